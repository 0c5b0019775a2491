// The vault: identities sealed to keepers, consent, and the guard's list (DESIGN: 4.6; docs/decisions/0050-vault.md).
//
//   const vault = openVault(log, { guardKey, random, by })
//   await vault.addKeeper(recipient, isRecovery, identity); removeKeeper(recipient, identity)
//   await vault.importIdentities(identities); vault.openIdentities(identity, persons, purpose)
//   vault.readGuardList(); vault.recordConsent(person, use, answer)
import { identityToRecipient } from 'age-encryption'
import { base64, fromBase64, hex, type Bytes } from '../base/bytes.ts'
import type { JsonValue } from '../base/canonical-json.ts'
import { done, type Outcome, refuse } from '../base/refusal.ts'
import { newEntry } from '../log/entry-kind.ts'
import type { Entry, NewEntry } from '../log/entry.ts'
import type { Log } from '../log/log.ts'
import type { Handle } from '../store/handle.ts'
import {
  ConsentRecorded,
  IdentityDestroyed,
  IdentitySealed,
  KeeperAdded,
  KeeperRemoved,
  type OpeningPurpose,
  type PersonAnswer,
  type PersonUse,
  VaultOpened,
} from './entries.ts'
import type { GuardedIdentity, Identity } from './identity.ts'
import { openAsKeeper, openValue, PERSON_KEY_BYTES, sealToKeepers, sealValue } from './person-key.ts'
import type { VaultTables } from './view.ts'

export interface VaultAccess {
  readonly log: Log
  /** Derived from the archive's master key: opens the guard's list, never an identity. */
  readonly guardKey: Bytes
  readonly random: (length: number) => Bytes
  readonly by: string
}

export type VaultRefusal =
  | 'no-such-keeper'
  | 'last-keeper'
  | 'not-a-keeper'
  | 'keeper-needed'
  | 'no-such-person'
  | 'identity-destroyed'
  | 'not-a-recipient'
  | 'read-only'
  | 'no-such-decision'

export const handleOf = ({ log }: VaultAccess): Handle<VaultTables> => log.handle<VaultTables>()

/** Recipients that the vault is sealed to. */
export function listKeepers(access: VaultAccess): { recipient: string; isRecovery: boolean }[] {
  const handle = handleOf(access)
  return handle
    .all(handle.query.selectFrom('vault_keeper').selectAll())
    .map((row) => ({ recipient: row.recipient, isRecovery: row.is_recovery === 1 }))
}

/** Whether the vault protects anybody: then nothing leaves without the guard. */
export function holdsIdentities(access: VaultAccess): boolean {
  return handleOf(access).prepare<{ n: number }>('SELECT count(*) AS n FROM vault_key').first([])?.n !== 0
}

/** Everyone the vault protects, for the guard; needs no keeper, and leaves no entry. */
export function readGuardList(access: VaultAccess): { person: string; identity: GuardedIdentity }[] {
  const handle = handleOf(access)
  return handle
    .all(handle.query.selectFrom('vault_key').select(['person', 'for_guard']).orderBy('person'))
    .map(({ person, for_guard: sealed }) => ({
      person,
      identity: openValue(sealed, access.guardKey, 'guard', person) as unknown as GuardedIdentity,
    }))
}

/** Seals identities, all or none. One whose pseudonym is in the vault already takes that person's place, under the same key. */
export async function importIdentities(
  access: VaultAccess,
  identities: readonly Identity[],
): Promise<Outcome<{ added: number; changed: number; isPending: boolean }>> {
  const known = new Map(readGuardList(access).map(({ person, identity }) => [identity.pseudonym, person]))
  const keepers = listKeepers(access).map(({ recipient }) => recipient)
  const rows: { person: string; forKeepers: Bytes; forGuard: Bytes; isPending: number }[] = []
  const entries: NewEntry[] = []
  let changed = 0
  for (const identity of identities) {
    const before = known.get(identity.pseudonym)
    if (before) changed++
    // A new key each time: a changed identity must not leave the old one readable under a key that lives.
    const key = access.random(PERSON_KEY_BYTES)
    const person = before ?? hex(access.random(16))
    known.set(identity.pseudonym, person)
    const { consent, ...guarded } = identity
    entries.push(
      newEntry(IdentitySealed, {
        person,
        sealed: base64(sealValue(identity as unknown as JsonValue, key, 'identity', person, access.random)),
      }),
    )
    for (const [use, answer] of Object.entries(consent))
      entries.push(newEntry(ConsentRecorded, { person, use: use as PersonUse, answer: answer }))
    const forKeepers =
      keepers.length > 0 ? await sealToKeepers(key, keepers) : sealValue(base64(key), access.guardKey, 'pending-key', person, access.random)
    rows.push({
      person,
      forKeepers,
      forGuard: sealValue(guarded, access.guardKey, 'guard', person, access.random),
      isPending: keepers.length > 0 ? 0 : 1,
    })
  }
  const appended = await access.log.decideEntries(access.by, (handle) => {
    const put = handle.prepare(
      'INSERT INTO vault_key (person, for_keepers, for_guard, is_pending) VALUES (?, ?, ?, ?) ON CONFLICT (person) DO UPDATE SET for_keepers = excluded.for_keepers, for_guard = excluded.for_guard, is_pending = excluded.is_pending',
    )
    for (const row of rows) put.run([row.person, new Uint8Array(row.forKeepers), new Uint8Array(row.forGuard), row.isPending])
    return done(entries)
  })
  return appended.ok ? done({ added: identities.length - changed, changed, isPending: keepers.length === 0 }) : appended
}

