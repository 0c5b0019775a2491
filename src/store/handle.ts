// The typed query handle: Kysely builds the query, and it runs at once, inside whatever transaction is open.
import type { Compilable, CompiledQuery } from 'kysely'
import { Kysely } from 'kysely'
import { assert } from '../base/assert.ts'
import { sqlcipherDialect } from './dialect.ts'
import type { Driver, SqlValue } from './driver.ts'
import { toSqlValue } from './driver.ts'
import type { ThrowTranslated } from './store-error.ts'

/** A statement compiled once, for the few places that run it many thousand times. */
export interface PreparedSql<Row> {
  run(parameters: readonly SqlValue[]): { changes: number; lastRowid: number }
  first(parameters: readonly SqlValue[]): Row | undefined
  all(parameters: readonly SqlValue[]): Row[]
}

/**
 * What appliers and verbs read and write with. `Tables` maps table names to their columns, as Kysely has it.
 * All of it is synchronous: between two calls inside one transaction nothing else can come.
 */
export interface Handle<Tables> {
  /** Builds queries: `handle.query.selectFrom('source').selectAll()`. */
  readonly query: Kysely<Tables>
  all<Row>(query: Compilable<Row>): Row[]
  first<Row>(query: Compilable<Row>): Row | undefined
  /** Runs a query for its effect; returns the number of rows changed and the last rowid. */
  run(query: Compilable): { changes: number; lastRowid: number }
  /** Runs DDL: one or several statements without parameters. */
  exec(sql: string): void
  /** Hand-written SQL, for hot paths and for what Kysely has no word for. */
  prepare<Row>(sql: string): PreparedSql<Row>
  /** The same connection, seen as holding other tables. */
  as<Other>(): Handle<Other>
}

/** A handle over an open driver. */
export function makeHandle<Tables>(driver: Driver, throwTranslated: ThrowTranslated): Handle<Tables> {
  const prepare = <Row>(sql: string) => prepareSql<Row>(driver, sql, throwTranslated)
  const all = <Row>(query: Compilable<Row>) => {
    const compiled = query.compile()
    return prepare<Row>(compiled.sql).all(parametersOf(compiled))
  }
  const kysely = new Kysely<Tables>({
    dialect: sqlcipherDialect((compiled) => {
      if (!isWriteOnly(compiled)) return { rows: prepare(compiled.sql).all(parametersOf(compiled)) }
      const { changes, lastRowid } = prepare(compiled.sql).run(parametersOf(compiled))
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastRowid) }
    }),
  })
  const handle: Handle<Tables> = {
    query: kysely,
    all,
    first: <Row>(query: Compilable<Row>) => {
      const compiled = query.compile()
      return prepare<Row>(compiled.sql).first(parametersOf(compiled))
    },
    run: (query) => {
      const compiled = query.compile()
      return prepare(compiled.sql).run(parametersOf(compiled))
    },
    exec: (sql) => translated(throwTranslated, () => driver.exec(sql)),
    prepare,
    as: <Other>() => handle as unknown as Handle<Other>,
  }
  return handle
}

function prepareSql<Row>(driver: Driver, sql: string, throwTranslated: ThrowTranslated): PreparedSql<Row> {
  const statement = translated(throwTranslated, () => driver.prepare(sql))
  return {
    run: (parameters) =>
      translated(throwTranslated, () => {
        const { changes, lastInsertRowid } = statement.run(parameters)
        return { changes, lastRowid: lastInsertRowid }
      }),
    first: (parameters) => translated(throwTranslated, () => statement.get(parameters) as Row | undefined),
    all: (parameters) => translated(throwTranslated, () => statement.all(parameters) as Row[]),
  }
}

/** True for an insert, update or delete that returns no rows. */
function isWriteOnly({ query }: CompiledQuery): boolean {
  const isWrite = query.kind === 'InsertQueryNode' || query.kind === 'UpdateQueryNode' || query.kind === 'DeleteQueryNode'
  return isWrite && query.returning === undefined
}

function parametersOf(query: CompiledQuery): SqlValue[] {
  return query.parameters.map(toSqlValue)
}

function translated<Value>(throwTranslated: ThrowTranslated, work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    return throwTranslated(error)
  }
}

/** A table's or column's name, quoted for SQL. Only names of ours come here. */
export function quoteName(name: string): string {
  assert(/^[A-Za-z_][A-Za-z0-9_]*$/.test(name), `not a table's name: ${name}`)
  return `"${name}"`
}
