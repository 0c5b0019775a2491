// What may happen to a source after it is archived: checked, exported, sealed, destroyed; and the archive's key changed.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { argon2Cost, filesUnder, makeArchive, unlock } from '../../test/made-archive.ts'
import { IntegrityError } from '../base/integrity-error.ts'
import { addPath } from './add-path.ts'
import { openArchive, type Archive } from './archive.ts'
import { changeKey } from './change-key.ts'
import { checkSources } from './check-sources.ts'
import { destroySource } from './destroy-source.ts'
import type { Role } from './entries.ts'
import { exportSource, suggestFileName } from './export-source.ts'
import { parseInterviewForm, readInterview, recordInterview } from './interview.ts'
import type { Unlock } from './key-slot.ts'
import { sealSource } from './seal-source.ts'
import { listSources, openSource, readAcquisitions, readSourceBytes } from './sources.ts'
import type { Sha256Hex } from '../base/sha256.ts'

async function addText(archive: Archive, folder: string, name: string, text: string): Promise<Sha256Hex> {
  await writeFile(path.join(folder, name), text)
  const [added] = (await addPath(archive, [path.join(folder, name)])).added
  assert.ok(added)
  return added.sha256
}

function as(archive: Archive, ...roles: Role[]): Archive {
  return { ...archive, host: { ...archive.host, roles } }
}

test('every source is checked, and each altered or missing one is named', async (context) => {
  const { archive, folder } = await makeArchive(context)
  const sources = [
    await addText(archive, folder, 'a', 'one'),
    await addText(archive, folder, 'b', 'two'),
    await addText(archive, folder, 'c', 'three'),
  ]
  const progress: number[] = []
  assert.deepEqual(await checkSources(archive, ({ bytes }) => progress.push(bytes)), [])
  assert.deepEqual(progress, [3, 6, 11])
  const fileOf = (sha256: Sha256Hex): string =>
    path.join(folder, 'archive', 'sources', archive.blobs.nameOf(sha256).slice(0, 2), archive.blobs.nameOf(sha256))
  await writeFile(fileOf(sources[0]!), await readFile(fileOf(sources[1]!)))
  await rm(fileOf(sources[2]!))
  assert.deepEqual(
    (await checkSources(archive)).map((fault) => [fault.source, fault.code]),
    [
      [sources[0], 'source-altered'],
      [sources[2], 'source-missing'],
    ],
  )
})

test('an export is identical and overwrites nothing unasked', async (context) => {
  const { archive, folder } = await makeArchive(context)
  const sha256 = await addText(archive, folder, 'page.html', '<p>Ten days.</p>')
  const file = path.join(folder, 'out.html')
  assert.deepEqual(await exportSource(archive, sha256, file), { ok: true, value: { bytes: 16 } })
  assert.equal(await readFile(file, 'utf8'), '<p>Ten days.</p>')
  await writeFile(file, 'mine')
  const refused = await exportSource(archive, sha256, file)
  assert.equal(!refused.ok && refused.refusal, 'file-exists')
  assert.equal(await readFile(file, 'utf8'), 'mine')
  assert.equal((await exportSource(archive, sha256, file, true)).ok, true)
  assert.equal(await readFile(file, 'utf8'), '<p>Ten days.</p>')
  const lost = await exportSource(archive, sha256, path.join(folder, 'none', 'out'))
  assert.equal(!lost.ok && lost.refusal, 'unwritable-file')
  assert.equal(suggestFileName(archive, sha256), 'page.html')
  const other = await addText(archive, folder, 'long', 'x'.repeat(200_000))
  const blob = archive.blobs.fileOf(other)
  const bytes = await readFile(blob)
  bytes[80_000]! ^= 1
  await writeFile(blob, bytes)
  await assert.rejects(
    exportSource(archive, other, path.join(folder, 'long.out')),
    (thrown) => thrown instanceof IntegrityError && thrown.code === 'source-altered',
  )
  assert.equal(
    (await filesUnder(folder)).some((name) => name.includes('long.out')),
    false,
    'nothing of an altered source is left behind',
  )
})

