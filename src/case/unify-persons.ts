// One person across documents: by name, by a retelling of the same text, never across newsrooms by a changed name alone.
import { nameKey, isTypo } from '../language/name-key.ts'
import { kinSense } from '../language/kin-words.ts'
import { readGivenName } from '../language/names.ts'
import { normalizeWord } from '../language/normal-form.ts'
import type { Person } from '../statement/statement.ts'
import type { CasePerson } from './compared-case.ts'
import type { Reading } from './reading.ts'

/** How near an outlet's name must stand for a changed name to be that outlet's. */
const NEARNESS_UTF16 = 60

interface Mention {
  readonly document: number
  readonly person: Person
}

interface Group {
  readonly members: Mention[]
  readonly reasons: string[]
}

/**
 * Joins persons of different documents, giving the reason of each join. Two persons of one document stay two. A changed name means the
 * same person only where the documents go back to one newsroom (`newsrooms`): elsewhere an equal pseudonym may be chance.
 */
export function unifyPersons(readings: readonly Reading[], newsrooms: readonly number[]): CasePerson[] {
  const mentions = readings.flatMap(({ persons }, document) => persons.map((person): Mention => ({ document, person })))
  const groups: Group[] = []
  for (const mention of mentions) {
    const fits = groups.flatMap((group) => {
      if (group.members.some((member) => member.document === mention.document)) return []
      const reason = group.members.map((member) => whyOnePerson(readings, member, mention, newsrooms)).find((why) => why !== null)
      return reason ? [{ group, reason }] : []
    })
    // Two candidates: nobody is guessed at.
    if (fits.length === 1) {
      fits[0]!.group.members.push(mention)
      fits[0]!.group.reasons.push(fits[0]!.reason)
    } else groups.push({ members: [mention], reasons: [] })
  }
  joinSpouses(groups)
  return groups.map(({ members, reasons }, n) => ({
    n,
    label: labelOf(members),
    members: members.map(({ document, person }) => [document, person.id] as const),
    count: members.map(({ person }) => person.count).find((count) => count !== null) ?? null,
    reasons,
  }))
}

function whyOnePerson(readings: readonly Reading[], a: Mention, b: Mention, newsrooms: readonly number[]): string | null {
  const isOneNewsroom = newsrooms[a.document] === newsrooms[b.document]
  if (a.person.name === null || b.person.name === null) return isOneNewsroom ? whySameDescription(a.person, b.person) : null
  if ((a.person.count ?? 1) !== (b.person.count ?? 1)) return null
  const how = compareNames(a.person, b.person)
  if (how === null) return null
  const isChanged = a.person.pseudonym === true || b.person.pseudonym === true
  const isFull = /\s/.test(a.person.name.trim()) && /\s/.test(b.person.name.trim())
  if (isOneNewsroom) return `“${b.person.name}” is “${a.person.name}” (${how}), in documents that go back to one newsroom`
  const teller = pointsTo(readings, a, b) ?? pointsTo(readings, b, a)
  if (teller) return `“${b.person.name}” is “${a.person.name}” (${how}): the text says that ${teller} calls them so`
  return isFull && !isChanged ? `“${b.person.name}” is “${a.person.name}” (${how}, the full name)` : null
}

/** The outlet of `a`, where `b`'s document names it within a few words of `b`'s name: «его жену “Листок” назвал Алёной». */
function pointsTo(readings: readonly Reading[], a: Mention, b: Mention): string | null {
  const outlet = readings[a.document]!.document.outlet
  if (outlet === null) return null
  const words = outlet
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 5)
    .map((word) => normalizeWord(word).slice(0, 5))
  const text = normalizeWord(readings[b.document]!.document.text)
  const isNear = b.person.mentions.some(([start, end]) => {
    const around = text.slice(Math.max(0, start - NEARNESS_UTF16), end + NEARNESS_UTF16)
    return words.some((word) => around.includes(word))
  })
  return isNear ? outlet : null
}

/** Two husbands of one wife are one man: an unnamed spouse in one document is the named one in another. */
function joinSpouses(groups: Group[]): void {
  const groupOf = new Map(
    groups.flatMap((group) => group.members.map((member) => [keyOf(member.document, member.person.id), group] as const)),
  )
  const spousesOf = new Map<Group, Group[]>()
  for (const group of groups.slice()) {
    for (const { document, person } of group.members) {
      const married = person.relations.filter(({ as }) => ['wife', 'husband'].includes(kinSense(as) ?? as))
      // Two spouses in one document are a slip of the reading: neither is built on.
      const partner = married.length === 1 ? groupOf.get(keyOf(document, married[0]!.to)) : undefined
      if (!partner) continue
      const known = spousesOf.get(partner) ?? []
      if (known.includes(group)) continue
      const other = known.find((spouse) => groups.includes(spouse) && !sharesDocument(spouse, group) && areNamesFree(spouse, group))
      spousesOf.set(partner, other ? known : [...known, group])
      if (!other) continue
      other.members.push(...group.members)
      other.reasons.push(...group.reasons, `both are the ${kinSense(married[0]!.as) ?? married[0]!.as} of ${labelOf(partner.members)}`)
      groups.splice(groups.indexOf(group), 1)
      for (const member of group.members) groupOf.set(keyOf(member.document, member.person.id), other)
      break
    }
  }
}

function keyOf(document: number, id: string): string {
  return `${document} ${id}`
}

function sharesDocument(a: Group, b: Group): boolean {
  return a.members.some(({ document }) => b.members.some((other) => other.document === document))
}

/** At most one of them bears a name: two names would be for `compareNames` to judge. */
function areNamesFree(a: Group, b: Group): boolean {
  return [a, b].some(({ members }) => members.every(({ person }) => person.name === null))
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
  return (
    named.person.name ??
    named.person.description ??
    (named.person.count === null || named.person.count > 1 ? 'a group' : 'a person who is not named')
  )
}
