// The entries that the log makes of itself: checkpoints signed, stamped by an authority of time, cosigned by a witness.
import { z } from 'zod'
import type { EntryKind } from './entry-kind.ts'
import { defineEntry } from './entry-kind.ts'

/** A checkpoint was signed over the first `size` entries. `note` is the whole signed note, `key` the vkey that verifies it. */
export const CheckpointSigned = defineEntry({
  type: 'CheckpointSigned',
  version: 1,
  schema: z.strictObject({ size: z.int().nonnegative(), note: z.string(), key: z.string() }),
})

/** An authority (RFC 3161) stamped the note of the checkpoint of `size`. `response` is the whole TimeStampResp, base64 of DER. */
export const CheckpointStamped = defineEntry({
  type: 'CheckpointStamped',
  version: 1,
  schema: z.strictObject({ size: z.int().nonnegative(), authority: z.string(), stampedAt: z.string(), response: z.base64() }),
})

/** A witness cosigned the checkpoint of `size`. `line` is its signature line, `key` the vkey that it verified under. */
export const CheckpointCosigned = defineEntry({
  type: 'CheckpointCosigned',
  version: 1,
  schema: z.strictObject({ size: z.int().nonnegative(), witness: z.string(), cosignedAt: z.string(), line: z.string(), key: z.string() }),
})

/** Kinds that every log knows without being told. */
export const LOG_KINDS: readonly EntryKind[] = [CheckpointSigned, CheckpointStamped, CheckpointCosigned]
