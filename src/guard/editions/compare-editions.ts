// What a past edition and a new one give away together: where a name, a pseudonym or a trait of the protected was taken out or replaced,
// whoever has both learns what it was, or that the passage matters.
import type { Span } from '../../base/span.ts'
import { isCapitalized, type Token, tokenize } from '../../language/tokens.ts'
import { alignWords, type Change } from './align-words.ts'
import { type NamedText, pairTexts } from './pair-texts.ts'

/** Something of a protected person that stands in a text. */
export interface Trace {
  readonly person: number
  readonly is: 'name' | 'pseudonym' | 'trait'
  /** Of a trait: which; the same in both editions. */
  readonly item: string
  /** Of a trait: how much it leaves open; a wider one is coarser. */
  readonly width: number
  readonly span: Span
}

export interface EditionText extends NamedText {
  readonly traces: readonly Trace[]
  /** Protected names in the file's path. */
  readonly pathTraces: readonly Trace[]
}

export const CHANGE_KINDS = [
  /** The pseudonym stands where the real name stood: who has both has the key. */
  'name-replaced',
  'name-taken-out',
  /** Another pseudonym, or a word that the vault does not know (an older pseudonym, a name), stood where this pseudonym stands. */
  'pseudonym-changed',
  'pseudonym-taken-out',
  'trait-coarsened',
  'trait-taken-out',
  /** Words around a protected person went, with nothing in them that the guard knows. */
  'passage-taken-out',
  'text-taken-out',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export interface EditionChange {
  readonly kind: ChangeKind
  readonly person: number
  /** Of a trait: which. */
  readonly item: string
  /** Place of the text in the past edition, and where in it; null: in its path. */
  readonly before: { readonly text: number; readonly start: number | null }
  /** The same in the new edition; null where the whole text went. */
  readonly after: { readonly text: number; readonly start: number | null } | null
}

/** Fewer words taken out of a passage are the editor's hand. */
const FEWEST_WORDS_OUT = 5
/** What a pseudonym takes the place of is a name when it is at most so long and has a capital. */
const LONGEST_NAME_WORDS = 4

/** All changes, by text and place of the past edition. Pure. */
export function compareEditions(before: readonly EditionText[], after: readonly EditionText[]): EditionChange[] {
  const { pairs, gone } = pairTexts(before, after)
  const stillTold = widthsTold(after)
  const changes = pairs.flatMap(([b, a]) => [
    ...pathChanges(before[b]!, after[a]!, b, a),
    ...new TextPair(before[b]!, after[a]!, b, a).listChanges(),
  ])
  const removed = gone.flatMap((text) =>
    personsOf(before[text]!.traces).map((person): EditionChange => ({
      kind: 'text-taken-out',
      person,
      item: '',
      before: { text, start: before[text]!.traces.find((one) => one.person === person)!.span[0] },
      after: null,
    })),
  )
  // A trait that the new edition tells as exactly in another place was not protected by the change.
  return [
    ...changes.filter(({ kind, person, item, before: { text, start } }) => {
      if (!kind.startsWith('trait-')) return true
      const width = before[text]!.traces.find((one) => one.person === person && one.item === item && one.span[0] === start)?.width ?? 1
      return (stillTold.get(`${person} ${item}`) ?? Infinity) > width
    }),
    ...removed,
  ].sort((a, b) => a.before.text - b.before.text || (a.before.start ?? 0) - (b.before.start ?? 0))
}

/** A name that stood in the path of the past edition's file and stands in that of the new one's no more. */
function pathChanges(before: EditionText, after: EditionText, b: number, a: number): EditionChange[] {
  const still = new Set(personsOf(after.pathTraces))
  return personsOf(before.pathTraces)
    .filter((person) => !still.has(person))
    .map((person) => ({ kind: 'name-taken-out', person, item: '', before: { text: b, start: null }, after: { text: a, start: null } }))
}

/** By person and trait: how exactly an edition tells it at best. */
function widthsTold(texts: readonly EditionText[]): Map<string, number> {
  const told = new Map<string, number>()
  for (const { traces } of texts)
    for (const { is, person, item, width } of traces)
      if (is === 'trait') told.set(`${person} ${item}`, Math.min(width, told.get(`${person} ${item}`) ?? Infinity))
  return told
}

function personsOf(traces: readonly Trace[]): number[] {
  return [...new Set(traces.map(({ person }) => person))]
}

class TextPair {
  private readonly before: EditionText
  private readonly after: EditionText
  private readonly own: readonly Token[]
  private readonly others: readonly Token[]
  private readonly places: readonly [number, number]

  constructor(before: EditionText, after: EditionText, b: number, a: number) {
    this.before = before
    this.after = after
    this.places = [b, a]
    this.own = wordTokens(before.text)
    this.others = wordTokens(after.text)
  }

  listChanges(): EditionChange[] {
    if (this.before.text === this.after.text) return []
    const aligned = alignWords(alignedWords(this.before.text, this.own), alignedWords(this.after.text, this.others))
    return aligned.flatMap((change) => this.weigh(change))
  }

  private weigh(change: Change): EditionChange[] {
    const was = touching(this.before.traces, spanOf(this.own, change.beforeFrom, change.beforeTo))
    const is = touching(this.after.traces, spanOf(this.others, change.afterFrom, change.afterTo))
    const start = this.others[change.afterFrom]?.span[0] ?? this.after.text.length
    const found = new Map<string, EditionChange>()
    const add = (kind: ChangeKind, person: number, item: string, from: number): void => {
      const key = `${kind} ${person} ${item}`
      if (!found.has(key))
        found.set(key, { kind, person, item, before: { text: this.places[0], start: from }, after: { text: this.places[1], start } })
    }
    const line = {
      before: lineAt(this.before.text, this.own[change.beforeFrom]?.span[0] ?? this.before.text.length),
      after: lineAt(this.after.text, start),
    }
    for (const trace of was) {
      const kind = kindOf(trace, is)
      if (kind !== null && !this.isMoved(trace, kind, line)) add(kind, trace.person, trace.item, trace.span[0])
    }
    for (const { person } of this.replacedUnknown(change, was, is))
      add('pseudonym-changed', person, '', this.own[change.beforeFrom]!.span[0])
    if (
      found.size === 0 &&
      was.length === 0 &&
      change.beforeTo - change.beforeFrom - (change.afterTo - change.afterFrom) >= FEWEST_WORDS_OUT
    )
      for (const person of this.personsAround(change)) add('passage-taken-out', person, '', this.own[change.beforeFrom]!.span[0])
    return [...found.values()]
  }

  /** «Лада сказала» and «сказала Лада»: what the line of the new edition has as often as that of the past one was only moved. */
  private isMoved({ person, is, item }: Trace, kind: ChangeKind, line: { readonly before: Span; readonly after: Span }): boolean {
    if (!kind.endsWith('-taken-out')) return false
    const count = (traces: readonly Trace[]): number =>
      traces.filter((one) => one.person === person && one.is === is && one.item === item).length
    return count(touching(this.after.traces, line.after)) >= count(touching(this.before.traces, line.before))
  }

  /** Pseudonyms that stand where a word with a capital stood that is nobody's the vault knows. */
  private replacedUnknown(
    { beforeFrom, beforeTo, afterFrom, afterTo }: Change,
    was: readonly Trace[],
    is: readonly Trace[],
  ): readonly Trace[] {
    const words = this.own.slice(beforeFrom, beforeTo)
    const isName =
      words.length > 0 && words.length <= LONGEST_NAME_WORDS && afterTo - afterFrom <= LONGEST_NAME_WORDS && words.some(isCapitalized)
    return isName && !was.some((trace) => trace.is !== 'trait') ? is.filter((trace) => trace.is === 'pseudonym') : []
  }

  /** Whom the line of the past edition is about in which words went. */
  private personsAround({ beforeFrom }: Change): number[] {
    return personsOf(touching(this.before.traces, lineAt(this.before.text, this.own[beforeFrom]!.span[0])))
  }
}

/** What happened to something that stood where the editions differ; null where it stands there still. */
function kindOf(trace: Trace, is: readonly Trace[]): ChangeKind | null {
  const same = is.filter(({ person }) => person === trace.person)
  if (trace.is === 'name') {
    if (same.some((one) => one.is === 'name')) return null
    return same.some((one) => one.is === 'pseudonym') ? 'name-replaced' : 'name-taken-out'
  }
  if (trace.is === 'pseudonym') {
    if (same.some((one) => one.is === 'pseudonym' || one.is === 'name')) return null
    return is.some((one) => one.is === 'pseudonym') ? 'pseudonym-changed' : 'pseudonym-taken-out'
  }
  const told = same.filter(({ item }) => item === trace.item)
  if (told.length === 0) return 'trait-taken-out'
  return Math.min(...told.map(({ width }) => width)) > trace.width ? 'trait-coarsened' : null
}

function lineAt(text: string, at: number): Span {
  const newline = text.indexOf('\n', at)
  return [text.lastIndexOf('\n', at - 1) + 1, newline < 0 ? text.length : newline]
}

function touching(traces: readonly Trace[], span: Span | null): Trace[] {
  return span === null ? [] : traces.filter((trace) => trace.span[0] < span[1] && span[0] < trace.span[1])
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span | null {
  return from < to ? [tokens[from]!.span[0], tokens[to - 1]!.span[1]] : null
}

function wordTokens(text: string): Token[] {
  return tokenize(text).filter(({ kind }) => kind !== 'punctuation')
}

function alignedWords(text: string, tokens: readonly Token[]): { words: string[]; lineOf: number[] } {
  const lineOf: number[] = []
  let line = 0
  let at = 0
  for (const { span } of tokens) {
    if (text.slice(at, span[0]).includes('\n')) line++
    lineOf.push(line)
    at = span[1]
  }
  return { words: tokens.map(({ lower }) => lower), lineOf }
}
