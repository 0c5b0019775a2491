// What fsck finds: records that are not what they should be, in the order in which they were met.
import type { IntegrityCode } from '../base/integrity-error.ts'
import { IntegrityError } from '../base/integrity-error.ts'

/** One thing that is not what it should be. `place` names the record, never its content. */
export interface Finding {
  readonly code: IntegrityCode
  readonly place: string
  readonly message: string
}

const MOST_FINDINGS = 1000

/** Gathers findings, up to a limit. */
export class Findings {
  readonly list: Finding[] = []
  isCut = false

  add(code: IntegrityCode, place: string, message: string): void {
    if (this.list.length < MOST_FINDINGS) this.list.push({ code, place, message })
    else this.isCut = true
  }

  /** Runs a check; what it throws as an integrity failure becomes a finding. Returns false where it did not come to its end. */
  guard(check: () => void): boolean {
    try {
      check()
      return true
    } catch (error) {
      if (!(error instanceof IntegrityError)) throw error
      this.add(error.code, error.place, error.message)
      return false
    }
  }
}
