// A page as a light tree: tags, attributes, text. Built on htmlparser2's tokenizer in linear time; depth and size are limited as in browsers.
import { Tokenizer, type QuoteType } from 'htmlparser2'

export interface Element {
  readonly tag: string
  readonly attributes: Record<string, string>
  readonly parent: Element | null
  readonly children: (Element | string)[]
}

/** Browsers nest no deeper than this; deeper elements become siblings (WebKit and Blink: 512). */
const MAX_DEPTH = 512

const VOID = new Set('area base br col embed hr img input keygen link meta param source track wbr basefont bgsound frame'.split(' '))
/** Start tags before which an open paragraph ends (HTML: 13.1.2.4). */
const ENDS_PARAGRAPH = new Set(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul'.split(
    ' ',
  ),
)
/** Start tags that close an open element of these names, searched upwards no further than the stated scope. */
const CLOSES: Readonly<Record<string, readonly [closed: readonly string[], scope: readonly string[]]>> = {
  li: [['li'], ['ul', 'ol', 'menu']],
  dt: [['dt', 'dd'], ['dl']],
  dd: [['dt', 'dd'], ['dl']],
  tr: [['tr'], ['table']],
  td: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  th: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  tbody: [['thead', 'tbody'], ['table']],
  tfoot: [['thead', 'tbody'], ['table']],
  option: [['option'], ['select']],
  optgroup: [['optgroup'], ['select']],
  body: [['head'], []],
}
/** An end tag does not reach out of these. */
const BARRIER = new Set(['table', 'td', 'th', 'button', 'template', 'svg'])
const HEAD_ONLY = new Set('title meta link script style base noscript template'.split(' '))

/** Builds the tree. Never fails; returns what was built when `maxElements` is passed, and says so. */
export function buildTree(html: string, maxElements: number): { root: Element; truncated: boolean } {
  const builder = new TreeBuilder(html, maxElements)
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, builder)
  builder.stop = () => tokenizer.pause()
  tokenizer.write(html)
  if (!builder.truncated) tokenizer.end()
  return { root: builder.root, truncated: builder.truncated }
}

class TreeBuilder {
  readonly root: Element = { tag: '#root', attributes: {}, parent: null, children: [] }
  truncated = false
  stop: () => void = () => {}
  private readonly html: string
  private readonly maxElements: number
  private current: Element = this.root
  private depth = 0
  private elements = 0
  private openTag = ''
  private attributes: Record<string, string> = {}
  private attributeName = ''
  private attributeValue = ''

  constructor(html: string, maxElements: number) {
    this.html = html
    this.maxElements = maxElements
  }

  ontext(start: number, end: number): void {
    this.addText(this.html.slice(start, end))
  }
  ontextentity(codePoint: number): void {
    this.addText(String.fromCodePoint(codePoint))
  }
  private addText(text: string): void {
    const children = this.current.children
    const last = children.length - 1
    if (typeof children[last] === 'string') children[last] += text
    else children.push(text)
  }

  onopentagname(start: number, end: number): void {
    this.openTag = this.html.slice(start, end).toLowerCase()
    this.attributes = {}
  }
  onattribname(start: number, end: number): void {
    this.attributeName = this.html.slice(start, end).toLowerCase()
    this.attributeValue = ''
  }
  onattribdata(start: number, end: number): void {
    this.attributeValue += this.html.slice(start, end)
  }
  onattribentity(codePoint: number): void {
    this.attributeValue += String.fromCodePoint(codePoint)
  }
  onattribend(_quote: QuoteType, _end: number): void {
    if (!Object.hasOwn(this.attributes, this.attributeName)) this.attributes[this.attributeName] = this.attributeValue
  }
  onopentagend(): void {
    this.open(false)
  }
  onselfclosingtag(): void {
    this.open(true)
  }

  private open(isSelfClosed: boolean): void {
    if (++this.elements > this.maxElements) {
      this.truncated = true
      this.stop()
      return
    }
    const tag = this.openTag
    this.closeImplied(tag)
    const element: Element = { tag, attributes: this.attributes, parent: this.current, children: [] }
    this.current.children.push(element)
    if (VOID.has(tag) || (isSelfClosed && this.isForeign()) || this.depth >= MAX_DEPTH) return
    this.current = element
    this.depth++
  }

  /** Inside drawings and formulas "/>" closes; in HTML it is ignored. */
  private isForeign(): boolean {
    for (let element: Element | null = this.current; element; element = element.parent)
      if (element.tag === 'svg' || element.tag === 'math') return true
    return this.openTag === 'path' || this.openTag === 'svg'
  }

  private closeImplied(tag: string): void {
    if (this.current.tag === 'head' && tag !== 'head' && !HEAD_ONLY.has(tag) && tag !== 'body') this.closeUpTo('head', [])
    if (ENDS_PARAGRAPH.has(tag)) this.closeUpTo('p', BARRIER)
    const rule = CLOSES[tag]
    if (!rule) return
    for (let element: Element | null = this.current; element && element.parent; element = element.parent) {
      if (rule[0].includes(element.tag)) return this.closeTo(element)
      if (rule[1].includes(element.tag)) return
    }
  }

  private closeUpTo(tag: string, barrier: ReadonlySet<string> | readonly string[]): void {
    const stops = barrier instanceof Set ? barrier : null
    for (let element: Element | null = this.current; element && element.parent; element = element.parent) {
      if (element.tag === tag) return this.closeTo(element)
      if (stops?.has(element.tag)) return
    }
  }

  private closeTo(element: Element): void {
    while (this.current !== element) this.close()
    this.close()
  }
  private close(): void {
    if (this.current.parent) this.current = this.current.parent
    this.depth--
  }

  onclosetag(start: number, end: number): void {
    const tag = this.html.slice(start, end).toLowerCase()
    if (tag === 'br') this.current.children.push({ tag: 'br', attributes: {}, parent: this.current, children: [] })
    if (tag === 'body' || tag === 'html' || VOID.has(tag)) return
    this.closeUpTo(
      tag,
      tag === 'table' || tag === 'td' || tag === 'th' || tag === 'tr' || tag === 'tbody' || BARRIER.has(tag) ? [] : BARRIER,
    )
  }

  oncdata(start: number, end: number): void {
    this.addText(this.html.slice(start, end).replace(/^\[CDATA\[/, ''))
  }
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

/** Every element in page order, the element itself first. Stack-safe by the depth limit's grace, but walks without recursion all the same. */
export function* walkElements(root: Element): Generator<Element> {
  const stack: Element[] = [root]
  while (stack.length > 0) {
    const element = stack.pop()!
    yield element
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]!
      if (typeof child !== 'string') stack.push(child)
    }
  }
}

/** Elements that stand on lines of their own. */
const PARTED = new Set('div p li ul ol h1 h2 h3 h4 h5 h6 section button td dd dt figure header footer'.split(' '))

/** The text inside an element, without scripts and styles; `parting` is set where a block begins or ends. */
export function textOf(element: Element, parting = ''): string {
  let text = ''
  const stack: (Element | string)[] = [element]
  while (stack.length > 0) {
    const node = stack.pop()!
    if (typeof node === 'string') text += node
    else if (node.tag === 'br') text += ' '
    else if (node.tag === 'script' || node.tag === 'style') continue
    else {
      const parts = parting !== '' && node !== element && PARTED.has(node.tag)
      if (parts) text += parting
      if (parts) stack.push(parting)
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!)
    }
  }
  return text
}
