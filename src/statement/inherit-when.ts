// When an undated event happened, from the dated ones told beside it in the same breath: the same day after one, between two before the next.
import type { When } from '../time/time-expression.ts'
import type { Statement } from './statement.ts'

const DATED_KINDS = new Set(['event', 'condition', 'refusal', 'request', 'promise', 'denial'])

/** One telling in one block: what its statements share. */
function accountOf(statement: Statement): string {
  return JSON.stringify(statement.chain.map((hop) => [hop.teller, hop.kind]))
}

/** Gives undated statements the time their account gives them. `blockOf` numbers the block of a place. */
export function inheritWhen(statements: readonly Statement[], blockOf: (at: number) => number): Statement[] {
  return statements.map((statement, index) => {
    if (statement.when !== null || !DATED_KINDS.has(statement.kind)) return statement
    const before = neighbour(statements, index, -1, blockOf)
    const after = neighbour(statements, index, 1, blockOf)
    if (statement.lasts !== null) return between(statements, index, blockOf)
    if (before !== null && isDay(before)) return { ...statement, when: narrated(before.edtf!.slice(0, 10), before.earliest!, before.latest!) }
    if (before === null && after !== null && isDay(after)) {
      const earlier = statements.slice(0, index).findLast((one) => one.when !== null && isDay(one.when) && one.when.earliest! <= after.earliest!)
      if (earlier?.when != null) return { ...statement, when: narrated(`${earlier.when.earliest}/${after.latest}`, earlier.when.earliest!, after.latest!) }
    }
    return statement
  })
}

/** What lasted lies between the dated events told before and after it in its paragraph, whoever tells them. */
function between(statements: readonly Statement[], index: number, blockOf: (at: number) => number): Statement {
  const own = statements[index]!
  const inBlock = (one: Statement): boolean => blockOf(one.span[0]) === blockOf(own.span[0]) && one.when !== null && isDay(one.when)
  const before = statements.slice(0, index).findLast(inBlock)?.when
  const after = statements.slice(index + 1).find(inBlock)?.when
  if (before == null || after == null || before.earliest! >= after.earliest!) return own
  return { ...own, when: narrated(`${before.earliest}/${after.latest}`, before.earliest!, after.latest!) }
}

/** The nearest dated statement of the same account in the same block, in one direction. */
function neighbour(statements: readonly Statement[], index: number, step: 1 | -1, blockOf: (at: number) => number): When | null {
  const own = statements[index]!
  for (let at = index + step; at >= 0 && at < statements.length && Math.abs(at - index) <= 8; at += step) {
    const other = statements[at]!
    if (blockOf(other.span[0]) !== blockOf(own.span[0])) return null
    if (accountOf(other) !== accountOf(own)) continue
    if (other.when !== null && other.when.expression !== null) return other.when
  }
  return null
}

function isDay(when: When): boolean {
  return when.earliest !== null && when.earliest === when.latest
}

function narrated(edtf: string, earliest: string, latest: string): When {
  return { edtf, earliest, latest, tight: [earliest, latest], expression: null, anchor: 'narrative', anchorSpan: null }
}
