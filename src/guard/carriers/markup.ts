// HTML, SVG, XML, RSS and the parts of office files: text with words kept whole over inline tags and also apart, attributes, comments, scripts, styles, declared
// entities, and markup within all these.
import { Parser } from 'htmlparser2'
import { isWordUnit } from '../match/fold.ts'
import { openInPlace, type Replacement } from '../escapes/replacement.ts'
import { reverse } from '../escapes/script-joins.ts'
import { takeFiles } from './data-uri.ts'
import { partsOfJson } from './json.ts'
import { expandEntities } from './markup-entities.ts'
import { ASIDE_ELEMENTS, BLOCK_ELEMENTS, HIDING, OVERRIDING } from './markup-names.ts'
import { filePart, type Part, textPart } from './part.ts'
import { letterPlaceOf, type PlacedText, textInOrder } from './svg-text.ts'

export type MarkupKind = 'html' | 'xml'

/** Takes markup apart. Never fails: what cannot be parsed comes out as text. */
export function partsOfMarkup(source: string, kind: MarkupKind): Part[] {
  const reader = new MarkupReader()
  const parser = new Parser(reader, {
    xmlMode: kind === 'xml',
    decodeEntities: true,
    recognizeCDATA: true,
    lowerCaseTags: kind === 'html',
    lowerCaseAttributeNames: true,
  })
  parser.write(source)
  parser.end()
  const parts = reader.listParts(kind)
  const expanded = expandEntities(source)
  if (expanded !== null)
    parts.push(expanded === 'too many' ? tooManyEntities(kind) : filePart(`${kind} entities`, 'source.inside', Buffer.from(expanded)))
  return parts
}

function tooManyEntities(kind: MarkupKind): Part {
  return { is: 'fault', carrier: kind, place: 'its entities', tier: 'block', kind: 'too-deep' }
}

interface OpenElement {
  readonly name: string
  /** Where its text begins, where that is to be left out or turned round. */
  readonly from: number
  readonly how: 'aside' | 'reversed' | null
}

/** Text is read again this far round a seam of tags. */
const SEAM_MARGIN = 100
/** A word that goes on in the next cell or block. */
const BROKEN_OFF = /(?<=\p{Ll})[-\u00ad]?\n{1,4}(?=\p{Ll})|(?<=\p{Lu})[-\u00ad]?\n{1,4}(?=\p{Lu})/gu
/** Excel's codes in a page's header and footer (ECMA-376, 18.3.1.46). */
const HEADER_CODE = /&(?:[A-Z]|"[^"]{0,60}"|\d{1,3}|K[0-9A-F]{6})/g
const MARKED_UP = /<[a-z!/][^<>]{0,400}>/i

class MarkupReader {
  private readonly text: string[] = []
  private length = 0
  private readonly values: string[] = []
  private readonly names = new Set<string>()
  private readonly comments: string[] = []
  private readonly scripts: string[] = []
  private readonly json: string[] = []
  private readonly fragments: string[] = []
  private readonly placed: PlacedText[] = []
  private readonly open: OpenElement[] = []
  private readonly asides: Replacement[] = []
  private readonly reversals: Replacement[] = []
  private readonly seams: number[] = []
  private inside: 'script' | 'style' | 'json' | '' = ''
  private insideName = ''

  onopentag(name: string, attributes: Record<string, string>): void {
    this.breakText(name)
    this.names.add(name)
    const style = attributes['style'] ?? ''
    const isAside = ASIDE_ELEMENTS.has(name) || 'hidden' in attributes || HIDING.test(style) || attributes['display'] === 'none'
    const isReversed = (name === 'bdo' && /rtl/i.test(attributes['dir'] ?? '')) || OVERRIDING.test(style)
    if (this.open.length < 10_000) this.open.push({ name, from: this.length, how: isAside ? 'aside' : isReversed ? 'reversed' : null })
    if (name === 'script' || name === 'style') {
      this.inside = name === 'script' && /json/i.test(attributes['type'] ?? '') ? 'json' : name
      this.insideName = name
    }
    const place = letterPlaceOf(name, attributes)
    if (place) this.placed.push(place)
    for (const [attribute, value] of Object.entries(attributes)) this.addAttribute(attribute, value)
  }

