// The entries the archive writes. Names, addresses and words stand in them only sealed under the source's own key (DESIGN: 4.1; docs/formats/acquisition.md, interview.md).
import { z } from 'zod'
import { isSha256Hex, type Sha256Hex } from '../base/sha256.ts'
import { defineEntry } from '../log/entry-kind.ts'
import { ACQUISITION_WAYS } from './member.ts'

const sourceName = z.custom<Sha256Hex>((value) => typeof value === 'string' && isSha256Hex(value), 'a SHA-256 in lower-case hexadecimal')
const id = z.string().regex(/^[0-9a-f]{32}$/)
const sealed = z.base64()
const moment = z.iso.datetime({ precision: 3 })

/** Bytes were put into the archive for the first time. */
export const SourceArchived = defineEntry({
  type: 'SourceArchived',
  version: 1,
  schema: z.strictObject({ source: sourceName, bytes: z.int().min(0), mediaType: z.string().max(200) }),
})

/** A source was got: one entry for each time. `sealed` holds the words (acquisition-words.ts). */
export const SourceAcquired = defineEntry({
  type: 'SourceAcquired',
  version: 1,
  schema: z.strictObject({
    acquisition: id,
    source: sourceName,
    /** When, by the clock of the machine that acquired it. */
    acquiredAt: moment,
    how: z.enum(ACQUISITION_WAYS),
    /** Machine clock minus true time where it was measured, else null. */
    clockOffsetMs: z.int().nullable(),
    /** The container it is a member of. */
    parent: sourceName.nullable(),
    sealed,
  }),
})

/** Who may work in the archive, and so to whom a source can be restricted (DESIGN: 4.8). */
export const ROLES = ['documenter', 'reviewer', 'keeper', 'publisher'] as const
export type Role = (typeof ROLES)[number]

/** A source was restricted to these roles; with none of them it is open to all again. */
export const SourceSealed = defineEntry({
  type: 'SourceSealed',
  version: 1,
  schema: z.strictObject({ source: sourceName, roles: z.array(z.enum(ROLES)).max(ROLES.length) }),
})

/** Why a source was destroyed: a closed word, since free text would be sealed under the key that goes. */
export const DESTROY_REASONS = ['consent-withdrawn', 'danger-to-person', 'legal-duty', 'acquired-by-mistake', 'retention-ended'] as const
export type DestroyReason = (typeof DESTROY_REASONS)[number]

/** A source's key and file were destroyed; what entries say about it in words can be read no more. */
export const SourceDestroyed = defineEntry({
  type: 'SourceDestroyed',
  version: 1,
  schema: z.strictObject({ source: sourceName, reason: z.enum(DESTROY_REASONS) }),
})

/** What consent is asked for, one by one (Murad Code and Berkeley Protocol on informed consent): each may be given alone. */
export const CONSENT_USES = [
  'recording',
  'keeping',
  'analysis',
  'sharing-with-courts',
  'sharing-with-organisations',
  'quoting',
  'publishing-under-pseudonym',
  'publishing-under-name',
  'publishing-voice-or-image',
  'contact-again',
] as const
export type ConsentUse = (typeof CONSENT_USES)[number]

/** An answer for one use; `not-asked` is recorded as such and never read as yes. */
export const CONSENT_ANSWERS = ['given', 'refused', 'ask-each-time', 'not-asked', 'withdrawn'] as const
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number]

const answer = z.enum(CONSENT_ANSWERS)

/** First-hand material: how an interview came about (interview.ts has its words). Recorded again, it replaces what was recorded before. */
export const InterviewRecorded = defineEntry({
  type: 'InterviewRecorded',
  version: 1,
  schema: z.strictObject({
    source: sourceName,
    consent: z.strictObject({
      recording: answer,
      keeping: answer,
      analysis: answer,
      'sharing-with-courts': answer,
      'sharing-with-organisations': answer,
      quoting: answer,
      'publishing-under-pseudonym': answer,
      'publishing-under-name': answer,
      'publishing-voice-or-image': answer,
      'contact-again': answer,
    } satisfies Record<ConsentUse, typeof answer>),
    sealed,
  }),
})

/** Every kind of entry that the archive writes, for `openLog`. */
export const ARCHIVE_ENTRIES = [SourceArchived, SourceAcquired, SourceSealed, SourceDestroyed, InterviewRecorded] as const
