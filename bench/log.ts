// What the log costs: appends against the bare database (the same bytes, the same durability), fsck against sha256sum of the same bytes.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import type { View } from '../src/log/applier.ts'
import { defineEntry, newEntry } from '../src/log/entry-kind.ts'
import { checkLog } from '../src/log/fsck.ts'
import type { Log } from '../src/log/log.ts'
import { openLog } from '../src/log/log.ts'
import { storedEntries } from '../src/log/read-entries.ts'
import { signCheckpoint } from '../src/log/sign-checkpoint.ts'
import type { LogTables } from '../src/log/tables.ts'
import type { Database } from '../src/store/database.ts'
import { createDatabase } from '../src/store/database.ts'
import type { PrintRow } from './row.ts'

/** An entry of the size of a recorded statement. */
const Sample = defineEntry({
  type: 'Sample',
  version: 1,
  schema: z.strictObject({
    source: z.string(),
    span: z.tuple([z.int(), z.int()]),
    kind: z.string(),
    commitment: z.string(),
    about: z.array(z.string()),
  }),
})
const NO_VIEWS: readonly View[] = []

const ROUNDS = 7
const DURABLE_APPENDS = 400
const BATCH = 10_000
const FSCK_ENTRIES = 20_000

function sampleBody(n: number) {
  return {
    source: 'a3'.repeat(32),
    span: [n, n + 120] as [number, number],
    kind: 'event',
    commitment: 'f0'.repeat(32),
    about: [`p${n % 50}`],
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Two-place numbers are all that a bench can tell. */
function rounded(value: number): number {
  return Number(value.toPrecision(3))
}

function open(folder: string, name: string): Database {
  const database = createDatabase(path.join(folder, name), randomBytes(32))
  if (!database.ok) throw new Error(database.message)
  return database.value
}

function openSampleLog(folder: string, name: string): Log {
  const log = openLog(open(folder, name), {
    kinds: [Sample],
    views: NO_VIEWS,
    clock: () => new Date(),
    random: (bytes) => randomBytes(bytes),
  })
  if (!log.ok) throw new Error(log.message)
  return log.value
}

/** The bare database: the same columns with as many bytes, made as fast as can be, without a log's work. */
function openBare(folder: string, name: string) {
  const database = open(folder, name)
  const handle = database.handle<never>()
  handle.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, entry BLOB NOT NULL, salt BLOB NOT NULL, leaf BLOB NOT NULL) STRICT')
  const insert = handle.prepare('INSERT INTO bare (entry, salt, leaf) VALUES (?, ?, ?)')
  const hash = new Uint8Array(32).fill(1)
  const write = (n: number) =>
    insert.run([
      Buffer.from(JSON.stringify({ at: '2026-01-02T03:04:05.000Z', body: sampleBody(n), by: 'ada', index: n, type: 'Sample', version: 1 })),
      hash,
      hash,
    ])
  return { database, write }
}

async function perSecond(count: number, work: () => Promise<void> | void): Promise<number> {
  const start = performance.now()
  await work()
  return count / ((performance.now() - start) / 1000)
}

/** Rounds of ours and the peer's, turn about; the median ratio of a round, and the medians of each. */
async function compare(ours: () => Promise<number>, peer: () => Promise<number>) {
  const rounds: [number, number][] = []
  for (let round = 0; round <= ROUNDS; round++)
    rounds.push(round % 2 === 0 ? [await ours(), await peer()] : ([await peer(), await ours()].reverse() as [number, number]))
  // The first round warms the compiler up.
  const counted = rounds.slice(1)
  return {
    ours: rounded(median(counted.map(([a]) => a))),
    peer: rounded(median(counted.map(([, b]) => b))),
    ratio: rounded(median(counted.map(([a, b]) => a / b))),
  }
}

async function benchAppends(folder: string, print: PrintRow): Promise<void> {
  const log = openSampleLog(folder, 'log.db')
  const bare = openBare(folder, 'bare.db')
  const entry = (n: number) => newEntry(Sample, sampleBody(n))
  const single = await compare(
    () =>
      perSecond(DURABLE_APPENDS, async () => {
        for (let n = 0; n < DURABLE_APPENDS; n++) await log.appendEntry(entry(n), 'ada')
      }),
    () =>
      perSecond(DURABLE_APPENDS, () => {
        for (let n = 0; n < DURABLE_APPENDS; n++) bare.database.transaction(() => bare.write(n))
      }),
  )
  print({ what: 'durable appends, one after another, against the bare database', unit: 'entries/s', ...single })
  const grouped = await compare(
    () =>
      perSecond(BATCH, async () => {
        await Promise.all(Array.from({ length: BATCH }, (_, n) => log.appendEntry(entry(n), 'ada')))
      }),
    () =>
      perSecond(BATCH, () => {
        bare.database.transaction(() => {
          for (let n = 0; n < BATCH; n++) bare.write(n)
        })
      }),
  )
  print({ what: `${BATCH} concurrent appends (group commit) against one transaction of the bare database`, unit: 'entries/s', ...grouped })
  const batched = await compare(
    () =>
      perSecond(BATCH, async () => {
        await log.appendEntries(
          Array.from({ length: BATCH }, (_, n) => entry(n)),
          'ada',
        )
      }),
    () =>
      perSecond(BATCH, () => {
        bare.database.transaction(() => {
          for (let n = 0; n < BATCH; n++) bare.write(n)
        })
      }),
  )
  print({ what: `batch appends of ${BATCH} against one transaction of the bare database`, unit: 'entries/s', ...batched })
  log.database.close()
  bare.database.close()
}

async function benchFsck(folder: string, print: PrintRow): Promise<void> {
  const log = openSampleLog(folder, 'fsck.db')
  await log.appendEntries(
    Array.from({ length: FSCK_ENTRIES }, (_, n) => newEntry(Sample, sampleBody(n))),
    'ada',
  )
  await signCheckpoint(log, { name: 'bench.example', seed: randomBytes(32) }, 'ada')
  const plain = path.join(folder, 'entries.bin')
  writeFileSync(plain, Buffer.concat([...storedEntries(log.handle<LogTables>())].flatMap((row) => [row.entry, row.salt, row.leaf])))
  const megabytes = statSync(plain).size / 1e6
  const fsck = () =>
    perSecond(megabytes, async () => {
      const report = await checkLog(log)
      if (report.findings.length > 0) throw new Error(report.findings[0]?.message)
    })
  const hasSha256sum = spawnSync('sha256sum', ['--version']).status === 0
  if (hasSha256sum) {
    const compared = await compare(fsck, () => perSecond(megabytes, () => void spawnSync('sha256sum', [plain])))
    print({
      what: `fsck of ${FSCK_ENTRIES} entries against sha256sum of the same bytes`,
      unit: 'MB/s',
      ...compared,
      note: 'fsck parses, validates and hashes each entry; sha256sum hashes one file',
    })
  } else {
    print({
      what: `fsck of ${FSCK_ENTRIES} entries`,
      ours: rounded(await fsck()),
      peer: null,
      unit: 'MB/s',
      ratio: null,
      note: 'no sha256sum here',
    })
  }
  log.database.close()
}

/** Prints the rows of the log's bench; takes some seconds. */
export async function benchLog(print: PrintRow): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'firsthand-bench-'))
  try {
    await benchAppends(folder, print)
    await benchFsck(folder, print)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
