// How many were never reported, by multiple-systems estimation: Chapman (1951) for two lists, log-linear models (Fienberg 1972; Bishop, Fienberg and
// Holland 1975) for three, intervals on the unseen part after Chao (1987). Refused where the data do not bear it.
import { done, refuse, type Outcome } from '../../base/refusal.ts'
import { fitPoisson } from './fit-poisson.ts'

export type EstimateRefusal = 'too-few-lists' | 'too-many-lists' | 'too-little-overlap' | 'no-bound'

export interface Estimate {
  /** Known from at least one list. */
  readonly known: number
  /** Estimated in all, and 95 % interval. */
  readonly all: number
  readonly interval: readonly [number, number]
  readonly method: 'chapman' | 'log-linear'
  /** The models that the interval spans, best first: 'independent', '1×2', … */
  readonly models: readonly string[]
  /** What must be true for it to hold, each a sentence. */
  readonly assumptions: readonly string[]
}

/** Fewer in common, and Chapman's estimate is off by more than a twentieth (Robson and Regier 1964). */
const LEAST_OVERLAP = 7
/** An upper bound beyond so many times the known says that nothing is known. */
const WIDEST = 20
/** 97.5th percentile of the normal distribution. */
const Z = 1.959964
/** Models this close in AIC are as good as the best; the interval spans them all. */
const AIC_REACH = 2

const ASSUMPTIONS = [
  'Nobody came or went: those whom the lists count are one closed group over the whole time.',
  'Each person or event on several lists was recognised as one, and two were never taken for one.',
  'Everybody could have come to each list: somebody whom no list could ever reach is not in this estimate.',
] as const
const INDEPENDENT =
  'Being on one list makes it neither more nor less likely to be on the other: retellings of one source must not count as two lists.'
const PAIRWISE = 'The three lists may depend on each other by pairs, but not all three in a way of their own.'

/**
 * Estimates how many there are in all from lists of the same things (one a line of knowledge), each given as ids. Two or three lists;
 * an id stands once on a list. The interval is wide for good reason and must be printed with the estimate.
 */
export function estimateUnreported(lists: readonly ReadonlySet<string>[]): Outcome<Estimate, EstimateRefusal> {
  if (lists.length < 2)
    return refuse('too-few-lists', 'One line of knowledge says nothing of what it does not reach: two independent ones are needed.')
  if (lists.length > 3)
    return refuse('too-many-lists', `There are ${lists.length} lists; join those that depend on each other until three are left.`)
  const estimate = lists.length === 2 ? estimateByChapman(lists[0]!, lists[1]!) : estimateByLogLinear(lists)
  if (estimate === null)
    return refuse(
      'too-little-overlap',
      `Too few are on two lists at once (fewer than ${LEAST_OVERLAP}): how many are on none cannot be told.`,
    )
  if (!(estimate.interval[1] <= estimate.known * WIDEST))
    return refuse('no-bound', 'The lists allow any number: the estimate has no useful upper bound.')
  return done(estimate)
}

function estimateByChapman(a: ReadonlySet<string>, b: ReadonlySet<string>): Estimate | null {
  const [n1, n2, m] = [a.size, b.size, [...a].filter((id) => b.has(id)).length]
  if (m < LEAST_OVERLAP) return null
  const known = n1 + n2 - m
  const all = ((n1 + 1) * (n2 + 1)) / (m + 1) - 1
  const variance = ((n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m)) / ((m + 1) ** 2 * (m + 2))
  return {
    known,
    all,
    interval: spanUnseen(known, all - known, variance),
    method: 'chapman',
    models: ['independent'],
    assumptions: [...ASSUMPTIONS, INDEPENDENT],
  }
}

/** 95 % interval whose lower end is never below what is known: the unseen part taken as log-normal (Chao 1987). */
function spanUnseen(known: number, unseen: number, variance: number): readonly [number, number] {
  if (unseen <= 0) return [known, known]
  const factor = Math.exp(Z * Math.sqrt(Math.log(1 + variance / unseen ** 2)))
  return [known + unseen / factor, known + unseen * factor]
}

const PAIRS = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const

interface FittedModel {
  readonly name: string
  readonly unseen: number
  readonly variance: number
  readonly aic: number
}

function estimateByLogLinear(lists: readonly ReadonlySet<string>[]): Estimate | null {
  const ids = new Set(lists.flatMap((list) => [...list]))
  const counts = new Array<number>(8).fill(0)
  for (const id of ids) counts[lists.reduce((cell, list, i) => cell + (list.has(id) ? 1 << i : 0), 0)]! += 1
  const overlaps = PAIRS.map(([i, j]) => [...lists[i]!].filter((id) => lists[j]!.has(id)).length)
  if (overlaps.filter((overlap) => overlap >= LEAST_OVERLAP).length < 2) return null
  const models = subsetsOf(PAIRS.length)
    .flatMap((chosen) => fitModel(counts, chosen) ?? [])
    .sort((a, b) => a.aic - b.aic)
  const best = models[0]
  if (!best) return null
  const near = models.filter((model) => model.aic <= best.aic + AIC_REACH)
  const spans = near.map((model) => spanUnseen(ids.size, model.unseen, model.variance))
  return {
    known: ids.size,
    all: ids.size + best.unseen,
    interval: [Math.min(...spans.map(([low]) => low)), Math.max(...spans.map(([, high]) => high))],
    method: 'log-linear',
    models: near.map(({ name }) => name),
    assumptions: [...ASSUMPTIONS, PAIRWISE],
  }
}

function subsetsOf(size: number): number[][] {
  return Array.from({ length: 1 << size }, (_, bits) => Array.from({ length: size }, (__, i) => i).filter((i) => bits & (1 << i)))
}

/** Fits main effects and the chosen pairs to the seven cells that are seen; the intercept is the logarithm of the eighth. */
function fitModel(counts: readonly number[], chosen: readonly number[]): FittedModel | null {
  const cells = [1, 2, 3, 4, 5, 6, 7]
  const on = (cell: number, list: number) => (cell >> list) & 1
  const design = cells.map((cell) => [
    1,
    on(cell, 0),
    on(cell, 1),
    on(cell, 2),
    ...chosen.map((pair) => on(cell, PAIRS[pair]![0]) * on(cell, PAIRS[pair]![1])),
  ])
  const fit = fitPoisson(
    design,
    cells.map((cell) => counts[cell]!),
  )
  if (fit === null) return null
  const unseen = Math.exp(fit.coefficients[0]!)
  const name = chosen.length === 0 ? 'independent' : chosen.map((pair) => `${PAIRS[pair]![0] + 1}×${PAIRS[pair]![1] + 1}`).join(' ')
  return { name, unseen, variance: unseen ** 2 * fit.covariance[0]![0]! + unseen, aic: 2 * design[0]!.length - 2 * fit.logLikelihood }
}
