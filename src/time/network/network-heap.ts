// A binary min-heap of points with keys that may fall, on typed arrays (Williams 1964; positions kept for decrease-key).

/** Holds each point at most once. Keys are finite numbers; ties are broken by heap order, which the same input repeats. */
export interface PointHeap {
  size: number
  points: Int32Array
  /** By point. */
  keys: Float64Array
  /** By point: its place in `points`, or -1. */
  places: Int32Array
}

export function createHeap(capacity: number): PointHeap {
  return { size: 0, points: new Int32Array(capacity), keys: new Float64Array(capacity), places: new Int32Array(capacity).fill(-1) }
}

/** Makes room for points below `capacity`; the heap must be empty. */
export function growHeap(heap: PointHeap, capacity: number): void {
  if (capacity > heap.places.length) Object.assign(heap, createHeap(capacity))
}

/** Empties the heap, in time that depends on what it holds. */
export function clearHeap(heap: PointHeap): void {
  for (let i = 0; i < heap.size; i++) heap.places[heap.points[i]!] = -1
  heap.size = 0
}

/** Puts a point in, or lowers its key; a key that is not lower than the point's own changes nothing. */
export function offerPoint(heap: PointHeap, point: number, key: number): void {
  let place = heap.places[point]!
  if (place >= 0 && heap.keys[point]! <= key) return
  if (place < 0) place = heap.size++
  heap.keys[point] = key
  raisePoint(heap, point, place)
}

function raisePoint(heap: PointHeap, point: number, from: number): void {
  const { points, keys, places } = heap
  const key = keys[point]!
  let place = from
  while (place > 0) {
    const above = (place - 1) >> 1
    const other = points[above]!
    if (keys[other]! <= key) break
    points[place] = other
    places[other] = place
    place = above
  }
  points[place] = point
  places[point] = place
}

/** Takes out the point with the least key; the heap must not be empty. Its key stays readable in `keys`. */
export function takeLeast(heap: PointHeap): number {
  const { points, keys, places } = heap
  const least = points[0]!
  places[least] = -1
  const last = points[--heap.size]!
  if (heap.size === 0) return least
  const key = keys[last]!
  let place = 0
  for (;;) {
    let below = 2 * place + 1
    if (below >= heap.size) break
    if (below + 1 < heap.size && keys[points[below + 1]!]! < keys[points[below]!]!) below++
    const other = points[below]!
    if (keys[other]! >= key) break
    points[place] = other
    places[other] = place
    place = below
  }
  points[place] = last
  places[last] = place
  return least
}
