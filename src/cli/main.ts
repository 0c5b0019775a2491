// The command line's front door: hands the machine's clock, randomness and terminal to the verb, and exits with its status.
import { randomBytes } from 'node:crypto'
import os from 'node:os'
import { askSecret } from './print/ask-secret.ts'
import { openTerminal } from './print/terminal.ts'
import { runCommandLine } from './run-command-line.ts'
import type { Surroundings } from './verb.ts'

const surroundings: Surroundings = {
  cwd: process.cwd(),
  env: process.env,
  userName: userName(),
  now: () => Date.now(),
  random: (length) => new Uint8Array(randomBytes(length)),
  readStdin,
  askSecret,
  terminal: openTerminal(process.stdout, process.stderr, process.env),
}

// `firsthand list | head` closes our output early: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runCommandLine(process.argv.slice(2), surroundings)

function userName(): string {
  try {
    return os.userInfo().username
  } catch {
    return 'unknown'
  }
}

async function readStdin(): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of process.stdin) parts.push(part as Uint8Array)
  return new Uint8Array(Buffer.concat(parts))
}
