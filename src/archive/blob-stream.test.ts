// The encrypted stream: whole, in pieces, cut, swapped and altered.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { makeHost } from '../../test/archive-host.ts'
import { concatBytes, type Bytes } from '../base/bytes.ts'
import { IntegrityError } from '../base/integrity-error.ts'
import { openBlob } from './blob-reader.ts'
import { CHUNK_BYTES, HEADER_BYTES, TAG_BYTES, encryptStream } from './blob-stream.ts'

const key = new Uint8Array(randomBytes(32))

async function* pieces(bytes: Bytes, step: number): AsyncGenerator<Bytes> {
  for (let at = 0; at < bytes.byteLength; at += step) yield bytes.subarray(at, at + step)
}

async function seal(bytes: Bytes, step = 10_000, salt: Bytes = randomBytes(16)): Promise<Bytes> {
  const parts: Bytes[] = []
  for await (const part of encryptStream(pieces(bytes, step), key, salt)) parts.push(part)
  return concatBytes(...parts)
}

async function readAll(file: string): Promise<Bytes> {
  const reader = await openBlob(file, key, 'probe', await import('node:fs/promises'))
  try {
    return await reader.read(0, reader.bytes)
  } finally {
    await reader.close()
  }
}

const isAltered = (thrown: unknown): boolean => thrown instanceof IntegrityError && thrown.code === 'source-altered'

test('any length comes back as it was, however it was fed', async (context) => {
  const { folder } = await makeHost(context)
  const file = path.join(folder, 'blob')
  for (const length of [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 3 * CHUNK_BYTES + 7]) {
    const plain = new Uint8Array(randomBytes(length))
    const salt = randomBytes(16)
    const sealed = await seal(plain, 10_000, salt)
    assert.equal(sealed.byteLength, HEADER_BYTES + length + TAG_BYTES * Math.max(1, Math.ceil(length / CHUNK_BYTES)))
    assert.deepEqual(await seal(plain, 65_537, salt), sealed, 'the pieces do not matter')
    await writeFile(file, sealed)
    assert.deepEqual(await readAll(file), plain, `length ${length}`)
  }
})

test('any part of a source can be read', async (context) => {
  const { folder, host } = await makeHost(context)
  const plain = new Uint8Array(randomBytes(2 * CHUNK_BYTES + 500))
  await writeFile(path.join(folder, 'blob'), await seal(plain))
  const reader = await openBlob(path.join(folder, 'blob'), key, 'probe', host.disk)
  context.after(() => reader.close())
  assert.equal(reader.bytes, plain.byteLength)
  await fc.assert(
    fc.asyncProperty(fc.nat(plain.byteLength + 10), fc.nat(CHUNK_BYTES * 2), async (start, length) => {
      assert.deepEqual(await reader.read(start, start + length), plain.slice(start, start + length))
    }),
    { numRuns: 50 },
  )
})

test('a changed byte, a cut, a swapped or a lost chunk is found', async (context) => {
  const { folder } = await makeHost(context)
  const file = path.join(folder, 'blob')
  const sealed = await seal(new Uint8Array(randomBytes(3 * CHUNK_BYTES)))
  const chunk = CHUNK_BYTES + TAG_BYTES
  for (const at of [0, 20, HEADER_BYTES, HEADER_BYTES + chunk, sealed.byteLength - 1]) {
    const changed = sealed.slice()
    changed[at] = (changed[at] ?? 0) ^ 1
    await writeFile(file, changed)
    await assert.rejects(readAll(file), isAltered, `byte ${at}`)
  }
  const first = HEADER_BYTES
  const swapped = concatBytes(
    sealed.subarray(0, first),
    sealed.subarray(first + chunk, first + 2 * chunk),
    sealed.subarray(first, first + chunk),
    sealed.subarray(first + 2 * chunk),
  )
  await writeFile(file, swapped)
  await assert.rejects(readAll(file), isAltered, 'swapped')
  await writeFile(file, sealed)
  for (const length of [first + 2 * chunk, first + chunk + 100, first, 5, 0]) {
    await truncate(file, length)
    await assert.rejects(readAll(file), isAltered, `cut to ${length}`)
  }
  await writeFile(file, concatBytes(sealed, new Uint8Array(40)))
  await assert.rejects(readAll(file), isAltered, 'longer')
})

test('the plain text stands nowhere in the file', async (context) => {
  const { folder } = await makeHost(context)
  const word = Buffer.from('Запланированный отвод роты')
  await writeFile(path.join(folder, 'blob'), await seal(new Uint8Array(Buffer.concat([word, randomBytes(100_000), word]))))
  assert.equal((await readFile(path.join(folder, 'blob'))).indexOf(word), -1)
})
