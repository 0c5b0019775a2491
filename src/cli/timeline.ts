// `firsthand timeline`: one part of a case.
import { casePart } from './print/case-part.ts'

export const verb = casePart('timeline', 'show a case’s events in time, with their bounds', ['timeline'], ({ events }) => events)
