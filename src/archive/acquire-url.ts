// Acquires a web page: the address, every redirect on the way, and what the page shows, as one WARC that becomes a source with members.
import { gunzipSync, inflateSync } from 'node:zlib'
import type { Bytes } from '../base/bytes.ts'
import { refuse, type Refusal } from '../base/refusal.ts'
import type { CollectionData } from './acquisition-words.ts'
import { addMembers } from './add-members.ts'
import { beginAddition, endAddition } from './addition.ts'
import type { AdditionReport, GrowingReport } from './addition-report.ts'
import type { Archive } from './archive.ts'
import { archiveSource } from './archive-source.ts'
import { decodeHtml } from './decode-html.ts'
import { listPageMedia, listStyleAddresses } from './embedded-media.ts'
import { fetchOnce, parseAddress, type FetchedResponse, type FetchRefusal } from './fetch-once.ts'
import type { Network } from './network.ts'
import { PAGE_WARNINGS, warnOfPage, type PageWarning } from './page-warning.ts'
import { writeWarc, type Exchange } from './write-warc.ts'

/** What one acquisition may take. */
export interface UrlLimits {
  readonly redirects: number
  readonly pageBytes: number
  readonly mediaBytes: number
  readonly mediaFetches: number
  readonly totalBytes: number
  readonly fetchMs: number
  readonly totalMs: number
}

export const URL_LIMITS: UrlLimits = {
  redirects: 10,
  pageBytes: 64 * 1024 * 1024,
  mediaBytes: 32 * 1024 * 1024,
  mediaFetches: 300,
  totalBytes: 256 * 1024 * 1024,
  fetchMs: 30_000,
  totalMs: 180_000,
}

const AT_ONCE = 6
const REDIRECTS = [301, 302, 303, 307, 308]

export interface AcquireUrlOptions {
  readonly network: Network
  readonly collection?: CollectionData
  /** Media that were destroyed before are taken in again. */
  readonly takesDestroyed?: boolean
  readonly limits?: UrlLimits
  /** What we say we are; some servers answer browsers only. */
  readonly userAgent?: string
  readonly acceptLanguage?: string
  readonly onProgress?: (progress: { fetched: number; waiting: number; url: string }) => void
}

/** One acquisition under way. */
interface Visit {
  readonly archive: Archive
  readonly options: AcquireUrlOptions
  readonly limits: UrlLimits
  readonly startedMs: number
  readonly exchanges: Exchange[]
  bytes: number
}

/**
 * Fetches a page with its redirects and embedded media and archives them as one WARC. A page that cannot be reached is
 * refused; one that is empty, an error or a wall is archived all the same, with `warnings` that say so.
 */
export async function acquireUrl(archive: Archive, address: string, options: AcquireUrlOptions): Promise<AdditionReport> {
  const report: GrowingReport = { added: [], refused: [], stopped: null }
  const url = parseAddress(address)
  if (!url) {
    report.refused.push({
      path: address,
      refusal: 'bad-url',
      message: `${address} is no address that can be fetched: http and https only, without a password in it.`,
    })
    return report
  }
  const visit: Visit = {
    archive,
    options,
    limits: options.limits ?? URL_LIMITS,
    startedMs: archive.host.now().getTime(),
    exchanges: [],
    bytes: 0,
  }
  const page = await fetchPage(visit, url)
  if ('refusal' in page) {
    report.refused.push({ path: address, refusal: page.refusal, message: page.message })
    return report
  }
  const html = decodePage(page)
  const warnings = judgePage(page, html)
  if (html !== null) await fetchMedia(visit, html, page.request.url)
  await archiveVisit(visit, address, page, warnings, report)
  return report
}

/** Follows redirects by hand: each hop goes through the address filter and into the WARC. */
async function fetchPage(visit: Visit, start: URL): Promise<FetchedResponse | Refusal<FetchRefusal>> {
  let url = start
  for (let hop = 0; hop <= visit.limits.redirects; hop++) {
    const exchange = await fetchExchange(visit, url, visit.limits.pageBytes)
    if ('refusal' in exchange) return exchange
    keepExchange(visit, exchange)
    const { response } = exchange
    const location = REDIRECTS.includes(response.status) ? headerOf(response, 'location') : null
    if (location === null) return response
    const next = parseAddress(location, url)
    if (!next) return refuse('bad-url', `${url.href} redirects to ${location}, which cannot be fetched.`)
    url = next
  }
  return refuse('unreachable', `${start.href} redirects more than ${visit.limits.redirects} times.`)
}

function keepExchange(visit: Visit, exchange: Exchange): void {
  visit.exchanges.push(exchange)
  visit.bytes += exchange.response.body.byteLength
}

async function fetchExchange(visit: Visit, url: URL, maxBytes: number): Promise<Exchange | Refusal<FetchRefusal>> {
  const { host } = visit.archive
  const { options, limits } = visit
  const headers: [string, string][] = [
    ['User-Agent', options.userAgent ?? `Mozilla/5.0 (compatible; ${host.tool.name}/${host.tool.version})`],
    ['Accept', '*/*'],
    // Only what WARC readers everywhere undo.
    ['Accept-Encoding', 'gzip'],
    ['Accept-Language', options.acceptLanguage ?? 'en, ru, uk'],
  ]
  const now = host.now()
  const leftMs = limits.totalMs - (now.getTime() - visit.startedMs)
  const leftBytes = Math.min(maxBytes, limits.totalBytes - visit.bytes)
  if (leftMs <= 0 || leftBytes <= 0)
    return refuse('unreachable', `${url.href} was not fetched: the limits of this acquisition were reached.`)
  const fetched = await fetchOnce(options.network, { url, headers }, { maxBytes: leftBytes, timeoutMs: Math.min(limits.fetchMs, leftMs) })
  return fetched.ok ? { response: fetched.value, date: now.toISOString() } : fetched
}

