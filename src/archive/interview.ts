// First-hand material: how an interview came about, and what its giver agreed to (Murad Code, 2022; Berkeley Protocol, 2022; docs/formats/interview.md).
import { z } from 'zod'
import { done, refuse, type Outcome } from '../base/refusal.ts'
import type { Sha256Hex } from '../base/sha256.ts'
import { newEntry } from '../log/entry-kind.ts'
import type { StoreRefusal } from '../store/store-error.ts'
import type { Archive } from './archive.ts'
import { CONSENT_ANSWERS, CONSENT_USES, InterviewRecorded, type ConsentAnswer, type ConsentUse } from './entries.ts'
import { openWords, sealWords } from './source-key.ts'
import { isOpenTo, readSource, readSourceKey, type SourceRefusal } from './sources.ts'

const text = z.string().trim().min(1).max(16_384)
const optional = text.nullable().default(null)

/** The words of an interview, as a form or a JSON file gives them; whoever spoke appears under a pseudonym only. */
export const interviewWordsSchema = z.strictObject({
  /** Pseudonym of who spoke; the identity belongs in the vault. */
  speaker: text,
  askedBy: text,
  /** Null: no interpreter. */
  interpretedBy: optional,
  /** Interpreter's tie to the speaker (family, same village, none): it changes what can be said. */
  interpreterTie: optional,
  language: optional,
  /** When it was held: EDTF, as exact as known. */
  heldOn: text,
  /** Where; `withheld` where naming the place would endanger someone. */
  place: z.union([z.literal('withheld'), text]),
  /** In person, call, video call, letter, messages. */
  means: z.enum(['in-person', 'call', 'video-call', 'voice-messages', 'messages', 'letter']),
  /** Who else was there or could hear. */
  present: optional,
  /** The setting: private or not, interruptions, pressure, state of the speaker, breaks. */
  conditions: optional,
  /** How it was kept: audio, video, notes, and by whom transcribed. */
  keptAs: optional,
  /** How consent was given (spoken on the recording, signed, before a witness), and what was explained. */
  consentGiven: text,
  /** Conditions the speaker made, per use or in all. */
  consentConditions: optional,
  /** What the speaker asked to be left out or kept from whom. */
  limits: optional,
  /** Interviews given before, to whom: repeated telling harms and shapes memory. */
  earlierInterviews: optional,
  /** Help offered or referred to. */
  referral: optional,
  /** Risks named and how they are met. */
  risks: optional,
  /** How the speaker may be reached again, by the way agreed on. */
  contactWay: optional,
  /** Whether the speaker has reviewed the text, and when. */
  reviewed: optional,
  note: optional,
})

export const interviewFormSchema = z.strictObject({
  ...interviewWordsSchema.shape,
  /** One answer for each use; what is left out counts as not asked. */
  consent: z.partialRecord(z.enum(CONSENT_USES), z.enum(CONSENT_ANSWERS)).default({}),
})

export type InterviewForm = z.infer<typeof interviewFormSchema>
export type InterviewWords = z.infer<typeof interviewWordsSchema>

export interface InterviewRecord {
  readonly source: Sha256Hex
  readonly recordedAt: string
  readonly recordedBy: string
  readonly consent: Readonly<Record<ConsentUse, ConsentAnswer>>
  /** Null where the source is sealed against this person. */
  readonly words: InterviewWords | null
}

/** Checks a form that a person filled in; the refusal names each field that is wrong. */
export function parseInterviewForm(form: unknown): Outcome<InterviewForm, 'bad-interview'> {
  const parsed = interviewFormSchema.safeParse(form)
  return parsed.success
    ? done(parsed.data)
    : refuse('bad-interview', `The interview's form is not complete:\n${z.prettifyError(parsed.error)}`)
}

/** Records how the source, an interview of one's own, came about. Recording it again replaces it (consent withdrawn, text reviewed). */
export async function recordInterview(
  archive: Archive,
  sha256: Sha256Hex,
  form: InterviewForm,
): Promise<Outcome<void, SourceRefusal | StoreRefusal>> {
  const source = readSource(archive, sha256)
  if (!source) return refuse('unknown-source', `The archive has no source ${sha256}.`)
  const key = readSourceKey(archive, sha256)
  if (source.destroyed || !key) return refuse('destroyed-source', `Source ${sha256.slice(0, 12)} was destroyed.`)
  if (!isOpenTo(archive, source))
    return refuse('sealed-source', `Source ${sha256.slice(0, 12)} is sealed to ${(source.roles ?? []).join(', ')}.`)
  const { consent, ...words } = form
  const answers = Object.fromEntries(CONSENT_USES.map((use) => [use, consent[use] ?? 'not-asked'])) as Record<ConsentUse, ConsentAnswer>
  const sealed = sealWords(words, key, InterviewRecorded.type, archive.host.random)
  const appended = await archive.log.appendEntry(
    newEntry(InterviewRecorded, { source: sha256, consent: answers, sealed }),
    archive.host.user,
  )
  return appended.ok ? done(undefined) : appended
}

/** The interview that a source holds, or null. */
export function readInterview(archive: Archive, sha256: Sha256Hex): InterviewRecord | null {
  const handle = archive.handle()
  const row = handle.first(handle.query.selectFrom('interview').selectAll().where('source', '=', sha256))
  const source = readSource(archive, sha256)
  if (!row || !source) return null
  const key = isOpenTo(archive, source) ? readSourceKey(archive, sha256) : null
  return {
    source: sha256,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    consent: JSON.parse(row.consent) as Record<ConsentUse, ConsentAnswer>,
    words: key ? interviewWordsSchema.parse(openWords(row.sealed, key, InterviewRecorded.type, sha256)) : null,
  }
}
