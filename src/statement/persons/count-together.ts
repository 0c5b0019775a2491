// How many did it together where no noun is counted: «втроём», «утрьох», or a collective numeral that opens the clause («троих увезли»).
import type { Span } from '../../base/span.ts'
import { readNumeral } from '../../language/numerals.ts'
import { tokenize } from '../../language/tokens.ts'

/** Adverbs of company by number; own list, normalised. */
const TOGETHER: ReadonlyMap<string, number> = new Map(
  (
    [
      [2, 'вдвоем вдвох удвох'],
      [3, 'втроем втрьох утрьох'],
      [4, 'вчетвером вчотирьох учотирьох'],
      [5, "впятером вп'ятьох уп'ятьох"],
      [6, 'вшестером вшістьох ушістьох'],
      [7, 'всемером всімох усімох'],
      [8, 'ввосьмером ввісьмох увісьмох'],
      [9, "вдевятером вдев'ятьох удев'ятьох"],
      [10, 'вдесятером вдесятьох удесятьох'],
    ] as const
  ).flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)),
)

const BOTH = /^(?:both|оба|обе|обоих|обеих|обидва|обидві|обоє|обох|a|an)$/

/** The number and its words in `span`, or null. */
export function countTogether(text: string, span: Span): { readonly value: number; readonly span: Span } | null {
  const tokens = tokenize(text, span[0], span[1])
  const company = tokens.find((token) => TOGETHER.has(token.lower))
  if (company !== undefined) return { value: TOGETHER.get(company.lower)!, span: company.span }
  const first = tokens.find((token) => token.kind === 'word')
  if (first === undefined || BOTH.test(first.lower)) return null
  const next = tokens[tokens.indexOf(first) + 1]
  for (const language of ['ru', 'uk'] as const) {
    const numeral = readNumeral([first.lower], 0, language)
    if (
      numeral?.kind === 'collective' &&
      numeral.value >= 2 &&
      /^(?:дв|тр|чет|п.?я|шест|се|сі|во|де|од|шіс)/.test(first.lower) &&
      (next === undefined || next.text === ',' || /(?:ли|ло)$/.test(next.lower))
    )
      return { value: numeral.value, span: first.span }
  }
  return null
}
