// fsck finds nothing in what was written, and names whatever was changed: any bit of any column of any row.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFile, writeFile } from 'node:fs/promises'
import * as fc from 'fast-check'
import { refuse } from '../base/refusal.ts'
import { createDatabase, openDatabase } from '../store/database.ts'
import type { Handle } from '../store/handle.ts'
import type { View } from './applier.ts'
import { onEntry } from './applier.ts'
import { newEntry } from './entry-kind.ts'
import { checkLog } from './fsck.ts'
import { hashEntry } from './leaf.ts'
import { inFolder, key, must, NoteWritten, options, refusalOf, signer, writeNotes } from './log.fixture.ts'
import type { Log } from './log.ts'
import { openLog } from './log.ts'
import { acceptCosignatures, findCheckpoint, signCheckpoint } from './sign-checkpoint.ts'
import { formatSignature, parseNote } from './note.ts'
import { cosignText, verifierKeyOf, witnessKeyOf } from './verify-note.ts'

const witness = { name: 'witness.example', seed: new Uint8Array(32).fill(7) }

/** A log of 600 notes with checkpoints in the middle and at the end, one cosigned, one entry with a body beside it. */
async function writeWholeLog(file: string): Promise<Log> {
  const log = await writeNotes(file, 300)
  must(await signCheckpoint(log, signer, 'ada'))
  must(
    await log.appendEntries(
      Array.from({ length: 299 }, (_, n) => newEntry(NoteWritten, { id: `m${n}`, weight: n / 3 })),
      'ada',
    ),
  )
  must(await log.appendEntry(newEntry(NoteWritten, { id: 'x'.repeat(70_000), weight: 1 }), 'ada'))
  const checkpoint = must(await signCheckpoint(log, signer, 'ada'))
  const note = must(parseNote(checkpoint.note))
  const lines = formatSignature(cosignText(witness, note.text, 1_700_000_000))
  must(await acceptCosignatures(log, checkpoint.size, lines, [witnessKeyOf(witness)], 'ada'))
  return log
}

test(
  'a log as it was written has no findings',
  inFolder(async (file) => {
    const log = await writeWholeLog(file)
    const phases = new Set<string>()
    const report = await checkLog(log, { logKey: verifierKeyOf(signer), progress: (phase) => phases.add(phase) })
    assert.deepEqual(report, { entries: 603, checkpoints: 2, stamps: 0, findings: [], isCut: false })
    assert.deepEqual([...phases], ['entries', 'checkpoints', 'views', 'pages'])
    log.database.close()
    const reader = must(openLog(must(openDatabase(file, key, { readOnly: true })), options))
    assert.deepEqual((await checkLog(reader)).findings, [])
    reader.database.close()
  }),
)

/** All tables and columns that hold what a log is, and the rows of each. */
const COLUMNS: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ['log_entry', ['entry_index', 'entry', 'salt', 'leaf']],
  ['log_body', ['entry_index', 'body']],
  ['log_tile', ['level', 'tile_index', 'root']],
  ['log_view', ['name', 'version', 'tables']],
  ['log_checkpoint', ['entry_index', 'size', 'note', 'key', 'at']],
  ['log_cosignature', ['entry_index', 'size', 'witness', 'cosigned_at', 'line', 'key']],
  ['note', ['id', 'weight', 'written']],
]

