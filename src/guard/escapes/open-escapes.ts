// Opens the escapes of a text, kind by kind and one within another, in place: what is opened stands amid its neighbours. Bounded in depth and in work.
import { findBase64 } from './base64.ts'
import {
  findBareUnicode,
  findCharacterEscapes,
  findCssEscapes,
  findHashEscapes,
  findOctalEscapes,
  findQuerySpaces,
  findRtfEscapes,
} from './character-escapes.ts'
import { findContinuedParameters, findEncodedWords, findQuotedPrintable, findUtf7 } from './mail-escapes.ts'
import { MARK, scanMarks } from './marks.ts'
import { findMisreadSets, findMisreadUtf8 } from './mojibake.ts'
import { findBits, findCodePoints, findHexadecimal } from './number-escapes.ts'
import { findPunycode } from './punycode.ts'
import { isNearOpened, type OpenedText, openInPlace, placeInSource, type Replacement } from './replacement.ts'
import { findJoinedStrings, findOverrides, findPageNumbers, findReversedLiterals } from './script-joins.ts'

interface EscapeKind {
  readonly name: string
  /** Signs of which the text must hold one of each group; then what must stand in it. A kind is not looked for in a text without its marks. */
  readonly signs: readonly number[]
  readonly mark: RegExp
  readonly find: (text: string) => Replacement[]
  /** How much of the text round it is read again. */
  readonly margin: number
}

const NEAR = 200

function kind(name: string, signs: readonly number[], mark: RegExp, find: EscapeKind['find'], margin = NEAR): EscapeKind {
  return { name, signs, mark, find, margin }
}

const WORD = MARK.latin | MARK.digit

