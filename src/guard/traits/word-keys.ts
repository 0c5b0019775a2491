// The keys under which the forms of one word meet: its stems in Russian, Ukrainian and English, its romanisations, the sense of a role, a kinship word, a kind of unit.
import { readKinWord } from '../../language/kin-words.ts'
import { type Gender, nameForms, type NamePart } from '../../language/name-forms.ts'
import { nameKey } from '../../language/name-key.ts'
import { normalizeWord } from '../../language/normal-form.ts'
import { placeRoots, rootsOfPlace } from '../../language/place-derivations.ts'
import { readRoleWord } from '../../language/role-words.ts'
import { stemWord } from '../../language/stem.ts'
import { UNIT_KIND_LINES } from '../../language/unit-kinds.ts'

/** A name's forms meet over scripts too; a common word's do not. */
export type WordUse = 'name' | 'word'

const unitKinds = new Map(
  UNIT_KIND_LINES.trim()
    .split('\n')
    .flatMap((line, kind) => line.split(' ').map((word) => [word, kind] as const)),
)

const CYRILLIC = /[\u0400-\u04ff]/
/** Shorter stems and folded keys are shared by too many words. */
const SHORTEST_KEY = 3
const CACHED_WORDS = 50_000
const caches: Readonly<Record<WordUse, Map<string, readonly string[]>>> = { name: new Map(), word: new Map() }

/** The keys of a word as it stands in a text (any form). Two words are likely one where they share a key. */
export function keysOfWord(word: string, use: WordUse): readonly string[] {
  const lower = normalizeWord(word)
  const cache = caches[use]
  const known = cache.get(lower)
  if (known !== undefined) return known
  const keys = new Set<string>([`w ${lower}`])
  for (const stem of stemsOf(lower)) {
    if (stem.length >= SHORTEST_KEY) keys.add(`s ${stem}`)
    const key = use === 'name' ? nameKey(stem) : ''
    if (key.length >= SHORTEST_KEY) keys.add(`k ${key}`)
  }
  if (use === 'name') {
    if (nameKey(lower).length >= SHORTEST_KEY) keys.add(`k ${nameKey(lower)}`)
    for (const root of placeRoots(lower)) keys.add(`a ${nameKey(root)}`)
  }
  if (use === 'word') {
    for (const { sense } of readRoleWord(lower)) keys.add(`r ${sense}`)
    for (const { sense } of readKinWord(lower)) keys.add(`n ${sense}`)
    for (const stem of stemsOf(lower)) if (/.{4}(?:к|ниц|чиц)$/.test(stem)) keys.add(`s ${stem.replace(/(?:к|ниц|чиц)$/, '')}`)
    if (unitKinds.has(lower)) keys.add(`u ${unitKinds.get(lower)!}`)
  }
  const list = [...keys]
  if (cache.size >= CACHED_WORDS) cache.clear()
  cache.set(lower, list)
  return list
}

/** The keys of a word as the vault has it (nominative): those of all its forms. */
export function keysOfNominative(word: string, use: WordUse): ReadonlySet<string> {
  const lower = normalizeWord(word)
  const keys = new Set(keysOfWord(lower, use))
  if (use === 'name') for (const root of rootsOfPlace(lower)) keys.add(`a ${nameKey(root)}`)
  if (!CYRILLIC.test(lower)) return keys
  for (const form of formsOf(lower)) for (const key of keysOfWord(form, use)) if (/^[wsk] /.test(key)) keys.add(key)
  return keys
}

function stemsOf(lower: string): string[] {
  if (!CYRILLIC.test(lower)) return [stemWord(lower, 'en')]
  return [stemWord(lower, 'ru'), stemWord(lower, 'uk')]
}

function formsOf(lower: string): Set<string> {
  const forms = new Set<string>()
  for (const language of ['ru', 'uk'] as const)
    for (const part of ['given', 'surname'] as const satisfies readonly NamePart[])
      for (const gender of ['m', 'f'] as const satisfies readonly Gender[])
        for (const form of nameForms(lower, part, gender, language)) forms.add(form)
  // Орёл, Орла.
  const fleeting = /^(.{2,})[ео]([бвгдзйклмнпрстфц])$/.exec(lower)
  if (fleeting) for (const end of 'а у ом е'.split(' ')) forms.add(fleeting[1]! + fleeting[2]! + end)
  // Towns in -ів: Київ, Києва; Харків, Харкова (the given name's rules know persons only).
  if (lower.endsWith('їв')) for (const end of ['єва', 'єву', 'євом', 'єві']) forms.add(lower.slice(0, -2) + end)
  if (lower.endsWith('ів'))
    for (const end of ['ова', 'ову', 'овом', 'ові', 'ева', 'еву', 'евом', 'еві']) forms.add(lower.slice(0, -2) + end)
  return forms
}

/** Whether a word in small letters is derived from a place («омская», «одесситка») and may name it all the same. */
export function isPlaceDerivation(lower: string): boolean {
  return placeRoots(lower).length > 0
}

/** Whether a word says what kind of unit a number is of: бригада, полк. */
export function isUnitKind(lower: string): boolean {
  return unitKinds.has(lower)
}
