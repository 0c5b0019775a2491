// The vault as the verbs use it: keepers' files, imports, openings, the cupboard's copy.
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { readFile, writeFile } from 'node:fs/promises'
import { fromUtf8, utf8 } from '../base/bytes.ts'
import { done, type Outcome, type Refusal, refuse } from '../base/refusal.ts'
import type { BetrayingPseudonym } from '../guard/pseudonyms/judge-pseudonyms.ts'
import { PERSON_ANSWERS, PERSON_USES, type PersonAnswer, type PersonUse } from '../vault/entries.ts'
import { parseIdentities } from '../vault/identity.ts'
import { isSealed, openAsKeeper, sealToKeepers } from '../vault/person-key.ts'
import {
  addKeeper,
  importIdentities,
  listKeepers,
  listPersons,
  type OpenedIdentity,
  openIdentities,
  readGuardList,
  recordConsent,
  removeKeeper,
  type VaultAccess,
} from '../vault/vault.ts'
import { judgeBeside } from './pseudonyms.ts'
import type { Workspace } from './workspace.ts'

export function accessVault(workspace: Workspace): VaultAccess {
  const { archive, by } = workspace
  return { log: archive.log, guardKey: archive.keys.guardKey, random: archive.host.random, by }
}

/** Imports a keeper's JSON or CSV, or a cupboard's age file (`openVault` with `out`), which `keeperFile` opens. */
export async function importFile(
  workspace: Workspace,
  file: string,
  keeperFile: string | null,
  isStrict = false,
): Promise<Outcome<{ added: number; changed: number; isPending: boolean; betrayals: readonly BetrayingPseudonym[] }>> {
  const read = await readImport(file, keeperFile)
  if (!read.ok) return read
  const parsed = parseIdentities(read.value)
  if (!parsed.ok) return parsed
  const betrayals = judgeBeside(
    parsed.value,
    readGuardList(accessVault(workspace)).map(({ identity }) => identity),
  )
  if (isStrict && betrayals.length > 0) return refuseBetrayals(betrayals)
  const imported = await importIdentities(accessVault(workspace), parsed.value)
  return imported.ok ? done({ ...imported.value, betrayals }) : imported
}

/** The sentence names rows, never people. */
function refuseBetrayals(betrayals: readonly BetrayingPseudonym[]): Refusal<'pseudonym-betrays'> {
  const rows = [...new Set(betrayals.flatMap(({ person }) => (person === null ? [] : [person + 1])))].slice(0, 20).join(', ')
  const order = betrayals.some(({ kind }) => kind === 'order-follows-names')
    ? ' The order of the pseudonyms follows that of the real names.'
    : ''
  const whose = rows === '' ? '' : ` Pseudonyms betray the persons of rows ${rows}.`
  return refuse('pseudonym-betrays', `Nothing was imported.${whose}${order} \`firsthand pseudonyms FILE --all\` proposes others.`)
}

async function readImport(file: string, keeperFile: string | null): Promise<Outcome<string>> {
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return refuse('missing-file', `${file} cannot be read.`)
  if (!isSealed(bytes)) return done(bytes.toString('utf8'))
  if (keeperFile === null)
    return refuse('keeper-needed', `${file} is sealed: give --keeper FILE, the file of one of those it is sealed to.`)
  const identity = await readKeeper(keeperFile)
  if (!identity.ok) return identity
  const opened = await openAsKeeper(bytes, identity.value)
  return opened
    ? done(fromUtf8(opened))
    : refuse('not-a-keeper', `${keeperFile} does not open ${file}: it is sealed to others, or damaged.`)
}

export function listVault(workspace: Workspace): { keepers: ReturnType<typeof listKeepers>; persons: ReturnType<typeof listPersons> } {
  const access = accessVault(workspace)
  return { keepers: listKeepers(access), persons: listPersons(access) }
}

/** Everyone the guard knows, with pseudonyms. */
export function guardList(workspace: Workspace): ReturnType<typeof readGuardList> {
  return readGuardList(accessVault(workspace))
}

