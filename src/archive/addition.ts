// One run of `add`: begun in the database, ended there; one that was killed is taken up again by the same arguments, and doubles nothing.
import { hex } from '../base/bytes.ts'
import type { Archive } from './archive.ts'

/** One that was left longer ago is not gone on with: the same arguments then mean another acquisition. */
const RESUMED_WITHIN_MS = 7 * 24 * 60 * 60 * 1000

/** Begins an addition, or takes up the unfinished one with the same arguments. Returns its id. */
export function beginAddition(archive: Archive, words: readonly string[]): string {
  const handle = archive.handle()
  const tag = archive.tag('addition', ...words)
  const now = archive.host.now()
  const oldest = new Date(now.getTime() - RESUMED_WITHIN_MS).toISOString()
  handle.run(handle.query.deleteFrom('addition').where('begun_at', '<', oldest))
  const unfinished = handle.first(handle.query.selectFrom('addition').select('id').where('arguments_tag', '=', tag))
  if (unfinished) return unfinished.id
  const id = hex(archive.host.random(16))
  handle.run(handle.query.insertInto('addition').values({ id, arguments_tag: tag, begun_at: now.toISOString() }))
  return id
}

/** Ends it: from here on the same arguments mean a new acquisition. */
export function endAddition(archive: Archive, id: string): void {
  const handle = archive.handle()
  handle.run(handle.query.deleteFrom('addition').where('id', '=', id))
}
