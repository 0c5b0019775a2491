// Cleaning against the known incidents: GPS and thumbnails, black boxes over live words, earlier revisions, authors in metadata, boxes that tell a word's length.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import exifr from 'exifr'
import fc from 'fast-check'
import sharp from 'sharp'
import { buildGuard } from '../guard.ts'
import { cleanPdf, type CleanedPdf } from './clean-pdf.ts'
import { type CleanedPicture, cleanPicture, readFrames } from './clean-picture.ts'
import { cleanScan } from './clean-scan.ts'
import { boxAt, makePdf, updatePdf, wordsAt } from './hidden-words.fixture.ts'
import { isReadable } from './page-words.ts'
import { findForeignPart } from './picture-structure.ts'
import { type AskedBox, MARGINS, parseBox, snapBox } from './redaction-box.ts'
import { writePicturePdf } from './write-pdf.ts'

function must<Value>(outcome: { ok: true; value: Value } | { ok: false; message: string }): Value {
  if (!outcome.ok) assert.fail(outcome.message)
  return outcome.value
}

const NAME = 'Zakharov'
const guard = buildGuard([{ names: [`${NAME} Pyotr`] }])
const raw = { width: 320, height: 240, channels: 3 as const }
const field = Buffer.alloc(320 * 240 * 3, 180)

/** A photograph with all that cameras and editors leave in it. */
async function tellingJpeg(): Promise<Buffer> {
  const plain = await sharp(field, { raw })
    .jpeg()
    .withExif({
      IFD0: { Artist: NAME },
      IFD3: { GPSLatitude: '47/1 15/1 0/1', GPSLatitudeRef: 'N', GPSLongitude: '38/1 0/1 0/1', GPSLongitudeRef: 'E' },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${NAME}"/></rdf:RDF></x:xmpmeta>`,
    )
    .toBuffer()
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 2 + NAME.length]), Buffer.from(NAME)])
  return Buffer.concat([plain.subarray(0, 2), comment, plain.subarray(2), Buffer.from(`trailing ${NAME}`)])
}

/** EXIF with a second directory that holds a small picture (EXIF 2.32, 4.5.5). */
async function jpegWithThumbnail(): Promise<Buffer> {
  const thumbnail = await sharp(Buffer.alloc(30 * 20 * 3, 90), { raw: { width: 30, height: 20, channels: 3 } })
    .jpeg()
    .toBuffer()
  const entry = (tag: number, type: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12)
    bytes.writeUInt16LE(tag, 0)
    bytes.writeUInt16LE(type, 2)
    bytes.writeUInt32LE(1, 4)
    bytes.writeUInt32LE(value, 8)
    return bytes
  }
  const count = (entries: number): Buffer => Buffer.from([entries, 0])
  const at = (offset: number): Buffer => Buffer.from([offset & 255, offset >> 8, 0, 0])
  const first = Buffer.concat([count(1), entry(0x0112, 3, 6), at(26)])
  const second = Buffer.concat([count(3), entry(0x0103, 3, 6), entry(0x0201, 4, 26 + 42), entry(0x0202, 4, thumbnail.length), at(0)])
  const exif = Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0', 'latin1'), first, second, thumbnail])
  const header = Buffer.from([0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 255])
  const plain = await sharp(field, { raw }).jpeg().toBuffer()
  return Buffer.concat([plain.subarray(0, 2), header, exif, plain.subarray(2)])
}

const clean = async (bytes: Buffer, format: 'jpeg' | 'png' | 'gif' | 'webp' | 'tiff', boxes: AskedBox[] = []): Promise<CleanedPicture> =>
  must(await cleanPicture(bytes, format, boxes))

test('incident: EXIF GPS, author, XMP, comment and trailing bytes of a photograph are gone', async () => {
  const telling = await tellingJpeg()
  assert.ok((await guard.scanFile('photo.jpg', telling)).some(({ kind }) => kind === 'location-metadata'))
  const { bytes } = await clean(telling, 'jpeg')
  assert.ok(!Buffer.from(bytes).toString('latin1').includes(NAME))
  assert.equal(await exifr.gps(Buffer.from(bytes)).catch(() => undefined), undefined)
  assert.deepEqual(await guard.scanFile('photo.jpg', bytes), [])
})

