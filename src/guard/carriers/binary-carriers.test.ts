// Names in pictures, fonts and office files, in every field and character set: found; what cannot be read blocks. The person is invented.
import assert from 'node:assert/strict'
import { crc32, deflateSync } from 'node:zlib'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { inCharset, missedOf, NAME, scan, u16, u32, u32be } from './planted-files.fixture.ts'

const PIXELS = deflateSync(Buffer.from([0, 0, 0, 0]))
function pngOf(...chunks: readonly (readonly [type: string, data: Buffer])[]): Buffer {
  const header = Buffer.concat([u32be(1), u32be(1), Buffer.from([8, 2, 0, 0, 0])])
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...([['IHDR', header], ...chunks, ['IDAT', PIXELS], ['IEND', Buffer.alloc(0)]] as [string, Buffer][]).map(([type, data]) => {
      const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
      return Buffer.concat([u32be(data.length), body, u32be(crc32(body))])
    }),
  ])
}

/** A directory of one entry; the value stands behind it. */
function exifOf(tag: number, type: number, value: Buffer, next = Buffer.alloc(0)): Buffer {
  const at = value.length <= 4 ? Buffer.concat([value, Buffer.alloc(4 - value.length)]) : u32(26)
  const after = next.length > 0 ? u32(26 + (value.length > 4 ? value.length : 0)) : u32(0)
  const count = type === 4 ? value.length / 4 : value.length
  return Buffer.concat([
    Buffer.from('II*\0'),
    u32(8),
    u16(1),
    u16(tag),
    u16(type),
    u32(count),
    at,
    after,
    value.length > 4 ? value : Buffer.alloc(0),
    next,
  ])
}
function jpegOf(...segments: readonly (readonly [marker: number, data: Buffer])[]): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segments.map(([marker, data]) => Buffer.concat([Buffer.from([0xff, marker]), u16(data.length + 2).swap16(), data])),
    Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]),
  ])
}
const exif = (tiff: Buffer): readonly [number, Buffer] => [0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff])]
const xmp = (body: string): Buffer => Buffer.from(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>${body}</rdf:RDF></x:xmpmeta>`)

test('pictures', async () => {
  const iptc = (value: Buffer): readonly [number, Buffer] => {
    const set = Buffer.concat([Buffer.from([0x1c, 2, 80]), u16(value.length).swap16(), value])
    return [0xed, Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0'), u32be(set.length), set])]
  }
  const extended = Buffer.concat([Buffer.from(`http://ns.adobe.com/xmp/extension/\0${'0'.repeat(32)}`), u32be(9), u32be(0)])
  assert.deepEqual(
    await missedOf('a.jpg', {
      'a comment in windows-1251': jpegOf([0xfe, inCharset(NAME, 'windows-1251')]),
      'a short comment': jpegOf([0xfe, Buffer.from(NAME)]),
      'an author in UTF-8': jpegOf(exif(exifOf(0x013b, 2, Buffer.from(`${NAME}\0`)))),
      'an author in koi8-r': jpegOf(exif(exifOf(0x013b, 2, inCharset(NAME, 'koi8-r')))),
      'Windows’ author': jpegOf(exif(exifOf(0x9c9d, 1, Buffer.from(`${NAME}\0`, 'utf16le')))),
      'Windows’ author, letters apart': jpegOf(exif(exifOf(0x9c9d, 1, Buffer.from(`${[...NAME].join('\u200b')}\0`, 'utf16le')))),
      'a user’s comment': jpegOf(exif(exifOf(0x9286, 7, Buffer.concat([Buffer.from('UNICODE\0'), Buffer.from(NAME, 'utf16le')])))),
      'a user’s comment, big': jpegOf(
        exif(exifOf(0x9286, 7, Buffer.concat([Buffer.from('UNICODE\0'), Buffer.from(NAME, 'utf16le').swap16()]))),
      ),
      'a maker’s note': jpegOf(
        exif(exifOf(0x927c, 7, Buffer.concat([Buffer.from('Maker\0\x01\x02\x00\xff'), Buffer.from(`Owner ${NAME}\0`)]))),
      ),
      'letter by letter in XMP': jpegOf([
        0xe1,
        Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), xmp('<dc:creator>&#1057;&#1086;&#1083;&#1086;вьёва</dc:creator>')]),
      ]),
      'extended XMP': jpegOf(
        [0xe1, Buffer.concat([extended, xmp('<a>Соло')])],
        [0xe1, Buffer.concat([extended, Buffer.from('вьёва</a>')])],
      ),
      'IPTC in windows-1251': jpegOf(iptc(inCharset(NAME, 'windows-1251'))),
      'a profile': jpegOf([0xe2, Buffer.from('ICC_PROFILE\0\x01\x01desc\0\0\0Solovyova display\0')]),
      'after its end': Buffer.concat([jpegOf(), Buffer.from(`x ${NAME}`)]),
    }),
    [],
  )
  assert.deepEqual(
    await missedOf('a.png', {
      tEXt: pngOf(['tEXt', Buffer.concat([Buffer.from('Author\0'), inCharset(NAME, 'windows-1251')])]),
      zTXt: pngOf(['zTXt', Buffer.concat([Buffer.from('Author\0\0'), deflateSync(Buffer.from(NAME))])]),
      'packed iTXt': pngOf(['iTXt', Buffer.concat([Buffer.from('Author\0\x01\0ru\0\0'), deflateSync(Buffer.from(NAME))])]),
      eXIf: pngOf(['eXIf', exifOf(0x013b, 2, Buffer.from(NAME))]),
      'an unknown chunk': pngOf(['prVt', Buffer.from(`Author ${NAME}`)]),
      'a raw profile': pngOf([
        'tEXt',
        Buffer.from(`Raw profile type exif\0\nexif\n  ${Buffer.from(NAME).length}\n${Buffer.from(`Author ${NAME}`).toString('hex')}\n`),
      ]),
    }),
    [],
  )
  const gif = Buffer.concat([
    Buffer.from('GIF89a\x01\0\x01\0\0\0\0', 'latin1'),
    Buffer.from([0x21, 0xfe, 4]),
    Buffer.from('Соло').subarray(0, 4),
    Buffer.from([14]),
    Buffer.concat([Buffer.from('Соло').subarray(4), Buffer.from('вьёва')]),
    Buffer.from([0, 0x3b]),
  ])
  const webp = (type: string, data: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from('RIFF'),
      u32(12 + data.length + (data.length & 1)),
      Buffer.from(`WEBP${type}`),
      u32(data.length),
      data,
      Buffer.alloc(data.length & 1),
    ])
  assert.deepEqual(
    await missedOf('a.img', {
      'GIF comment over two blocks': gif,
      'WebP EXIF': webp('EXIF', exifOf(0x013b, 2, Buffer.from(NAME))),
      'WebP XMP': webp('XMP ', xmp(`<a>${NAME}</a>`)),
      'TIFF, second page': exifOf(
        0x013b,
        2,
        Buffer.from('nobody'),
        Buffer.concat([u16(1), u16(0x013b), u16(2), u32(18), u32(32 + 18), u32(0), Buffer.from(NAME)]),
      ),
    }),
    [],
  )
})

