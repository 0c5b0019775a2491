// `firsthand lines`: one part of a case.
import { casePart } from './print/case-part.ts'

export const verb = casePart(
  'lines',
  'count the independent lines by which each event is known, and name the bottleneck',
  ['lines'],
  ({ lines }) => lines,
)
