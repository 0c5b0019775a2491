// Targets of a person's names: family names by stems, given names and patronymics by all their forms.
import type { ProtectedIdentity } from '../finding.ts'
import type { FamilyTarget, GivenTarget, TargetCollector } from '../match/target.ts'
import { givenForms, patronymicForms, type WordForms } from './given-forms.ts'
import { nameStems } from './name-stems.ts'
import { parseName } from './parse-name.ts'

const SHORTEST_FAMILY_KEY = 2

/** Adds all names of person `n`. */
export function addNames(collector: TargetCollector, identity: ProtectedIdentity, n: number): void {
  for (const name of identity.names) addName(collector, name, n)
}

function addName(collector: TargetCollector, name: string, n: number): void {
  const { families, givens, patronymics } = parseName(name)
  const givenKeys = new Set<string>()
  for (const given of givens) {
    const forms = givenForms(given)
    for (const key of forms.keys) if (key.length > 2) givenKeys.add(key)
    for (const letter of forms.initials) {
      givenKeys.add(letter)
      for (const patronymic of patronymics) for (const second of patronymicForms(patronymic).initials) givenKeys.add(letter + second)
    }
    addForms(collector, 'given', forms, n)
  }
  for (const patronymic of patronymics) addForms(collector, 'patronymic', patronymicForms(patronymic), n)
  for (const family of families) for (const part of familyParts(family)) addFamily(collector, part, n, givenKeys)
}

function addForms(collector: TargetCollector, type: GivenTarget['type'], forms: WordForms, n: number): void {
  const id = `${type} ${forms.id}`
  const isNew = !collector.has(id)
  const target = collector.put('', id, n, () => ({ type, forms, identities: [n] }))
  if (isNew) for (const key of forms.keys) collector.register(key, target)
}

/** Adds one family name of one word; `givenKeys` are skeletons of given names and initials that may be glued to it. */
export function addFamily(collector: TargetCollector, word: string, n: number, givenKeys: ReadonlySet<string>): void {
  for (const stem of nameStems(word)) {
    if (stem.key.length < SHORTEST_FAMILY_KEY) continue
    const add = (key: string): void => {
      const id = `family ${stem.script} ${stem.fine} ${stem.endings.size} ${key}`
      const target = collector.put(key, id, n, () => ({
        type: 'family',
        stem,
        givenKeys: new Set(),
        identities: [n],
      })) as FamilyTarget
      for (const given of givenKeys) target.givenKeys.add(given)
    }
    add(stem.key)
    if (stem.keyWithX !== null) add(stem.keyWithX)
  }
}

/** Both halves of a double name betray it, and so does the whole. */
function familyParts(family: string): string[] {
  const parts = family.split(/[-‐‑–]/).filter((part) => part.length > 2)
  return parts.length > 1 ? parts : [family]
}
