// STUB
import type { SourceDocument } from '../document/document.ts'
import type { Person } from './statement.ts'
export function findPersons(_document: SourceDocument): Person[] { return [] }
