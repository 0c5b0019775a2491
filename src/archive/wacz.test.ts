// WACZ out and in: what we write verifies, comes back with its members, and every kind of tampering is named.
import { test, type TestContext } from 'node:test'
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { filesUnder, makeArchive } from '../../test/made-archive.ts'
import type { Bytes } from '../base/bytes.ts'
import { sha256Hex } from '../base/sha256.ts'
import { addPath } from './add-path.ts'
import type { Archive } from './archive.ts'
import { accessMemory } from './bytes-access.ts'
import { exportWacz } from './export-wacz.ts'
import { verifyWacz, type WaczReport } from './verify-wacz.ts'
import { checkWarcDigests } from './verify-warc.ts'
import { writeWarc, type Exchange } from './write-warc.ts'
import { listMembers, readAcquisitions } from './sources.ts'

const PAGE = '<!doctype html><title>Ten days at the assembly point</title><p>They were promised a transfer.</p><img src="/p.png">'

export function exchangeOf(address: string, type: string, body: string): Exchange {
  return {
    date: '2024-03-01T12:00:00.000Z',
    response: {
      request: { url: new URL(address), headers: [['Accept', '*/*']] },
      status: 200,
      statusText: 'OK',
      headers: [['Content-Type', type]],
      body: strToU8(body),
      truncated: null,
      address: '93.184.216.34',
    },
  }
}

async function makeWarc(archive: Archive): Promise<Bytes> {
  const exchanges = [
    exchangeOf('https://news.example/story?id=7', 'text/html; charset=utf-8', PAGE),
    exchangeOf('https://news.example/notes.txt', 'text/plain', 'a note'),
  ]
  return writeWarc(exchanges, '2024-03-01T12:00:00.000Z', { random: archive.host.random, software: 'test' })
}

async function makeWacz(context: TestContext): Promise<{ archive: Archive; folder: string; file: string; bytes: Bytes }> {
  const { archive, folder } = await makeArchive(context)
  await writeFile(path.join(folder, 'story.warc.gz'), await makeWarc(archive))
  await writeFile(path.join(folder, 'plain.html'), '<title>Kept by hand</title><p>twelve</p>')
  const { added } = await addPath(archive, [path.join(folder, 'story.warc.gz'), path.join(folder, 'plain.html')])
  const file = path.join(folder, 'out.wacz')
  const written = await exportWacz(
    archive,
    added.filter((one) => one.parent === null).map((one) => one.sha256),
    file,
  )
  assert.ok(written.ok, written.ok ? '' : written.message)
  assert.deepEqual(
    written.value.pages.map((page) => [page.title, page.ts]),
    [
      ['Ten days at the assembly point', '2024-03-01T12:00:00Z'],
      ['Kept by hand', written.value.pages[1]?.ts],
    ],
  )
  return { archive, folder, file, bytes: new Uint8Array(await readFile(file)) }
}

const codesOf = (report: WaczReport): string[] => [...new Set(report.faults.map((fault) => fault.code))].sort()

test('a WACZ we write verifies, and is laid out as the standard says', async (context) => {
  const { bytes } = await makeWacz(context)
  const report = await verifyWacz(accessMemory(bytes))
  assert.deepEqual(report.faults, [])
  assert.deepEqual([report.ok, report.files, report.records, report.indexLines, report.pages], [true, 6, 7, 3, 2])
  const files = unzipSync(bytes)
  assert.deepEqual(
    Object.keys(files).filter((name) => !name.startsWith('archive/')),
    ['indexes/index.cdxj', 'pages/pages.jsonl', 'datapackage.json', 'datapackage-digest.json'],
  )
  const [first] = Buffer.from(files['indexes/index.cdxj']!).toString().split('\n')
  assert.match(first!, /^example,news\)\/notes\.txt 20240301120000 \{"url":"https:\/\/news\.example\/notes\.txt"/)
})

test('what we export comes back in as the same sources', async (context) => {
  const { archive, folder, file } = await makeWacz(context)
  const { added, refused } = await addPath(archive, [file])
  assert.deepEqual(refused, [])
  assert.deepEqual(
    added.map((one) => [one.mediaType, one.isNew]),
    [
      ['application/wacz', true],
      ['text/html', false],
      ['text/plain', false],
      ['text/html', false],
    ],
  )
  assert.equal(listMembers(archive, added[0]!.sha256).length, 3)
  const [, , again] = readAcquisitions(archive, added[1]!.sha256)
  assert.equal(readAcquisitions(archive, added[1]!.sha256).at(-1)?.words?.url, 'https://news.example/story?id=7')
  assert.equal(again, undefined)
  const refusal = await exportWacz(archive, [added[0]!.sha256], path.join(folder, 'again.wacz'))
  assert.equal(!refusal.ok && refusal.refusal, 'already-wacz')
  assert.equal(
    (await filesUnder(folder)).some((name) => name.endsWith('.unfinished')),
    false,
  )
})

