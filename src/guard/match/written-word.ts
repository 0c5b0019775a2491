// The word as written around a match: its span, script, case, and whether it stands in a slug or address.
import { isInvisibleUnit, isUpperUnit, isWordUnit } from './fold.ts'

export interface WrittenWord {
  readonly start: number
  readonly end: number
  /** Without separators and invisible characters. */
  readonly text: string
  readonly script: 'cyrillic' | 'latin' | 'mixed'
  readonly isCapital: boolean
  /** Joined to its neighbours by - _ / . @ # = or digits, as in a slug, an address, a file's name. */
  readonly isInSlug: boolean
  /** A sentence begins with it. */
  readonly opensSentence: boolean
}

const CYRILLIC = /[\u0400-\u052f]/
const LATIN = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff\uff21-\uff5a]/
const OTHER = /[\u0370-\u03ff\u0250-\u02af\u1d00-\u1d7f]/
const JOINERS = /[-_/@#=%+&?~]/

/** Describes `text[start, end)`, which holds one name, perhaps with separators in it. */
export function describeWord(text: string, start: number, end: number): WrittenWord {
  const letters = readWritten(text.slice(start, end))
  return {
    start,
    end,
    text: letters.text,
    script: letters.script,
    isCapital: isUpperUnit(text.charCodeAt(start)) || letters.isCapital,
    isInSlug: isJoined(text, start - 1, -1) || isJoined(text, end, 1),
    opensSentence: opensSentence(text, start),
  }
}

/** What a word is by itself, wherever it stands. */
type Letters = Pick<WrittenWord, 'text' | 'script' | 'isCapital'>

const MOST_KNOWN = 4096
const LONGEST_KNOWN = 60
const known = new Map<string, Letters>()

/** Many names are looked for at one word, and a text repeats its words. */
function readWritten(written: string): Letters {
  const before = known.get(written)
  if (before !== undefined) return before
  let word = ''
  for (let i = 0; i < written.length; i++)
    if (isWordUnit(written.charCodeAt(i)) || /[\ud800-\udfff'’ʼ\u0300-\u036f]/.test(written[i]!)) word += written[i]
  const text = word.normalize('NFKC')
  const scripts = [CYRILLIC, LATIN, OTHER].filter((script) => script.test(text)).length
  const script = scripts > 1 || OTHER.test(text) ? 'mixed' : CYRILLIC.test(text) ? 'cyrillic' : 'latin'
  const letters: Letters = { text, script, isCapital: text[0] !== text[0]?.toLowerCase() }
  if (known.size >= MOST_KNOWN) known.clear()
  if (written.length <= LONGEST_KNOWN) known.set(written, letters)
  return letters
}

function isJoined(text: string, at: number, step: -1 | 1): boolean {
  const beside = text[at]
  if (beside === undefined) return false
  const beyond = text[at + step]
  if (isWordUnit(text.charCodeAt(at))) return true
  if (beside === '.')
    return step === -1 ? beyond !== undefined && /[\w\u0400-\u04ff]/.test(beyond) : beyond !== undefined && /[a-zA-Z\d]/.test(beyond)
  return JOINERS.test(beside) && (beside === '@' || beside === '#' || (beyond !== undefined && /[\p{L}\p{N}/.]/u.test(beyond)))
}

function opensSentence(text: string, start: number): boolean {
  for (let i = start - 1; i >= 0 && start - i < 12; i--) {
    const character = text[i]!
    if (/[.!?…\n\r:•]/.test(character)) return true
    if (!/[\s"'«“„(—–*#>-]/.test(character)) return false
  }
  return true
}

/** The end of the written word that `at` stands in. */
export function wordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length) {
    const unit = text.charCodeAt(end)
    if (isWordUnit(unit) || (unit >= 0xd800 && unit <= 0xdfff)) end++
    else if ((isInvisibleUnit(unit) || /['’ʼ]/.test(text[end]!)) && isWordUnit(text.charCodeAt(end + 1))) end++
    else break
  }
  return end
}
