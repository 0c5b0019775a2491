// STUB
import type { SourceDocument } from '../document/document.ts'
import type { TimeExpression } from '../time/time-expression.ts'
export function findTimes(_document: SourceDocument): TimeExpression[] { return [] }
