// Streams of a PDF that no page refers to, behind every filter: read; and the filters themselves.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { buildGuard } from '../guard.ts'
import { decodeStream } from './pdf-filters.ts'

const GUARD = buildGuard([{ names: ['Соловьёва Дарима Петровна'] }])

/** Ascii85 (ISO 32000, 7.4.3). */
function ascii85(bytes: Buffer): Buffer {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4) {
    const piece = bytes.subarray(at, at + 4)
    let value = Buffer.concat([piece, Buffer.alloc(4 - piece.length)]).readUInt32BE(0)
    const digits: string[] = []
    for (let n = 0; n < 5; n++) {
      digits.unshift(String.fromCharCode(33 + (value % 85)))
      value = Math.floor(value / 85)
    }
    text += digits.slice(0, piece.length + 1).join('')
  }
  return Buffer.from(`${text}~>`)
}

function pdfOf(stream: Buffer, dictionary: string): Buffer {
  const page =
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n'
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n${page}4 0 obj<<${dictionary}/Length ${stream.length}>>\nstream\n`),
    stream,
    Buffer.from('\nendstream\nendobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF\n'),
  ])
}

test('filters are undone', () => {
  const text = Buffer.from('Вчера вечером снова видели у завода')
  assert.deepEqual(decodeStream(ascii85(text), '/Filter/ASCII85Decode'), text)
  assert.deepEqual(decodeStream(ascii85(deflateSync(text)), '/Filter[/ASCII85Decode/FlateDecode]'), text)
  assert.deepEqual(decodeStream(Buffer.from(`${text.toString('hex')}>`), '/Filter/ASCIIHexDecode'), text)
  // The example of ISO 32000, 7.4.4.2.
  assert.deepEqual(
    [...decodeStream(Buffer.from([0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01]), '/Filter/LZWDecode')],
    [45, 45, 45, 45, 45, 65, 45, 45, 45, 66],
  )
  assert.deepEqual(decodeStream(deflateSync(text), ''), text)
})

test('streams that no page refers to are read', async () => {
  const missed: string[] = []
  for (const [name, stream, dictionary] of [
    ['plain words', Buffer.from('Вчера Соловьёва ушла'), ''],
    ['packed words', deflateSync(Buffer.from('Вчера Соловьёва ушла')), '/Filter/FlateDecode'],
    ['ASCII85', ascii85(Buffer.from('BT (Solovyova) Tj ET')), '/Filter/ASCII85Decode'],
    ['both', ascii85(deflateSync(Buffer.from('BT (Solovyova) Tj ET'))), '/Filter[/ASCII85Decode/FlateDecode]'],
    ['octal', Buffer.from(`BT (${[...Buffer.from('Соловьёва')].map((byte) => `\\${byte.toString(8)}`).join('')}) Tj ET`), ''],
    [
      'a font’s name',
      Buffer.from(`<</Type/Font/BaseFont/ABCDEF+${[...Buffer.from('Соловьёва')].map((byte) => `#${byte.toString(16)}`).join('')}>>`),
      '',
    ],
  ] as const) {
    const findings = await GUARD.scanFile('a.pdf', new Uint8Array(pdfOf(stream, dictionary)))
    if (!findings.some(({ identity }) => identity === 0)) missed.push(name)
  }
  assert.deepEqual(missed, [])
})
