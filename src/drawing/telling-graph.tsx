// Who told whom, as SVG: witnesses on the left, newsrooms on the right; a bottleneck has a double frame, an untold hop a dashed line.
import type { ReactElement } from 'react'
import { layOutTellings, type PlacedEdge, type PlacedNode, type TellingSize } from './lay-out-tellings.ts'
import type { TellingGraph } from './telling-model.ts'

export interface TellingGraphProps {
  readonly graph: TellingGraph
  readonly size: TellingSize
  readonly id: string
  readonly title: string
  readonly description: string
}

/** Draws the graph. Kinds of node differ by shape (rounded, square, dashed), not by colour alone. */
export function TellingGraphDrawing({ graph, size, id, title, description }: TellingGraphProps): ReactElement | null {
  if (graph.nodes.length === 0) return null
  const layout = layOutTellings(graph, size)
  return (
    <svg
      className="drawing tellings"
      viewBox={`-4 0 ${layout.width + 8} ${layout.height}`}
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
      fontSize={size.fontSize}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <g aria-hidden="true">
        {layout.edges.map((edge, i) => (
          <Edge key={i} placed={edge} fontSize={size.fontSize} />
        ))}
      </g>
      <g>
        {layout.nodes.map((node) => (
          <Node key={node.node.id} placed={node} fontSize={size.fontSize} />
        ))}
      </g>
    </svg>
  )
}

function Edge({ placed, fontSize }: { placed: PlacedEdge; fontSize: number }): ReactElement {
  const { edge, path, end, label, labelX, labelY } = placed
  const className = ['edge', edge.isUnknown ? 'untold' : '', edge.isRetelling ? 'retelling' : ''].filter((name) => name !== '').join(' ')
  return (
    <g className={className}>
      <path className="way" d={path} />
      <path className="head" d={`M${end[0]} ${end[1] - 4.5} l7 4.5 l-7 4.5 z`} />
      {label && (
        <text x={labelX} y={labelY} textAnchor="middle" fontSize={fontSize * 0.8}>
          {label}
        </text>
      )}
    </g>
  )
}

function Node({ placed, fontSize }: { placed: PlacedNode; fontSize: number }): ReactElement {
  const { node, x, y, width, height, labelLines, noteLines } = placed
  const corner = node.kind === 'outlet' || node.kind === 'document' ? 2 : 14
  const textX = x + width / 2
  const box = (
    <>
      {node.isBottleneck && <rect className="frame" x={x - 4} y={y - 4} width={width + 8} height={height + 8} rx={corner + 3} />}
      <rect x={x} y={y} width={width} height={height} rx={corner} />
      <text textAnchor="middle">
        {labelLines.map((line, i) => (
          <tspan key={i} x={textX} y={y + 9 + fontSize * (0.98 + i * 1.25)}>
            {line}
          </tspan>
        ))}
        {noteLines.map((line, i) => (
          <tspan
            key={`n${i}`}
            className="note"
            x={textX}
            y={y + 9 + fontSize * (0.98 + labelLines.length * 1.25 + i * 1.1 - 0.1)}
            fontSize={fontSize * 0.82}
          >
            {line}
          </tspan>
        ))}
      </text>
    </>
  )
  return <g className={`node ${node.kind}${node.isBottleneck ? ' bottleneck' : ''}`}>{node.href ? <a href={node.href}>{box}</a> : box}</g>
}
