// The terminal as the verbs see it: width, colour (NO_COLOR, https://no-color.org), and a progress line that never reaches a pipe.
import type { Terminal } from '../verb.ts'

const NARROWEST = 40
const WIDEST = 100

/** Wraps the two output streams. Colour only on a terminal, never with NO_COLOR or TERM=dumb. */
export function openTerminal(
  stdout: NodeJS.WriteStream,
  stderr: NodeJS.WriteStream,
  env: Readonly<Record<string, string | undefined>>,
): Terminal {
  let progressStands = false
  const clearProgress = () => {
    if (!progressStands) return
    stderr.write('\r\u001b[K')
    progressStands = false
  }
  return {
    isTerminal: stdout.isTTY === true,
    hasColor: stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    columns: Math.min(WIDEST, Math.max(NARROWEST, stdout.columns || Number(env['COLUMNS']) || 80)),
    out(text) {
      clearProgress()
      stdout.write(text)
    },
    note(text) {
      clearProgress()
      stderr.write(text.endsWith('\n') ? text : text + '\n')
    },
    progress(text) {
      if (stderr.isTTY !== true) return
      stderr.write('\r\u001b[K' + text.slice(0, (stderr.columns ?? 80) - 1))
      progressStands = true
    },
  }
}