export interface OpenedIdentity extends Identity {
  readonly person: string
}

/** Opens identities with a keeper's age identity; an entry tells of it before anything is handed out. No person named is all. */
export async function openIdentities(
  access: VaultAccess,
  ageIdentity: string,
  persons: readonly string[],
  purpose: OpeningPurpose,
): Promise<Outcome<OpenedIdentity[]>> {
  const opened = await openKeys(access, ageIdentity)
  if (!opened.ok) return opened
  const handle = handleOf(access)
  const wanted = persons.length === 0 ? [...opened.value.keys.keys()] : persons
  const identities: OpenedIdentity[] = []
  for (const person of wanted) {
    const row = handle.first(handle.query.selectFrom('vault_person').selectAll().where('id', '=', person))
    if (!row) return refuse('no-such-person', `The vault has no person ${person}: \`firsthand vault list\` lists them.`)
    const key = opened.value.keys.get(person)
    if (!key || row.destroyed_at !== null) return refuse('identity-destroyed', `The identity of ${person.slice(0, 12)} was destroyed.`)
    identities.push({ ...(openValue(fromBase64(row.sealed), key, 'identity', person) as unknown as Identity), person })
  }
  const told = await access.log.decideEntries(access.by, () =>
    done([newEntry(VaultOpened, { recipient: opened.value.recipient, purpose, persons: [...persons] })]),
  )
  return told.ok ? done(identities) : told
}

interface OpenedKeys {
  readonly recipient: string
  readonly keys: ReadonlyMap<string, Bytes>
}

async function openKeys(access: VaultAccess, ageIdentity: string): Promise<Outcome<OpenedKeys, VaultRefusal>> {
  const recipient = await recipientOf(ageIdentity)
  if (recipient === null)
    return refuse(
      'not-a-keeper',
      'The keeper file holds no age identity (AGE-SECRET-KEY-1…): make one with `age-keygen` or `firsthand keeper add NEWFILE`.',
    )
  if (!listKeepers(access).some((keeper) => keeper.recipient === recipient))
    return refuse('not-a-keeper', 'This keeper file is not one of the vault’s keepers.')
  const handle = handleOf(access)
  const keys = new Map<string, Bytes>()
  for (const row of handle.all(handle.query.selectFrom('vault_key').selectAll())) {
    const key = row.is_pending === 1 ? pendingKey(access, row.person, row.for_keepers) : await openAsKeeper(row.for_keepers, ageIdentity)
    if (key === null) return refuse('not-a-keeper', 'This keeper file does not open the vault.')
    keys.set(row.person, key)
  }
  return done({ recipient, keys })
}

function pendingKey(access: VaultAccess, person: string, sealed: Bytes): Bytes {
  return fromBase64(openValue(sealed, access.guardKey, 'pending-key', person) as string)
}

async function recipientOf(ageIdentity: string): Promise<string | null> {
  try {
    return await identityToRecipient(ageIdentity)
  } catch {
    return null
  }
}

/** Seals every person's key to one more recipient. The first keeper needs no other's identity; each further one does, once anything is sealed. */
export async function addKeeper(
  access: VaultAccess,
  recipient: string,
  isRecovery: boolean,
  ageIdentity: string | null,
): Promise<Outcome<readonly Entry[]>> {
  if (!/^age1[0-9a-z]{50,100}$/.test(recipient))
    return refuse('not-a-recipient', 'A keeper is named by an age recipient (age1…) or by a file from age-keygen.')
  const present = listKeepers(access).map((keeper) => keeper.recipient)
  const entry = newEntry(KeeperAdded, { recipient, isRecovery })
  if (present.length === 0) {
    const handle = handleOf(access)
    const keys = new Map(
      handle
        .all(handle.query.selectFrom('vault_key').selectAll())
        .map((row) => [row.person, pendingKey(access, row.person, row.for_keepers)]),
    )
    return reseal(access, keys, [recipient], [entry])
  }
  if (present.includes(recipient)) return refuse('not-a-recipient', 'This recipient is a keeper already.')
  if (!holdsIdentities(access)) return reseal(access, new Map(), [], [entry])
  if (ageIdentity === null)
    return refuse('keeper-needed', 'The vault is sealed: a present keeper must open it to add another. Give --keeper FILE.')
  const opened = await openKeys(access, ageIdentity)
  if (!opened.ok) return opened
  return reseal(
    access,
    opened.value.keys,
    [...present, recipient],
    [entry, newEntry(VaultOpened, { recipient: opened.value.recipient, purpose: 'keeper-added', persons: [] })],
  )
}

