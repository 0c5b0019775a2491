// For the tests of the log: a small stage of its own (notes with a weight), and archives in temporary folders.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { createDatabase } from '../store/database.ts'
import type { Handle } from '../store/handle.ts'
import type { View } from './applier.ts'
import { onEntry } from './applier.ts'
import { defineEntry, newEntry } from './entry-kind.ts'
import type { Log, LogOptions } from './log.ts'
import { openLog } from './log.ts'

export const NoteWritten = defineEntry({ type: 'NoteWritten', version: 1, schema: z.strictObject({ id: z.string(), weight: z.number() }) })

export interface NoteTables {
  note: { id: string; weight: number; written: string }
}

export const noteView: View = {
  name: 'note',
  version: 1,
  tables: ['note'],
  createView: (handle) => handle.exec('CREATE TABLE note (id TEXT PRIMARY KEY, weight REAL NOT NULL, written TEXT NOT NULL) STRICT'),
  appliers: [
    onEntry(NoteWritten, (handle: Handle<NoteTables>, { body, at }) => {
      handle.run(handle.query.insertInto('note').values({ id: body.id, weight: body.weight, written: at }))
    }),
  ],
}

export const options: LogOptions = {
  kinds: [NoteWritten],
  views: [noteView],
  clock: () => new Date('2026-01-02T03:04:05Z'),
  random: (bytes) => randomBytes(bytes),
}
export const key = randomBytes(32)
export const signer = { name: 'log.example/one', seed: randomBytes(32) }

/** Runs a test with a path for its database, in a folder that is removed after it. */
export function inFolder(work: (file: string) => Promise<void>): () => Promise<void> {
  return async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'firsthand-log-'))
    try {
      await work(path.join(folder, 'archive.db'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
}

export function must<Value>(outcome: { ok: true; value: Value } | { ok: false; message: string }): Value {
  if (!outcome.ok) assert.fail(outcome.message)
  return outcome.value
}

export function refusalOf(outcome: { ok: true } | { ok: false; refusal: string }): string | null {
  return outcome.ok ? null : outcome.refusal
}

/** A new log with so many notes. */
export async function writeNotes(file: string, notes: number): Promise<Log> {
  const log = must(openLog(must(createDatabase(file, key)), options))
  const entries = Array.from({ length: notes }, (_, n) => newEntry(NoteWritten, { id: `n${n}`, weight: n }))
  must(await log.appendEntries(entries, 'ada'))
  return log
}
