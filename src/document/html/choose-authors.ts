// Who wrote the page: JSON-LD, meta, elements marked as author, and bylines in several languages; each name cleaned of its frame.
import { parseByline } from '../page-parts/attribution.ts'
import { splitLabel } from '../page-parts/line-form.ts'
import { BYLINE_LABELS } from '../page-parts/cues.ts'
import { isDateLine } from '../page-parts/date-line.ts'
import { findDays } from '../page-parts/find-days.ts'
import type { ArticleFinding } from './find-article.ts'
import { textOf, type Element } from './light-tree.ts'
import type { PageClaims } from './page-claims.ts'
import type { Piece } from './page-blocks.ts'

const META_NAMES: readonly string[] = [
  'author',
  'article:author',
  'article:author_name',
  'dc.creator',
  'dcterms.creator',
  'dc:creator',
  'byl',
  'sailthru.author',
  'parsely-author',
  'cxenseparse:author',
  'rbauthors',
  'citation_author',
  'authors',
  'dc.creator.personalname',
  'twitter:data1',
  'creator',
  'og:author',
  'og:article:author',
  'book:author',
  'article_author',
  'page_author',
]

/** The names, in order, without repeats; empty where the page says nothing that can be a name. */
export function chooseAuthors(claims: PageClaims, pieces: readonly Piece[], article: ArticleFinding, titleAt: number): string[] {
  const fromJson = cleanNames(claims.jsonLd.authors, claims)
  if (fromJson.length > 0) return fromJson
  const marked = fromElements(claims, article)
  const fromMeta = fromMetaTags(claims)
  // Where both speak, the visible byline is the nearer one; a meta tag is often the site's owner.
  if (marked.length > 0) return marked
  const written = fromBylines(pieces, article, titleAt, claims)
  return written.length > 0 ? written : fromMeta
}

function fromMetaTags(claims: PageClaims): string[] {
  for (const name of META_NAMES) {
    const values = claims.meta.get(name)
    if (!values) continue
    if (name === 'twitter:data1' && !/written|author|geschrieben|verfasst|autor|von/i.test(claims.meta.get('twitter:label1')?.[0] ?? ''))
      continue
    const names = cleanNames(
      values.flatMap((value) => value.split(/\s{0,3}[;|]\s{0,3}/)),
      claims,
    )
    if (names.length > 0) return names
  }
  return []
}

function fromElements(claims: PageClaims, { scope, container }: ArticleFinding): string[] {
  const near = claims.authorElements.filter((element) => !isAside(element))
  const within = near.filter((element) => isInside(element, scope) || isInside(element, container))
  for (const group of [within, near]) {
    for (const element of [...group].sort((a, b) => markStrength(b) - markStrength(a))) {
      const names = cleanNames([nameText(element)], claims)
      if (names.length > 0) return withSiblings(names, element, group, claims)
    }
  }
  return []
}

/** A link to an author's page or a marked name says more than a class that holds the word. */
function markStrength({ tag, attributes }: Element): number {
  if (/(^|\s)author(\s|$)/.test(attributes.rel ?? attributes.itemprop ?? '')) return 3
  if (tag === 'a') return 2
  return /(^|\s)(fn|p-author|author-?name)(\s|$)/.test(attributes.class ?? '') ? 1 : 0
}

/** Other authors marked in the same way in the same place. */
function withSiblings(names: string[], first: Element, group: readonly Element[], claims: PageClaims): string[] {
  for (const element of group) {
    if (element === first || element.parent !== first.parent || element.tag !== first.tag) continue
    for (const name of cleanNames([nameText(element)], claims)) if (!names.includes(name)) names.push(name)
  }
  return names
}

function isInside(element: Element, outer: Element | null): boolean {
  for (let above: Element | null = element; above; above = above.parent) if (above === outer) return true
  return false
}

function isAside(element: Element): boolean {
  for (let above: Element | null = element; above; above = above.parent) {
    if (
      above.tag !== 'body' &&
      above.tag !== 'html' &&
      /comment(?!s?-?(open|closed))|sidebar|related|recent|widget-area|footer(?!-author)/i.test(
        `${above.attributes.class ?? ''} ${above.attributes.id ?? ''}`,
      )
    )
      return above.tag !== 'article' || /comment/i.test(above.attributes.class ?? '')
  }
  return false
}