/** Seals every person's key anew to the others. What the removed keeper opened or copied before stays with them. */
export async function removeKeeper(access: VaultAccess, recipient: string, ageIdentity: string): Promise<Outcome<readonly Entry[]>> {
  const present = listKeepers(access).map((keeper) => keeper.recipient)
  if (!present.includes(recipient)) return refuse('no-such-keeper', 'This recipient is not a keeper: `firsthand vault list` shows them.')
  const rest = present.filter((one) => one !== recipient)
  if (rest.length === 0) return refuse('last-keeper', 'This is the last keeper: add another first, else nobody could open the vault.')
  const opened = await openKeys(access, ageIdentity)
  if (!opened.ok) return opened
  return reseal(access, opened.value.keys, rest, [
    newEntry(KeeperRemoved, { recipient }),
    newEntry(VaultOpened, { recipient: opened.value.recipient, purpose: 'keeper-removed', persons: [] }),
  ])
}

async function reseal(
  access: VaultAccess,
  keys: ReadonlyMap<string, Bytes>,
  recipients: readonly string[],
  entries: readonly NewEntry[],
): Promise<Outcome<readonly Entry[]>> {
  const rows: [Bytes, string][] = []
  for (const [person, key] of keys) rows.push([await sealToKeepers(key, recipients), person])
  return access.log.decideEntries(access.by, (handle) => {
    const put = handle.prepare('UPDATE vault_key SET for_keepers = ?, is_pending = 0 WHERE person = ?')
    for (const [sealed, person] of rows) put.run([new Uint8Array(sealed), person])
    return done([...entries])
  })
}

/** Answers by use, newest for each. */
export function readConsent(access: VaultAccess, person: string): Record<string, string> {
  const handle = handleOf(access)
  return Object.fromEntries(
    handle.all(handle.query.selectFrom('vault_consent').selectAll().where('person', '=', person)).map(({ use, answer }) => [use, answer]),
  )
}

/** Records an answer. Withdrawn from `keeping`, it destroys the person's key in the same transaction: nothing identifies them any more. */
export async function recordConsent(
  access: VaultAccess,
  person: string,
  use: PersonUse,
  answer: PersonAnswer,
): Promise<Outcome<{ isDestroyed: boolean }>> {
  const isDestroyed = use === 'keeping' && answer === 'withdrawn'
  const appended = await access.log.decideEntries<VaultRefusal>(access.by, (plain) => {
    const handle = plain.as<VaultTables>()
    const row = handle.first(handle.query.selectFrom('vault_person').selectAll().where('id', '=', person))
    if (!row) return refuse('no-such-person', `The vault has no person ${person}: \`firsthand vault list\` lists them.`)
    if (row.destroyed_at !== null) return refuse('identity-destroyed', `The identity of ${person.slice(0, 12)} was destroyed already.`)
    if (isDestroyed) handle.run(handle.query.deleteFrom('vault_key').where('person', '=', person))
    return done([newEntry(ConsentRecorded, { person, use, answer }), ...(isDestroyed ? [newEntry(IdentityDestroyed, { person })] : [])])
  })
  if (!appended.ok) return appended
  if (isDestroyed) handleOf(access).prepare('PRAGMA wal_checkpoint(TRUNCATE)').all([])
  return done({ isDestroyed })
}

/** Persons with their pseudonym and consent; nothing real, no keeper needed. */
export function listPersons(
  access: VaultAccess,
): { person: string; pseudonym: string | null; isDestroyed: boolean; consent: Record<string, string> }[] {
  const pseudonyms = new Map(readGuardList(access).map(({ person, identity }) => [person, identity.pseudonym]))
  const handle = handleOf(access)
  return handle.all(handle.query.selectFrom('vault_person').select(['id', 'destroyed_at']).orderBy('entry')).map((row) => ({
    person: row.id,
    pseudonym: pseudonyms.get(row.id) ?? null,
    isDestroyed: row.destroyed_at !== null,
    consent: readConsent(access, row.id),
  }))
}
