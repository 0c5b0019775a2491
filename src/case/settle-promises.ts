// What came of promises and requests, each with the statements that settle it (DESIGN: section 1, question 5).
import type { ComparedCase } from './compared-case.ts'
import type { SettledPromise } from './comparison.ts'

/** Each promise and request once, with its outcome as the documents tell it. */
export function settlePromises(_compared: ComparedCase): SettledPromise[] {
  return []
}
