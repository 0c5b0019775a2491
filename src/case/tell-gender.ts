// The gender that a person's name, or their relation to others, tells.
import { kinGender, kinSense } from '../language/kin-words.ts'
import { givenNameGender } from '../language/names.ts'
import type { Person } from '../statement/statement.ts'

/** 'm', 'f', or null where nothing tells it. */
export function tellGender(person: Person): 'm' | 'f' | null {
  for (const { as } of person.relations) {
    const gender = kinGender(kinSense(as) ?? as)
    if (gender) return gender
  }
  return person.name === null ? null : givenNameGender(person.name.split(/\s+/)[0]!)
}
