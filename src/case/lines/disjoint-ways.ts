// The greatest number of ways that share no vertex (Menger 1927), by maximum flow over unit vertices (Dinic 1970), and the smallest cut nearest the goal.

/** A directed graph whose every vertex may be passed once. `starts` and `goals` are vertices, and are passed too. */
export interface WayGraph {
  readonly vertices: number
  readonly edges: readonly (readonly [from: number, to: number])[]
  readonly starts: readonly number[]
  readonly goals: readonly number[]
}

export interface DisjointWays {
  /** Each way's vertices, from a start to a goal. */
  readonly ways: readonly (readonly number[])[]
  /** As many vertices as there are ways, without which no way is left; of all such cuts the one nearest the goals. */
  readonly cut: readonly number[]
}

interface Flow {
  readonly firstArc: Int32Array
  readonly nextArc: Int32Array
  readonly heads: Int32Array
  readonly room: Int32Array
  readonly levels: Int32Array
  readonly cursors: Int32Array
}

/** O(edges · √vertices), as capacities are one. Arc pairs 2k and 2k + 1 are each other's reverse. */
export function findDisjointWays(graph: WayGraph): DisjointWays {
  const { vertices, edges, starts, goals } = graph
  // Vertex v is split into an entry 2v and an exit 2v + 1, joined by an arc of one unit.
  const [source, sink] = [2 * vertices, 2 * vertices + 1]
  const arcs: [number, number][] = []
  for (let v = 0; v < vertices; v++) arcs.push([2 * v, 2 * v + 1])
  for (const [from, to] of edges) arcs.push([2 * from + 1, 2 * to])
  for (const start of new Set(starts)) arcs.push([source, 2 * start])
  for (const goal of new Set(goals)) arcs.push([2 * goal + 1, sink])
  const flow = openFlow(2 * vertices + 2, arcs, vertices)
  let count = 0
  while (levelPoints(flow, source, sink)) {
    flow.cursors.set(flow.firstArc)
    while (augment(flow, source, sink)) count++
  }
  const cut = findCut(flow, vertices, sink)
  return { ways: Array.from({ length: count }, () => traceWay(flow, source, sink)), cut }
}

function openFlow(points: number, arcs: readonly (readonly [number, number])[], splitArcs: number): Flow {
  const flow: Flow = {
    firstArc: new Int32Array(points).fill(-1),
    nextArc: new Int32Array(2 * arcs.length),
    heads: new Int32Array(2 * arcs.length),
    room: new Int32Array(2 * arcs.length),
    levels: new Int32Array(points),
    cursors: new Int32Array(points),
  }
  arcs.forEach(([from, to], i) => {
    for (const [arc, tail, head] of [
      [2 * i, from, to],
      [2 * i + 1, to, from],
    ] as const) {
      flow.heads[arc] = head
      flow.nextArc[arc] = flow.firstArc[tail]!
      flow.firstArc[tail] = arc
    }
    // Only passing a vertex is limited to one, so that the smallest cut is made of vertices.
    flow.room[2 * i] = i < splitArcs ? 1 : arcs.length
  })
  return flow
}

function levelPoints({ firstArc, nextArc, heads, room, levels }: Flow, source: number, sink: number): boolean {
  levels.fill(-1)
  levels[source] = 0
  const queue = [source]
  for (let i = 0; i < queue.length; i++) {
    const point = queue[i]!
    for (let arc = firstArc[point]!; arc >= 0; arc = nextArc[arc]!) {
      if ((room[arc] ?? 0) === 0 || levels[heads[arc]!]! >= 0) continue
      levels[heads[arc]!] = levels[point]! + 1
      queue.push(heads[arc]!)
    }
  }
  return levels[sink]! >= 0
}

/** One more unit along rising levels; iterative, as chains may be long. */
function augment({ nextArc, heads, room, levels, cursors }: Flow, source: number, sink: number): boolean {
  const path: number[] = []
  for (let point = source; point !== sink;) {
    const arc = cursors[point]!
    if (arc < 0) {
      const back = path.pop()
      if (back === undefined) return false
      point = heads[back ^ 1]!
      cursors[point] = nextArc[cursors[point]!]!
    } else if (room[arc]! > 0 && levels[heads[arc]!] === levels[point]! + 1) {
      path.push(arc)
      point = heads[arc]!
    } else cursors[point] = nextArc[arc]!
  }
  for (const arc of path) {
    room[arc]! -= 1
    room[arc ^ 1]! += 1
  }
  return true
}

/** Follows one unit of flow from the source and takes it away. */
function traceWay({ firstArc, nextArc, heads, room }: Flow, source: number, sink: number): number[] {
  const way: number[] = []
  for (let point = source; point !== sink;) {
    let arc = firstArc[point]!
    // Arcs of even number run forwards; what came back on their reverse is what flows.
    while ((arc & 1) === 1 || (room[arc ^ 1] ?? 0) === 0) arc = nextArc[arc]!
    room[arc]! += 1
    room[arc ^ 1]! -= 1
    point = heads[arc]!
    if (point !== sink && (point & 1) === 0) way.push(point >> 1)
  }
  return way
}

/** Vertices whose exit reaches the sink along arcs with room, and whose entry does not: in the final flow they are a smallest cut. */
function findCut({ firstArc, nextArc, heads, room }: Flow, vertices: number, sink: number): number[] {
  const reaches = new Uint8Array(2 * vertices + 2)
  reaches[sink] = 1
  const queue = [sink]
  for (let i = 0; i < queue.length; i++) {
    for (let arc = firstArc[queue[i]!]!; arc >= 0; arc = nextArc[arc]!) {
      const before = heads[arc]!
      if ((room[arc ^ 1] ?? 0) === 0 || reaches[before] === 1) continue
      reaches[before] = 1
      queue.push(before)
    }
  }
  return Array.from({ length: vertices }, (_, v) => v).filter((v) => reaches[2 * v + 1] === 1 && reaches[2 * v] === 0)
}
