// An archive made, opened, filled and opened again: what is in it, what is refused, and that nothing stands in it in plain.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeHost } from '../../test/archive-host.ts'
import { filesUnder, makeArchive } from '../../test/made-archive.ts'
import type { Bytes } from '../base/bytes.ts'
import { IntegrityError } from '../base/integrity-error.ts'
import { addPath, addStream } from './add-path.ts'
import { createArchive, openArchive, type ArchiveOptions } from './archive.ts'
import type { ArchiveHost } from './host.ts'
import { findSource, listSources, openSource, readAcquisitions, readSourceBytes } from './sources.ts'

test('each source stands once by content, each acquisition is recorded', async (context) => {
  const { archive, folder } = await makeArchive(context)
  const page = path.join(folder, 'page.html')
  await writeFile(page, '<html><p>They waited ten days.</p></html>')
  await writeFile(path.join(folder, 'copy.htm'), '<html><p>They waited ten days.</p></html>')
  const first = await addPath(archive, [page, path.join(folder, 'copy.htm')])
  assert.deepEqual(
    first.added.map((added) => added.isNew),
    [true, false],
  )
  const again = await addPath(archive, [page])
  assert.equal(again.added[0]?.isNew, false)
  const [source, ...others] = listSources(archive)
  assert.equal(others.length, 0)
  assert.equal(source?.mediaType, 'text/html')
  const acquisitions = readAcquisitions(archive, source.sha256)
  assert.deepEqual(
    acquisitions.map((one) => [one.how, one.words?.name]),
    [
      ['file', 'page.html'],
      ['file', 'copy.htm'],
      ['file', 'page.html'],
    ],
  )
  assert.equal(acquisitions[0]?.words?.collector, 'documenter')
  assert.equal(archive.log.size(), 4)
})

test('a folder comes in sorted, with its sub-folders, without links and without the archive itself', async (context) => {
  const { archive, folder } = await makeArchive(context)
  await mkdir(path.join(folder, 'b'))
  await writeFile(path.join(folder, 'b', 'two.txt'), 'two')
  await writeFile(path.join(folder, 'a.txt'), 'one')
  await writeFile(path.join(folder, 'empty'), '')
  await symlink('/etc/hostname', path.join(folder, 'link'))
  const seen: string[] = []
  const report = await addPath(archive, [folder], { onProgress: (progress) => seen.push(`${progress.files}/${progress.totalFiles}`) })
  assert.deepEqual(
    report.added.map((added) => path.relative(folder, added.path)),
    ['a.txt', 'b/two.txt', 'empty'],
  )
  assert.deepEqual(
    report.refused.map((refused) => [path.basename(refused.path), refused.refusal]),
    [['link', 'not-a-file']],
  )
  assert.deepEqual(seen, ['1/3', '2/3', '3/3'])
  assert.equal(report.added[2]?.mediaType, 'application/x-empty')
})

test("bytes come back as they were, in another process's eyes too", async (context) => {
  const { archive, folder, options } = await makeArchive(context)
  const bytes = new Uint8Array(200_000).map((_, at) => (at * 31) % 251)
  await writeFile(path.join(folder, 'scan.bin'), bytes)
  const { added } = await addPath(archive, [path.join(folder, 'scan.bin')])
  archive.close()
  const opened = await openArchive(options)
  assert.ok(opened.ok)
  context.after(() => opened.value.close())
  const read = await readSourceBytes(opened.value, added[0]!.sha256)
  assert.ok(read.ok)
  assert.deepEqual(read.value, bytes)
})

