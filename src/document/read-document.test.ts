// Bad input, hostile input, hints, determinism, and the seed page: what a reader does with the bytes it is given.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { zipSync, strToU8 } from 'fflate'
import { utf8 } from '../base/bytes.ts'
import { done } from '../base/refusal.ts'
import { READING_LIMITS } from './limits.ts'
import { readDocument } from './read-document.ts'
import { readDocumentInWorker } from './read-document-in-worker.ts'
import type { SourceDocument } from './document.ts'

const shared = path.resolve(import.meta.dirname, '../../../../shared')
const seed = path.join(shared, 'seed/000_a68c9ac05b4fb2c7.txt')
const needsShared = existsSync(seed) ? false : 'needs ../shared'

/** The blocks cover the text in order and say what stands there. */
function assertWhole({ blocks, text }: SourceDocument): void {
  let end = 0
  blocks.forEach((block, n) => {
    assert.equal(block.n, n)
    assert.equal(text.slice(block.start, block.end), block.text)
    assert.equal(text.slice(end, block.start).trim(), '')
    end = block.end
  })
  assert.equal(text.slice(end).trim(), '')
}

async function refusalOf(bytes: Uint8Array, limits = READING_LIMITS): Promise<string | null> {
  const read = await readDocument(bytes, {}, { limits })
  return read.ok ? null : read.refusal
}

test('the seed page comes apart as a careful documenter reads it', { skip: needsShared }, async () => {
  const read = await readDocument(new Uint8Array(readFileSync(seed)), { outlet: 'Meduza', published: '2022-11-16' })
  assert.ok(read.ok)
  const { document } = read.value
  assertWhole(document)
  const kinds = document.blocks.map(({ kind }) => kind)
  assert.deepEqual(kinds.slice(0, 9), [
    'boilerplate',
    'boilerplate',
    'caption',
    'headline',
    'deck',
    'source-line',
    'boilerplate',
    'boilerplate',
    'credit',
  ])
  assert.deepEqual(kinds.slice(-2), ['translator-line', 'boilerplate'])
  assert.equal(kinds.filter((kind) => kind === 'boilerplate').length, 8)
  assert.equal(kinds.filter((kind) => kind === 'paragraph').length, 7)
  assert.equal(document.translators.length, 2)
  assert.deepEqual(document.creditedSources, ['NGS'])
  assert.deepEqual([document.outlet, document.published, document.publishedFrom], ['Meduza', '2022-11-16', 'option'])
  const unhinted = await readDocument(new Uint8Array(readFileSync(seed)))
  assert.ok(unhinted.ok)
  assert.deepEqual([unhinted.value.document.outlet, unhinted.value.document.published], [null, null])
})

test('an empty file is refused, also under the name of a PDF', async () => {
  assert.equal(await refusalOf(new Uint8Array(0)), 'empty-source')
  const read = await readDocument(new Uint8Array(0), { fileName: 'a.pdf', mediaType: 'application/pdf' })
  assert.ok(!read.ok && read.refusal === 'empty-source')
})

test('a file of white space is a document without blocks, and says so', async () => {
  const read = await readDocument(utf8(' \n\t\n '))
  assert.ok(read.ok)
  assert.deepEqual(read.value.document.warnings, ['empty'])
})

test('truncated containers and PDFs are refused as damaged', async () => {
  const docx = zipSync({ 'word/document.xml': strToU8('<w:document/>') })
  assert.equal(await refusalOf(docx.slice(0, docx.length - 30)), 'damaged')
  assert.equal(await refusalOf(docx), 'damaged')
  assert.equal(await refusalOf(utf8('%PDF-1.7\n1 0 obj <<')), 'damaged')
})

test('binary junk and old Office files are refused', async () => {
  assert.equal(await refusalOf(Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)), 'unknown-format')
  assert.equal(await refusalOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)), 'unknown-format')
})

test('a ZIP bomb is refused before it is unpacked, and one with too many files before they are counted out', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(50_000_000) })
  assert.ok(bomb.length < 100_000)
  assert.equal(await refusalOf(bomb), 'too-large')
  const many = zipSync(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`f${i}`, new Uint8Array(0)])))
  assert.equal(await refusalOf(many, { ...READING_LIMITS, entries: 20 }), 'too-many-entries')
})

