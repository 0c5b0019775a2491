// Says in a sentence why an event has so many independent lines: by which ways it reached us, and what is open.
import type { CountedLines, Merge } from './counted-lines.ts'
import type { DisjointWays } from './disjoint-ways.ts'
import type { TellingGraph } from './telling-graph.ts'

/** Two or three plain sentences; never empty. */
export function tellLines(counted: CountedLines): string {
  const { graph, least, greatest, witnesses, merges } = counted
  const sentences = [tellCount(counted)]
  if (greatest.ways.length > 0) sentences.push(`${upperCase(greatest.ways.map((way) => tellWay(graph, way)).join('; '))}.`)
  if (greatest.ways.length < graph.speakers.length)
    sentences.push(`${graph.documents} documents tell of it; those that retell others add no line.`)
  if (least.ways.length < greatest.ways.length || witnesses[0] < witnesses[1]) sentences.push(...tellOpen(graph, merges))
  return sentences.join(' ')
}

function tellCount({ graph, witnesses, least, greatest }: CountedLines): string {
  const people = tellRange(witnesses, 'witness', 'witnesses')
  if (greatest.ways.length === 0) return 'No way from a witness to us is told.'
  const lines = tellRange([least.ways.length, greatest.ways.length], 'independent line', 'independent lines')
  const narrow = bottleneckOf(graph, greatest)
  return greatest.ways.length < witnesses[1] && narrow !== null
    ? `${upperCase(people)}, but ${greatest.ways.length === 1 ? 'every account passes' : 'all accounts pass'} through ${narrow}: ${lines}.`
    : `${upperCase(people)}, ${lines}.`
}

function bottleneckOf(graph: TellingGraph, { cut }: DisjointWays): string | null {
  return cut.length === 0 ? null : joinWords(cut.map((n) => graph.voices[n]!.label))
}

function tellWay(graph: TellingGraph, [first, ...others]: readonly number[]): string {
  const label = (n: number) => graph.voices[n]!.label
  return others.length === 0 ? `${label(first!)} itself` : `${label(first!)} by way of ${joinWords(others.map(label))}`
}

/** What the lower count takes to be one, and which sources are not named at all. */
function tellOpen(graph: TellingGraph, merges: readonly Merge[]): string[] {
  const unnamed = graph.witnesses.map((n) => graph.voices[n]!).filter(({ isShown }) => !isShown)
  const said = merges.map(({ voice, into }) => {
    if (voice.kind === 'unknown') return `${voice.label} may be ${into.label} or someone else`
    if (voice.kind === 'group') return `${into.label} may be one of ${voice.label}, who speak with one joint voice`
    return `${voice.label} and ${into.label} may be one person under two changed names`
  })
  return [...said, ...unnamed.map(({ label }) => `there may be ${label}`)].map((sentence) => `${upperCase(sentence)}.`)
}

function tellRange([least, greatest]: readonly [number, number], one: string, many: string): string {
  return least === greatest ? `${least} ${least === 1 ? one : many}` : `${least} to ${greatest} ${many}`
}

function joinWords(words: readonly string[]): string {
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function upperCase(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