/** Fetches what the page shows, and what its style sheets pull in; what fails is left out. */
async function fetchMedia(visit: Visit, html: string, pageUrl: URL): Promise<void> {
  const known = new Set(visit.exchanges.map(({ response }) => response.request.url.href))
  const waiting = listPageMedia(html, pageUrl)
  let fetched = 0
  while (waiting.length > 0 && fetched < visit.limits.mediaFetches) {
    const batch = waiting.splice(0, Math.min(AT_ONCE, visit.limits.mediaFetches - fetched)).filter((url) => !known.has(url.href))
    for (const url of batch) known.add(url.href)
    // Fetched side by side, kept in the order of the page.
    const answers = await Promise.all(batch.map((url) => fetchExchange(visit, url, visit.limits.mediaBytes)))
    fetched += batch.length
    for (const answer of answers) {
      if ('refusal' in answer) continue
      keepExchange(visit, answer)
      waiting.push(...followUps(answer.response))
    }
    visit.options.onProgress?.({ fetched: visit.exchanges.length, waiting: waiting.length, url: batch.at(-1)?.href ?? pageUrl.href })
  }
}

/** The target of a picture's redirect, the addresses in a style sheet. */
function followUps(answer: FetchedResponse): URL[] {
  const { url } = answer.request
  const found: (URL | null)[] = []
  if (REDIRECTS.includes(answer.status)) found.push(parseAddress(headerOf(answer, 'location') ?? '', url))
  if ((headerOf(answer, 'content-type') ?? '').startsWith('text/css')) {
    for (const one of listStyleAddresses(Buffer.from(decodedBody(answer)).toString('utf8'))) found.push(parseAddress(one, url))
  }
  return found.filter((one) => one !== null)
}

/** The page's text for looking for media and warnings, or null where it is no HTML. The preserved bytes are not touched. */
function decodePage(page: FetchedResponse): string | null {
  const type = (headerOf(page, 'content-type') ?? 'text/html').toLowerCase()
  if (!type.includes('html') && type !== '') return null
  return decodeHtml(decodedBody(page), type)
}

const MOST_DECODED = 256 * 1024 * 1024

function decodedBody(answer: FetchedResponse): Bytes {
  try {
    const encoding = (headerOf(answer, 'content-encoding') ?? '').toLowerCase()
    if (encoding === 'gzip' || encoding === 'x-gzip') return gunzipSync(answer.body, { maxOutputLength: MOST_DECODED })
    if (encoding === 'deflate') return inflateSync(answer.body, { maxOutputLength: MOST_DECODED })
  } catch {
    return new Uint8Array(0)
  }
  return answer.body
}

function judgePage(page: FetchedResponse, html: string | null): PageWarning[] {
  const warnings: PageWarning[] = html === null ? (page.status >= 400 ? ['error-page'] : []) : warnOfPage(html, page.status)
  if (html === null && page.body.byteLength === 0) warnings.push('empty-page')
  if (page.truncated) warnings.push('cut-short')
  return warnings
}

async function archiveVisit(
  visit: Visit,
  address: string,
  page: FetchedResponse,
  warnings: readonly PageWarning[],
  report: GrowingReport,
): Promise<void> {
  const { archive } = visit
  const { host } = archive
  const date = new Date(visit.startedMs).toISOString()
  const warc = await writeWarc(visit.exchanges, date, { random: host.random, software: `${host.tool.name}/${host.tool.version}` })
  const { url } = page.request
  const said = warnings.map((warning) => PAGE_WARNINGS[warning])
  const { collection = {}, takesDestroyed = false } = visit.options
  const addition = beginAddition(archive, ['url', address, date])
  const archived = await archiveSource(archive, {
    stream: once(warc),
    expected: null,
    how: 'url',
    parent: null,
    words: {
      from: address,
      name: `${url.hostname}-${date.slice(0, 19).replaceAll(/[-:]/g, '')}.warc.gz`,
      url: url.href,
      capturedAt: date,
      http: { status: page.status, headers: page.headers.map(([name, value]) => [name, value]) },
      warnings: said,
    },
    collection,
    addition,
  })
  if (archived.ok) {
    report.added.push({ ...archived.value, path: address, parent: null, warnings: said })
    await addMembers(archive, { source: archived.value, shown: address, addition, collection, takesDestroyed }, report)
  } else report.stopped = archived
  // A fetch is never taken up again: the page may have changed.
  endAddition(archive, addition)
}

function headerOf(response: FetchedResponse, name: string): string | null {
  return response.headers.find(([one]) => one.toLowerCase() === name)?.[1] ?? null
}

async function* once(bytes: Bytes): AsyncGenerator<Bytes> {
  yield bytes
}
