// The day a page was published, from JSON-LD, meta, <time>, its address, or the visible text, in that order; which one is said.
import type { FoundDate } from '../draft.ts'
import { dayOfDateLine } from '../page-parts/date-line.ts'
import { findDays, firstDay, isoDay } from '../page-parts/find-days.ts'
import type { ArticleFinding } from './find-article.ts'
import type { MarkedTime, PageClaims } from './page-claims.ts'
import type { Piece } from './page-blocks.ts'

/** Meta names for the day of publication, most trustworthy first (OpenGraph, Dublin Core, and what site builders use). */
const PUBLISHED_NAMES: readonly string[] = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'date_published',
  'publish-date',
  'publish_date',
  'published_time',
  'publishdate',
  'pubdate',
  'publication_date',
  'publication-date',
  'cxenseparse:recs:publishtime',
  'sailthru.date',
  'parsely-pub-date',
  'rnews:datepublished',
  'dcterms.issued',
  'dc.date.issued',
]

/** Names that some sites fill with the day a page was generated; time marked as published on the page goes before them. */
const DATE_NAMES: readonly string[] = [
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'dc:date',
  'citation_publication_date',
  'citation_date',
  'cre_date',
  'article.published',
  'article.created',
  'bt:pubdate',
  'last-modified-date',
  'datecreated',
  'displaydate',
  'originalpublicationdate',
  'date',
  'timestamp',
  'creation_date',
  'artikeldatum',
  'pub_date',
  'pdate',
  'bi3dpubdate',
  'ptime',
  'time',
]

export function choosePublished(
  claims: PageClaims,
  pieces: readonly Piece[],
  article: ArticleFinding,
  titleAt: number,
  url: string | null,
  monthFirst: boolean,
): FoundDate | null {
  const address = url ?? claims.canonical ?? claims.meta.get('og:url')?.[0] ?? null
  const inUrl = dayInUrl(address)
  const stated = dayOf(claims.jsonLd.published, monthFirst)
  if (stated) return { day: localDay(stated, claims.jsonLd.published, inUrl), from: 'json-ld' }
  const published = dayInMeta(claims, PUBLISHED_NAMES, inUrl, monthFirst)
  if (published) return { day: published, from: 'meta' }
  const marked = chooseTime(
    claims.times.filter(({ isPublished }) => isPublished),
    article,
    monthFirst,
  )
  if (marked) return { day: marked, from: 'time-element' }
  const dated = dayInMeta(claims, DATE_NAMES, inUrl, monthFirst)
  if (dated) return { day: dated, from: 'meta' }
  const time = chooseTime(claims.times, article, monthFirst)
  if (time) return { day: time, from: 'time-element' }
  if (inUrl) return { day: inUrl, from: 'url' }
  const seen = dayInText(pieces, article, titleAt, monthFirst)
  return seen ? { day: seen, from: 'visible-text' } : null
}

function dayInMeta(claims: PageClaims, names: readonly string[], inUrl: string | null, monthFirst: boolean): string | null {
  for (const name of names) {
    const found = claims.meta.get(name)?.find((content) => dayOf(content, monthFirst))
    if (found) return localDay(dayOf(found, monthFirst)!, found, inUrl)
  }
  return null
}

/** An instant in UTC may fall on the day before or after the page's own; the address, where it holds a day, says which. */
function localDay(day: string, value: string | null, inUrl: string | null): string {
  if (!inUrl || !value || !/T\d{2}:\d{2}.{0,30}(Z|[+-]00:?00)$/.test(value.slice(0, 60))) return day
  return Math.abs(Date.parse(inUrl) - Date.parse(day)) === DAY_MILLISECONDS ? inUrl : day
}

const DAY_MILLISECONDS = 86_400_000

/** The day of a machine's or a person's date string. */
function dayOf(value: string | null | undefined, monthFirst: boolean): string | null {
  if (!value) return null
  const compact = /^\s{0,3}(\d{4})(\d{2})(\d{2})(?:T?\d{0,6})?\s{0,3}$/.exec(value)
  if (compact) return isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const iso = /^\s{0,3}(\d{4})-(\d{2})-(\d{2})/.exec(value)
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  return firstDay(value, monthFirst)
}

/** The first time marked as published inside the article's surroundings, else the first time there, else the only one on the page. */
function chooseTime(times: readonly MarkedTime[], { scope, container }: ArticleFinding, monthFirst: boolean): string | null {
  const dated = times.slice(0, 300).flatMap((time) => {
    const day = dayOf(time.value, monthFirst) ?? dayOf(time.text, monthFirst)
    return day ? [{ time, day }] : []
  })
  const inComments = (time: MarkedTime) =>
    hasAncestor(
      time,
      (element) =>
        /comment|related|sidebar|widget|recent/i.test(`${element.attributes.class ?? ''} ${element.attributes.id ?? ''}`) &&
        element.tag !== 'body',
    )
  const near = dated.filter(({ time }) => !inComments(time))
  const within = near.filter(({ time }) => hasAncestor(time, (element) => element === scope || element === container))
  return (
    (
      within.find(({ time }) => time.isPublished) ??
      within[0] ??
      near.find(({ time }) => time.isPublished) ??
      (new Set(near.map(({ day }) => day)).size <= 2 ? near[0] : undefined)
    )?.day ?? null
  )
}

