// Of whom a text says a trait: of those whom it fits and whom its paragraph is about, else the neighbours, else the only one on the page whom it fits.
import type { Span } from '../../base/span.ts'
import type { FoundTraits } from './find-traits.ts'
import type { TraitMention } from './trait.ts'

/** So many different traits of one person in a paragraph tell of that person even where no pseudonym stands in the text. */
const TRAITS_WITHOUT_NAME = 3

/** The mentions that the text makes of the person they fit. Lines are paragraphs; pure. */
export function attributeTraits(text: string, { pseudonyms, mentions }: FoundTraits): TraitMention[] {
  const lines = lineStarts(text)
  const lineOf = (span: Span): number => findLine(lines, span[0])
  const topics = topicsByLine(
    lines.length,
    pseudonyms.map(({ person, span }) => ({ person, line: lineOf(span) })),
  )
  const onPage = new Set(pseudonyms.map(({ person }) => person))
  const bySpan = new Map<string, TraitMention[]>()
  for (const mention of mentions) {
    const key = `${mention.span[0]} ${mention.span[1]}`
    const list = bySpan.get(key)
    if (list) list.push(mention)
    else bySpan.set(key, [mention])
  }
  const told: TraitMention[] = []
  const untold: TraitMention[] = []
  for (const fitting of bySpan.values()) {
    const subjects = chooseSubjects(fitting, topics, lineOf(fitting[0]!.span), onPage)
    // What is told of somebody who is named is not told of somebody else whom it happens to fit.
    if (subjects.length > 0) told.push(...subjects)
    else untold.push(...fitting)
  }
  return [...told, ...describedWithoutName(untold, onPage, lineOf)]
}

interface Topics {
  /** By line: the persons it names, or those whom the last line before it named. */
  readonly current: readonly ReadonlySet<number>[]
  /** By line: whom the lines name before and after the current topic. */
  readonly before: readonly ReadonlySet<number>[]
  readonly after: readonly ReadonlySet<number>[]
}

const NOBODY: ReadonlySet<number> = new Set()

function topicsByLine(lines: number, named: readonly { readonly person: number; readonly line: number }[]): Topics {
  const own: Set<number>[] = Array.from({ length: lines }, () => new Set<number>())
  for (const { person, line } of named) own[line]!.add(person)
  const current: ReadonlySet<number>[] = []
  const before: ReadonlySet<number>[] = []
  const after: ReadonlySet<number>[] = Array.from({ length: lines }, () => NOBODY)
  let topic = NOBODY
  let last = NOBODY
  for (let n = 0; n < lines; n++) {
    if (own[n]!.size > 0) {
      last = topic
      topic = own[n]!
    }
    current.push(topic)
    before.push(last)
  }
  let next = NOBODY
  for (let n = lines - 1; n >= 0; n--) {
    after[n] = next
    if (own[n]!.size > 0) next = own[n]!
  }
  return { current, before, after }
}

function chooseSubjects(
  fitting: readonly TraitMention[],
  topics: Topics,
  line: number,
  onPage: ReadonlySet<number>,
): readonly TraitMention[] {
  const among = (persons: ReadonlySet<number>): TraitMention[] => fitting.filter(({ person }) => persons.has(person))
  const here = among(topics.current[line]!)
  if (here.length > 0) return here
  const beside = [...among(topics.before[line]!), ...among(topics.after[line]!)]
  if (beside.length > 0) return beside
  const page = among(onPage)
  return new Set(page.map(({ person }) => person)).size === 1 ? page : []
}

/** "A 34-year-old nurse from Omsk": nobody is named, and yet it is one of ours. */
function describedWithoutName(
  mentions: readonly TraitMention[],
  onPage: ReadonlySet<number>,
  lineOf: (span: Span) => number,
): TraitMention[] {
  const groups = new Map<string, TraitMention[]>()
  for (const mention of mentions) {
    if (onPage.has(mention.person)) continue
    const key = `${mention.person} ${lineOf(mention.span)}`
    const list = groups.get(key)
    if (list) list.push(mention)
    else groups.set(key, [mention])
  }
  return [...groups.values()].filter((group) => new Set(group.map(({ item }) => item)).size >= TRAITS_WITHOUT_NAME).flat()
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The last line that starts at or before a place. */
function findLine(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}
