// Layered layout of a telling graph (Sugiyama, Tagawa and Toda 1981): layers by the longest way, order in a layer by barycentres, straight columns.
import { breakLines, estimateWidth } from './text-lines.ts'
import type { TellingEdge, TellingGraph, TellingNode } from './telling-model.ts'

export interface PlacedNode {
  readonly node: TellingNode
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly labelLines: readonly string[]
  readonly noteLines: readonly string[]
}

export interface PlacedEdge {
  readonly edge: TellingEdge
  readonly path: string
  /** Where the arrow ends. */
  readonly end: readonly [x: number, y: number]
  /** The label where there is room for it. */
  readonly label: string | null
  readonly labelX: number
  readonly labelY: number
}

export interface TellingLayout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}

export interface TellingSize {
  readonly width: number
  readonly fontSize: number
  readonly widestNode: number
}

export const WIDE_TELLINGS: TellingSize = { width: 1040, fontSize: 15, widestNode: 190 }

const ROW_GAP = 16
const COLUMN_GAP_LEAST = 44
const PADDING = 9
const SWEEPS = 8

/** A place in a layer: a node, or a bend of an edge that passes the layer by. */
interface Slot {
  readonly id: string
  readonly node: TellingNode | null
}

const BEND_HEIGHT = 14

/** Lays the graph out from left (witnesses) to right (the latest retelling). Edges that close a circle are drawn backwards. */
export function layOutTellings(graph: TellingGraph, size: TellingSize): TellingLayout {
  const layerOf = findLayers(graph)
  const { layers, bends, links } = fillLayers(graph, layerOf)
  orderLayers(layers, links)
  const columns = layers.length
  const widest = Math.min(size.widestNode, (size.width - COLUMN_GAP_LEAST * Math.max(0, columns - 1)) / Math.max(1, columns))
  const gap = columns > 1 ? (size.width - widest * columns) / (columns - 1) : 0
  const placed = new Map<string, PlacedNode>()
  const passed = new Map<string, readonly [left: number, right: number, y: number]>()
  const sized = layers.map((layer) => layer.map(({ id, node }) => ({ id, node: node && sizeNode(node, widest, size.fontSize) })))
  const heightOf = (slot: (typeof sized)[number][number]) => slot.node?.height ?? BEND_HEIGHT
  const heights = sized.map((layer) => layer.reduce((sum, slot) => sum + heightOf(slot), 0) + ROW_GAP * Math.max(0, layer.length - 1))
  const height = Math.max(40, ...heights) + 12
  sized.forEach((layer, column) => {
    const x = column * (widest + gap)
    let y = (height - heights[column]!) / 2
    for (const slot of layer) {
      if (slot.node) placed.set(slot.id, { ...slot.node, x, y })
      else passed.set(slot.id, [x, x + widest, y + BEND_HEIGHT / 2])
      y += heightOf(slot) + ROW_GAP
    }
  })
  const edges = graph.edges.flatMap(
    (edge) =>
      placeEdge(
        edge,
        placed,
        (bends.get(edge) ?? []).map((id) => passed.get(id)!),
        gap,
        size.fontSize,
      ) ?? [],
  )
  return { width: size.width, height, nodes: [...placed.values()], edges }
}

/** Layers without gaps, with a bend in each layer that an edge passes; links join neighbours only. */
function fillLayers(
  graph: TellingGraph,
  layerOf: ReadonlyMap<string, number>,
): { layers: Slot[][]; bends: Map<TellingEdge, string[]>; links: (readonly [string, string])[] } {
  const used = [...new Set(layerOf.values())].sort((a, b) => a - b)
  const columnOf = new Map([...layerOf].map(([id, layer]) => [id, used.indexOf(layer)]))
  const layers: Slot[][] = used.map(() => [])
  for (const node of graph.nodes) layers[columnOf.get(node.id)!]!.push({ id: node.id, node })
  const bends = new Map<TellingEdge, string[]>()
  const links: (readonly [string, string])[] = []
  graph.edges.forEach((edge, e) => {
    const [from, to] = [columnOf.get(edge.from), columnOf.get(edge.to)]
    if (from === undefined || to === undefined) return
    let last = edge.from
    for (let column = from + 1; column < to; column++) {
      const id = `bend ${e} ${column}`
      layers[column]!.push({ id, node: null })
      bends.set(edge, [...(bends.get(edge) ?? []), id])
      links.push([last, id])
      last = id
    }
    links.push([last, edge.to])
  })
  return { layers, bends, links }
}