test('nothing stands in plain in the folder, while open and after', async (context) => {
  const { archive, folder } = await makeArchive(context)
  const words = ['Мобилизованный-Тестов', 'secret-folder-name', 'PlantedHeadline', 'planted-note', 'documenter', 'text/html']
  await mkdir(path.join(folder, 'secret-folder-name'))
  const file = path.join(folder, 'secret-folder-name', 'Мобилизованный-Тестов.html')
  await writeFile(file, '<html><h1>PlantedHeadline</h1>'.repeat(5000))
  await addPath(archive, [file], { collection: { note: 'planted-note' } })
  const look = async (): Promise<void> => {
    const files = await filesUnder(path.join(folder, 'archive'))
    assert.ok(files.length >= 3)
    for (const one of files) {
      const bytes = await readFile(one)
      for (const word of words) {
        assert.equal(bytes.indexOf(word), -1, `${word} in ${one}`)
        assert.equal(bytes.indexOf(Buffer.from(word, 'utf16le')), -1, `${word} in ${one}, UTF-16`)
        assert.equal(one.slice(folder.length).includes(word), false)
      }
    }
  }
  assert.ok(
    (await filesUnder(path.join(folder, 'archive'))).some((name) => name.endsWith('-wal')),
    'the write-ahead log is looked at too',
  )
  await look()
  archive.close()
  await look()
})

test('a wrong passphrase, a missing archive and a newer one are refused in words', async (context) => {
  const { archive, folder, options } = await makeArchive(context)
  archive.close()
  const refusalOf = async (over: Partial<ArchiveOptions>): Promise<[string, string]> => {
    const opened = await openArchive({ ...options, ...over })
    if (!opened.ok) return [opened.refusal, opened.message]
    opened.value.close()
    return ['opened', '']
  }
  const wrong = await refusalOf({ unlock: { kind: 'passphrase', passphrase: 'correct horses' } })
  assert.equal(wrong[0], 'wrong-passphrase')
  assert.match(wrong[1], /passphrase is wrong/)
  assert.equal((await refusalOf({ unlock: { kind: 'key-file', key: new Uint8Array(32) } }))[0], 'wrong-key-file')
  assert.equal((await refusalOf({ folder: path.join(folder, 'nowhere') }))[0], 'missing-archive')
  assert.equal((await createArchive(options)).ok, false)
  assert.equal((await refusalOf({}))[0], 'opened')
  const file = path.join(folder, 'archive', 'archive.json')
  await writeFile(file, (await readFile(file, 'utf8')).replace('"version": 1', '"version": 2'))
  const newer = await refusalOf({})
  assert.equal(newer[0], 'newer-archive')
  assert.match(newer[1], /newer Firsthand/)
})

test('one writer, and readers beside it', async (context) => {
  const { archive, folder, options } = await makeArchive(context)
  await writeFile(path.join(folder, 'a.txt'), 'one')
  await addPath(archive, [path.join(folder, 'a.txt')])
  const second = await openArchive(options)
  assert.equal(!second.ok && second.refusal, 'locked')
  const reader = await openArchive({ ...options, readOnly: true })
  assert.ok(reader.ok)
  assert.equal(listSources(reader.value).length, 1)
  reader.value.close()
})

test('an unreadable file is refused by name and the rest goes on', async (context) => {
  const { archive, folder } = await makeArchive(context)
  await writeFile(path.join(folder, 'a.txt'), 'one')
  await writeFile(path.join(folder, 'b.txt'), 'two')
  const { disk } = archive.host
  const broken = {
    ...archive,
    host: {
      ...archive.host,
      disk: {
        ...disk,
        open: (async (file: string, ...rest: []) => {
          if (file.endsWith('a.txt')) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
          return disk.open(file, ...rest)
        }) as typeof disk.open,
      },
    },
  }
  const report = await addPath(broken, [path.join(folder, 'a.txt'), path.join(folder, 'b.txt'), path.join(folder, 'c.txt')])
  assert.deepEqual(
    report.added.map((added) => path.basename(added.path)),
    ['b.txt'],
  )
  assert.deepEqual(
    report.refused.map((one) => [path.basename(one.path), one.refusal]),
    [
      ['c.txt', 'missing-file'],
      ['a.txt', 'unreadable-file'],
    ],
  )
  assert.equal(report.stopped, null)
})

