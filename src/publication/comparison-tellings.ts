// The who-told-whom graph of a comparison: persons and newsrooms joined across documents, tellings from the chains, retellings between documents.
import { unifyPersons } from '../case/unify-persons.ts'
import { isSameOutlet } from '../case/text-reuse/order-documents.ts'
import type { Hop, Statement } from '../statement/statement.ts'
import type { TellingEdge, TellingGraph, TellingNode } from '../drawing/telling-model.ts'
import type { ComparisonView } from './comparison-view.ts'
import { statementFragment } from './comparison-view.ts'
import { tellDay } from './page-words.ts'

/** Nodes drawn at most: the ones most statements pass through. */
const MOST_NODES = 36
/** Up to so many documents, those that nobody tells and nobody retells are drawn too. */
const MOST_ALONE = 12
/** So many documents behind one make it a bottleneck. */
const FAMILY_OF_A_BOTTLENECK = 3

interface Draft {
  readonly nodes: Map<string, TellingNode>
  readonly edges: Map<string, TellingEdge>
  /** Statements that pass through a node. */
  readonly counts: Map<string, number>
  readonly persons: Map<string, { id: string; label: string }>
}

/** Chains are taken from documents that retell no other: a copy's chains are its origin's. */
export function makeTellings(view: ComparisonView): TellingGraph {
  const { documents } = view.comparison
  const persons = new Map<string, { id: string; label: string }>()
  for (const person of unifyPersons(
    documents.map(({ reading }) => reading),
    view.origins,
  )) {
    for (const [document, id] of person.members) persons.set(`${document} ${id}`, { id: `p${person.n}`, label: person.label })
  }
  const draft: Draft = { nodes: new Map(), edges: new Map(), counts: new Map(), persons }
  documents.forEach(({ reading }, document) => {
    if (view.origins[document] !== document) return
    for (const statement of reading.statements) addChain(view, draft, document, statement)
  })
  // A letter, or an account that credits nobody, stands for itself; among many documents it would only be clutter.
  if (documents.length <= MOST_ALONE)
    documents.forEach(({ reading }, d) => view.origins[d] === d && reading.statements.length > 0 && addDocument(view, draft, d))
  addRetellings(view, draft)
  return markEnds(view, draft)
}

function addChain(view: ComparisonView, draft: Draft, document: number, statement: Statement): void {
  const hops = statement.chain
  if (hops.length === 0) return
  const own = addDocument(view, draft, document)
  const way: { id: string; hop: Hop | null; isAfterUnknown: boolean }[] = []
  let isAfterUnknown = false
  const known = hops.map((hop) => (isPronoun(view, document, hop) ? { ...hop, teller: null } : hop))
  known.forEach((hop, i) => {
    // An untold hop between two known ones is a dashed line; only one that begins a chain is drawn as somebody.
    if (hop.teller === null && (i > 0 || known.length > 1)) isAfterUnknown = true
    if (hop.teller === null && i > 0) return
    way.push({ id: addHop(view, draft, document, hop, statement, known[i + 1]), hop, isAfterUnknown })
    isAfterUnknown = hop.teller === null
  })
  if (way.at(-1)?.id !== own) way.push({ id: own, hop: null, isAfterUnknown })
  for (const id of new Set(way.map((step) => step.id))) draft.counts.set(id, (draft.counts.get(id) ?? 0) + 1)
  for (let i = 0; i + 1 < way.length; i++) {
    const [from, to] = [way[i]!, way[i + 1]!]
    if (from.id !== to.id)
      addEdge(draft, { from: from.id, to: to.id, label: nameMeans(view, from.hop), isUnknown: to.isAfterUnknown, isRetelling: false })
  }
}

/** Words that stand for somebody and name nobody: drawn as a teller not told. */
const PRONOUNS = new Set(
  'he him his she her they them their он его него ему нему она ее её ей ней они их им ним він його йому вона її їй вони їх їм'.split(' '),
)

function isPronoun(view: ComparisonView, document: number, hop: Hop): boolean {
  if (hop.kind !== 'person' || hop.teller === null) return false
  const person = view.personOf(document, hop.teller)
  return person !== null && person.name === null && PRONOUNS.has((person.description ?? '').trim().toLowerCase())
}

/** "call, 18 November". */
function nameMeans(view: ComparisonView, hop: Hop | null): string | null {
  if (!hop?.means) return null
  const means = view.words.means[hop.means] ?? hop.means
  return hop.when ? `${means}, ${tellDay(view.words, hop.when).replace(/ \d{4}$/, '')}` : means
}

function addEdge(draft: Draft, edge: TellingEdge): void {
  const key = `${edge.from} ${edge.to}`
  const known = draft.edges.get(key)
  // One statement that tells the hop is enough to know it.
  if (!known) draft.edges.set(key, edge)
  else draft.edges.set(key, { ...known, label: known.label ?? edge.label, isUnknown: known.isUnknown && edge.isUnknown })
}

function addHop(view: ComparisonView, draft: Draft, document: number, hop: Hop, statement: Statement, next: Hop | undefined): string {
  const href = `#${statementFragment([document, statement.id])}`
  if (hop.teller === null) {
    const nextPerson = next?.teller ? draft.persons.get(`${document} ${next.teller}`)?.id : undefined
    return addNode(draft, {
      id: `u${nextPerson ?? `d${document}`}`,
      label: '?',
      note: view.words.words.untold,
      kind: 'unknown',
      isBottleneck: false,
      href,
    })
  }
  if (hop.kind === 'person') {
    const person = draft.persons.get(`${document} ${hop.teller}`)
    return addNode(draft, {
      id: person?.id ?? `p-${document}-${hop.teller}`,
      label: person?.label ?? hop.teller,
      note: null,
      kind: 'person',
      isBottleneck: false,
      href,
    })
  }
  const own = view.comparison.documents.findIndex(({ outlet }) => outlet !== null && isSameOutlet(outlet, hop.teller!))
  if (own >= 0 && view.origins[own] === own) return addDocument(view, draft, own)
  return addNode(draft, {
    id: `o${hop.teller}`,
    label: hop.teller,
    note: hop.kind === 'outlet' ? view.words.words.notInSet : null,
    kind: hop.kind === 'document' ? 'document' : 'outlet',
    isBottleneck: false,
    href,
  })
}

