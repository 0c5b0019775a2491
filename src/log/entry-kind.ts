// Kinds of entries: each stage defines its own, with a schema; an older version stays readable for ever through its upcaster.
import type { z } from 'zod'
import { assert } from '../base/assert.ts'
import { IntegrityError } from '../base/integrity-error.ts'
import type { Entry, NewEntry } from './entry.ts'

type Body = NewEntry['body']

/** How entries of a version that is no longer written are read: their schema, and the step to the next version. */
export interface OlderVersion {
  readonly schema: z.ZodType
  readonly upcast: (body: never) => Body
}

/** One kind of entry. `version` is the one written today; `older` has each version before it, 1 upwards, without a gap. */
export interface EntryKind<B extends Body = Body> {
  readonly type: string
  readonly version: number
  /** Validates without transforming: what it returns for a stored body is that body. */
  readonly schema: z.ZodType<B>
  readonly older: Readonly<Record<number, OlderVersion>>
}

/** Defines a kind of entry; a stage exports it from its `entries.ts` and lists it for `openLog`. */
export function defineEntry<B extends Body>(definition: {
  readonly type: string
  readonly version: number
  readonly schema: z.ZodType<B>
  readonly older?: Readonly<Record<number, OlderVersion>>
}): EntryKind<B> {
  const older = definition.older ?? {}
  for (let version = 1; version < definition.version; version++) {
    assert(older[version] !== undefined, `${definition.type} has no upcaster from version ${version}`)
  }
  return { ...definition, older }
}

/** An entry of this kind, ready for `appendEntry`; the compiler holds the body to the schema. */
export function newEntry<B extends Body>(kind: EntryKind<B>, body: B): NewEntry {
  return { type: kind.type, version: kind.version, body }
}

/** The kinds that a log knows, by type. */
export type Kinds = ReadonlyMap<string, EntryKind>

export function listKinds(kinds: readonly EntryKind[]): Kinds {
  const byType = new Map<string, EntryKind>()
  for (const kind of kinds) {
    assert(!byType.has(kind.type), `two kinds of entry are called ${kind.type}`)
    byType.set(kind.type, kind)
  }
  return byType
}

/** The body to be stored. An entry that its own kind's schema refuses is a bug of the stage that made it. */
export function checkNewEntry(kinds: Kinds, entry: NewEntry): Body {
  const kind = kinds.get(entry.type)
  assert(kind !== undefined, `no kind of entry is called ${entry.type}`)
  assert(entry.version === kind.version, `${entry.type} is written in version ${kind.version}, not ${entry.version}`)
  const parsed = kind.schema.safeParse(entry.body)
  assert(parsed.success, `${entry.type}: ${parsed.error?.message ?? 'body refused'}`)
  return parsed.data
}

/** A stored entry in the version written today. Throws `IntegrityError` 'format-unknown' where the kind, version or body is not known. */
export function upcastEntry(kinds: Kinds, entry: Entry): Entry {
  const place = `entry ${entry.index}`
  const kind = kinds.get(entry.type)
  if (!kind || !(entry.version >= 1 && entry.version <= kind.version)) {
    throw new IntegrityError(
      'format-unknown',
      place,
      `Entry ${entry.index} is a ${entry.type} of version ${entry.version}, which this program does not know.`,
    )
  }
  let body: unknown = entry.body
  for (let version = entry.version; version < kind.version; version++) {
    const older = kind.older[version] as OlderVersion
    body = older.upcast(parseBody(older.schema, body, entry) as never)
  }
  return { ...entry, version: kind.version, body: parseBody(kind.schema, body, entry) as Body }
}

function parseBody(schema: z.ZodType, body: unknown, entry: Entry): unknown {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new IntegrityError('format-unknown', `entry ${entry.index}`, `Entry ${entry.index} does not have the form of a ${entry.type}.`)
}
