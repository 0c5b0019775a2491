// `firsthand conflicts`: one part of a case.
import { casePart } from './print/case-part.ts'

export const verb = casePart(
  'conflicts',
  'show what cannot all be true in a case, and what only strains',
  ['conflicts'],
  ({ conflicts }) => conflicts,
)
