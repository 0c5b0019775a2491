// An archive in a fresh folder, for tests.
import type { TestContext } from 'node:test'
import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { createArchive, type Archive, type ArchiveOptions } from '../src/archive/archive.ts'
import type { ArchiveHost } from '../src/archive/host.ts'
import type { Unlock } from '../src/archive/key-slot.ts'
import { makeHost } from './archive-host.ts'

export const unlock: Unlock = { kind: 'passphrase', passphrase: 'correct horse' }
/** Argon2id for tests: a millisecond. */
export const argon2Cost = { memoryKib: 64, passes: 1, lanes: 1 }

/** Makes an archive in `folder`/archive; both go when the test ends. */
export async function makeArchive(
  context: TestContext,
  over: Partial<ArchiveHost> = {},
  options: Partial<ArchiveOptions> = {},
): Promise<{ archive: Archive; folder: string; options: ArchiveOptions }> {
  const { host, folder } = await makeHost(context, over)
  const all = { folder: path.join(folder, 'archive'), unlock, host, argon2Cost, ...options }
  const made = await createArchive(all)
  assert.ok(made.ok, made.ok ? '' : made.message)
  context.after(() => made.value.close())
  return { archive: made.value, folder, options: all }
}

export async function filesUnder(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}
