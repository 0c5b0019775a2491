// Reader of interview transcripts: paragraphs that open with who speaks ("Q:", «В:», «Вопрос:», a name), with or without a time.
import type { Draft, DraftBlock } from './draft.ts'
import { labelDump } from './page-parts/label-dump.ts'
import { collectStatedFacts } from './page-parts/stated-facts.ts'
import { offsetOf } from './subtitles.ts'

const TRANSCRIPT_READER = { name: 'transcript', version: 1 } as const

/** Labels of question and answer (English, Russian, Ukrainian). */
const ROLES = new Set([
  'q',
  'a',
  'question',
  'answer',
  'interviewer',
  'interviewee',
  'interpreter',
  'witness',
  'в',
  'о',
  'вопрос',
  'ответ',
  'интервьюер',
  'респондент',
  'респондентка',
  'переводчик',
  'свидетель',
  'п',
  'питання',
  'відповідь',
  'запитання',
  'інтерв’юер',
  "інтерв'юер",
  'респондентка',
  'перекладач',
  'свідок',
])

interface Turn {
  readonly speaker: string
  readonly at: string | null
  readonly text: string
}

const TIME = /^[[(]?(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?[\])]?[\s–—-]{1,4}/
const NAME =
  /^\*{0,2}(\p{L}[\p{L}\p{M}\p{N}.'’ʼ -]{0,40}?)(?:\s?[[(](?:(\d{1,2}):)?(\d{1,2}):(\d{2})[\])])?\*{0,2}\s{0,2}:\*{0,2}\s{1,3}(?=\S)/u

/** The turn a line opens, or null. */
function parseTurn(line: string): Turn | null {
  const time = TIME.exec(line)
  const rest = time ? line.slice(time[0].length) : line
  const named = NAME.exec(rest)
  if (!named) return null
  const speaker = named[1]!.trim()
  const isRole = ROLES.has(speaker.toLowerCase())
  if (
    !isRole &&
    !(speaker.split(/\s+/).length <= 3 && /^\p{Lu}/u.test(speaker) && speaker.split(/\s+/).every((word) => /^[\p{Lu}\p{N}]/u.test(word)))
  )
    return null
  const clock = time ? [time[1], time[2], time[3]] : named[3] !== undefined ? [named[2], named[3], named[4]] : null
  const at = clock ? offsetOf(Number(clock[0] ?? 0) * 3600 + Number(clock[1]) * 60 + Number(clock[2])) : null
  return { speaker, at, text: rest.slice(named[0].length) }
}

const LEAST_TURNS = 3
const LEAST_SHARE = 0.4
const MOST_SPEAKERS = 8

/** True for a text most of whose paragraphs open with one of a few speakers who come back. */
export function isTranscript(paragraphs: readonly string[]): boolean {
  const sample = paragraphs.slice(0, 400)
  const turns = sample.map(parseTurn).filter((turn) => turn !== null)
  const counts = new Map<string, number>()
  for (const { speaker } of turns) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  const roles = [...counts.keys()].filter((speaker) => ROLES.has(speaker.toLowerCase())).length
  const returning = [...counts.values()].filter((count) => count >= 2).length
  return (
    turns.length >= LEAST_TURNS &&
    turns.length >= sample.length * LEAST_SHARE &&
    counts.size <= MOST_SPEAKERS &&
    counts.size >= 2 &&
    (roles >= 2 || returning >= 2)
  )
}

/** What stands before the first turn is read as a page's head; a paragraph without a label goes on with the last speaker. */
export function readTranscript(paragraphs: readonly string[]): Draft {
  const first = paragraphs.findIndex((paragraph) => parseTurn(paragraph) !== null)
  const head = labelHead(paragraphs.slice(0, first))
  const blocks: DraftBlock[] = [...head]
  let last: Turn | null = null
  for (const paragraph of paragraphs.slice(first)) {
    const turn: Turn | null = parseTurn(paragraph)
    last = turn ?? last
    blocks.push({
      kind: 'paragraph',
      text: turn?.text ?? paragraph,
      ...(last ? { speaker: last.speaker } : {}),
      ...(turn?.at ? { at: turn.at } : {}),
    })
  }
  return { mediaType: 'text/plain', reader: TRANSCRIPT_READER, blocks, ...collectStatedFacts(blocks) }
}

/** A head of one line is the title of what follows. */
function labelHead(paragraphs: readonly string[]): DraftBlock[] {
  const labelled = labelDump(paragraphs).blocks
  const only = labelled.filter((block) => block.kind === 'paragraph' || block.kind === 'headline')
  const first = only[0]
  if (first && first.text.length <= 200 && !/[.;,]$/.test(first.text) && !labelled.some((block) => block.kind === 'headline'))
    first.kind = 'headline'
  return labelled
}
