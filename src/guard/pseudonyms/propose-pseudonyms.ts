// Proposes pseudonyms that do not betray (docs/formats/vault.md, "Pseudonyms"): drawn at random, so that their order says nothing of the real names'.
import type { Gender } from '../../language/name-forms.ts'
import { culturesOfGiven, tellCulture, tellGender } from '../../language/name-cultures.ts'
import type { NameCulture } from '../../language/pseudonym-names.ts'
import { initialsOf, shareInitial } from '../../language/initials.ts'
import { type Candidate, candidatesOf, isFamous, neighboursOf, PSEUDONYM_INITIALS, type Spelling } from './candidates.ts'
import { drawBelow, drawOrder, drawWeighted, type Random } from './draw.ts'
import { soundsLike } from './likeness.ts'
import { listRealOrders, type NamedPseudonym, orderTold } from './order-of-names.ts'
import { PROPOSING } from './order.ts'
import { type NamedPerson, readRealName, type RealName } from './real-name.ts'
import { type Nearness, type Company, gatherCompany } from './company.ts'

export type Shape = 'given' | 'given-initial'

export interface PersonToName extends NamedPerson {
  /** What a keeper says; else told from the name. */
  readonly gender?: Gender | undefined
  readonly culture?: NameCulture | undefined
}

/** Why a proposal is less than was asked for. */
export type Weakness =
  | 'name-of-another'
  | 'name-in-readings'
  | 'alike'
  | 'other-culture'
  | 'initial-added'
  | 'gender-unknown'
  | 'no-name-left'

export interface Proposal {
  readonly spelled: Readonly<Record<Spelling, string>>
  readonly culture: NameCulture
  readonly gender: Gender | null
  readonly weaknesses: readonly Weakness[]
}

export interface ProposeOptions {
  readonly random: Random
  readonly shape: Shape
  /** People who have pseudonyms already: theirs are not given again, and their names to nobody. */
  readonly others?: readonly NamedPseudonym[]
  /** Keys (`nameKey`) of names in the archive's sources. */
  readonly keysInReadings?: ReadonlySet<string>
}

export interface Proposals {
  /** In the order of the persons. */
  readonly proposals: readonly Proposal[]
  /** The order could not be made independent: too few names were possible. */
  readonly isOrderTelling: boolean
}

const MOST_DRAWS = 60
const MANY = 300
const MOST_DRAWS_FOR_MANY = 8
/** A correlation that helps somebody; in a long list smaller ones are beyond chance too. */
const TELLING = 0.1
/** So many draws without a better one, and no list is plainly sorted: it will not get better. */
const FUTILE_DRAWS = 20
/** Fewer persons have too few orders for one to be nobody's. */
const FEWEST_ORDERED = 5
const FEWEST_OWN = 5

interface Task {
  readonly person: PersonToName
  readonly real: RealName
  readonly culture: NameCulture
  readonly gender: Gender | null
  /** Names of the person's own culture that keep clear of theirs. */
  readonly own: readonly Candidate[]
  /** Neighbours' names that do; looked for only where the own are used up. */
  foreign(): readonly Candidate[]
}

/** One pseudonym for each person. Same persons, options and randomness: same proposals. */
export function proposePseudonyms(persons: readonly PersonToName[], options: ProposeOptions): Proposals {
  const tasks = persons.map(taskOf)
  const others = options.others ?? []
  const company = gatherCompany(
    tasks.map(({ real }) => real),
    others,
    options.keysInReadings ?? new Set(),
  )
  const ordersOfNew = listRealOrders(persons, PROPOSING)
  const ordersOfAll = others.length > 0 ? listRealOrders([...others, ...persons], PROPOSING) : null
  let best = { proposals: [] as readonly Proposal[], sum: Infinity, worst: 0 }
  const draws = persons.length > MANY ? MOST_DRAWS_FOR_MANY : MOST_DRAWS
  for (let draw = 0, futile = 0; draw < draws && best.sum > 0 && (futile < FUTILE_DRAWS || best.worst === 1); draw++, futile++) {
    const proposals = drawAll(tasks, company(), options)
    const spellings = proposals.map(({ spelled }) => Object.values(spelled))
    const told = orderTold(ordersOfNew, spellings)
    const toldOfAll = ordersOfAll ? orderTold(ordersOfAll, [...others.map(({ pseudonym }) => [pseudonym]), ...spellings]) : told
    const sum = told.sum + toldOfAll.sum
    if (sum >= best.sum) continue
    best = { proposals, sum, worst: Math.max(told.worst, toldOfAll.worst) }
    futile = 0
  }
  return { proposals: best.proposals, isOrderTelling: persons.length >= FEWEST_ORDERED && best.worst >= TELLING }
}

function taskOf(person: PersonToName): Task {
  const real = readRealName(person)
  const culture = person.culture ?? tellCulture(real.words)
  const gender = person.gender ?? tellGender(real.words)
  const clearOf = (one: NameCulture): Candidate[] =>
    candidatesOf(one, gender).filter((candidate) => !shareInitial(candidate.initials, real.initials) && !soundsLike(candidate, real))
  let foreign: readonly Candidate[] | null = null
  return {
    ...{ person, real, culture, gender },
    own: ownToCulture(clearOf(culture), culture, real),
    foreign: () => (foreign ??= neighboursOf(culture).flatMap(clearOf)),
  }
}