test('an image is read by the recogniser that was passed in, and refused without one', async () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  assert.equal(await refusalOf(png), 'no-recogniser')
  const recogniseText = () => Promise.resolve(done('Order of the day\n\nThe second company leaves at six and takes no baggage with it.'))
  for (const read of [readDocument, readDocumentInWorker]) {
    const outcome = await read(png, {}, { recogniseText })
    assert.ok(outcome.ok)
    assert.equal(outcome.value.document.reader.name, 'image')
    assert.deepEqual(outcome.value.document.warnings, ['recognised-by-machine'])
  }
})

test('hints win over what the page says', async () => {
  const page =
    '<html lang="de"><meta property="og:site_name" content="Talkurier"><meta name="date" content="2020-01-02"><h1>Ein Tag im Wald</h1><p>Wir gingen früh los und kamen spät zurück, und niemand hat uns gefragt, wo wir waren.</p></html>'
  const read = await readDocument(utf8(page), { outlet: 'Other', published: '2021-05', language: 'ru-RU', url: 'https://x.example/' })
  assert.ok(read.ok)
  const { outlet, published, publishedFrom, language, url } = read.value.document
  assert.deepEqual(
    { outlet, published, publishedFrom, language, url },
    { outlet: 'Other', published: '2021-05', publishedFrom: 'option', language: 'ru', url: 'https://x.example/' },
  )
})

test('a page that claims another language than its text has is not believed', async () => {
  const page = (lang: string, text: string) => utf8(`<html lang="${lang}"><body><h1>—</h1><p>${text}</p></body></html>`)
  const cases = [
    ['en', 'Мы пришли на вокзал вечером, но поезда уже не было, и никто не знал, когда будет следующий.', 'ru'],
    ['ru', 'Ми прийшли на вокзал увечері, але потяга вже не було, і ніхто не знав, коли буде наступний.', 'uk'],
    ['de', 'We came to the station in the evening, but the train had left and no one knew when the next one would be.', 'en'],
  ] as const
  for (const [lang, text, expected] of cases) {
    const read = await readDocument(page(lang, text))
    assert.ok(read.ok)
    assert.equal(read.value.document.language, expected)
  }
})

test('reading takes time in proportion to hostile text, and no stack', { timeout: 280_000 }, async () => {
  const n = 100_000
  const hostile: Record<string, string> = {
    'nested divs': '<div>'.repeat(n) + 'word',
    'nested and never matched': '<div>'.repeat(n) + '</p>'.repeat(n),
    'one tag, many attributes': `<p ${'a '.repeat(n)}>word`,
    'open brackets': '<'.repeat(n),
    'blockquotes with paragraphs': '<blockquote><p>A line, and a comma.'.repeat(20_000),
    'spaces in pre': `<pre>${' '.repeat(n)}x${' '.repeat(n)}</pre>`,
    'a comment that never ends': '<html><!--' + '-'.repeat(n),
    'JSON brackets': '['.repeat(n),
    'a transcript without an end': 'Q: '.repeat(n),
    'capital words': 'Aa '.repeat(n),
    colons: ':'.repeat(n),
    'line feeds': '\n'.repeat(n) + 'x',
    cues: '1\n00:00:01,000 --> '.repeat(20_000),
    'mail headers': 'From: a\nDate: b\n' + 'X-A: b\n'.repeat(20_000),
    'mail parts':
      'From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n' +
      '--a\nContent-Type: multipart/mixed; boundary=a\n\n'.repeat(2_000),
    'RTF braces': '{\\rtf1' + '{'.repeat(n),
    'RTF words': '{\\rtf1' + '\\u1?'.repeat(n),
    'WhatsApp stamps': '08.11.22, 10:15 - A: '.repeat(20_000),
    'script claims': `<html><script type="application/ld+json">${'{"@graph":['.repeat(20_000)}</script>`,
  }
  for (const [name, text] of Object.entries(hostile)) {
    const started = performance.now()
    await readDocument(utf8(text))
    const taken = performance.now() - started
    assert.ok(taken < 40_000, `${name}: ${taken.toFixed(0)} ms`)
  }
})

