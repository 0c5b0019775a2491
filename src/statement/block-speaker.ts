// Who speaks a whole block: the author of a chat message, the one who answers in an interview, a named voice of a transcript.
import { textAt } from '../base/span.ts'
import type { SourceDocument } from '../document/document.ts'
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
    const role = roleOf(block.block.speaker)
    const named = role === 'named' ? speakers.byName(block.block.speaker) : speakers.byName(block.block.speaker, role)
    return { attribution: spoken([block.block.start, block.block.start], 'message'), teller: { id: named, kind: 'person', span: null }, relayedBy: null }
  }
  const name = textAt(document.text, label)
  const id = block.turn!.role === 'named' ? speakers.byName(name) : block.turn!.role === 'answer' ? speakers.byName(name, 'answer') : speakers.byName(name, 'question')
  return { attribution: spoken([label[0], label[1] + 1], 'interview'), teller: { id, kind: 'person', span: label }, relayedBy: null }
}

function spoken(cue: readonly [number, number], means: string): Attribution {
  return { cue, source: null, content: [], form: 'direct', shape: 'clause', act: 'say', lemma: 'say', isNegated: false, isUntold: false, means, cueClause: cue, relayed: null, isContinuation: false }
}