test('a sealed source opens to its roles only', async (context) => {
  const { archive, folder } = await makeArchive(context)
  const sha256 = await addText(archive, folder, 'a', 'one')
  assert.ok((await sealSource(archive, sha256, ['keeper', 'documenter'])).ok)
  assert.ok((await readSourceBytes(archive, sha256)).ok)
  const publisher = as(archive, 'publisher')
  for (const refused of [
    await openSource(publisher, sha256),
    await sealSource(publisher, sha256, []),
    await destroySource(publisher, sha256, 'legal-duty'),
  ]) {
    assert.equal(!refused.ok && refused.refusal, 'sealed-source')
  }
  assert.deepEqual(
    readAcquisitions(publisher, sha256).map((one) => one.words),
    [null],
  )
  assert.ok((await sealSource(as(archive, 'keeper'), sha256, [])).ok)
  assert.ok((await readSourceBytes(publisher, sha256)).ok)
})

test('a destroyed source is gone for good, and the log goes on', async (context) => {
  const { archive, folder, options } = await makeArchive(context)
  const sha256 = await addText(archive, folder, 'planted-name.txt', 'one')
  const kept = await addText(archive, folder, 'b', 'two')
  const handle = archive.handle()
  const wrapped = Buffer.from(handle.first(handle.query.selectFrom('source_key').select('wrapped').where('source', '=', sha256))!.wrapped)
  const destroyed = await destroySource(archive, sha256, 'consent-withdrawn')
  assert.deepEqual(destroyed, { ok: true, value: { members: [], containers: [] } })
  const refused = await openSource(archive, sha256)
  assert.equal(!refused.ok && refused.refusal, 'destroyed-source')
  assert.deepEqual(
    readAcquisitions(archive, sha256).map((one) => one.words),
    [null],
  )
  assert.deepEqual(await checkSources(archive), [])
  assert.equal((await filesUnder(path.join(folder, 'archive', 'sources'))).length, 1)
  // What a later holder of the archive's key would see of the database: no trace of the wrapped key.
  const rows = handle.prepare<{ wrapped: Uint8Array }>('SELECT wrapped FROM source_key').all([])
  assert.equal(
    rows.some((row) => wrapped.equals(row.wrapped)),
    false,
  )
  const wal = (await filesUnder(path.join(folder, 'archive'))).find((name) => name.endsWith('-wal'))
  assert.equal(wal === undefined ? 0 : (await readFile(wal)).byteLength, 0)
  archive.close()
  const again = await openArchive(options)
  assert.ok(again.ok)
  context.after(() => again.value.close())
  assert.ok((await readSourceBytes(again.value, kept)).ok)
  await writeFile(path.join(folder, 'planted-name.txt'), 'one')
  await writeFile(path.join(folder, 'other.txt'), 'three')
  const silent = await addPath(again.value, [path.join(folder, 'planted-name.txt'), path.join(folder, 'other.txt')])
  assert.deepEqual(
    silent.refused.map((one) => one.refusal),
    ['destroyed-before'],
    'what was destroyed does not come back unasked',
  )
  assert.match(silent.refused[0]?.message ?? '', /destroyed on 2024-03-01 \(consent-withdrawn\)/)
  assert.equal(silent.added.length, 1, 'the rest goes on')
  const [back] = (await addPath(again.value, [path.join(folder, 'planted-name.txt')], { takesDestroyed: true })).added
  assert.equal(back?.isNew, true, 'the same bytes can be acquired again, under a new key')
  assert.deepEqual(
    readAcquisitions(again.value, sha256).map((one) => one.words?.name ?? null),
    [null, 'planted-name.txt'],
  )
})

