// The vault's view: keepers, sealed identities, consent, passed findings. Persons' keys stand beside it in a table that no replay makes, so that they can be destroyed.
import { onEntry, type View } from '../log/applier.ts'
import type { Handle } from '../store/handle.ts'
import {
  ConsentRecorded,
  EditionWritten,
  FindingPassed,
  FindingPassWithdrawn,
  IdentityDestroyed,
  IdentitySealed,
  KeeperAdded,
  KeeperRemoved,
  PastEditionsScanned,
} from './entries.ts'

export interface VaultTables {
  vault_person: { id: string; entry: number; sealed: string; destroyed_at: string | null }
  vault_consent: { person: string; use: string; answer: string; at: string; by_whom: string }
  vault_keeper: { recipient: string; is_recovery: number; added_at: string }
  /** `decision` is the entry's index. */
  vault_passed: {
    decision: number
    finding: string | null
    file: string | null
    kind: string
    tier: string
    person: string | null
    reason: string
    at: string
    by_whom: string
    withdrawn_at: string | null
  }
  vault_edition: { edition: string; entry: number; how: string; sources: string; files: string; at: string; by_whom: string }
  /** What the last look at past editions found. */
  vault_past_finding: { edition: string; finding: string; tier: string; kind: string; person: string | null }
  /** Not a view: where an edition's files were written and, for those not made of sources alone, their bytes, packed. */
  vault_written: { edition: string; n: number; path: string; file: string; packed: Uint8Array | null }
  /** Not a view: each person's key sealed to the keepers (an age file), and what the guard must know, under the archive's guard key. */
  vault_key: { person: string; for_keepers: Uint8Array; for_guard: Uint8Array; is_pending: number }
}

const DDL = `
CREATE TABLE vault_person (id TEXT PRIMARY KEY, entry INTEGER NOT NULL, sealed TEXT NOT NULL, destroyed_at TEXT) STRICT;
CREATE TABLE vault_consent (person TEXT NOT NULL, use TEXT NOT NULL, answer TEXT NOT NULL, at TEXT NOT NULL, by_whom TEXT NOT NULL, PRIMARY KEY (person, use)) STRICT;
CREATE TABLE vault_keeper (recipient TEXT PRIMARY KEY, is_recovery INTEGER NOT NULL, added_at TEXT NOT NULL) STRICT;
CREATE TABLE vault_passed (decision INTEGER PRIMARY KEY, finding TEXT, file TEXT, kind TEXT NOT NULL, tier TEXT NOT NULL, person TEXT, reason TEXT NOT NULL, at TEXT NOT NULL, by_whom TEXT NOT NULL, withdrawn_at TEXT) STRICT;
CREATE TABLE vault_edition (edition TEXT PRIMARY KEY, entry INTEGER NOT NULL, how TEXT NOT NULL, sources TEXT NOT NULL, files TEXT NOT NULL, at TEXT NOT NULL, by_whom TEXT NOT NULL) STRICT;
CREATE TABLE vault_past_finding (edition TEXT NOT NULL, finding TEXT NOT NULL, tier TEXT NOT NULL, kind TEXT NOT NULL, person TEXT, PRIMARY KEY (edition, finding)) STRICT;
CREATE TABLE IF NOT EXISTS vault_written (edition TEXT NOT NULL, n INTEGER NOT NULL, path TEXT NOT NULL, file TEXT NOT NULL, packed BLOB, PRIMARY KEY (edition, n)) STRICT;
CREATE TABLE IF NOT EXISTS vault_key (person TEXT PRIMARY KEY, for_keepers BLOB NOT NULL, for_guard BLOB NOT NULL, is_pending INTEGER NOT NULL) STRICT;
`

type H = Handle<VaultTables>

export const vaultView: View = {
  name: 'vault',
  version: 2,
  tables: ['vault_person', 'vault_consent', 'vault_keeper', 'vault_passed', 'vault_edition', 'vault_past_finding'],
  createView: (handle) => handle.exec(DDL),
  appliers: [
    onEntry(KeeperAdded, (handle: H, { body, at }) => {
      const row = { is_recovery: body.isRecovery ? 1 : 0, added_at: at }
      handle.run(
        handle.query
          .insertInto('vault_keeper')
          .values({ recipient: body.recipient, ...row })
          .onConflict((conflict) => conflict.column('recipient').doUpdateSet(row)),
      )
    }),
    onEntry(KeeperRemoved, (handle: H, { body }) => {
      handle.run(handle.query.deleteFrom('vault_keeper').where('recipient', '=', body.recipient))
    }),
    onEntry(IdentitySealed, (handle: H, { body, index }) => {
      const row = { entry: index, sealed: body.sealed, destroyed_at: null }
      handle.run(
        handle.query
          .insertInto('vault_person')
          .values({ id: body.person, ...row })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row)),
      )
    }),
    onEntry(IdentityDestroyed, (handle: H, { body, at }) => {
      handle.run(handle.query.updateTable('vault_person').set({ destroyed_at: at, sealed: '' }).where('id', '=', body.person))
    }),
    onEntry(ConsentRecorded, (handle: H, { body, at, by }) => {
      const row = { answer: body.answer, at, by_whom: by }
      handle.run(
        handle.query
          .insertInto('vault_consent')
          .values({ person: body.person, use: body.use, ...row })
          .onConflict((conflict) => conflict.columns(['person', 'use']).doUpdateSet(row)),
      )
    }),
    onEntry(FindingPassed, (handle: H, { body, at, by, index }) => {
      handle.run(handle.query.insertInto('vault_passed').values({ ...body, decision: index, at, by_whom: by, withdrawn_at: null }))
    }),
    onEntry(FindingPassWithdrawn, (handle: H, { body, at }) => {
      handle.run(handle.query.updateTable('vault_passed').set({ withdrawn_at: at }).where('decision', '=', body.decision))
    }),
    onEntry(EditionWritten, (handle: H, { body, at, by, index }) => {
      const { edition, how } = body
      const lists = { sources: JSON.stringify(body.sources), files: JSON.stringify(body.files) }
      handle.run(handle.query.insertInto('vault_edition').values({ edition, entry: index, how, ...lists, at, by_whom: by }))
    }),
    onEntry(PastEditionsScanned, (handle: H, { body }) => {
      handle.run(handle.query.deleteFrom('vault_past_finding'))
      for (const finding of body.findings) handle.run(handle.query.insertInto('vault_past_finding').values(finding))
    }),
  ],
}
