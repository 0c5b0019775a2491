// Searches the archive's sources for what is about to be published: a quotation that also stands in a source which names the protected leads to them.
import { listSources, readAcquisitions, readSourceBytes, type SourceRecord } from '../archive/sources.ts'
import { readDocumentInWorker } from '../document/read-document-in-worker.ts'
import type { Guard } from '../guard/guard.ts'
import { buildQuoteFinder } from '../guard/quotes/find-shared-quotes.ts'
import type { FinishedText } from '../guard/traits/profile-texts.ts'
import { sniffFormat, type SourceFormat } from '../document/sniff.ts'
import { listTexts } from '../guard/list-texts.ts'
import { placeIn } from '../guard/carriers/scan-carriers.ts'
import { guardedPersons } from './guarded-persons.ts'
import { recordedStatements } from './recorded.ts'
import { accessVault } from './vault.ts'
import type { Workspace } from './workspace.ts'

export interface QuoteNotice {
  /** Where it stands in what is to be published; the path is masked. */
  readonly path: string
  readonly carrier: string
  readonly place: string
  /** Words of it that stand in the source too. */
  readonly words: number
  readonly isQuoted: boolean
  /** The source's SHA-256. */
  readonly source: string
  /** An address on the net is known of the source. */
  readonly isPublic: boolean
  /** Ids of the protected persons whom the source names. */
  readonly persons: readonly string[]
}

export interface QuoteSearch {
  readonly quotes: readonly QuoteNotice[]
  /** Sources that could not be read. */
  readonly notSearched: number
}

/** Reads each source once, one at a time; those that share nothing are not looked through for names. */
export async function findQuotesElsewhere(
  workspace: Workspace,
  guard: Guard,
  texts: readonly FinishedText[],
  onSource: (done: number, of: number) => void,
): Promise<QuoteSearch> {
  const sources = listSources(workspace.archive)
  if (sources.length === 0 || texts.length === 0) return { quotes: [], notSearched: 0 }
  const statements = recordedStatements(workspace).flatMap(({ quote, status }) => (quote !== null && status === 'recorded' ? [quote] : []))
  const finder = buildQuoteFinder(
    texts.map(({ text }) => text),
    statements,
  )
  const ids = guardedPersons(accessVault(workspace)).map(({ person }) => person)
  const quotes: QuoteNotice[] = []
  let notSearched = 0
  for (const [n, record] of sources.entries()) {
    const source = await readWords(workspace, record, (name) => guard.mask(name))
    onSource(n + 1, sources.length)
    if (source === null) {
      notSearched++
      continue
    }
    const shared = finder.find(source.text)
    const persons = shared.length === 0 ? [] : namedIn(guard, source.text, ids)
    if (persons.length === 0) continue
    const isPublic = await source.isPublic()
    for (const { text, span, words, isQuoted } of shared) {
      const { path, carrier, place, text: own } = texts[text]!
      quotes.push({
        path,
        carrier,
        place: place ?? placeIn(own, span[0]),
        words,
        isQuoted,
        source: record.sha256,
        isPublic,
        persons,
      })
    }
  }
  return { quotes, notSearched }
}

/** Whom the guard would block in this text. */
function namedIn(guard: Guard, text: string, ids: readonly string[]): string[] {
  const blocking = guard.scanText(text).filter(({ tier }) => tier === 'block')
  return [...new Set(blocking.flatMap(({ identities }) => identities.map((n) => ids[n]!)))].sort()
}

/** Formats whose words stand in the bytes. Chats and subtitles are cut into short lines: they are read as documents. */
const TEXTUAL: ReadonlySet<SourceFormat> = new Set(['html', 'plain'])

interface SourceWords {
  readonly text: string
  /** Whether an address on the net is known of it: asked only where it matters. */
  readonly isPublic: () => Promise<boolean>
}

/** Markup and plain texts are read as the guard reads them, which is ten times as fast; other formats as documents, in a worker with limits. */
async function readWords(workspace: Workspace, record: SourceRecord, mask: (name: string) => string): Promise<SourceWords | null> {
  if (record.destroyed) return null
  const bytes = await readSourceBytes(workspace.archive, record.sha256)
  if (!bytes.ok) return null
  const words = readAcquisitions(workspace.archive, record.sha256)[0]?.words
  const read = () =>
    readDocumentInWorker(bytes.value, { fileName: words?.name ?? null, mediaType: record.mediaType, url: words?.url ?? null })
  if (TEXTUAL.has(sniffFormat(bytes.value))) {
    const texts = await listTexts(words?.name ?? '', bytes.value, {}, mask)
    const isPublic = async (): Promise<boolean> => {
      if ((words?.url ?? null) !== null) return true
      const document = await read()
      return document.ok && document.value.document.url !== null
    }
    return { text: texts.map(({ text }) => text).join('\n'), isPublic }
  }
  const document = await read()
  if (!document.ok) return null
  const { title, authors, text, url } = document.value.document
  return {
    text: [title, ...authors, text].filter((part) => part !== null).join('\n'),
    isPublic: () => Promise.resolve((words?.url ?? url) !== null),
  }
}
