// Independent lines of knowledge of an event: vertex-disjoint ways from the witnesses to us, as a range where identities or links are open (docs/decisions/0041).
import type { ComparedCase } from '../compared-case.ts'
import type { Lines } from '../comparison.ts'
import type { CountedLines, Merge } from './counted-lines.ts'
import { findDisjointWays, type DisjointWays } from './disjoint-ways.ts'
import { tellGender } from '../tell-gender.ts'
import { tellLines } from './tell-lines.ts'
import { buildTellingGraph, type TellingGraph, type Voice } from './telling-graph.ts'

/** Lines for each event, in the events' order. An event that is told by nobody's account but narration has 0 to 1. */
export function countLines(compared: ComparedCase): Lines[] {
  return compared.events.map((event) => {
    const counted = countWays(compared, buildTellingGraph(compared, event))
    const { least, greatest, graph } = counted
    const named = greatest.cut.map((n) => graph.voices[n]!.label)
    return {
      event: event.id,
      witnesses: counted.witnesses,
      independent: [least.ways.length, greatest.ways.length],
      bottleneck: named,
      reason: tellLines(counted),
      ways: greatest.ways.map((way) => way.map((n) => graph.voices[n]!.label)),
    }
  })
}

/** Counts a graph both ways: every open identity apart, and every one merged so that the fewest lines remain. */
function countWays(compared: ComparedCase, graph: TellingGraph): CountedLines {
  const greatest = solve(
    graph,
    graph.witnesses.map((n) => [n, n] as const),
  )
  let sure = graph.witnesses.filter((n) => graph.voices[n]!.isShown)
  const joined = new Map<number, number>()
  const merges: Merge[] = []
  let least = solve(graph, pairs(sure, joined))
  // Merged one after the other, those of which least is known first; each into the voice that leaves the fewest lines.
  for (const n of sure.toSorted((a, b) => openness(compared, graph.voices[a]!) - openness(compared, graph.voices[b]!) || a - b)) {
    // Nobody is the one whom they told.
    const tellsOther = (a: number, b: number) => graph.edges.some(([from, to]) => (from === a && to === b) || (from === b && to === a))
    // Whoever is merged already counts too: two men of one newsroom do not become one by way of a third.
    const classOf = (one: number) => [one, ...[...joined].filter(([, into]) => into === one).map(([merged]) => merged)]
    const fits = (other: number) =>
      classOf(n).every((a) => classOf(other).every((b) => !tellsOther(a, b) && mayBeOne(compared, graph.voices[a]!, graph.voices[b]!)))
    const others = sure.filter((other) => other !== n && fits(other))
    if (others.length === 0) continue
    const tries = others.map((other) => ({
      other,
      ways: solve(graph, pairs(sure, new Map([...joined, ...classOf(n).map((member) => [member, other] as const)]))),
    }))
    const best = tries.reduce((a, b) => (b.ways.ways.length < a.ways.ways.length ? b : a))
    for (const member of classOf(n)) joined.set(member, best.other)
    least = best.ways
    merges.push({ voice: graph.voices[n]!, into: graph.voices[best.other]! })
    sure = sure.filter((other) => other !== n)
  }
  return { graph, witnesses: [sure.length, graph.witnesses.length], least, greatest, merges }
}

/** Each witness with the vertex that stands for them. */
function pairs(sure: readonly number[], joined: ReadonlyMap<number, number>): (readonly [number, number])[] {
  const final = (n: number): number => (joined.has(n) ? final(joined.get(n)!) : n)
  return [...new Set([...sure, ...joined.keys()])].map((n) => [n, final(n)] as const)
}

/** Disjoint ways from these witnesses; a witness that stands for another passes on what both told. */
function solve(graph: TellingGraph, witnesses: readonly (readonly [number, number])[]): DisjointWays {
  const standsFor = new Map(witnesses)
  const vertex = (n: number) => standsFor.get(n) ?? n
  return findDisjointWays({
    vertices: graph.voices.length,
    edges: graph.edges.map(([from, to]) => [vertex(from), vertex(to)] as const),
    starts: [...new Set(witnesses.map(([, into]) => into))],
    goals: graph.speakers.map(vertex),
  })
}

/** Lower is less known: the unknown first, then groups, then unnamed and renamed persons. */
function openness(compared: ComparedCase, voice: Voice): number {
  if (voice.kind === 'unknown') return 0
  return voice.kind === 'group' ? 1 : isRenamed(compared, voice) ? 2 : 3
}

/** Whether two witnesses may be one person, or one of them a member of the other, for all that the documents say. */
function mayBeOne(compared: ComparedCase, a: Voice, b: Voice): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown') return true
  if (a.kind === 'group' || b.kind === 'group') return true
  const shareNewsroom = [...a.newsrooms].some((newsroom) => b.newsrooms.has(newsroom))
  return !shareNewsroom && (isRenamed(compared, a) || isRenamed(compared, b)) && !haveTwoGenders(compared, a, b)
}

function isRenamed(compared: ComparedCase, voice: Voice): boolean {
  return personsOf(compared, voice).some((person) => person.name === null || person.pseudonym === true)
}

/** A husband is not a wife, whatever they are called. */
function haveTwoGenders(compared: ComparedCase, a: Voice, b: Voice): boolean {
  const genderOf = (voice: Voice) =>
    personsOf(compared, voice)
      .map(tellGender)
      .find((gender) => gender !== null) ?? null
  const [one, other] = [genderOf(a), genderOf(b)]
  return one !== null && other !== null && one !== other
}

function personsOf(compared: ComparedCase, voice: Voice) {
  const members = voice.person === null ? [] : compared.persons[voice.person]!.members
  return members.flatMap(([document, id]) => compared.readings[document]!.persons.filter((person) => person.id === id))
}
