// Judges pseudonyms that somebody chose: which of them betray, and how. Says whose by the place in the list, never by name.
import { initialsOf, shareInitial } from '../../language/initials.ts'
import { nameKey } from '../../language/name-key.ts'
import { normalizeWord } from '../../language/normal-form.ts'
import { areConfusable, soundsLike } from './likeness.ts'
import { listRealOrders, type NamedPseudonym, orderTold } from './order-of-names.ts'
import { JUDGING } from './order.ts'
import { calledForms, readRealName, type RealName, wordsOf } from './real-name.ts'

export type Betrayal =
  | 'own-name'
  | 'shared-initial'
  | 'sounds-like-own-name'
  | 'name-of-another'
  | 'like-another-pseudonym'
  | 'order-follows-names'

export interface BetrayingPseudonym {
  readonly kind: Betrayal
  /** The person's place in the list, from 0; null where the list as a whole betrays. */
  readonly person: number | null
}

/** From this correlation on an order is worth telling of: in a long list a smaller one is beyond chance too, but helps nobody. */
const TELLING = 0.15

/** Words that call somebody without naming: "Witness 4", «Собеседник Б». Their initials say nothing. */
const LABELS = new Set(
  'witness person source speaker respondent interviewee man woman wife husband mother father soldier conscript relative anonymous nn the a of свидетель свидетельница собеседник собеседница человек источник респондент женщина мужчина жена муж мать отец солдат мобилизованный родственник родственница аноним свідок співрозмовник співрозмовниця людина джерело респондентка жінка чоловік дружина мати батько'.split(
    ' ',
  ),
)

/** All betrayals among the persons of a list. */
export function judgePseudonyms(persons: readonly NamedPseudonym[]): BetrayingPseudonym[] {
  const names = persons.map(readRealName)
  const holders = holdersByKey(names)
  const found: BetrayingPseudonym[] = []
  persons.forEach(({ pseudonym }, person) => {
    const words = namingWords(pseudonym)
    const own = judgeOwn(words, names[person]!)
    if (own) found.push({ kind: own, person })
    if (words.some((word) => isAnothers(word, person, holders))) found.push({ kind: 'name-of-another', person })
  })
  found.push(...listConfusable(persons))
  const told = orderTold(
    listRealOrders(persons, JUDGING),
    persons.map(({ pseudonym }) => [pseudonym]),
  )
  if (told.worst >= TELLING) found.push({ kind: 'order-follows-names', person: null })
  return found
}

/** Words of a pseudonym that are names: no labels, no single signs with a number ("P 1"). An initial counts as it stands. */
function namingWords(pseudonym: string): string[] {
  if (/\p{N}/u.test(pseudonym)) return wordsOf(pseudonym).filter((word) => word.length > 2 && !LABELS.has(normalizeWord(word)))
  return wordsOf(pseudonym).filter((word) => !LABELS.has(normalizeWord(word)))
}

function judgeOwn(words: readonly string[], real: RealName): Betrayal | null {
  const full = words.filter((word) => word.length > 1)
  const sounds = full.map((word) => ({ keys: [nameKey(word)], forms: new Set(calledForms(word)) }))
  if (
    sounds.some(
      ({ keys, forms }) =>
        keys.some((key) => real.sounds.some((sound) => sound.key === key)) || [...forms].some((form) => real.givenForms.has(form)),
    )
  )
    return 'own-name'
  if (words.some((word) => shareInitial(initialsOf(word), real.initials))) return 'shared-initial'
  return sounds.some((sound) => soundsLike(sound, real)) ? 'sounds-like-own-name' : null
}

function holdersByKey(names: readonly RealName[]): Map<string, Set<number>> {
  const holders = new Map<string, Set<number>>()
  names.forEach(({ ownKeys }, person) => {
    for (const key of ownKeys) holders.set(key, (holders.get(key) ?? new Set()).add(person))
  })
  return holders
}

function isAnothers(word: string, person: number, holders: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  const holding = word.length > 1 ? holders.get(nameKey(word)) : undefined
  return holding !== undefined && [...holding].some((one) => one !== person)
}

/** Pseudonyms that a reader would take for one another; those of labels and numbers are told apart by these. */
function listConfusable(persons: readonly NamedPseudonym[]): BetrayingPseudonym[] {
  const groups = new Map<string, { at: number; name: string }[]>()
  const found: BetrayingPseudonym[] = []
  persons.forEach(({ pseudonym }, at) => {
    const words = namingWords(pseudonym)
    if (words.length === 0 || words.join('').length < 3) return
    const name = words.join(' ')
    const start = nameKey(name).charAt(0)
    const group = groups.get(start) ?? []
    if (group.slice(-200).some((other) => other.name !== name && areConfusable(name, other.name)))
      found.push({ kind: 'like-another-pseudonym', person: at })
    group.push({ at, name })
    groups.set(start, group)
  })
  return found
}