test('every kind of tampering is named', async (context) => {
  const { bytes } = await makeWacz(context)
  const files = unzipSync(bytes)
  const rezip = async (change: (files: Record<string, Uint8Array>) => void, level: 0 | 6 = 0): Promise<string[]> => {
    const changed = { ...files }
    change(changed)
    return codesOf(await verifyWacz(accessMemory(zipSync(changed, { level }))))
  }
  const edit = (name: string, from: string, to: string) => (all: Record<string, Uint8Array>) => {
    const text = Buffer.from(all[name]!).toString()
    assert.ok(text.includes(from))
    all[name] = strToU8(text.replace(from, to))
  }
  const warc = Object.keys(files).find((name) => name.startsWith('archive/'))!
  assert.deepEqual(await rezip(() => undefined), [])
  assert.deepEqual(
    await rezip((all) => {
      all['pages/pages.jsonl'] = strToU8('junk')
    }),
    ['file-altered', 'pages-damaged'],
  )
  assert.deepEqual(
    await rezip((all) => {
      all['extra.txt'] = strToU8('x')
    }),
    ['file-unlisted'],
  )
  assert.deepEqual(
    await rezip((all) => {
      delete all[warc]
    }),
    ['file-missing', 'index-wrong'],
  )
  assert.deepEqual(await rezip(edit('datapackage.json', 'Ten days', 'Two days')), ['package-digest'])
  assert.deepEqual(
    await rezip((all) => {
      delete all['datapackage-digest.json']
    }),
    ['package-digest'],
  )
  assert.deepEqual(
    await rezip((all) => {
      all['datapackage.json'] = strToU8('[]')
    }),
    ['package-damaged', 'package-digest'],
  )
  assert.deepEqual(await rezip(edit('indexes/index.cdxj', '"offset":"', '"offset":"1')), ['file-altered', 'index-wrong'])
  assert.deepEqual(await rezip(() => undefined, 6), ['index-wrong'], 'compressed WARCs cannot be pointed into')
})

test('an altered record is found even where all the lists agree', async (context) => {
  const { archive } = await makeArchive(context)
  const plain = await gunzipAll(await makeWarc(archive))
  assert.deepEqual((await checkWarcDigests(accessMemory(plain).stream())).faults, [])
  const altered = strToU8(Buffer.from(plain).toString('latin1').replace('promised a transfer', 'promised no transfer'.slice(0, 19)), true)
  const { faults, records } = await checkWarcDigests(accessMemory(altered).stream())
  assert.equal(records, 5)
  assert.deepEqual(
    faults.map((fault) => fault.message),
    ['its block digest does not agree', 'its payload digest does not agree'],
  )
  const cut = await checkWarcDigests(accessMemory(plain.subarray(0, plain.byteLength - 300)).stream())
  assert.ok(cut.faults.length > 0)
})

async function gunzipAll(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(gunzipSync(bytes))
}

test('a WARC that is plain, or gzipped as a whole, goes into a WACZ record by record', async (context) => {
  const { archive, folder } = await makeArchive(context)
  const plain = await gunzipAll(await makeWarc(archive))
  await writeFile(path.join(folder, 'story.warc'), plain)
  await writeFile(path.join(folder, 'whole.warc.gz'), gzipSync(plain))
  for (const name of ['story.warc', 'whole.warc.gz']) {
    const { added, refused } = await addPath(archive, [path.join(folder, name)])
    assert.deepEqual(refused, [])
    assert.deepEqual(added.map((one) => one.mediaType).slice(1), ['text/html', 'text/plain'], name)
    const file = path.join(folder, `${name}.wacz`)
    const written = await exportWacz(archive, [added[0]!.sha256], file)
    assert.ok(written.ok, written.ok ? '' : written.message)
    const report = await verifyWacz(accessMemory(new Uint8Array(await readFile(file))))
    assert.deepEqual(report.faults, [], name)
    assert.deepEqual([report.records, report.indexLines, report.pages], [5, 2, 1], name)
  }
})

test('junk, a cut file, hostile names and bombs are reports, not crashes', async (context) => {
  const { bytes } = await makeWacz(context)
  for (const junk of [
    new Uint8Array(0),
    strToU8('PK\x03\x04 junk'),
    bytes.subarray(0, bytes.byteLength - 40),
    bytes.subarray(0, 3000),
    new Uint8Array(5000).fill(0x50),
  ]) {
    assert.deepEqual(codesOf(await verifyWacz(accessMemory(junk))), ['zip-damaged'], `${junk.byteLength} bytes`)
  }
  const hostile = zipSync({ '../../etc/cron.d/x': strToU8('x') })
  assert.deepEqual(codesOf(await verifyWacz(accessMemory(hostile))), ['zip-hazard'])
  const bomb = zipSync({ 'archive/a.warc': new Uint8Array(8_000_000) })
  const report = await verifyWacz(accessMemory(bomb), {
    members: 10,
    depth: 1,
    ratio: 10,
    freeBytes: 1000,
    expandedBytes: 1e9,
    wholeBytes: 1e9,
  })
  assert.ok(codesOf(report).includes('zip-hazard'))
  assert.equal(sha256Hex(bytes).length, 64)
})
