// The shapes of the tables of reporting verbs and nouns, one for the three languages.

/** What is done by the telling. It decides a statement's kind and polarity (DESIGN: 4.3). */
export type ReportAct = 'say' | 'ask' | 'promise' | 'deny' | 'refuse' | 'doubt' | 'think' | 'want' | 'judge' | 'show' | 'learn'

/** finite: tells by itself; base: infinitive or plain form; participle; gerund ("saying", «сказав»). */
export type CueForm = 'finite' | 'base' | 'participle' | 'gerund'

/** `verbs`: base forms; irregular ones as base/past/participle. `takes`: see reporting-cues.ts. */
export interface VerbRow {
  readonly act: ReportAct
  readonly takes: string
  readonly verbs: string
}

export interface NounRow {
  readonly act: ReportAct
  readonly nouns: string
}