test('a full disk is said, leaves nothing half-written, and the same call goes on later', async (context) => {
  let isFull = false
  const { disk } = (await makeHost(context)).host
  const filling: ArchiveHost['disk'] = {
    ...disk,
    open: (async (file: string, ...rest: []) => {
      const handle = await disk.open(file, ...rest)
      if (!file.endsWith('.unfinished')) return handle
      const write = handle.write.bind(handle) as (bytes: Bytes, offset: number) => Promise<unknown>
      let written = 0
      handle.write = (async (bytes: Bytes, offset: number) => {
        written += bytes.byteLength
        if (isFull && written > 70_000) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
        return write(bytes, offset)
      }) as typeof handle.write
      return handle
    }) as typeof disk.open,
  }
  const { archive, folder } = await makeArchive(context, { disk: filling })
  await writeFile(path.join(folder, '1.txt'), 'small')
  await writeFile(path.join(folder, '2.bin'), Buffer.alloc(300_000, 7))
  await writeFile(path.join(folder, '3.txt'), 'late')
  const names = ['1.txt', '2.bin', '3.txt'].map((name) => path.join(folder, name))
  isFull = true
  const report = await addPath(archive, names)
  assert.equal(report.stopped?.refusal, 'disk-full')
  assert.match(report.stopped?.message ?? '', /2\.bin was not archived/)
  assert.equal(report.added.length, 1)
  assert.deepEqual(
    (await filesUnder(path.join(folder, 'archive', 'sources'))).filter((name) => name.endsWith('.unfinished')),
    [],
  )
  isFull = false
  const resumed = await addPath(archive, names)
  assert.deepEqual(
    resumed.added.map((added) => [added.isNew, added.wasRecorded]),
    [
      [false, true],
      [true, false],
      [true, false],
    ],
  )
  assert.equal(archive.log.size(), 6)
})

test('standard input, and 100 MB of one line in little memory', async (context) => {
  const { archive } = await makeArchive(context)
  const megabyte = new Uint8Array(1 << 20).fill(0x61)
  async function* line(): AsyncGenerator<Bytes> {
    for (let count = 0; count < 100; count++) yield megabyte
  }
  global.gc?.()
  const before = process.memoryUsage().rss
  const report = await addStream(archive, line(), 'line.txt')
  assert.equal(report.added[0]?.bytes, 100 << 20)
  assert.equal(report.added[0]?.mediaType, 'text/plain')
  const opened = await openSource(archive, report.added[0].sha256)
  assert.ok(opened.ok)
  let bytes = 0
  for await (const part of opened.value.stream()) bytes += part.byteLength
  await opened.value.close()
  assert.equal(bytes, 100 << 20)
  const grown = process.memoryUsage().rss - before
  assert.ok(grown < 150 << 20, `grew by ${grown >> 20} MiB`)
})

test('an input that fails half-way leaves nothing', async (context) => {
  const { archive, folder } = await makeArchive(context)
  async function* failing(): AsyncGenerator<Bytes> {
    yield new Uint8Array(100_000)
    throw new Error('the pipe broke')
  }
  const report = await addStream(archive, failing(), 'pipe')
  assert.deepEqual(
    report.refused.map((one) => one.refusal),
    ['unreadable-file'],
  )
  assert.equal(archive.log.size(), 0)
  assert.deepEqual(await filesUnder(path.join(folder, 'archive', 'sources')), [])
})

test('a source is found by the start of its name; an altered or missing blob is an integrity failure', async (context) => {
  const { archive, folder } = await makeArchive(context)
  await writeFile(path.join(folder, 'a.txt'), 'one')
  const [added] = (await addPath(archive, [path.join(folder, 'a.txt')])).added
  assert.ok(added)
  const found = findSource(archive, added.sha256.slice(0, 8).toUpperCase())
  assert.equal(found.ok && found.value.sha256, added.sha256)
  assert.equal((findSource(archive, '00') as { refusal?: string }).refusal, 'unknown-source')
  const [blob] = await filesUnder(path.join(folder, 'archive', 'sources'))
  assert.ok(blob)
  assert.equal((await stat(blob)).mode & 0o077, 0)
  const bytes = await readFile(blob)
  bytes[bytes.length - 1]! ^= 1
  await writeFile(blob, bytes)
  await assert.rejects(
    openSource(archive, added.sha256),
    (thrown) => thrown instanceof IntegrityError && thrown.code === 'source-altered' && thrown.place === added.sha256,
  )
  await (await import('node:fs/promises')).rm(blob)
  await assert.rejects(openSource(archive, added.sha256), (thrown) => thrown instanceof IntegrityError && thrown.code === 'source-missing')
})