test('destroying a container says which members stand, and a member which container still holds it', async (context) => {
  const { archive, folder } = await makeArchive(context)
  await writeFile(path.join(folder, 'mail.eml'), MAIL)
  const [mail, attached] = (await addPath(archive, [path.join(folder, 'mail.eml')])).added
  assert.equal(attached?.parent, mail?.sha256)
  const member = await destroySource(archive, attached!.sha256, 'danger-to-person')
  assert.deepEqual(member.ok && member.value.containers, [mail!.sha256])
  assert.deepEqual(
    listSources(archive).map((source) => source.destroyed?.reason),
    [undefined, 'danger-to-person'],
  )
  await writeFile(path.join(folder, 'copy.eml'), MAIL + '\r\n')
  const copied = await addPath(archive, [path.join(folder, 'copy.eml')])
  assert.deepEqual(
    [copied.added.length, copied.refused.map((one) => one.refusal)],
    [1, ['destroyed-before']],
    'nor inside another container',
  )
})

const MAIL = [
  'From: a@example.org',
  'To: b@example.org',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="x"',
  '',
  '--x',
  'Content-Type: text/plain',
  '',
  'See the list.',
  '--x',
  'Content-Type: text/plain; name="list.txt"',
  'Content-Disposition: attachment; filename="list.txt"',
  '',
  'twelve names',
  '--x--',
  '',
].join('\r\n')

test('the passphrase changes without a blob being touched; the old one opens no more', async (context) => {
  const { archive, folder, options } = await makeArchive(context)
  const sha256 = await addText(archive, folder, 'a', 'one')
  archive.close()
  const blobs = await filesUnder(path.join(folder, 'archive', 'sources'))
  const before = await Promise.all(blobs.map((blob) => readFile(blob)))
  const next: Unlock = { kind: 'passphrase', passphrase: 'another' }
  const refused = await changeKey({ folder: options.folder, host: options.host, unlock: next, next, argon2Cost })
  assert.equal(!refused.ok && refused.refusal, 'wrong-passphrase')
  assert.ok((await changeKey({ folder: options.folder, host: options.host, unlock, next, argon2Cost })).ok)
  assert.equal((await openArchive(options)).ok, false)
  const keyFile: Unlock = { kind: 'key-file', key: options.host.random(32) }
  assert.ok((await changeKey({ folder: options.folder, host: options.host, unlock: next, next: keyFile, keepsPresent: true })).ok)
  for (const one of [next, keyFile]) {
    const opened = await openArchive({ ...options, unlock: one })
    assert.ok(opened.ok)
    assert.ok((await readSourceBytes(opened.value, sha256)).ok)
    opened.value.close()
  }
  assert.deepEqual(await Promise.all(blobs.map((blob) => readFile(blob))), before)
})

test('an interview keeps who asked, how, and the consent for each use; consent withdrawn replaces it', async (context) => {
  const { archive, folder } = await makeArchive(context)
  const sha256 = await addText(archive, folder, 'call.txt', 'Q: When did he leave?')
  const bad = parseInterviewForm({ speaker: 'Vera', consent: { quoting: 'perhaps' } })
  assert.match(bad.ok ? '' : bad.message, /askedBy/)
  const form = parseInterviewForm({
    speaker: 'Vera',
    askedBy: 'M.',
    heldOn: '2023-05-04',
    place: 'withheld',
    means: 'call',
    consentGiven: 'spoken on the recording',
    consent: { quoting: 'given', 'publishing-under-name': 'refused' },
  })
  assert.ok(form.ok)
  assert.ok((await recordInterview(archive, sha256, form.value)).ok)
  const read = readInterview(archive, sha256)
  assert.equal(read?.words?.place, 'withheld')
  assert.equal(read?.consent.quoting, 'given')
  assert.equal(read?.consent['contact-again'], 'not-asked')
  const entry = JSON.stringify(archive.log.readEntry(archive.log.size() - 1))
  assert.equal(/Vera|spoken/.test(entry), false, 'no words in the entry')
  assert.ok((await recordInterview(archive, sha256, { ...form.value, consent: { quoting: 'withdrawn' } })).ok)
  assert.equal(readInterview(archive, sha256)?.consent.quoting, 'withdrawn')
  await sealSource(archive, sha256, ['keeper'])
  assert.equal(readInterview(archive, sha256)?.words, null)
})
