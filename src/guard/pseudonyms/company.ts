// Everyone a new pseudonym stands beside: the real names of the others, names in the sources, and the pseudonyms already given.
import { initialsOf } from '../../language/initials.ts'
import { nameKey } from '../../language/name-key.ts'
import type { Candidate, Spelling } from './candidates.ts'
import { areConfusable } from './likeness.ts'
import { type NamedPerson, readRealName, type RealName, wordsOf } from './real-name.ts'

export interface Nearness {
  /** 0 is none. */
  readonly weight: number
  readonly weaknesses: readonly ('name-of-another' | 'name-in-readings' | 'alike')[]
}

export interface Company {
  /** Somebody has exactly this pseudonym, or this real name. */
  isTaken(spelled: Readonly<Record<Spelling, string>>): boolean
  nearnessOf(candidate: Candidate): Nearness
  /** The given name with this initial is how a real person could be called. */
  isSomebodys(candidate: Candidate, initial: Readonly<Record<Spelling, string>>): boolean
  /** From now on this pseudonym is given. */
  welcome(spelled: Readonly<Record<Spelling, string>>): void
}

/** How bad a nearness is; of two names the one with the smaller sum is taken. */
const WEIGHTS = { nameOfAnother: 16, alike: 8, nameInReadings: 4, sameInitial: 1 } as const

/** Who is there before anybody draws, as often as it is drawn. `batch` are the persons to be named together; a name of one's own is kept clear of before (soundsLike), so it does no harm here. */
export function gatherCompany(
  batch: readonly RealName[],
  others: readonly (NamedPerson & { readonly pseudonym: string })[],
  keysInReadings: ReadonlySet<string>,
): () => Company {
  const otherNames = others.map(readCached)
  const everybody = [...batch, ...otherNames]
  const keys = new Set(everybody.flatMap(({ ownKeys }) => [...ownKeys]))
  const pairs = new Set(everybody.flatMap(pairsOf))
  const given = others.map(({ pseudonym }) => pseudonym)
  return () => newCompany({ keys, pairs, keysInReadings, given })
}

interface Gathered {
  readonly keys: ReadonlySet<string>
  /** Key of a given name, a space, an initial of the family name. */
  readonly pairs: ReadonlySet<string>
  readonly keysInReadings: ReadonlySet<string>
  readonly given: readonly string[]
}

function newCompany({ keys, pairs, keysInReadings, given }: Gathered): Company {
  const taken = new Set(given.map((pseudonym) => pseudonym.toLowerCase()))
  const byStart = new Map<string, string[]>()
  // A nearness stands until another given name is welcomed.
  const judged = new Map<Candidate, Nearness>()
  const welcomeOne = (text: string): void => {
    const first = wordsOf(text)[0]
    if (first === undefined) return
    const start = nameKey(first).charAt(0)
    const there = byStart.get(start) ?? []
    if (there.includes(first)) return
    byStart.set(start, [...there, first])
    judged.clear()
  }
  for (const pseudonym of given) welcomeOne(pseudonym)
  return {
    isTaken: (spelled) => Object.values(spelled).some((one) => taken.has(one.toLowerCase())),
    isSomebodys: (candidate, initial) =>
      candidate.keys.some((key) => pairs.has(`${key} ${initial.ru.toLowerCase()}`) || pairs.has(`${key} ${initial.latin.toLowerCase()}`)),
    nearnessOf(candidate) {
      const before = judged.get(candidate)
      if (before) return before
      const neighbours = candidate.keys.flatMap((key) => byStart.get(key.charAt(0)) ?? [])
      const isAlike = neighbours.some((other) => Object.values(candidate.spelled).some((one) => areConfusable(one, other)))
      const reasons = [
        { is: candidate.keys.some((key) => keys.has(key)), weakness: 'name-of-another', more: WEIGHTS.nameOfAnother },
        { is: candidate.keys.some((key) => keysInReadings.has(key)), weakness: 'name-in-readings', more: WEIGHTS.nameInReadings },
        { is: isAlike, weakness: 'alike', more: WEIGHTS.alike },
      ] as const
      const holding = reasons.filter(({ is }) => is)
      const weaknesses = holding.map(({ weakness }) => weakness)
      const weight = holding.reduce((sum, { more }) => sum + more, neighbours.length > 0 ? WEIGHTS.sameInitial : 0)
      const near = { weight, weaknesses }
      judged.set(candidate, near)
      return near
    },
    welcome(spelled) {
      for (const one of Object.values(spelled)) taken.add(one.toLowerCase())
      for (const one of new Set(Object.values(spelled))) welcomeOne(one)
    },
  }
}

const known = new WeakMap<object, RealName>()

function readCached(person: NamedPerson): RealName {
  const before = known.get(person)
  if (before) return before
  const made = readRealName(person)
  known.set(person, made)
  return made
}

function pairsOf({ words, ownKeys }: RealName): string[] {
  const initials = new Set(words.families.flatMap((family) => [...initialsOf(family)]))
  return [...ownKeys].flatMap((key) => [...initials].map((initial) => `${key} ${initial}`))
}
