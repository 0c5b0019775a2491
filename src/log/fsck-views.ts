// fsck over views: the tables as they stand against the tables that the entries make, row by row.
import { isDeepStrictEqual } from 'node:util'
import type { Handle } from '../store/handle.ts'
import { quoteName } from '../store/handle.ts'
import type { View } from './applier.ts'
import type { Findings } from './findings.ts'

type Row = Record<string, unknown>

const CHUNK = 2000

/** Compares every table of every view; `made` is the database in which the entries were applied anew. */
export function compareViews(
  standing: Handle<never>,
  made: Handle<never>,
  views: readonly View[],
  findings: Findings,
  progress: (done: number, total: number) => void,
): void {
  const tables = views.flatMap((view) => view.tables)
  tables.forEach((table, n) => {
    findings.guard(() => compareTable(standing, made, table, findings))
    progress(n + 1, tables.length)
  })
}

/** Rows go in step, by rowid or by their whole content; the first that differs is named, and ends the comparison of the table. */
function compareTable(standing: Handle<never>, made: Handle<never>, table: string, findings: Findings): void {
  if (ddlOf(standing, table) !== ddlOf(made, table)) {
    findings.add(
      'view-mismatch',
      table,
      `The table ${table} is missing, or is not declared as this program declares it: its views must be rebuilt.`,
    )
    return
  }
  const expected = rowsOf(made, table)
  let row = 0
  for (const found of rowsOf(standing, table)) {
    row++
    const next = expected.next()
    if (next.done) return report(findings, table, row, 'is there, but no entry makes it')
    const column = differingColumn(found, next.value)
    if (column) return report(findings, table, row, `has another value in ${column} than the entries make`)
  }
  if (!expected.next().done) report(findings, table, row + 1, 'is missing, though the entries make it')
}

function report(findings: Findings, table: string, row: number, what: string): void {
  findings.add('view-mismatch', `${table} row ${row}`, `Row ${row} of ${table} ${what}.`)
}

/** The declarations of a table and of what hangs on it (its indexes and triggers). */
function ddlOf(handle: Handle<never>, table: string): string {
  const rows = handle
    .prepare<{ sql: string }>('SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type, name')
    .all([table])
  return rows.map(({ sql }) => sql).join(';\n')
}

/** A table's rows: in chunks by rowid where it has one, and all at once in the order of its primary key where it has none. */
function* rowsOf(handle: Handle<never>, table: string): Generator<Row> {
  const name = quoteName(table)
  if (/\bWITHOUT\s+ROWID\b/i.test(ddlOf(handle, table))) {
    yield* handle.prepare<Row>(`SELECT * FROM ${name}`).all([])
    return
  }
  const rows = handle.prepare<Row>(`SELECT rowid AS "#", * FROM ${name} WHERE rowid > ? ORDER BY rowid LIMIT ${CHUNK}`)
  for (let last = Number.MIN_SAFE_INTEGER; ;) {
    const chunk = rows.all([last])
    yield* chunk
    if (chunk.length < CHUNK) return
    last = Number(chunk.at(-1)?.['#'])
  }
}

function differingColumn(found: Row, made: Row): string | null {
  return Object.keys(made).find((column) => !isDeepStrictEqual(found[column], made[column])) ?? null
}
