// The traits of a person: what is no name but narrows down who is meant (quasi-identifiers). The guard counts how many they fit (docs/formats/vault.md).
import { z } from 'zod'

const text = z.string().trim().min(1).max(200)
const texts = z.array(text).max(50)
/** A day, month or year: `2022-11-08`, `2022-11`, `2022`. */
const date = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)

const ageSchema = z.union([z.number().int().min(0).max(125), z.strictObject({ years: z.number().int().min(0).max(125), on: date })])

const relativeSchema = z.union([
  text.transform((as) => ({ as, names: [] as string[] })),
  z.strictObject({ as: text, names: texts.default([]) }),
])

/** All members may be left out; another spelling or language of a value stands behind `=` ("Омск = Omsk"). */
export const traitsSchema = z.strictObject({
  gender: z.enum(['female', 'male', 'other']).optional(),
  born: date.optional(),
  age: ageSchema.optional(),
  places: texts.optional(),
  roles: texts.optional(),
  units: texts.optional(),
  /** What happened to the person, by the user's own word for it (`capture`), and when. */
  dates: z.record(z.string().trim().min(1).max(40), date).optional(),
  /** Relatives by what they are to the person; their names are as protected as the person's own. */
  relatives: z.array(relativeSchema).max(50).optional(),
})

export type Traits = z.infer<typeof traitsSchema>

const LISTS = ['places', 'roles', 'units'] as const

/** A CSV's columns of traits are called `traits.places` and so on. */
export const TRAIT_COLUMN = /^traits\.([a-z]{1,20})$/

/** One such cell's values as JSON has them; what is wrong in them is left for the schema to refuse. */
export function readTraitCell(name: string, values: readonly string[]): unknown {
  const [first = ''] = values
  if ((LISTS as readonly string[]).includes(name)) return values
  if (name === 'dates') return Object.fromEntries(values.map(splitAtEquals))
  if (name === 'relatives')
    return values.map((value) => {
      const [as, names] = splitAtEquals(value)
      return { as, names: names === '' ? [] : names.split('|').map((one) => one.trim()) }
    })
  if (name !== 'age') return first
  const [years, on] = first.split('@').map((side) => side.trim())
  return on === undefined ? Number(years) : { years: Number(years), on }
}

function splitAtEquals(value: string): [string, string] {
  const at = value.indexOf('=')
  return at < 0 ? [value.trim(), ''] : [value.slice(0, at).trim(), value.slice(at + 1).trim()]
}
