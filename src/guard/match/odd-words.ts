// Odd writings and what they are meant as: mixed scripts, digits for letters, random capitals, letters spaced out, words in pieces of markup or over lines.
import { isWordUnit, type Skeleton, WORD_START } from './fold.ts'
import { seenAsCyrillic, seenAsLatin } from './look-alikes.ts'
import type { View } from '../escapes/view-of-text.ts'

const NONE = 0,
  LATIN = 1,
  CYRILLIC = 2,
  GREEK = 4,
  DIGIT = 8,
  UPPER = 16,
  UNSEEN = 32
const classes = new Uint8Array(65_536)
for (let unit = 0; unit < 0x2100; unit++) {
  const character = String.fromCharCode(unit)
  const script =
    /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/.test(character) && character !== '×' && character !== '÷'
      ? LATIN
      : /[\u0400-\u052f]/.test(character)
        ? CYRILLIC
        : /[\u0370-\u03ff]/.test(character) && /\p{L}/u.test(character)
          ? GREEK
          : /[0-9$]/.test(character)
            ? DIGIT
            : NONE
  classes[unit] = script === NONE ? (/[\p{Cf}\p{M}]/u.test(character) ? UNSEEN : NONE) : script | (/\p{Lu}/u.test(character) ? UPPER : 0)
}
for (let unit = 0xff10; unit <= 0xff5a; unit++) classes[unit] = unit < 0xff1a ? DIGIT : LATIN

/** Other readings of stretches of the text, written oddly. Linear. */
export function listOddWritings(text: string, skeleton: Skeleton): View[] {
  const views: View[] = []
  addOddWords(text, views)
  addPieced(text, views)
  addSpaced(text, skeleton, views)
  return views
}

const SHORTEST = 3
const LONGEST = 60

/** A word of several scripts, with digits among its letters, or with capitals inside: as each script's reader sees it. */
function addOddWords(text: string, views: View[]): void {
  let start = -1
  let scripts = 0
  let rises = 0
  let turns = 0
  let before = NONE
  for (let i = 0; i <= text.length; i++) {
    const kind = i < text.length ? classes[text.charCodeAt(i)]! : NONE
    if (kind === UNSEEN) continue
    if (kind === NONE) {
      if (start >= 0 && isOdd(scripts, rises, turns) && i - start >= SHORTEST && i - start <= LONGEST)
        addWord(text, start, i, scripts, rises, views)
      start = -1
      before = NONE
      continue
    }
    if (start < 0) {
      start = i
      scripts = 0
      rises = 0
      turns = 0
    }
    scripts |= kind & (LATIN | CYRILLIC | GREEK | DIGIT)
    if (before !== NONE) {
      if ((kind & UPPER) !== 0 && (before & (UPPER | DIGIT)) === 0) rises++
      if ((kind & DIGIT) !== (before & DIGIT)) turns++
    }
    before = kind
  }
}

function isOdd(scripts: number, rises: number, turns: number): boolean {
  const letters = scripts & (LATIN | CYRILLIC | GREEK)
  return (letters & (letters - 1)) !== 0 || rises > 0 || (turns > 0 && letters !== 0)
}

function addWord(text: string, start: number, end: number, scripts: number, rises: number, views: View[]): void {
  const word = text.slice(start, end)
  const letters = scripts & (LATIN | CYRILLIC | GREEK)
  const isMixed = (letters & (letters - 1)) !== 0
  if (isMixed || ((scripts & DIGIT) !== 0 && hasStandIn(word))) {
    for (const seen of new Set([seenAsCyrillic(word), seenAsLatin(word)])) views.push({ text: seen, start, end, how: 'look-alike' })
    // л and п, и and u: Latin letters that stand for their own sound in a Cyrillic word are the skeleton's own affair.
  }
  if (rises > 0) views.push({ text: word[0]!.toUpperCase() + word.slice(1).toLowerCase(), start, end, how: 'look-alike' })
}

/** A digit between letters, or one at the edge of a long word; "2022г" and "h264" are no names. */
function hasStandIn(word: string): boolean {
  return /\p{L}[\d$]{1,2}\p{L}/u.test(word) || /^\d\p{L}{3,}/u.test(word) || /\p{L}{3,}\d$/u.test(word)
}

