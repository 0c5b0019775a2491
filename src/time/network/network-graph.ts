// The edges of a living network on growing typed arrays: linked both ways at each point, edges freed and used again.

/** An edge tail → head of weight w says `time(head) − time(tail) ≤ w`. */
export interface EdgeGraph {
  points: number
  edges: number
  tails: Int32Array
  heads: Int32Array
  weights: Float64Array
  owners: Int32Array
  /** By point: the first edge out of it and into it, or -1. */
  firstOut: Int32Array
  firstIn: Int32Array
  /** By edge: the next one out of the same tail, into the same head, or -1. */
  nextOut: Int32Array
  nextIn: Int32Array
  readonly free: number[]
}

export function createGraph(): EdgeGraph {
  return {
    points: 0,
    edges: 0,
    tails: new Int32Array(64),
    heads: new Int32Array(64),
    weights: new Float64Array(64),
    owners: new Int32Array(64),
    firstOut: new Int32Array(64).fill(-1),
    firstIn: new Int32Array(64).fill(-1),
    nextOut: new Int32Array(64),
    nextIn: new Int32Array(64),
    free: [],
  }
}

/** Makes sure that points below `count` are there. */
export function growPoints(graph: EdgeGraph, count: number): void {
  if (count > graph.firstOut.length) {
    const capacity = Math.max(count, 2 * graph.firstOut.length)
    graph.firstOut = widenInts(graph.firstOut, capacity, -1)
    graph.firstIn = widenInts(graph.firstIn, capacity, -1)
  }
  graph.points = Math.max(graph.points, count)
}

/** Links a new edge and returns its number. */
export function linkEdge(graph: EdgeGraph, tail: number, head: number, weight: number, owner: number): number {
  const edge = graph.free.pop() ?? graph.edges++
  if (edge >= graph.tails.length) growEdges(graph)
  graph.tails[edge] = tail
  graph.heads[edge] = head
  graph.weights[edge] = weight
  graph.owners[edge] = owner
  graph.nextOut[edge] = graph.firstOut[tail]!
  graph.firstOut[tail] = edge
  graph.nextIn[edge] = graph.firstIn[head]!
  graph.firstIn[head] = edge
  return edge
}

/** Takes an edge out, in time linear in the degrees of its ends; its number is used again. */
export function unlinkEdge(graph: EdgeGraph, edge: number): void {
  removeFromList(graph.firstOut, graph.nextOut, graph.tails[edge]!, edge)
  removeFromList(graph.firstIn, graph.nextIn, graph.heads[edge]!, edge)
  graph.free.push(edge)
}

function removeFromList(first: Int32Array, next: Int32Array, point: number, edge: number): void {
  if (first[point] === edge) {
    first[point] = next[edge]!
    return
  }
  let before = first[point]!
  while (next[before] !== edge) before = next[before]!
  next[before] = next[edge]!
}

function growEdges(graph: EdgeGraph): void {
  const capacity = 2 * graph.tails.length
  graph.tails = widenInts(graph.tails, capacity, 0)
  graph.heads = widenInts(graph.heads, capacity, 0)
  graph.owners = widenInts(graph.owners, capacity, 0)
  graph.nextOut = widenInts(graph.nextOut, capacity, 0)
  graph.nextIn = widenInts(graph.nextIn, capacity, 0)
  graph.weights = widenNumbers(graph.weights, capacity, 0)
}

/** A longer copy, filled up with `fill`. */
export function widenInts(array: Int32Array, capacity: number, fill: number): Int32Array {
  const wider = new Int32Array(capacity).fill(fill, array.length)
  wider.set(array)
  return wider
}

export function widenNumbers(array: Float64Array, capacity: number, fill: number): Float64Array {
  const wider = new Float64Array(capacity).fill(fill, array.length)
  wider.set(array)
  return wider
}
