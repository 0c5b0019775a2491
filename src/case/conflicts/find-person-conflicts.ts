// Conflicts of persons: one person described in ways that cannot both be true (two ages at one time, two relations to one other person).
import { inverseKin, kinSense } from '../../language/kin-words.ts'
import type { Person } from '../../statement/statement.ts'
import { nameDocument, type CasePerson, type ComparedCase } from '../compared-case.ts'
import type { Conflict, StatementRef } from '../comparison.ts'

/** Relations of which two people stand in one at a time: husband and brother exclude each other, friend and neighbour do not. */
const EXCLUSIVE = new Set(['wife', 'husband', 'mother', 'father', 'son', 'daughter', 'brother', 'sister', 'grandmother', 'grandfather'])

interface Relation {
  readonly document: number
  readonly from: CasePerson
  readonly to: CasePerson
  readonly as: string
}

/** A conflict names one statement about the person in each document that disagrees; without one there is nothing to show. */
export function findPersonConflicts(compared: ComparedCase): Conflict[] {
  const relations = compared.persons.flatMap((person) =>
    person.members.flatMap(([document, id]) => relationsOf(compared, document, id, person)),
  )
  const byPair = new Map<string, Relation[]>()
  for (const relation of relations)
    byPair.set(`${relation.from.n} ${relation.to.n}`, [...(byPair.get(`${relation.from.n} ${relation.to.n}`) ?? []), relation])
  return [...byPair.values()].flatMap((group) => conflictOfRelations(compared, group) ?? [])
}

function relationsOf(compared: ComparedCase, document: number, id: string, from: CasePerson): Relation[] {
  const person = personOf(compared, document, id)
  return person.relations.flatMap(({ to, as }) => {
    const other = compared.persons.find(({ members }) => members.some(([d, other_]) => d === document && other_ === to))
    const sense = kinSense(as) ?? as
    if (!other || other.n === from.n || !EXCLUSIVE.has(sense)) return []
    // Each relation is read from the lower number, so that "his wife" and "her husband" agree.
    return from.n < other.n
      ? [{ document, from, to: other, as: sense }]
      : [{ document, from: other, to: from, as: inverseKin(sense, null) }]
  })
}

function personOf(compared: ComparedCase, document: number, id: string): Person {
  return compared.readings[document]!.persons.find((person) => person.id === id)!
}

function conflictOfRelations(compared: ComparedCase, relations: readonly Relation[]): Conflict | null {
  const first = relations[0]!
  const families = new Set(relations.map(({ as }) => familyOf(as)))
  if (families.size < 2) return null
  const other = relations.find(({ as }) => familyOf(as) !== familyOf(first.as))!
  const statements = [first, other].map((relation) => statementAbout(compared, relation)).filter((ref) => ref !== null)
  if (statements.length < 2) return null
  const tell = (relation: Relation) =>
    `${nameDocument(compared.readings, relation.document)} calls ${relation.from.label} the ${relation.as} of ${relation.to.label}`
  return {
    kind: 'person',
    strength: 'conflict',
    statements,
    explanation: `${tell(first)}; ${tell(other)}; both cannot hold.`,
    setAside: [statements[1]!],
  }
}

/** Husband and wife are one bond seen from two sides. */
function familyOf(as: string): string {
  const bonds: readonly (readonly string[])[] = [
    ['wife', 'husband'],
    ['mother', 'father', 'son', 'daughter'],
    ['brother', 'sister'],
    ['grandmother', 'grandfather'],
  ]
  return bonds.find((bond) => bond.includes(as))?.[0] ?? as
}

function statementAbout(compared: ComparedCase, { document, from, to }: Relation): StatementRef | null {
  const found = compared.statements.find((one) => one.document === document && (one.about.has(from.n) || one.about.has(to.n)))
  return found?.ref ?? null
}
