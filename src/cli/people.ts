// `firsthand people`: the persons of the record.
import { recordedPersons } from '../workspace/recorded.ts'
import { printableLine } from './print/style.ts'
import type { Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'people',
  takes: '',
  meaning: 'list the persons of the record, one or a group, with their other names and relations',
  examples: ['firsthand people', 'firsthand people --json'],
  run: (call) =>
    withArchive(call, 'read', (workspace) => {
      const persons = recordedPersons(workspace)
      if (call.json) call.terminal.out(JSON.stringify(persons, null, 1) + '\n')
      else if (persons.length === 0) call.terminal.note('No person is recorded: they come with the statements you accept.')
      for (const person of call.json ? [] : persons) {
        const parts = [person.id.padEnd(5), person.name ?? person.description ?? '(unnamed)']
        if (person.count !== null && person.count > 1) parts.push(`(${person.count})`)
        if (person.pseudonym) parts.push('[name changed]')
        if (person.aliases.length > 0) parts.push(`= ${person.aliases.join(', ')}`)
        parts.push(...person.relations.map(({ to, as }) => `· ${as} → ${to}`))
        if (person.mergedInto) parts.push(`= ${person.mergedInto}`)
        call.terminal.out(printableLine(parts.join(' ')) + '\n')
      }
      return 0
    }),
}
