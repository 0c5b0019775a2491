// The shape of the numeral tables: what one word form can stand for (docs/formats/time.md lists the kinds).

/** What a word may do inside a numeral. `unit` 0–9, `teen` 10–19, `ten` 20–90, `hundreds` 100–900 (additive), `hundred` multiplies, `thousand` and up close a group. */
export type NumeralRole = 'unit' | 'teen' | 'ten' | 'hundreds' | 'hundred' | 'thousand' | 'lone'

export type NumeralKind = 'cardinal' | 'ordinal' | 'collective' | 'fraction' | 'vague'

/** One word form's meaning. `min` and `max` stand where the word is vague ("several"). */
export interface NumeralWord {
  readonly value: number
  readonly role: NumeralRole
  readonly kind: NumeralKind
  readonly min?: number
  readonly max?: number
  /** A noun of number that may be multiplied ("two dozen", «три десятка»). */
  readonly counts?: true
}

export type NumeralTable = ReadonlyMap<string, NumeralWord>

/** Adds forms to a table; an earlier meaning of the same form stays, so that rows go from the commoner to the rarer sense. */
export function addForms(table: Map<string, NumeralWord>, forms: Iterable<string>, word: NumeralWord): void {
  for (const form of forms) if (!table.has(form)) table.set(form, word)
}

/** Stem plus each ending; `-` stands for no ending. */
export function inflect(stem: string, endings: string): string[] {
  return endings.split(' ').map((ending) => stem + (ending === '-' ? '' : ending))
}

export function roleOf(value: number): NumeralRole {
  if (value < 10) return 'unit'
  if (value < 20) return 'teen'
  if (value < 100) return 'ten'
  return value < 1000 ? 'hundreds' : 'thousand'
}
