// Who told whom about one event: persons, newsrooms and documents as vertices, tellings as edges, from the witnesses to us (DESIGN: section 4.5).
import type { Hop } from '../../statement/statement.ts'
import { nameDocument, type CaseStatement, type ComparedCase, type GroupedEvent } from '../compared-case.ts'
import { isSameOutlet } from '../text-reuse/order-documents.ts'

/** 'group': a joint voice, or a document that speaks for itself; 'unknown': someone who must have told the next, or whom a newsroom does not name. */
type VoiceKind = 'person' | 'group' | 'outlet' | 'unknown'

/** A vertex of the telling graph. */
export interface Voice {
  readonly n: number
  readonly kind: VoiceKind
  readonly label: string
  /** For persons and groups: the place in the case's list. */
  readonly person: number | null
  /** The newsrooms of the documents it speaks in. */
  readonly newsrooms: Set<number>
  /** For the unknown: true where the words show that there was someone, false where a text merely gives no source. */
  readonly isShown: boolean
}

export interface TellingGraph {
  readonly voices: readonly Voice[]
  readonly edges: readonly (readonly [from: number, to: number])[]
  /** First tellers of what they saw or did, the unknown ones included. */
  readonly witnesses: readonly number[]
  /** Voices that speak to us: the documents' outlets, or documents without one. */
  readonly speakers: readonly number[]
  /** How many documents tell of the event. */
  readonly documents: number
}

interface Building {
  readonly voices: Voice[]
  readonly places: Map<string, number>
  readonly edges: Map<string, readonly [number, number]>
  readonly witnesses: Set<number>
  readonly speakers: Set<number>
  readonly outlets: string[]
}

/** The graph of one event. Denials and doubts are knowledge of it no less than what affirms it. Opinions are not. */
export function buildTellingGraph(compared: ComparedCase, event: GroupedEvent): TellingGraph {
  const building: Building = { voices: [], places: new Map(), edges: new Map(), witnesses: new Set(), speakers: new Set(), outlets: [] }
  const told = event.statements
    .map((n) => compared.statements[n]!)
    .filter(({ n, statement }) => statement.kind !== 'opinion' && !compared.aside.has(n))
  for (const statement of told) addStatement(building, compared, statement)
  const known = [...building.edges.values()].filter(([from]) => building.voices[from]!.kind !== 'unknown').map(([, to]) => to)
  // An unnamed source of someone whose source is named elsewhere for this event is taken to be that one.
  const idle = new Set(building.voices.filter((voice) => voice.kind === 'unknown' && isToldBy(building, voice.n, known)).map(({ n }) => n))
  return {
    voices: building.voices,
    edges: [...building.edges.values()].filter(([from]) => !idle.has(from)),
    witnesses: [...building.witnesses].filter((n) => !idle.has(n)),
    speakers: [...building.speakers],
    documents: new Set(told.map(({ document }) => document)).size,
  }
}

function isToldBy(building: Building, from: number, known: readonly number[]): boolean {
  return [...building.edges.values()].some(([tail, head]) => tail === from && known.includes(head))
}

function addStatement(building: Building, compared: ComparedCase, one: CaseStatement): void {
  const newsrooms = listNewsrooms(compared, one)
  const hops = one.statement.chain.filter((hop) => !isNewsroomOf(hop, newsrooms))
  const tail = newsrooms.map((name) => outletVoice(building, name, compared.newsrooms[one.document]!))
  if (tail.length === 0)
    tail.push(
      addVoice(
        building,
        `document ${one.document}`,
        'group',
        nameDocument(compared.readings, one.document),
        null,
        compared.newsrooms[one.document]!,
      ),
    )
  const way: number[] = []
  hops.forEach((hop, i) => {
    const voice = voiceOf(building, compared, one, hop)
    if (voice !== null) way.push(voice)
    else {
      const next =
        hops
          .slice(i + 1)
          .map((later) => voiceOf(building, compared, one, later))
          .find((later) => later !== null) ?? tail[0]!
      way.push(unknownBefore(building, next, true, compared.newsrooms[one.document]!))
    }
  })
  const first = hops[0]
  if (first === undefined && newsrooms.length === 0) {
    // A text without an outlet and a teller speaks for itself: a letter, a list, a statement by those who signed it.
    building.witnesses.add(tail[0]!)
    building.speakers.add(tail[0]!)
    return
  }
  const isWitness =
    first !== undefined && first.kind !== 'outlet' && (hops.length > 1 || one.statement.firstHand !== false || first.teller === null)
  if (!isWitness) way.unshift(unknownBefore(building, way[0] ?? tail[0]!, hops.length > 0, compared.newsrooms[one.document]!))
  const whole = [...way, ...tail].filter((voice, i, all) => voice !== all[i - 1])
  building.witnesses.add(whole[0]!)
  building.speakers.add(whole.at(-1)!)
  whole.slice(1).forEach((voice, i) => building.edges.set(`${whole[i]} ${voice}`, [whole[i]!, voice]))
}