test('clean pictures pass; thumbnails, places and bytes behind the end block', async () => {
  for (const [path, bytes] of [
    ['a.jpg', jpegOf()],
    ['a.png', pngOf()],
  ] as const)
    assert.deepEqual(await scan(path, bytes), [], path)
  const kinds = async (bytes: Buffer): Promise<string[]> =>
    (await scan('a.jpg', bytes)).filter(({ tier }) => tier === 'block').map(({ kind }) => kind)
  assert.deepEqual(await kinds(jpegOf(exif(exifOf(0x8825, 4, u32(26), Buffer.concat([u16(1), u16(2), u16(5), u32(3), u32(0), u32(0)]))))), [
    'location-metadata',
  ])
  assert.ok((await kinds(jpegOf([0xe0, Buffer.from('JFXX\0\x10')]))).includes('hidden-content'))
  assert.ok((await kinds(Buffer.concat([jpegOf(), Buffer.from('more bytes')]))).includes('hidden-content'))
})

/** A font of one table: names, each of a platform, in its encoding. */
function fontOf(...names: readonly (readonly [platform: number, text: Buffer])[]): Buffer {
  let at = 0
  const records = names.map(([platform, text]) => {
    const record = Buffer.concat([u16(platform), u16(platform), u16(0), u16(1), u16(text.length), u16(at)].map((field) => field.swap16()))
    at += text.length
    return record
  })
  const table = Buffer.concat([
    ...[u16(0), u16(names.length), u16(6 + names.length * 12)].map((field) => field.swap16()),
    ...records,
    ...names.map(([, text]) => text),
  ])
  const head = Buffer.concat([Buffer.from([0, 1, 0, 0]), u16(1).swap16(), Buffer.alloc(6)])
  return Buffer.concat([head, Buffer.from('name'), u32be(0), u32be(28), u32be(table.length), table])
}
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

test('names of fonts, in each encoding, one behind the other', async () => {
  assert.deepEqual(
    await missedOf('a.ttf', {
      Windows: fontOf([3, wide('Plain')], [3, wide(NAME)], [3, wide('Regular')]),
      'Macintosh, Cyrillic': fontOf([1, Buffer.from('Plain')], [1, inCharset(NAME, 'x-mac-cyrillic')], [1, Buffer.from('Regular')]),
      'a short name between others': fontOf([3, wide('OneSolov')], [3, wide('Solovyova')], [3, wide('yova')]),
    }),
    [],
  )
  assert.deepEqual(await scan('a.ttf', fontOf([3, wide('Plain')])), [])
})

