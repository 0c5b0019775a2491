// Cleaning as its user has it: copies under names that tell nothing, through the guard, all or none; the originals stay as they were.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { boxAt, makePdf, wordsAt } from '../src/guard/cleaning/hidden-words.fixture.ts'
import { type Desk, openDesk } from './command-line.ts'

const hasPdftoppm = spawnSync('pdftoppm', ['-v']).error === undefined
const PEOPLE = [{ pseudonym: 'Marina', names: ['Zakharov Pyotr'] }]

function guardedDesk(context: TestContext): Desk {
  const desk = openDesk(context)
  assert.equal(desk.run(['init', 'archive']).status, 0)
  writeFileSync(path.join(desk.folder, 'people.json'), JSON.stringify(PEOPLE))
  assert.equal(desk.run(['vault', 'import', 'people.json']).status, 0)
  return desk
}

const put = (desk: Desk, name: string, bytes: Uint8Array): void => writeFileSync(path.join(desk.folder, name), bytes)
const copies = (desk: Desk): string[] => (existsSync(path.join(desk.folder, 'out')) ? readdirSync(path.join(desk.folder, 'out')) : [])

async function photo(): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 40, channels: 3, background: '#456' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Zakharov' } })
    .toBuffer()
}

test('copies are named by chance or from a pseudonym, never from the original, which stays as it was', async (context) => {
  const desk = guardedDesk(context)
  const original = await photo()
  put(desk, 'zakharov-1.jpg', original)
  put(desk, 'zakharov-2.jpg', original)
  const { copies: made } = desk.json<{ copies: { source: string; file: string }[] }>(
    'clean',
    'zakharov-1.jpg',
    'zakharov-2.jpg',
    '--to',
    'out',
  )
  assert.equal(made.length, 2)
  for (const { file } of made) assert.match(file, /^picture-[^aeiou]{6}\.jpg$/)
  assert.deepEqual(copies(desk).sort(), made.map(({ file }) => file).sort())
  assert.deepEqual(readFileSync(path.join(desk.folder, 'zakharov-1.jpg')), original)
  const named = desk.run(['clean', 'zakharov-1.jpg', '--to', 'out', '--name', 'Марина К.'])
  assert.equal(named.status, 0, named.err)
  assert.ok(copies(desk).includes('marina-k.jpg'))
  assert.equal(desk.run(['guard', 'out']).status, 0)
  const twice = desk.run(['clean', 'zakharov-2.jpg', '--to', 'out', '--name', 'Марина К.'])
  assert.equal(twice.status, 1)
  assert.match(twice.err, /stands in .* already/)
  const betraying = desk.run(['clean', 'zakharov-1.jpg', '--to', 'out', '--name', 'Zakharov'])
  assert.equal(betraying.status, 1)
  assert.match(betraying.err, /guard blocks/)
  assert.equal(copies(desk).length, 3)
})

test(
  'a page on which a name can be seen is blocked until it is covered; nothing is half-written',
  { skip: !hasPdftoppm && 'pdftoppm is not installed' },
  async (context) => {
    const desk = guardedDesk(context)
    put(
      desk,
      'a.pdf',
      makePdf({ pages: [wordsAt(40, 150, 'Told by Zakharov at night'), wordsAt(40, 150, 'Told by Zakharov') + boxAt(76, 145, 66, 18)] }),
    )
    put(desk, 'b.jpg', await photo())
    const blocked = desk.run(['clean', 'b.jpg', 'a.pdf', '--to', 'out'])
    assert.equal(blocked.status, 1)
    assert.match(blocked.err, /family-name can be read on page 1 of file 2/)
    assert.doesNotMatch(blocked.err, /Zakharov/)
    assert.deepEqual(copies(desk), [])
    const covered = desk.run(['clean', 'a.pdf', '--to', 'out', '--box', '1:19%,19%,17%,8%'])
    assert.equal(covered.status, 0, covered.err)
    const [file] = copies(desk)
    assert.match(file!, /^document-.*\.pdf$/)
    assert.ok(
      !readFileSync(path.join(desk.folder, 'out', file!))
        .toString('latin1')
        .includes('Zakharov'),
    )
  },
)

test('what a crop box cut off is not drawn by pdftoppm either', { skip: !hasPdftoppm && 'pdftoppm is not installed' }, (context) => {
  const desk = openDesk(context)
  assert.equal(desk.run(['init', 'archive']).status, 0)
  put(desk, 'a.pdf', makePdf({ pages: [wordsAt(40, 150, 'Marina') + boxAt(0, 0, 400, 90)], cropBox: '0 100 400 200' }))
  assert.equal(desk.run(['clean', 'a.pdf', '--to', 'out']).status, 0)
  const pdf = readFileSync(path.join(desk.folder, 'out', copies(desk)[0]!)).toString('latin1')
  assert.match(pdf, /MediaBox \[0 0 400 100\]/)
  assert.match(pdf, /\/Height 20[89]\b/)
})

test('an office file becomes plain text: no author, no comments; a name in its words is blocked', (context) => {
  const desk = guardedDesk(context)
  const docx = (words: string): Uint8Array =>
    zipSync({
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'docProps/core.xml': strToU8(
        '<?xml version="1.0"?><cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Zakharov</dc:creator></cp:coreProperties>',
      ),
      'word/document.xml': strToU8(
        `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${words}</w:t></w:r><w:del w:author="Zakharov"><w:r><w:delText>Zakharov</w:delText></w:r></w:del></w:p></w:body></w:document>`,
      ),
    })
  put(desk, 'a.docx', docx('The greenhouse was closed on Monday, and nobody was paid for the work.'))
  const cleaned = desk.run(['clean', 'a.docx', '--to', 'out'])
  assert.equal(cleaned.status, 0, cleaned.err)
  const text = readFileSync(path.join(desk.folder, 'out', copies(desk)[0]!), 'utf8')
  assert.match(text, /^The greenhouse was closed/)
  assert.doesNotMatch(text, /Zakharov/)
  put(desk, 'b.docx', docx('The greenhouse was closed on Monday, and Zakharov was not paid for the work.'))
  assert.equal(desk.run(['clean', 'b.docx', '--to', 'out']).status, 1)
  assert.equal(copies(desk).length, 1)
})

test('what cannot be cleaned is refused in one sentence', (context) => {
  const desk = openDesk(context)
  assert.match(desk.run(['clean', 'a.svg', '--to', 'out']).err, /no archive/, 'a named archive that is missing is not passed over')
  assert.equal(desk.run(['init', 'archive']).status, 0)
  put(desk, 'a.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))
  put(desk, 'a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><text>a</text></svg>'))
  put(desk, 'a.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
  for (const [file, advice] of [
    ['a.heic', /JPEG or PNG/],
    ['a.svg', /Print it to a PDF/],
    ['a.png', /damaged/],
    ['none.png', /no such file/],
  ] as const) {
    const refused = desk.run(['clean', file, '--to', 'out'])
    assert.equal(refused.status, 1, file)
    assert.match(refused.err, advice)
    assert.deepEqual(copies(desk), [])
  }
  assert.equal(desk.run(['clean', 'a.png']).status, 2)
  assert.equal(desk.run(['clean', 'a.png', 'a.svg', '--to', 'out', '--box', '1,1,5,5']).status, 2)
})
