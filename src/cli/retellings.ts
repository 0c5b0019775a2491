// `firsthand retellings`: one part of a case.
import { casePart } from './print/case-part.ts'

export const verb = casePart(
  'retellings',
  'show which sources of a case derive from which, and what each changed',
  ['documents', 'drift'],
  ({ retellings, drift }) => ({ retellings, drift }),
)
