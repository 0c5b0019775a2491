// One attribution as found in the words: a cue, who it names, and the pieces of what is told; before persons are resolved.
import type { Span } from '../../base/span.ts'
import type { ReportAct } from '../../language/reporting-words.ts'

export interface Attribution {
  readonly cue: Span
  /** The teller's words, or null where none stand there (passive, "it is said"). */
  readonly source: Span | null
  /** What is told, in order. */
  readonly content: readonly Span[]
  readonly form: 'direct' | 'indirect'
  /** phrase: an infinitive or a noun phrase, which does not stand by itself ("refused to go"). */
  readonly shape: 'clause' | 'phrase'
  readonly act: ReportAct
  readonly lemma: string
  readonly isNegated: boolean
  /** A passive without an agent: somebody told, it is not told who. */
  readonly isUntold: boolean
  readonly means: string | null
  /** The clause that holds the cue: where its time and means are looked for. */
  readonly cueClause: Span
  /** Who told the teller, where the cue's own clause says so ("reporting what her husband had told her"). */
  readonly relayed: { readonly source: Span; readonly cue: Span } | null
  /** The gender or number that the cue's form shows, where no teller stands («Сказал, что …»). */
  readonly agrees?: 'masculine' | 'feminine' | 'plural' | null
  /** Speaks on as the teller of the attribution before it in the text (a quotation without a cue of its own). */
  readonly isContinuation: boolean
}
