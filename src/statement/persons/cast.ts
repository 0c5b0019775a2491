// The persons of one document while its statements are read: those that were found, and those whom a cue, a label or a signature adds.
import type { Language } from '../../base/language-tag.ts'
import { spansOverlap, textAt, type Span } from '../../base/span.ts'
import type { SourceDocument } from '../../document/document.ts'
import { normalizeWord } from '../../language/normal-form.ts'
import { tokenize } from '../../language/tokens.ts'
import type { PersonsFound } from './find-persons.ts'
import type { Person } from '../statement.ts'

export interface Mention {
  readonly span: Span
  readonly person: number
}

export interface Cast {
  /** Grows as tellers are met who were not found before. */
  readonly all: Person[]
  readonly indexById: ReadonlyMap<string, number>
  /** Mentions of those that were found, by start. */
  readonly mentions: readonly Mention[]
  /** The person of these words, made on first sight. */
  readonly addPerson: (words: string, source: Span, language: Language) => string
  readonly byName: (name: string, role?: 'question' | 'answer') => string
  readonly signatory: (spans: readonly Span[], isJoint: boolean) => string
  readonly holdRole: (role: 'question' | 'answer', id: string) => void
}

/** `found`: the persons of the document. */
export function openCast(document: SourceDocument, found: PersonsFound): Cast {
  const all: Person[] = [...found.persons]
  const indexById = new Map(all.map((person, index) => [person.id, index]))
  const mentions: Mention[] = all.flatMap((person, index) => person.mentions.map((span) => ({ span, person: index }))).sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const added = new Map<string, number>()
  const addedMentions = new Map<number, Span[]>()
  const idByName = new Map<string, string>()

  const add = (person: Pick<Person, 'name' | 'description' | 'mentions' | 'count'>): string => {
    const id = `p${all.length + 1}`
    indexById.set(id, all.length)
    all.push({ id, aliases: [], pseudonym: null, notice: null, relations: [], ...person })
    return id
  }

  const addPerson = (words: string, source: Span, language: Language): string => {
    const key = normalizeWord(words).replace(/^(?:the|a|an|one|another) /, '')
    const known = added.get(key)
    const mentioned = known === undefined ? undefined : addedMentions.get(known)
    if (known !== undefined) {
      if (mentioned === undefined) all[known] = { ...all[known]!, mentions: [...all[known]!.mentions, source] }
      else mentioned.push(source)
      return all[known]!.id
    }
    const name = properName(words)
    const own = [source]
    added.set(key, all.length)
    addedMentions.set(all.length, own)
    return add({ name, description: name === null ? words : null, mentions: own, count: isPlural(words, language) ? null : 1 })
  }

  const byName = (name: string, role: 'question' | 'answer' | null = null): string => {
    const id = (role === null ? idByName.get(name) : undefined) ?? findByName(name, role)
    if (role === null) idByName.set(name, id)
    return id
  }

  const findByName = (name: string, role: 'question' | 'answer' | null): string => {
    const wanted = normalizeWord(name)
    const known = role === null ? all.findIndex((person) => [person.name, ...person.aliases].some((one) => one !== null && (normalizeWord(one) === wanted || normalizeWord(one).split(' ').includes(wanted)))) : (added.get(role) ?? -1)
    if (known >= 0) return all[known]!.id
    const mentioned: Span[] = []
    added.set(role ?? wanted, all.length)
    addedMentions.set(all.length, mentioned)
    return add({ name: role === null ? name : null, description: role === null ? null : name, mentions: mentioned, count: 1 })
  }

  const signatory = (spans: readonly Span[], isJoint: boolean): string => {
    const fits = ({ person }: Mention): boolean => isJoint === (all[person]!.count !== 1)
    const known = spans.flatMap((span) => overlapping(mentions, span).filter(fits))[0]
    if (known !== undefined) {
      all[known.person] = { ...all[known.person]!, mentions: [...all[known.person]!.mentions, ...spans] }
      return all[known.person]!.id
    }
    const words = textAt(document.text, spans.at(-1)!)
    const name = isJoint ? null : properName(words)
    return add({ name, description: name === null ? words : null, mentions: spans, count: isJoint ? null : 1 })
  }

  const holdRole = (role: 'question' | 'answer', id: string): void => {
    const index = indexById.get(id)
    if (index !== undefined) added.set(role, index)
  }

  return { all, indexById, mentions, addPerson, byName, signatory, holdRole }
}

/** Mentions that share a unit with `span`; `mentions` are sorted by start. */
export function overlapping(mentions: readonly Mention[], span: Span): Mention[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.span[0] < span[0] - LONGEST_MENTION) low = middle + 1
    else high = middle
  }
  const found: Mention[] = []
  for (let at = low; at < mentions.length && mentions[at]!.span[0] < span[1]; at++) if (spansOverlap(mentions[at]!.span, span)) found.push(mentions[at]!)
  return found
}

const LONGEST_MENTION = 200

/** The capitalised words at the end of the phrase, when it has any after its first word, or is nothing else. */
export function properName(words: string): string | null {
  const match = /(?:^|\s)((?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*){0,4})$/u.exec(words.replace(/['’]s$/, ''))
  if (match === null) return null
  const name = match[1]!
  return name.length === words.length && /^(?:The|A|An|One|This|That|Some|Many|Most)\b/.test(name) ? null : name
}

function isPlural(words: string, language: Language): boolean {
  if (language !== 'en') return false
  const last = tokenize(words).filter((token) => token.kind === 'word').at(-1)?.lower ?? ''
  return /[^s]s$/.test(last) || ['people', 'men', 'women', 'police', 'authorities'].includes(last)
}
