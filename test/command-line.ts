// Runs the command line as a user does: the launcher, in a process of its own, in a folder of its own.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestContext } from 'node:test'
import { ROOT } from './source-files.ts'

export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export interface Desk {
  readonly folder: string
  /** Runs `firsthand ARGS…`; `input` goes to standard input. */
  run(args: readonly string[], input?: string): Ran
  /** The same, with `--json`, parsed. */
  json<Value>(...args: string[]): Value
}

/** A temporary folder with an archive's settings in its environment; removed after the test. */
export function openDesk(context: TestContext): Desk {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'firsthand-test-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  const env = {
    ...process.env,
    FIRSTHAND_ARCHIVE: path.join(folder, 'archive'),
    FIRSTHAND_KEY_FILE: path.join(folder, 'key'),
    FIRSTHAND_USER: 'tester',
    LANG: 'C',
    LC_ALL: 'C',
  }
  const run = (args: readonly string[], input = ''): Ran => {
    const ran = spawnSync(process.execPath, [path.join(ROOT, 'bin/firsthand.js'), ...args], {
      cwd: folder,
      env,
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    return { status: ran.status, out: ran.stdout, err: ran.stderr }
  }
  return {
    folder,
    run,
    json: <Value>(...args: string[]) => {
      const ran = run([...args, '--json'])
      if (ran.status !== 0) throw new Error(`firsthand ${args.join(' ')}: ${ran.status}\n${ran.err}`)
      return JSON.parse(ran.out) as Value
    },
  }
}
