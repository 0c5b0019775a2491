// Verifies a WACZ (1.1.1) from its bytes alone: the ZIP, every listed file's digest, the digest of the list, the index into the WARCs, the records' own digests.
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { WARCParser } from 'warcio'
import { fromUtf8, type Bytes } from '../base/bytes.ts'
import { accessPart, readAtMost, type BytesAccess } from './bytes-access.ts'
import { ContainerRefused, EXPANSION_LIMITS, ExpansionBudget, type ExpansionLimits } from './limits.ts'
import { checkWarcDigests } from './verify-warc.ts'
import { readZip, type ZipEntry } from './zip-members.ts'

export type WaczFaultCode =
  | 'zip-damaged'
  | 'zip-hazard'
  | 'file-missing'
  | 'file-altered'
  | 'file-unlisted'
  | 'package-damaged'
  | 'package-digest'
  | 'pages-damaged'
  | 'index-damaged'
  | 'index-wrong'
  | 'record-altered'

export interface WaczFault {
  readonly code: WaczFaultCode
  readonly path: string
  readonly message: string
}

export interface WaczReport {
  readonly ok: boolean
  readonly faults: readonly WaczFault[]
  readonly files: number
  readonly records: number
  readonly indexLines: number
  readonly pages: number
  /** What the package says of itself; anybody may have written it. */
  readonly claims: { readonly title: string | null; readonly created: string | null; readonly software: string | null }
}

const datapackageSchema = z.object({
  wacz_version: z.string(),
  title: z.string().optional(),
  created: z.string().optional(),
  software: z.string().optional(),
  resources: z.array(z.object({ path: z.string(), hash: z.string().regex(/^sha256:[0-9a-f]{64}$/), bytes: z.int().min(0) })),
})
const digestSchema = z.object({ path: z.literal('datapackage.json'), hash: z.string() })

/** Files that list the others, and so are not listed. */
const UNLISTED = ['datapackage.json', 'datapackage-digest.json']
const MOST_TEXT_BYTES = 256 * 1024 * 1024
const MOST_FAULTS = 1000

interface Checking {
  readonly access: BytesAccess
  readonly entries: Map<string, ZipEntry>
  readonly faults: WaczFault[]
  records: number
  indexLines: number
  pages: number
  claims: WaczReport['claims']
}

/** Verifies a WACZ. Everything in it is anybody's; whatever is wrong is in the report, nothing is thrown for it. */
export async function verifyWacz(access: BytesAccess, limits: ExpansionLimits = EXPANSION_LIMITS): Promise<WaczReport> {
  const checking: Checking = {
    access,
    entries: new Map(),
    faults: [],
    records: 0,
    indexLines: 0,
    pages: 0,
    claims: { title: null, created: null, software: null },
  }
  // Each file is read up to three times: against its digest, as a WARC, through the index.
  const budget = new ExpansionBudget(access.bytes, { ...limits, members: limits.members, freeBytes: limits.freeBytes + 3 * access.bytes })
  try {
    for await (const entry of readZip(access, budget)) {
      if ('refusal' in entry) fault(checking, 'zip-hazard', entry.path, entry.message)
      else if (checking.entries.has(entry.name))
        fault(checking, 'zip-hazard', entry.name, 'it stands twice in the ZIP: two readers may see two different files')
      else checking.entries.set(entry.name, entry)
    }
    await checkAll(checking)
  } catch (thrown) {
    if (!(thrown instanceof ContainerRefused)) throw thrown
    fault(checking, thrown.refusal === 'damaged-container' ? 'zip-damaged' : 'zip-hazard', 'the ZIP', thrown.message)
  }
  const { faults, entries, records, indexLines, pages, claims } = checking
  return { ok: faults.length === 0, faults, files: entries.size, records, indexLines, pages, claims }
}

function fault(checking: Checking, code: WaczFaultCode, path: string, message: string): void {
  if (checking.faults.length < MOST_FAULTS) checking.faults.push({ code, path, message })
}

async function checkAll(checking: Checking): Promise<void> {
  await checkPackage(checking)
  await checkPages(checking)
  for (const [path, entry] of checking.entries) {
    if (!path.startsWith('archive/')) continue
    const checked = await checkWarcDigests(entry.open())
    checking.records += checked.records
    for (const { record, message } of checked.faults) fault(checking, 'record-altered', path, `${record}: ${message}`)
  }
  const indexes = [...checking.entries.keys()].filter((path) => /^indexes\/.*\.cdxj?(\.gz)?$/.test(path))
  if (indexes.length === 0) fault(checking, 'file-missing', 'indexes/', 'there is no index')
  for (const path of indexes) await checkIndex(checking, path)
}