const PIECE = /^(?:[*~`_|]{1,3}|<\/?[a-z][^<>]{0,200}>|<!--[^<>]{0,200}-->|\{[^{}\n]{0,40}\}|\\-|[-‐‑\u00ad]\s{0,20}\r?\n\s{0,40})/i
const MOST_PIECES = 12
const pieceMarks = new Uint8Array(65_536)
for (const mark of '*~`_|<{\\-‐‑\u00ad') pieceMarks[mark.charCodeAt(0)] = 1

/** Words with markup in them, or a hyphen at a line's end: put together. */
function addPieced(text: string, views: View[]): void {
  for (let i = 1; i < text.length; i++) {
    if (pieceMarks[text.charCodeAt(i)] === 0 || !isWordUnit(text.charCodeAt(i - 1))) continue
    const end = addPieces(text, i, views)
    if (end > i) i = end
  }
}

/** From a mark after a letter; the end of the word, or the mark's own place where no word goes on behind it. */
function addPieces(text: string, mark: number, views: View[]): number {
  let start = mark
  while (start > 0 && mark - start < 40 && isWordUnit(text.charCodeAt(start - 1))) start--
  let word = text.slice(start, mark)
  let at = mark
  let end = mark
  for (let n = 0; n < MOST_PIECES; n++) {
    const piece = PIECE.exec(text.slice(at, at + 280))
    if (!piece) break
    at += piece[0].length
    const from = at
    while (at < text.length && at - from < 40 && isWordUnit(text.charCodeAt(at))) at++
    if (at === from && !/[<*~`_|{\\]/.test(text[at] ?? '')) break
    if (at > from) end = at
    word += text.slice(from, at)
  }
  if (end === mark) return mark
  views.push({ text: word, start, end, how: text[mark] === '<' || text[mark] === '{' ? 'markup' : 'broken' })
  return end
}

const SPACED = /(?<![\p{L}\p{N}])\p{L}(?:[ \u00a0\t\n.·_|*~+/\\-]{1,3}\p{L}(?![\p{L}\p{N}])){3,40}/gu

const NO_MATCHES: readonly RegExpExecArray[] = []
const SPACED_LETTERS = 4

/** Whether enough letters may stand alone between the places: figures and lone signs are many, and asking the expression is dear. */
function mayBeSpaced(text: string, from: number, to: number): boolean {
  let alone = 0
  for (let i = from; i < to && i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const isSign = unit < 128 && !isPlainLetter(unit)
    if (isSign || (i > from && isPlainWord(text.charCodeAt(i - 1))) || (i + 1 < to && isPlainWord(text.charCodeAt(i + 1)))) continue
    if (++alone === SPACED_LETTERS) return true
  }
  return false
}

/** A letter beyond doubt; others are left to the expression. */
const isPlainLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 0x410 && unit <= 0x44f)
const isPlainWord = (unit: number): boolean => isPlainLetter(unit) || (unit >= 48 && unit <= 57)

/** Letters each standing alone: the skeleton shows words of one symbol in a row. */
function addSpaced(text: string, { starts, at, count }: Skeleton, views: View[]): void {
  for (let k = 0; k + 3 < count; k++) {
    if (starts[k] !== WORD_START || starts[k + 1] !== WORD_START || starts[k + 2] !== WORD_START || starts[k + 3] !== WORD_START) continue
    const from = Math.max(0, at[k]! - 4)
    let last = k
    while (last + 1 < count && starts[last + 1] === WORD_START && at[last + 1]! - at[last]! < 6 && last - k < 80) last++
    for (const match of mayBeSpaced(text, from, at[last]! + 12) ? text.slice(from, at[last]! + 12).matchAll(SPACED) : NO_MATCHES) {
      views.push({
        text: match[0].replace(/[^\p{L}]/gu, ''),
        start: from + match.index,
        end: from + match.index + match[0].length,
        how: 'spaced',
      })
    }
    k = last
  }
}
