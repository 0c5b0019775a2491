// The entries of this stage: what a person recorded of statements, tellings and persons (docs/formats/statement-entries.md).
//
// No entry holds quoted words: spans, ids and commitments stand in the open, words are sealed under the key of the source they are from.
import { z } from 'zod'
import { defineEntry } from '../log/entry-kind.ts'
import { PROMISE_OUTCOMES, STATEMENT_FORMS, STATEMENT_KINDS, TELLER_KINDS } from './statement-words.ts'

const id = z.string().min(1).max(80)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const sealed = z.string()
const span = z.tuple([z.int().min(0), z.int().min(0)])
const isoDay = z.string().regex(/^-?\d{4,}-\d\d-\d\d$/)
const bounds = z.tuple([isoDay.nullable(), isoDay.nullable()])

const when = z.strictObject({
  edtf: z.string().nullable(),
  earliest: isoDay.nullable(),
  latest: isoDay.nullable(),
  tight: bounds,
  expression: span.nullable(),
  anchor: z.enum(['publication', 'narrative', 'expression', 'event']).nullable(),
  anchorSpan: span.nullable(),
})

/** What can be said of a statement without its words; `StatementRevised` gives the changed ones anew. */
const particulars = {
  form: z.enum(STATEMENT_FORMS),
  kind: z.enum(STATEMENT_KINDS),
  polarity: z.enum(['affirmed', 'denied', 'doubted']),
  firstHand: z.boolean().nullable(),
  about: z.array(id),
  when: when.nullable(),
  lasts: z.strictObject({ edtf: z.string(), min: z.string(), max: z.string(), span }).nullable(),
  where: span.nullable(),
  count: z.strictObject({ value: z.number(), span }).nullable(),
  codes: z.array(z.string()),
  promise: z.strictObject({ by: id.nullable(), to: z.array(id), outcome: z.enum(PROMISE_OUTCOMES) }).nullable(),
}

/** A person accepted a statement on these exact words. Sealed: the quote with its context, the reason of a denial. */
export const StatementRecorded = defineEntry({
  type: 'StatementRecorded',
  version: 1,
  schema: z.strictObject({
    statement: id,
    source: sha256,
    reader: z.strictObject({ name: z.string(), version: z.int() }),
    span,
    /** SHA-256 over a salt (sealed beside the words) and the quote: proves later that these were the words. */
    commitment: sha256,
    /** Who proposed: 'rules', a model's name, or 'person' for one typed by hand. */
    proposedBy: z.string(),
    ...particulars,
    sealed,
  }),
})

/** A person changed what is said of a statement; only what changed stands here. */
export const StatementRevised = defineEntry({
  type: 'StatementRevised',
  version: 1,
  schema: z.strictObject({ statement: id, changes: z.strictObject(particulars).partial(), sealed: sealed.nullable() }),
})

/** A statement no longer stands; its history does. */
export const StatementWithdrawn = defineEntry({
  type: 'StatementWithdrawn',
  version: 1,
  schema: z.strictObject({ statement: id, sealed }),
})

/** A proposal that a person does not want to see again, named by its place in one reading. */
export const ProposalRejected = defineEntry({
  type: 'ProposalRejected',
  version: 1,
  schema: z.strictObject({ source: sha256, reader: z.strictObject({ name: z.string(), version: z.int() }), span, sealed }),
})

/** One hop of a statement's chain. `teller` is a person's id, or null; an outlet's name is sealed; kind 'unknown' is a hop that must exist. */
export const TellingLinked = defineEntry({
  type: 'TellingLinked',
  version: 1,
  schema: z.strictObject({
    telling: id,
    statement: id,
    place: z.int().min(0),
    teller: id.nullable(),
    kind: z.enum(TELLER_KINDS),
    means: z.string().nullable(),
    when: z.string().nullable(),
    cue: span.nullable(),
    sealed,
  }),
})

/** A person of the story as one source shows them. Sealed: name, description, other names. */
export const PersonDescribed = defineEntry({
  type: 'PersonDescribed',
  version: 1,
  schema: z.strictObject({
    person: id,
    source: sha256,
    mentions: z.array(span),
    pseudonym: z.boolean().nullable(),
    notice: span.nullable(),
    count: z.number().nullable(),
    relations: z.array(z.strictObject({ to: id, as: z.string() })),
    sealed,
  }),
})

/** These are one person; statements and tellings of the others count as the first one's. */
export const PersonsMerged = defineEntry({
  type: 'PersonsMerged',
  version: 1,
  schema: z.strictObject({ into: id, merged: z.array(id).min(1), sealed }),
})

/** A merge was wrong: this person stands apart again. */
export const PersonSplit = defineEntry({
  type: 'PersonSplit',
  version: 1,
  schema: z.strictObject({ person: id, from: id, sealed }),
})

/** How far a source can be relied on (Admiralty A–F), with reasons. */
export const SourceAssessed = defineEntry({
  type: 'SourceAssessed',
  version: 1,
  schema: z.strictObject({ source: sha256, reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']), sealed }),
})

/** How credible a statement is (Admiralty 1–6) and how far it was verified, with reasons. */
export const StatementAssessed = defineEntry({
  type: 'StatementAssessed',
  version: 1,
  schema: z.strictObject({
    statement: id,
    credibility: z.enum(['1', '2', '3', '4', '5', '6']).nullable(),
    verification: z.enum(['unverified', 'partly-verified', 'verified', 'refuted']).nullable(),
    sealed,
  }),
})

export const STATEMENT_ENTRIES = [
  StatementRecorded,
  StatementRevised,
  StatementWithdrawn,
  ProposalRejected,
  TellingLinked,
  PersonDescribed,
  PersonsMerged,
  PersonSplit,
  SourceAssessed,
  StatementAssessed,
] as const
