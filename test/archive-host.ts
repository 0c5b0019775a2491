// The world of an archive in tests: this machine's disk and randomness, a clock that ticks one second a look.
import { randomBytes } from 'node:crypto'
import * as disk from 'node:fs/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestContext } from 'node:test'
import type { ArchiveHost } from '../src/archive/host.ts'
import { PROCESSES } from '../src/workspace/workspace.ts'

/** A host over a fresh folder, which goes when the test ends. */
export async function makeHost(
  context: Pick<TestContext, 'after'>,
  over: Partial<ArchiveHost> = {},
): Promise<{ host: ArchiveHost; folder: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'firsthand-test-'))
  context.after(() => rm(folder, { recursive: true, force: true }))
  return { folder, host: { ...hostOver(folder), ...over } }
}

export function hostOver(temporaryRoot: string): ArchiveHost {
  let ticks = Date.UTC(2024, 2, 1, 12)
  return {
    now: () => new Date((ticks += 1000)),
    random: (count) => new Uint8Array(randomBytes(count)),
    user: 'documenter',
    roles: ['documenter'],
    tool: { name: 'firsthand', version: '0.1.0' },
    temporaryRoot,
    disk,
    processes: PROCESSES,
  }
}