/** The text of an author element; inside a card the one marked as the name. */
function nameText(element: Element): string {
  const named = findInside(
    element,
    (inner) =>
      inner.attributes.itemprop === 'name' ||
      /(^|\s)(fn|name|author-?name)(\s|$)/.test(inner.attributes.class ?? '') ||
      /(^|\s)author(\s|$)/.test(inner.attributes.rel ?? ''),
  )
  const source = named ?? element
  if (source.tag === 'meta') return source.attributes.content ?? ''
  const text = textOf(source, ' | ').slice(0, 300)
  // A card with a biography: the name is what it opens with.
  return text.trim().length > 60 ? (text.trim().split(/\n|\s{3,}/)[0] ?? '').slice(0, 80) : text
}

function findInside(element: Element, test: (element: Element) => boolean, depth = 0): Element | null {
  if (depth > 12) return null
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (test(child)) return child
    const found = findInside(child, test, depth + 1)
    if (found) return found
  }
  return null
}

function fromBylines(pieces: readonly Piece[], article: ArticleFinding, titleAt: number, claims: PageClaims): string[] {
  for (const isLoose of [false, true]) {
    for (let i = 0; i < pieces.length; i++) {
      const { text } = pieces[i]!
      const isNear = titleAt >= 0 && i >= titleAt - 3 && i <= titleAt + 8
      if (
        text.length > 160 ||
        (article.places[i] === 'outside' && !isNear && article.furniture[i] !== 'tags') ||
        article.furniture[i] === 'comments'
      )
        continue
      const names = isLoose
        ? namedInLine(text, isNear || article.places[i] === 'frame' || article.furniture[i] === 'tags', claims)
        : parseByline(withoutDays(text))
      if (names && names.length > 0) return names
    }
  }
  return nameBesideDate(pieces, article, titleAt)
}

/** A line under or over the headline that is nothing but a name, with the page's date beside it. */
function nameBesideDate(pieces: readonly Piece[], article: ArticleFinding, titleAt: number): string[] {
  if (titleAt < 0) return []
  for (let i = Math.max(0, titleAt - 4); i <= Math.min(pieces.length - 1, titleAt + 6); i++) {
    const { text } = pieces[i]!
    const role = article.furniture[i]
    if (
      i === titleAt ||
      article.places[i] === 'story' ||
      (role && role !== 'frame' && role !== 'header') ||
      !/^\p{Lu}\p{Ll}+(\s\p{Lu}\.?)?\s\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?$/u.test(text)
    )
      continue
    if ([i - 2, i - 1, i + 1, i + 2].some((near) => pieces[near] !== undefined && isDateLine(pieces[near].text.slice(0, 90)))) return [text]
  }
  return []
}

