// The log as its callers use it: append, decide, group commit, views, upcasters, rebuilding.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { done, refuse } from '../base/refusal.ts'
import type { Database } from '../store/database.ts'
import { createDatabase, openDatabase } from '../store/database.ts'
import type { Handle } from '../store/handle.ts'
import { onEntry } from './applier.ts'
import type { View } from './applier.ts'
import { defineEntry, newEntry } from './entry-kind.ts'
import { checkLog } from './fsck.ts'
import type { NoteTables } from './log.fixture.ts'
import { inFolder, key, must, NoteWritten, noteView, options } from './log.fixture.ts'
import { openLog } from './log.ts'
import { levelHashes } from './stored-tree.ts'
import type { LogTables } from './tables.ts'
import { hashRange } from './tree.ts'

function notes(database: Database) {
  const handle = database.handle<NoteTables>()
  return handle.all(handle.query.selectFrom('note').selectAll().orderBy('id'))
}

test(
  'an appended entry is in the log, the tree and its view, and still there when opened again',
  inFolder(async (file) => {
    const database = must(createDatabase(file, key))
    const log = must(openLog(database, options))
    const entry = must(await log.appendEntry(newEntry(NoteWritten, { id: 'a', weight: 1.5 }), 'ada'))
    assert.deepEqual(entry, {
      index: 0,
      type: 'NoteWritten',
      version: 1,
      at: '2026-01-02T03:04:05.000Z',
      by: 'ada',
      body: { id: 'a', weight: 1.5 },
    })
    assert.deepEqual(notes(database), [{ id: 'a', weight: 1.5, written: entry.at }])
    const root = log.root()
    database.close()
    const again = must(openLog(must(openDatabase(file, key, { readOnly: true })), options))
    assert.deepEqual(again.readEntry(0), entry)
    assert.deepEqual(again.root(), root)
    assert.equal(again.readEntry(1), null)
    again.database.close()
  }),
)

test(
  'concurrent appends share one transaction; one that fails does so alone',
  inFolder(async (file) => {
    const database = must(createDatabase(file, key))
    const log = must(openLog(database, options))
    let transactions = 0
    const counted: Database = { ...database, transaction: (work) => (transactions++, database.transaction(work)) }
    const counting = must(openLog(counted, options))
    transactions = 0
    await Promise.all(Array.from({ length: 600 }, (_, n) => counting.appendEntry(newEntry(NoteWritten, { id: `n${n}`, weight: n }), 'ada')))
    assert.equal(transactions, 1)
    assert.equal(counting.size(), 600)
    const twice = [
      { id: 'x', weight: 1 },
      { id: 'n7', weight: 1 },
      { id: 'y', weight: 1 },
    ].map((body) => counting.appendEntry(newEntry(NoteWritten, body), 'ada'))
    const settled = await Promise.allSettled(twice)
    assert.deepEqual(
      settled.map((one) => one.status),
      ['fulfilled', 'rejected', 'fulfilled'],
    )
    assert.equal(counting.size(), 602)
    const leaves = levelHashes(database.handle<LogTables>(), 0, 0, 602)
    assert.deepEqual(counting.root(), hashRange(leaves))
    void log
    database.close()
  }),
)

test(
  'a decision reads the views inside the transaction, and its refusal appends nothing',
  inFolder(async (file) => {
    const log = must(openLog(must(createDatabase(file, key)), options))
    const once = (id: string) =>
      log.decideEntries('ada', (handle) => {
        const table = handle.as<NoteTables>()
        const standing = table.first(table.query.selectFrom('note').selectAll().where('id', '=', id))
        return standing ? refuse('already-there', `${id} is there`) : done([newEntry(NoteWritten, { id, weight: 0 })])
      })
    const both = await Promise.all([once('a'), once('a')])
    assert.deepEqual(
      both.map((one) => (one.ok ? 'done' : one.refusal)),
      ['done', 'already-there'],
    )
    assert.equal(log.size(), 1)
    log.database.close()
  }),
)

test(
  'all entries of one append are there, or none',
  inFolder(async (file) => {
    const log = must(openLog(must(createDatabase(file, key)), options))
    const pair = [newEntry(NoteWritten, { id: 'a', weight: 1 }), newEntry(NoteWritten, { id: 'a', weight: 2 })]
    await assert.rejects(log.appendEntries(pair, 'ada'), /UNIQUE/)
    assert.equal(log.size(), 0)
    assert.deepEqual(notes(log.database), [])
    log.database.close()
  }),
)