/** Opens the vault with a keeper's file; with `out` the identities go there as an age file for the keepers, and are not handed out. */
export async function openVault(
  workspace: Workspace,
  keeperFile: string,
  persons: readonly string[],
  out: string | null,
): Promise<Outcome<OpenedIdentity[]>> {
  const access = accessVault(workspace)
  const identity = await readKeeper(keeperFile)
  if (!identity.ok) return identity
  const wanted = persons.map((name) => findPerson(access, name))
  const opened = await openIdentities(access, identity.value, wanted, out === null ? 'read' : 'export')
  if (!opened.ok || out === null) return opened
  const sealed = await sealToKeepers(
    utf8(
      JSON.stringify(
        opened.value.map(({ person: _person, ...rest }) => rest),
        null,
        1,
      ),
    ),
    listKeepers(access).map(({ recipient }) => recipient),
  )
  try {
    await writeFile(out, sealed, { mode: 0o600, flag: 'wx' })
  } catch {
    return refuse('file-exists', `${out} exists already or cannot be written.`)
  }
  return opened
}

/** A person by id, its beginning, or pseudonym. */
function findPerson(access: VaultAccess, name: string): string {
  const matches = listPersons(access).filter(
    ({ person, pseudonym }) => person === name || pseudonym === name || (name.length >= 4 && person.startsWith(name)),
  )
  return matches.length === 1 ? matches[0]!.person : name
}

/** Adds a keeper by recipient (age1…), by a file of age-keygen, or by a new file, which is then made. */
export async function addKeeperFrom(
  workspace: Workspace,
  named: string,
  isRecovery: boolean,
  keeperFile: string | null,
): Promise<Outcome<{ recipient: string; made: string | null }>> {
  const recipient = await recipientFrom(named)
  if (!recipient.ok) return recipient
  const identity = keeperFile === null ? null : await readKeeper(keeperFile)
  if (identity && !identity.ok) return identity
  const added = await addKeeper(accessVault(workspace), recipient.value.recipient, isRecovery, identity?.value ?? null)
  return added.ok ? recipient : added
}

export async function removeKeeperNamed(workspace: Workspace, named: string, keeperFile: string): Promise<Outcome<{ recipient: string }>> {
  const recipient = named.startsWith('age1') ? done({ recipient: named, made: null }) : await recipientFrom(named)
  if (!recipient.ok) return recipient
  const identity = await readKeeper(keeperFile)
  if (!identity.ok) return identity
  const removed = await removeKeeper(accessVault(workspace), recipient.value.recipient, identity.value)
  return removed.ok ? recipient : removed
}

async function recipientFrom(named: string): Promise<Outcome<{ recipient: string; made: string | null }>> {
  if (/^age1[0-9a-z]+$/.test(named)) return done({ recipient: named, made: null })
  const text = await readText(named)
  if (text === null) return makeKeeperFile(named)
  const stated = /age1[0-9a-z]{50,100}/.exec(text)?.[0]
  const secret = /AGE-SECRET-KEY-1[0-9A-Z]+/.exec(text)?.[0]
  if (secret) return done({ recipient: await identityToRecipient(secret), made: null })
  return stated ? done({ recipient: stated, made: null }) : refuse('not-a-recipient', `${named} holds no age recipient.`)
}

/** A new keeper's identity, in the form of age-keygen, readable by its owner alone. */
async function makeKeeperFile(file: string): Promise<Outcome<{ recipient: string; made: string | null }>> {
  const identity = await generateIdentity()
  const recipient = await identityToRecipient(identity)
  try {
    await writeFile(file, `# public key: ${recipient}\n${identity}\n`, { mode: 0o600, flag: 'wx' })
  } catch {
    return refuse('missing-file', `${file} cannot be written.`)
  }
  return done({ recipient, made: file })
}

async function readKeeper(file: string): Promise<Outcome<string>> {
  const secret = /AGE-SECRET-KEY-1[0-9A-Z]+/.exec((await readText(file)) ?? '')?.[0]
  return secret ? done(secret) : refuse('not-a-keeper', `${file} holds no keeper's identity (AGE-SECRET-KEY-1…).`)
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return null
  }
}

/** Records an answer for one use; `withdrawn` from keeping destroys the person's key. */
export async function answerConsent(
  workspace: Workspace,
  name: string,
  use: string,
  answer: string,
): Promise<Outcome<{ person: string; isDestroyed: boolean }>> {
  if (!(PERSON_USES as readonly string[]).includes(use))
    return refuse('unknown-use', `There is no use “${use}”: they are ${PERSON_USES.join(', ')}.`)
  if (!(PERSON_ANSWERS as readonly string[]).includes(answer))
    return refuse('unknown-answer', `There is no answer “${answer}”: they are ${PERSON_ANSWERS.join(', ')}.`)
  const access = accessVault(workspace)
  const person = findPerson(access, name)
  const recorded = await recordConsent(access, person, use as PersonUse, answer as PersonAnswer)
  return recorded.ok ? done({ person, isDestroyed: recorded.value.isDestroyed }) : recorded
}
