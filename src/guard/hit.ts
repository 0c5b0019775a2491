// A hit: where in a text a protected form stands, before neighbours are weighed (judge-hits.ts).
import type { FindingKind, FindingTier } from './finding.ts'

export interface Hit {
  /** What was hit: a family name, a given name, a patronymic, or something that needs no neighbour. */
  readonly part: 'family' | 'given' | 'patronymic' | 'whole'
  readonly kind: FindingKind
  readonly tier: FindingTier
  /** UTF-16 span in the text that was searched. */
  readonly start: number
  readonly end: number
  readonly identities: readonly number[]
  /** The written word has a capital, or stands in a slug, an address, a hashtag. */
  readonly isNameLike: boolean
  /** Written oddly (look-alikes, another keyboard): a given name stands so for nobody else by chance. */
  readonly isOdd?: boolean
  /** What found it (detectors.ts). */
  readonly by?: string
}
