// The vault over a log of its own: keepers, openings, withdrawal; what it writes for the cupboard opens with Debian's age.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { openLog } from '../log/log.ts'
import { createDatabase } from '../store/database.ts'
import { VAULT_ENTRIES } from './entries.ts'
import { parseIdentities } from './identity.ts'
import { sealToKeepers } from './person-key.ts'
import {
  addKeeper,
  importIdentities,
  listKeepers,
  openIdentities,
  readGuardList,
  recordConsent,
  removeKeeper,
  type VaultAccess,
} from './vault.ts'
import { vaultView } from './view.ts'

const PEOPLE = JSON.stringify([
  { pseudonym: 'Лада', names: ['Соловьёва Дарима Петровна'], consent: { quoting: 'given' } },
  { pseudonym: 'Ян', names: ['Fairweather Agnes'] },
])

function must<Value>(outcome: { ok: true; value: Value } | { ok: false; message: string }): Value {
  if (!outcome.ok) assert.fail(outcome.message)
  return outcome.value
}

async function withVault(work: (access: VaultAccess, folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'firsthand-vault-'))
  try {
    const database = must(createDatabase(path.join(folder, 'archive.db'), randomBytes(32)))
    const log = must(
      openLog(database, {
        kinds: VAULT_ENTRIES,
        views: [vaultView],
        clock: () => new Date('2026-01-02T03:04:05Z'),
        random: (count) => randomBytes(count),
      }),
    )
    await work({ log, guardKey: randomBytes(32), random: (length) => randomBytes(length), by: 'ada' }, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const typesOf = ({ log }: VaultAccess): string[] => [...log.readEntries()].map(({ type }) => type)

test('only a keeper opens, and the log tells of it', () =>
  withVault(async (access) => {
    const [one, other] = [await generateIdentity(), await generateIdentity()]
    must(await addKeeper(access, await identityToRecipient(one), false, null))
    must(await importIdentities(access, must(parseIdentities(PEOPLE))))
    const refused = await openIdentities(access, other, [], 'read')
    assert.equal(!refused.ok && refused.refusal, 'not-a-keeper')
    assert.ok(!typesOf(access).includes('VaultOpened'))
    assert.deepEqual(
      must(await openIdentities(access, one, [], 'read'))
        .map(({ pseudonym }) => pseudonym)
        .sort(),
      ['Лада', 'Ян'],
    )
    assert.equal(typesOf(access).at(-1), 'VaultOpened')
    assert.doesNotMatch(JSON.stringify([...access.log.readEntries()]), /олов|airweather|Лада/)
  }))

test('a keeper is added by one who can open, and removed for good', () =>
  withVault(async (access) => {
    const [one, other] = [await generateIdentity(), await generateIdentity()]
    const [first, second] = [await identityToRecipient(one), await identityToRecipient(other)]
    must(await importIdentities(access, must(parseIdentities(PEOPLE))))
    must(await addKeeper(access, first, false, null))
    const alone = await addKeeper(access, second, true, null)
    assert.equal(!alone.ok && alone.refusal, 'keeper-needed')
    must(await addKeeper(access, second, true, one))
    assert.equal(must(await openIdentities(access, other, [], 'read')).length, 2)
    must(await removeKeeper(access, first, other))
    assert.equal((await openIdentities(access, one, [], 'read')).ok, false)
    assert.equal(must(await openIdentities(access, other, [], 'read')).length, 2)
    const last = await removeKeeper(access, second, other)
    assert.equal(!last.ok && last.refusal, 'last-keeper')
    assert.deepEqual(listKeepers(access), [{ recipient: second, isRecovery: true }])
  }))

test('withdrawn from keeping, a person’s key is gone; the others stand', () =>
  withVault(async (access) => {
    const keeper = await generateIdentity()
    must(await addKeeper(access, await identityToRecipient(keeper), false, null))
    must(await importIdentities(access, must(parseIdentities(PEOPLE))))
    const person = readGuardList(access).find(({ identity }) => identity.pseudonym === 'Лада')!.person
    assert.equal(must(await recordConsent(access, person, 'quoting', 'withdrawn')).isDestroyed, false)
    assert.equal(must(await recordConsent(access, person, 'keeping', 'withdrawn')).isDestroyed, true)
    const gone = await openIdentities(access, keeper, [person], 'read')
    assert.equal(!gone.ok && gone.refusal, 'identity-destroyed')
    assert.deepEqual(
      must(await openIdentities(access, keeper, [], 'read')).map(({ pseudonym }) => pseudonym),
      ['Ян'],
    )
    assert.equal(readGuardList(access).length, 1)
  }))

test('an import says which field is wrong, never what stood in it; CSV and JSON mean the same', () => {
  const wrong = parseIdentities('[{"pseudonym":"Лада","names":["Соловьёва"],"shoe":"44"}]')
  assert.ok(!wrong.ok)
  assert.doesNotMatch(wrong.message, /олов|44/)
  const csv = must(
    parseIdentities('pseudonym,names,phones,consent\nЛада,"Соловьёва, Дарима; Громова Дарима",+7 900 000-00-00,quoting=given\n'),
  )
  assert.deepEqual(csv[0]?.names, ['Соловьёва, Дарима', 'Громова Дарима'])
  assert.deepEqual(csv[0]?.consent, { quoting: 'given' })
})

test(
  'what is sealed to keepers opens with age',
  { skip: spawnSync('age', ['--version']).error ? 'age is not installed' : false },
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'firsthand-age-'))
    try {
      const [one, other] = [await generateIdentity(), await generateIdentity()]
      writeFileSync(
        path.join(folder, 'sealed.age'),
        await sealToKeepers(Buffer.from('для шкафа'), [await identityToRecipient(one), await identityToRecipient(other)]),
      )
      for (const identity of [one, other]) {
        writeFileSync(path.join(folder, 'key.txt'), identity)
        assert.equal(
          execFileSync('age', ['-d', '-i', path.join(folder, 'key.txt'), path.join(folder, 'sealed.age')], { encoding: 'utf8' }),
          'для шкафа',
        )
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