/** In the order in which they are opened side by side. A new kind is one line here. */
const KINDS: readonly EscapeKind[] = [
  kind('continued-parameter', [MARK.asterisk, MARK.equals], /\*\d{1,3}\*?=/, findContinuedParameters),
  kind('encoded-word', [MARK.equals, MARK.question], /=\?/, findEncodedWords),
  kind('quoted-printable', [MARK.equals], /=(?:[0-9A-Fa-f]{2}|[ \t]{0,4}\r?\n)/, findQuotedPrintable),
  kind('character', [MARK.percent | MARK.ampersand | MARK.backslash], /[%&\\]/, findCharacterEscapes),
  kind('rtf', [MARK.backslash], /\\(?:'|u-?\d|\n)/, findRtfEscapes),
  kind('css', [MARK.backslash], /\\[0-9A-Fa-f\n\r]/, findCssEscapes),
  kind('octal', [MARK.backslash, MARK.digit], /\\[0-3][0-7]{2}/, findOctalEscapes),
  kind('hash', [MARK.hash], /#[0-9A-Fa-f]{2}/, findHashEscapes),
  kind('bare-unicode', [MARK.latin, MARK.digit], /u[0-9A-Fa-f]{4}[\s/\\_.-]{0,3}u[0-9A-Fa-f]{4}/, findBareUnicode),
  kind(
    'query-space',
    [MARK.plus, MARK.equals, MARK.question | MARK.ampersand],
    /[?&][\w.[\]-]{1,40}=[^&\s"'<>#+]{0,200}\+/,
    findQuerySpaces,
  ),
  kind('utf-7', [MARK.plus | MARK.ampersand, MARK.latin], /[+&][AB][A-Z]/, findUtf7),
  kind('punycode', [MARK.latin], /xn(?:--|- |[–—])/i, findPunycode),
  kind('base64', [WORD], /[A-Za-z][A-Z0-9]|[0-9][A-Za-z]/, findBase64),
  kind('hexadecimal', [MARK.digit], /[0-9A-Fa-f]{2}[ ,:;_.<>\n-]{0,2}(?:0x|\\x)?[0-9A-Fa-f]{2}/, findHexadecimal),
  kind('bits', [MARK.digit], /[01]{8}/, findBits),
  kind('code-points', [MARK.digit], /U\+[0-9A-Fa-f]{4}|1[012]\d\d\)?[ ,;.&|+]|0x0?4|chr\(|CharCode|CodePoint|CHAR\(/i, findCodePoints),
  kind('joined', [MARK.quote], /["'`]\)?\s{0,20}[+.&|~]|["'`]\s{0,4},\s{0,4}["'`]/, findJoinedStrings),
  kind('reversed', [MARK.quote, MARK.bracket], /reverse\(|\[::-1\]|strrev\(/, findReversedLiterals),
  kind('page-number', [MARK.digit], /[-‐‑¬\u00ad][ \t]{0,8}\r?\n\s{0,20}[-–—[( ]{0,3}\d/, findPageNumbers),
  kind('override', [MARK.override], /\u202e/, findOverrides),
  kind(
    'misread-utf-8',
    [MARK.latinOne | MARK.boxes | MARK.signs, MARK.latinOne | MARK.boxes | MARK.cyrillic],
    /[^\0-\u007f]{2}/,
    findMisreadUtf8,
  ),
  kind('misread-set', [MARK.latinOne | MARK.boxes | MARK.cyrillic], /[\u0080-\uffff]{3}/, findMisreadSets, 40),
]

/** What can be opened, by name. */
export const ESCAPE_NAMES: readonly string[] = KINDS.map(({ name }) => name)

/** How often an escape within an escape is opened; beside one another two kinds at once. */
const DEEPEST = 6
const DEEPEST_BESIDE = 2
/** Characters opened for each character of the text, and for any text. */
const WORK_SHARE = 8
const WORK_LEAST = 400_000

export interface EscapeReading extends OpenedText {
  /** The kinds opened, one within or beside another, outermost first. */
  readonly kinds: readonly string[]
}

interface Task {
  readonly text: string
  readonly outer: EscapeReading | null
  readonly depth: number
  /** The kind last opened. */
  readonly last: number
}

/** All readings of a text's escapes, with places in it, each given out once. Returns whether escapes were left that lie too deep or are too many. */
export function* openEscapes(text: string): Generator<EscapeReading, boolean> {
  const seen = new Set<string>([text])
  const tasks: Task[] = [{ text, outer: null, depth: 0, last: -1 }]
  let work = WORK_LEAST + WORK_SHARE * text.length
  let isLeft = false
  for (let task = tasks.shift(); task; task = tasks.shift()) {
    const marks = scanMarks(task.text)
    for (const [n, one] of KINDS.entries()) {
      const { name, find, margin } = one
      if (!hasMarks(task.text, marks, one) || isSpent(task, name)) continue
      const replacements = choose(find(task.text), task, n)
      if (replacements.length === 0) continue
      if (work < 0 || task.depth >= DEEPEST) {
        isLeft ||= isNested(replacements, task)
        continue
      }
      for (const opened of openInPlace(task.text, replacements, margin)) {
        work -= opened.text.length
        if (seen.has(opened.text)) continue
        seen.add(opened.text)
        const reading = {
          ...(task.outer ? placeInSource(opened, task.outer) : opened),
          kinds: [...(task.outer?.kinds ?? []), name],
        }
        yield reading
        tasks.push({ text: opened.text, outer: reading, depth: task.depth + 1, last: n })
      }
    }
  }
  return isLeft
}

/** These readings hold their own marks, and would go on for ever: misread text is misread once, UTF-8 twice. */
const MOST_TIMES: Readonly<Record<string, number>> = { 'misread-set': 1, 'misread-utf-8': 2, reversed: 1, override: 1 }

function isSpent({ outer }: Task, name: string): boolean {
  const most = MOST_TIMES[name]
  return most !== undefined && outer !== null && outer.kinds.filter((one) => one === name).length >= most
}

function hasMarks(text: string, marks: number, { signs, mark }: EscapeKind): boolean {
  return signs.every((group) => (marks & group) !== 0) && mark.test(text)
}

/** In what is opened already: kinds later in the order may stand beside it; any kind may stand within it. */
function choose(found: Replacement[], task: Task, order: number): Replacement[] {
  if (!task.outer || (order > task.last && task.depth < DEEPEST_BESIDE)) return found
  return found.filter(({ start, end }) => isNearOpened(task.outer!.opened, start, end, 1))
}

function isNested(replacements: readonly Replacement[], { outer }: Task): boolean {
  return outer !== null && replacements.some(({ start, end, isChance }) => isChance !== true && isNearOpened(outer.opened, start, end, 1))
}