/** Longest way from a source, edges that would close a circle left out. */
function findLayers({ nodes, edges }: TellingGraph): Map<string, number> {
  const layers = new Map(nodes.map(({ id }) => [id, 0]))
  const forward = dropCircles(nodes, edges)
  for (let pass = 0; pass < nodes.length; pass++) {
    let isSettled = true
    for (const { from, to } of forward) {
      if (layers.get(to)! > layers.get(from)!) continue
      layers.set(to, layers.get(from)! + 1)
      isSettled = false
    }
    if (isSettled) break
  }
  // A source stands right before whom it tells, not at the far left.
  for (const { id } of nodes) {
    const targets = forward.filter((edge) => edge.from === id).map((edge) => layers.get(edge.to)!)
    if (targets.length > 0 && forward.every((edge) => edge.to !== id)) layers.set(id, Math.min(...targets) - 1)
  }
  return layers
}

function dropCircles(nodes: readonly TellingNode[], edges: readonly TellingEdge[]): TellingEdge[] {
  const known = new Set(nodes.map(({ id }) => id))
  const next = new Map<string, string[]>()
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
    if (from === to) return true
    if (seen.has(from)) return false
    seen.add(from)
    return (next.get(from) ?? []).some((each) => reaches(each, to, seen))
  }
  return edges.filter(({ from, to }) => {
    if (!known.has(from) || !known.has(to) || reaches(to, from)) return false
    next.set(from, [...(next.get(from) ?? []), to])
    return true
  })
}

/** Orders each layer by the mean place of its neighbours, sweeping to and fro; sorts in place. */
function orderLayers(layers: readonly Slot[][], links: readonly (readonly [string, string])[]): void {
  const places = new Map<string, number>()
  const number = (layer: readonly Slot[]) => layer.forEach(({ id }, i) => places.set(id, (i + 0.5) / layer.length))
  layers.forEach(number)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const isForward = sweep % 2 === 0
    for (const layer of isForward ? layers : [...layers].reverse()) {
      const centre = (id: string) => {
        const near = links.flatMap(([from, to]) => (isForward && to === id ? [from] : !isForward && from === id ? [to] : []))
        return near.length === 0 ? places.get(id)! : near.reduce((sum, each) => sum + places.get(each)!, 0) / near.length
      }
      const centres = new Map(layer.map(({ id }) => [id, centre(id)]))
      layer.sort((a, b) => centres.get(a.id)! - centres.get(b.id)!)
      number(layer)
    }
  }
}

function sizeNode(node: TellingNode, width: number, fontSize: number): Omit<PlacedNode, 'x' | 'y'> {
  const labelLines = breakLines(node.label, width - PADDING * 2, fontSize, 3)
  const noteLines = node.note ? breakLines(node.note, width - PADDING * 2, fontSize * 0.87, 3) : []
  return {
    node,
    width,
    labelLines,
    noteLines,
    height: PADDING * 2 + labelLines.length * fontSize * 1.25 + noteLines.length * fontSize * 1.1,
  }
}

function placeEdge(
  edge: TellingEdge,
  placed: ReadonlyMap<string, PlacedNode>,
  bends: readonly (readonly [number, number, number])[],
  gap: number,
  fontSize: number,
): PlacedEdge | null {
  const from = placed.get(edge.from)
  const to = placed.get(edge.to)
  if (!from || !to) return null
  let [x, y] = [from.x + from.width, from.y + from.height / 2]
  const start = [x, y] as const
  const end = [round(to.x - 7), round(to.y + to.height / 2)] as const
  let path = `M${round(x)} ${round(y)}`
  for (const [left, right, level] of [...bends, [end[0], end[0], end[1]] as const]) {
    const bend = Math.max(18, (left - x) / 2)
    path += ` C${round(x + bend)} ${round(y)} ${round(left - bend)} ${round(level)} ${round(left)} ${round(level)}`
    if (right > left) path += ` H${round(right)}`
    ;[x, y] = [right, level]
  }
  const first = bends[0] ?? [end[0], end[0], end[1]]
  const hasRoom = edge.label !== null && estimateWidth(edge.label, fontSize * 0.8) <= gap - 14
  return {
    edge,
    path,
    end,
    label: hasRoom ? edge.label : null,
    labelX: round((start[0] + first[0]) / 2),
    labelY: round((start[1] + first[2]) / 2 - 5),
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