/** Who bears a name of their own people alone is given such a one, not one that Russians have too, where there are enough. */
function ownToCulture(candidates: readonly Candidate[], culture: NameCulture, real: RealName): readonly Candidate[] {
  const isOwn =
    real.words.givens.some((given) => culturesOfGiven(given).has(culture)) &&
    !real.words.givens.some((given) => culturesOfGiven(given).has('russian'))
  if (!isOwn) return candidates
  const strict = candidates.filter((candidate) => !culturesOfGiven(candidate.spelled.ru).has('russian'))
  return strict.length >= FEWEST_OWN ? strict : candidates
}

/** Persons draw in an order that is drawn too: who comes first has the wider choice. */
function drawAll(tasks: readonly Task[], company: Company, options: ProposeOptions): Proposal[] {
  const proposals = new Array<Proposal>(tasks.length)
  for (const at of drawOrder(options.random, [...tasks.keys()])) {
    const proposal = drawOne(tasks[at]!, company, options)
    company.welcome(proposal.spelled)
    proposals[at] = proposal
  }
  return proposals
}

/** Names of one's own culture with nobody near; then with an initial; then the least bad of all. */
function drawOne(task: Task, company: Company, { random, shape }: ProposeOptions): Proposal {
  const asked = shape === 'given' ? drawGiven(task, task.own, company, random) : drawWithInitial(task, task.own, company, random)
  if (asked && !asked.weaknesses.includes('name-of-another') && !asked.weaknesses.includes('alike')) return asked
  const longer = shape === 'given' ? drawWithInitial(task, task.own, company, random) : null
  if (longer) return { ...longer, weaknesses: [...longer.weaknesses, 'initial-added'] }
  if (asked) return asked
  return (
    drawGiven(task, task.foreign(), company, random) ??
    drawWithInitial(task, task.foreign(), company, random) ??
    nameless(task, company, random)
  )
}

function drawGiven(task: Task, candidates: readonly Candidate[], company: Company, random: Random): Proposal | null {
  const free = candidates.filter(({ spelled }) => !company.isTaken(spelled))
  const nearness = new Map(free.map((candidate) => [candidate, company.nearnessOf(candidate)]))
  const least = Math.min(...[...nearness.values()].map(({ weight }) => weight))
  const best = free.filter((candidate) => nearness.get(candidate)!.weight === least)
  const drawn = drawWeighted(random, best, ({ weight }) => weight)
  return drawn && proposalOf(task, drawn, drawn.spelled, nearness.get(drawn)!)
}

/** With an initial a name that others bear too is told from theirs; the pair must be nobody's, and no famous person's. */
function drawWithInitial(task: Task, candidates: readonly Candidate[], company: Company, random: Random): Proposal | null {
  const byNearness = new Map<number, Candidate[]>()
  for (const candidate of candidates) {
    const { weight } = company.nearnessOf(candidate)
    byNearness.set(weight, [...(byNearness.get(weight) ?? []), candidate])
  }
  for (const [, group] of [...byNearness].sort(([a], [b]) => a - b)) {
    for (let tries = 0; tries < group.length * 4; tries++) {
      const candidate = drawWeighted(random, group, ({ weight }) => weight)!
      const letters = PSEUDONYM_INITIALS.filter(
        ({ ru, latin }) => ![ru, latin].some((letter) => shareInitial(initialsOf(letter), task.real.initials)),
      )
      if (letters.length === 0) return null
      const initial = letters[drawBelow(random, letters.length)]!
      const spelled = {
        ru: `${candidate.spelled.ru} ${initial.ru}.`,
        uk: `${candidate.spelled.uk} ${initial.uk}.`,
        latin: `${candidate.spelled.latin} ${initial.latin}.`,
      }
      if (isFamous(candidate, initial) || company.isTaken(spelled) || company.isSomebodys(candidate, initial)) continue
      return proposalOf(task, candidate, spelled, { weight: 0, weaknesses: [] })
    }
  }
  return null
}

function proposalOf(task: Task, candidate: Candidate, spelled: Candidate['spelled'], near: Nearness): Proposal {
  const weaknesses: Weakness[] = [...near.weaknesses]
  if (candidate.culture !== task.culture) weaknesses.push('other-culture')
  if (task.gender === null) weaknesses.push('gender-unknown')
  return { spelled, culture: task.culture, gender: task.gender, weaknesses }
}

/** A number that nobody has: for whom no name is left. */
function nameless(task: Task, company: Company, random: Random): Proposal {
  for (let below = 90; ; below *= 2) {
    const number = 10 + drawBelow(random, below)
    const spelled = { ru: `Человек ${number}`, uk: `Людина ${number}`, latin: `Person ${number}` }
    if (!company.isTaken(spelled)) return { spelled, culture: task.culture, gender: task.gender, weaknesses: ['no-name-left'] }
  }
}
