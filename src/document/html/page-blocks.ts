// The visible text of a page as a list of pieces, each with what the page's markup says of it: one walk over the tree.
import { furnitureRole, isCaptionHolder, isCreditHolder, isDeckHolder, type FurnitureRole } from './element-roles.ts'
import { textOf, type Element } from './light-tree.ts'

/** Where a piece stands: the elements above it that mean something, innermost first. */
export interface Zone {
  readonly above: Zone | null
  readonly element: Element
  readonly furniture: FurnitureRole | null
  readonly part: 'caption' | 'credit' | 'deck' | 'quote' | 'heading' | 'item' | 'cell' | 'figure' | 'article' | null
}

/** A run of text that a browser would show as a block of its own. */
export interface Piece {
  text: string
  /** The nearest block element that holds it. */
  readonly holder: Element
  readonly zone: Zone | null
  /** Units of the text that stand inside links. */
  linkUnits: number
  /** Units in bold. */
  strongUnits: number
  /** Links to other addresses: their words and where they go. Few are kept. */
  links: { readonly text: string; readonly href: string }[]
  /** Units without the white space at the ends of its runs. */
  units: number
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img svg math picture source output meter'.split(
    ' ',
  ),
)
const UNSEEN = new Set(
  'script style template head noscript svg math iframe object embed canvas audio video map textarea select datalist title meta link noframes applet img picture source input'.split(
    ' ',
  ),
)
const PART_BY_TAG: Readonly<Record<string, Zone['part']>> = {
  blockquote: 'quote',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dd: 'item',
  dt: 'item',
  td: 'cell',
  th: 'cell',
  figure: 'figure',
  article: 'article',
}

/** Collects the pieces in page order. With `withHidden`, also what the page's own styles hide at first. */
export function collectPieces(root: Element, withHidden = false): Piece[] {
  const collector = new PieceCollector(withHidden)
  collector.walk(root, root, null, 0, 0)
  collector.flush()
  return collector.pieces
}

/** Most links of one piece that are kept. */
const MAX_LINKS = 20

class PieceCollector {
  readonly pieces: Piece[] = []
  private readonly withHidden: boolean
  private open: Piece | null = null
  private runs: string[] = []
  private breaks = 0

  constructor(withHidden: boolean) {
    this.withHidden = withHidden
  }

  /** Recursion is safe: the tree is at most as deep as the builder's limit. */
  walk(element: Element, holder: Element, zone: Zone | null, inLink: number, inStrong: number): void {
    const isPreformatted = element.tag === 'pre' || holder.tag === 'pre'
    for (const child of element.children) {
      if (typeof child === 'string') this.addText(child, holder, zone, isPreformatted, inLink > 0, inStrong > 0)
      else if (child.tag === 'br') this.addBreak()
      else if (!UNSEEN.has(child.tag) && (this.withHidden || !isHidden(child))) this.enter(child, holder, zone, inLink, inStrong)
    }
  }