async function checkPackage(checking: Checking): Promise<void> {
  const text = await readText(checking, 'datapackage.json')
  if (text === null) return fault(checking, 'file-missing', 'datapackage.json', 'it lists the files and their digests, and is missing')
  const digest = digestSchema.safeParse(parseJson(await readText(checking, 'datapackage-digest.json')))
  const hash = `sha256:${createHash('sha256').update(text).digest('hex')}`
  if (!digest.success) fault(checking, 'package-digest', 'datapackage-digest.json', 'it is missing or damaged')
  else if (digest.data.hash !== hash)
    fault(checking, 'package-digest', 'datapackage.json', 'it is not the one whose digest the WACZ carries')
  const parsed = datapackageSchema.safeParse(parseJson(text))
  if (!parsed.success) return fault(checking, 'package-damaged', 'datapackage.json', z.prettifyError(parsed.error))
  const { resources, title = null, created = null, software = null } = parsed.data
  checking.claims = { title, created, software }
  const listed = new Set(resources.map((resource) => resource.path))
  for (const path of checking.entries.keys())
    if (!listed.has(path) && !UNLISTED.includes(path)) fault(checking, 'file-unlisted', path, 'no digest vouches for it')
  for (const resource of resources) await checkResource(checking, resource)
}

async function checkResource(checking: Checking, resource: { path: string; hash: string; bytes: number }): Promise<void> {
  const entry = checking.entries.get(resource.path)
  if (!entry) return fault(checking, 'file-missing', resource.path, 'it is listed, and not there')
  const hash = createHash('sha256')
  let bytes = 0
  for await (const part of entry.open()) {
    hash.update(part)
    bytes += part.byteLength
  }
  if (bytes !== resource.bytes) fault(checking, 'file-altered', resource.path, `it has ${bytes} bytes, and should have ${resource.bytes}`)
  else if (`sha256:${hash.digest('hex')}` !== resource.hash) fault(checking, 'file-altered', resource.path, 'its digest does not agree')
}

async function checkPages(checking: Checking): Promise<void> {
  const text = await readText(checking, 'pages/pages.jsonl')
  if (text === null) return fault(checking, 'file-missing', 'pages/pages.jsonl', 'there is no list of pages')
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseJson)
  const isHeader = z.object({ format: z.literal('json-pages-1.0') }).safeParse(lines[0]).success
  const pages = lines.slice(1).filter((line) => z.object({ url: z.string(), ts: z.string() }).safeParse(line).success)
  if (!isHeader || pages.length < lines.length - 1) fault(checking, 'pages-damaged', 'pages/pages.jsonl', 'a line is no page')
  checking.pages = pages.length
}

const cdxSchema = z.object({
  url: z.string(),
  filename: z.string(),
  offset: z.coerce.number().int().min(0),
  length: z.coerce.number().int().min(1),
  digest: z.string().optional(),
})

/** Every line must lead to a record of that address and digest; lines in order, as readers search them by halves. */
async function checkIndex(checking: Checking, path: string): Promise<void> {
  const text = await readText(checking, path)
  if (text === null) return fault(checking, 'index-damaged', path, 'it cannot be read')
  const lines = text.split('\n').filter((line) => line !== '')
  let previous = ''
  for (const line of lines) {
    checking.indexLines += 1
    const key = line.slice(0, line.indexOf('{')).trim()
    if (Buffer.compare(Buffer.from(previous), Buffer.from(key)) > 0)
      fault(checking, 'index-damaged', path, `line ${checking.indexLines} is out of order`)
    previous = key
    const parsed = cdxSchema.safeParse(parseJson(line.slice(line.indexOf('{'))))
    if (!parsed.success) fault(checking, 'index-damaged', path, `line ${checking.indexLines} is no index line`)
    else await checkIndexLine(checking, path, parsed.data)
  }
}

async function checkIndexLine(checking: Checking, path: string, line: z.infer<typeof cdxSchema>): Promise<void> {
  const wrong = (message: string): void => fault(checking, 'index-wrong', path, `${line.url}: ${message}`)
  const entry = checking.entries.get(`archive/${line.filename}`)
  if (!entry) return wrong(`it names archive/${line.filename}, which is not there`)
  if (!entry.isStored) return wrong(`archive/${line.filename} is compressed in the ZIP: no index can point into it`)
  if (line.offset + line.length > entry.bytes) return wrong('it points past the end of its WARC')
  const part = accessPart(checking.access, (await entry.dataStart()) + line.offset, line.length)
  try {
    const record = await new WARCParser(part.stream(), { parseHttp: false }).parse()
    if (!record) return wrong('no record stands where it points')
    if (record.warcTargetURI !== line.url) return wrong(`it leads to a record of ${record.warcTargetURI}`)
    if (line.digest && record.warcPayloadDigest && bareDigest(line.digest) !== bareDigest(record.warcPayloadDigest))
      return wrong('it has another digest than its record')
  } catch {
    wrong('no record stands where it points')
  }
}

/** Some indexers write the digest without its algorithm. */
function bareDigest(digest: string): string {
  return digest.slice(digest.indexOf(':') + 1)
}

async function readText(checking: Checking, path: string): Promise<string | null> {
  const entry = checking.entries.get(path)
  const bytes: Bytes | null = entry ? await readAtMost(entry.open(), MOST_TEXT_BYTES) : null
  if (bytes === null) return null
  if (!path.endsWith('.gz')) return fromUtf8(bytes)
  try {
    return fromUtf8(gunzipSync(bytes, { maxOutputLength: MOST_TEXT_BYTES }))
  } catch {
    return null
  }
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