test(
  'a body that its schema refuses, an unknown kind and a wrong version are bugs, and append nothing',
  inFolder(async (file) => {
    const log = must(openLog(must(createDatabase(file, key)), options))
    await assert.rejects(log.appendEntry({ type: 'NoteWritten', version: 1, body: { id: 3 } }, 'ada'), /Bug in Firsthand/)
    await assert.rejects(log.appendEntry({ type: 'Unheard', version: 1, body: {} }, 'ada'), /Bug in Firsthand/)
    await assert.rejects(log.appendEntry({ type: 'NoteWritten', version: 2, body: { id: 'a', weight: 1 } }, 'ada'), /Bug in Firsthand/)
    assert.equal(log.size(), 0)
    log.database.close()
  }),
)

test(
  'a view of a higher version is rebuilt by the next writer; a reader is told to wait for it',
  inFolder(async (file) => {
    const first = must(openLog(must(createDatabase(file, key)), options))
    must(await first.appendEntry(newEntry(NoteWritten, { id: 'a', weight: 2 }), 'ada'))
    first.database.close()
    const heavier: View = {
      ...noteView,
      version: 2,
      tables: ['heavy_note'],
      createView: (handle) => handle.exec('CREATE TABLE heavy_note (id TEXT, weight REAL)'),
      appliers: [
        onEntry(NoteWritten, (handle: Handle<{ heavy_note: { id: string; weight: number } }>, { body }) => {
          handle.run(handle.query.insertInto('heavy_note').values({ id: body.id, weight: body.weight * 10 }))
        }),
      ],
    }
    const reader = must(openDatabase(file, key, { readOnly: true }))
    const refused = openLog(reader, { ...options, views: [heavier] })
    assert.equal(!refused.ok && refused.refusal, 'views-outdated')
    reader.close()
    const second = must(openLog(must(openDatabase(file, key)), { ...options, views: [heavier] }))
    const tables = second.handle<never>().prepare<{ name: string }>("SELECT name FROM sqlite_master WHERE name LIKE '%note'").all([])
    assert.deepEqual(tables, [{ name: 'heavy_note' }])
    assert.deepEqual(second.handle<never>().prepare('SELECT * FROM heavy_note').all([]), [{ id: 'a', weight: 20 }])
    second.database.close()
  }),
)

test(
  "an entry of an older version is read in today's",
  inFolder(async (file) => {
    const first = must(openLog(must(createDatabase(file, key)), options))
    must(await first.appendEntry(newEntry(NoteWritten, { id: 'a', weight: 2 }), 'ada'))
    first.database.close()
    const Newer = defineEntry({
      type: 'NoteWritten',
      version: 2,
      schema: z.strictObject({ id: z.string(), grams: z.number() }),
      older: {
        1: { schema: NoteWritten.schema, upcast: (body: { id: string; weight: number }) => ({ id: body.id, grams: body.weight * 1000 }) },
      },
    })
    const log = must(openLog(must(openDatabase(file, key)), { ...options, kinds: [Newer], views: [] }))
    assert.deepEqual(log.readEntry(0)?.body, { id: 'a', grams: 2000 })
    assert.equal(log.readEntry(0)?.version, 2)
    log.database.close()
  }),
)

test(
  'a body over 64 KiB stands beside its entry, and comes back whole',
  inFolder(async (file) => {
    const log = must(openLog(must(createDatabase(file, key)), options))
    const id = 'ж'.repeat(40_000)
    must(await log.appendEntry(newEntry(NoteWritten, { id, weight: 1 }), 'ada'))
    const row = log.handle<LogTables>().prepare<{ entry: Uint8Array }>('SELECT entry FROM log_entry').first([])
    assert.ok(row && row.entry.byteLength < 300)
    assert.equal(log.readEntry(0)?.body['id'], id)
    log.database.close()
  }),
)

test(
  'on a full disk every waiting append is refused, and the log goes on as if none had been tried',
  inFolder(async (file) => {
    const log = must(openLog(must(createDatabase(file, key)), options))
    must(await log.appendEntry(newEntry(NoteWritten, { id: 'first', weight: 1 }), 'ada'))
    const root = log.root()
    log.handle<never>().exec('PRAGMA max_page_count = 30')
    const refused = await Promise.all(
      ['a', 'b', 'c'].map((id) => log.appendEntry(newEntry(NoteWritten, { id: id.repeat(60_000), weight: 1 }), 'ada')),
    )
    assert.deepEqual(
      refused.map((one) => !one.ok && one.refusal),
      ['disk-full', 'disk-full', 'disk-full'],
    )
    assert.deepEqual([log.size(), log.root(), notes(log.database).length], [1, root, 1])
    log.handle<never>().exec('PRAGMA max_page_count = 1000000')
    assert.equal(must(await log.appendEntry(newEntry(NoteWritten, { id: 'second', weight: 1 }), 'ada')).index, 1)
    assert.deepEqual((await checkLog(log)).findings, [])
    log.database.close()
  }),
)
