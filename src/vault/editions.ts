// What was written for others, so that it can be held against the vault again when that gains a name (docs/formats/vault.md).
import { gunzipSync, gzipSync } from 'node:zlib'
import { hex, type Bytes } from '../base/bytes.ts'
import { done, type Outcome } from '../base/refusal.ts'
import { newEntry } from '../log/entry-kind.ts'
import { EditionWritten, type EditionWay, PastEditionsScanned } from './entries.ts'
import { handleOf, type VaultAccess } from './vault.ts'
import type { VaultTables } from './view.ts'

export interface WrittenFile {
  /** As the guard is given it, relative, with `/`. */
  readonly path: string
  /** Where it was written. */
  readonly file: string
  readonly sha256: string
  readonly bytes: number
  /** Kept, so that it can be scanned again when the file is gone; null where the edition's sources are its whole content. */
  readonly content: Bytes | null
}

export interface NewEdition {
  readonly how: EditionWay
  readonly sources: readonly string[]
  readonly files: readonly WrittenFile[]
}

export interface PastEdition {
  readonly edition: string
  readonly how: EditionWay
  readonly sources: readonly string[]
  readonly at: string
  readonly by: string
  readonly files: readonly {
    readonly n: number
    readonly path: string
    readonly file: string
    readonly sha256: string
    readonly bytes: number
  }[]
}

/** More, packed, is not kept: then only the file where it was written can be scanned again. */
const MOST_KEPT_BYTES = 1 << 26

/** Records an edition before it is written: nothing leaves that could not be found again. */
export async function recordEdition(access: VaultAccess, { how, sources, files }: NewEdition): Promise<Outcome<string>> {
  const edition = hex(access.random(16))
  const packed = files.map(({ content }) => (content === null ? null : gzipSync(content)))
  const appended = await access.log.decideEntries(access.by, (plain) => {
    const handle = plain.as<VaultTables>()
    files.forEach(({ path, file }, n) => {
      const kept = packed[n] ?? null
      handle.run(
        handle.query.insertInto('vault_written').values({
          edition,
          n,
          path,
          file,
          packed: kept !== null && kept.byteLength <= MOST_KEPT_BYTES ? new Uint8Array(kept) : null,
        }),
      )
    })
    return done([
      newEntry(EditionWritten, {
        edition,
        how,
        sources: [...sources],
        files: files.map(({ sha256, bytes }) => ({ sha256, bytes })),
      }),
    ])
  })
  return appended.ok ? done(edition) : appended
}

/** Oldest first. */
export function listEditions(access: VaultAccess): PastEdition[] {
  const handle = handleOf(access)
  const written = handle.all(handle.query.selectFrom('vault_written').select(['edition', 'n', 'path', 'file']).orderBy('n'))
  return handle.all(handle.query.selectFrom('vault_edition').selectAll().orderBy('entry')).map((row) => {
    const files = JSON.parse(row.files) as { sha256: string; bytes: number }[]
    return {
      edition: row.edition,
      how: row.how as EditionWay,
      sources: JSON.parse(row.sources) as string[],
      at: row.at,
      by: row.by_whom,
      files: files.map((file, n) => {
        const place = written.find((one) => one.edition === row.edition && one.n === n)
        return { ...file, n, path: place?.path ?? `file ${n + 1}`, file: place?.file ?? '' }
      }),
    }
  })
}

/** The bytes of one file as it was written, or null where they were not kept. */
export function readKept(access: VaultAccess, edition: string, n: number): Bytes | null {
  const handle = handleOf(access)
  const row = handle.first(handle.query.selectFrom('vault_written').select('packed').where('edition', '=', edition).where('n', '=', n))
  return row?.packed ? gunzipSync(row.packed) : null
}

export interface PastFinding {
  readonly edition: string
  readonly finding: string
  readonly tier: 'block' | 'review'
  readonly kind: string
  readonly person: string | null
}

/** What the last look at past editions found. */
export function listPastFindings(access: VaultAccess): PastFinding[] {
  const handle = handleOf(access)
  return handle.all(handle.query.selectFrom('vault_past_finding').selectAll()) as PastFinding[]
}

/** Records that all past editions were looked at, and what was found. */
export async function recordPastScan(
  access: VaultAccess,
  scan: { readonly editions: number; readonly files: number; readonly unread: number; readonly findings: readonly PastFinding[] },
): Promise<Outcome<true>> {
  const findings = [...new Map(scan.findings.map((one) => [`${one.edition} ${one.finding}`, one])).values()]
  const appended = await access.log.decideEntries(access.by, () =>
    done([newEntry(PastEditionsScanned, { ...scan, findings: findings.map((one) => ({ ...one })) })]),
  )
  return appended.ok ? done(true) : appended
}
