// Times the guard: text against 10, 1,000 and 10,000 identities beside a plain search for each name as it stands; a casebook as a user has it scanned;
// and how much memory it takes. The rate should not fall with the number of names, nor memory grow with the folder.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { buildGuard, type Guard } from '../src/guard/guard.ts'
import { importIdentities } from '../src/vault/vault.ts'
import { parseIdentities } from '../src/vault/identity.ts'
import { guardWalked } from '../src/workspace/guard-walked.ts'
import { accessVault } from '../src/workspace/vault.ts'
import { walkFiles } from '../src/workspace/walk-files.ts'
import { createWorkspace, type Workspace } from '../src/workspace/workspace.ts'
import type { PrintRow } from './row.ts'

const SYLLABLES = 'ба ве ги до жу зе ки ло му не пи ро су те фи хо ца че шу ща'.split(' ')
const ENDS = ['ов', 'ев', 'ин', 'енко', 'ский', 'чук', 'ец']
const GIVENS = ['Алексей', 'Мария', 'Олена', 'Пётр', 'Ирина', 'Сергей', 'Юлия', 'Тарас']
const WORDS =
  'и в не на что он с как это все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему теперь когда даже ну вдруг ли если уже или ни быть был него до вас опять солдаты говорили командир обещал дорога город больница письмо Москва Ростов октября ноября'.split(
    ' ',
  )
/** Of words, so that they are seldom names. */
const WORD_SYLLABLES = 'бо вы гра дво зна кри лес мол пор ряд ста том уча фор цен шко яс пла тре дру'.split(' ')
const WORD_ENDS = ['', 'а', 'у', 'ом', 'ами', 'ый', 'ая', 'ого', 'ет', 'или', 'ать']

function seedRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => (((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32) * below) | 0
}

function inventIdentities(count: number): { pseudonym: string; names: string[]; phones: string[] }[] {
  const random = seedRandom(7)
  return Array.from({ length: count }, (_, n) => {
    const family = Array.from({ length: 2 + random(2) }, () => SYLLABLES[random(20)]!).join('') + ENDS[random(7)]!
    return {
      pseudonym: `P${n}`,
      names: [`${family[0]!.toUpperCase()}${family.slice(1)} ${GIVENS[random(8)]!} Иванович`],
      phones: [`+7 9${String(random(1e9)).padStart(9, '0')}`],
    }
  })
}

/** Half of it the commonest words, half of some thousands of invented ones; sentences with capitals, figures and quotation marks. */
function inventText(megabytes: number, seed = 3): string {
  const random = seedRandom(seed)
  const rare = Array.from(
    { length: 4000 },
    () => Array.from({ length: 1 + random(3) }, () => WORD_SYLLABLES[random(20)]!).join('') + WORD_ENDS[random(11)]!,
  )
  let text = ''
  let opens = true
  while (text.length < megabytes * 560_000) {
    const word = random(2) === 0 ? WORDS[random(WORDS.length)]! : rare[Math.min(random(4000), random(4000))]!
    text += opens ? word[0]!.toUpperCase() + word.slice(1) : random(60) === 0 ? String(random(3000)) : word
    opens = random(12) === 0
    text += opens ? (random(4) === 0 ? '.»\n«' : '. ') : random(15) === 0 ? ', ' : ' '
  }
  return text
}

/** Median of some runs, in seconds. */
function timeRuns(runs: number, work: () => void): number {
  const taken = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return (performance.now() - start) / 1000
  })
  return taken.sort((a, b) => a - b)[runs >> 1]!
}

function benchTexts(print: PrintRow, what: string, text: string): void {
  const megabytes = Buffer.byteLength(text) / 1e6
  let first = 0
  for (const count of [10, 1000, 10_000]) {
    const identities = inventIdentities(count)
    const guard = buildGuard(identities)
    guard.scanText(text.slice(0, 200_000))
    const rate = megabytes / timeRuns(3, () => guard.scanText(text))
    first ||= rate
    const families = identities.map(({ names }) => names[0]!.split(' ')[0]!)
    const sample = text.slice(0, Math.min(text.length, 40_000_000 / count))
    const plain = Buffer.byteLength(sample) / 1e6 / timeRuns(3, () => searchPlainly(sample, families))
    print({
      what: `guard: ${what} against ${count} identities`,
      ours: rate,
      peer: plain,
      unit: 'MB/s',
      ratio: rate / plain,
      note: `${(rate / first).toFixed(2)} of the rate with 10; the peer looks for each family name as it stands, with indexOf`,
    })
  }
}

function searchPlainly(text: string, names: readonly string[]): number {
  let found = 0
  for (const name of names) for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) found++
  return found
}

function benchBuilding(print: PrintRow): void {
  const identities = inventIdentities(10_000)
  const before = heapMegabytes()
  const start = performance.now()
  const guard: Guard = buildGuard(identities)
  const seconds = (performance.now() - start) / 1000
  const megabytes = heapMegabytes() - before
  print({
    what: 'guard: building it for 10,000 identities',
    ours: seconds,
    peer: null,
    unit: 's',
    ratio: null,
    note: `${megabytes.toFixed(0)} MB afterwards; ${guard.scanText('Никого.').length} found`,
  })
}

