// Known incidents, each with an invented person: the place where the name stayed behind is found.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { buildGuard } from './guard.ts'

const GUARD = buildGuard([{ names: ['Соловьёва Дарима Петровна'] }, { names: ['Fairweather Agnes'] }])

async function tiersOf(path: string, bytes: Uint8Array | string): Promise<string[]> {
  const findings = await GUARD.scanFile(path, typeof bytes === 'string' ? strToU8(bytes) : bytes)
  assert.doesNotMatch(JSON.stringify(findings), /fairweather|соловьёв|solov/i, 'the report names the person')
  return findings.map(({ tier, kind, carrier }) => `${tier} ${kind} in ${carrier}`)
}

async function assertFound(path: string, bytes: Uint8Array | string, wanted: RegExp): Promise<void> {
  const found = await tiersOf(path, bytes)
  assert.ok(
    found.some((one) => wanted.test(one)),
    `${path}: ${found.join('; ')}`,
  )
}

/** A PDF of one page that draws `content`; `extra` objects begin at 6. */
function makePdf(content: string, extra: readonly string[] = [], catalog = '', trailer = ''): Buffer {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>${extra.length > 0 && /Annot/.test(extra[0]!) ? '/Annots[6 0 R]' : ''}>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...extra,
  ]
  let text = '%PDF-1.4\n'
  const offsets: number[] = []
  objects.forEach((object, n) => {
    offsets.push(text.length)
    text += `${n + 1} 0 obj\n${object}\nendobj\n`
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

const DRAW = (words: string): string => `BT /F 12 Tf 20 100 Td (${words}) Tj ET`

test('a PDF with a black box over live text', async () => {
  await assertFound('a.pdf', makePdf(`${DRAW('Agnes Fairweather said')} 0 0 0 rg 10 90 200 30 re f`), /block family-name in pdf text/)
  assert.deepEqual(await tiersOf('a.pdf', makePdf(DRAW('A witness said so'))), [])
})

test('white text and text off the page', async () => {
  await assertFound('a.pdf', makePdf(`1 1 1 rg ${DRAW('Fairweather')}`), /block family-name in pdf/)
  await assertFound('a.pdf', makePdf('BT /F 12 Tf 2000 3000 Td (Fairweather) Tj ET'), /block family-name in pdf/)
})

test('an incremental update that keeps the old version', async () => {
  const first = makePdf(DRAW('Fairweather said it'))
  const content = DRAW('A witness said it')
  const from = first.length
  const object = `4 0 obj\n<</Length ${content.length}>>\nstream\n${content}\nendstream\nendobj\n`
  const at = first.toString('latin1').lastIndexOf('startxref\n') + 10
  const update = `${object}xref\n4 1\n${String(from).padStart(10, '0')} 00000 n \ntrailer\n<</Size 6/Root 1 0 R/Prev ${parseInt(first.toString('latin1', at), 10)}>>\nstartxref\n${from + object.length}\n%%EOF\n`
  await assertFound('a.pdf', Buffer.concat([first, Buffer.from(update, 'latin1')]), /block family-name in pdf revision 1 text/)
})

test('a PDF’s annotation, author and bytes after its end', async () => {
  await assertFound(
    'a.pdf',
    makePdf(DRAW('text'), ['<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(ask Fairweather)>>']),
    /pdf annotation/,
  )
  await assertFound('a.pdf', makePdf(DRAW('text'), ['<</Author(A. Fairweather)>>'], '', '/Info 6 0 R'), /pdf metadata/)
  await assertFound('a.pdf', Buffer.concat([makePdf(DRAW('text')), Buffer.from('left Fairweather behind')]), /after the pdf/)
})

test('two extractors that disagree', async () => {
  const guard = buildGuard([{ names: ['Fairweather Agnes'] }], {
    tools: { readPdfText: () => Promise.resolve('quite another text stands here, long enough to differ') },
  })
  const findings = await guard.scanFile('a.pdf', makePdf(DRAW('A witness said so')))
  assert.ok(findings.some(({ kind, tier }) => kind === 'extractors-disagree' && tier === 'block'))
})

const word = (body: string): string => `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`

test('tracked changes, comments and the author of an office file', async () => {
  const deleted = word(
    '<w:p><w:r><w:t>Сказала </w:t></w:r><w:del w:id="1"><w:r><w:delText>Соло</w:delText></w:r><w:r><w:delText>вьёва</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>Лада</w:t></w:r></w:ins></w:p>',
  )
  const docx = (files: Record<string, string>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
  await assertFound('a.docx', docx({ 'word/document.xml': deleted }), /block family-name in .*xml text/)
  await assertFound('a.docx', docx({ 'word/document.xml': deleted }), /review hidden-content/)
  await assertFound(
    'a.docx',
    docx({ 'docProps/core.xml': '<?xml version="1.0"?><cp:coreProperties><dc:creator>Дарима Соловьёва</dc:creator></cp:coreProperties>' }),
    /block family-name/,
  )
  await assertFound(
    'a.docx',
    docx({
      'word/comments.xml': '<?xml version="1.0"?><w:comments><w:comment w:author="Соловьёва"><w:t>ок</w:t></w:comment></w:comments>',
    }),
    /xml attribute/,
  )
})

test('a hidden sheet and a pivot cache', async () => {
  const sheet = zipSync({
    'xl/workbook.xml': strToU8(
      '<?xml version="1.0"?><workbook><sheets><sheet name="Лист" state="veryHidden" sheetId="1"/></sheets></workbook>',
    ),
    'xl/sharedStrings.xml': strToU8('<?xml version="1.0"?><sst><si><r><t>Соло</t></r><r><t>вьёва</t></r></si></sst>'),
    'xl/pivotCache/pivotCacheDefinition1.xml': strToU8(
      '<?xml version="1.0"?><pivotCacheDefinition><sharedItems><s v="Agnes Fairweather"/></sharedItems></pivotCacheDefinition>',
    ),
  })
  await assertFound('a.xlsx', sheet, /review hidden-content/)
  await assertFound('a.xlsx', sheet, /sharedStrings.xml > xml text/)
  await assertFound('a.xlsx', sheet, /pivotCacheDefinition1.xml > xml attribute/)
})

test('EXIF: GPS, an author, an uncropped thumbnail; bytes after the picture', async () => {
  const plain = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer()
  assert.deepEqual(await tiersOf('a.jpg', plain), [])
  const located = await sharp(plain)
    .withExif({
      IFD0: { Artist: 'Agnes Fairweather' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '55/1 7/1 24/1', GPSLongitudeRef: 'E', GPSLongitude: '61/1 25/1 55/1' },
    })
    .toBuffer()
  await assertFound('a.jpg', located, /block location-metadata/)
  await assertFound('a.jpg', located, /block family-name in jpeg/)
  await assertFound('a.jpg', Buffer.concat([plain, Buffer.from('PK and the rest: Fairweather')]), /block hidden-content/)
  await assertFound('a.jpg', withThumbnail(plain, plain), /block hidden-content in jpeg exif/)
})

/** Puts an EXIF segment with a thumbnail (IFD1, JPEGInterchangeFormat) into a JPEG. */
function withThumbnail(jpeg: Buffer, thumbnail: Buffer): Buffer {
  const tiff = Buffer.alloc(8 + 6 + 2 + 3 * 12 + 4)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(0, 8)
  tiff.writeUInt32LE(14, 10)
  tiff.writeUInt16LE(3, 14)
  const entries = [
    [0x0103, 3, 6],
    [0x0201, 4, tiff.length],
    [0x0202, 4, thumbnail.length],
  ] as const
  entries.forEach(([tag, type, value], n) => {
    tiff.writeUInt16LE(tag, 16 + n * 12)
    tiff.writeUInt16LE(type, 18 + n * 12)
    tiff.writeUInt32LE(1, 20 + n * 12)
    tiff.writeUInt32LE(value, 24 + n * 12)
  })
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, thumbnail])
  const segment = Buffer.alloc(4)
  segment.writeUInt16BE(0xffe1, 0)
  segment.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), segment, body, jpeg.subarray(2)])
}

