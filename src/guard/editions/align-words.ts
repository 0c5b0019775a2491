// Aligns the words of two texts: lines that stand once in both are pinned first (patience diff), and what lies between is compared word by word
// (Myers, An O(ND) difference algorithm, 1986).

/** A stretch that differs: half-open, in places of the two lists. One side may be empty. */
export interface Change {
  readonly beforeFrom: number
  readonly beforeTo: number
  readonly afterFrom: number
  readonly afterTo: number
}

/** Words of one text; `lineOf` says in which line a word stands, counted from 0 without gaps. */
export interface AlignedWords {
  readonly words: readonly string[]
  readonly lineOf: readonly number[]
}

/** More differences than this in one stretch between pinned lines are told as one change. */
const MOST_DIFFERENCES = 1500

/** What differs, in order; what lies between the changes is equal word by word. */
export function alignWords(before: AlignedWords, after: AlignedWords): Change[] {
  const changes: Change[] = []
  let [i, j] = [0, 0]
  for (const pin of [...pinLines(before, after), { before: before.words.length, after: after.words.length, length: 0 }]) {
    diffStretch(before.words, after.words, i, pin.before, j, pin.after, changes)
    i = pin.before + pin.length
    j = pin.after + pin.length
  }
  return changes
}

interface Pin {
  readonly before: number
  readonly after: number
  /** In words. */
  readonly length: number
}

/** Lines that stand once in each text, as far as they keep their order. */
function pinLines(before: AlignedWords, after: AlignedWords): Pin[] {
  const own = linesOf(before)
  const others = new Map(linesOf(after).map((line) => [line.key, line]))
  const pairs = own.flatMap((line) => {
    const other = others.get(line.key)
    return other ? [{ before: line.from, after: other.from, length: line.length }] : []
  })
  return longestRising(pairs)
}

interface Line {
  readonly key: string
  readonly from: number
  readonly length: number
}

/** Lines of three words or more that stand once in the text. */
function linesOf({ words, lineOf }: AlignedWords): Line[] {
  const lines = new Map<string, Line | null>()
  for (let from = 0; from < words.length;) {
    let to = from + 1
    while (to < words.length && lineOf[to] === lineOf[from]) to++
    const key = words.slice(from, to).join(' ')
    lines.set(key, lines.has(key) || to - from < 3 ? null : { key, from, length: to - from })
    from = to
  }
  return [...lines.values()].filter((line) => line !== null)
}

/** The longest run of pairs, ordered by `before`, that also rises by `after`. */
function longestRising(pairs: readonly Pin[]): Pin[] {
  const tails: number[] = []
  const previous: number[] = []
  for (const [n, { after }] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tails[middle]!]!.after < after) low = middle + 1
      else high = middle
    }
    previous.push(low > 0 ? tails[low - 1]! : -1)
    tails[low] = n
  }
  const chosen: Pin[] = []
  for (let n = tails.at(-1) ?? -1; n >= 0; n = previous[n]!) chosen.push(pairs[n]!)
  return chosen.reverse()
}

function diffStretch(
  before: readonly string[],
  after: readonly string[],
  fromBefore: number,
  toBefore: number,
  fromAfter: number,
  toAfter: number,
  changes: Change[],
): void {
  let [b0, b1, a0, a1] = [fromBefore, toBefore, fromAfter, toAfter]
  while (b0 < b1 && a0 < a1 && before[b0] === after[a0]) {
    b0++
    a0++
  }
  while (b0 < b1 && a0 < a1 && before[b1 - 1] === after[a1 - 1]) {
    b1--
    a1--
  }
  if (b0 === b1 && a0 === a1) return
  if (b0 === b1 || a0 === a1) changes.push({ beforeFrom: b0, beforeTo: b1, afterFrom: a0, afterTo: a1 })
  else for (const change of myersDiff(before, after, b0, b1, a0, a1)) changes.push(change)
}

/** Myers' greedy forward search; each round's furthest points are kept to walk back on. Many differences are told as one. */
function myersDiff(before: readonly string[], after: readonly string[], b0: number, b1: number, a0: number, a1: number): Change[] {
  const [n, m] = [b1 - b0, a1 - a0]
  const most = Math.min(n + m, MOST_DIFFERENCES)
  const middle = most + 1
  const furthest = new Int32Array(2 * most + 3)
  /** By round: the furthest points before it, for diagonals from -d - 1 to d + 1. */
  const rounds: Int32Array[] = []
  for (let d = 0; d <= most; d++) {
    rounds.push(furthest.slice(middle - d - 1, middle + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const isDown = k === -d || (k !== d && furthest[middle + k - 1]! < furthest[middle + k + 1]!)
      let x = isDown ? furthest[middle + k + 1]! : furthest[middle + k - 1]! + 1
      while (x < n && x - k < m && before[b0 + x] === after[a0 + x - k]) x++
      furthest[middle + k] = x
      if (x >= n && x - k >= m) return walkBack(rounds, n, m).map((change) => shift(change, b0, a0))
    }
  }
  return [{ beforeFrom: b0, beforeTo: b1, afterFrom: a0, afterTo: a1 }]
}

/** The way from the end back to the start, its single steps joined into changes. */
function walkBack(rounds: readonly Int32Array[], n: number, m: number): Change[] {
  const changes: Change[] = []
  let [x, y] = [n, m]
  for (let d = rounds.length - 1; d > 0; d--) {
    const points = rounds[d]!
    const at = (k: number): number => points[k + d + 1]!
    const k = x - y
    const isDown = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const fromX = isDown ? at(k + 1) : at(k - 1)
    const fromY = isDown ? fromX - k - 1 : fromX - k + 1
    const step = isDown
      ? { beforeFrom: fromX, beforeTo: fromX, afterFrom: fromY, afterTo: fromY + 1 }
      : { beforeFrom: fromX, beforeTo: fromX + 1, afterFrom: fromY, afterTo: fromY }
    const next = changes.at(-1)
    if (next && next.beforeFrom === step.beforeTo && next.afterFrom === step.afterTo)
      changes[changes.length - 1] = { ...next, beforeFrom: step.beforeFrom, afterFrom: step.afterFrom }
    else changes.push(step)
    ;[x, y] = [fromX, fromY]
  }
  return changes.reverse()
}

function shift({ beforeFrom, beforeTo, afterFrom, afterTo }: Change, b0: number, a0: number): Change {
  return { beforeFrom: b0 + beforeFrom, beforeTo: b0 + beforeTo, afterFrom: a0 + afterFrom, afterTo: a0 + afterTo }
}