test('100 MB of one line is refused, quickly, in the worker too', { timeout: 60_000 }, async () => {
  const line = new Uint8Array(100 * 1024 * 1024).fill(0x61)
  assert.equal(await refusalOf(line), 'too-large')
  const read = await readDocumentInWorker(line)
  assert.ok(!read.ok && read.refusal === 'too-large')
})

test('a worker that takes too long or too much memory is ended with a refusal', { timeout: 60_000 }, async () => {
  const page = utf8('<p>word, and a comma. '.repeat(300_000))
  const slow = await readDocumentInWorker(page, {}, { limits: { ...READING_LIMITS, milliseconds: 1 } })
  assert.ok(!slow.ok && slow.refusal === 'too-slow')
  const fat = await readDocumentInWorker(page, {}, { limits: { ...READING_LIMITS, heapMebibytes: 16 } })
  assert.ok(!fat.ok && fat.refusal === 'too-large')
})

test('a worker reads source after source as the function does, and one that failed reads no more', { timeout: 60_000 }, async () => {
  const pages = ['First', 'Second', 'Third'].map((word) =>
    utf8(
      `<h1>${word} boat</h1><p>The ${word.toLowerCase()} boat came in the night and took on water at the old pier, as it had the year before.</p>`,
    ),
  )
  const slow = utf8('<p>word, and a comma. '.repeat(300_000))
  for (const page of pages) {
    assert.deepEqual(await readDocumentInWorker(page), await readDocument(page))
    const ended = await readDocumentInWorker(slow, {}, { limits: { ...READING_LIMITS, milliseconds: 1 } })
    assert.ok(!ended.ok && ended.refusal === 'too-slow')
  }
  const together = await Promise.all([...pages, ...pages].map((page) => readDocumentInWorker(page)))
  assert.deepEqual(
    together.map((read) => read.ok && read.value.document.title),
    ['First boat', 'Second boat', 'Third boat', 'First boat', 'Second boat', 'Third boat'],
  )
  const started = performance.now()
  for (let i = 0; i < 40; i++) assert.ok((await readDocumentInWorker(pages[i % 3]!)).ok)
  assert.ok(performance.now() - started < 30_000, `${(performance.now() - started).toFixed(0)} ms for 40 small pages`)
})

test('the worker reads what the function reads', async () => {
  const bytes = utf8('<h1>Two boats</h1><p>Two boats came in the night and took on water at the old pier, as they had the year before.</p>')
  assert.deepEqual(await readDocumentInWorker(bytes), await readDocument(bytes))
})

test('any text and any bytes give a whole document or a refusal, the same twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ unit: 'binary', maxLength: 300 }).map((text) => utf8(text)),
        fc
          .array(
            fc.constantFrom(
              '<p>',
              '</p>',
              '<div class="comments">',
              '<h1>',
              'Source: X',
              '\n\n',
              'Фото: А',
              'word, ',
              '«А» Б в г',
              '<br>',
              '&#0;',
              '"',
              '08.11.22, 10:15 - A: b\n',
            ),
          )
          .map((parts) => utf8(parts.join(''))),
      ),
      async (bytes) => {
        const read = await readDocument(bytes)
        if (read.ok) assertWhole(read.value.document)
        assert.deepEqual(await readDocument(bytes), read)
      },
    ),
    { numRuns: 300 },
  )
})

for (const set of ['polyglots', 'json', 'xss', 'redactions', 'zip-slip', 'strings']) {
  test(`hostile files: ${set}`, { skip: needsShared, timeout: 120_000 }, async () => {
    const files = readdirSync(path.join(shared, 'data/hostile', set), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    assert.ok(files.length > 0)
    for (const file of files) {
      const started = performance.now()
      const read = await readDocument(new Uint8Array(readFileSync(path.join(file.parentPath, file.name))))
      if (read.ok) assertWhole(read.value.document)
      assert.ok(performance.now() - started < 50_000, file.name)
    }
  })
}