test('incident: the uncropped thumbnail is gone, and the picture stands upright', async () => {
  const telling = await jpegWithThumbnail()
  assert.ok(await exifr.thumbnail(telling), 'the test’s picture has a thumbnail')
  assert.ok((await guard.scanFile('a.jpg', telling)).some(({ kind }) => kind === 'hidden-content'))
  const { bytes } = await clean(telling, 'jpeg')
  assert.equal(await exifr.thumbnail(Buffer.from(bytes)).catch(() => undefined), undefined)
  assert.deepEqual(await guard.scanFile('a.jpg', bytes), [])
  const { width, height } = await sharp(bytes).metadata()
  assert.deepEqual([width, height], [240, 320], 'the orientation was applied before it was thrown away')
})

test('every format comes out with nothing but listed parts, the same each time', async () => {
  for (const format of ['jpeg', 'png', 'gif', 'webp', 'tiff'] as const) {
    const image = sharp(field, { raw }).toFormat(format)
    const telling = await image
      .withExif({ IFD0: { Artist: NAME } })
      .withIccProfile('p3')
      .toBuffer()
    const { bytes } = await clean(telling, format)
    assert.equal(findForeignPart(bytes, format), null)
    assert.equal((await sharp(bytes).metadata()).format, format)
    assert.ok(!Buffer.from(bytes).toString('latin1').includes(NAME), format)
    assert.deepEqual(bytes, (await clean(telling, format)).bytes)
    assert.deepEqual(await guard.scanFile(`a.${format}`, bytes), [])
    if (format !== 'gif') assert.notEqual(findForeignPart(telling, format), null, `${format}: a telling picture is told from a clean one`)
  }
})

test('colours under full transparency are gone', async () => {
  const dots = Buffer.alloc(64 * 64 * 4, 255)
  for (let i = 0; i < 64 * 32; i++) dots.set([200, 10, 10, 0], i * 4)
  const { bytes } = await clean(
    await sharp(dots, { raw: { width: 64, height: 64, channels: 4 } })
      .png()
      .toBuffer(),
    'png',
  )
  assert.deepEqual([...must(await readFrames(bytes)).frames[0]!.dots.subarray(0, 3)], [255, 255, 255])
  assert.equal((await sharp(bytes).metadata()).hasAlpha, false)
})

test('a moving picture is covered in every frame', async () => {
  const frames = Buffer.concat([field, Buffer.alloc(field.length, 90), Buffer.alloc(field.length, 20)])
  const moving = await sharp(frames, { raw: { ...raw, height: 720, pageHeight: 240 } })
    .gif({ delay: [100, 200, 300] })
    .toBuffer()
  const { bytes, boxes } = await clean(moving, 'gif', [must(parseBox('10%,10%,20%,20%'))])
  const { frames: seen, delays } = must(await readFrames(bytes))
  assert.equal(seen.length, 3)
  assert.deepEqual(delays, [100, 200, 300])
  for (const { dots, width } of seen) assert.equal(dots[(boxes[0]!.y * width + boxes[0]!.x) * 3], 0)
})

test('boxes are painted in every format, over a picture full of contrasts, and nothing of it is left under them', async () => {
  const dice = (i: number): number => (Math.imul(i + 1, 2654435761) >>> 24) & 255
  const noise = Buffer.from(Array.from({ length: field.length }, (_, i) => (Math.floor(i / 97) % 2 === 0 ? 255 : dice(i))))
  for (const format of ['jpeg', 'png', 'gif', 'webp', 'tiff'] as const) {
    const { bytes, boxes } = await clean(await sharp(noise, { raw }).toFormat(format).toBuffer(), format, [
      must(parseBox('40,60,90,50')),
      must(parseBox('0,0,3,3')),
    ])
    assert.equal(boxes.length, 2)
    const { dots, width } = must(await readFrames(bytes)).frames[0]!
    const [first] = boxes
    let sum = 0
    for (let y = first!.y; y < first!.y + first!.height; y++)
      for (let x = first!.x; x < first!.x + first!.width; x++) sum += dots[(y * width + x) * 3]!
    assert.ok(sum / (first!.width * first!.height) < 6, `${format}: ${sum / (first!.width * first!.height)}`)
  }
})

