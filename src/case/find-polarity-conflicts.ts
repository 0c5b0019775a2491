// Conflicts of polarity: one event affirmed by one teller and denied by another. A doubt is no conflict.
import type { CaseStatement, ComparedCase } from './compared-case.ts'
import type { Conflict } from './comparison.ts'
import { tellSayers } from './tell-dating.ts'

/** One conflict an event; retellings of a denial stand beside it and add no voice. */
export function findPolarityConflicts(compared: ComparedCase): Conflict[] {
  return compared.events.flatMap((event): Conflict[] => {
    const statements = event.statements.map((n) => compared.statements[n]!)
    const affirmed = statements.filter(({ statement }) => statement.polarity === 'affirmed')
    const denied = statements.filter(({ statement }) => statement.polarity === 'denied')
    if (affirmed.length === 0 || denied.length === 0 || !haveTwoTellers(compared, affirmed, denied)) return []
    const voices = (side: readonly CaseStatement[]) => new Set(side.map(({ document }) => compared.origins[document])).size
    const aside = voices(affirmed) < voices(denied) ? affirmed : denied
    const ns = (side: readonly CaseStatement[]) => side.map(({ n }) => n)
    return [
      {
        kind: 'polarity',
        strength: 'conflict',
        statements: [...affirmed, ...denied].map(({ ref }) => ref),
        explanation: `${tellSayers(compared, ns(affirmed), 'that it happened')}; ${tellSayers(compared, ns(denied), 'that it did not')}; both cannot hold.`,
        setAside: aside.map(({ ref }) => ref),
      },
    ]
  })
}

/** One teller who says yes of one part and no of another is not contradicting themselves: that is for a reader, not for a rule. */
function haveTwoTellers(compared: ComparedCase, affirmed: readonly CaseStatement[], denied: readonly CaseStatement[]): boolean {
  const tellerOf = ({ document, statement }: CaseStatement) => {
    const hop = statement.chain.find(({ teller }) => teller !== null)
    const person = hop && compared.persons.find(({ members }) => members.some(([d, id]) => d === document && id === hop.teller))
    return person ? `person ${person.n}` : (hop?.teller ?? `document ${compared.origins[document]}`)
  }
  const sayers = new Set(affirmed.map(tellerOf))
  return denied.some((one) => !sayers.has(tellerOf(one)))
}
