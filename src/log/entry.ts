// An entry: one past fact as the log keeps it, canonical JSON with a type, a version and a time (docs/formats/entry.md).
import type { JsonValue } from '../base/canonical-json.ts'

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
