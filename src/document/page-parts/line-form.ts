// The form in which a line is looked up in the cue tables: lower case, one space, no bullets before and no punctuation after.

const LEADING = /^[\s•·●▪■◆►▶→›»|*\-–—_#>.,:;]+/
const TRAILING_SET = new Set(' \t\n\u00a0…:;,!?|›»→►▶-–—·•*.'.split(''))

/** A line as the cue tables spell it; at most the first 300 units are kept. */
export function lineForm(text: string): string {
  const form = text.slice(0, 300).toLowerCase().replace(/[\s\u00a0]+/g, ' ').replace(LEADING, '')
  let end = form.length
  while (end > 0 && TRAILING_SET.has(form[end - 1]!)) end--
  return form.slice(0, end)
}

/** The label before a line's first colon or dash and what follows it, or null. `labels` are in line form; longest wins. */
export function splitLabel(text: string, labels: readonly string[], mayLackColon: boolean): { label: string; rest: string } | null {
  const line = text.trim()
  const lower = line.toLowerCase()
  let best: string | null = null
  for (const label of labels) {
    if (lower.startsWith(label) && (best === null || label.length > best.length)) best = label
  }
  if (best === null) return null
  const after = line.slice(best.length)
  const mark = /^\s{0,3}([:：—–|])\s{0,3}/.exec(after) ?? (mayLackColon ? /^\s{1,3}/.exec(after) : null)
  if (!mark) return null
  const rest = after.slice(mark[0].length).trim()
  return rest === '' ? null : { label: best, rest }
}

/** True where the text opens with one of the phrases at a word's end. */
export function opensWith(form: string, phrases: readonly string[]): boolean {
  for (const phrase of phrases) {
    if (form.startsWith(phrase) && !(isWordUnit(phrase.at(-1)) && isWordUnit(form[phrase.length]))) return true
  }
  return false
}

const WORD_UNIT = /[\p{L}\p{N}]/u

function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && WORD_UNIT.test(unit)
}
