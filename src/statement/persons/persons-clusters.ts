// Joins name mentions that are one person, and keeps namesakes apart.
import type { Language } from '../../base/language-tag.ts'
import type { Gender } from '../../language/name-forms.ts'
import { readGivenName } from '../../language/names.ts'
import { readKinWord } from '../../language/kin-words.ts'
import { readPossessive } from '../../language/pronouns.ts'
import { sameGivenName, sameSurname } from '../../language/same-name.ts'
import { readSurname } from '../../language/surnames.ts'
import type { NameMention } from './persons-names.ts'
import { addMention, newDraft, type PersonDraft } from './persons-register.ts'

const NAMESAKE = new Set(
  'another other namesake also second different другой другая другого другому другим другую тоже тезка тезки тезку второй вторая інший інша іншого іншому також теж тезко другий друга'.split(
    ' ',
  ),
)
const NAMESAKE_WINDOW = 3
/** A text with more persons is no account: later ones are left out, so that the time stays linear. */
const MOST_PERSONS = 400
const MOST_WRITINGS = 24

/** Joins the mentions, in the order of the text, into one draft a person. */
export function clusterNames(mentions: readonly NameMention[]): PersonDraft[] {
  const drafts: PersonDraft[] = []
  for (const mention of mentions) {
    const known = findDraft(mention, drafts)
    if (known === null && drafts.length >= MOST_PERSONS) continue
    const draft = known ?? startDraft(drafts)
    draft.names.push(mention)
    const writing = [mention.given, mention.patronymic, mention.surname, ...mention.initials].join(' ')
    if (!draft.writings.has(writing) && draft.writings.size < MOST_WRITINGS) draft.writings.set(writing, mention)
    draft.gender ??= mentionGender(mention)
    addMention(draft, mention.span, 'name', mention.sentence.index)
  }
  return drafts
}

function startDraft(drafts: PersonDraft[]): PersonDraft {
  const draft = newDraft({})
  drafts.push(draft)
  return draft
}

function findDraft(mention: NameMention, drafts: readonly PersonDraft[]): PersonDraft | null {
  const fitting = drafts.filter((draft) => fits(mention, draft) && !isKinOfThemselves(mention, draft))
  if (fitting.length === 0 || (isNamesake(mention) && mention.surname === null)) return null
  if (fitting.length === 1) return fitting[0]!
  const best = (score: (draft: PersonDraft) => number): PersonDraft => [...fitting].sort((a, b) => score(b) - score(a))[0]!
  const inBlock = fitting.filter((draft) => draft.names.at(-1)!.sentence.block === mention.sentence.block)
  if (inBlock.length > 0) return inBlock.sort((a, b) => b.names.at(-1)!.span[0] - a.names.at(-1)!.span[0])[0]!
  return best((draft) => draft.names.length)
}

/** "another Pavel", «тоже Павел»: close before the name. */
function isNamesake(mention: NameMention): boolean {
  const { tokens } = mention.sentence
  return tokens.slice(Math.max(0, mention.from - NAMESAKE_WINDOW), mention.from).some((token) => NAMESAKE.has(token.lower))
}

/** «Её соседка Оксана Петровна» of a woman called Оксана: a person is not her own neighbour. */
function isKinOfThemselves(mention: NameMention, draft: PersonDraft): boolean {
  const { tokens, index } = mention.sentence
  const kin = tokens[mention.from - 1]
  const pronoun = tokens[mention.from - 2]
  if (kin === undefined || pronoun === undefined || readKinWord(kin.lower).length === 0) return false
  const owner = readPossessive(pronoun.lower)
  if (owner === null || owner.person !== 3 || owner.gender === null || owner.gender !== draft.gender) return false
  const isNear = draft.names.slice(-8).some((name) => name.sentence.index <= index && name.sentence.index >= index - 2)
  const addsPart =
    (mention.patronymic ?? mention.surname) !== null &&
    [...draft.writings.values()].every((name) => (name.patronymic ?? name.surname) === null)
  return isNear && addsPart
}

/** Whether the mention can be this person: nothing known on both sides contradicts, and something agrees. */
function fits(mention: NameMention, draft: PersonDraft): boolean {
  const gender = mentionGender(mention)
  if (gender !== null && draft.gender !== null && gender !== draft.gender) return false
  let agreements = 0
  for (const known of draft.writings.values()) {
    const compared = compareMentions(mention, known)
    if (compared === 'contradicts') return false
    if (compared === 'agrees') agreements += 1
  }
  return agreements > 0
}

