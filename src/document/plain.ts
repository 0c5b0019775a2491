// Reader of plain text: a page copied out of a browser, or any text; paragraphs stand between blank lines.
import type { Draft } from './draft.ts'
import { labelDump } from './page-parts/label-dump.ts'
import { collectStatedFacts } from './page-parts/stated-facts.ts'
import { tidyText } from './tidy-text.ts'

const PLAIN_READER = { name: 'plain', version: 2 } as const

/** The draft of a text already decoded. */
export function draftPlainText(text: string): Draft {
  return draftParagraphs(splitParagraphs(tidyText(text)))
}

export function draftParagraphs(paragraphs: readonly string[]): Draft {
  const { blocks, outlet } = labelDump(paragraphs)
  return { mediaType: 'text/plain', reader: PLAIN_READER, blocks, outlet, ...collectStatedFacts(blocks) }
}

/** Lines at which a typewriter or mail program breaks: full lines are about this long. */
const WRAP_UTF16: readonly [shortest: number, longest: number] = [50, 100]

/** Paragraphs of a text: between blank lines; inside those, each line is one unless the lines were broken at a fixed width. */
export function splitParagraphs(text: string): string[] {
  const paragraphs: string[] = []
  let group: string[] = []
  const close = () => {
    if (isWrapped(group)) paragraphs.push(group.join('\n'))
    // One by one: a call takes only so many arguments, and a file may hold millions of lines.
    else for (const line of group) paragraphs.push(line)
    group = []
  }
  for (const line of text.split('\n')) {
    if (line.trim() === '') close()
    else group.push(line.trim())
  }
  close()
  return paragraphs
}

/** True where every line but the last is about as long as the longest, and some go on in the middle of a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false
  const full = lines.slice(0, -1)
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  if (longest < WRAP_UTF16[0] || longest > WRAP_UTF16[1]) return false
  const goOn = lines.slice(1).filter((line) => /^[\p{Ll},;)]/u.test(line)).length
  return full.every((line) => line.length >= longest * 0.6) && goOn >= Math.max(1, (lines.length - 1) * 0.3)
}
