// One clause made into a statement: chain, kind, polarity, codes, whom, when, how long, how many, where.
import type { Language } from '../base/language-tag.ts'
import { textAt, type Span } from '../base/span.ts'
import { REMOTE_STEMS } from '../language/remote-words.ts'
import type { Clause } from './clause.ts'
import { buildChain, isKin, needsPresence, tellsOfSelf, type ChainContext, type Step } from './tellings/chains.ts'
import type { CodeFinder } from './vocabulary/codes.ts'
import { isFirstHand } from './tellings/first-hand.ts'
import type { Item } from './tellings/items.ts'
import { readKind } from './kinds.ts'
import { readPlace } from './place.ts'
import { readPolarity } from './polarity.ts'
import { readPromise, whenDone } from './promises.ts'
import { isRetold } from './tellings/retold.ts'
import { rangeSpan, type Range } from './tellings/sources.ts'
import type { Hop, Statement, StatementForm } from './statement.ts'

/** The statement of a clause, without its number; null where it holds no word. */
export function makeStatement(context: ChainContext, clause: Clause, findCodes: CodeFinder): Statement | null {
  const { items, range } = clause
  if (!items.slice(range[0], range[1]).some((item) => item.kind !== 'punctuation')) return null
  const own = rangeSpan(items, range)
  const span: Span = clause.before === undefined ? own : [clause.before[0], own[1]]
  const steps = clause.retold !== null && isRetold(context, span) ? [...clause.steps, clause.retold] : clause.steps
  const innermost = steps.at(-1) ?? null
  const act = clause.act?.act ?? innermost?.attribution.act ?? 'say'
  const { polarity, reason } = readPolarity(context.text, items, range, context.language, steps.length > 0)
  const kind = act === 'deny' ? 'denial' : readKind(items, range, context.language, act, polarity)
  const isAlone = innermost !== null && steps.length === 1 && innermost.relayedBy === null
  const needsWitness =
    isAlone &&
    needsPresence(kind) &&
    !isAhead(items, range) &&
    isRemote(items, range, context.language) &&
    isKin(context, innermost) &&
    !tellsOfSelf(context.text, span, context.language)
  const chain = buildChain(context, steps, needsWitness)
  const promise = kind === 'promise' ? readPromise(context, clause, steps, span) : null
  return {
    id: '',
    span,
    quote: textAt(context.text, span),
    ...(clause.before === undefined ? {} : { spans: [clause.before, own] }),
    ...(clause.act === undefined ? {} : { spans: clause.act.content }),
    form: clause.act === undefined ? formOf(clause, steps, chain) : 'indirect',
    kind,
    polarity: act === 'deny' ? 'denied' : polarity,
    polarityReason: reason,
    chain,
    firstHand: isFirstHand(context, steps, chain, clause, span, kind),
    about: context.speakers.within(span),
    when: kind === 'promise' || kind === 'request' ? whenDone(context, clause, steps, span, kind) : context.times.whenIn(span),
    lasts: context.times.lastsIn(span),
    where: readPlace(items, range, context.language),
    count: context.speakers.countIn(span),
    codes: findCodes(items, range),
    ...(promise === null ? {} : { promise }),
  }
}

function isRemote(items: readonly Item[], [from, to]: Range, language: Language): boolean {
  return items.slice(from, to).some((item) => REMOTE_STEMS[language].some((stem) => item.lower.startsWith(stem)))
}

const AHEAD = new Set(
  "will would 'll they'll he'll she'll should буд будет будут готов готовы готова буде будуть готові готовий".split(' '),
)

/** What is yet to come or only thought of was seen by nobody. */
function isAhead(items: readonly Item[], [from, to]: Range): boolean {
  return items.slice(from, to).some((item) => AHEAD.has(item.lower))
}

function formOf(clause: Clause, steps: readonly Step[], chain: readonly Hop[]): StatementForm {
  if (steps.length === 0) return 'narration'
  if (chain.some((hop) => hop.kind === 'document')) return 'document'
  return clause.isQuoted ? 'direct' : 'indirect'
}