function compareMentions(a: NameMention, b: NameMention): 'agrees' | 'contradicts' | 'silent' {
  let agrees = false
  if (a.surname !== null && b.surname !== null) {
    if (!sameSurname(a.surname, b.surname).same) return 'contradicts'
    agrees = true
  }
  if (a.given !== null && b.given !== null) {
    const compared = sameGivenName(a.given, b.given)
    if (!compared.same) return 'contradicts'
    // «Юрко» and later «Юрий Дзюба»: a short form met before the full name is somebody else's, as texts introduce by the full name first.
    if (compared.how === 'diminutive' && introducesFullName(a, b)) return 'contradicts'
    agrees = true
  }
  const initial = (mention: NameMention): string | undefined => mention.given?.[0] ?? mention.initials[0]?.[0]
  if (initial(a) !== undefined && initial(b) !== undefined && (a.given === null || b.given === null) && initial(a) !== initial(b))
    return 'contradicts'
  // A lone unknown word may be the given name of one mention and the surname of the other.
  if (!agrees && a.given === null && a.surname !== null && b.given !== null && b.surname === null)
    agrees = sameGivenName(a.surname, b.given).same
  if (!agrees && b.given === null && b.surname !== null && a.given !== null && a.surname === null)
    agrees = sameGivenName(b.surname, a.given).same
  return agrees ? 'agrees' : 'silent'
}

function introducesFullName(a: NameMention, b: NameMention): boolean {
  const [earlier, later] = a.span[0] < b.span[0] ? [a, b] : [b, a]
  return earlier.surname === null && later.surname !== null && !earlier.sentence.isAside && isDiminutive(earlier.given ?? '')
}

function mentionGender(mention: NameMention): Gender | null {
  if (mention.gender !== null) return mention.gender
  if (mention.surname === null || mention.given !== null) return null
  const readings = readSurname(mention.surname)
  const genders = new Set(readings.map((reading) => reading.gender))
  if (genders.size === 1) return [...genders][0]!
  // «Белова плакала», «Белов плакал»: the verb tells which.
  const verb = mention.sentence.tokens[mention.to]?.lower ?? ''
  if (/[аеиоуыя]л(?:а|ась)$/.test(verb)) return 'f'
  return /[аеиоуыя]л(?:ся)?$|[аеиоуыя]в(?:ся)?$/.test(verb) ? 'm' : null
}

/** The fullest name in the nominative, and every other way the text writes it. */
export function nameOfDraft(draft: PersonDraft, language: Language | null): { name: string; aliases: string[] } | null {
  if (draft.names.length === 0) return draft.label === null ? null : { name: draft.label, aliases: [] }
  const fullest = [...draft.writings.values()].sort((a, b) => fullness(b, language) - fullness(a, language) || a.span[0] - b.span[0])[0]!
  const name = nominative(fullest, draft.gender, language)
  const written = [...draft.writings.values()].map((mention) => mentionText(mention))
  return { name, aliases: [...new Set(written)].filter((alias) => alias !== name) }
}

function fullness(mention: NameMention, language: Language | null): number {
  const parts = [mention.given, mention.surname, mention.patronymic].filter((part) => part !== null).length
  const isNominative = nominative(mention, mention.gender, language) === mentionText(mention)
  const isShort = mention.given !== null && isDiminutive(mention.given)
  return parts * 10 - (isShort ? 5 : 0) + (mention.title !== null ? 4 : 0) + (mention.initials.length > 0 ? 2 : 0) + (isNominative ? 1 : 0)
}

function isDiminutive(given: string): boolean {
  const readings = readGivenName(given)
  return readings.length > 0 && readings.every((reading) => reading.isDiminutive)
}

function mentionText(mention: NameMention): string {
  return mention.sentence.block.text.slice(mention.span[0] - mention.sentence.block.start, mention.span[1] - mention.sentence.block.start)
}

const CYRILLIC = /[\u0400-\u04ff]/

function nominative(mention: NameMention, gender: Gender | null, language: Language | null): string {
  const text = mentionText(mention)
  if (!CYRILLIC.test(text)) return text
  let isOblique = false
  let name = text
  if (mention.given !== null) {
    const readings = readGivenName(mention.given).filter((reading) => gender === null || reading.name.gender === gender)
    const inLanguage = readings.filter((reading) => reading.language === language)
    const fitting = inLanguage.length > 0 ? inLanguage : readings
    const lemma = fitting.find((reading) => reading.isNominative)?.lemma ?? fitting[0]?.lemma
    if (lemma !== undefined && lemma.toLowerCase().replaceAll('ё', 'е') !== mention.given.toLowerCase().replaceAll('ё', 'е')) {
      name = name.replace(mention.given, lemma)
      isOblique = true
    }
  }
  if (mention.surname !== null) {
    const readings = readSurname(mention.surname).filter(
      (reading) => gender === null || reading.gender === null || reading.gender === gender,
    )
    const isSettled = mention.given !== null && !isOblique && !readings.some((reading) => reading.isNominative && reading.gender !== null)
    const pick =
      readings.find((reading) => reading.isNominative && !isOblique) ??
      (isSettled ? undefined : readings.find((reading) => !reading.isNominative || !isOblique))
    if (pick !== undefined) name = name.replace(mention.surname, pick.lemma)
  }
  return name
}
