// A document that is a letter: who signs it tells everything in it, so that its plain sentences are theirs and not an outlet's narration.
import type { Span } from '../../base/span.ts'
import type { SourceDocument } from '../../document/document.ts'
import { CLAUSE_WORDS } from '../../language/clause-words.ts'
import { LETTER_WORDS } from '../../language/letter-words.ts'
import { tokenize, type Token } from '../../language/tokens.ts'
import type { ReadBlock } from './attributions.ts'

/** Where a letter's own words stand and who signs them. */
export interface Letter {
  /** The paragraphs of the letter, from the first sentence after its head to its closing. */
  readonly body: Span
  /** The words that stand for the signatories: "We, the undersigned, …" and the signature. */
  readonly writers: readonly Span[]
  /** More than one signs. */
  readonly isJoint: boolean
}

const SHORT_LINE_WORDS = 5
/** A head and a closing stand in few lines; farther lines are the letter. */
const HEAD_BLOCKS = 12
const LONGEST_SIGNATURE_UTF16 = 200

/** The letter that the whole document is, or null: it names its signatories, or it greets or is titled as one, closes so and speaks of "us" or "me". */
export function findLetter(document: SourceDocument, blocks: readonly ReadBlock[]): Letter | null {
  const lines = blocks.filter(({ block }) => block.kind !== 'caption').map((read) => ({ read, words: wordsOf(document.text, read) }))
  const declared = lines.findIndex(
    ({ read, words }) => read.block.kind === 'paragraph' && startsWith(words, LETTER_WORDS[read.language].undersigned),
  )
  if (declared > HEAD_BLOCKS) return null
  const closing = lines.findIndex(
    ({ read, words }, at) =>
      at > declared && at > 0 && words.length <= SHORT_LINE_WORDS + 5 && startsWith(words, LETTER_WORDS[read.language].closings),
  )
  if (declared >= 0) {
    const signature = closing >= 0 ? signatureAfter(document.text, lines, closing) : lastLine(lines)
    const end =
      signature === null
        ? lines.at(-1)!.read.block.end
        : Math.min(signature[0], closing >= 0 ? lines[closing]!.read.block.start : signature[0])
    const start = lines[declared]!.read.block.start
    return {
      body: [start, end],
      writers: [undersignedSpan(document.text, lines[declared]!.read), ...(signature === null ? [] : [signature])],
      isJoint: isPlural(lines[declared]!.words),
    }
  }
  if (closing < 1) return null
  const head = lines.slice(0, HEAD_BLOCKS).findLastIndex(({ read, words }, at) => at < closing && isHead(read, words))
  const signature = signatureAfter(document.text, lines, closing)
  if (head < 0 || signature === null) return null
  const own = lines.slice(head + 1, closing)
  const selves = own.flatMap(({ read, words }) => words.filter((token) => CLAUSE_WORDS[read.language].firstPerson.has(token.lower)))
  if (own.length === 0 || selves.length < 2) return null
  const isJoint = /,|\s(?:and|и|та|й)\s/.test(document.text.slice(...signature))
  return { body: [own[0]!.read.block.start, lines[closing]!.read.block.start], writers: [signature], isJoint }
}

interface Line {
  readonly read: ReadBlock
  readonly words: readonly Token[]
}

function wordsOf(text: string, { block }: ReadBlock): Token[] {
  return tokenize(text, block.start, Math.min(block.end, block.start + LONGEST_SIGNATURE_UTF16 * 2)).filter(
    (token) => token.kind === 'word',
  )
}

function startsWith(words: readonly Token[], openers: readonly string[]): boolean {
  return openers.some((opener) => opener.split(' ').every((word, i) => words[i]?.lower === word))
}

function isHead(read: ReadBlock, words: readonly Token[]): boolean {
  const { greetings, papers } = LETTER_WORDS[read.language]
  if (words.length <= SHORT_LINE_WORDS + 3 && startsWith(words, greetings)) return true
  return words.length <= SHORT_LINE_WORDS && words.some((token) => papers.includes(token.lower))
}

/** "We, the undersigned, twelve men, …": the first words of the sentence up to its third mark. */
function undersignedSpan(text: string, { block }: ReadBlock): Span {
  const words = tokenize(text, block.start, Math.min(block.end, block.start + LONGEST_SIGNATURE_UTF16))
  const marks = words.filter((token) => token.text === ',' || token.text === '.' || token.text === ':')
  const last = marks.slice(0, 3).findLast((mark) => mark.text === ',') ?? marks[0]
  return [block.start, last?.span[0] ?? block.end]
}

function isPlural(words: readonly Token[]): boolean {
  return ['we', 'мы', 'ми'].includes(words[0]?.lower ?? '')
}

/** What stands behind the words of closing in their line, else the lines after it. */
function signatureAfter(text: string, lines: readonly Line[], closing: number): Span | null {
  const { read } = lines[closing]!
  const own = text.slice(read.block.start, read.block.end)
  const opener = LETTER_WORDS[read.language].closings.find((words) => startsWith(lines[closing]!.words, [words]))!
  const used = lines[closing]!.words[opener.split(' ').length - 1]!.span[1]
  const rest = /[\p{L}]/u.exec(own.slice(used - read.block.start))
  if (rest !== null) return [used + rest.index, Math.min(read.block.end, used + LONGEST_SIGNATURE_UTF16)]
  const next = lines[closing + 1]?.read.block
  return next === undefined ? null : [next.start, Math.min(next.end, next.start + LONGEST_SIGNATURE_UTF16)]
}

/** The last line of a complaint, where it is names and initials: most of its words are capitalised. */
function lastLine(lines: readonly Line[]): Span | null {
  const { read, words } = lines.at(-1)!
  const capitals = words.filter((token) => /^\p{Lu}/u.test(token.text)).length
  return words.length > 1 &&
    capitals * 2 >= words.length &&
    read.block.end - read.block.start <= LONGEST_SIGNATURE_UTF16 &&
    !/\d/.test(read.block.text)
    ? [read.block.start, read.block.end]
    : null
}
