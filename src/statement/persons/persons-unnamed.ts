// Unnamed persons by role: one who speaks ("a nurse said"), is told apart ("another mobilised man"), or asks not to be named.
import type { Language } from '../../base/language-tag.ts'
import { isFiniteVerb } from '../../language/finite-verbs.ts'
import { isSpeechWord } from '../../language/speech-stems.ts'
import { isCapitalized, type Token } from '../../language/tokens.ts'
import { findCountedGroups } from './counts.ts'
import type { KinMention } from './persons-kin.ts'
import type { NameMention } from './persons-names.ts'
import { addMention, newDraft, relate, type PersonDraft } from './persons-register.ts'
import { readRolePhrase, type RolePhrase } from './persons-roles.ts'
import type { StorySentence } from './persons-story.ts'
import { findNotices } from './pseudonym-notices.ts'
import type { Salience } from './resolve-pronouns.ts'

/** As for names: no account has more. */
const MOST_PERSONS = 500

interface RoleContext {
  readonly drafts: PersonDraft[]
  readonly draftOfName: ReadonlyMap<NameMention, PersonDraft>
  readonly salience: Salience
  readonly language: Language | null
}

/** Gives the person of a role phrase in a sentence, made when new. */
export function roleDrafter(sentence: StorySentence, context: RoleContext): (role: RolePhrase) => PersonDraft {
  return (role) => placeRole(role, role.isIndefinite ? null : findRole(role, context.drafts), sentence, context)
}

function placeRole(role: RolePhrase, known: PersonDraft | null, sentence: StorySentence, context: RoleContext): PersonDraft {
  const draft = known ?? newDraft({ description: textOf(role), gender: role.word.gender, sense: role.word.sense })
  if (known === null) context.drafts.push(draft)
  addMention(draft, role.span, 'role', sentence.index)
  context.salience.add(draft, role.span, sentence.index, role.word.language !== 'en' && !role.word.isNominative)
  return draft
}

/** The one person with this role, if there is just one. */
function findRole(role: RolePhrase, drafts: readonly PersonDraft[]): PersonDraft | null {
  const same = drafts.filter((draft) => draft.count === 1 && draft.sense === role.word.sense)
  return same.length === 1 ? same[0]! : null
}

/** Roles that stand as somebody: beside a name they describe it; alone they count when they speak, are new, or are to stay unnamed. */
export function placeRoles(
  sentence: StorySentence,
  names: readonly NameMention[],
  kins: readonly KinMention[],
  context: RoleContext,
): void {
  if (sentence.isCaseless) return
  const { tokens } = sentence
  const counted = findCountedGroups(sentence, context.language)
  for (let at = 0; at < tokens.length; at++) {
    if (kins.some((kin) => kin.from <= at && at < kin.to) || names.some((name) => name.from <= at && at < name.to)) continue
    const role = readRolePhrase(sentence, at, 'back', context.language)
    if (role === null || counted.some((group) => group.from <= at && at < group.to)) continue
    const named = besideName(role, names, context)
    if (named !== null) {
      named.gender ??= role.word.gender
      named.sense ??= role.word.sense
      relateToOwner(role, named, names, context)
      continue
    }
    if (sentence.isAside) continue
    const known = role.isIndefinite ? null : findRole(role, context.drafts)
    if (known !== null || (context.drafts.length < MOST_PERSONS && isSomebody(role))) placeRole(role, known, sentence, context)
  }
}

/** "lawyer Vera Tagirova", "Ana Weiss, a lawyer,", "an officer they called Misha". */
function besideName(role: RolePhrase, names: readonly NameMention[], context: RoleContext): PersonDraft | null {
  const { tokens } = role.sentence
  const isComma = (index: number): boolean => tokens[index]?.text === ','
  const called = tokens
    .slice(role.to, role.to + 4)
    .findIndex((token) => /^(?:called|named|nicknamed|имени|зовут|звали|кличке|позывным|прозвищу|прізвисько|звали)$/.test(token.lower))
  const name = names.find(
    (mention) =>
      mention.from === role.to ||
      (isComma(role.to) && mention.from === role.to + 1 && isClosed(role, mention)) ||
      (isComma(role.from - 1) && mention.to === role.from - 1) ||
      (called >= 0 && mention.from === role.to + called + 1) ||
      followsModifiers(role, mention) ||
      isAlsoCalled(role, mention),
  )
  return name === undefined ? null : (context.draftOfName.get(name) ?? null)
}

