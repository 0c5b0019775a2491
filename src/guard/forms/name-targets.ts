// Targets of a person's names: family names, given names and patronymics, each by the stems of all its spellings.
import type { ProtectedIdentity } from '../finding.ts'
import { skeletonKey } from '../match/fold.ts'
import type { FamilyTarget, GivenTarget, Target, TargetCollector } from '../match/target.ts'
import { givenForms, patronymicForms, type WordForms } from './given-forms.ts'
import { nameStems } from './name-stems.ts'
import { parseName } from './parse-name.ts'

const SHORTEST_FAMILY_KEY = 2

/** Adds all names of person `n`. */
export function addNames(collector: TargetCollector, identity: ProtectedIdentity, n: number): void {
  for (const name of identity.names) addName(collector, name, n)
}

function addName(collector: TargetCollector, name: string, n: number): void {
  const parts = parseName(name)
  const givens = parts.givens.map(givenForms)
  const patronymics = parts.patronymics.map(patronymicForms)
  for (const forms of givens) addForms(collector, 'given', forms, n)
  for (const forms of patronymics) addForms(collector, 'patronymic', forms, n)
  const initials = initialsOf(givens, patronymics)
  for (const family of parts.families) for (const part of familyParts(family)) addFamily(collector, part, n, initials)
}

const CACHED = 10_000
const initialsByNames = new Map<string, ReadonlySet<string>>()

/** Skeletons of the initials; people share them by the thousand. */
function initialsOf(givens: readonly WordForms[], patronymics: readonly WordForms[]): ReadonlySet<string> {
  const id = `${givens.map((one) => one.id).join()} ${patronymics.map((one) => one.id).join()}`
  const known = initialsByNames.get(id)
  if (known) return known
  const initials = new Set<string>()
  for (const first of new Set(givens.flatMap((given) => [...given.initials]))) {
    for (const letter of soundsOf(first)) initials.add(skeletonKey(letter))
    for (const second of new Set(patronymics.flatMap((patronymic) => [...patronymic.initials]))) {
      for (const one of soundsOf(first))
        for (const two of soundsOf(second)) initials.add(skeletonKey(one + two)).add(skeletonKey(two + one))
    }
  }
  if (initialsByNames.size >= CACHED) initialsByNames.clear()
  initialsByNames.set(id, initials)
  return initials
}

/** An initial and what else it may be in Latin letters: Y for Евгений and Юлия, Ch for Харитон. */
function soundsOf(initial: string): string[] {
  return /[еєёюяїй]/.test(initial) ? [initial, 'и'] : initial === 'х' ? ['х', 'x', 'ч'] : [initial]
}

const targetsByForms = new WeakMap<TargetCollector, Map<string, readonly Target[]>>()

function addForms(collector: TargetCollector, type: GivenTarget['type'], forms: WordForms, n: number): void {
  let known = targetsByForms.get(collector)
  if (known === undefined) targetsByForms.set(collector, (known = new Map<string, readonly Target[]>()))
  const targets = known.get(`${type} ${forms.id}`)
  if (targets === undefined) {
    known.set(`${type} ${forms.id}`, makeTargets(collector, type, forms, n))
    return
  }
  for (const { identities } of targets) if (identities.at(-1) !== n) identities.push(n)
}

function makeTargets(collector: TargetCollector, type: GivenTarget['type'], forms: WordForms, n: number): Target[] {
  return forms.stems.map(({ stem, isMade, isFull }) => {
    const target: Target = { type, forms, stem, isMade, isFull, identities: [n] }
    for (const key of [stem.key, ...stem.otherKeys]) collector.register(key, target)
    return target
  })
}

const NONE: ReadonlySet<string> = new Set()

/** Adds one family name of one word; `initials` are skeletons of the bearer's initials, which may be glued to it. */
export function addFamily(collector: TargetCollector, word: string, n: number, initials: ReadonlySet<string> = NONE): void {
  for (const stem of nameStems(word)) {
    if (stem.key.length < SHORTEST_FAMILY_KEY) continue
    for (const key of [stem.key, ...stem.otherKeys]) {
      const written = stem.isMain && key === stem.key ? 'plain' : 'counterpart'
      const id = `family ${stem.script} ${stem.fine} ${stem.endings.size} ${written} ${key}`
      const target = collector.put(key, id, n, () => ({
        type: 'family',
        stem,
        givenKeys: new Set(),
        written,
        identities: [n],
      })) as FamilyTarget
      for (const one of initials) target.givenKeys.add(one)
    }
  }
}

/** Both halves of a double name betray it, and so does the whole. */
function familyParts(family: string): string[] {
  const parts = family.split(/[-‐‑–]/).filter((part) => part.length > 2)
  return parts.length > 1 ? parts : [family]
}
