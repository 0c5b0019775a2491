// What a who-told-whom graph draws, apart from how: persons and newsrooms, and what passed between them.

export interface TellingNode {
  readonly id: string
  readonly label: string
  /** A second, smaller line: "34, husband of Vera", "25 November". */
  readonly note: string | null
  readonly kind: 'witness' | 'person' | 'outlet' | 'document' | 'unknown'
  readonly isBottleneck: boolean
  readonly href: string | null
}

export interface TellingEdge {
  readonly from: string
  readonly to: string
  /** How it was told: "by phone", "translated". */
  readonly label: string | null
  /** The hop must exist, but the words do not tell it. */
  readonly isUnknown: boolean
  /** A retelling between documents, no telling between people. */
  readonly isRetelling: boolean
}

export interface TellingGraph {
  readonly nodes: readonly TellingNode[]
  readonly edges: readonly TellingEdge[]
}
