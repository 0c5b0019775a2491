// Whether the nearest human teller to the newsroom saw or did what they tell (DESIGN: 4.3): nobody stands behind them, and they speak for themselves.
import { textAt, type Span } from '../../base/span.ts'
import { isGroupNoun } from '../../language/role-words.ts'
import { tokenize } from '../../language/tokens.ts'
import { isKin, speaksOfSelf, tellsOfSelf, type ChainContext, type Step } from './chains.ts'
import type { Clause } from '../clause.ts'
import type { Hop, StatementKind } from '../statement.ts'

/** Words of those who speak for a body and tell what others did; stems. */
const OFFICE =
  /(?:spokes|minist|директор|service|commission|governor|mayor|police|company|trust|firm|authorit|council|depart|официал|представител|пресс-|министр|начальник|губернатор|мэр|прокур|полици|администрац|ведомств|управлени|комисси|речни|міністр|голова|поліці|адміністрац|прокурор|управлінн|комісі|міськрад|колоні)/i

/** What the nearest teller was given to hear, so that having heard it is having been there. */
const HEARD: ReadonlySet<StatementKind> = new Set<StatementKind>(['promise', 'request'])

/** Marks that the teller passes on what they were told or read; normalised words. */
const HEARSAY = new Set(
  'reportedly allegedly apparently supposedly hearsay якобы будто вроде мол дескать слышал слышала слышали нібито буцімто мовляв начебто чув чула чули'.split(
    ' ',
  ),
)

/** true, or false where nobody human tells it, a body tells it, it was heard from another, or a relative tells what befell others far away. */
export function isFirstHand(
  context: ChainContext,
  steps: readonly Step[],
  chain: readonly Hop[],
  clause: Clause,
  span: Span,
  kind: StatementKind,
): boolean {
  const human = steps.find((step) => step.teller.kind === 'person' || step.teller.kind === 'document')
  // Nobody is named, yet someone speaks in the first person: who it was, was there.
  if (human === undefined || human.teller.id === null)
    return clause.isQuoted && steps.length === 1 && steps[0]!.teller.kind === 'unknown' && tellsOfSelf(context.text, span, context.language)
  const behind = chain.findIndex((hop) => hop.teller === human.teller.id)
  if (behind > 0) return behind === 1 && HEARD.has(kind) && chain[0]!.teller !== null && !isBody(context, human)
  if (behind < 0) return false
  if (isBody(context, human)) return false
  if (
    human.attribution.act === 'think' ||
    kind === 'promise' ||
    kind === 'request' ||
    kind === 'opinion' ||
    tellsOfSelf(context.text, span, context.language)
  )
    return true
  if (tokenize(context.text, span[0], span[1]).some((token) => HEARSAY.has(token.lower))) return false
  const person = context.speakers.person(human.teller.id)
  const words = [person?.name, person?.description, human.teller.span === null ? '' : textAt(context.text, human.teller.span)].join(' ')
  if (OFFICE.test(words)) return false
  // "Nobody was detained": who denies in general answers for others.
  if (kind === 'denial' && !speaksOfSelf(context.text, span, context.language) && human.attribution.act === 'deny') return false
  if (isKin(context, human) && !clause.isQuoted) return false
  return clause.isQuoted || human.attribution.form === 'indirect'
}

/** A ministry, a firm, a police force: what it tells its people told it. */
function isBody(context: ChainContext, step: Step): boolean {
  const person = step.teller.id === null ? undefined : context.speakers.person(step.teller.id)
  if (person === undefined)
    return step.teller.kind === 'document' && step.teller.span !== null && OFFICE.test(textAt(context.text, step.teller.span))
  if (person.count === 1 && person.name !== null) return false
  const words = person.description ?? person.name ?? ''
  return (
    tokenize(words).some((token) => isGroupNoun(token.lower, context.language)) &&
    !tokenize(words).some((token) => /^(?:of|for|from|з|из|із)$/.test(token.lower))
  )
}
