// When an undated event happened, from the dated ones told around it: the day its account, or the story, has reached; between two; after one.
import { addDays } from '../time/add-days.ts'
import type { Language } from '../base/language-tag.ts'
import { clauseTense, type ClauseTense } from '../language/clause-tense.ts'
import { SEQUENCE_WORDS } from '../language/sequence-words.ts'
import { tokenize } from '../language/tokens.ts'
import type { When } from '../time/time-expression.ts'
import type { Statement, StatementKind } from './statement.ts'

const DATED_KINDS: ReadonlySet<StatementKind> = new Set<StatementKind>(['event', 'condition', 'refusal', 'request', 'promise', 'denial'])
/** Kinds whose own day is one that the story moves to. */
const MOVING_KINDS: ReadonlySet<StatementKind> = new Set<StatementKind>(['event', 'condition', 'refusal', 'denial'])
/** How many statements of one account apart, and how many blocks on, a day still governs. */
const FURTHEST_STATEMENTS = 8
const FURTHEST_BLOCKS = 3
const LONGEST_RUNNING_DAYS = 2

export interface InheritContext {
  /** Numbers the block of a place. */
  readonly blockOf: (at: number) => number
  readonly languageAt: (at: number) => Language
}

/** The statements with what no expression of their own dates given the time that their account, else the story, has reached. */
export function inheritWhen(statements: readonly Statement[], context: InheritContext): Statement[] {
  const accounts = statements.map(accountOf)
  const story = storyDays(statements)
  let running: { readonly when: When; readonly block: number; readonly account: string } | null = null
  return statements.map((statement, index) => {
    const block = context.blockOf(statement.span[0])
    if (statement.when !== null || !DATED_KINDS.has(statement.kind)) {
      if (moves(statement)) running = { when: statement.when!, block, account: accounts[index]! }
      return statement
    }
    const tense = tenseOf(statement, context)
    // A letter sums up; it does not tell day by day: a day governs what stands right behind it.
    if (statement.form === 'document' && statements[index - 1]?.when?.expression == null) return statement
    if (tense !== 'past' && tense !== 'before') return statement
    const isGoverned =
      running !== null &&
      block - running.block <= FURTHEST_BLOCKS &&
      (story.isOneDay(running.when) || (running.block === block && running.account === accounts[index]))
    const when =
      inherited(statements, accounts, index, context) ?? (isGoverned && tense === 'past' ? carried(statement, running!.when) : null)
    return when === null ? statement : { ...statement, when }
  })
}

/** Whether a statement's own time is one that the story moves to. */
function moves({ when, kind }: Statement): boolean {
  return when?.expression != null && MOVING_KINDS.has(kind) && isShort(when)
}

/** The share of a story's dated statements that must lie on one day (or the days beside it) for it to be the story of that day. */
const ONE_DAY_SHARE = 0.6

/** Tells whether the document tells of one day: then what others tell of it, and later paragraphs, happened on it too. */
function storyDays(statements: readonly Statement[]): { readonly isOneDay: (running: When) => boolean } {
  const all = statements.filter(moves).map(({ when }) => when!)
  const known = new Map<string, boolean>()
  return {
    isOneDay: (running) => {
      const key = `${running.earliest}/${running.latest}`
      const found =
        known.get(key) ??
        all.filter((one) => one.earliest! <= running.latest! && one.latest! >= running.earliest!).length >= all.length * ONE_DAY_SHARE
      known.set(key, found)
      return found
    },
  }
}

function tenseOf(statement: Statement, context: InheritContext): ClauseTense | null {
  return clauseTense(
    tokenize(statement.quote)
      .filter(({ kind }) => kind === 'word')
      .map(({ lower }) => lower),
    context.languageAt(statement.span[0]),
  )
}

/** One telling in one block: what its statements share; quoted words and what is reported beside them are two. */
function accountOf(statement: Statement): string {
  return JSON.stringify([statement.chain.map((hop) => [hop.teller, hop.kind]), statement.chain.length > 0 && statement.form])
}

