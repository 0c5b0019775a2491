// The page's title: the heading that the page's own claims agree on, else the claims with the site's name taken off.
import { lineForm } from '../page-parts/line-form.ts'
import type { PageClaims } from './page-claims.ts'
import type { Piece } from './page-blocks.ts'

export interface ChosenTitle {
  readonly title: string | null
  /** The piece that shows the title on the page, or -1. */
  readonly pieceAt: number
}

/** Chooses the title. A heading on the page wins where a claim contains it or it contains a claim. */
export function chooseTitle(pieces: readonly Piece[], claims: PageClaims): ChosenTitle {
  const stated = statedTitles(claims)
  const headings = pieces.flatMap((piece, i) =>
    isHeadingPiece(piece) && piece.text.length <= 300 ? [{ i, piece, level: headingLevel(piece) }] : [],
  )
  let best = -1
  let bestScore = 0
  for (const { i, piece, level } of headings.slice(0, 200)) {
    if (isSiteName(piece.text, claims) && stated.length > 1) continue
    const score = agreement(piece.text, stated) * (level === 1 ? 1 : level === 2 ? 0.95 : 0.8)
    if (score > bestScore) {
      best = i
      bestScore = score
    }
  }
  if (best >= 0 && bestScore >= 0.45) return { title: withoutKicker(titleAt(pieces, best), claims, stated), pieceAt: best }
  const onlyH1 = headings.filter(({ level, piece }) => level === 1 && !isSiteName(piece.text, claims))
  const clean = cleanStated(claims, stated)
  if (clean) {
    const at = pieces.findIndex((piece) => sameLine(piece.text, clean))
    if (at >= 0 || onlyH1.length !== 1) return { title: clean, pieceAt: at }
  }
  const h1 = onlyH1[0]
  if (h1) return { title: titleAt(pieces, h1.i), pieceAt: h1.i }
  return { title: clean, pieceAt: -1 }
}

/** A heading that opens with a topic line goes by what the page states without it. */
function withoutKicker(heading: string, claims: PageClaims, stated: readonly string[]): string {
  const names = siteNames(claims)
  for (const title of stated) {
    const own = takeOffName(title, names)
    if (
      own.length >= 15 &&
      own.length >= heading.length * 0.4 &&
      own.length < heading.length &&
      comparable(heading).endsWith(comparable(own))
    )
      return own
  }
  return heading
}

function titleAt(pieces: readonly Piece[], at: number): string {
  return pieces[at]!.text.replace(/\s+/g, ' ')
}

function isHeadingPiece(piece: Piece): boolean {
  return headingLevel(piece) > 0
}

/** 1 to 6, or 0 for no heading. */
export function headingLevel(piece: Piece): number {
  for (let zone = piece.zone; zone; zone = zone.above) {
    // A paragraph inside a heading that was never closed is a paragraph.
    if (zone.part === 'heading')
      return piece.holder.tag === 'p' && (piece.text.length > 120 || (piece.text.length > 60 && piece.text.endsWith('.')))
        ? 0
        : Number(zone.element.tag[1])
    if (zone.part !== null) break
  }
  return 0
}

function sameLine(a: string, b: string): boolean {
  return a.length < 400 && comparable(a) === comparable(b)
}

