// A backup and what comes back from it; cut, altered and foreign files; a disk that is really full.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeHost } from '../../test/archive-host.ts'
import { argon2Cost, filesUnder, makeArchive, unlock } from '../../test/made-archive.ts'
import { addPath } from './add-path.ts'
import { createArchive, openArchive } from './archive.ts'
import { backUp, restore } from './backup.ts'
import { encryptStream } from './blob-stream.ts'
import { checkSources } from './check-sources.ts'
import { listSources, readAcquisitions, readSourceBytes } from './sources.ts'

test('a backup restores to the same archive, and stands in one file that shows nothing', async (context) => {
  const { archive, folder, options } = await makeArchive(context)
  await writeFile(path.join(folder, 'planted.txt'), 'planted words '.repeat(9000))
  await writeFile(path.join(folder, 'empty.txt'), '')
  const { added } = await addPath(archive, [path.join(folder, 'planted.txt'), path.join(folder, 'empty.txt')])
  const file = path.join(folder, 'one.backup')
  const made = await backUp(archive, file)
  assert.ok(made.ok, made.ok ? '' : made.message)
  const bytes = await readFile(file)
  assert.equal(made.value.bytes, bytes.byteLength)
  assert.equal(bytes.indexOf('planted'), -1)
  assert.equal(
    (await filesUnder(folder)).some((name) => name.includes('unfinished')),
    false,
  )
  const taken = await backUp(archive, file)
  assert.equal(!taken.ok && taken.refusal, 'file-exists')
  const root = Buffer.from(archive.log.root()).toString('hex')
  const target = path.join(folder, 'restored')
  assert.deepEqual(await restore(file, target, unlock, options.host), { ok: true, value: { files: 3 } })
  const opened = await openArchive({ ...options, folder: target })
  assert.ok(opened.ok)
  context.after(() => opened.value.close())
  assert.equal(Buffer.from(opened.value.log.root()).toString('hex'), root)
  assert.deepEqual(await checkSources(opened.value), [])
  assert.equal(listSources(opened.value).length, 2)
  const read = await readSourceBytes(opened.value, added[0]!.sha256)
  assert.equal(read.ok && read.value.byteLength, 126_000)
  assert.equal(readAcquisitions(opened.value, added[0]!.sha256)[0]?.words?.name, 'planted.txt')
})

test('a cut, altered or foreign backup restores nothing', async (context) => {
  const { archive, folder, options } = await makeArchive(context)
  await writeFile(path.join(folder, 'a.txt'), 'a'.repeat(100_000))
  await addPath(archive, [path.join(folder, 'a.txt')])
  const file = path.join(folder, 'one.backup')
  assert.ok((await backUp(archive, file)).ok)
  const bytes = await readFile(file)
  const target = path.join(folder, 'restored')
  const refusalOf = async (changed: Uint8Array, by = unlock): Promise<string> => {
    await writeFile(path.join(folder, 'changed'), changed)
    const restored = await restore(path.join(folder, 'changed'), target, by, options.host)
    assert.equal(existsSync(path.join(target, 'archive.json')), false)
    return restored.ok ? 'restored' : restored.refusal
  }
  for (const length of [0, 10, 600, 70_000, bytes.byteLength - 1])
    assert.ok((await refusalOf(bytes.subarray(0, length))).startsWith('damaged-'), `cut to ${length}`)
  for (const at of [bytes.byteLength - 1, 50_000]) {
    const altered = Buffer.from(bytes)
    altered[at]! ^= 1
    assert.equal(await refusalOf(altered), 'damaged-backup', `byte ${at}`)
  }
  assert.equal(await refusalOf(bytes, { kind: 'passphrase', passphrase: 'wrong' }), 'wrong-passphrase')
  const busy = await restore(file, folder, unlock, options.host)
  assert.equal(!busy.ok && busy.refusal, 'folder-in-use')
  const missing = await restore(path.join(folder, 'none'), target, unlock, options.host)
  assert.equal(!missing.ok && missing.refusal, 'missing-backup')
})

test('a backup that names a file outside the archive restores nothing, even with the right key', async (context) => {
  const { archive, folder, options } = await makeArchive(context)
  const file = path.join(folder, 'one.backup')
  assert.ok((await backUp(archive, file)).ok)
  const bytes = await readFile(file)
  const head = bytes.subarray(0, 23 + bytes.readUInt32BE(19))
  async function* payload(): AsyncGenerator<Uint8Array> {
    const name = Buffer.from('../outside')
    yield Buffer.concat([Buffer.from([0, name.byteLength, 0, 0, 0, 0, 0, 1]), name, Buffer.from('x')])
  }
  const parts: Uint8Array[] = [head]
  for await (const part of encryptStream(payload(), archive.keys.backupKey, options.host.random(16))) parts.push(part)
  await writeFile(path.join(folder, 'evil'), Buffer.concat(parts))
  const restored = await restore(path.join(folder, 'evil'), path.join(folder, 'restored'), unlock, options.host)
  assert.equal(!restored.ok && restored.refusal, 'damaged-backup')
  assert.equal(existsSync(path.join(folder, 'outside')), false)
})

test('a disk that is really full: refused in words, nothing half-written, and it goes on with room', async (context) => {
  const { host, folder } = await makeHost(context)
  const disk = path.join(folder, 'small')
  await mkdir(disk)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]).status !== 0)
    return context.skip('needs the right to mount a tmpfs')
  // Runs before the folder is removed: hooks run in the order they were set, so the folder's own would come first.
  try {
    const made = await createArchive({ folder: path.join(disk, 'archive'), unlock, host, argon2Cost })
    assert.ok(made.ok, made.ok ? '' : made.message)
    const archive = made.value
    for (const [name, size] of [
      ['1.bin', 1],
      ['2.bin', 6],
      ['3.bin', 1],
    ] as const)
      await writeFile(path.join(folder, name), Buffer.alloc(size << 20, name))
    const names = ['1.bin', '2.bin', '3.bin'].map((name) => path.join(folder, name))
    const report = await addPath(archive, names)
    assert.equal(report.stopped?.refusal, 'disk-full')
    assert.equal(report.added.length, 1)
    assert.equal(
      (await filesUnder(disk)).some((name) => name.endsWith('.unfinished')),
      false,
    )
    const backup = await backUp(archive, path.join(disk, 'one.backup'))
    const wide = await addPath(archive, [names[2]!])
    assert.equal(wide.stopped, null)
    assert.deepEqual(await checkSources(archive), [])
    assert.ok(!backup.ok || backup.value.bytes > 0)
    spawnSync('mount', ['-o', 'remount,size=32m', disk])
    const resumed = await addPath(archive, names)
    assert.deepEqual(
      resumed.added.map((added) => [added.isNew, added.wasRecorded]),
      [
        [false, true],
        [true, false],
        [false, false],
      ],
    )
    archive.close()
  } finally {
    spawnSync('umount', ['-l', disk])
  }
})
