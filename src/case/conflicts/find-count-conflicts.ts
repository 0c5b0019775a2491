// Conflicts of counts: how many, said differently of one event by statements about the same people.
import type { CaseStatement, ComparedCase, GroupedEvent } from '../compared-case.ts'
import type { Conflict } from '../comparison.ts'
import { tellSayers } from '../events/tell-dating.ts'

/** What words may round a number by, as a share of the greater one: within it two counts are a tension, beyond it a conflict. */
const ROUNDING_SHARE = 0.1
/** Numbers that are round in speech ("about two hundred"). */
const ROUND_FROM = 20

/**
 * Two counts of one event conflict where nothing explains the difference: a composed count ("eleven besides my husband") is proposed as
 * its sum already, and one that says it leaves someone out agrees with the whole. Parts of a group (eight of the twelve) are no conflict.
 */
export function findCountConflicts(compared: ComparedCase): Conflict[] {
  return compared.events.flatMap((event) => conflictOfCounts(compared, event) ?? [])
}

function conflictOfCounts(compared: ComparedCase, event: GroupedEvent): Conflict | null {
  const counted = event.statements
    .map((n) => compared.statements[n]!)
    .filter(({ n, statement }) => !compared.aside.has(n) && statement.count !== null && statement.polarity === 'affirmed')
  const byValue = new Map<number, CaseStatement[]>()
  for (const one of counted) byValue.set(one.statement.count!.value, [...(byValue.get(one.statement.count!.value) ?? []), one])
  const values = [...byValue.keys()].sort((a, b) => a - b)
  if (values.length < 2 || !areAboutOneThing(compared, counted)) return null
  const [least, greatest] = [values[0]!, values.at(-1)!]
  if (values.length === 2 && greatest - least === 1 && counted.some((one) => leavesOneOut(compared, one))) return null
  const isRounding = greatest >= ROUND_FROM && greatest - least <= greatest * ROUNDING_SHARE && values.some((value) => value % 10 === 0)
  const weight = (value: number) => new Set(byValue.get(value)!.map(({ document }) => compared.origins[document])).size
  const keep = values.toSorted((a, b) => weight(b) - weight(a) || b - a)[0]!
  const aside = counted.filter(({ statement }) => statement.count!.value !== keep)
  const told = values.map((value) =>
    tellSayers(
      compared,
      byValue.get(value)!.map(({ n }) => n),
      String(value),
    ),
  )
  return {
    kind: 'count',
    strength: isRounding ? 'tension' : 'conflict',
    statements: counted.map(({ ref }) => ref),
    explanation: `${told.join('; ')}; ${values.length === 2 ? 'both' : 'all'} cannot hold${isRounding ? ' unless one is rounded' : ''}.`,
    setAside: aside.map(({ ref }) => ref),
  }
}

/** The counts are of the same people or things: the words next to the numbers agree, or the persons do. */
function areAboutOneThing(compared: ComparedCase, counted: readonly CaseStatement[]): boolean {
  const [first, ...others] = counted
  return others.every((other) => {
    const sharesPerson = [...first!.about].some((person) => other.about.has(person))
    return sharesPerson || countedThing(compared, first!) === countedThing(compared, other)
  })
}

/** The concept or stem just after the number. */
function countedThing(compared: ComparedCase, { document, statement }: CaseStatement): string {
  const after = compared.readings[document]!.document.text.slice(statement.count!.span[1], statement.count!.span[1] + 40)
  return /\p{L}{3,}/u.exec(after)?.[0].toLowerCase().slice(0, 4) ?? ''
}

/** "besides her husband", «кроме моего мужа»: the count is of the others. */
function leavesOneOut(compared: ComparedCase, { document, statement }: CaseStatement): boolean {
  const text = compared.readings[document]!.document.text.slice(Math.max(0, statement.span[0] - 40), statement.span[1] + 40)
  return /\b(?:besides|apart from|in addition to|other than|along with)\b|(?:кроме|помимо|вместе с|кр[іи]м|разом із?)\s/iu.test(text)
}
