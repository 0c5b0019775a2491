// The visible text of a page as a list of pieces, each with what the page's markup says of it: one walk over the tree.
import type { Element } from './light-tree.ts'

/** A run of text that a browser would show as a block of its own. */
export interface Piece {
  text: string
  /** The nearest block element that holds it. */
  readonly holder: Element
  /** Units of the text that stand inside links. */
  linkUnits: number
  /** Units in bold or as a heading would be set. */
  strongUnits: number
  /** Number of links begun in it. */
  links: number
}

const INLINE = new Set('a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img svg math picture source output meter tabs-link amp-img custom-ad'.split(' '))
const UNSEEN = new Set('script style template head noscript svg math iframe object embed canvas audio video map textarea select datalist title meta link noframes applet dialog'.split(' '))
const STRONG = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Collects the pieces in page order. With `withHidden`, also what the page's own styles hide at first. */
export function collectPieces(root: Element, withHidden = false): Piece[] {
  const collector = new PieceCollector(withHidden)
  collector.walk(root, root, 0, 0)
  collector.flush()
  return collector.pieces
}

class PieceCollector {
  readonly pieces: Piece[] = []
  private readonly withHidden: boolean
  private open: Piece | null = null
  private breaks = 0

  constructor(withHidden: boolean) {
    this.withHidden = withHidden
  }

  /** Recursion is safe: the tree is at most as deep as the builder's limit. */
  walk(element: Element, holder: Element, inLink: number, inStrong: number): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.addText(child, holder, element.tag === 'pre' || holder.tag === 'pre', inLink, inStrong)
      else if (child.tag === 'br') this.addBreak()
      else if (!UNSEEN.has(child.tag) && (this.withHidden || !isHidden(child))) this.enter(child, holder, inLink, inStrong)
    }
  }

  private enter(child: Element, holder: Element, inLink: number, inStrong: number): void {
    const strong = STRONG.has(child.tag) ? inStrong + 1 : inStrong
    if (INLINE.has(child.tag)) {
      const link = child.tag === 'a' && child.attributes.href !== undefined ? inLink + 1 : inLink
      if (link > inLink && this.open) this.open.links++
      this.walk(child, holder, link, strong)
      if (link > inLink && this.open && this.open.links === 0) this.open.links = 1
      return
    }
    this.flush()
    this.walk(child, child, inLink, strong)
    this.flush()
  }

  private addText(raw: string, holder: Element, isPreformatted: boolean, inLink: number, inStrong: number): void {
    const text = isPreformatted ? raw : raw.replace(/[ \t\r\n\f]+/g, ' ')
    if (text === '' || (text === ' ' && this.open === null)) return
    // Two line breaks part paragraphs where a page has no paragraph tags.
    if (this.breaks >= 2 && text.trim() !== '') this.flush()
    else if (this.breaks === 1 && this.open && text.trim() !== '') this.open.text += '\n'
    if (text.trim() !== '') this.breaks = 0
    this.open ??= { text: '', holder, linkUnits: 0, strongUnits: 0, links: 0 }
    this.open.text += text
    const units = text.trim().length
    if (inLink > 0) this.open.linkUnits += units
    if (inStrong > 0) this.open.strongUnits += units
  }

  private addBreak(): void {
    if (this.open) this.breaks++
  }

  flush(): void {
    const piece = this.open
    this.open = null
    this.breaks = 0
    if (!piece) return
    piece.text = piece.text.replace(/ {0,64}\n {0,64}/g, '\n').replace(/ {2,}/g, ' ').trim()
    if (piece.text !== '') this.pieces.push(piece)
  }
}

/** Hidden by the page's own markup, whatever style sheets say. */
export function isHidden({ attributes }: Element): boolean {
  if (attributes.hidden !== undefined && attributes.hidden !== 'until-found') return true
  const style = attributes.style
  return style !== undefined && /(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i.test(style)
}
