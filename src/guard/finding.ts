// What the guard takes and gives: the identities to protect, and findings that never hold the protected words themselves (docs/formats/guard.md).

/** One person who must not be named. All but `names` may be left out. Names in any order, best "Family Given Patronymic"; any script. */
export interface ProtectedIdentity {
  readonly pseudonym?: string
  readonly names: readonly string[]
  readonly aliases?: readonly string[]
  readonly phones?: readonly string[]
  readonly emails?: readonly string[]
  readonly addresses?: readonly string[]
  readonly units?: readonly string[]
  readonly handles?: readonly string[]
  /** Places: coordinates in any notation are matched as such, names as an address is. */
  readonly places?: readonly string[]
  readonly plates?: readonly string[]
  readonly documents?: readonly string[]
}

export type FindingTier = 'block' | 'review'

export type FindingKind =
  | 'family-name'
  | 'family-name-misspelt'
  | 'given-with-patronymic'
  | 'given-name'
  | 'alias'
  | 'phone'
  | 'email'
  | 'handle'
  | 'address'
  | 'unit'
  | 'plate'
  | 'document-number'
  | 'coordinates'
  | 'unknown-carrier'
  | 'unreadable-carrier'
  | 'too-deep'
  | 'extractors-disagree'
  | 'location-metadata'
  | 'formula'
  | 'earlier-revision'
  | 'hidden-content'

/** One finding. `place` and `carrier` never hold the real name: a path or member name with a hit in it stands masked. */
export interface Finding {
  readonly tier: FindingTier
  readonly kind: FindingKind
  /** Where in what: 'text', 'html attribute', 'pdf annotation', 'zip member > exif', … */
  readonly carrier: string
  /** Where in that: 'line 3, column 17', 'page 2', a masked member name, … */
  readonly place: string
  /** The identity's place in the list given to `buildGuard`; -1 where the finding is about the carrier itself. */
  readonly identity: number
  /** Every identity that has this form, the first being `identity`. */
  readonly identities: readonly number[]
  /** Salted hash of what was found with the words around it, or of the file where it is about the file: what a reviewer's decision is bound to. */
  readonly passage: string
}