  private enter(child: Element, holder: Element, zone: Zone | null, inLink: number, inStrong: number): void {
    const strong = child.tag === 'b' || child.tag === 'strong' ? inStrong + 1 : inStrong
    const link = child.tag === 'a' && child.attributes.href !== undefined ? inLink + 1 : inLink
    if (INLINE.has(child.tag) && !hasBlockInside(child)) {
      const href = link > inLink ? child.attributes.href! : ''
      // Two times side by side are parted by style sheets, not by a space.
      if (child.tag === 'time' && this.open) this.runs.push(' ')
      // Headline and deck in one heading, each in its own span, are parted by style sheets too.
      if (child.tag === 'span' && zone?.part === 'heading' && /[.!?…»”’"]$/.test(this.runs.at(-1) ?? '')) this.runs.push(' ')
      const inside = inlineZone(child, zone, this)
      this.walk(child, holder, inside, link, strong)
      if (this.open && this.open.links.length < MAX_LINKS && href.startsWith('http') && href.length < 500)
        this.open.links.push({ text: textOf(child).slice(0, 80).replace(/\s+/g, ' ').trim(), href })
      if (inside !== zone) this.flush()
      return
    }
    this.flush()
    this.walk(child, child, blockZone(child, zone), link, strong)
    this.flush()
  }

  private addText(raw: string, holder: Element, zone: Zone | null, isPreformatted: boolean, isLink: boolean, isStrong: boolean): void {
    const text = isPreformatted ? raw : raw.replace(/[ \t\r\n\f]+/g, ' ')
    const units = text.trim().length
    if (units === 0) {
      if (this.open && text !== '') this.runs.push(' ')
      return
    }
    // Two line breaks part paragraphs where a page has no paragraph tags.
    if (this.breaks >= 2) this.flush()
    else if (this.breaks === 1 && this.open) this.runs.push('\n')
    this.breaks = 0
    const piece = (this.open ??= { text: '', holder, zone, linkUnits: 0, strongUnits: 0, links: [], units: 0 })
    this.runs.push(text)
    piece.units += units
    if (isLink) piece.linkUnits += units
    if (isStrong) piece.strongUnits += units
  }

  private addBreak(): void {
    if (this.open) this.breaks++
  }

  flush(): void {
    const piece = this.open
    this.open = null
    this.breaks = 0
    if (!piece) return
    piece.text = this.runs
      .join('')
      .replace(/ {2,}/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
    this.runs = []
    if (piece.text !== '') this.pieces.push(piece)
  }
}

/** Hidden by the page's own markup, whatever style sheets say. */
function isHidden({ attributes }: Element): boolean {
  if (attributes.hidden !== undefined && attributes.hidden !== 'until-found') return true
  const style = attributes.style
  return style !== undefined && style.length < 2000 && /(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i.test(style)
}

const BLOCK_TAGS = new Set('div p ul ol table h1 h2 h3 h4 h5 h6 figure section article header blockquote li'.split(' '))

/** A link around a whole teaser is a block, as browsers lay it out. */
function hasBlockInside(element: Element): boolean {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (BLOCK_TAGS.has(child.tag)) return true
    for (const grandchild of child.children) if (typeof grandchild !== 'string' && BLOCK_TAGS.has(grandchild.tag)) return true
  }
  return false
}

function blockZone(element: Element, above: Zone | null): Zone | null {
  const furniture = furnitureRole(element)
  const part = partOf(element)
  return furniture || part ? { above, element, furniture, part } : above
}

function partOf(element: Element): Zone['part'] {
  if (element.attributes.class !== undefined || element.tag === 'figcaption') {
    if (isCaptionHolder(element)) return 'caption'
    if (isCreditHolder(element)) return 'credit'
  }
  return PART_BY_TAG[element.tag] ?? (isDeckHolder(element) ? 'deck' : null)
}

/** Small lines set inside a heading, above or below the title proper. */
const KICKER =
  /kicker|overline|over-?head|roof|top-?line|dachzeile|eyebrow|pre-?(title|headline)|super-?title|spitzmarke|category|(^|[\s_-])(date|label|topic|intro|sub-?title|sub-?headline|vorspann|article-?type)([\s_-]|$)/i

/** A credit inside a caption's line becomes a piece of its own; other inline elements change nothing. */
function inlineZone(element: Element, zone: Zone | null, collector: PieceCollector): Zone | null {
  if (element.attributes.class === undefined) return zone
  if (zone?.part === 'heading' && KICKER.test(element.attributes.class)) {
    collector.flush()
    return { above: zone.above, element, furniture: 'frame', part: null }
  }
  if (isCaptionHolder(element)) {
    collector.flush()
    return { above: zone, element, furniture: null, part: 'caption' }
  }
  if (!isCreditHolder(element)) return zone
  collector.flush()
  return { above: zone, element, furniture: null, part: 'credit' }
}
