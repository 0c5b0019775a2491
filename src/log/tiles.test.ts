// Tiles and receipts leave the archive: our own check and a second implementation read them in other processes, with the public key alone.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Bytes } from '../base/bytes.ts'
import { fromUtf8, utf8 } from '../base/bytes.ts'
import { checkTiles } from './check-tiles.ts'
import { newEntry } from './entry-kind.ts'
import { exportTiles } from './export-tiles.ts'
import { inFolder, must, NoteWritten, refusalOf, signer, writeNotes } from './log.fixture.ts'
import type { Log } from './log.ts'
import { formatVerifierKey, parseNote } from './note.ts'
import { verifyConsistency } from './proof.ts'
import { verifyReceipt } from './receipt.ts'
import { signCheckpoint } from './sign-checkpoint.ts'
import { verifierKeyOf } from './verify-note.ts'
import { writeConsistency, writeReceipt } from './write-receipt.ts'

const logKey = verifierKeyOf(signer)
const SECOND_READER = fileURLToPath(new URL('../../test/second-reader.js', import.meta.url))

async function exportTo(log: Log, folder: string, since = 0) {
  const write = async (name: string, bytes: Bytes) => {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }
  return must(await exportTiles(log, { write, since }))
}

function readFrom(folder: string) {
  return async (name: string) => (existsSync(path.join(folder, name)) ? readFileSync(path.join(folder, name)) : null)
}

function secondReader(...words: string[]) {
  const ran = spawnSync(process.execPath, [SECOND_READER, ...words], { encoding: 'utf8' })
  return ran.status === 0 ? (JSON.parse(ran.stdout) as unknown) : `failed: ${/Error: (.*)/.exec(ran.stderr)?.[1]}`
}

async function listFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name))
    .toSorted()
}

test(
  'a second implementation verifies tiles and receipts with the public key alone',
  inFolder(async (file) => {
    const folder = path.join(path.dirname(file), 'tiles')
    for (const notes of [1, 255, 256, 257, 700]) {
      const log = await writeNotes(`${file}-${notes}`, notes)
      must(await signCheckpoint(log, signer, 'ada'))
      await exportTo(log, `${folder}-${notes}`)
      const index = notes - 1
      for (const disclose of [true, false]) {
        const receipt = must(writeReceipt(log, index, { disclose }))
        await writeFile(`${folder}.tlog-proof`, receipt)
        const read = secondReader(`${folder}-${notes}`, formatVerifierKey(logKey), `${folder}.tlog-proof`)
        assert.deepEqual(read, { origin: signer.name, size: notes, levels: notes < 256 ? 1 : 2, proof: { index, leafIsEntry: true } })
        const verified = must(verifyReceipt(receipt, logKey))
        assert.equal(verified.entry !== null, disclose)
        if (verified.entry) assert.deepEqual(JSON.parse(verified.entry), log.readEntry(index))
      }
      assert.equal(must(await checkTiles(readFrom(`${folder}-${notes}`), logKey)).size, notes)
      log.database.close()
    }
  }),
)

test(
  'both find any file of an export that was altered, cut or removed',
  inFolder(async (file) => {
    const folder = path.join(path.dirname(file), 'tiles')
    const log = await writeNotes(file, 300)
    must(await signCheckpoint(log, signer, 'ada'))
    await exportTo(log, folder)
    for (const name of await listFiles(folder)) {
      const whole = await readFile(name)
      const altered = Uint8Array.from(whole)
      const at = Math.floor(whole.length / 2)
      altered[at] = (altered[at] as number) ^ 4
      for (const bytes of [altered, whole.subarray(0, -1)]) {
        await writeFile(name, bytes)
        assert.match(String(secondReader(folder, formatVerifierKey(logKey))), /^failed/, name)
        const ours = await checkTiles(readFrom(folder), logKey).then(refusalOf, (error: { code: string }) => error.code)
        assert.ok(ours !== null, name)
        if (!name.endsWith('checkpoint')) assert.equal(ours, 'tree-mismatch')
      }
      await writeFile(name, whole)
    }
    assert.equal(refusalOf(await checkTiles(async () => null, logKey)), 'note-malformed')
    assert.equal(refusalOf(await checkTiles(readFrom(folder), verifierKeyOf({ ...signer, seed: new Uint8Array(32) }))), 'signer-unknown')
    log.database.close()
  }),
)

