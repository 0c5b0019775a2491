// The one error that is thrown when what was preserved is not what it was: a closed set of codes, and the place.

export type IntegrityCode =
  | 'entry-altered'
  | 'tree-mismatch'
  | 'checkpoint-invalid'
  | 'proof-invalid'
  | 'stamp-invalid'
  | 'source-altered'
  | 'source-missing'
  | 'view-mismatch'
  | 'database-damaged'
  | 'format-unknown'

/** Preserved data that fails its own proof. `place` names the record (an entry's index, a source's name), never its content. */
export class IntegrityError extends Error {
  readonly code: IntegrityCode
  readonly place: string

  constructor(code: IntegrityCode, place: string, message: string) {
    super(message)
    this.name = 'IntegrityError'
    this.code = code
    this.place = place
  }
}
