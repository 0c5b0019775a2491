// The persons of one document while they are being found: mutable drafts, joined by their names, numbered in the order of their first mention.
import type { Language } from '../../base/language-tag.ts'
import type { Span } from '../../base/span.ts'
import { kinLabel } from '../../language/kin-words.ts'
import type { Gender } from '../../language/name-forms.ts'
import type { NameMention } from './persons-names.ts'
import type { Person } from '../statement.ts'

export type MentionKind = 'name' | 'kin' | 'role' | 'group' | 'pronoun'

/** One place where a person is meant. */
export interface PersonMention {
  readonly personId: string
  readonly span: Span
  readonly kind: MentionKind
}

/** A person in the making. Owned by the register; `relations` point at other drafts by identity. */
export interface PersonDraft {
  names: NameMention[]
  mentions: { span: Span; kind: MentionKind; sentence: number }[]
  /** The spans of `mentions`, as text, to add each once. */
  places: Set<string>
  gender: Gender | null
  description: string | null
  pseudonym: boolean | null
  notice: Span | null
  count: number | null
  age: number | null
  /** Senses ('wife') or role words in the document's language. */
  relations: { to: PersonDraft; as: string }[]
  /** The name a chat or transcript gives its speaker. */
  label: string | null
  /** Where a speaker first speaks, when no name stands in the text. */
  firstUtf16: number | null
  /** One mention for each way the name is written: what later names are compared with. */
  writings: Map<string, NameMention>
  /** Group head or role, to find the same one again. */
  sense: string | null
}

export function newDraft(part: Partial<PersonDraft>): PersonDraft {
  return {
    names: [],
    mentions: [],
    places: new Set(),
    writings: new Map(),
    gender: null,
    description: null,
    pseudonym: null,
    notice: null,
    count: 1,
    age: null,
    label: null,
    firstUtf16: null,
    relations: [],
    sense: null,
    ...part,
  }
}

/** Adds a mention once; the same span of a wider kind is kept apart. */
export function addMention(draft: PersonDraft, span: Span, kind: MentionKind, sentence: number): void {
  const place = `${span[0]} ${span[1]}`
  if (draft.places.has(place)) return
  draft.places.add(place)
  draft.mentions.push({ span, kind, sentence })
}

/** Says that `draft` is `as` of `to`, once. */
export function relate(draft: PersonDraft, as: string, to: PersonDraft): void {
  if (draft === to || draft.relations.some((relation) => relation.to === to && relation.as === as)) return
  draft.relations.push({ to, as })
}

/** Drafts as persons, numbered by first mention; a relation is called by its word in the document's language. */
export function finishPersons(
  drafts: readonly PersonDraft[],
  language: Language | null,
  nameOf: (draft: PersonDraft) => { name: string; aliases: string[] } | null,
): {
  readonly persons: Person[]
  readonly idOf: ReadonlyMap<PersonDraft, string>
} {
  const firstMention = (draft: PersonDraft): number =>
    draft.mentions.reduce((least, mention) => Math.min(least, mention.span[0]), draft.firstUtf16 ?? Infinity)
  const first = new Map(drafts.map((draft) => [draft, firstMention(draft)]))
  const ordered = drafts
    .filter((draft) => draft.mentions.length > 0 || draft.firstUtf16 !== null)
    .sort((a, b) => first.get(a)! - first.get(b)!)
  const idOf = new Map(ordered.map((draft, index) => [draft, `p${index + 1}`]))
  const persons = ordered.map((draft): Person => {
    const named = nameOf(draft)
    const mentions = draft.mentions.map((mention) => mention.span).sort((a, b) => a[0] - b[0] || a[1] - b[1])
    return {
      id: idOf.get(draft)!,
      name: named?.name ?? null,
      ...(named === null ? { description: draft.description } : {}),
      aliases: named?.aliases ?? [],
      mentions,
      pseudonym: draft.pseudonym,
      notice: draft.notice,
      count: draft.count,
      relations: draft.relations.flatMap(({ to, as }) => (idOf.has(to) ? [{ to: idOf.get(to)!, as: kinLabel(as, language) }] : [])),
    }
  })
  return { persons, idOf }
}