function hasAncestor({ element }: MarkedTime, test: (element: MarkedTime['element']) => boolean): boolean {
  for (let above: MarkedTime['element'] | null = element; above; above = above.parent) if (test(above)) return true
  return false
}

/** "/2022/11/16/", "/2022-11-16-", "_20221116": a whole day in an address. */
function dayInUrl(url: string | null): string | null {
  if (!url) return null
  // An archive's address holds the day of the capture before the page's own address.
  const own = url.slice(0, 2000).replace(/^https?:\/\/web\.archive\.org\/web\/\d{1,14}[a-z_]{0,4}\//, '')
  for (const match of own.matchAll(/(?<!\d)((?:19|20)\d{2})([-/_.]?)(\d{2})\2(\d{2})(?!\d)/g)) {
    const day = isoDay(Number(match[1]), Number(match[3]), Number(match[4]))
    if (day) return day
  }
  return null
}

/** How far above and below the story a date line is looked for, in pieces. */
const PIECES_ABOVE = 12

function dayInText(pieces: readonly Piece[], article: ArticleFinding, titleAt: number, monthFirst: boolean): string | null {
  const firstStory = article.places.indexOf('story')
  const from = Math.max(0, (titleAt >= 0 ? Math.min(titleAt, firstStory < 0 ? titleAt : firstStory) : firstStory) - PIECES_ABOVE)
  const candidates: { day: string; score: number }[] = []
  pieces.forEach((piece, i) => {
    const saysSo = piece.text.length <= 300 && PUBLISH_VERB.test(piece.text)
    if (
      (i < from && !saysSo) ||
      (piece.text.length > 200 && !saysSo) ||
      !/\d/.test(piece.text) ||
      article.furniture[i] === 'comments' ||
      article.furniture[i] === 'related'
    )
      return
    const marked = isDateHolder(piece)
    const nearTitle = titleAt >= 0 && Math.abs(i - titleAt) <= 10 ? 3 - Math.abs(i - titleAt) / 10 : 0
    const mayStand =
      marked ||
      article.places[i] === 'frame' ||
      saysSo ||
      (nearTitle > 0 && (piece.text.length <= 100 ? !/[.!?]$/.test(piece.text) : opensWithDay(piece.text, monthFirst)))
    const day =
      dayOfDateLine(piece.text, monthFirst) ?? (mayStand && i !== titleAt ? (findDays(piece.text, monthFirst)[0]?.day ?? null) : null)
    if (!day) return
    candidates.push({
      day,
      score:
        (marked ? 3 : 0) +
        (saysSo ? 2 : 0) +
        nearTitle +
        (article.places[i] === 'outside' ? (nearTitle > 0 ? 0 : -1.5) : 2) -
        i / pieces.length,
    })
  })
  return candidates.sort((a, b) => b.score - a.score)[0]?.day ?? dayOpeningStory(pieces, article, monthFirst)
}

/** "Berlin, 27.1.2022 – …": a day at the very start of the story. */
function dayOpeningStory(pieces: readonly Piece[], article: ArticleFinding, monthFirst: boolean): string | null {
  const first = pieces.filter((piece, i) => article.places[i] === 'story' && piece.holder.tag !== 'h1').slice(0, 6)
  for (const piece of first) {
    const day = findDays(piece.text.slice(0, 80), monthFirst)[0]
    if (!day) continue
    const after = piece.text.slice(day.end)
    if ((day.start <= 30 && /^\s{0,2}[)]?\s{0,2}[-–—:|]/.test(after)) || (day.start === 0 && /^\s["„“«]?\p{Lu}/u.test(after)))
      return day.day
  }
  return null
}

/** Verbs of publishing, in the form in which pages state it of themselves. */
const PUBLISH_VERB =
  /(?<!\p{L})(veröffentlicht|publiziert|published|posted|geschrieben|erstellt|gepostet|eingestellt|gespeichert|опубликован[оа]?|опубліковано|размещено|publié|publicado|pubblicato)(?!\p{L})/iu

function opensWithDay(text: string, monthFirst: boolean): boolean {
  const day = findDays(text.slice(0, 60), monthFirst)[0]
  return day !== undefined && day.start <= 3 && /^\s{0,2}[|•·,–—/]/.test(text.slice(day.end))
}

function isDateHolder(piece: Piece): boolean {
  for (let zone = piece.zone; zone; zone = zone.above)
    if (/date|datum|time|published|posted|meta|data/i.test(zone.element.attributes.class ?? '')) return true
  return /date|datum|time|published|posted|fecha/i.test(piece.holder.attributes.class ?? '')
}
