// One person across documents: by name, by a retelling of the same text, never across newsrooms by a changed name alone.
import { nameKey, isTypo } from '../language/name-key.ts'
import { readGivenName } from '../language/names.ts'
import type { Person } from '../statement/statement.ts'
import type { CasePerson } from './compared-case.ts'
import type { Reading } from './reading.ts'

interface Mention {
  readonly document: number
  readonly person: Person
}

/**
 * Joins persons of different documents, giving the reason of each join. Two persons of one document stay two. A changed name means the
 * same person only where the documents go back to one newsroom (`origins`): elsewhere an equal pseudonym may be chance.
 */
export function unifyPersons(readings: readonly Reading[], origins: readonly number[]): CasePerson[] {
  const mentions = readings.flatMap(({ persons }, document) => persons.map((person): Mention => ({ document, person })))
  const groups: { members: Mention[]; reasons: string[] }[] = []
  for (const mention of mentions) {
    const fits = groups.flatMap((group) => {
      if (group.members.some((member) => member.document === mention.document)) return []
      const reason = group.members.map((member) => whyOnePerson(member, mention, origins)).find((why) => why !== null)
      return reason ? [{ group, reason }] : []
    })
    // Two candidates: nobody is guessed at.
    if (fits.length === 1) {
      fits[0]!.group.members.push(mention)
      fits[0]!.group.reasons.push(fits[0]!.reason)
    } else groups.push({ members: [mention], reasons: [] })
  }
  return groups.map(({ members, reasons }, n) => ({
    n,
    label: labelOf(members),
    members: members.map(({ document, person }) => [document, person.id] as const),
    count: members.map(({ person }) => person.count).find((count) => count !== null) ?? null,
    reasons,
  }))
}

function whyOnePerson(a: Mention, b: Mention, origins: readonly number[]): string | null {
  const isOneNewsroom = origins[a.document] === origins[b.document]
  if (a.person.name === null || b.person.name === null) return isOneNewsroom ? whySameDescription(a.person, b.person) : null
  if ((a.person.count ?? 1) !== (b.person.count ?? 1)) return null
  const how = compareNames(a.person, b.person)
  if (how === null) return null
  const isChanged = a.person.pseudonym === true || b.person.pseudonym === true
  const isFull = /\s/.test(a.person.name.trim()) && /\s/.test(b.person.name.trim())
  if (isOneNewsroom) return `“${b.person.name}” is “${a.person.name}” (${how}), in documents that go back to one newsroom`
  return isFull && !isChanged ? `“${b.person.name}” is “${a.person.name}” (${how}, the full name)` : null
}

/** How two persons' names agree, or null. */
function compareNames(a: Person, b: Person): string | null {
  const namesOf = (person: Person) => [person.name!, ...person.aliases]
  for (const one of namesOf(a)) {
    for (const other of namesOf(b)) {
      if (nameKey(one) === nameKey(other)) return one === other ? 'the same name' : 'the same name in another spelling'
      if (isTypo(one, other)) return 'one letter apart'
      if (isSameGivenName(one, other)) return 'forms of one given name'
    }
  }
  return null
}

function isSameGivenName(one: string, other: string): boolean {
  if (/\s/.test(one.trim()) || /\s/.test(other.trim())) return false
  const ids = new Set(readGivenName(one).map((reading) => reading.name.id))
  return readGivenName(other).some((reading) => ids.has(reading.name.id))
}

/** Unnamed persons of retold text: the same words, or the same relation and count. */
function whySameDescription(a: Person, b: Person): string | null {
  if (a.name !== null || b.name !== null || !a.description || a.description !== b.description || a.count !== b.count) return null
  return `both are “${a.description}”, in documents that go back to one newsroom`
}

function labelOf(members: readonly Mention[]): string {
  const named = members.find(({ person }) => person.name !== null) ?? members[0]!
  return named.person.name ?? named.person.description ?? (named.person.count === null || named.person.count > 1 ? 'a group' : 'a person who is not named')
}
