// Letters of a drawing that are placed one by one, in the order in which they are seen (SVG 2, 11.2: x and y of text and tspan).

export interface PlacedText {
  readonly element: string
  readonly x: number
  readonly y: number
  text: string
  isClosed: boolean
}

const MOST_PLACED = 20_000

/** Where a text element stands, or null where it says nothing of it. */
export function letterPlaceOf(element: string, attributes: Readonly<Record<string, string>>): PlacedText | null {
  if (element !== 'text' && element !== 'tspan') return placeInStyle(element, attributes['style'])
  const shift = /translate\(\s{0,4}(-?[\d.]{1,20})[\s,]{1,8}(-?[\d.]{1,20})/.exec(attributes['transform'] ?? '')
  const x = Number.parseFloat(attributes['x'] ?? shift?.[1] ?? '')
  const y = Number.parseFloat(attributes['y'] ?? shift?.[2] ?? '0')
  return Number.isFinite(x) ? { element, x, y: Number.isFinite(y) ? y : 0, text: '', isClosed: false } : null
}

/** HTML does the same with left and top. */
function placeInStyle(element: string, style: string | undefined): PlacedText | null {
  const left = /(?:^|[;\s])left\s{0,4}:\s{0,4}(-?[\d.]{1,20})/.exec(style ?? '')
  if (!left) return null
  const top = /(?:^|[;\s])top\s{0,4}:\s{0,4}(-?[\d.]{1,20})/.exec(style ?? '')
  return { element, x: Number(left[1]), y: Number(top?.[1] ?? 0), text: '', isClosed: false }
}

/** Line by line, left to right; empty where nothing is placed piece by piece. */
export function textInOrder(placed: readonly PlacedText[]): string {
  if (placed.length < 2) return ''
  const lines = Map.groupBy(
    placed.slice(0, MOST_PLACED).filter(({ text }) => text.trim() !== ''),
    ({ y }) => Math.round(y),
  )
  return [...lines]
    .sort((a, b) => a[0] - b[0])
    .map(([, line]) =>
      line
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => (text.trim().length === 1 ? text.trim() : `${text} `))
        .join(''),
    )
    .join('\n')
}
