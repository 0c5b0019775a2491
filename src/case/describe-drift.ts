// What each retelling changed, event by event (DESIGN: section 1, question 4).
import type { ComparedCase } from './compared-case.ts'
import type { Drift } from './comparison.ts'

/** The drift of every retelling against the document it derives from. */
export function describeDrift(_compared: ComparedCase): Drift[] {
  return []
}
