// Carriers that are pictures: text chunks of PNG, EXIF, XMP, IPTC and comments of JPEG, and bytes after the picture's end.
import { crc32 } from 'node:zlib'
import { zlibSync } from 'fflate'
import type { Plant } from '../invent-plant.ts'
import { PLAIN_ONLY, type Carrier } from './carrier.ts'
import { xmpOf } from './pdf-carriers.ts'

// Eight by eight pixels of one colour.
const BLANK_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEUlEQVQImWNwCU3DihiGlgQA4LA/wZtFtX8AAAAASUVORK5CYII=',
  'base64',
)
const BLANK_JPEG = Buffer.from(
  '/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AIIA0R//2Q==',
  'base64',
)

/** ImageDescription, DocumentName, Make, Model, Software, Artist, HostComputer, Copyright (Exif 2.32); XPTitle to XPSubject. In order of number. */
const ASCII_TAGS = [0x010d, 0x010e, 0x010f, 0x0110, 0x0131, 0x013b, 0x013c, 0x8298]
const WINDOWS_TAGS = [0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f]

type Segments = (texts: readonly string[]) => readonly Buffer[]

export const IMAGE_CARRIERS: readonly Carrier[] = [
  png('png tEXt', (texts) => texts.map((text) => chunk('tEXt', Buffer.from(`Comment\0${text}`)))),
  png('png zTXt', (texts) => texts.map((text) => chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), zlibSync(Buffer.from(text))])))),
  png('png iTXt', (texts) => texts.map((text) => chunk('iTXt', Buffer.from(`Description\0\0\0ru\0\0${text}`)))),
  png('png XMP', (texts) => [chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmpOf(texts)}`))]),
  { ...png('png EXIF', (texts) => [chunk('eXIf', exif(texts))]), most: ASCII_TAGS.length },
  png(
    'png trailing',
    () => [],
    (texts) => Buffer.from(`\n${texts.join('\n')}`),
  ),
  jpeg('jpeg comment', (texts) => texts.map((text) => segment(0xfe, Buffer.from(text)))),
  { ...jpeg('jpeg EXIF', (texts) => [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(texts)]))]), most: ASCII_TAGS.length },
  {
    ...jpeg('jpeg EXIF, Windows fields', (texts) => [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(texts, true)]))]),
    most: WINDOWS_TAGS.length,
  },
  jpeg('jpeg XMP', (texts) => [segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmpOf(texts)}`))]),
  jpeg('jpeg IPTC', (texts) => [segment(0xed, iptc(texts))]),
  jpeg(
    'jpeg trailing',
    () => [],
    (texts) => Buffer.from(`\n${texts.join('\n')}`),
  ),
]

function png(name: string, write: Segments, trail: (texts: readonly string[]) => Buffer = () => Buffer.alloc(0)): Carrier {
  return picture(name, 'bild.png', (image, texts) =>
    Buffer.concat([image.subarray(0, 33), ...write(texts), image.subarray(33), trail(texts)]),
  )
}

function jpeg(name: string, write: Segments, trail: (texts: readonly string[]) => Buffer = () => Buffer.alloc(0)): Carrier {
  return picture(name, 'foto.jpg', (image, texts) =>
    Buffer.concat([image.subarray(0, 2), ...write(texts), image.subarray(2), trail(texts)]),
  )
}

function picture(name: string, path: string, join: (image: Buffer, texts: readonly string[]) => Buffer): Carrier {
  return {
    name,
    most: 60,
    forms: PLAIN_ONLY,
    write: (plants: readonly Plant[]) => ({
      path,
      bytes: join(
        path.endsWith('.png') ? BLANK_PNG : BLANK_JPEG,
        plants.map((plant) => plant.text),
      ),
    }),
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  if (data.length + 2 > 0xffff) throw new Error('a JPEG segment holds 64 KiB')
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** A TIFF directory with a field per text: ASCII fields in UTF-8, or UTF-16 as Windows writes its own. */
function exif(texts: readonly string[], isWindows = false): Buffer {
  const values = texts.map((text) => (isWindows ? Buffer.from(`${text}\0`, 'utf16le') : Buffer.from(`${text}\0`)))
  const head = Buffer.alloc(8 + 2 + texts.length * 12 + 4)
  head.write('II*\0', 'latin1')
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(texts.length, 8)
  let at = head.length
  values.forEach((value, n) => {
    const entry = 10 + n * 12
    head.writeUInt16LE((isWindows ? WINDOWS_TAGS : ASCII_TAGS)[n] as number, entry)
    head.writeUInt16LE(isWindows ? 1 : 2, entry + 2)
    head.writeUInt32LE(value.length, entry + 4)
    if (value.length <= 4) value.copy(head, entry + 8)
    else {
      head.writeUInt32LE(at, entry + 8)
      at += value.length
    }
  })
  return Buffer.concat([head, ...values.filter((value) => value.length > 4)])
}

/** IPTC-IIM keywords (2:25) in UTF-8 within a Photoshop resource 0x0404. */
function iptc(texts: readonly string[]): Buffer {
  const sets = [
    Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]),
    ...texts.map((text) => {
      const value = Buffer.from(text)
      const head = Buffer.from([0x1c, 2, 25, 0, 0])
      head.writeUInt16BE(value.length, 3)
      return Buffer.concat([head, value])
    }),
  ]
  const data = Buffer.concat(sets)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([
    Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'),
    length,
    data,
    data.length % 2 ? Buffer.alloc(1) : Buffer.alloc(0),
  ])
}
