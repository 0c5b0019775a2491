// An identity as a keeper imports it: JSON or CSV (DESIGN: section 7; docs/formats/vault.md).
import { z } from 'zod'
import { readCsvLines } from '../base/csv.ts'
import { done, type Outcome, refuse } from '../base/refusal.ts'
import { PERSON_ANSWERS, PERSON_USES } from './entries.ts'
import { readTraitCell, TRAIT_COLUMN, traitsSchema } from './traits.ts'

const text = z.string().trim().min(1).max(500)
const texts = z.array(text).max(200).default([])

const identitySchema = z.strictObject({
  pseudonym: text,
  names: z.array(text).min(1).max(50),
  aliases: texts,
  phones: texts,
  emails: texts,
  addresses: texts,
  units: texts,
  handles: texts,
  places: texts,
  plates: texts,
  documents: texts,
  traits: traitsSchema.optional(),
  consent: z.partialRecord(z.enum(PERSON_USES), z.enum(PERSON_ANSWERS)).default({}),
})

/** One person behind a pseudonym. */
export type Identity = z.infer<typeof identitySchema>

/** What the guard must know of a person: everything but consent. */
export type GuardedIdentity = Omit<Identity, 'consent'>

const LISTS = ['names', 'aliases', 'phones', 'emails', 'addresses', 'units', 'handles', 'places', 'plates', 'documents'] as const

/** Somebody who may still be without a pseudonym; what a keeper says of gender and culture helps to propose one. */
const unnamedSchema = identitySchema.extend({
  pseudonym: z.string().trim().max(500).default(''),
  gender: z.enum(['m', 'f', '']).default(''),
  culture: z.string().trim().max(40).default(''),
})

/** One person of an import that is being prepared. */
export type UnnamedIdentity = z.infer<typeof unnamedSchema>

/** Reads an import that is being prepared: pseudonyms may be missing; `gender` (m, f) and `culture` may stand. */
export function parseUnnamed(source: string): Outcome<UnnamedIdentity[], 'import-form'> {
  return parseWith(unnamedSchema, source)
}

/** Reads an import. A refusal names the row and the field, never what stands in it. */
export function parseIdentities(source: string): Outcome<Identity[], 'import-form'> {
  return parseWith(identitySchema, source)
}

function parseWith<Row>(schema: z.ZodType<Row>, source: string): Outcome<Row[], 'import-form'> {
  const plain = source.replace(/^\ufeff/, '').trim()
  if (/^[[{]/.test(plain)) return parseJson(schema, plain)
  return parseRows(schema, csvRecords(plain))
}

function parseJson<Row>(schema: z.ZodType<Row>, source: string): Outcome<Row[], 'import-form'> {
  try {
    const value: unknown = JSON.parse(source)
    return parseRows(schema, Array.isArray(value) ? (value as unknown[]) : [value])
  } catch {
    return refuse('import-form', 'The file is not JSON: it should be a list of {"pseudonym": …, "names": […]} (docs/formats/vault.md).')
  }
}

function parseRows<Row>(schema: z.ZodType<Row>, rows: readonly unknown[]): Outcome<Row[], 'import-form'> {
  const identities: Row[] = []
  for (const [n, row] of rows.entries()) {
    const parsed = schema.safeParse(row)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      return refuse(
        'import-form',
        `Person ${n + 1}: ${issue ? tellIssue(issue) : 'the record is not as it should be'}. Nothing was imported.`,
      )
    }
    identities.push(parsed.data)
  }
  if (identities.length === 0) return refuse('import-form', 'The file holds no person.')
  return done(identities)
}

/** Which field, and what it should be; never what stands in it, nor a name it was given. */
function tellIssue({ path, code }: z.core.$ZodIssue): string {
  const field = path.filter((step) => typeof step === 'number' || FIELDS.has(String(step))).join('.') || 'the record'
  if (code === 'unrecognized_keys') {
    const known = path[0] === 'traits' ? Object.keys(traitsSchema.shape) : path.length === 0 ? Object.keys(identitySchema.shape) : []
    return `${field} has a member that is not known${known.length > 0 ? `; it may have ${known.join(', ')}` : ''}`
  }
  return `${field} is ${code === 'too_small' ? 'empty' : code === 'too_big' ? 'too long' : 'not of the form that docs/formats/vault.md shows'}`
}

/** Names of fields may be told; a user's own keys (of dates) may not. */
const FIELDS: ReadonlySet<string> = new Set([...Object.keys(identitySchema.shape), ...Object.keys(traitsSchema.shape)])

/** Records of a CSV (RFC 4180) with a header line; several values in a cell are parted by `;`. Consent: `use=answer;use=answer`; traits: `traits.places`, … */
function csvRecords(source: string): unknown[] {
  const [header = [], ...lines] = readCsvLines(source)
  const columns = header.map((name) => name.trim().toLowerCase())
  return lines.filter((cells) => cells.some((cell) => cell.trim() !== '')).map((cells) => csvRecord(columns, cells))
}

function csvRecord(columns: readonly string[], cells: readonly string[]): unknown {
  const record: Record<string, unknown> = {}
  const traits: Record<string, unknown> = {}
  columns.forEach((column, i) => {
    const cell = (cells[i] ?? '').trim()
    const values = cell
      .split(';')
      .map((value) => value.trim())
      .filter((value) => value !== '')
    const trait = TRAIT_COLUMN.exec(column)?.[1]
    if (trait !== undefined) {
      if (values.length > 0) traits[trait] = readTraitCell(trait, values)
    } else if (column === 'consent') record[column] = Object.fromEntries(values.map((value) => value.split('=').map((side) => side.trim())))
    else record[column] = (LISTS as readonly string[]).includes(column) ? values : cell
  })
  if (Object.keys(traits).length > 0) record['traits'] = traits
  return record
}
