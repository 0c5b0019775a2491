// Finds the persons of a document: named, unnamed, groups; with their mentions, pseudonyms, counts and relations (DESIGN: 4.3).
import type { Language } from '../../base/language-tag.ts'
import { spansOverlap, type Span } from '../../base/span.ts'
import type { SourceDocument } from '../../document/document.ts'
import type { Gender } from '../../language/name-forms.ts'
import { readPossessive, readPronoun } from '../../language/pronouns.ts'
import { applyNotices } from './persons-notices.ts'
import { clusterNames, nameOfDraft } from './persons-clusters.ts'
import { keepPersons } from './persons-evidence.ts'
import { placeGroups } from './persons-groups.ts'
import { findKin } from './persons-kin.ts'
import { findNames, type NameMention } from './persons-names.ts'
import { finishPersons, type PersonDraft, type PersonMention } from './persons-register.ts'
import { placeRoles, roleDrafter } from './persons-unnamed.ts'
import { placeSpeakers } from './persons-speakers.ts'
import { readStory, type Story, type StorySentence } from './persons-story.ts'
import { quotedSpans } from '../quoted-spans.ts'
import { placeKin } from './relations.ts'
import { Salience } from './resolve-pronouns.ts'
import type { Person } from '../statement.ts'

/** The persons of one document, and who is meant where. */
export interface PersonsFound {
  readonly persons: readonly Person[]
  /** Names, kinship words, roles and groups, in order; spans of one person may nest ("Aleskey's wife", "Aleskey"). */
  readonly mentions: readonly PersonMention[]
  /** Personal and possessive pronouns of the third person that were resolved with confidence, in order. */
  readonly pronouns: readonly PersonMention[]
  readonly genderOf: (personId: string) => Gender | null
  /** The person a pronoun at this span means, or null where that is not sure. */
  readonly resolvePronoun: (span: Span) => string | null
  /** The person named or described at this span: the mention that overlaps it most, a name before a kinship word; null where there is none. */
  readonly personAt: (span: Span) => string | null
}

/** Finds the persons of a document's narrative blocks. The text is another's and may be hostile or in any language; nothing is invented. */
export function findPersons(document: SourceDocument): PersonsFound {
  const story = readStory(document)
  const outlets = [document.outlet ?? '', ...document.creditedSources]
  const names = keepPersons(
    story.sentences.flatMap((sentence) => findNames(sentence)),
    outlets,
    story.sentences,
  )
  const drafts = clusterNames(names)
  const draftOfName = new Map<NameMention, PersonDraft>(drafts.flatMap((draft) => draft.names.map((name) => [name, draft] as const)))
  const salience = new Salience(story, placeSpeakers(document, drafts), quotedSpans(document, story.language))
  for (const draft of drafts) for (const name of draft.names) salience.add(draft, name.span, name.sentence.index)
  const pronouns = placeUnnamed(story, names, { drafts, draftOfName, salience })
  applyNotices(document, story, drafts)
  const { persons, idOf } = finishPersons(drafts, story.language, (draft) => nameOfDraft(draft, story.language))
  return answer(persons, idOf, drafts, pronouns)
}

interface Parts {
  readonly drafts: PersonDraft[]
  readonly draftOfName: ReadonlyMap<NameMention, PersonDraft>
  readonly salience: Salience
}

interface ResolvedPronoun {
  readonly draft: PersonDraft
  readonly span: Span
}

/** Kinship, roles, groups and pronouns, sentence by sentence, so that each stands on what was said before it. */
function placeUnnamed(story: Story, names: readonly NameMention[], parts: Parts): ResolvedPronoun[] {
  const pronouns: ResolvedPronoun[] = []
  const namesBySentence = Map.groupBy(names, (name) => name.sentence.index)
  for (const sentence of story.sentences) {
    const own = namesBySentence.get(sentence.index) ?? []
    const draftOfRole = roleDrafter(sentence, { ...parts, language: story.language })
    const kins = findKin(sentence, own, story.language)
    for (const kin of kins) placeKin(kin, { ...parts, draftOfRole })
    placeRoles(sentence, own, kins, { ...parts, language: story.language })
    placeGroups(sentence, { ...parts, language: story.language })
    pronouns.push(...resolveIn(sentence, parts, story.language))
  }
  return pronouns
}

function resolveIn(sentence: StorySentence, { salience }: Parts, language: Language | null): ResolvedPronoun[] {
  if (language === null) return []
  return sentence.tokens.flatMap((token, at) => {
    if (token.kind !== 'word') return []
    const pronoun = readPronoun(token.lower) ?? readPossessive(token.lower)
    if (pronoun === null || pronoun.person !== 3 || pronoun.isPlural) return []
    const draft = salience.resolveThird(pronoun, sentence, at)
    return draft === null ? [] : [{ draft, span: token.span }]
  })
}

function answer(
  persons: Person[],
  idOf: ReadonlyMap<PersonDraft, string>,
  drafts: readonly PersonDraft[],
  resolved: readonly ResolvedPronoun[],
): PersonsFound {
  const byPlace = (a: PersonMention, b: PersonMention): number => a.span[0] - b.span[0] || b.span[1] - a.span[1]
  const mentions = drafts
    .flatMap((draft) => draft.mentions.map(({ span, kind }): PersonMention => ({ personId: idOf.get(draft)!, span, kind })))
    .sort(byPlace)
  const pronouns = resolved.flatMap(({ draft, span }): PersonMention[] =>
    idOf.has(draft) ? [{ personId: idOf.get(draft)!, span, kind: 'pronoun' }] : [],
  )
  const pronounBySpan = new Map(pronouns.toReversed().map(({ span, personId }) => [`${span[0]} ${span[1]}`, personId]))
  const genders = new Map(drafts.map((draft) => [idOf.get(draft)!, draft.gender]))
  return {
    persons,
    mentions,
    pronouns,
    genderOf: (personId) => genders.get(personId) ?? null,
    resolvePronoun: (span) => pronounBySpan.get(`${span[0]} ${span[1]}`) ?? null,
    personAt: (span) => pickMention(mentions, span)?.personId ?? null,
  }
}

/** The mention with the same words; else the longest one within the span; else the shortest one around it. */
function pickMention(mentions: readonly PersonMention[], span: Span): PersonMention | null {
  const overlapping = mentions.filter((mention) => spansOverlap(mention.span, span))
  const exact = overlapping.find((mention) => mention.span[0] === span[0] && mention.span[1] === span[1])
  if (exact !== undefined) return exact
  const width = (mention: PersonMention): number => mention.span[1] - mention.span[0]
  const inside = overlapping.filter((mention) => span[0] <= mention.span[0] && mention.span[1] <= span[1])
  if (inside.length > 0) return inside.reduce((a, b) => (width(b) > width(a) ? b : a))
  return overlapping.length === 0 ? null : overlapping.reduce((a, b) => (width(b) < width(a) ? b : a))
}
