// Golden documents: each folder's input, read whole, is compared with what stands beside it. UPDATE_GOLDEN=1 writes the expectations anew.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { readDocument } from '../src/document/read-document.ts'
import { bytesEqual } from '../src/base/bytes.ts'
import { ROOT } from './source-files.ts'
import { builtInputs } from './golden/write-document-inputs.ts'

const folder = path.join(ROOT, 'test/golden/documents')
const names = readdirSync(folder).sort()
const isUpdate = process.env.UPDATE_GOLDEN === '1'

test('there are golden documents, each with its reason', () => {
  assert.ok(names.length >= 25, `only ${names.length}`)
  for (const name of names) assert.ok(readFileSync(path.join(folder, name, 'why.md'), 'utf8').length > 20, name)
})

test('the inputs that are built are the ones that stand in the folders', () => {
  for (const [name, bytes] of builtInputs()) {
    // How fflate packs may differ between its releases; what counts for containers is that they are there.
    if (/\.(docx|odt)$/.test(name)) assert.ok(existsSync(path.join(folder, name)), name)
    else assert.ok(bytesEqual(bytes, readFileSync(path.join(folder, name))), name)
  }
})

for (const name of names) {
  test(`golden document: ${name}`, async () => {
    const inputs = readdirSync(path.join(folder, name, 'input'))
    assert.equal(inputs.length, 1, 'one input a folder')
    const bytes = new Uint8Array(readFileSync(path.join(folder, name, 'input', inputs[0]!)))
    const first = await readDocument(bytes, { fileName: inputs[0]! })
    const second = await readDocument(bytes, { fileName: inputs[0]! })
    assert.deepEqual(first, second, 'the same bytes gave two documents')
    const read = first.ok ? first.value : first
    const expectedFile = path.join(folder, name, 'expected/document.json')
    if (isUpdate) {
      mkdirSync(path.dirname(expectedFile), { recursive: true })
      writeFileSync(expectedFile, JSON.stringify(read, null, 1) + '\n')
    }
    assert.deepEqual(JSON.parse(JSON.stringify(read)), JSON.parse(readFileSync(expectedFile, 'utf8')))
  })
}
