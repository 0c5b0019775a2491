// Statements, persons and chains as proposed from one document (DESIGN: sections 2, 4.3 and 6).
import type { Span } from '../base/span.ts'
import type { Lasts, When } from '../time/time-expression.ts'

export type StatementForm = 'direct' | 'indirect' | 'narration' | 'document'
export type StatementKind = 'event' | 'condition' | 'promise' | 'request' | 'refusal' | 'denial' | 'opinion' | 'document'
export type Polarity = 'affirmed' | 'denied' | 'doubted'
export type TellerKind = 'person' | 'outlet' | 'document' | 'unknown'
export type PromiseOutcome = 'open' | 'kept' | 'broken' | 'withdrawn'

/** One hop of a chain: who told it on, how, and the words that show it. */
export interface Hop {
  /** A person's id, an outlet's name, or null where the hop must exist but is not told. */
  readonly teller: string | null
  readonly kind: TellerKind
  /** 'call', 'letter', 'interview', 'message', 'publication', 'report', 'speech', …; null where not told. */
  readonly means: string | null
  /** EDTF of the telling itself, or null. */
  readonly when: string | null
  readonly cue: Span | null
  /** The teller's words standing for them at this hop ("she", "her husband"). */
  readonly tellerSpan?: Span | null
}

export interface Person {
  readonly id: string
  /** The fullest name given, or null for an unnamed person or group. */
  readonly name: string | null
  /** How an unnamed person is called in the text ("the wife of another mobilised man"). */
  readonly description?: string | null
  readonly aliases: readonly string[]
  readonly mentions: readonly Span[]
  /** true: the text says the name is changed; false: it says it is real; null: it says nothing. */
  readonly pseudonym: boolean | null
  readonly notice: Span | null
  /** How many people: 1, a group's count, or null for a group of unknown size. */
  readonly count: number | null
  /** `{to: 'p2', as: 'husband'}` on p1: p1 is the husband of p2. */
  readonly relations: readonly { readonly to: string; readonly as: string }[]
}

export interface PromiseMade {
  readonly by: string | null
  readonly to: readonly string[]
  readonly outcome: PromiseOutcome
}

export interface Statement {
  readonly id: string
  readonly span: Span
  /** Exactly the words at `span`. */
  readonly quote: string
  /** All pieces where the content stands in several ("…," she said, "…"). */
  readonly spans?: readonly Span[]
  readonly form: StatementForm
  readonly kind: StatementKind
  readonly polarity: Polarity
  /** The words that give the reason of a denial, or who doubts. */
  readonly polarityReason: string | null
  readonly chain: readonly Hop[]
  readonly firstHand: boolean | null
  readonly about: readonly string[]
  readonly when: When | null
  readonly lasts: Lasts | null
  readonly where: Span | null
  readonly count: { readonly value: number; readonly span: Span } | null
  readonly codes: readonly string[]
  readonly promise?: PromiseMade | null
  /** A model's name where a model proposed it; absent where the rules did. */
  readonly proposedBy?: string
}
