// Scores the persons of a reading against a golden one: found, invented, and right in pseudonym, count and relations.

/** A person as golden readings give it (docs: the reading schema, with words instead of offsets). */
export interface GoldenPerson {
  readonly id: string
  readonly name: string | null
  readonly description?: string | null
  readonly aliases: readonly string[]
  readonly pseudonym: boolean | null
  readonly notice: string | { readonly quote: string } | null
  readonly count: number | null
  readonly relations: readonly { readonly to: string; readonly as: string }[]
}

/** A person as the program read it, with the words at its mentions. */
export interface ReadPerson {
  readonly id: string
  readonly name: string | null
  readonly description?: string | null
  readonly aliases: readonly string[]
  readonly pseudonym: boolean | null
  readonly noticeWords: string | null
  readonly count: number | null
  readonly relations: readonly { readonly to: string; readonly as: string }[]
  readonly mentionWords: readonly string[]
}

export interface PersonScore {
  readonly expected: number
  readonly read: number
  readonly matched: number
  readonly namedExpected: number
  readonly namedRead: number
  readonly namedMatched: number
  readonly pseudonymRight: number
  readonly countRight: number
  readonly relationsExpected: number
  readonly relationsRead: number
  readonly relationsMatched: number
  readonly missed: readonly string[]
  readonly invented: readonly string[]
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[’ʼ]/g, "'")
    .replace(/^(the|a|an)\s+/, '')
    .trim()
const words = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((word) => word.length > 1)

/** How well two persons agree: 0 is not at all. A name needs an equal name; a description needs an overlapping one; a group its number. */
function agreement(golden: GoldenPerson, read: ReadPerson): number {
  if ((golden.count ?? 0) > 1 && read.count === golden.count && read.name === null) return 8
  if (golden.name !== null && read.name !== null) {
    if (fold(golden.name) === fold(read.name)) return 10
    const written = new Set([read.name, ...read.aliases].map(fold))
    if ([golden.name, ...golden.aliases].some((name) => written.has(fold(name)))) return 6
    const shared = words(golden.name).filter((word) => words(read.name!).includes(word)).length
    return shared > 0 ? 3 : 0
  }
  if (golden.name === null && read.name !== null && golden.count === 1) return 0
  const phrase = golden.name ?? golden.description ?? ''
  const inMentions = [read.description ?? '', ...read.mentionWords].map((text) => words(text))
  const wanted = words(phrase)
  const best = Math.max(
    0,
    ...inMentions.map((have) => have.filter((word) => wanted.includes(word)).length / Math.max(1, Math.min(have.length, wanted.length))),
  )
  return (golden.count ?? 1) === (read.count ?? 1) || golden.count === null || read.count === null ? (best >= 0.5 ? best * 4 : 0) : 0
}

/** Matches greedily, best agreement first, one to one. */
export function scorePersons(golden: readonly GoldenPerson[], read: readonly ReadPerson[]): PersonScore {
  const pairs = golden
    .flatMap((g) => read.map((r) => ({ g, r, value: agreement(g, r) })))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
  const readOf = new Map<string, ReadPerson>()
  const taken = new Set<string>()
  for (const { g, r } of pairs) {
    if (readOf.has(g.id) || taken.has(r.id)) continue
    readOf.set(g.id, r)
    taken.add(r.id)
  }
  const relationsOf = (persons: readonly { id: string; relations: readonly { to: string; as: string }[] }[]) =>
    persons.flatMap((p) => p.relations.map((relation) => ({ from: p.id, ...relation })))
  const readRelations = relationsOf(read)
  const isRead = (from: string, to: string, as: string): boolean =>
    readRelations.some(
      (relation) => relation.from === readOf.get(from)?.id && relation.to === readOf.get(to)?.id && fold(relation.as) === fold(as),
    )
  const goldenRelations = relationsOf(golden)
  const named = golden.filter((person) => person.name !== null)
  return {
    expected: golden.length,
    read: read.length,
    matched: readOf.size,
    namedExpected: named.length,
    namedRead: read.filter((person) => person.name !== null).length,
    namedMatched: named.filter((person) => readOf.get(person.id)?.name != null).length,
    pseudonymRight: golden.filter((person) => readOf.has(person.id) && readOf.get(person.id)!.pseudonym === person.pseudonym).length,
    countRight: golden.filter((person) => readOf.has(person.id) && readOf.get(person.id)!.count === person.count).length,
    relationsExpected: goldenRelations.length,
    relationsRead: readRelations.length,
    relationsMatched: goldenRelations.filter(({ from, to, as }) => isRead(from, to, as)).length,
    missed: golden.filter((person) => !readOf.has(person.id)).map((person) => person.name ?? `(${person.description})`),
    invented: read.filter((person) => !taken.has(person.id)).map((person) => person.name ?? `(${person.description})`),
  }
}

/** Sums scores over documents. */
export function sumScores(scores: readonly PersonScore[]): PersonScore {
  const sum = (pick: (score: PersonScore) => number): number => scores.reduce((total, score) => total + pick(score), 0)
  return {
    expected: sum((s) => s.expected),
    read: sum((s) => s.read),
    matched: sum((s) => s.matched),
    namedExpected: sum((s) => s.namedExpected),
    namedRead: sum((s) => s.namedRead),
    namedMatched: sum((s) => s.namedMatched),
    pseudonymRight: sum((s) => s.pseudonymRight),
    countRight: sum((s) => s.countRight),
    relationsExpected: sum((s) => s.relationsExpected),
    relationsRead: sum((s) => s.relationsRead),
    relationsMatched: sum((s) => s.relationsMatched),
    missed: scores.flatMap((s) => s.missed),
    invented: scores.flatMap((s) => s.invented),
  }
}
