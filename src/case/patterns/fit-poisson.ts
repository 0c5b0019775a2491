// Poisson regression with logarithmic link by iteratively reweighted least squares (McCullagh and Nelder 1989, 2.5), for small tables.

export interface PoissonFit {
  readonly coefficients: readonly number[]
  readonly covariance: readonly (readonly number[])[]
  /** Without the constant that all models of one table share. */
  readonly logLikelihood: number
}

const MOST_ROUNDS = 100
const SETTLED = 1e-10

/** Fits counts to a design (one row a cell). Null where it does not settle or the table does not determine it. */
export function fitPoisson(design: readonly (readonly number[])[], counts: readonly number[]): PoissonFit | null {
  const width = design[0]!.length
  let means = counts.map((count) => count + 0.5)
  let deviance = Infinity
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const information = Array.from({ length: width }, (_, j) =>
      Array.from({ length: width }, (__, k) => sum(design, (row, i) => means[i]! * row[j]! * row[k]!)),
    )
    const covariance = invert(information)
    if (covariance === null) return null
    const working = means.map((mean, i) => Math.log(mean) + (counts[i]! - mean) / mean)
    const score = Array.from({ length: width }, (_, j) => sum(design, (row, i) => means[i]! * row[j]! * working[i]!))
    const coefficients = covariance.map((row) => row.reduce((total, value, k) => total + value * score[k]!, 0))
    means = design.map((row) => Math.exp(row.reduce((total, value, j) => total + value * coefficients[j]!, 0)))
    if (means.some((mean) => !Number.isFinite(mean) || mean <= 0)) return null
    const logLikelihood = sum(design, (_, i) => counts[i]! * Math.log(means[i]!) - means[i]!)
    if (Math.abs(deviance - logLikelihood) < SETTLED * (1 + Math.abs(logLikelihood))) return { coefficients, covariance, logLikelihood }
    deviance = logLikelihood
  }
  return null
}

function sum(design: readonly (readonly number[])[], term: (row: readonly number[], i: number) => number): number {
  return design.reduce((total, row, i) => total + term(row, i), 0)
}

/** Inverse by Gauss–Jordan with pivoting; null where singular. */
function invert(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length
  const rows = matrix.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))])
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let i = column + 1; i < size; i++) if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i
    if (!(Math.abs(rows[pivot]![column]!) > 1e-12)) return null
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    const lead = rows[column]![column]!
    rows[column] = rows[column]!.map((value) => value / lead)
    for (let i = 0; i < size; i++) {
      const factor = rows[i]![column]!
      if (i !== column && factor !== 0) rows[i] = rows[i]!.map((value, j) => value - factor * rows[column]![j]!)
    }
  }
  return rows.map((row) => row.slice(size))
}
