// `firsthand log`: the entries as they were appended; of one statement, person, case or source, or all.
import { nameOf } from './print/appended.ts'
import { optionText, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'log',
  takes: '[name]',
  meaning: 'show the log: every entry, or those about one statement, person, case or source',
  options: [{ flags: '--last <n>', meaning: 'the last n entries only' }],
  examples: ['firsthand log', 'firsthand log S17', 'firsthand log --last 20 --json'],
  run: (call) =>
    withArchive(call, 'read', ({ archive }) => {
      const [name] = call.operands
      const last = Number(optionText(call, 'last') ?? Infinity)
      const from = name === undefined && Number.isFinite(last) ? Math.max(0, archive.log.size() - last) : 0
      let shown = [...archive.log.readEntries(from)]
      if (name !== undefined) shown = shown.filter(({ body }) => stringsIn(body).some((word) => isNamed(word, name)))
      if (Number.isFinite(last)) shown = shown.slice(-last)
      if (call.json) call.terminal.out(JSON.stringify(shown, null, 1) + '\n')
      for (const entry of call.json ? [] : shown)
        call.terminal.out(`${String(entry.index).padStart(6)}  ${entry.at}  ${entry.by}  ${entry.type}  ${nameOf(entry)}\n`)
      return 0
    }),
}

/** An id as it is (a telling's id begins with its statement's), or the start of a source's SHA-256. */
function isNamed(word: string, name: string): boolean {
  return word === name || word.startsWith(`${name}.`) || (word.length === 64 && name.length >= 4 && word.startsWith(name))
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
