// `firsthand statements`: the record, each statement with its words, chain, time and grades.
import type { RecordedPerson, RecordedStatement } from '../statement/record/list-statements.ts'
import { recordedPersons, recordedStatements } from '../workspace/recorded.ts'
import { paint, printable, wrap } from './print/style.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'statements',
  takes: '[source]',
  meaning: 'list the recorded statements, of one source or of all',
  options: [{ flags: '--withdrawn', meaning: 'shows withdrawn ones too' }],
  examples: ['firsthand statements', 'firsthand statements 3f9a12 --json'],
  run: (call) =>
    withArchive(call, 'read', (workspace) => {
      const [source] = call.operands
      const shown = recordedStatements(workspace)
        .filter((statement) => source === undefined || statement.source.startsWith(source))
        .filter((statement) => statement.status === 'recorded' || call.options['withdrawn'] === true)
      return tell(call, shown, recordedPersons(workspace))
    }),
}

function tell(call: Call, statements: readonly RecordedStatement[], persons: readonly RecordedPerson[]): ExitStatus {
  if (call.json) call.terminal.out(JSON.stringify(statements, null, 1) + '\n')
  else if (statements.length === 0) call.terminal.note('No statement is recorded: firsthand propose SOURCE shows what could be.')
  const names = new Map(persons.map((person) => [person.id, person.name ?? person.description ?? person.id]))
  for (const statement of call.json ? [] : statements) tellOne(call, statement, names)
  return 0
}

function tellOne(call: Call, statement: RecordedStatement, names: ReadonlyMap<string, string>): void {
  const { terminal } = call
  const grade = [statement.credibility && `credibility ${statement.credibility}`, statement.verification].filter(Boolean).join(', ')
  const marks = [statement.kind, statement.polarity, statement.when?.edtf, statement.status === 'withdrawn' && 'withdrawn', grade].filter(
    Boolean,
  )
  terminal.out(`${paint(terminal, 'cyan', statement.id)}  ${statement.source.slice(0, 12)}  ${marks.join(' · ')}\n`)
  terminal.out(
    wrap(statement.quote === null ? '(the source was destroyed)' : `“${printable(statement.quote)}”`, terminal.columns, '    ') + '\n',
  )
  const chain = statement.chain.map((hop) => (hop.teller === null ? '?' : (names.get(hop.teller) ?? hop.teller)))
  if (chain.length > 0) terminal.out(paint(terminal, 'dim', `    ${printable(chain.join(' → '))}`) + '\n')
}
