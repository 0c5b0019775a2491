// A vocabulary of codes: SKOS concepts with labels, matches to other schemes, and lexical cues by which they are suggested.
import { z } from 'zod'
import { done, refuse, type Outcome } from '../../base/refusal.ts'
import type { Language } from '../../base/language-tag.ts'
import { normalizeWord } from '../../language/normal-form.ts'

/** Words of a cue in order; a stem ends in "*". `isLack`: the cue holds its own negation ("no food"), so a negation before it changes nothing. */
export interface CodeCue {
  readonly words: readonly string[]
  readonly isLack: boolean
}

export interface Concept {
  /** Kebab-case, stable: what statements carry. */
  readonly id: string
  readonly broader: string | null
  readonly label: Readonly<Partial<Record<string, string>>>
  /** Terms of other schemes this one corresponds to ("HURIDOCS 4: Torture", "ACLED: Attack"). */
  readonly matches: readonly string[]
  readonly cues: Readonly<Partial<Record<Language, readonly CodeCue[]>>>
}

export interface Vocabulary {
  readonly title: string
  readonly concepts: readonly Concept[]
}

const LACK_WORDS = new Set(
  "no not never without nothing none nobody lack lacked lacking don't didn't doesn't hadn't нет не без ни ничего нехватк* немає нема нестач* жодного жодної жодних никаких никакой никакого ніхто никто".split(' '),
)

/** A cue as written in a table: words parted by spaces. */
export function parseCue(written: string): CodeCue {
  const words = written.trim().split(/\s+/).map(normalizeWord)
  return { words, isLack: words.some((word) => LACK_WORDS.has(word)) }
}

export type VocabularyRefusal = 'not-json' | 'not-a-vocabulary' | 'no-concepts' | 'double-concept' | 'unknown-broader' | 'too-many-concepts'

const MOST_CONCEPTS = 5000
const text = z.string().min(1).max(400)
const texts = z.union([text, z.array(text)]).transform((one) => (Array.isArray(one) ? one : [one]))
const byLanguage = z.record(z.string().max(12), texts)

const ownConcept = z.object({
  id: text,
  broader: text.nullish(),
  label: z.union([text, z.record(z.string().max(12), text)]),
  matches: z.array(text).optional(),
  cues: z.partialRecord(z.enum(['en', 'ru', 'uk']), z.array(text)).optional(),
})
const ownVocabulary = z.object({ title: text.optional(), concepts: z.array(ownConcept) })

/** The SKOS properties that are read, in JSON-LD's compact form with the prefix "skos:" or without; others are passed over. */
const skosNode = z.object({
  '@id': text.optional(),
  id: text.optional(),
  '@type': z.unknown().optional(),
  prefLabel: z.unknown().optional(),
  altLabel: z.unknown().optional(),
  hiddenLabel: z.unknown().optional(),
  broader: z.unknown().optional(),
  exactMatch: z.unknown().optional(),
  closeMatch: z.unknown().optional(),
  notation: z.unknown().optional(),
})

/** Reads a user's vocabulary: our own JSON (docs/formats/vocabulary.md) or SKOS as JSON-LD. The file is the user's and may be anything. */
export function parseVocabulary(json: string, name: string): Outcome<Vocabulary, VocabularyRefusal> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return refuse('not-json', `${name} is no JSON. A vocabulary is a JSON file as docs/formats/vocabulary.md describes it, or SKOS in JSON-LD.`)
  }
  const own = ownVocabulary.safeParse(value)
  if (own.success) return checkConcepts(own.data.title ?? name, own.data.concepts.map(ownToConcept), name)
  const graph = graphOf(value)
  if (graph !== null) return checkConcepts(name, graph.map(skosToConcept).filter((concept) => concept !== null), name)
  const issue = own.error.issues[0]
  return refuse('not-a-vocabulary', `${name} is no vocabulary: ${issue === undefined ? 'unknown shape' : `${issue.path.join('.') || 'the file'}: ${issue.message}`}. See docs/formats/vocabulary.md.`)
}

