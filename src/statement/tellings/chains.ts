// The chain of a statement: every embedded teller from the earliest known to the last before the document, and whether the nearest one was there.
import { textAt, type Span } from '../../base/span.ts'
import type { Language } from '../../base/language-tag.ts'
import { readKinWord } from '../../language/kin-words.ts'
import { CLAUSE_WORDS } from '../../language/clause-words.ts'
import { tokenize } from '../../language/tokens.ts'
import type { Attribution } from './attribution.ts'
import type { Speakers, Teller } from './speakers.ts'
import type { Hop, StatementKind } from '../statement.ts'
import type { Times } from '../when.ts'

/** One attribution on the way from the document inwards, its teller resolved. */
export interface Step {
  readonly attribution: Attribution
  readonly teller: Teller
  readonly relayedBy: Teller | null
}

export interface ChainContext {
  readonly text: string
  readonly language: Language
  readonly speakers: Speakers
  readonly times: Times
  /** Outlets that the document credits for what it narrates, nearest to us last. */
  readonly credited: readonly string[]
  /** The document's own outlet: implied, never a hop. */
  readonly ownOutlet: string | null
}

/** Words of the kinship table that name no relative: such a teller may well have been there. */
const NO_KIN = new Set(['neighbour', 'friend', 'colleague', 'fellow-soldier', 'cellmate', 'child'])

const UNTOLD: Hop = { teller: null, kind: 'unknown', means: null, when: null, cue: null }

/** Hops of `steps` (outermost first) and the credited outlets. `needsWitness`: the innermost teller cannot have been there. */
export function buildChain(context: ChainContext, steps: readonly Step[], needsWitness: boolean): Hop[] {
  const hops: Hop[] = needsWitness ? [UNTOLD] : []
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at]!
    if (step.relayedBy !== null && step.attribution.relayed !== null) {
      const relayed: Hop = {
        teller: step.relayedBy.id,
        kind: step.relayedBy.kind,
        means: null,
        when: null,
        cue: step.attribution.relayed.cue,
        tellerSpan: step.attribution.relayed.source,
      }
      if (!repeats(hops, relayed)) hops.push(relayed)
    }
    const hop = hopOf(context, step)
    if (hop !== null && !(hop.kind === 'outlet' && hop.teller === context.ownOutlet) && !repeats(hops, hop)) hops.push(hop)
    if (at > 0 && missesTelling(context, step, steps[at - 1]!)) hops.push(UNTOLD)
  }
  for (const outlet of context.credited) {
    if (!hops.some((hop) => hop.teller === outlet))
      hops.push({ teller: outlet, kind: 'outlet', means: 'publication', when: null, cue: null })
  }
  return hops
}

/** A teller who says that they said it tells once; what a person tells comes before the outlet that prints it. */
function repeats(hops: readonly Hop[], hop: Hop): boolean {
  return hop.teller !== null && hops.some(({ teller }) => teller === hop.teller)
}

function hopOf(context: ChainContext, { attribution, teller }: Step): Hop | null {
  if (teller.kind === 'unknown' && (attribution.act === 'promise' || attribution.act === 'ask' || attribution.act === 'want')) return null
  const time = context.times.whenIn(attribution.cueClause)
  const isOutlet = teller.kind === 'outlet'
  return {
    teller: teller.id,
    kind: teller.kind,
    means: isOutlet ? 'publication' : attribution.means,
    when: time?.edtf ?? null,
    cue: attribution.cue,
    ...(teller.span === null ? {} : { tellerSpan: teller.span }),
  }
}

/** A promise or a request that the outer teller passes on without having been its addressee reached them by a hop that is not told. */
function missesTelling(context: ChainContext, inner: Step, outer: Step): boolean {
  if (inner.attribution.act !== 'promise' && inner.attribution.act !== 'ask') return false
  if (inner.teller.id === outer.teller.id || outer.teller.kind === 'outlet' || inner.teller.id === null) return false
  if (isKin(context, inner)) return false
  return !speaksOfSelf(
    context.text,
    [inner.attribution.cue[0], inner.attribution.content.at(-1)?.[1] ?? inner.attribution.cue[1]],
    context.language,
  )
}

/** "my husband", «муж»: words of kinship in the teller's phrase, or a relation of the person. */
export function isKin(context: ChainContext, step: Step): boolean {
  if (step.teller.span !== null && hasKinWord(textAt(context.text, step.teller.span), context.language)) return true
  const person = step.teller.id === null ? undefined : context.speakers.person(step.teller.id)
  return person !== undefined && person.relations.some(({ as }) => hasKinWord(as, context.language))
}

function hasKinWord(words: string, language: Language): boolean {
  return tokenize(words).some((token) =>
    readKinWord(token.lower).some(({ sense, language: own }) => own === language && !NO_KIN.has(sense)),
  )
}

/** Whether the words at a span speak in the first person. */
export function speaksOfSelf(text: string, span: Span, language: Language): boolean {
  return tokenize(text, span[0], span[1]).some((token) => CLAUSE_WORDS[language].firstPerson.has(token.lower))
}

const SELF: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set("i we me us myself ourselves i'm we're i've we've i'd we'd i'll we'll".split(' ')),
  ru: new Set('я мы меня мне мной нас нам нами'.split(' ')),
  uk: new Set('я ми мене мені мною нас нам нами'.split(' ')),
}

/** Whether the teller stands in the words as one of those it happened to ("we hid"), not only as an owner ("our husbands"). */
export function tellsOfSelf(text: string, span: Span, language: Language): boolean {
  return tokenize(text, span[0], span[1]).some((token) => SELF[language].has(token.lower))
}

/** Kinds that a relative tells in the other's name; to have seen the rest one must have been there. */
export function needsPresence(kind: StatementKind): boolean {
  return kind === 'event' || kind === 'condition'
}
