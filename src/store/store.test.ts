// The store: what it refuses and in which words, what survives a full disk and a killed process, and who may write.
import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createDatabase, openDatabase } from './database.ts'
import type { Database } from './database.ts'

const HOLDER = fileURLToPath(new URL('../../test/hold-database.js', import.meta.url))
const key = randomBytes(32)

interface ThingTables {
  thing: { id: number; name: string; bytes: Uint8Array | null; is_done: number }
}

function inFolder(work: (file: string) => void | Promise<void>): () => Promise<void> {
  return async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'firsthand-store-'))
    try {
      await work(path.join(folder, 'archive.db'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
}

function must<Value>(outcome: { ok: true; value: Value } | { ok: false; message: string }): Value {
  if (!outcome.ok) assert.fail(outcome.message)
  return outcome.value
}

function refusalOf(outcome: { ok: true } | { ok: false; refusal: string }): string | null {
  return outcome.ok ? null : outcome.refusal
}

function makeThings(file: string, count = 0): Database {
  const database = must(createDatabase(file, key))
  const handle = database.handle<ThingTables>()
  handle.exec('CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL, bytes BLOB, is_done INTEGER NOT NULL) STRICT')
  must(
    database.transaction(() => {
      for (let id = 0; id < count; id++) {
        handle.run(handle.query.insertInto('thing').values({ id, name: `Имя ${id} 😀`, bytes: new Uint8Array(500).fill(id), is_done: 0 }))
      }
    }),
  )
  return database
}

function countThings(database: Database): number {
  return database.handle<never>().prepare<{ n: number }>('SELECT count(*) AS n FROM thing').first([])?.n ?? -1
}

test(
  'queries built with Kysely run at once, and awaited ones on the same connection',
  inFolder(async (file) => {
    const database = makeThings(file)
    const handle = database.handle<ThingTables>()
    const made = handle.run(handle.query.insertInto('thing').values({ id: 7, name: 'ё', bytes: new Uint8Array([0, 255]), is_done: 1 }))
    assert.deepEqual(made, { changes: 1, lastRowid: 7 })
    const row = handle.first(handle.query.selectFrom('thing').selectAll().where('name', '=', 'ё'))
    assert.deepEqual({ ...row, bytes: [...(row?.bytes ?? [])] }, { id: 7, name: 'ё', bytes: [0, 255], is_done: 1 })
    assert.deepEqual(await handle.query.selectFrom('thing').select('id').execute(), [{ id: 7 }])
    const returned = await handle.query.insertInto('thing').values({ id: 8, name: 'x', bytes: null, is_done: 0 }).returning('id').execute()
    assert.deepEqual(returned, [{ id: 8 }])
    handle.run(handle.query.deleteFrom('thing').where('id', '=', 8))
    const updated = await handle.query.updateTable('thing').set({ bytes: null }).executeTakeFirst()
    assert.equal(updated.numUpdatedRows, 1n)
    await assert.rejects(
      handle.query.transaction().execute(async () => {}),
      /Bug in Firsthand/,
    )
    database.close()
  }),
)

test(
  'what a transaction throws undoes all of it; transactions neither nest nor wait',
  inFolder((file) => {
    const database = makeThings(file)
    const insert = (id: number) => database.handle<never>().prepare('INSERT INTO thing VALUES (?, ?, NULL, 0)').run([id, 'x'])
    assert.throws(
      () =>
        database.transaction(() => {
          insert(1)
          throw new Error('no')
        }),
      /no/,
    )
    assert.equal(countThings(database), 0)
    must(database.transaction(() => void [insert(1), insert(3)]))
    assert.equal(countThings(database), 2)
    assert.throws(() => database.transaction(() => database.transaction(() => {})), /Bug in Firsthand/)
    assert.throws(() => database.transaction(async () => {}), /Bug in Firsthand/)
    database.close()
  }),
)

test(
  'each commit waits for the disk, and what is deleted is overwritten',
  inFolder((file) => {
    const database = makeThings(file)
    const pragma = (name: string) =>
      Object.values(database.handle<never>().prepare<Record<string, unknown>>(`PRAGMA ${name}`).first([]) ?? {})[0]
    assert.deepEqual(['journal_mode', 'synchronous', 'secure_delete', 'foreign_keys', 'temp_store'].map(pragma), ['wal', 2, 1, 1, 0])
    database.close()
  }),
)

test(
  'nothing is in plain in any file of the folder',
  inFolder((file) => {
    const database = makeThings(file, 50)
    const secret = Buffer.from('Имя 7')
    for (const name of [file, `${file}-wal`, `${file}.lock`]) {
      const bytes = readFileSync(name)
      assert.ok(!bytes.includes(secret) && !bytes.includes('SQLite format') && !bytes.includes('thing'), name)
    }
    database.close()
  }),
)

test(
  'each way in which a file is not to be opened has its own word',
  inFolder((file) => {
    assert.equal(refusalOf(openDatabase(file, key)), 'missing')
    assert.equal(refusalOf(createDatabase(path.join(file, 'no', 'such'), key)), 'unreadable')
    makeThings(file, 200).close()
    assert.equal(refusalOf(createDatabase(file, key)), 'exists')
    assert.equal(refusalOf(openDatabase(file, randomBytes(32))), 'wrong-key')
    assert.equal(refusalOf(openDatabase(file, randomBytes(32), { readOnly: true })), 'wrong-key')
    // A refused opening leaves no lock behind.
    must(openDatabase(file, key)).close()
    const other = `${file}.txt`
    writeFileSync(other, 'no database at all '.repeat(500))
    assert.equal(refusalOf(openDatabase(other, key)), 'wrong-key')
    writeFileSync(other, '')
    assert.equal(refusalOf(openDatabase(other, key)), 'not-an-archive')
  }),
)

test(
  'an archive of a newer version is refused with both numbers',
  inFolder((file) => {
    const database = makeThings(file)
    database.handle<never>().exec('PRAGMA user_version = 99')
    database.close()
    const refused = openDatabase(file, key)
    assert.equal(refusalOf(refused), 'newer-version')
    assert.match(refused.ok ? '' : refused.message, /99.*update Firsthand/)
  }),
)

test(
  'a damaged first page is told from a wrong key; a damaged later page shows when it is read',
  inFolder((file) => {
    makeThings(file, 400).close()
    const disk = openSync(file, 'r+')
    writeSync(disk, new Uint8Array([9, 9, 9]), 0, 3, 100)
    assert.throws(() => openDatabase(file, key), { name: 'IntegrityError', code: 'database-damaged' })
    assert.equal(refusalOf(openDatabase(file, randomBytes(32))), 'wrong-key')
  }),
)

test(
  'a later page damaged, or the file cut short, is an integrity failure, not a refusal',
  inFolder((file) => {
    makeThings(file, 400).close()
    const whole = readFileSync(file)
    const pages = whole.length / 4096
    for (const spoil of [
      () => writeSync(openSync(file, 'r+'), new Uint8Array([9]), 0, 1, 4096 * (pages - 3) + 50),
      () => truncateSync(file, 4096 * (pages - 4)),
    ]) {
      writeFileSync(file, whole)
      spoil()
      assert.throws(
        () => {
          const database = must(openDatabase(file, key, { readOnly: true }))
          try {
            database.handle<never>().prepare('SELECT sum(length(bytes)) FROM thing').all([])
          } finally {
            database.close()
          }
        },
        { name: 'IntegrityError', code: 'database-damaged' },
      )
    }
  }),
)

test(
  'a full disk undoes the transaction, says so, and the archive goes on',
  inFolder((file) => {
    const database = makeThings(file, 20)
    const insert = database.handle<never>().prepare('INSERT INTO thing (name, bytes, is_done) VALUES (?, ?, 0)')
    const fill = () =>
      database.transaction(() => {
        for (let n = 0; n < 200; n++) insert.run(['big', new Uint8Array(20_000)])
      })
    database.handle<never>().exec(`PRAGMA max_page_count = ${statSync(file).size / 4096 + 20}`)
    const refused = fill()
    assert.equal(refusalOf(refused), 'disk-full')
    assert.match(refused.ok ? '' : refused.message, /full.*nothing was changed/)
    assert.equal(countThings(database), 20)
    database.handle<never>().exec('PRAGMA max_page_count = 1000000')
    must(fill())
    assert.equal(countThings(database), 220)
    database.close()
  }),
)

/** Starts another process on the archive; resolves with it and its first line. */
function hold(...words: string[]): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [HOLDER, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk) => {
      said += String(chunk)
      if (said.includes('\n')) resolve({ child, said: said.trim() })
    })
    child.on('error', reject)
  })
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.on('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

test(
  'one writer: a second process and a second opening are refused, readers go on, and kill -9 frees the lock',
  inFolder(async (file) => {
    makeThings(file, 3).close()
    const { child, said } = await hold('write', file, Buffer.from(key).toString('hex'))
    try {
      assert.equal(said, 'writing')
      const refused = openDatabase(file, key)
      assert.equal(refusalOf(refused), 'locked')
      assert.match(refused.ok ? '' : refused.message, /Another Firsthand process is writing/)
      const reader = must(openDatabase(file, key, { readOnly: true }))
      assert.equal(countThings(reader), 4)
      assert.equal(refusalOf(reader.transaction(() => reader.handle<never>().exec('DELETE FROM thing'))), 'read-only')
      reader.close()
      assert.equal((await hold('write', file, Buffer.from(key).toString('hex'))).said, 'locked')
    } finally {
      await killed(child)
    }
    const mine = must(openDatabase(file, key))
    assert.equal(countThings(mine), 4)
    assert.equal(refusalOf(openDatabase(file, key)), 'locked')
    assert.equal((await hold('write', file, Buffer.from(key).toString('hex'))).said, 'locked')
    mine.close()
    must(openDatabase(file, key)).close()
  }),
)

test(
  'a disk that the kernel calls full is refused like one that SQLite does',
  { skip: process.platform === 'win32' ? 'needs a POSIX shell' : false },
  inFolder(async (file) => {
    makeThings(file, 3).close()
    chmodSync(path.dirname(file), 0o755)
    const { said } = await hold('fill', file, Buffer.from(key).toString('hex'))
    assert.equal(said, 'disk-full 3')
    const after = must(openDatabase(file, key))
    assert.equal(countThings(after), 3)
    after.close()
  }),
)