function heapMegabytes(): number {
  for (let n = 0; n < 3; n++) globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

/** Pages with everything a casebook has on them; an index of all; all of it packed. */
function writeCasebook(folder: string, pages: number): void {
  mkdirSync(path.join(folder, 'pages'), { recursive: true })
  const packed: Record<string, Uint8Array> = {}
  const index: object[] = []
  for (let n = 0; n < pages; n++) {
    const paragraphs = inventText(0.012, 100 + n).split('\n')
    const html = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Рассказ ${n}</title><meta property="og:title" content="Рассказ ${n}"><script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: `Рассказ ${n}` })}</script><style>p{margin:0}</style></head><body><h1>Рассказ ${n}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('\n')}<a href="p${n + 1}.html" title="Дальше">Дальше</a></body></html>`
    writeFileSync(path.join(folder, 'pages', `p${n}.html`), html)
    packed[`pages/p${n}.html`] = Buffer.from(html)
    index.push({ id: n, title: `Рассказ ${n}`, words: paragraphs.join(' ').slice(0, 2000) })
  }
  writeFileSync(path.join(folder, 'index.json'), JSON.stringify(index))
  writeFileSync(path.join(folder, 'casebook.zip'), zipSync(packed))
}

async function openVault(folder: string, identities: number): Promise<Workspace> {
  const hands = {
    now: () => Date.now(),
    random: (length: number) => randomBytes(length),
    userName: 'bench',
    roles: ['keeper'] as const,
    version: '0',
  }
  const opened = await createWorkspace({ folder: path.join(folder, 'archive'), keyFile: path.join(folder, 'key'), passphrase: null }, hands)
  const parsed = parseIdentities(JSON.stringify(inventIdentities(identities)))
  if (!opened.ok || !parsed.ok) throw new Error('no vault to measure with')
  await importIdentities(accessVault(opened.value), parsed.value)
  return opened.value
}

async function benchCasebook(print: PrintRow, folder: string): Promise<void> {
  const site = path.join(folder, 'site')
  writeCasebook(site, 500)
  const workspace = await openVault(folder, 500)
  const walked = await walkFiles(folder, [site])
  if (!walked.ok) throw new Error(walked.message)
  const megabytes = walked.value.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6
  const start = performance.now()
  const report = await guardWalked(workspace, walked.value)
  print({
    what: 'guard: a casebook of 500 pages, index and ZIP, against 500',
    ours: (performance.now() - start) / 1000,
    peer: null,
    unit: 's',
    ratio: null,
    note: `${megabytes.toFixed(1)} MB in ${report.files} files, the guard's building in it; ${report.findings.length} findings`,
  })
  workspace.close()
}

/** The most memory while scanning a folder, and one four times as large. */
async function benchMemory(print: PrintRow, folder: string): Promise<void> {
  const workspace = await openVault(folder, 500)
  const text = inventText(4, 9)
  const peaks: number[] = []
  for (const files of [4, 16]) {
    const big = path.join(folder, `big${files}`)
    mkdirSync(big)
    for (let n = 0; n < files; n++) writeFileSync(path.join(big, `t${n}.txt`), `${n} ${text}`)
    const walked = await walkFiles(folder, [big])
    let peak = 0
    if (walked.ok)
      await guardWalked(workspace, walked.value, () => {
        peak = Math.max(peak, process.memoryUsage().rss / 1e6)
      })
    peaks.push(peak)
    rmSync(big, { recursive: true })
  }
  workspace.close()
  const [small = 0, large = 0] = peaks
  print({
    what: 'guard: memory over 64 MB of text, beside 16 MB',
    ours: large,
    peer: small,
    unit: 'MB',
    ratio: small / large,
    note: 'resident; it does not grow with the folder',
  })
}

/** Pages as they are, where ../shared has them: what stands between their tags. */
function readSharedText(): string | null {
  const folder = path.resolve(import.meta.dirname, '../../../shared/data/pages/html')
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith('.html.gz'))
    const texts = files.map((name) => gunzipSync(readFileSync(path.join(folder, name))).toString('utf8'))
    return texts.map((html) => html.replace(/<(script|style)\b[^]*?<\/\1>/g, ' ').replace(/<[^>]*>|&[a-z#0-9]+;/g, ' ')).join('\n')
  } catch {
    return null
  }
}

export async function benchGuard(print: PrintRow): Promise<void> {
  benchTexts(print, 'text', inventText(5))
  const pages = readSharedText()
  if (pages !== null) benchTexts(print, 'text of pages', pages.slice(0, 3_000_000))
  benchBuilding(print)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'firsthand-bench-'))
  try {
    mkdirSync(path.join(folder, 'a'))
    mkdirSync(path.join(folder, 'b'))
    await benchCasebook(print, path.join(folder, 'a'))
    await benchMemory(print, path.join(folder, 'b'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
