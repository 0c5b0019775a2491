// Reads a user's counts: a CSV whose rows say how many people have these traits; what a cell leaves open, the row does not limit (docs/formats/counts.md).
import { readCsvLines } from '../../base/csv.ts'
import { done, type Outcome, refuse } from '../../base/refusal.ts'
import { daysOfDate } from './trait-days.ts'
import { type Hierarchy, nameOfTerm } from './hierarchy.ts'
import type { TraitName, TraitValue } from './trait.ts'

export interface CountRow {
  readonly cells: ReadonlyMap<TraitName, TraitValue>
  readonly count: number
}

/** Rows that limit the same traits at the same level: they lie side by side and may be added up. */
export interface CountTable {
  readonly names: readonly TraitName[]
  readonly rows: readonly CountRow[]
}

export interface Counts {
  readonly tables: readonly CountTable[]
  /** How many people there are in all: the row that leaves everything open; null where none does. */
  readonly population: number | null
  readonly hierarchies: ReadonlyMap<TraitName, Hierarchy>
}

/** Headings that mean a trait by another word. */
const HEADINGS: Readonly<Record<string, TraitName>> = {
  town: 'place',
  district: 'place',
  region: 'place',
  occupation: 'role',
  profession: 'role',
  sex: 'gender',
  ages: 'age',
  number: 'count',
  people: 'count',
}
const MOST_ROWS = 200_000
const OLDEST = 125

/** A refusal names the line, never what stands in it beyond the column. */
export function readCounts(source: string): Outcome<Counts, 'counts-form'> {
  const [header = [], ...lines] = readCsvLines(source.replace(/^\ufeff/, ''))
  const names = header.map((cell) => HEADINGS[cell.trim().toLowerCase()] ?? cell.trim().toLowerCase())
  const countAt = names.indexOf('count')
  if (countAt < 0)
    return refuse('counts-form', 'The counts have no column “count”: the first line names the columns (docs/formats/counts.md).')
  if (new Set(names).size !== names.length) return refuse('counts-form', 'The counts have two columns of one name.')
  if (lines.length > MOST_ROWS) return refuse('counts-form', `The counts have more than ${MOST_ROWS} lines: give coarser ones.`)
  const reader = new CountReader(names, countAt)
  for (const [n, cells] of lines.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue
    const wrong = reader.take(cells)
    if (wrong !== null) return refuse('counts-form', `Line ${n + 2} of the counts: ${wrong}.`)
  }
  return reader.rows.length === 0 ? refuse('counts-form', 'The counts have no line of counts.') : done(reader.finish())
}

class CountReader {
  readonly rows: CountRow[] = []
  private population: number | null = null
  private readonly parents = new Map<TraitName, Map<string, string>>()
  private readonly words = new Map<TraitName, Map<string, string>>()
  private readonly names: readonly TraitName[]
  private readonly countAt: number

  constructor(names: readonly TraitName[], countAt: number) {
    this.names = names
    this.countAt = countAt
  }

  /** What is wrong with the line, or null. */
  take(cells: readonly string[]): string | null {
    const count = Number((cells[this.countAt] ?? '').replace(/[\s_,]/g, ''))
    if ((cells[this.countAt] ?? '').trim() === '' || !Number.isFinite(count) || count < 0) return 'its count is no number'
    const values = new Map<TraitName, TraitValue>()
    for (const [i, name] of this.names.entries()) {
      const cell = (cells[i] ?? '').trim()
      if (i === this.countAt || cell === '' || cell === '*') continue
      const value = this.readCell(name, cell)
      if (typeof value === 'string') return `${value} in the column “${name}”`
      values.set(name, value)
    }
    if (values.size === 0) this.population = Math.max(this.population ?? 0, count)
    this.rows.push({ cells: values, count })
    return null
  }

  private readCell(name: TraitName, cell: string): TraitValue | string {
    if (name === 'age') return readAgeBand(cell) ?? 'there is no age such as 34, 30-39 or 60+'
    const days = daysOfDate(cell)
    if (days !== null) return { is: 'days', low: days[0], high: days[1] }
    const chain = cell.split('<').map((term) => term.trim())
    if (chain.some((term) => term === '')) return 'a step is empty'
    const parents = this.parents.get(name) ?? new Map<string, string>()
    const words = this.words.get(name) ?? new Map<string, string>()
    this.parents.set(name, parents)
    this.words.set(name, words)
    for (const [n, term] of chain.entries()) {
      const child = nameOfTerm(term)
      if (!words.has(child) || words.get(child)!.length < term.length) words.set(child, term)
      const parent = chain[n + 1] === undefined ? null : nameOfTerm(chain[n + 1]!)
      if (parent === null) continue
      if (parents.has(child) && parents.get(child) !== parent) return 'one name lies in two different ones: tell them apart'
      if (parent === child) return 'a name lies in itself'
      parents.set(child, parent)
    }
    return { is: 'term', term: nameOfTerm(chain[0]!) }
  }

  finish(): Counts {
    const hierarchies = new Map<TraitName, Hierarchy>()
    for (const [name, parents] of this.parents) hierarchies.set(name, { parents, words: this.words.get(name)! })
    return { tables: partTables(this.rows, hierarchies), population: this.population, hierarchies }
  }
}

function readAgeBand(cell: string): TraitValue | null {
  const found = /^(\d{1,3})(?:\s{0,2}[-–—]\s{0,2}(\d{1,3})|(\+|s))?$/.exec(cell)
  if (!found) return null
  const low = Number(found[1])
  const high = found[2] !== undefined ? Number(found[2]) : found[3] === '+' ? OLDEST : found[3] === 's' ? low + 9 : low
  return high < low ? null : { is: 'years', low, high }
}

/** Rows of one table limit the same traits, terms at the same depth and ranges of the same width: else a region would be added to its own towns. */
function partTables(rows: readonly CountRow[], hierarchies: ReadonlyMap<TraitName, Hierarchy>): CountTable[] {
  const tables = new Map<string, { names: TraitName[]; rows: CountRow[] }>()
  for (const row of rows) {
    const names = [...row.cells.keys()]
    const key = names.map((name) => `${name} ${levelOf(row.cells.get(name)!, hierarchies.get(name))}`).join('; ')
    const table = tables.get(key) ?? { names, rows: [] }
    table.rows.push(row)
    tables.set(key, table)
  }
  return [...tables.values()]
}

/** Two terms at one depth below their roots never lie in each other. */
function levelOf(value: TraitValue, hierarchy: Hierarchy | undefined): number {
  if (value.is !== 'term')
    return value.is === 'days' ? Math.round((value.high - value.low) / 28) : value.high === OLDEST ? -1 : value.high - value.low
  let depth = 0
  for (let term = hierarchy?.parents.get(value.term); term !== undefined && depth < 20; term = hierarchy?.parents.get(term)) depth++
  return depth
}
