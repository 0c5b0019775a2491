// Layered layout of a telling graph (Sugiyama, Tagawa and Toda 1981): layers by the longest way, order in a layer by barycentres, straight columns.
import { breakLines } from './text-lines.ts'
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

/** Lays the graph out from left (witnesses) to right (the latest retelling). Edges that close a circle are drawn backwards. */
export function layOutTellings(graph: TellingGraph, size: TellingSize): TellingLayout {
  const layers = orderLayers(graph, findLayers(graph))
  const columns = layers.length
  const widest = Math.min(size.widestNode, (size.width - COLUMN_GAP_LEAST * Math.max(0, columns - 1)) / Math.max(1, columns))
  const placed = new Map<string, PlacedNode>()
  const sized = layers.map((layer) => layer.map((node) => sizeNode(node, widest, size.fontSize)))
  const heights = sized.map((layer) => layer.reduce((sum, node) => sum + node.height, 0) + ROW_GAP * Math.max(0, layer.length - 1))
  const height = Math.max(40, ...heights) + 8
  const gap = columns > 1 ? (size.width - widest * columns) / (columns - 1) : 0
  sized.forEach((layer, column) => {
    let y = 4 + (height - 8 - heights[column]!) / 2
    for (const node of layer) {
      placed.set(node.node.id, { ...node, x: column * (widest + gap), y })
      y += node.height + ROW_GAP
    }
  })
  return { width: size.width, height, nodes: [...placed.values()], edges: graph.edges.flatMap((edge) => placeEdge(edge, placed) ?? []) }
}

/** Longest way from a source, edges that would close a circle left out. */
function findLayers({ nodes, edges }: TellingGraph): Map<string, number> {
  const layers = new Map(nodes.map(({ id }) => [id, 0]))
  const forward = dropCircles(nodes, edges)
  for (let round = 0; round < nodes.length; round++) {
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

function orderLayers({ nodes, edges }: TellingGraph, layerOf: ReadonlyMap<string, number>): TellingNode[][] {
  const layers: TellingNode[][] = []
  for (const node of nodes) (layers[layerOf.get(node.id)!] ??= []).push(node)
  const filled = Array.from(layers, (layer) => layer ?? []).filter((layer) => layer.length > 0)
  const places = new Map<string, number>()
  const renumber = () => filled.forEach((layer) => layer.forEach(({ id }, i) => places.set(id, (i + 0.5) / layer.length)))
  renumber()
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const isForward = sweep % 2 === 0
    for (const layer of isForward ? filled : [...filled].reverse()) {
      const centre = (id: string) => {
        const near = edges.flatMap(({ from, to }) => (isForward && to === id ? [from] : !isForward && from === id ? [to] : [])).filter((each) => places.has(each))
        return near.length === 0 ? places.get(id)! : near.reduce((sum, each) => sum + places.get(each)!, 0) / near.length
      }
      const centres = new Map(layer.map(({ id }) => [id, centre(id)]))
      layer.sort((a, b) => centres.get(a.id)! - centres.get(b.id)!)
      layer.forEach(({ id }, i) => places.set(id, (i + 0.5) / layer.length))
    }
  }
  return filled
}

function sizeNode(node: TellingNode, width: number, fontSize: number): Omit<PlacedNode, 'x' | 'y'> {
  const labelLines = breakLines(node.label, width - PADDING * 2, fontSize, 3)
  const noteLines = node.note ? breakLines(node.note, width - PADDING * 2, fontSize * 0.87, 3) : []
  return { node, width, labelLines, noteLines, height: PADDING * 2 + labelLines.length * fontSize * 1.25 + noteLines.length * fontSize * 1.1 }
}

function placeEdge(edge: TellingEdge, placed: ReadonlyMap<string, PlacedNode>): PlacedEdge | null {
  const from = placed.get(edge.from)
  const to = placed.get(edge.to)
  if (!from || !to) return null
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2]
  const [x2, y2] = [to.x - 7, to.y + to.height / 2]
  const bend = Math.max(24, (x2 - x1) / 2)
  const path = `M${round(x1)} ${round(y1)} C${round(x1 + bend)} ${round(y1)} ${round(x2 - bend)} ${round(y2)} ${round(x2)} ${round(y2)}`
  return { edge, path, labelX: round((x1 + x2) / 2), labelY: round((y1 + y2) / 2 - 5) }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
