// The statements of several readings in one list, with their terms and the persons they are about.
import { findTerms } from './case-terms.ts'
import type { CasePerson, CaseStatement } from './compared-case.ts'
import type { Reading } from './reading.ts'

/** All statements, document by document, in the order of their readings. */
export function listStatements(readings: readonly Reading[], persons: readonly CasePerson[]): CaseStatement[] {
  const places = new Map(persons.flatMap((person) => person.members.map(([document, id]) => [`${document} ${id}`, person.n] as const)))
  const list: CaseStatement[] = []
  readings.forEach((reading, document) => {
    for (const statement of reading.statements) {
      const about = statement.about.map((id) => places.get(`${document} ${id}`)).filter((place) => place !== undefined)
      const place = statement.span[0] / Math.max(1, reading.document.text.length)
      const terms = findTerms(statement, reading.document.language)
      list.push({ n: list.length, document, ref: [document, statement.id], statement, terms, place, about: new Set(about) })
    }
  })
  return list
}
