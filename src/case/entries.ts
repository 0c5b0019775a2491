// The entries of this stage: what a person decided about a case (docs/formats/case-entries.md).
//
// Free text (titles, labels, reasons) is sealed under the key of the source it leans on: the first of the case, or of the statements named.
import { z } from 'zod'
import { defineEntry } from '../log/entry-kind.ts'

const id = z.string().min(1).max(80)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const sealed = z.string()

/** A case was opened over these sources. Sealed: its title. */
export const CaseOpened = defineEntry({
  type: 'CaseOpened',
  version: 1,
  schema: z.strictObject({ case: id, sources: z.array(sha256).min(1), sealed }),
})

/** Further sources belong to a case. */
export const CaseExtended = defineEntry({
  type: 'CaseExtended',
  version: 1,
  schema: z.strictObject({ case: id, sources: z.array(sha256).min(1) }),
})

/** A person says that these statements are about one event. Sealed: its name. */
export const EventNamed = defineEntry({
  type: 'EventNamed',
  version: 1,
  schema: z.strictObject({ case: id, event: id, statements: z.array(id).min(1), sealed }),
})

/** A conflict judged: which statements are set aside, or that both may stand. It names the statements, so it survives new ones. */
export const ConflictJudged = defineEntry({
  type: 'ConflictJudged',
  version: 1,
  schema: z.strictObject({
    case: id,
    statements: z.array(id).min(1),
    judgement: z.enum(['set-aside', 'both-stand', 'no-conflict']),
    setAside: z.array(id),
    sealed,
  }),
})

/** What came of a promise or a request, by a person's judgement. */
export const PromiseSettled = defineEntry({
  type: 'PromiseSettled',
  version: 1,
  schema: z.strictObject({
    statement: id,
    outcome: z.enum(['open', 'kept', 'broken', 'withdrawn']),
    settledBy: z.array(id),
    sealed,
  }),
})

export const CASE_ENTRIES = [CaseOpened, CaseExtended, EventNamed, ConflictJudged, PromiseSettled] as const
