// CSV and TSV (RFC 4180): the rows as written and without their marks, and cells that a spreadsheet would run (OWASP: CSV injection).
import { openInPlace } from '../escapes/replacement.ts'
import { fault, type Part, textPart } from './part.ts'

/** Between two cells of one word. */
const SEAM = /(?<=\p{Ll})[-\u00ad]?"?[,;\t|]"?(?=\p{Ll})|(?<=\p{Lu})[-\u00ad]?"?[,;\t|]"?(?=\p{Lu})/gu
const SEAM_MARGIN = 60

export function partsOfCsv(text: string): Part[] {
  const parts: Part[] = [textPart('csv', text)]
  const cells = text.replace(/"?[,;\t|]"?/g, (mark) => (mark.length > 1 ? ' ' : mark))
  if (cells !== text) parts.push(textPart('csv cell', cells))
  const seams = [...text.matchAll(SEAM)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: '' }))
  if (seams.length > 0) parts.push(textPart('csv cells joined', openInPlace(text, seams, SEAM_MARGIN)[0]!.text))
  let row = 1
  for (const cell of listCells(text)) {
    if (cell === '\n') row++
    else if (isFormula(cell)) parts.push(fault('block', 'formula', 'csv cell', `line ${row}`))
  }
  return parts
}

/** Cells in turn, a "\n" after each line: separators are any of , ; tab and |, but not in quotes. */
function* listCells(text: string): Iterable<string> {
  let cell = ''
  let isQuoted = false
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!
    if (sign === '"') {
      if (!isQuoted && cell.trim() === '') isQuoted = true
      else if (isQuoted && text[i + 1] === '"') i++
      else if (isQuoted) isQuoted = false
      continue
    }
    if (sign === '\n' || (!isQuoted && (sign === ',' || sign === ';' || sign === '\t' || sign === '|'))) {
      yield cell
      cell = ''
      if (sign === '\n') yield '\n'
      // A tab or a line's end before a formula is one of its disguises.
      if (sign === '\n' && isQuoted) isQuoted = false
      continue
    }
    // A formula shows in its first signs; a number must be seen whole.
    if (cell.length < 200) cell += sign
  }
  yield cell
}

/** = + - @ in any width, behind spaces, quotation marks, tabs; a signed number or a telephone number is none. */
function isFormula(cell: string): boolean {
  const text = cell.normalize('NFKC').replace(/^[\s'"\ufeff\u200b]{1,40}/, '')
  if (!/^[=+\-@\u2212]\S/.test(text)) return false
  return /^[=@]/.test(text) || !/^[+\-\u2212][\d\s().,+%eE\u00a0-]{0,60}$/.test(text.trimEnd())
}