/** The newsrooms it came through, the first one first: the outlets its chain names, the origins of the document, its own outlet. */
function listNewsrooms(compared: ComparedCase, { document, statement }: CaseStatement): string[] {
  const names: string[] = []
  const add = (name: string | null) => {
    if (name !== null && !names.some((known) => isSameName(known, name))) names.unshift(name)
  }
  for (let at: number | null = document, steps = 0; at !== null && steps <= compared.readings.length; steps++) {
    add(compared.readings[at]!.document.outlet)
    const retelling = compared.retellings.find(({ by }) => by === at)
    if (retelling && retelling.of === null) add(retelling.outlet)
    at = retelling?.of ?? null
  }
  for (const hop of [...statement.chain].reverse()) if (hop.kind === 'outlet') add(hop.teller)
  return names
}

function isNewsroomOf(hop: Hop, newsrooms: readonly string[]): boolean {
  return hop.kind === 'outlet' && hop.teller !== null && newsrooms.some((name) => isSameName(name, hop.teller!))
}

function isSameName(a: string, b: string): boolean {
  return a === b || isSameOutlet(a, b)
}

function voiceOf(building: Building, compared: ComparedCase, { document }: CaseStatement, hop: Hop): number | null {
  if (hop.teller === null || hop.kind === 'unknown') return null
  const newsroom = compared.newsrooms[document]!
  if (hop.kind === 'outlet') return outletVoice(building, hop.teller, newsroom)
  const person = compared.persons.find(({ members }) => members.some(([d, id]) => d === document && id === hop.teller))
  if (!person)
    return addVoice(
      building,
      `${hop.kind} ${newsroom} ${hop.teller}`,
      hop.kind === 'document' ? 'group' : 'person',
      hop.teller,
      null,
      newsroom,
    )
  return addVoice(building, `person ${person.n}`, person.count === 1 ? 'person' : 'group', person.label, person.n, newsroom)
}

function outletVoice(building: Building, name: string, newsroom: number): number {
  const known = building.outlets.find((outlet) => isSameName(outlet, name))
  if (known === undefined) building.outlets.push(name)
  return addVoice(building, `outlet ${known ?? name}`, 'outlet', known ?? name, null, newsroom)
}

/** One unknown teller before each voice: how many there really were is what the range leaves open. */
function unknownBefore(building: Building, next: number, isShown: boolean, newsroom: number): number {
  const label = isShown ? `someone who told ${building.voices[next]!.label}` : `a source that ${building.voices[next]!.label} does not name`
  return addVoice(building, `unknown ${next} ${isShown}`, 'unknown', label, null, newsroom, isShown)
}

function addVoice(
  building: Building,
  key: string,
  kind: VoiceKind,
  label: string,
  person: number | null,
  newsroom: number,
  isShown = true,
): number {
  const known = building.places.get(key)
  if (known !== undefined) {
    building.voices[known]!.newsrooms.add(newsroom)
    return known
  }
  const n = building.voices.length
  building.voices.push({ n, kind, label, person, newsrooms: new Set([newsroom]), isShown })
  building.places.set(key, n)
  return n
}