test('what is sealed, drawn by a program or broken blocks', async () => {
  for (const [path, text] of [
    ['a.ps', '%!PS-Adobe-3.0\n(x) show'],
    ['a.asc', '-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----'],
    ['a.age', 'age-encryption.org/v1\n-> X25519 x'],
    ['a.json', '{"a": 1'],
    ['a.xml', '<?xml version="1.0"?><a><b></a>'],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><g>'],
    ['a.png', pngOf().subarray(0, 50)],
    ['a.jpg', jpegOf().subarray(0, 6)],
    ['a.woff2', 'wOF2 and no more'],
  ] as const)
    assert.ok(
      (await scan(path, Buffer.from(text as string))).some(({ tier, identity }) => tier === 'block' && identity === -1),
      path,
    )
  for (const [path, text] of [
    ['a.json', '{"a": 1}'],
    ['a.jsonl', '{"a": 1}\n{"b": 2}\n'],
    ['a.xml', '<?xml version="1.0"?><a><b/></a>'],
    ['a.txt', '[1] Сноска. {и так}'],
  ] as const)
    assert.deepEqual(await scan(path, Buffer.from(text)), [], path)
})

test('a place in XMP blocks', async () => {
  const place = jpegOf([
    0xe1,
    Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), xmp('<exif:GPSLatitude>55,7.4N</exif:GPSLatitude>')]),
  ])
  assert.ok((await scan('a.jpg', place)).some(({ kind, tier }) => kind === 'location-metadata' && tier === 'block'))
})

test('what no reader of ours knows blocks, and its strings are read', async () => {
  const junk = Buffer.from([1, 2, 0, 0, 9, 8, 0, 250, 3, 0, 0, 1])
  for (const head of [
    '7z\xbc\xaf\x27\x1c',
    'Rar!\x1a\x07\0',
    'SQLite format 3\0',
    'PAR1',
    'ID3\x04\0\0',
    '\0\0\0\x20ftypheic',
    '\x1aE\xdf\xa3',
    '\x7fELF',
  ]) {
    const findings = await scan('a.bin', Buffer.concat([Buffer.from(head, 'latin1'), junk, Buffer.from(`\0${NAME}\0`), junk]))
    assert.ok(
      findings.some(({ kind, tier }) => kind === 'unknown-carrier' && tier === 'block'),
      head,
    )
    assert.ok(
      findings.some(({ identity }) => identity === 0),
      head,
    )
  }
})

test('office files: words over runs, and what is kept out of sight', async () => {
  const docx = (parts: Readonly<Record<string, string>>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0"?>${xml}`)])))
  assert.deepEqual(
    await missedOf('a.docx', {
      runs: docx({ 'word/document.xml': '<w:document><w:p><w:r><w:t>Соло</w:t></w:r><w:r><w:t>вьёва</w:t></w:r></w:p></w:document>' }),
      'custom property': docx({
        'docProps/custom.xml': '<Properties><property name="x"><vt:lpwstr>Соловьёва</vt:lpwstr></property></Properties>',
      }),
      company: docx({ 'docProps/app.xml': '<Properties><Manager>Соловьёва</Manager></Properties>' }),
      'author of a comment': docx({ 'word/comments.xml': '<w:comments><w:comment w:author="Соловьёва" w:initials="С"/></w:comments>' }),
      'a relation': docx({
        'word/_rels/document.xml.rels': '<Relationships><Relationship Target="https://x.example/solovyova"/></Relationships>',
      }),
      'a defined name': docx({
        'xl/workbook.xml': '<workbook><definedNames><definedName name="Соловьёва">1</definedName></definedNames></workbook>',
      }),
      'a slide’s notes': docx({
        'ppt/notesSlides/notesSlide1.xml': '<p:notes><a:p><a:r><a:t>Соло</a:t></a:r><a:r><a:t>вьёва</a:t></a:r></a:p></p:notes>',
      }),
      'an embedded object': zipSync({
        'word/embeddings/oleObject1.bin': Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0\0\0\0\0', 'latin1'), Buffer.from(NAME, 'utf16le')]),
      }),
      'keywords of OpenDocument': docx({
        'meta.xml': '<office:meta><meta:keyword>x</meta:keyword><meta:keyword>Соловьёва</meta:keyword></office:meta>',
      }),
      'a span of OpenDocument': docx({ 'content.xml': '<office:text><text:p>Соло<text:span>вьё</text:span>ва</text:p></office:text>' }),
    }),
    [],
  )
})