function comparable(text: string): string {
  return lineForm(text)
    .replace(/["“”„«»‘’'‚`]/g, '')
    .replace(/[–—-]/g, '-')
    .replace(/\s+/g, ' ')
}

/** The titles a page states, best first, as they stand. */
function statedTitles(claims: PageClaims): string[] {
  const { meta } = claims
  const all = [
    claims.jsonLd.headline,
    meta.get('og:title')?.[0],
    meta.get('twitter:title')?.[0],
    meta.get('dc.title')?.[0],
    meta.get('dcterms.title')?.[0],
    meta.get('headline')?.[0],
    claims.titleTag,
  ]
  const plain = all.flatMap((title) => (title ? [title.replace(/\s+/g, ' ').trim()] : []))
  const names = siteNames(claims)
  return [...new Set([...plain, ...plain.map((title) => takeOffName(title, names))])]
}

/** How well a heading agrees with what the page states: 1 for the same words, less where one is part of the other, 0 for none. */
function agreement(heading: string, stated: readonly string[]): number {
  const mine = comparable(heading)
  if (mine.length < 3) return 0
  let best = 0
  for (const title of stated) {
    const theirs = comparable(title)
    let score = 0
    if (mine === theirs) score = 1
    else if (theirs.startsWith(mine)) score = 0.45 + 0.5 * (mine.length / theirs.length)
    // What ends a title tag is mostly the site's name.
    else if (theirs.endsWith(mine)) score = 0.4 + 0.55 * (mine.length / theirs.length)
    else if (theirs.includes(mine)) score = mine.length / theirs.length > 0.35 ? 0.5 + 0.35 * (mine.length / theirs.length) : 0
    else if (mine.includes(theirs) && theirs.length >= 12) score = 0.55 + 0.3 * (theirs.length / mine.length)
    // The site's name stands at an end of the title tag; alone as heading it is a logo.
    if (score < 1 && mine.length < 12 && mine.length / theirs.length < 0.4) score *= 0.5
    best = Math.max(best, score)
  }
  return best
}

/** Marks that part the title from the site's name in a title tag whose white space is single. */
const PARTING = /\s[|•·»›«—–:-]{1,2}\s|\s?[|»›]\s?|\s::\s/u

/** True where the text is the site's name rather than a title. */
function isSiteName(text: string, claims: PageClaims): boolean {
  const form = comparable(text)
  return siteNames(claims).some((name) => comparable(name) === form)
}

function siteNames(claims: PageClaims): string[] {
  return [claims.meta.get('og:site_name')?.[0], claims.jsonLd.publisher, claims.meta.get('application-name')?.[0]].flatMap((name) =>
    name ? [name] : [],
  )
}

function cleanStated(claims: PageClaims, stated: readonly string[]): string | null {
  const first = stated[0]
  if (!first) return null
  const names = siteNames(claims)
  const withoutName = takeOffName(first, names)
  if (withoutName !== first) return withoutName
  // A title that another claim shortens at a parting mark was a title with the site's name.
  const shorter = stated
    .slice(1)
    .find((other) => other.length < first.length && other.length >= 8 && comparable(first).startsWith(comparable(other)))
  if (shorter && PARTING.test(first.slice(shorter.length - 1))) return shorter
  return first === claims.titleTag ? takeOffLastPart(first) : first
}

/** The title without a site's name at either end. */
function takeOffName(title: string, names: readonly string[]): string {
  const parts = splitParts(title)
  for (const name of names) {
    const form = comparable(name)
    if (parts.length > 1 && comparable(parts.at(-1)!.text) === form) return title.slice(0, parts.at(-2)!.end).trim()
    if (parts.length > 1 && comparable(parts[0]!.text) === form) return title.slice(parts[1]!.start).trim()
  }
  return title
}

function splitParts(title: string): { text: string; start: number; end: number }[] {
  const parts: { text: string; start: number; end: number }[] = []
  const marks = new RegExp(PARTING.source, 'gu')
  let start = 0
  for (const match of title.matchAll(marks)) {
    if (match.index > start) parts.push({ text: title.slice(start, match.index), start, end: match.index })
    start = match.index + match[0].length
  }
  if (start < title.length) parts.push({ text: title.slice(start), start, end: title.length })
  return parts
}

/** Without a known site name the last part goes where it is much the shorter. */
function takeOffLastPart(title: string): string {
  const parts = splitParts(title)
  if (parts.length < 2) return title
  const last = parts.at(-1)!
  const rest = title.slice(0, parts.at(-2)!.end)
  if (last.text.length <= Math.max(24, rest.length * 0.5) && rest.split(/\s+/).length >= 2) return rest.trim()
  const first = parts[0]!
  return first.text.length < 20 && title.length - first.end > first.text.length * 2 ? title.slice(parts[1]!.start).trim() : title
}
