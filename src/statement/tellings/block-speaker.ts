// Who speaks a whole block: the author of a chat message, the one who answers in an interview, a named voice of a transcript.
import type { Language } from '../../base/language-tag.ts'
import { textAt } from '../../base/span.ts'
import type { SourceDocument } from '../../document/document.ts'
import type { Attribution } from './attribution.ts'
import type { ReadBlock } from './attributions.ts'
import { roleOf } from './dialogue.ts'
import type { Step } from './chains.ts'
import type { Speakers } from './speakers.ts'

/** The step of the block's speaker, or null where the block is not one person's speech. */
export function blockSpeaker(document: SourceDocument, block: ReadBlock, speakers: Speakers): Step | null {
  const label = block.turn?.label ?? null
  if (label === null) {
    if (block.block.speaker === undefined) return null
    const role = roleOf(block.block.speaker, block.language)
    const named = role === 'named' ? speakers.byName(block.block.speaker) : speakers.byName(block.block.speaker, role)
    return {
      attribution: spoken([block.block.start, block.block.start], 'message'),
      teller: { id: named, kind: 'person', span: null },
      relayedBy: null,
    }
  }
  const name = textAt(document.text, label)
  const id =
    block.turn!.role === 'named'
      ? speakers.byName(name)
      : block.turn!.role === 'answer'
        ? speakers.byName(name, 'answer')
        : speakers.byName(name, 'question')
  return { attribution: spoken([label[0], label[1] + 1], 'interview'), teller: { id, kind: 'person', span: label }, relayedBy: null }
}

const INTERVIEW_WITH: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:interview|conversation|talk) with /iu,
  ru: /(?:интервью|разговор|беседа) (?:с|со) /iu,
  uk: /(?:інтерв.ю|розмова|бесіда) (?:з|із|зі) /iu,
}
const LONGEST_NAME_UTF16 = 80

/** "Interview with a former pupil of …" above the first turn: they are who answers. */
export function nameInterviewee(document: SourceDocument, blocks: readonly ReadBlock[], speakers: Speakers): void {
  for (const { block, language, turn } of blocks) {
    if (turn !== null || block.speaker !== undefined) return
    const found = INTERVIEW_WITH[language].exec(block.text.slice(0, 400))
    if (found === null) continue
    const start = block.start + found.index + found[0].length
    const rest = document.text.slice(start, Math.min(block.end, start + LONGEST_NAME_UTF16))
    const end = start + (/[,.;:(\n—–]| (?:on|at|in|about|о|об|про) /u.exec(rest)?.index ?? rest.length)
    const { id } = speakers.resolve([start, end], language)
    if (id !== null) speakers.holdRole('answer', id)
    return
  }
}

/** The attribution of words that no cue introduces: a turn, a message, a letter. */
export function spoken(cue: readonly [number, number], means: string): Attribution {
  return {
    cue,
    source: null,
    content: [],
    form: 'direct',
    shape: 'clause',
    act: 'say',
    lemma: 'say',
    isNegated: false,
    isUntold: false,
    means,
    cueClause: cue,
    relayed: null,
    isContinuation: false,
  }
}
