// Who a teller's words stand for: a person by mention, an outlet by name, a document by its noun, else a new unnamed person.
import type { Language } from '../../base/language-tag.ts'
import { spanContains, textAt, type Span } from '../../base/span.ts'
import type { SourceDocument } from '../../document/document.ts'
import { CLAUSE_WORDS } from '../../language/clause-words.ts'
import { normalizeWord } from '../../language/normal-form.ts'
import { readPossessive, readPronoun } from '../../language/pronouns.ts'
import { readRoleWord } from '../../language/role-words.ts'
import { tokenize } from '../../language/tokens.ts'
import type { Attribution } from './attribution.ts'
import { countTogether } from '../persons/count-together.ts'
import { openCast, overlapping, properName, type Cast, type Mention } from '../persons/cast.ts'
import { creditedOutlets, isNewsroomWord } from './credited-outlets.ts'
import type { PersonsFound } from '../persons/find-persons.ts'
import { isDocumentNoun } from './document-nouns.ts'
import type { Person, TellerKind } from '../statement.ts'

export interface Teller {
  readonly id: string | null
  readonly kind: TellerKind
  readonly span: Span | null
}

export const UNKNOWN_TELLER: Teller = { id: null, kind: 'unknown', span: null }

/** Resolves the tellers of one document; the persons it had to add are in `persons` afterwards. */
export interface Speakers extends Pick<Cast, 'byName' | 'signatory' | 'holdRole'> {
  readonly persons: () => Person[]
  readonly resolve: (source: Span, language: Language, not?: string | null) => Teller
  /** The ids of the persons mentioned in a span, in order, each once. */
  readonly within: (span: Span) => string[]
  /** Who a verb without a subject means («Сказал, что …»): the person of its gender named last before it, other than `outer`. */
  readonly unnamed: (attribution: Attribution, outer: string | null) => Teller | null
  /** A relative named only by the word of kinship ("her husband"), whom nobody else in the document is: made on first sight. */
  readonly relative: (source: Span, language: Language) => Teller
  /** The first group with a number in a span. */
  readonly countIn: (span: Span) => { readonly value: number; readonly span: Span } | null
  readonly person: (id: string) => Person | undefined
}

/** `found`: the persons of the document and who is meant where. */
export function openSpeakers(document: SourceDocument, found: PersonsFound): Speakers {
  const cast = openCast(document, found)
  const { all, indexById, mentions, addPerson } = cast
  const meant: Mention[] = found.pronouns.map(({ span, personId }) => ({ span, person: indexById.get(personId) ?? -1 })).filter(({ person }) => person >= 0)
  const outlets = outletNames(document)
  let lastSpeaker: Teller = UNKNOWN_TELLER

  const otherBefore = (at: number, gender: 'm' | 'f', not: string | null): string | null => {
    const before = overlapping(mentions, [Math.max(0, at - FARTHEST_GROUP), at]).findLast(({ span, person }) => span[1] <= at && all[person]!.count === 1 && all[person]!.id !== not && found.genderOf(all[person]!.id) === gender)
    return before === undefined ? null : all[before.person]!.id
  }

  const resolve = (source: Span, language: Language, not: string | null = null): Teller => {
    const words = textAt(document.text, source)
    const outlet = outletOf(words, outlets, language)
    if (outlet !== null) return { id: outlet, kind: 'outlet', span: source }
    if (isPronoun(words)) {
      const direct = found.resolvePronoun(source) ?? relativeAntecedent(mentions, all, source)
      const gender = (readPronoun(normalizeWord(words)) ?? readPossessive(normalizeWord(words)))?.gender ?? null
      const id = direct !== null && direct === not && gender !== null ? (otherBefore(source[0], gender, not) ?? direct) : direct
      if (id !== null) return (lastSpeaker = { id, kind: 'person', span: source })
      if (PLURAL_PRONOUNS.has(normalizeWord(words))) return { id: groupBefore(mentions, all, source), kind: 'person', span: source }
      const last = lastSpeaker.id === null ? null : found.genderOf(lastSpeaker.id)
      if (gender !== null && last !== null && last !== gender) {
        const other = otherBefore(source[0], gender, not)
        return { id: other, kind: other === null ? 'unknown' : 'person', span: source }
      }
      const isOne = lastSpeaker.id !== null && all[indexById.get(lastSpeaker.id) ?? -1]?.count === 1
      return isOne ? { ...lastSpeaker, span: source } : { id: null, kind: 'unknown', span: source }
    }
    const mention = mentionIn(document.text, overlapping(mentions, source), source)
    if (mention !== null) return (lastSpeaker = { id: all[mention.person]!.id, kind: 'person', span: source })
    const head = headOf(words, language)
    return (lastSpeaker = { id: addPerson(words.slice(head), [source[0] + head, source[1]], language), kind: 'person', span: source })
  }

  const unnamed = ({ agrees, cue, isUntold }: Attribution, outer: string | null): Teller | null => {
    if (isUntold || (agrees !== 'masculine' && agrees !== 'feminine')) return null
    const wanted = agrees === 'masculine' ? 'm' : 'f'
    const id = otherBefore(cue[0], wanted, outer)
    return id === null ? null : { id, kind: 'person', span: null }
  }

  const relative = (source: Span, language: Language): Teller => ({ id: addPerson(textAt(document.text, source), source, language), kind: 'person', span: source })

  const countIn = (span: Span): { value: number; span: Span } | null => {
    const group = overlapping(mentions, span).find((mention) => spanContains(span, mention.span) && (all[mention.person]!.count ?? 0) > 1 && /^(?:\S+\s+)?(?:\d|\p{L})/u.test(textAt(document.text, mention.span)))
    return group === undefined ? countTogether(document.text, span) : { value: all[group.person]!.count!, span: group.span }
  }

  const within = (span: Span): string[] => [...new Set([...overlapping(mentions, span), ...overlapping(meant, span)].filter((mention) => spanContains(span, mention.span)).map((mention) => all[mention.person]!.id))]
  const { signatory, holdRole, byName } = cast
  return { persons: () => all, resolve, within, unnamed, relative, countIn, signatory, holdRole, byName, person: (id) => all[indexById.get(id) ?? -1] }
}