  ontext(piece: string): void {
    if (this.inside === 'json') this.json.push(piece)
    else if (this.inside !== '') this.scripts.push(piece)
    else {
      this.push(piece)
      const last = this.placed[this.placed.length - 1]
      if (last && !last.isClosed) last.text += piece
    }
  }

  onclosetag(name: string): void {
    this.breakText(name)
    if (name === this.insideName) {
      if (this.inside === 'json') this.json.push('\n')
      else this.scripts.push('\n')
      this.inside = ''
      this.insideName = ''
    }
    const last = this.placed[this.placed.length - 1]
    if (last && last.element === name) last.isClosed = true
    if (this.open[this.open.length - 1]?.name === name) this.close(this.open.pop()!)
  }

  oncomment(comment: string): void {
    this.comments.push(comment)
    if (MARKED_UP.test(comment)) this.fragments.push(comment)
  }

  onprocessinginstruction(_name: string, data: string): void {
    this.comments.push(data)
  }

  listParts(kind: MarkupKind): Part[] {
    const text = this.text.join('')
    if (MARKED_UP.test(text)) this.fragments.push(text)
    const [values, scripts] = [takeFiles(this.values.join('\n')), takeFiles(this.scripts.join('\n'))]
    const parts = [
      textPart(`${kind} text`, text),
      textPart(`${kind} text, apart`, this.otherReadings(text)),
      textPart(`${kind} text in its order`, textInOrder(this.placed)),
      textPart(`${kind} attribute`, values.rest),
      textPart(`${kind} names`, [...this.names].join('\n')),
      textPart(`${kind} comment`, this.comments.join('\n')),
      textPart(kind === 'html' ? 'html script or style' : 'xml style', scripts.rest),
    ].filter((part) => part.is !== 'text' || part.text.trim() !== '')
    if (this.json.length > 0) parts.push(...partsOfJson(this.json.join(''), `${kind} script, json`))
    // Markup within text, attributes and comments is a page of its own; it grows shorter each time.
    if (this.fragments.length > 0) parts.push(filePart(`${kind} within`, 'within.html', Buffer.from(this.fragments.join('\n'))))
    return [...parts, ...values.parts, ...scripts.parts]
  }

  /** Words apart at every seam of tags; without what is not shown; what is shown turned round. */
  private otherReadings(text: string): string {
    const seams = this.seams
      .filter((at, n) => at !== this.seams[n - 1] && isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(at)))
      .map((at) => ({ start: at, end: at, text: '\n' }))
    const joins = [...text.matchAll(BROKEN_OFF)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: '' }))
    const codes = /&[A-Z"\d]/.test(text)
      ? [...text.matchAll(HEADER_CODE)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: ' ' }))
      : []
    return [
      seams,
      joins,
      codes,
      outermost(this.asides),
      outermost(this.reversals.map((one) => ({ ...one, text: reverse(text.slice(one.start, one.end)) }))),
    ]
      .filter((replacements) => replacements.length > 0)
      .map((replacements) => openInPlace(text, replacements, SEAM_MARGIN)[0]!.text)
      .join(`\n${'|'.repeat(24)}\n`)
  }

  private addAttribute(attribute: string, value: string): void {
    this.names.add(attribute.replace(/^data-|^xml(?:ns)?:?/, ''))
    if (value === '') return
    this.values.push(value)
    if (attribute === 'style') this.scripts.push(value)
    if (attribute === 'srcdoc' || MARKED_UP.test(value)) this.fragments.push(value)
  }

  private breakText(name: string): void {
    if (BLOCK_ELEMENTS.has(name.toLowerCase())) this.push('\n')
    else this.seams.push(this.length)
  }

  private push(piece: string): void {
    this.text.push(piece)
    this.length += piece.length
  }

  private close({ from, how }: OpenElement): void {
    if (how !== null && this.length > from)
      (how === 'aside' ? this.asides : this.reversals).push({ start: from, end: this.length, text: '' })
  }
}

/** Those that lie in no other, in order. */
function outermost(spans: readonly Replacement[]): Replacement[] {
  const kept: Replacement[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept[kept.length - 1]?.end ?? 0)) kept.push(span)
  return kept
}