test('slug, feed GUID, OpenGraph and file name that keep the first title', async () => {
  await assertFound('site/solovyova-rasskazala.html', '<p>Лада рассказала</p>', /file name/)
  await assertFound(
    'feed.xml',
    '<?xml version="1.0"?><rss><channel><item><guid isPermaLink="false">tag:x.example,2022:solovyova</guid></item></channel></rss>',
    /block family-name in xml text/,
  )
  await assertFound('a.html', '<html><head><meta property="og:title" content="Рассказ Даримы Соловьёвой"></head></html>', /html attribute/)
  await assertFound('a.html', '<p class="solovyova">x</p>', /html attribute/)
  await assertFound(
    'a.html',
    '<html><body><script type="application/ld+json">{"name":"\\u0421\\u043e\\u043b\\u043e\\u0432\\u044c\\u0451\\u0432\\u0430"}</script></body></html>',
    /script/,
  )
  await assertFound(
    'a.html',
    '<html><head><style>p::after{content:"\\0421\\043e\\043b\\043e\\0432\\044c\\0451\\0432\\0430"}</style></head></html>',
    /script or style/,
  )
})

test('a sitemap and a search index that keep a retracted page', async () => {
  await assertFound(
    'sitemap.xml',
    '<?xml version="1.0"?><urlset><url><loc>https://x.example/darima-solovyova/</loc></url></urlset>',
    /block/,
  )
  await assertFound('index.json', '{"fragments":[{"content":"Рассказ Соловьёвой","url":"/a"}]}', /block family-name in json/)
})

test('a relative’s surname identifies the man', async () => {
  await assertFound('a.txt', 'Его отец, Соловьёв, молчит.', /block family-name/)
})

test('what is unknown or cannot be read blocks; what is clean passes', async () => {
  await assertFound('a.bin', Uint8Array.of(1, 2, 0, 0, 9, 8, 0, 250, 3, 0, 0, 1), /block unknown-carrier/)
  await assertFound('a.zip', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(40)]), /block unreadable-carrier/)
  await assertFound('a.pdf', '%PDF-1.4 broken', /block unreadable-carrier/)
  await assertFound('a.csv', 'a,b\n=HYPERLINK("http://x.example"),1\n', /block formula/)
  assert.deepEqual(await tiersOf('a.csv', 'name,phone,sum\nЛада,+7 900 000-00-00,-5\n'), [])
  assert.deepEqual(await tiersOf('a.zip', zipSync({ 'a/b.txt': strToU8('Лада рассказала') })), [])
  await assertFound('a.zip', zipSync({ 'a/solovyova.txt': strToU8('Лада') }), /zip member name/)
})