function addNode(draft: Draft, node: TellingNode): string {
  if (!draft.nodes.has(node.id)) draft.nodes.set(node.id, node)
  return node.id
}

function addDocument(view: ComparisonView, draft: Draft, document: number): string {
  const { outlet, published } = view.comparison.documents[document]!
  const retelling = view.comparison.retellings.find(({ by }) => by === document)
  const day = published === null ? null : tellDay({ ...view.words, months: view.words.monthsShort }, published)
  const note = [`[${document + 1}]`, day, retelling ? `(${view.words.ways[retelling.how]})` : null]
    .filter((part) => part !== null)
    .join(' ')
  return addNode(draft, {
    id: `d${document}`,
    label: view.nameOf(document),
    note,
    kind: outlet === null ? 'document' : 'outlet',
    isBottleneck: false,
    href: `#d${document}`,
  })
}

function addRetellings(view: ComparisonView, draft: Draft): void {
  for (const { by, of, outlet } of view.comparison.retellings) {
    const from =
      of !== null
        ? addDocument(view, draft, of)
        : addNode(draft, {
            id: `o${outlet}`,
            label: outlet ?? '?',
            note: view.words.words.notInSet,
            kind: 'outlet',
            isBottleneck: false,
            href: null,
          })
    addEdge(draft, { from, to: addDocument(view, draft, by), label: null, isUnknown: false, isRetelling: true })
  }
}

/** Marks where chains begin and what several pass through, and leaves out what few pass through when there is too much to draw. */
function markEnds(view: ComparisonView, draft: Draft): TellingGraph {
  const all = [...draft.edges.values()]
  // Where somebody told it, "somebody not told" beside them says nothing more.
  const hasTeller = new Set(all.flatMap(({ from, to }) => (from.startsWith('u') ? [] : [to])))
  const edges = all.filter(({ from, to }) => !(from.startsWith('u') && hasTeller.has(to)))
  const isTold = new Set(edges.map(({ to }) => to))
  const kept = new Set([...draft.nodes.keys()].sort((a, b) => weigh(draft, b) - weigh(draft, a)).slice(0, MOST_NODES))
  // One outlet behind one witness is no bottleneck: several must pass through it.
  const named = view.comparison.lines.flatMap(({ bottleneck, witnesses, independent }) => (witnesses[1] > independent[1] ? bottleneck : []))
  const nodes = [...draft.nodes.values()]
    .filter(({ id }) => kept.has(id))
    .map((node): TellingNode => {
      const isWitness = node.kind === 'person' && !isTold.has(node.id)
      const family = node.id.startsWith('d') ? view.origins.filter((origin) => `d${origin}` === node.id).length : 0
      const isBottleneck = named.includes(node.label) || family >= FAMILY_OF_A_BOTTLENECK
      return { ...node, kind: isWitness ? 'witness' : node.kind, isBottleneck }
    })
  const shown = edges.filter(({ from, to }) => kept.has(from) && kept.has(to))
  return {
    nodes: nodes.filter(
      ({ id }) =>
        (id.startsWith('d') && view.comparison.documents.length <= MOST_ALONE) || shown.some(({ from, to }) => from === id || to === id),
    ),
    edges: shown,
  }
}

function weigh(draft: Draft, id: string): number {
  return (draft.counts.get(id) ?? 0) + (id.startsWith('d') ? 1000 : 0) - (id.startsWith('u') ? 0.5 : 0)
}

const MOST_WAYS = 40

export interface WayStep {
  readonly name: string
  readonly href: string | null
  /** How it came here: the means of the telling before, or the way of retelling. */
  readonly by: string | null
}

/** Every way as names: tellings from their beginning to the first newsroom, then retellings from there on; at most 40. */
export function listWays({ nodes, edges }: TellingGraph): WayStep[][] {
  const isRetold = (edge: TellingEdge) => edge.isRetelling
  return [
    ...followWays(
      nodes,
      edges.filter((edge) => !isRetold(edge)),
    ),
    ...followWays(nodes, edges.filter(isRetold)),
  ].slice(0, MOST_WAYS)
}

function followWays(nodes: readonly TellingNode[], edges: readonly TellingEdge[]): WayStep[][] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const ways: WayStep[][] = []
  const stepOf = (id: string, by: string | null): WayStep => {
    const { label, note, href } = byId.get(id)!
    return { name: note === null ? label : `${label} ${note}`, href, by }
  }
  const follow = (id: string, way: readonly WayStep[], seen: ReadonlySet<string>): void => {
    const onward = edges.filter(({ from, to }) => from === id && !seen.has(to))
    if (onward.length === 0) ways.push([...way])
    for (const edge of onward) {
      if (ways.length >= MOST_WAYS) return
      follow(edge.to, [...way, stepOf(edge.to, edge.label)], new Set([...seen, edge.to]))
    }
  }
  for (const { id } of nodes) {
    if (edges.some(({ to }) => to === id) || edges.every(({ from }) => from !== id)) continue
    follow(id, [stepOf(id, null)], new Set([id]))
  }
  return ways
}