const PLURAL_PRONOUNS = new Set(['they', 'them', "they've", "they'd", "they're", 'они', 'их', 'все', 'вони', 'їх', 'всі', 'усі'])
const FARTHEST_GROUP = 300

/** The nearest group named before a plural pronoun, in the same stretch of text. */
function groupBefore(mentions: readonly Mention[], all: readonly Person[], source: Span): string | null {
  const before = overlapping(mentions, [Math.max(0, source[0] - FARTHEST_GROUP), source[0]]).findLast((mention) => all[mention.person]!.count !== 1)
  return before === undefined ? null : all[before.person]!.id
}

/** "Lenka, who said": the person named right before the relative word. */
function relativeAntecedent(mentions: readonly Mention[], all: readonly Person[], source: Span): string | null {
  const before = overlapping(mentions, [Math.max(0, source[0] - 3), source[0]]).at(-1)
  return before === undefined ? null : all[before.person]!.id
}

const INNER_PREPOSITIONS = new Set('from of at in on with for из с со от у в во на для при із зі з від до'.split(' '))

/** "an officer from the draft office": what stands behind a preposition is not the teller; at the head of the phrase («у Веры») it is. */
function followsPreposition(text: string, source: Span, span: Span): boolean {
  const before = text.slice(source[0], span[0]).trim().split(/\s+/)
  return before.length > 1 && before.some((word, at) => at > 0 && INNER_PREPOSITIONS.has(word.toLowerCase()))
}

/** «Перед отправкой офицер военкомата»: where the role that tells begins, behind a phrase of time or place. */
function headOf(words: string, language: Language): number {
  if (language === 'en' || !CLAUSE_WORDS[language].prepositions.has(normalizeWord(words.split(/\s/)[0] ?? ''))) return 0
  return tokenize(words).find((token) => readRoleWord(token.lower).some((role) => role.isNominative && role.language === language))?.span[0] ?? 0
}

/** «офицер военкомата»: a role and then the body it belongs to. */
function hangsOnRole(text: string, source: Span, span: Span): boolean {
  const before = normalizeWord(text.slice(source[0], span[0]).trim().split(/\s+/).at(-1) ?? '')
  return /^\p{Ll}/u.test(text.slice(span[0])) && readRoleWord(before).some(({ isNominative, language }) => isNominative && language !== 'en')
}

/** The head of the phrase: no possessor ("Aleksey's wife"), the earliest and longest of the rest. */
function mentionIn(text: string, mentions: readonly Mention[], source: Span): Mention | null {
  const headless = mentions.filter(({ span }) => !followsPreposition(text, source, span) && !hangsOnRole(text, source, span))
  if (headless.length === 0) return null
  const heads = headless.filter(({ span }) => !(/^['’]s?\s/.test(text.slice(span[1], span[1] + 3)) && span[1] < source[1]))
  const kept = heads.length > 0 ? heads : headless
  return kept.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])[0] ?? null
}

function outletNames(document: SourceDocument): string[] {
  return [...creditedOutlets(document), ...(document.outlet === null ? [] : [document.outlet])]
}

/** A credited or own outlet by name, or the proper name beside a word such as "newspaper", «издание». */
function outletOf(words: string, outlets: readonly string[], language: Language): string | null {
  const lower = normalizeWord(words)
  const named = outlets.find((outlet) => lower.includes(normalizeWord(outlet)))
  if (named !== undefined) return named
  const tokens = tokenize(words)
  const hasWord = tokens.some((token) => isNewsroomWord(token, language))
  if (!hasWord) return null
  // "reports the local outlet": the one credited outlet, else the name that stands there.
  const inQuotes = /[«“"]([^»”"]{2,60})[»”"]/.exec(words)
  if (inQuotes !== null) return inQuotes[1]!
  const name = properName(words)
  return name !== null && outlets.length === 0 ? name : (outlets[0] ?? name)
}

/** Whether the head of the phrase is a document: its first noun, before any "of", not a person's title. */
export function namesDocument(words: string, language: Language): boolean {
  const head = tokenize(words).filter((token) => token.kind === 'word').slice(0, 6)
  const of = head.findIndex((token) => token.lower === 'of' || token.lower === 'by' || token.lower === 'from')
  return (of < 0 ? head : head.slice(0, of)).some((token) => isDocumentNoun(token, language))
}

const PRONOUNS = new Set("he she they it we i you who that which him her them он она они я мы кто который которая которые його її їх йому їй він вона вони ми хто який яка які тот та той ця цей це это все всі усі его ее ему ей их they've they'd they're he's she's he'd she'd we've we're i've nobody nothing his their нее него них неї нього".split(' '))

function isPronoun(words: string): boolean {
  return PRONOUNS.has(normalizeWord(words.trim()))
}
