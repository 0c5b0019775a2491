// An entry: one past fact as the log keeps it, canonical JSON with a type, a version and a time (docs/formats/entry.md).
import type { JsonValue } from '../base/canonical-json.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import type { Bytes } from '../base/bytes.ts'
import { fromUtf8, utf8 } from '../base/bytes.ts'
import { sha256Hex } from '../base/sha256.ts'

/** What a stage hands to the log. `body` holds spans, ids and salted commitments, never quoted text (DESIGN: 4.1). */
export interface NewEntry {
  readonly type: string
  readonly version: number
  readonly body: { readonly [key: string]: JsonValue | undefined }
}

/** An entry as appended: its place, when (ISO 8601 UTC, from the caller's clock) and by whom. */
export interface Entry extends NewEntry {
  readonly index: number
  readonly at: string
  readonly by: string
}

/** A body longer than this (UTF-8 of its canonical JSON) stands beside the entry, which holds its hash. */
const LARGEST_BODY_BYTES = 65_536

/** An entry in the bytes that are hashed, and the body's own bytes where they stand beside it. */
export interface EncodedEntry {
  readonly bytes: Bytes
  readonly largeBody: Bytes | null
}

/** The canonical bytes of an entry (RFC 8785). `bodyText` is the body's canonical JSON, made beforehand. */
export function encodeEntry(entry: Omit<Entry, 'body'>, bodyText: string): EncodedEntry {
  // A UTF-16 unit is at most three bytes: short texts need no counting.
  const isLarge = bodyText.length * 3 > LARGEST_BODY_BYTES && Buffer.byteLength(bodyText) > LARGEST_BODY_BYTES
  const largeBody = isLarge ? utf8(bodyText) : null
  const body = largeBody ? `"bodySha256":"${sha256Hex(largeBody)}"` : `"body":${bodyText}`
  // The members stand in RFC 8785's order (by code unit): at, body or bodySha256, by, index, type, version.
  const text =
    `{"at":${JSON.stringify(entry.at)},${body},"by":${canonicalJson(entry.by)},` +
    `"index":${entry.index},"type":${JSON.stringify(entry.type)},"version":${entry.version}}`
  return { bytes: Buffer.from(text), largeBody }
}

/** What `decodeEntry` could not read: the bytes are not an entry. */
export class EntryFormatError extends Error {}

/** The inverse of `encodeEntry`. Throws `EntryFormatError` on bytes that are no entry, or whose large body is absent or another. */
export function decodeEntry(bytes: Bytes, largeBody: Bytes | null): Entry {
  const parsed = parseJson(bytes) as Record<string, unknown>
  const { at, body, bodySha256, by, index, type, version } = parsed ?? {}
  const isEntry =
    typeof at === 'string' && typeof by === 'string' && typeof type === 'string' && typeof index === 'number' && typeof version === 'number'
  if (!isEntry) throw new EntryFormatError('not an entry')
  if (bodySha256 === undefined) {
    if (!isBody(body)) throw new EntryFormatError('an entry without a body')
    return { index, type, version, at, by, body }
  }
  if (largeBody === null) throw new EntryFormatError('the body that stands beside the entry is missing')
  if (sha256Hex(largeBody) !== bodySha256) throw new EntryFormatError('the body that stands beside the entry is not the one it names')
  const large = parseJson(largeBody)
  if (!isBody(large)) throw new EntryFormatError('an entry without a body')
  return { index, type, version, at, by, body: large }
}

function parseJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(fromUtf8(bytes))
  } catch {
    throw new EntryFormatError('not JSON')
  }
}

function isBody(value: unknown): value is Entry['body'] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
