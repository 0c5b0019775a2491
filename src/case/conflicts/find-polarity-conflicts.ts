// Conflicts of polarity: one event affirmed by one teller and denied by another. A doubt is no conflict.
import { normalizeWord } from '../../language/normal-form.ts'
import { tokenize } from '../../language/tokens.ts'
import type { CaseStatement, ComparedCase } from '../compared-case.ts'
import type { Conflict } from '../comparison.ts'
import { tellSayers } from '../events/tell-dating.ts'

/**
 * Words that negate. What holds one and still counts as affirmed is a condition told by what was lacking ("they could not see"), or a
 * proposal's slip: neither contradicts a denial.
 */
const NEGATIONS = new Set(
  'no not never none nobody nothing neither nor without cannot не ни нет без никто ничего никогда ні немає ніхто нічого ніколи'.split(' '),
)

function holdsNegation(quote: string): boolean {
  return tokenize(quote).some(({ lower }) => NEGATIONS.has(normalizeWord(lower)) || lower.endsWith("n't") || lower.endsWith('n’t'))
}

/** One conflict an event, between the documents that stand on their own. */
export function findPolarityConflicts(compared: ComparedCase): Conflict[] {
  return compared.events.flatMap((event): Conflict[] => {
    const statements = event.statements
      .map((n) => compared.statements[n]!)
      .filter((one, _, all) => !compared.aside.has(one.n) && !isRetold(compared, one, all))
    const affirmed = statements.filter(({ statement }) => statement.polarity === 'affirmed' && !holdsNegation(statement.quote))
    const denied = statements.filter(({ statement }) => statement.polarity === 'denied')
    if (affirmed.length === 0 || denied.length === 0 || !areOfOneDeed(affirmed, denied) || !haveTwoTellers(compared, affirmed, denied))
      return []
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

/** A retelling of what its own origin says for itself adds no voice; what it changed is drift. */
function isRetold(compared: ComparedCase, one: CaseStatement, all: readonly CaseStatement[]): boolean {
  const origin = compared.origins[one.document]!
  return origin !== one.document && all.some(({ document }) => document === origin)
}

/** Two terms at least of what was done: one shared word may well be of two deeds. */
function areOfOneDeed(affirmed: readonly CaseStatement[], denied: readonly CaseStatement[]): boolean {
  const deeds = ({ terms }: CaseStatement) => [...terms].filter((term) => /^(concept|code|en|ru|uk):/.test(term))
  return affirmed.some((one) => denied.some((other) => deeds(one).filter((term) => other.terms.has(term)).length >= 2))
}

/** One teller who says yes of one part and no of another is not contradicting themselves: that is for a reader, not for a rule. */
function haveTwoTellers(compared: ComparedCase, affirmed: readonly CaseStatement[], denied: readonly CaseStatement[]): boolean {
  const tellerOf = ({ document, statement }: CaseStatement) => {
    const hop = statement.chain.find(({ teller }) => teller !== null)
    const person = hop && compared.persons.find(({ members }) => members.some(([d, id]) => d === document && id === hop.teller))
    return person ? `person ${person.n}` : (hop?.teller ?? `document ${compared.origins[document]}`)
  }
  return denied.some((one) =>
    affirmed.every(
      (other) =>
        tellerOf(one) !== tellerOf(other) &&
        (one.document === other.document || compared.origins[one.document] !== compared.origins[other.document]),
    ),
  )
}
