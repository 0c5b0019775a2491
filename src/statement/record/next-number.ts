// Ids that people can say aloud: S17, P5, counted through the archive and never given twice.
import type { Handle } from '../../store/handle.ts'
import type { StatementTables } from '../view.ts'

/** The first free number behind this letter. Rows are never deleted from these views, so a number is never given again. */
export function nextNumber(handle: Handle<StatementTables>, table: 'statement' | 'person', letter: string): number {
  const rows = handle.all(handle.query.selectFrom(table).select('id').where('id', 'like', `${letter}%`))
  return 1 + rows.reduce((most, { id }) => Math.max(most, Number(id.slice(letter.length)) || 0), 0)
}
