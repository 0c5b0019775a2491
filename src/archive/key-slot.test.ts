// Master key, slots, archive.json and key files: what opens, what does not, and what is said.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeHost } from '../../test/archive-host.ts'
import { readArchiveFile, writeArchiveFile } from './archive-file.ts'
import { deriveArchiveKeys } from './archive-keys.ts'
import { createKeyFile, readKeyFile } from './key-file.ts'
import { openMasterKey, sealMasterKey, type KeySlot, type Unlock } from './key-slot.ts'

const cheap = { memoryKib: 64, passes: 1, lanes: 1 }
const passphrase = (text: string): Unlock => ({ kind: 'passphrase', passphrase: text })

test('a slot opens with its passphrase, composed or decomposed, and with no other', async (context) => {
  const { host } = await makeHost(context)
  const master = host.random(32)
  const slot = await sealMasterKey(master, passphrase('кость й ложка'), host.random, cheap)
  assert.deepEqual(await openMasterKey(slot, passphrase('кость й ложка'.normalize('NFD'))), master)
  assert.equal(await openMasterKey(slot, passphrase('кость й ложкА')), null)
  assert.equal(await openMasterKey(slot, { kind: 'key-file', key: host.random(32) }), null)
  assert.equal(JSON.stringify(slot).includes(Buffer.from(master).toString('base64').slice(0, 20)), false)
})

test('an altered slot opens with nothing', async (context) => {
  const { host } = await makeHost(context)
  const slot = await sealMasterKey(host.random(32), passphrase('one two'), host.random, cheap)
  assert.equal(slot.kind, 'passphrase')
  const altered: KeySlot[] = [
    { ...slot, argon2id: { ...cheap, passes: 2 } },
    { ...slot, salt: Buffer.alloc(16).toString('base64') },
    { ...slot, nonce: Buffer.alloc(12).toString('base64') },
    { ...slot, wrapped: Buffer.alloc(48).toString('base64') },
  ]
  for (const one of altered) assert.equal(await openMasterKey(one, passphrase('one two')), null)
})

test('a key file is made once, for its owner only, and opens its slot', async (context) => {
  const { host, folder } = await makeHost(context)
  const file = path.join(folder, 'key')
  const made = await createKeyFile(file, host)
  assert.ok(made.ok)
  const { size, mode } = await stat(file)
  assert.equal(size, 32)
  assert.equal(mode & 0o777, 0o600)
  assert.deepEqual(await createKeyFile(file, host), made, 'the existing one is kept')
  const master = host.random(32)
  const slot = await sealMasterKey(master, made.value, host.random)
  const read = await readKeyFile(file, host)
  assert.ok(read.ok)
  assert.deepEqual(await openMasterKey(slot, read.value), master)
  assert.equal(await openMasterKey(slot, { kind: 'key-file', key: host.random(32) }), null)
})

test('a missing or misshapen key file is refused', async (context) => {
  const { host, folder } = await makeHost(context)
  const missing = await readKeyFile(path.join(folder, 'none'), host)
  assert.equal(!missing.ok && missing.refusal, 'missing-key-file')
  for (const size of [0, 31, 33]) {
    await writeFile(path.join(folder, 'bad'), Buffer.alloc(size))
    const bad = await readKeyFile(path.join(folder, 'bad'), host)
    assert.equal(!bad.ok && bad.refusal, 'bad-key-file', `${size} bytes`)
  }
})

test('archive.json: written, read; missing, newer and damaged ones are named so', async (context) => {
  const { host, folder } = await makeHost(context)
  const slot = await sealMasterKey(host.random(32), passphrase('x'), host.random, cheap)
  await writeArchiveFile(folder, [slot], host.disk)
  assert.deepEqual(await readArchiveFile(folder, host.disk), { ok: true, value: [slot] })
  const refusalOf = async (text: string): Promise<string> => {
    await writeFile(path.join(folder, 'archive.json'), text)
    const read = await readArchiveFile(folder, host.disk)
    return read.ok ? 'read' : read.refusal
  }
  assert.equal(await refusalOf('{"format":"firsthand/archive","version":2,"slots":[]}'), 'newer-archive')
  assert.equal(await refusalOf('{"format":"firsthand/archive","version":1,"slots":[]}'), 'damaged-archive')
  assert.equal(await refusalOf(''), 'damaged-archive')
  assert.equal(await refusalOf('null'), 'damaged-archive')
  const greedy = { ...slot, argon2id: { memoryKib: 4_000_000_000, passes: 1, lanes: 1 } }
  assert.equal(await refusalOf(JSON.stringify({ format: 'firsthand/archive', version: 1, slots: [greedy] })), 'damaged-archive')
  const missing = await readArchiveFile(path.join(folder, 'nowhere'), host.disk)
  assert.equal(!missing.ok && missing.refusal, 'missing-archive')
})

test('every purpose has a key of its own', () => {
  const keys = deriveArchiveKeys(new Uint8Array(32).fill(7))
  const all = [keys.databaseKey, keys.nameKey, keys.sourceWrapKey, keys.backupKey].map((key) => Buffer.from(key).toString('hex'))
  assert.equal(new Set(all).size, 4)
  assert.ok(all.every((key) => key.length === 64))
})
