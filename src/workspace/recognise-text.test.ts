// Words in a picture, where tesseract is installed: Russian and English, through the whole reading.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import sharp from 'sharp'
import { readSource } from './read-source.ts'

const hasTesseract = spawnSync('tesseract', ['--version']).status === 0

/** Invented text, drawn large and plain. */
async function drawPage(): Promise<Uint8Array> {
  const lines = ['The guards took our papers on 5 May 2023.', 'Нам ничего не заплатили за работу.']
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1400" height="300"><rect width="100%" height="100%" fill="white"/>${lines
    .map((line, i) => `<text x="40" y="${100 + i * 100}" font-family="DejaVu Sans, sans-serif" font-size="48">${line}</text>`)
    .join('')}</svg>`
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer())
}

test(
  'the words of a picture are read, and marked as recognised by machine',
  { skip: hasTesseract ? false : 'tesseract is not installed' },
  async () => {
    const reading = await readSource(await drawPage(), { fileName: 'page.png' })
    assert.ok(reading.ok, !reading.ok ? reading.message : '')
    assert.match(reading.value.document.text, /took our papers on 5 May 2023/)
    assert.match(reading.value.document.text, /ничего не заплатили/)
    assert.ok(reading.value.document.warnings.includes('recognised-by-machine'))
  },
)

test(
  'a picture without words, or damaged, is refused in words',
  { skip: hasTesseract ? false : 'tesseract is not installed' },
  async () => {
    const blank = new Uint8Array(
      await sharp({ create: { width: 200, height: 200, channels: 3, background: 'white' } })
        .png()
        .toBuffer(),
    )
    for (const bytes of [blank, blank.subarray(0, 60)]) {
      const reading = await readSource(bytes, { fileName: 'blank.png' })
      assert.equal(!reading.ok && reading.refusal, 'no-text')
    }
  },
)