function inherited(statements: readonly Statement[], accounts: readonly string[], index: number, context: InheritContext): When | null {
  const statement = statements[index]!
  if (statement.lasts !== null) return between(statements, index, context)
  const before = neighbour(statements, accounts, index, -1, context)
  const after = neighbour(statements, accounts, index, 1, context)
  if (before !== null && isDay(before)) {
    if (!isLater(statement, context)) return narrated(before.edtf!.slice(0, 10), before.earliest!, before.latest!)
    return after !== null && isDay(after) && after.earliest! > before.earliest!
      ? stretch(before.earliest!, after.latest!)
      : narrated(before.edtf!.slice(0, 10), before.earliest!, before.latest!)
  }
  if (before === null && after !== null && isDay(after)) {
    const earlier = statements
      .slice(Math.max(0, index - FURTHEST_STATEMENTS * 3), index)
      .findLast((one) => one.when !== null && isDay(one.when) && one.when.earliest! <= after.earliest!)
    if (earlier?.when != null) return stretch(earlier.when.earliest!, after.latest!)
  }
  return null
}

/** What lasted lies between the dated events told before and after it in its paragraph, whoever tells them. */
function between(statements: readonly Statement[], index: number, context: InheritContext): When | null {
  const block = context.blockOf(statements[index]!.span[0])
  const find = (step: 1 | -1): When | null => {
    for (let at = index + step; at >= 0 && at < statements.length && context.blockOf(statements[at]!.span[0]) === block; at += step) {
      const { when } = statements[at]!
      if (when !== null && isDay(when)) return when
    }
    return null
  }
  const [before, after] = [find(-1), find(1)]
  return before === null || after === null || before.earliest! >= after.earliest! ? null : stretch(before.earliest!, after.latest!)
}

/** The nearest dated statement of the same account in the same block, in one direction. */
function neighbour(
  statements: readonly Statement[],
  accounts: readonly string[],
  index: number,
  step: 1 | -1,
  context: InheritContext,
): When | null {
  const block = context.blockOf(statements[index]!.span[0])
  for (let at = index + step; at >= 0 && at < statements.length && Math.abs(at - index) <= FURTHEST_STATEMENTS; at += step) {
    const other = statements[at]!
    if (context.blockOf(other.span[0]) !== block) return null
    if (accounts[at] !== accounts[index]) continue
    if (other.when !== null && other.when.expression !== null) return other.when
  }
  return null
}

/** The day the story has reached, for what is told in the past. A stretch of time begins there and lasts as long as is said. */
function carried(statement: Statement, running: When): When | null {
  if (statement.kind === 'promise' || statement.polarity === 'denied') return null
  const days = /^P(\d+)D$/.exec(statement.lasts?.max ?? '')
  const latest = days === null ? running.latest! : addDays(running.latest!, Number(days[1]))
  return running.earliest === latest ? narrated(latest, latest, latest) : stretch(running.earliest!, latest)
}

/** "Later", "after that", «потом»: not before the day told last, but perhaps not on it. */
function isLater(statement: Statement, context: InheritContext): boolean {
  const first = tokenize(statement.quote.slice(0, 40))
    .filter(({ kind }) => kind === 'word')
    .slice(0, 2)
    .map(({ lower }) => lower)
  return (
    SEQUENCE_WORDS[context.languageAt(statement.span[0])].has(first[0] ?? '') ||
    SEQUENCE_WORDS[context.languageAt(statement.span[0])].has(first.join(' '))
  )
}

function isDay(when: When): boolean {
  return when.earliest !== null && when.earliest === when.latest
}

function isShort(when: When): boolean {
  return when.earliest !== null && when.latest !== null && addDays(when.earliest, LONGEST_RUNNING_DAYS) >= when.latest
}

function stretch(earliest: string, latest: string): When {
  return narrated(`${earliest}/${latest}`, earliest, latest)
}

function narrated(edtf: string, earliest: string, latest: string): When {
  return { edtf, earliest, latest, tight: [earliest, latest], expression: null, anchor: 'narrative', anchorSpan: null }
}
