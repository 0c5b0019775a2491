// Times proposals (persons, times, statements) in MB of text a second and per page, and their growth on hostile text.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../evaluate/development-data.ts'
import type { SourceDocument } from '../src/document/document.ts'
import { readDocument } from '../src/document/read-document.ts'
import { proposeStatements } from '../src/statement/propose-statements.ts'
import type { PrintRow } from './row.ts'

const ROUNDS = 5

/** Texts that make careless patterns slow. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'opening quotation marks': '“a «b ',
  'straight quotation marks': '" a ',
  dashes: '— да, — ',
  digits: '11.11.2011 ',
  cues: 'said that he said ',
  commas: 'and, but, ',
  'one word': 'слово',
  'cues in Russian': 'сказал, что он сказал, ',
  'one letter': 'a ',
  brackets: '([',
  'numbers with hyphens': '1-',
  capitals: 'Anna Petrova ',
  paragraphs: 'a\n\n',
  'dialogue in paragraphs': '— Да, — сказала Анна.\n\n',
}

/** A plain document of one paragraph, or of paragraphs parted by empty lines. */
export function plainDocument(text: string, language: string): SourceDocument {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match, n) => ({
    n,
    kind: 'paragraph' as const,
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  return {
    language,
    title: null,
    outlet: null,
    published: '2024-05-02',
    publishedFrom: 'option',
    authors: [],
    translators: [],
    creditedSources: [],
    url: null,
    warnings: [],
    blocks,
    text,
    reader: { name: 'bench', version: 1 },
  }
}

/** Seconds of processor time that proposals take over the documents: what else runs on the machine counts little. */
export function timeProposals(documents: readonly SourceDocument[]): number {
  const start = process.cpuUsage()
  for (const document of documents) proposeStatements(document)
  return process.cpuUsage(start).user / 1e6
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}

async function goldenDocuments(): Promise<SourceDocument[]> {
  const folder = join(projectRoot(), 'test', 'golden', 'readings')
  const documents: SourceDocument[] = []
  for (const name of readdirSync(folder)) {
    if (name.includes('.')) continue
    const file = readdirSync(join(folder, name, 'input'))[0]!
    const read = await readDocument(new Uint8Array(readFileSync(join(folder, name, 'input', file))), { fileName: file })
    if (read.ok) documents.push(read.value.document)
  }
  return documents
}

/** Prints MB/s and ms a page over the golden texts, then for each hostile text how much longer eight times the text takes (8 is linear). */
export async function benchProposals(print: PrintRow): Promise<void> {
  const documents = await goldenDocuments()
  timeProposals(documents)
  const seconds = median(Array.from({ length: ROUNDS }, () => timeProposals(documents)))
  const megabytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6
  print({
    what: 'proposals over the golden texts',
    ours: megabytes / seconds,
    peer: null,
    unit: 'MB/s',
    ratio: null,
    note: 'by processor time',
  })
  print({ what: 'proposals, one page', ours: (seconds / documents.length) * 1000, peer: null, unit: 'ms', ratio: null })
  for (const [name, piece] of Object.entries(HOSTILE)) {
    const language = /[а-я]/.test(piece) ? 'ru' : 'en'
    const once = plainDocument(piece.repeat(Math.ceil(40_000 / piece.length)), language)
    const eightfold = plainDocument(piece.repeat(Math.ceil(320_000 / piece.length)), language)
    const [short, long] = [median([1, 2, 3].map(() => timeProposals([once]))), timeProposals([eightfold])]
    print({
      what: `hostile: ${name}, 320,000 characters against 40,000`,
      ours: long / short,
      peer: 8,
      unit: 'times',
      ratio: 8 / (long / short),
      note: `${(Buffer.byteLength(eightfold.text) / 1e6 / long).toFixed(2)} MB/s`,
    })
  }
}
