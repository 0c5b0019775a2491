// Turns kinship mentions into persons and relations: "Aleskey's wife Elizaveta", «муж Юлии», "her husband" of whoever speaks.
import { inverseKin, isInverseSure, kinGender } from '../../language/kin-words.ts'
import { LOOSE_KINSHIP } from '../../language/kinship.ts'
import { sameGivenName } from '../../language/same-name.ts'
import { isSpeechWord } from '../../language/speech-stems.ts'
import type { KinMention } from './persons-kin.ts'
import type { NameMention } from './persons-names.ts'
import { addMention, newDraft, relate, type PersonDraft } from './persons-register.ts'
import type { RolePhrase } from './persons-roles.ts'
import type { Salience } from './resolve-pronouns.ts'

/** Relations of which a person has one: a second "her husband" is the same man. */
const ONLY_ONE = new Set(['wife', 'husband', 'mother', 'father', 'bride', 'groom', 'widow', 'mother-in-law', 'father-in-law'])

/** As for names: no account has more. */
const MOST_PERSONS = 500

/** Kin whose owner may go unsaid; «дед Савва», «тётя Люба» are forms of address. */
const CLOSE_KIN = new Set(['wife', 'husband', 'mother', 'father', 'son', 'daughter', 'brother', 'sister'])

export interface KinContext {
  readonly drafts: PersonDraft[]
  readonly salience: Salience
  readonly draftOfName: ReadonlyMap<NameMention, PersonDraft>
  /** The person of a role phrase, made if new. */
  readonly draftOfRole: (role: RolePhrase) => PersonDraft
}

/** Reads one kinship mention: finds or makes its person, and relates it to its owner. Returns the person, or null where nobody in particular is meant. */
export function placeKin(kin: KinMention, context: KinContext): PersonDraft | null {
  const { sense } = kin.word
  const apposed = kin.apposition === null ? null : (context.draftOfName.get(kin.apposition) ?? null)
  const owner = findOwner(kin, context, apposed)
  const existing =
    apposed ??
    (owner === null ? null : findKinOf(owner, sense, context.drafts)) ??
    (kin.owner.by === 'none' ? findLoneKin(sense, context.drafts) : null)
  if (apposed !== null && owner !== null) mergeUnnamed(apposed, owner, sense, context)
  if (existing === null && (!isSomebody(kin, owner) || context.drafts.length >= MOST_PERSONS)) return null
  const person = existing ?? newDraft({ description: textOf(kin), gender: kin.word.gender ?? kinGender(sense), sense })
  if (existing === null) context.drafts.push(person)
  person.gender ??= kin.word.gender
  addMention(person, kin.span, 'kin', kin.sentence.index)
  context.salience.add(person, kin.span, kin.sentence.index)
  if (owner !== null && owner !== person && (existing === null || apposed !== null || kin.owner.by !== 'none')) {
    relate(person, sense, owner)
    owner.gender ??= ownerGender(sense)
    if (isInverseSure(sense, owner.gender) && sense !== 'widow') relate(owner, inverseKin(sense, owner.gender), person)
  }
  return person
}

function ownerGender(sense: string): 'm' | 'f' | null {
  return sense === 'wife' || sense === 'bride' ? 'm' : sense === 'husband' || sense === 'groom' ? 'f' : null
}

function findOwner(kin: KinMention, context: KinContext, apposed: PersonDraft | null): PersonDraft | null {
  const { owner, sentence } = kin
  if (owner.by === 'name') return context.draftOfName.get(owner.name) ?? null
  if (owner.by === 'adjective') {
    const { given } = owner
    return context.drafts.find((draft) => draft.names.some((name) => name.given !== null && sameGivenName(name.given, given).same)) ?? null
  }
  if (owner.by === 'role') return context.draftOfRole(owner.role)
  if (owner.by === 'pronoun') {
    const { pronoun, at } = owner
    if (pronoun.person === 1) return pronoun.isPlural ? null : context.salience.resolveSpeaker(sentence)
    if (pronoun.person === 2) return null
    return context.salience.resolveThird(pronoun, sentence, at, apposed)
  }
  if (LOOSE_KINSHIP.has(kin.word.sense) || !CLOSE_KIN.has(kin.word.sense)) return null
  // «кроме мужа», «мать сказала»: of whoever is spoken of; a husband's or wife's owner is of the other sex.
  const gender = ownerGender(kin.word.sense)
  const candidate = context.salience.resolveThird(
    { person: 3, gender, isPlural: false, isPossessive: true, isReflexive: false },
    sentence,
    kin.from,
    apposed,
  )
  return candidate !== null && (gender === null || candidate.gender === gender) ? candidate : null
}

/** Who already stands in this relation to the owner. */
function findKinOf(owner: PersonDraft, sense: string, drafts: readonly PersonDraft[]): PersonDraft | null {
  const related = drafts.filter((draft) => draft.relations.some((relation) => relation.to === owner && relation.as === sense))
  if (related.length === 1) return related[0]!
  return ONLY_ONE.has(sense) ? (related[0] ?? null) : null
}

/** "His mother" of before turns out to be "his mother Irina": one person. */
function mergeUnnamed(named: PersonDraft, owner: PersonDraft, sense: string, { drafts, salience }: KinContext): void {
  const same = drafts.filter(
    (draft) =>
      draft !== named &&
      draft.names.length === 0 &&
      draft.count === 1 &&
      draft.relations.some(({ to, as }) => to === owner && as === sense),
  )
  const [unnamed] = same
  if (unnamed === undefined || same.length > 1) return
  for (const mention of unnamed.mentions) {
    addMention(named, mention.span, mention.kind, mention.sentence)
    salience.add(named, mention.span, mention.sentence)
  }
  for (const { to, as } of unnamed.relations) relate(named, as, to)
  for (const draft of drafts) {
    for (const relation of [...draft.relations]) if (relation.to === unnamed) relate(draft, relation.as, named)
    draft.relations = draft.relations.filter((relation) => relation.to !== unnamed)
  }
  named.notice ??= unnamed.notice
  unnamed.mentions = []
  unnamed.places.clear()
  salience.forget(unnamed)
  drafts.splice(drafts.indexOf(unnamed), 1)
}

/** «Мать ждёт писем»: nobody's mother is said, and the text has one mother. */
function findLoneKin(sense: string, drafts: readonly PersonDraft[]): PersonDraft | null {
  const same = drafts.filter(
    (draft) => draft.count === 1 && (draft.sense === sense || draft.relations.some((relation) => relation.as === sense)),
  )
  return same.length === 1 ? same[0]! : null
}

/** A kin without a name becomes a person when it is somebody's, or speaks. */
function isSomebody(kin: KinMention, owner: PersonDraft | null): boolean {
  if (owner !== null && !LOOSE_KINSHIP.has(kin.word.sense)) return true
  const { tokens } = kin.sentence
  const before = tokens[kin.from - 1]
  if (/^(?:a|an|one|another)$/.test(before?.lower ?? '') && /^(?:from|by)$/.test(tokens[kin.from - 2]?.lower ?? '')) return true
  return [tokens[kin.from - 1], tokens[kin.to], tokens[kin.to + 1]].some(
    (token) => token !== undefined && token.kind === 'word' && isSpeechWord(token.lower),
  )
}

function textOf(kin: KinMention): string {
  const { block } = kin.sentence
  return block.text.slice(kin.span[0] - block.start, kin.span[1] - block.start)
}
