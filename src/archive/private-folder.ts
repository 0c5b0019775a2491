// A private temporary folder for outside programs that need a plain file: mode 0700, removed after use, and by the next start after a crash.
import path from 'node:path'
import { hex } from '../base/bytes.ts'
import { errnoOf, type ArchiveHost, type Processes } from './host.ts'

// firsthand-private-PID-START-RANDOM: the name alone tells whether its maker still runs.
const NAME = /^firsthand-private-(\d{1,10})-([0-9a-z]{0,24})-[0-9a-f]{16}$/

/** Runs `use` with a folder of its own and removes the folder afterwards, whatever happened. */
export async function usePrivateFolder<Value>(host: ArchiveHost, use: (folder: string) => Promise<Value>): Promise<Value> {
  const { pid } = host.processes
  const folder = path.join(host.temporaryRoot, `firsthand-private-${pid}-${host.processes.startOf(pid)}-${hex(host.random(8))}`)
  await host.disk.mkdir(folder, { mode: 0o700 })
  try {
    return await use(folder)
  } finally {
    await host.disk.rm(folder, { recursive: true, force: true })
  }
}

/** Removes the private folders whose process no longer runs (it crashed or was killed); returns how many. */
export async function removeStaleFolders(host: ArchiveHost): Promise<number> {
  let names: string[]
  try {
    names = await host.disk.readdir(host.temporaryRoot)
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') return 0
    throw thrown
  }
  let removed = 0
  for (const name of names) {
    const [, pid, start] = NAME.exec(name) ?? []
    if (pid === undefined || start === undefined || isAlive(host.processes, Number(pid), start)) continue
    try {
      await host.disk.rm(path.join(host.temporaryRoot, name), { recursive: true, force: true })
      removed += 1
    } catch {
      // Another user's folder in a shared temporary folder: not ours to remove.
    }
  }
  return removed
}

/** Same id and same start: a process id alone may have been given to another program since. */
function isAlive(processes: Processes, pid: number, start: string): boolean {
  return processes.isRunning(pid) && processes.startOf(pid) === start
}