/** «Начальник изолятора Геннадий Брыль»: one or two words of the office between role and name, with no verb's ending. */
function followsModifiers(role: RolePhrase, mention: NameMention): boolean {
  const gap = mention.from - role.to
  if (gap < 1 || gap > 2 || role.word.language === 'en') return false
  return role.sentence.tokens
    .slice(role.to, mention.from)
    .every(
      (token) =>
        token.kind === 'word' &&
        /(?:ого|его|ой|ей|ої|ів|ов|а|я|ы|и|і|у)$/.test(token.lower) &&
        !isSpeechWord(token.lower) &&
        !/(?:ла|ли)$/.test(token.lower),
    )
}

/** «Другой мобилизованный из той же роты, тоже Павел»: the role opens the sentence, the name is set behind a comma and "also". */
function isAlsoCalled(role: RolePhrase, mention: NameMention): boolean {
  const { tokens } = role.sentence
  const gap = mention.from - role.to
  return (
    gap > 1 && gap < 10 && /^(?:тоже|также|also|теж|також)$/.test(tokens[mention.from - 1]!.lower) && tokens[mention.from - 2]?.text === ','
  )
}

function isClosed(role: RolePhrase, mention: NameMention): boolean {
  const after = role.sentence.tokens[mention.to]
  return after === undefined || after.kind === 'punctuation'
}

/** "Ruslan's lawyer Vera": whose lawyer. */
function relateToOwner(role: RolePhrase, person: PersonDraft, names: readonly NameMention[], context: RoleContext): void {
  const { tokens } = role.sentence
  if (tokens[role.from - 1]?.lower !== "'s") return
  const owner = names.find((mention) => mention.to === role.from - 1)
  const draft = owner === undefined ? undefined : context.draftOfName.get(owner)
  if (draft !== undefined) relate(person, role.word.lemma, draft)
}

function isSomebody(role: RolePhrase): boolean {
  const { tokens } = role.sentence
  const before = tokens[role.from - 1]
  const after = tokens[role.to]
  if (after?.lower === "'s") return false
  if (findNotices(tokens).some((notice) => notice.says === 'withheld' && notice.at >= role.to && notice.at - role.to < 9)) return true
  const isEnglish = role.word.language === 'en'
  const isSpeaker = [after, before].some((token) => token?.kind === 'word' && isSpeechWord(token.lower)) || speaksLater(role)
  if (isEnglish) {
    const isAgent = before?.lower === 'by' || before?.lower === 'from'
    return role.isIndefinite ? isSpeaker || isAgent || startsClause(role) : isSpeaker && role.from < role.head
  }
  const isDressed = /^(?:man-person|man|woman|girl|boy)$/.test(role.word.sense) && /^(?:в|у|без|с|з|из|із)$/.test(after?.lower ?? '')
  // «Приехал майор», «вийшов лікар»: a verb and then who did it, somebody new.
  const isArriving =
    role.word.isNominative &&
    before?.kind === 'word' &&
    isFiniteVerb(before.lower, role.word.language) &&
    !isCapitalized(tokens[role.head]!)
  return (
    (role.isIndefinite || role.word.isNominative) && (isSpeaker || isDressed || isArriving || (role.isIndefinite && role.word.isNominative))
  )
}

/** "A spokesman for the trust said", «Директор завода сообщил»: a few words of the same phrase stand between. */
function speaksLater(role: RolePhrase): boolean {
  const { tokens } = role.sentence
  const start = skipInsertion(tokens, role.to)
  const isFirst = role.from === 0
  for (let at = start; at < tokens.length && at < start + (isFirst ? 7 : 5); at++) {
    const token = tokens[at]!
    if (token.kind !== 'word' || /^(?:who|which|that|but|а|но|що|что|который|которая|який|яка)$/.test(token.lower)) return false
    if (!isFirst && /^(?:and|и|та|і)$/.test(token.lower)) return false
    if (isSpeechWord(token.lower)) return true
  }
  return false
}

const LONGEST_INSERTION = 12

/** «Волонтёрка, раздававшая воду, считает»: on behind the second comma. */
export function skipInsertion(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== ',') return at
  for (let i = at + 1; i < tokens.length && i < at + LONGEST_INSERTION; i++) if (tokens[i]!.text === ',') return i + 1
  return at
}

function startsClause(role: RolePhrase): boolean {
  const before = role.sentence.tokens[role.from - 1]
  return before === undefined || (before.kind === 'punctuation' && before.text !== '(')
}

function textOf(role: RolePhrase): string {
  const { block } = role.sentence
  return block.text.slice(role.span[0] - block.start, role.span[1] - block.start)
}