/** Flips one bit of one value, as an intruder with the key could. */
function flipBit(handle: Handle<never>, table: string, column: string, row: number, bit: number): void {
  const { place, value, type } =
    handle
      .prepare<{ place: number; value: string | number | Uint8Array; type: string }>(
        `SELECT rowid AS place, ${column} AS value, typeof(${column}) AS type FROM ${table} ORDER BY rowid LIMIT 1 OFFSET ?`,
      )
      .first([row]) ?? assert.fail('no such row')
  handle.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`).run([flipped(value, type, bit), place])
}

function flipped(value: string | number | Uint8Array, type: string, bit: number): string | number | Uint8Array<ArrayBuffer> {
  if (type === 'integer') return (value as number) + 2 ** (bit % 20)
  if (type === 'real') return (value as number) + 1 + (bit % 20)
  const bytes = Uint8Array.from(typeof value === 'string' ? Buffer.from(value) : (value as Uint8Array))
  const at = Math.floor(bit / 8) % bytes.length
  // ASCII text stays text: the highest bit stays as it is.
  bytes[at] = (bytes[at] as number) ^ (1 << (type === 'text' ? bit % 7 : bit % 8))
  return type === 'text' ? Buffer.from(bytes).toString() : bytes
}

test(
  'any bit flipped in any column of any row is found, and the first wrong record is named',
  inFolder(async (file) => {
    const log = await writeWholeLog(file)
    const handle = log.handle<never>()
    for (const table of ['log_entry', 'log_body', 'log_tile']) handle.exec(`DROP TRIGGER ${table}_no_update`)
    const place = fc.constantFrom(...COLUMNS.flatMap(([table, columns]) => columns.map((column) => [table, column] as const)))
    await fc.assert(
      fc.asyncProperty(place, fc.nat(), fc.nat(), async ([table, column], row, bit) => {
        const rows = handle.prepare<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).first([])?.n ?? 0
        let report
        handle.exec('SAVEPOINT flip')
        try {
          flipBit(handle, table, column, row % rows, bit)
          report = await checkLog({ ...log, database: { ...log.database, transaction: (work) => ({ ok: true, value: work() }) } })
        } catch (error) {
          // A flipped key may meet another row's: then nothing was flipped.
          if (/UNIQUE/.test(String(error))) return
          throw error
        } finally {
          handle.exec('ROLLBACK TO flip; RELEASE flip')
        }
        const [first] = report.findings
        assert.ok(first, `${table}.${column} row ${row % rows} bit ${bit}`)
        if (table === 'log_entry' && column !== 'entry_index') assert.equal(first.place, `entry ${row % rows}`)
        if (table === 'note') assert.equal(first.place, `note row ${(row % rows) + 1}`)
      }),
      { numRuns: 150 },
    )
    assert.deepEqual((await checkLog(log)).findings, [])
    log.database.close()
  }),
)

test(
  'a removed entry, an inserted one, a missing and a surplus row of a view are found',
  inFolder(async (file) => {
    const log = await writeWholeLog(file)
    const handle = log.handle<never>()
    handle.exec('DROP TRIGGER log_entry_no_delete')
    const changes: readonly (readonly [sql: string, code: string, place: string])[] = [
      ['DELETE FROM log_entry WHERE entry_index = 17', 'entry-altered', 'entry 17'],
      ['DELETE FROM log_entry WHERE entry_index = 602', 'view-mismatch', 'log_cosignature row 1'],
      ['DELETE FROM note WHERE rowid = 5', 'view-mismatch', 'note row 5'],
      ["INSERT INTO note VALUES ('zz', 1, 'now')", 'view-mismatch', 'note row 601'],
      ['CREATE INDEX stray ON note (weight)', 'view-mismatch', 'note'],
      ['INSERT INTO log_tile VALUES (0, 2, zeroblob(32))', 'tree-mismatch', 'tile 0/2'],
      ["INSERT INTO log_body VALUES (9999, 'x')", 'entry-altered', 'entry 9999'],
      ['INSERT INTO log_body SELECT 3, entry FROM log_entry WHERE entry_index = 3', 'entry-altered', 'entry 3'],
    ]
    for (const [sql, code, place] of changes) {
      handle.exec('SAVEPOINT change')
      handle.exec(sql.replace("(9999, 'x')", "(9999, x'00')"))
      const report = await checkLog({ ...log, database: { ...log.database, transaction: (work) => ({ ok: true, value: work() }) } })
      handle.exec('ROLLBACK TO change; RELEASE change')
      assert.deepEqual([report.findings[0]?.code, report.findings[0]?.place], [code, place], sql)
    }
    log.database.close()
  }),
)

test(
  'an entry forged with a leaf that fits it is found where it is not one that this log would write',
  inFolder(async (file) => {
    const log = await writeNotes(file, 3)
    const handle = log.handle<never>()
    handle.exec('DROP TRIGGER log_entry_no_update')
    const text = Buffer.from(
      log.handle<never>().prepare<{ entry: Uint8Array }>('SELECT entry FROM log_entry WHERE entry_index = 1').first([])?.entry ?? [],
    ).toString()
    const forgeries = [
      text.replace('{"at"', '{ "at"'),
      text.replace('"id":"n1","weight":1', '"weight":1,"id":"n1"'),
      text.replace('"index":1', '"index":2'),
      text.replace('"version":1', '"version":2'),
      text.replace('NoteWritten', 'NoteForged'),
      text.replace('"weight":1', '"weight":"1"'),
      text.slice(0, -1),
      '[]',
      'null',
    ]
    for (const forged of forgeries) {
      assert.notEqual(forged, text)
      const salt = new Uint8Array(32)
      handle
        .prepare('UPDATE log_entry SET entry = ?, salt = ?, leaf = ? WHERE entry_index = 1')
        .run([Buffer.from(forged), salt, Buffer.from(hashEntry(salt, Buffer.from(forged)))])
      assert.equal((await checkLog(log)).findings[0]?.place, 'entry 1', forged)
    }
    log.database.close()
  }),
)

test(
  'a checkpoint by another key is found, and so is one that signs another root',
  inFolder(async (file) => {
    const log = await writeWholeLog(file)
    const other = { ...signer, seed: new Uint8Array(32).fill(9) }
    assert.deepEqual(
      (await checkLog(log, { logKey: verifierKeyOf(other) })).findings.map((finding) => finding.place),
      ['entry 300', 'entry 601'],
    )
    const lying: Log = { ...log, root: () => new Uint8Array(32) }
    must(await log.appendEntry(newEntry(NoteWritten, { id: 'last', weight: 0 }), 'ada'))
    must(await signCheckpoint(lying, signer, 'ada'))
    assert.deepEqual(
      (await checkLog(log)).findings.map(({ code, place }) => [code, place]),
      [['checkpoint-invalid', 'entry 604']],
    )
    // And no further history is signed over it.
    await assert.rejects(signCheckpoint(log, signer, 'ada'), /no longer extends/)
    log.database.close()
  }),
)

test(
  'whichever page is damaged on the disk, fsck says so and comes to its end',
  inFolder(async (file) => {
    const log = await writeWholeLog(file)
    log.database.close()
    const whole = await readFile(file)
    const places = new Set<string>()
    for (let page = 1; page < whole.length / 4096; page += 3) {
      const spoilt = Buffer.from(whole)
      spoilt[page * 4096 + 100] = (spoilt[page * 4096 + 100] as number) ^ 1
      await writeFile(file, spoilt)
      const reader = must(openDatabase(file, key, { readOnly: true }))
      try {
        const report = await checkLog(must(openLog(reader, options)))
        assert.ok(report.findings.length > 0 && report.findings.every((finding) => finding.code === 'database-damaged'), `page ${page}`)
        places.add(report.findings[0]?.place ?? '')
      } catch (error) {
        // Some pages are needed to open the log at all.
        assert.equal((error as { code?: string }).code, 'database-damaged', String((error as Error).stack))
      } finally {
        reader.close()
      }
    }
    assert.ok(places.has('entries 0 to 511'), [...places].join())
  }),
)

test(
  'a search table and a table without rowids are compared like others',
  inFolder(async (file) => {
    const searchView: View = {
      name: 'search',
      version: 1,
      tables: ['found', 'weight'],
      createView: (handle) =>
        handle.exec('CREATE VIRTUAL TABLE found USING fts5(id); CREATE TABLE weight (id TEXT PRIMARY KEY, kilos REAL) WITHOUT ROWID'),
      appliers: [
        onEntry(NoteWritten, (handle: Handle<{ found: { id: string }; weight: { id: string; kilos: number } }>, { body }) => {
          handle.run(handle.query.insertInto('found').values({ id: body.id }))
          handle.run(handle.query.insertInto('weight').values({ id: body.id, kilos: body.weight / 1000 }))
        }),
      ],
    }
    const log = must(openLog(must(createDatabase(file, key)), { ...options, views: [searchView] }))
    must(
      await log.appendEntries(
        Array.from({ length: 50 }, (_, n) => newEntry(NoteWritten, { id: `n${n}`, weight: n })),
        'ada',
      ),
    )
    assert.deepEqual((await checkLog(log)).findings, [])
    log.handle<never>().exec("UPDATE found SET id = 'other' WHERE rowid = 9; UPDATE weight SET kilos = 7 WHERE id = 'n0'")
    assert.deepEqual(
      (await checkLog(log)).findings.map(({ place }) => place),
      ['found row 9', 'weight row 1'],
    )
    log.database.close()
  }),
)

test(
  'what could not be read does not look like a clean report',
  inFolder(async (file) => {
    const log = await writeNotes(file, 3)
    const busy: Log = { ...log, database: { ...log.database, transaction: () => refuse('locked', 'Busy.') } }
    assert.equal((await checkLog(busy)).findings.length, 1)
    log.database.close()
  }),
)

test(
  'findings of the sources come with the others',
  inFolder(async (file) => {
    const log = await writeNotes(file, 3)
    const finding = { code: 'source-missing', place: 'source 1', message: 'Gone.' } as const
    assert.deepEqual((await checkLog(log, { checkSources: async (report) => report(finding) })).findings, [finding])
    log.database.close()
  }),
)

test(
  'a checkpoint with nothing new since is the one that stands; a cosignature is taken in once, and only a true one',
  inFolder(async (file) => {
    const log = await writeWholeLog(file)
    const standing = findCheckpoint(log)
    assert.deepEqual(must(await signCheckpoint(log, signer, 'ada')), standing)
    assert.equal(log.size(), 603)
    const note = must(parseNote(standing?.note ?? ''))
    assert.equal(note.signatures.length, 2)
    const again = formatSignature(cosignText(witness, note.text, 1_700_000_000))
    must(await acceptCosignatures(log, 601, again, [witnessKeyOf(witness)], 'ada'))
    assert.equal(log.size(), 603)
    const accept = async (lines: string, keys = [witnessKeyOf(witness)], size = 601) =>
      refusalOf(await acceptCosignatures(log, size, lines, keys, 'ada'))
    assert.equal(await accept(formatSignature(cosignText(witness, note.text.replace('601', '602'), 1_700_000_000))), 'cosignature-invalid')
    assert.equal(await accept(again, []), 'witness-unknown')
    assert.equal(await accept('nonsense'), 'cosignature-malformed')
    assert.equal(await accept(again, undefined, 5), 'checkpoint-missing')
    assert.equal(log.size(), 603)
    log.database.close()
  }),
)