test(
  'an export goes on where the last one ended, and the earlier checkpoint is consistent with the later',
  inFolder(async (file) => {
    const [grown, whole] = ['grown', 'whole'].map((name) => path.join(path.dirname(file), name)) as [string, string]
    const log = await writeNotes(file, 250)
    const first = must(await signCheckpoint(log, signer, 'ada'))
    const firstRoot = rootOf(first.note)
    await exportTo(log, grown)
    must(
      await log.appendEntries(
        Array.from({ length: 300 }, (_, n) => newEntry(NoteWritten, { id: `m${n}`, weight: n })),
        'ada',
      ),
    )
    const second = must(await signCheckpoint(log, signer, 'ada'))
    const added = await exportTo(log, grown, first.size)
    await exportTo(log, whole)
    assert.ok(added.files < (await listFiles(whole)).length)
    assert.equal(must(await checkTiles(readFrom(grown), logKey)).size, second.size)
    for (const name of await listFiles(whole)) {
      assert.deepEqual(await readFile(name), await readFile(name.replace(whole, grown)))
    }
    const path_ = writeConsistency(log, first.size, second.size)
    assert.ok(verifyConsistency(first.size, second.size, path_, firstRoot, rootOf(second.note)))
    log.database.close()
  }),
)

function rootOf(note: string): Bytes {
  return Buffer.from(must(parseNote(note)).text.split('\n')[2] ?? '', 'base64')
}

test(
  'an export tells nothing of the entries: neither their text, nor a hash that could be guessed at',
  inFolder(async (file) => {
    const folder = path.join(path.dirname(file), 'tiles')
    const [log, twin] = [await writeNotes(file, 3), await writeNotes(`${file}-twin`, 3)]
    for (const [one, name] of [
      [log, 'a'],
      [twin, 'b'],
    ] as const) {
      must(await signCheckpoint(one, signer, 'ada'))
      await exportTo(one, folder + name)
    }
    // The same three entries, at the same times, by the same person: nothing in the two exports is alike.
    const bundles = await Promise.all(['a', 'b'].map((name) => readFile(`${folder}${name}/tile/entries/000.p/3`)))
    assert.deepEqual(log.readEntry(1), twin.readEntry(1))
    for (let n = 0; n < 3; n++) assert.notDeepEqual(bundles[0]?.subarray(n * 34, n * 34 + 34), bundles[1]?.subarray(n * 34, n * 34 + 34))
    const all = Buffer.concat(await Promise.all((await listFiles(`${folder}a`)).map((name) => readFile(name))))
    assert.ok(!all.includes('NoteWritten') && !all.includes('ada'))
    log.database.close()
    twin.database.close()
  }),
)

test(
  'a receipt that was altered proves nothing',
  inFolder(async (file) => {
    const log = await writeNotes(file, 10)
    assert.equal(refusalOf(writeReceipt(log, 3, { disclose: true })), 'checkpoint-missing')
    must(await signCheckpoint(log, signer, 'ada'))
    assert.equal(refusalOf(writeReceipt(log, 99, { disclose: true })), 'entry-missing')
    const receipt = must(writeReceipt(log, 3, { disclose: true }))
    assert.equal(refusalOf(verifyReceipt(receipt, logKey)), null)
    assert.equal(refusalOf(verifyReceipt(receipt.replace('index 3', 'index 2'), logKey)), 'proof-invalid')
    assert.equal(refusalOf(verifyReceipt(receipt.replace('index 3', 'index 03'), logKey)), 'proof-malformed')
    assert.equal(refusalOf(verifyReceipt(receipt.replace(/extra .*\n/, ''), logKey)), 'proof-malformed')
    assert.equal(refusalOf(verifyReceipt(receipt.replace('\n10\n', '\n11\n'), logKey)), 'signature-invalid')
    const lines = receipt.split('\n')
    for (let n = 0; n < lines.length; n++) {
      const line = Buffer.from(utf8(lines[n] ?? ''))
      if (line.length === 0) continue
      line[line.length >> 1] = (line[line.length >> 1] as number) ^ 2
      const altered = [...lines.slice(0, n), fromUtf8(line), ...lines.slice(n + 1)].join('\n')
      assert.ok(refusalOf(verifyReceipt(altered, logKey)) !== null, `line ${n}`)
    }
    log.database.close()
  }),
)