test('a scan of several pages in one TIFF becomes a PDF, each page covered as asked', async () => {
  const scan = await sharp(Buffer.concat([field, field]), { raw: { ...raw, height: 480, pageHeight: 240 } })
    .tiff()
    .withExif({ IFD0: { Artist: NAME } })
    .toBuffer()
  assert.equal((await sharp(scan).metadata()).pages, 2)
  const asPicture = await cleanPicture(scan, 'tiff', [])
  assert.equal(!asPicture.ok && asPicture.refusal, 'not-cleanable')
  const { bytes, pages } = must(await cleanScan(scan, { boxes: [must(parseBox('2:10%,10%,20%,20%'))] }))
  assert.deepEqual(
    pages.map(({ boxes }) => boxes.length),
    [0, 1],
  )
  assert.equal(await wordsOf(bytes), '')
  assert.ok(!Buffer.from(bytes).toString('latin1').includes(NAME))
  assert.deepEqual(await guard.scanFile('a.pdf', bytes), [])
})

test('boxes have fixed sizes: what begins at one place gets one of few widths, whatever its length', () => {
  const page = { width: 1240, height: 1754 }
  const ask = (x: number, y: number, width: number, height: number): AskedBox => ({ page: null, x, y, width, height, isPercent: false })
  const dots = fc.integer({ min: 0, max: 1100 })
  fc.assert(
    fc.property(dots, dots, fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 300 }), (x, y, width, height) => {
      const box = snapBox(ask(x, y, width, height), page.width, page.height, MARGINS.page)!
      assert.ok(
        box.x <= x &&
          box.y <= y &&
          box.x + box.width >= Math.min(page.width, x + width) &&
          box.y + box.height >= Math.min(page.height, y + height),
      )
      assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= page.width && box.y + box.height <= page.height)
      assert.ok(
        [4, 8, 12, 16, 24].some((size) => Math.abs(box.width - (size * page.width) / 24) <= 2),
        `width ${box.width}`,
      )
    }),
    { numRuns: 2000 },
  )
  // Names of four to thirteen letters at ten dots a letter, at the same place.
  const widths = new Set(
    [4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map(
      (letters) => snapBox(ask(300, 400, letters * 10, 24), page.width, page.height, MARGINS.page)!.width,
    ),
  )
  assert.equal(widths.size, 1)
})

test('a box that is none, or outside, is refused', async () => {
  for (const wrong of ['', '1,2,3', 'a,b,c,d', '1%,2,3,4', '0:1,1,1,1', '1,1,0,5', '-1,0,5,5'])
    assert.equal(parseBox(wrong).ok, false, wrong)
  const png = await sharp(field, { raw }).png().toBuffer()
  const outside = await cleanPicture(png, 'png', [must(parseBox('400,10,20,20'))])
  assert.equal(!outside.ok && outside.refusal, 'not-a-box')
  const damaged = await cleanPicture(png.subarray(0, 60), 'png', [])
  assert.equal(!damaged.ok && damaged.refusal, 'damaged')
})