function checkConcepts(title: string, concepts: readonly Concept[], name: string): Outcome<Vocabulary, VocabularyRefusal> {
  if (concepts.length === 0) return refuse('no-concepts', `${name} names no concept. Give at least one with an id and a label.`)
  if (concepts.length > MOST_CONCEPTS) return refuse('too-many-concepts', `${name} names ${concepts.length} concepts; at most ${MOST_CONCEPTS} are read.`)
  const ids = new Set<string>()
  for (const { id } of concepts) {
    if (ids.has(id)) return refuse('double-concept', `${name} names the concept "${id}" twice. Each id may stand once.`)
    ids.add(id)
  }
  const orphan = concepts.find(({ broader }) => broader !== null && !ids.has(broader))
  if (orphan !== undefined) return refuse('unknown-broader', `${name}: "${orphan.id}" has the broader concept "${orphan.broader}", which the file does not name.`)
  return done({ title, concepts })
}

function ownToConcept(row: z.infer<typeof ownConcept>): Concept {
  const cues = Object.fromEntries(Object.entries(row.cues ?? {}).map(([language, written]) => [language, (written ?? []).map(parseCue)]))
  return { id: row.id, broader: row.broader ?? null, label: typeof row.label === 'string' ? { en: row.label } : row.label, matches: row.matches ?? [], cues }
}

/** The nodes of a JSON-LD document: "@graph", a list, or one node. */
function graphOf(value: unknown): Record<string, unknown>[] | null {
  const graph = Array.isArray(value) ? value : typeof value === 'object' && value !== null && '@graph' in value ? (value)['@graph'] : null
  return Array.isArray(graph) ? graph.filter((node): node is Record<string, unknown> => typeof node === 'object' && node !== null) : null
}

function skosToConcept(raw: Record<string, unknown>): Concept | null {
  const node = skosNode.safeParse(Object.fromEntries(Object.entries(raw).map(([key, value]) => [key.replace(/^skos:|^.*skos\/core#/, ''), value])))
  if (!node.success || !/concept$/i.test([node.data['@type']].flat().map(String).at(0) ?? '')) return null
  const id = node.data['@id'] ?? node.data.id
  if (id === undefined) return null
  const label = labelsOf(node.data.prefLabel)
  const written = [label, labelsOf(node.data.altLabel), labelsOf(node.data.hiddenLabel)]
  const cuesOf = (language: Language): CodeCue[] => written.flatMap((labels) => [labels[language] ?? []].flat()).map(parseCue)
  return {
    id: shortId(id),
    broader: referenceOf(node.data.broader),
    label: Object.fromEntries(Object.entries(label).map(([language, labels]) => [language, labels[0] ?? ''])),
    matches: [node.data.exactMatch, node.data.closeMatch].flat().map(referenceOf).filter((match) => match !== null),
    cues: { en: cuesOf('en'), ru: cuesOf('ru'), uk: cuesOf('uk') },
  }
}

/** Labels by language from a string, a {"@value", "@language"} object, a language map, or a list of these. */
function labelsOf(value: unknown): Record<string, string[]> {
  const labels: Record<string, string[]> = {}
  const add = (language: string, label: string): void => {
    labels[language] = [...(labels[language] ?? []), label]
  }
  for (const one of [value].flat()) {
    if (typeof one === 'string') add('en', one)
    else if (typeof one === 'object' && one !== null && '@value' in one) add(('@language' in one ? String(one['@language']) : 'en').slice(0, 2), String(one['@value']))
    else {
      const map = byLanguage.safeParse(one)
      if (map.success) for (const [language, all] of Object.entries(map.data)) for (const label of all) add(language.slice(0, 2), label)
    }
  }
  return labels
}

function referenceOf(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value
  if (typeof one === 'string') return shortId(one)
  return typeof one === 'object' && one !== null && '@id' in one ? shortId(String(one['@id'])) : null
}

/** The part of an address after its last "#" or "/"; other ids stay as they are. */
function shortId(id: string): string {
  return /^https?:/.test(id) ? (id.split(/[#/]/).findLast((part) => part !== '') ?? id) : id
}
