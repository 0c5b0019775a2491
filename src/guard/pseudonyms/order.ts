// Whether the order of pseudonyms follows the order of real names: Kendall's rank correlation (Kendall, 1938), and plainly sorted lists.

/** More persons than this are compared by an even choice among them: the work grows with the square. */
const MOST_COMPARED = 1500

/** Orders that are suspicious: beyond two-sided 5 % when proposing; ½ % when judging what others chose, whose list may well be sorted by pseudonym. */
export const PROPOSING = { deviation: 1.96, fewestForDeviation: 4, fewestSorted: 3, heedsList: true } as const
export const JUDGING = { deviation: 2.81, fewestForDeviation: 6, fewestSorted: 4, heedsList: false } as const

export type Strictness = typeof PROPOSING | typeof JUDGING

const collators = new Map<string, Intl.Collator>()

/** The rank of each text in alphabetical order (the language's own); equal texts have equal ranks. */
export function ranksOf(texts: readonly string[], language: 'ru' | 'uk' | 'en'): number[] {
  let collator = collators.get(language)
  if (!collator) collators.set(language, (collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true })))
  const sorted = [...texts.keys()].sort((a, b) => collator.compare(texts[a]!, texts[b]!))
  const ranks = new Array<number>(texts.length).fill(0)
  sorted.forEach((at, i) => {
    const before = sorted[i - 1]
    ranks[at] = before !== undefined && collator.compare(texts[before]!, texts[at]!) === 0 ? ranks[before]! : i
  })
  return ranks
}

/** How much one order tells of the other, forwards or backwards: Kendall's tau from 0 to 1, or 0 where chance explains it. Both lists are ranks of the same persons. */
export function measureOrder(a: readonly number[], b: readonly number[], strictness: Strictness): number {
  const step = Math.max(1, Math.ceil(a.length / MOST_COMPARED))
  const chosen = [...a.keys()].filter((i) => i % step === 0)
  const n = chosen.length
  if (n < strictness.fewestSorted) return 0
  const pairs = (n * (n - 1)) / 2
  const { agreeing, opposed } = countPairs(a, b, chosen)
  // Sorted but for a few of equal rank, such as brothers.
  if (Math.min(agreeing, opposed) === 0 && Math.max(agreeing, opposed) >= pairs - n / 2) return 1
  if (n < strictness.fewestForDeviation) return 0
  const deviation = (agreeing - opposed) / Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18)
  return Math.abs(deviation) < strictness.deviation ? 0 : Math.abs(agreeing - opposed) / pairs
}

function countPairs(a: readonly number[], b: readonly number[], chosen: readonly number[]): { agreeing: number; opposed: number } {
  let agreeing = 0
  let opposed = 0
  for (let i = 0; i < chosen.length; i++) {
    for (let j = 0; j < i; j++) {
      const product = Math.sign(a[chosen[i]!]! - a[chosen[j]!]!) * Math.sign(b[chosen[i]!]! - b[chosen[j]!]!)
      if (product > 0) agreeing++
      else if (product < 0) opposed++
    }
  }
  return { agreeing, opposed }
}