/** Words right before a name inside a line of data about the page; the weaker ones only count near the title. */
const NAMED_SURELY =
  /(?:^|[\s|•·/(—–-])(?:posted by|written by|published by|geschrieben von|erstellt von|eingestellt von|gespeichert von|verfasst von|veröffentlicht von|ein beitrag von|beitrag von|publié par|par|scritto da|publicado por|автор|автори|text von)[:\s]{1,3}/i
const NAMED_NEAR_TITLE = /(?:^|[|•·/(—–-]\s{0,3}|\d\s{1,3}|uhr\s)(?:by|von|por|di)[:\s]{1,3}/i

function namedInLine(text: string, isNearTitle: boolean, claims: PageClaims): string[] {
  const signed = /[—–]\s(\p{L}[\p{L}\d_.-]{1,30})\s@\s\d{1,2}:\d{2}/u.exec(text)
  if (signed) return cleanNames([signed[1]!], claims)
  const found = NAMED_SURELY.exec(text) ?? (isNearTitle && text.length <= 100 ? NAMED_NEAR_TITLE.exec(text) : null)
  if (!found) return []
  const rest = text.slice(found.index + found[0].length)
  const name = rest.split(/\s(?:am|um|on|at|vom|in|unter|el|le|il)\s|\s{0,2}[,|•·—–@(/\n]|\s{2,}|\s-\s|\s{0,2}\d/)[0]?.trim() ?? ''
  return name.split(/\s+/).length <= 4 && name.length >= 2 && (/^\p{Lu}/u.test(name) || NAMED_SURELY.test(text))
    ? cleanNames([name], claims)
    : []
}

function withoutDays(text: string): string {
  let rest = text
  for (const { start, end } of findDays(text).reverse()) rest = rest.slice(0, start) + '|' + rest.slice(end)
  return (
    rest
      .replace(/\d{1,2}[:.]\d{2}/g, '|')
      .replace(/\b(am|um|on|at|vom)\s{0,2}\|/gi, '|')
      .split(/\s{0,3}[|•·]\s{0,3}|\s[–-]\s/)
      .find((part) => /\p{L}{2}/u.test(part)) ?? rest
  )
}

/** Words that stand in author fields and name nobody. */
const NOBODY =
  /^(posted|por|par|written|geschrieben|veröffentlicht|published|about the author|über den autor|autor des artikels|written by|posted by|photo|foto|bild|fotos|shares|von:|di|da|am|um|in|tagged|kategorien|follow|redacción$|admin|administrator|author|autor|autorin|editor|letzte aktualisierung|zuletzt aktualisiert|webmaster|guest|gast|unknown|anonymous|anonym|user|root|wordpress|default|null|undefined|none|n\/a|staff|by|von|view all posts|alle beiträge|impressum|kontakt|facebook|twitter|email|e-mail|profil|profile|website|webseite|more|mehr|share|teilen|автор|редакция|редакція|team)$/i

function cleanNames(values: readonly string[], claims: PageClaims): string[] {
  const names: string[] = []
  for (const value of values) {
    for (const part of splitNames(cleanFrame(value))) {
      const name = part.replace(/^[\s,.:;–|-]{1,20}|[\s,:;–|-]{1,20}$/g, '').slice(0, 120)
      if (isPossible(name, claims) && !names.some((known) => known.toLowerCase() === name.toLowerCase())) names.push(name)
    }
  }
  return names
}

/** "Von Anna Muster, 12. Mai 2020 | 14:00 Uhr" → "Anna Muster". */
function cleanFrame(value: string): string {
  let text = value.slice(0, 300).replace(/\s+/g, ' ').trim()
  text = splitLabel(text, BYLINE_LABELS, true)?.rest ?? text
  const day = findDays(text)[0]
  if (day && day.start > 2) text = text.slice(0, day.start)
  else if (day) text = text.slice(day.end)
  text = (
    text
      .split(/\s{0,3}[|•·»›]\s{0,3}|\s[–—-]\s|\s\(|\s{0,3}\d{1,2}[:.]\d{2}/)
      .find((part) => /\p{L}{2}/u.test(part) && !/(^|\s)(von|by|por|par|di|автор|text|author)\s{0,2}:?\s{0,2}$/iu.test(part)) ?? ''
  ).trim()
  text = splitLabel(text, BYLINE_LABELS, true)?.rest ?? text
  return text
    .replace(
      /\s(am|um|on|at|in|vom|schrieb|wrote|says|sagt|veröffentlicht am|posted on|published on|mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)\.?\s{0,2}[:,]?$/i,
      '',
    )
    .replace(/^.{0,24}\s(?:Von|By|Por)[:\s]\s{0,2}(?=\p{L})/u, '')
    .replace(/^(mr|mrs|ms)\.?\s/i, '')
}

function splitNames(text: string): string[] {
  return text.split(/\s{0,2},\s{1,2}|\s{1,2}(?:und|and|&|et|y|и|та)\s{1,2}|\s{0,2}[;/]\s{1,2}/u)
}

function isPossible(name: string, { titleTag }: PageClaims): boolean {
  if (
    name.length < 2 ||
    name.length > 60 ||
    NOBODY.test(name) ||
    /^(a propos|à propos|about|über|follow|folge|more from|mehr von)\s/i.test(name) ||
    /https?:|www\.|@|©|[{}<>=?!]|\.(com|de|org|net|fr|ru|ua)$/i.test(name) ||
    !/\p{L}/u.test(name)
  )
    return false
  if (name.endsWith('.') && !/\b\p{Lu}\.$/u.test(name) && name.includes(' ')) return false
  return name.split(' ').length <= 6 && name !== titleTag
}
