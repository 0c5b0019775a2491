// The texts that somebody reads in a finished file: those of files inside it too, each once, the names of members masked.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { utf8 } from '../base/bytes.ts'
import { listTexts } from './list-texts.ts'

const mask = (name: string): string => name.replaceAll('solovyova', '▇▇▇')

test('a page’s words, attributes and comments are read once, its scripts are not', async () => {
  const page =
    '<!doctype html><html><body><p title="a tip">Lada <b>waited</b>.</p><!-- a note --><script>var x = "unread"</script></body></html>'
  const texts = await listTexts('a.html', utf8(page), {}, mask)
  const all = texts.map(({ text }) => text).join('\n')
  assert.equal(all.match(/Lada/g)?.length, 1)
  assert.match(all, /a tip/)
  assert.match(all, /a note/)
  assert.doesNotMatch(all, /unread/)
})

test('JSON is read by its values, CSV and plain text as they stand', async () => {
  const json = await listTexts('a.json', utf8('{"name": "Lada", "age": 34}'), {}, mask)
  assert.deepEqual(
    json.map(({ carrier }) => carrier),
    ['json value'],
  )
  assert.match(json[0]!.text, /Lada/)
  assert.match(json[0]!.text, /34/)
  for (const [name, words] of [
    ['a.csv', 'Lada,34'],
    ['a.txt', 'Lada, 34'],
  ] as const)
    assert.deepEqual(
      (await listTexts(name, utf8(words), {}, mask)).map(({ text }) => text),
      [words],
    )
})

test('a file inside a file is read, its name masked', async () => {
  const zip = zipSync({ 'people/solovyova.txt': strToU8('Lada waited.') })
  const texts = await listTexts('a.zip', zip, {}, mask)
  const [inner] = texts.filter(({ text }) => text.includes('Lada waited.'))
  assert.ok(inner)
  assert.match(inner.carrier, /▇▇▇/)
  assert.doesNotMatch(inner.carrier, /solovyova/)
})
