// What a page says of itself for machines: meta tags (OpenGraph, Dublin Core and others), JSON-LD (schema.org), canonical link, marked authors and times.
import { walkElements, textOf, type Element } from './light-tree.ts'
import { readJsonLd, type JsonLdClaims } from './json-ld.ts'

export interface MarkedTime {
  readonly value: string
  readonly text: string
  readonly element: Element
  readonly isPublished: boolean
}

export interface PageClaims {
  readonly language: string | null
  readonly titleTag: string | null
  /** Lower-case meta name, property or itemprop → its contents, in page order. */
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly jsonLd: JsonLdClaims
  readonly canonical: string | null
  readonly times: readonly MarkedTime[]
  /** Elements marked as the author (rel, itemprop, class), in page order. */
  readonly authorElements: readonly Element[]
}

/** Reads the claims in one walk over the tree. */
export function collectClaims(root: Element): PageClaims {
  const meta = new Map<string, string[]>()
  const scripts: string[] = []
  const times: MarkedTime[] = []
  const authorElements: Element[] = []
  let language: string | null = null
  let titleTag: string | null = null
  let canonical: string | null = null
  for (const element of walkElements(root)) {
    const { tag, attributes } = element
    if (tag === 'meta') addMeta(meta, attributes)
    else if (tag === 'html') language ??= attributes.lang ?? attributes['xml:lang'] ?? null
    else if (tag === 'title') titleTag ??= isInDrawing(element) ? null : oneLineOrNull(textOf(element))
    else if (tag === 'link' && attributes.rel?.toLowerCase() === 'canonical') canonical ??= attributes.href?.trim() || null
    else if (tag === 'script') {
      if (/^\s{0,9}application\/ld\+json/i.test(attributes.type ?? ''))
        scripts.push(element.children.filter((child) => typeof child === 'string').join(''))
    } else {
      const time = markedTime(element)
      if (time) times.push(time)
      if (authorElements.length < 40 && isAuthorElement(element)) authorElements.push(element)
    }
  }
  return {
    language: language || meta.get('content-language')?.[0] || meta.get('og:locale')?.[0] || null,
    titleTag,
    meta,
    jsonLd: readJsonLd(scripts),
    canonical,
    times,
    authorElements,
  }
}

function isInDrawing(element: Element): boolean {
  return element.parent?.tag === 'svg' || element.parent?.tag === 'symbol' || element.parent?.tag === 'g'
}

function oneLineOrNull(text: string): string | null {
  return text.replace(/\s+/g, ' ').trim() || null
}

function addMeta(meta: Map<string, string[]>, attributes: Record<string, string>): void {
  const content = attributes.content?.trim()
  if (!content) return
  for (const key of [attributes.property, attributes.name, attributes.itemprop, attributes['http-equiv']]) {
    if (!key) continue
    const name = key.toLowerCase().trim()
    const known = meta.get(name)
    if (known) known.push(content)
    else meta.set(name, [content])
  }
}

function markedTime(element: Element): MarkedTime | null {
  const { tag, attributes } = element
  const property = attributes.itemprop ?? ''
  const isProperty = /datePublished|dateCreated/i.test(property)
  if (tag !== 'time' && !isProperty && !(tag === 'abbr' && attributes.class?.includes('published'))) return null
  const text = textOf(element).slice(0, 200)
  const value = attributes.datetime ?? attributes.content ?? (tag === 'abbr' ? attributes.title : undefined) ?? text
  if (/dateModified/i.test(property) || /\bupdated\b|modified/i.test(attributes.class ?? '')) {
    if (!/publish/i.test(attributes.class ?? '')) return null
  }
  return { value, text, element, isPublished: isProperty || attributes.pubdate !== undefined || /publish/i.test(attributes.class ?? '') }
}

function isAuthorElement({ tag, attributes }: Element): boolean {
  if (tag === 'body' || tag === 'html') return false
  if (attributes.rel !== undefined && /(^|\s)author(\s|$)/i.test(attributes.rel)) return true
  if (attributes.itemprop !== undefined && /(^|\s)author(\s|$)/.test(attributes.itemprop)) return true
  if (
    tag === 'a' &&
    attributes.href !== undefined &&
    attributes.href.length < 300 &&
    /\/(author|autor|autoren|authors|auteur|autore|profile?|redakteure?|journalist|staff|contributors?)\/[^/?#]{2}/i.test(attributes.href)
  )
    return true
  const words = attributes.class === undefined ? attributes.id : `${attributes.class} ${attributes.id ?? ''}`
  return (
    words !== undefined &&
    /(^|[\s_-])(authors?|autor(en)?|by-?line|auteur|redakteur|verfasser)([\s_-]|$)|(author|autor)[-_]?name|(^|\s)fn(\s|$)|p-author|posted-?by|documentAuthor|(^|\s)username(\s|$)/i.test(
      words,
    )
  )
}
