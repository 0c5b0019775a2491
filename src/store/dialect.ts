// Kysely over SQLCipher: a dialect of our own, as the driver's statements are synchronous and take arrays.
import type { CompiledQuery, DatabaseConnection, Dialect, QueryResult } from 'kysely'
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { assert } from '../base/assert.ts'

/** Runs one compiled query, at once. */
export type RunCompiled = (query: CompiledQuery) => QueryResult<unknown>

/**
 * Compiles for SQLite and runs what is executed on the one connection there is.
 * Transactions are refused here: they are `Database.transaction`, which holds an entry and its effects together.
 */
export function sqlcipherDialect(runCompiled: RunCompiled): Dialect {
  const connection: DatabaseConnection = {
    executeQuery: async <Row>(query: CompiledQuery) => runCompiled(query) as QueryResult<Row>,
    streamQuery: () => assertSingle(),
  }
  return {
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createDriver: () => ({
      init: async () => {},
      acquireConnection: async () => connection,
      beginTransaction: async () => assertSingle(),
      commitTransaction: async () => assertSingle(),
      rollbackTransaction: async () => assertSingle(),
      releaseConnection: async () => {},
      destroy: async () => {},
    }),
  }
}

function assertSingle(): never {
  assert(false, 'transactions and streams go through Database, not through Kysely')
}
