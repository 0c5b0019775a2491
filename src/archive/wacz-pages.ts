// The pages of a WACZ: which of its records a reader would open, with their titles.
import type { Archive } from './archive.ts'
import { decodeHtml, readTitle } from './decode-html.ts'
import { listMembers, openSource, readAcquisitions, type AcquisitionRecord, type SourceRecord } from './sources.ts'

/** One line of a CDXJ index, as warcio gives it. */
export interface CdxLine {
  readonly urlkey: string
  readonly timestamp: string
  readonly url: string
  readonly mime?: string
  readonly status?: number | string
  readonly [field: string]: unknown
}

export interface WaczPage {
  readonly id: string
  readonly url: string
  readonly ts: string
  readonly title?: string
}

/** The page that was acquired; for a WARC from elsewhere every HTML page in it; for a single file the file itself. */
export async function listPages(
  archive: Archive,
  source: SourceRecord,
  acquisitions: readonly AcquisitionRecord[],
  records: readonly CdxLine[],
): Promise<WaczPage[]> {
  const asked = acquisitions.find((one) => one.how === 'url')?.words?.url
  const isCapture = source.mediaType.startsWith('application/warc')
  const chosen = records.filter((record) => {
    if (!isCapture) return true
    if (asked) return record.url === asked
    return record.mime === 'text/html' && String(record.status) === '200'
  })
  const titles = await readTitles(archive, source)
  return chosen.map((record, index) => {
    const title = titles.get(isCapture ? record.url : source.sha256)
    return { id: `${source.sha256.slice(0, 12)}-${index}`, url: record.url, ts: isoOf(record.timestamp), ...(title ? { title } : {}) }
  })
}

const TITLE_WITHIN_BYTES = 65_536

/** Titles of the source's HTML members by their address, and of the source itself by its name. */
async function readTitles(archive: Archive, source: SourceRecord): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const sha256 of [source.sha256, ...listMembers(archive, source.sha256)]) {
    const opened = await openSource(archive, sha256)
    if (!opened.ok) continue
    try {
      const title = readTitle(decodeHtml(await opened.value.read(0, TITLE_WITHIN_BYTES), ''))
      if (!title) continue
      titles.set(sha256, title)
      for (const { words } of readAcquisitions(archive, sha256)) if (words?.url && sha256 !== source.sha256) titles.set(words.url, title)
    } finally {
      await opened.value.close()
    }
  }
  return titles
}

/** 20240301120000 → 2024-03-01T12:00:00Z */
function isoOf(timestamp: string): string {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(timestamp) ?? []
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
}