test('words on both sides of a box, and words that show through a dark cover, are told of', async () => {
  const svg = (body: string): Promise<Buffer> =>
    sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="300"><rect width="800" height="300" fill="white"/>${body}</svg>`,
      ),
    )
      .png()
      .toBuffer()
  const stripes = (x: number): string =>
    Array.from({ length: 8 }, (_, i) => `<rect x="${x + i * 10}" y="105" width="4" height="20"/>`).join('')
  const kinds = async (picture: Buffer, box: string): Promise<string[]> =>
    (await clean(picture, 'png', [must(parseBox(box))])).remainders.map(({ kind }) => kind)
  assert.deepEqual(await kinds(await svg(stripes(260) + stripes(380) + stripes(540)), '380,100,90,30'), ['beside-box'])
  assert.deepEqual(await kinds(await svg(stripes(380) + stripes(540)), '380,100,90,30'), [])
  const faint = await svg(
    `<rect x="100" y="200" width="300" height="60"/>${stripes(0).replaceAll('y="105"', 'y="220"').replaceAll('x="', 'fill="#0c0c0c" x="1')}`,
  )
  assert.ok((await kinds(faint, '600,20,10,10')).length <= 1)
  const telling = await svg(
    `<rect x="96" y="192" width="320" height="64" fill="#101010"/>${Array.from({ length: 40 }, (_, i) => `<rect x="${104 + i * 7}" y="205" width="3" height="30" fill="#000"/>`).join('')}`,
  )
  const found = (await clean(telling, 'png')).remainders
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ['faint'],
  )
  assert.ok(Math.abs(found[0]!.x - 12) < 3 && Math.abs(found[0]!.y - 64) < 6, JSON.stringify(found[0]))
})

const box = (text: string): AskedBox => must(parseBox(text))
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined

/** Drawn by pdf.js, where its canvas is installed; null where it is not. */
async function cleanOrSkip(bytes: Uint8Array, boxes: AskedBox[] = []): Promise<CleanedPdf | null> {
  const cleaned = await cleanPdf(bytes, { boxes, renderPage: null, dotsPerInch: 150 })
  if (!cleaned.ok && cleaned.refusal === 'not-cleanable' && /drawn here/.test(cleaned.message)) return null
  return must(cleaned)
}

async function wordsOf(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let n = 1; n <= pdf.numPages; n++)
    pages.push((await (await pdf.getPage(n)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' '))
  const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, string | undefined> }
  await pdf.loadingTask.destroy()
  return `${pages.join('\n')}\n${info['Author'] ?? ''}${info['Title'] ?? ''}${info['Producer'] ?? ''}`.trim()
}

function pdftotext(bytes: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'firsthand-clean-'))
  try {
    writeFileSync(path.join(folder, 'a.pdf'), bytes)
    return execFileSync('pdftotext', [path.join(folder, 'a.pdf'), '-'], { encoding: 'utf8' }).trim()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('incident: a black box over live words, words off the page and in white: gone for both extractors, and not taken for seen', async (context) => {
  const telling = makePdf({
    pages: [
      wordsAt(40, 150, `Told by ${NAME} at night`) +
        boxAt(76, 145, 66, 18) +
        wordsAt(40, 90, `White ${NAME}`, 1) +
        wordsAt(500, 60, `Off ${NAME}`),
    ],
    info: `/Author (${NAME}) /Title (${NAME})`,
  })
  assert.match(await wordsOf(telling), new RegExp(NAME))
  const cleaned = await cleanOrSkip(telling)
  if (cleaned === null) return context.skip('pdf.js has no canvas here')
  assert.equal(await wordsOf(cleaned.bytes), '')
  if (hasPdftotext) assert.equal(pdftotext(cleaned.bytes), '')
  assert.ok(!Buffer.from(cleaned.bytes).toString('latin1').includes(NAME))
  assert.doesNotMatch(Buffer.from(cleaned.bytes).toString('latin1'), /\/Info|\/Metadata|\/ID|CreationDate|Producer/)
  assert.match(cleaned.pages[0]!.visibleText, /Told by .*at night/s)
  assert.doesNotMatch(cleaned.pages[0]!.visibleText, new RegExp(NAME))
  assert.deepEqual(await guard.scanFile('letter.pdf', cleaned.bytes), [])
})

test('incident: an incremental update keeps the old version; the rebuilt file has only what is seen now', async (context) => {
  const updated = updatePdf(makePdf({ pages: [wordsAt(40, 100, `Told by ${NAME}`)] }), wordsAt(40, 100, 'Told by Marina'))
  assert.ok((await guard.scanFile('a.pdf', updated)).some(({ kind }) => kind === 'earlier-revision'))
  const cleaned = await cleanOrSkip(updated)
  if (cleaned === null) return context.skip('pdf.js has no canvas here')
  assert.match(cleaned.pages[0]!.visibleText, /Marina/)
  assert.equal(Buffer.from(cleaned.bytes).toString('latin1').split('%%EOF').length, 2)
  assert.deepEqual(await guard.scanFile('a.pdf', cleaned.bytes), [])
})

test('words that can still be seen are handed to the guard: in the text, half covered, faint, in a note; a box takes them away', async (context) => {
  const note = `<< /Type /Annot /Subtype /FreeText /Rect [40 20 200 40] /Contents (Asked ${NAME}) /DA (/Helv 12 Tf 0 g) /AP << /N 60 0 R >> >>`
  const line = wordsAt(40, 150, `Told by ${NAME} at night, and nobody there wrote it down`)
  for (const [what, content, annotations] of [
    ['plain', line, []],
    ['half covered', line + boxAt(76, 145, 30, 18), []],
    ['under a cover that lets light through', line + boxAt(76, 145, 66, 18, '/Half gs'), []],
    ['in a note', wordsAt(40, 100, 'Nothing'), [note]],
  ] as const) {
    const cleaned = await cleanOrSkip(makePdf({ pages: [content], annotations: [...annotations], looks: [wordsAt(2, 6, `Asked ${NAME}`)] }))
    if (cleaned === null) return context.skip('pdf.js has no canvas here')
    assert.match(cleaned.pages[0]!.visibleText, new RegExp(NAME), what)
  }
  const covered = (await cleanOrSkip(makePdf({ pages: [line, line] }), [box('1:19%,19%,17%,8%')]))!
  assert.doesNotMatch(covered.pages[0]!.visibleText, new RegExp(NAME))
  assert.match(covered.pages[1]!.visibleText, new RegExp(NAME), 'a box for page 1 covers page 1')
  assert.deepEqual(
    covered.pages[0]!.remainders.map(({ kind }) => kind),
    ['beside-box'],
  )
  const all = (await cleanOrSkip(makePdf({ pages: [line, line] }), [box('19%,19%,17%,8%')]))!
  assert.ok(all.pages.every(({ visibleText }) => !visibleText.includes(NAME)))
})

test('the words in which somebody is named are covered, also where a name shows twice or on another page; whole lines where asked', async (context) => {
  const line = wordsAt(40, 150, `Told by ${NAME} at night, and nobody there wrote it down`)
  const pdf = makePdf({ pages: [line + wordsAt(40, 60, `Zakharova, his wife, heard it`), line] })
  const findSpans = (text: string) => guard.findSpans(text)
  const options = { boxes: [], renderPage: null, dotsPerInch: 150, findSpans }
  const cleaned = await cleanPdf(pdf, options)
  if (!cleaned.ok) return context.skip('pdf.js has no canvas here')
  const text = cleaned.value.pages.map(({ visibleText }) => visibleText).join('\n')
  assert.deepEqual(guard.scanText(text), [])
  assert.match(text, /wrote it down/)
  assert.match(text, /heard it/)
  assert.deepEqual(
    cleaned.value.pages.map(({ boxes }) => boxes.length),
    [2, 1],
  )
  const wide = must(await cleanPdf(pdf, { ...options, wholeLines: true }))
  assert.doesNotMatch(wide.pages[1]!.visibleText, /wrote it down/)
  assert.deepEqual(
    wide.pages.map(({ remainders }) => remainders),
    [[], []],
  )
})

test('a scan, and fonts that hide their letters, are not taken for read', () => {
  assert.equal(isReadable('Told by night'), true)
  assert.equal(isReadable(' \n '), false)
  assert.equal(isReadable('\ue001\ue002\ue003 \ue004'), false)
})

test('what was cut off by a crop box stays cut off', async (context) => {
  const cleaned = await cleanOrSkip(
    makePdf({ pages: [wordsAt(40, 150, 'Marina said so') + wordsAt(40, 20, `Told by ${NAME}`)], cropBox: '0 100 400 200' }),
  )
  if (cleaned === null) return context.skip('pdf.js has no canvas here')
  assert.match(cleaned.pages[0]!.visibleText, /Marina/)
  assert.doesNotMatch(cleaned.pages[0]!.visibleText, new RegExp(NAME))
  assert.match(Buffer.from(cleaned.bytes).toString('latin1'), /MediaBox \[0 0 400 100\]/)
})

test('a rebuilt PDF is the same each time, and qpdf finds no fault in it', async (context) => {
  const jpeg = new Uint8Array(await sharp(field, { raw }).jpeg().toBuffer())
  const page = { jpeg, isGrey: true, widthDots: 320, heightDots: 240, widthPoints: 160, heightPoints: 120 }
  const pdf = writePicturePdf([page, page])
  assert.deepEqual(pdf, writePicturePdf([page, page]))
  if (spawnSync('qpdf', ['--version']).error) return context.skip('qpdf is not installed')
  const folder = mkdtempSync(path.join(tmpdir(), 'firsthand-clean-'))
  try {
    writeFileSync(path.join(folder, 'a.pdf'), pdf)
    assert.match(execFileSync('qpdf', ['--check', path.join(folder, 'a.pdf')], { encoding: 'utf8' }), /No syntax or stream encoding errors/)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a damaged or locked PDF, and a box for a page that is not there, are refused', async () => {
  const damaged = await cleanPdf(Buffer.from('%PDF-1.4 nothing'), { boxes: [], renderPage: null, dotsPerInch: 100 })
  assert.equal(!damaged.ok && damaged.refusal, 'damaged')
  const far = await cleanPdf(makePdf({ pages: [wordsAt(10, 10, 'a')] }), { boxes: [box('7:1,1,5,5')], renderPage: null, dotsPerInch: 100 })
  assert.equal(!far.ok && far.refusal, 'not-a-box')
  const undrawn = await cleanPdf(makePdf({ pages: [wordsAt(10, 10, 'a')] }), {
    boxes: [],
    renderPage: () => Promise.resolve(null),
    dotsPerInch: 100,
  })
  assert.match(undrawn.ok ? '' : undrawn.message, /install pdftoppm/)
})
