// Pictures: every place beside the pixels where a name can stand.
import { crc32, deflateSync } from 'node:zlib'
import { encodeIn } from '../charsets.ts'
import { file, isLatin, xml, type Carrier } from './carrier.ts'

/** The smallest pictures ImageMagick writes: 24 × 16 grey points. */
const picture = (base64: string): Buffer => Buffer.from(base64, 'base64')
const JPEG = picture(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//wAALCAAQABgBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/ALwAf//Z',
)
const PNG = picture(
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQBAAAAADsvw1IAAAABGdBTUEAALGPC/xhBQAAAAJiS0dEAA86Mj6jAAAAB3RJTUUH6gsWFSM5gug15AAAAA9JREFUCNdjmIkEGIY+BwChgnLBbWZE3QAAACV0RVh0ZGF0ZTpjcmVhdGUAMjAyNi0xMS0yMlQyMTozNTo1NyswMDowMFEAsk8AAAAldEVYdGRhdGU6bW9kaWZ5ADIwMjYtMTEtMjJUMjE6MzU6NTcrMDA6MDAgXQrzAAAAAElFTkSuQmCC',
)
const GIF = picture(
  'R0lGODlhGAAQAPAAAJmZmQAAACH5BAAAAAAAIf8LSW1hZ2VNYWdpY2sOZ2FtbWE9MC40NTQ1NDUALAAAAAAYABAAAAIRhI+py+0Po5y02ouz3rz7rxQAOw==',
)
const WEBP = picture('UklGRjAAAABXRUJQVlA4ICQAAACwAgCdASoYABAAPpE6mEeloyKhMAgAsBIJaQAAeyAA/uEoAAA=')
const utf16 = (text: string): Buffer => Buffer.concat([Buffer.from(text, 'utf16le'), Buffer.alloc(2)])

/** A TIFF block of one directory. Values of more than four bytes lie behind it. */
function tiff(
  tags: readonly { tag: number; type: number; data: Buffer }[],
  big = false,
  sub?: { tag: number; tags: readonly { tag: number; type: number; data: Buffer }[] },
): Buffer {
  const u16 = (v: number): Buffer => {
    const b = Buffer.alloc(2)
    if (big) b.writeUInt16BE(v)
    else b.writeUInt16LE(v)
    return b
  }
  const u32 = (v: number): Buffer => {
    const b = Buffer.alloc(4)
    if (big) b.writeUInt32BE(v)
    else b.writeUInt32LE(v)
    return b
  }
  const directory = (list: readonly { tag: number; type: number; data: Buffer; count?: number }[], at: number): Buffer => {
    let free = at + 2 + 12 * list.length + 4
    const tail: Buffer[] = []
    const rows = [...list]
      .sort((a, b) => a.tag - b.tag)
      .map(({ tag, type, data, count }) => {
        const size = type === 5 ? 8 : type === 4 ? 4 : 1
        const value = data.length <= 4 ? Buffer.concat([data, Buffer.alloc(4 - data.length)]) : u32(free)
        if (data.length > 4) {
          tail.push(data)
          free += data.length
        }
        return Buffer.concat([u16(tag), u16(type), u32(count ?? data.length / size), value])
      })
    return Buffer.concat([u16(list.length), ...rows, u32(0), ...tail])
  }
  const head = Buffer.concat([Buffer.from(big ? 'MM' : 'II'), u16(42), u32(8)])
  if (!sub) return Buffer.concat([head, directory(tags, 8)])
  const first = directory([...tags, { tag: sub.tag, type: 4, data: u32(0) }], 8)
  const second = 8 + first.length
  return Buffer.concat([head, directory([...tags, { tag: sub.tag, type: 4, data: u32(second) }], 8), directory(sub.tags, second)])
}

const segment = (marker: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data])
const jpeg = (...segments: Buffer[]): Buffer => Buffer.concat([JPEG.subarray(0, 2), ...segments, JPEG.subarray(2)])
const exif = (block: Buffer): Buffer => segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), block]))
const xmp = (inner: string): string =>
  `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">${inner}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
const xmpSegment = (inner: string): Buffer => segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp(inner)}`))
const iptc = (rows: readonly (readonly [record: number, set: number, data: Buffer])[]): Buffer => {
  const data = Buffer.concat(
    rows.map(([record, set, value]) => Buffer.concat([Buffer.from([0x1c, record, set, value.length >> 8, value.length & 255]), value])),
  )
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  return segment(
    0xed,
    Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM'), Buffer.from([4, 4, 0, 0]), size, data, Buffer.alloc(data.length % 2)]),
  )
}
const chunk = (kind: string, data: Buffer): Buffer => {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(kind), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}
const png = (...chunks: Buffer[]): Buffer => Buffer.concat([PNG.subarray(0, 33), ...chunks, PNG.subarray(33)])
const riff = (kind: string, data: Buffer): Buffer => {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(data.length)
  const made = Buffer.concat([WEBP, Buffer.from(kind), size, data, Buffer.alloc(data.length % 2)])
  made.writeUInt32LE(made.length - 8, 4)
  return made
}
const ascii = (text: string): Buffer => Buffer.from(`${text}\0`)
const UNICODE = Buffer.from('UNICODE\0')

/** Places in pictures by name. */
export const IMAGES: Readonly<Record<string, Carrier>> = {
  'jpeg comment': (n) => file('p.jpg', jpeg(segment(0xfe, Buffer.from(n)))),
  'jpeg comment, windows-1251': (n) => {
    const b = encodeIn(`Снято: ${n}`, 'windows-1251')
    return b && file('p.jpg', jpeg(segment(0xfe, b)))
  },
  'exif description': (n) => file('p.jpg', jpeg(exif(tiff([{ tag: 0x10e, type: 2, data: ascii(n) }])))),
  'exif artist, big-endian': (n) => file('p.jpg', jpeg(exif(tiff([{ tag: 0x13b, type: 2, data: ascii(n) }], true)))),
  'exif copyright, windows-1251': (n) => {
    const b = encodeIn(n, 'windows-1251')
    return b && file('p.jpg', jpeg(exif(tiff([{ tag: 0x8298, type: 2, data: Buffer.concat([b, Buffer.from([0])]) }]))))
  },
  'exif XPAuthor': (n) => file('p.jpg', jpeg(exif(tiff([{ tag: 0x9c9d, type: 1, data: utf16(n) }])))),
  'exif XPKeywords': (n) => file('p.jpg', jpeg(exif(tiff([{ tag: 0x9c9e, type: 1, data: utf16(`x;${n}`) }])))),
  'exif user comment': (n) =>
    file(
      'p.jpg',
      jpeg(
        exif(tiff([], false, { tag: 0x8769, tags: [{ tag: 0x9286, type: 7, data: Buffer.concat([UNICODE, Buffer.from(n, 'utf16le')]) }] })),
      ),
    ),
  'exif user comment, big-endian': (n) =>
    file(
      'p.jpg',
      jpeg(
        exif(
          tiff([], true, {
            tag: 0x8769,
            tags: [{ tag: 0x9286, type: 7, data: Buffer.concat([UNICODE, Buffer.from(n, 'utf16le').swap16()]) }],
          }),
        ),
      ),
    ),
  'exif camera owner': (n) => file('p.jpg', jpeg(exif(tiff([], false, { tag: 0x8769, tags: [{ tag: 0xa430, type: 2, data: ascii(n) }] })))),
  'exif maker note': (n) =>
    file(
      'p.jpg',
      jpeg(
        exif(
          tiff([], false, {
            tag: 0x8769,
            tags: [{ tag: 0x927c, type: 7, data: Buffer.concat([Buffer.from('Nikon\0\x02\x10\0\0'), Buffer.from(n)]) }],
          }),
        ),
      ),
    ),
  'jpeg xmp element': (n) => file('p.jpg', jpeg(xmpSegment(`<dc:creator><rdf:Seq><rdf:li>${xml(n)}</rdf:li></rdf:Seq></dc:creator>`))),
  'jpeg xmp attribute': (n) =>
    file(
      'p.jpg',
      jpeg(
        xmpSegment('').length
          ? segment(
              0xe1,
              Buffer.from(
                `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description photoshop:AuthorsPosition="${xml(n)}"/></rdf:RDF></x:xmpmeta>`,
              ),
            )
          : JPEG,
      ),
    ),
  'jpeg iptc caption UTF-8': (n) =>
    file(
      'p.jpg',
      jpeg(
        iptc([
          [1, 90, Buffer.from([0x1b, 0x25, 0x47])],
          [2, 120, Buffer.from(n)],
        ]),
      ),
    ),
  'jpeg iptc by-line windows-1251': (n) => {
    const b = encodeIn(n, 'windows-1251')
    return b && file('p.jpg', jpeg(iptc([[2, 80, b]])))
  },
  'jpeg iptc keyword UTF-8, not said': (n) => file('p.jpg', jpeg(iptc([[2, 25, Buffer.from(n)]]))),
  'jpeg after the end': (n) => file('p.jpg', Buffer.concat([JPEG, Buffer.from(n)])),
  'jpeg other segment': (n) => file('p.jpg', jpeg(segment(0xec, Buffer.from(`Ducky ${n}`)))),
  'jpeg split xmp and exif': (n) =>
    file('p.jpg', jpeg(exif(tiff([{ tag: 0x10e, type: 2, data: ascii('x') }])), xmpSegment(`<dc:title>${xml(n)}</dc:title>`))),
  'jpeg thumbnail with exif': (n) =>
    file('p.jpg', jpeg(exif(Buffer.concat([tiff([{ tag: 0x10e, type: 2, data: ascii('x') }]), jpeg(segment(0xfe, Buffer.from(n)))])))),
  'jpeg name': (n) => file(`photos/${n} 2023.jpg`, JPEG),
  'png tEXt': (n) => (isLatin(n) ? file('p.png', png(chunk('tEXt', Buffer.from(`Author\0${n}`)))) : null),
  'png tEXt UTF-8': (n) => file('p.png', png(chunk('tEXt', Buffer.from(`Author\0${n}`)))),
  'png iTXt': (n) => file('p.png', png(chunk('iTXt', Buffer.from(`Title\0\0\0uk\0\0${n}`)))),
  'png iTXt packed': (n) =>
    file('p.png', png(chunk('iTXt', Buffer.concat([Buffer.from('Title\0\x01\0uk\0\0'), deflateSync(Buffer.from(n))])))),
  'png zTXt': (n) => file('p.png', png(chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from(n))])))),
  'png eXIf': (n) => file('p.png', png(chunk('eXIf', tiff([{ tag: 0x13b, type: 2, data: ascii(n) }])))),
  'png xmp': (n) => file('p.png', png(chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp(`<dc:rights>${xml(n)}</dc:rights>`)}`)))),
  'png raw profile': (n) =>
    file(
      'p.png',
      png(
        chunk(
          'zTXt',
          Buffer.concat([
            Buffer.from('Raw profile type iptc\0\0'),
            deflateSync(Buffer.from(`\niptc\n ${Buffer.byteLength(n)}\n${Buffer.from(n).toString('hex')}\n`)),
          ]),
        ),
      ),
    ),
  'png private chunk': (n) => file('p.png', png(chunk('prVt', Buffer.from(n)))),
  'png after the end': (n) => file('p.png', Buffer.concat([PNG, Buffer.from(n)])),
  'png profile name': (n) =>
    isLatin(n) ? file('p.png', png(chunk('iCCP', Buffer.concat([Buffer.from(`${n}\0\0`), deflateSync(Buffer.alloc(128))])))) : null,
  'gif comment': (n) =>
    file(
      'p.gif',
      Buffer.concat([
        GIF.subarray(0, GIF.length - 1),
        Buffer.from([0x21, 0xfe, Buffer.byteLength(n)]),
        Buffer.from(n),
        Buffer.from([0, 0x3b]),
      ]),
    ),
  'gif application': (n) =>
    file(
      'p.gif',
      Buffer.concat([
        GIF.subarray(0, GIF.length - 1),
        Buffer.from([0x21, 0xff, 11]),
        Buffer.from('XMP DataXMP'),
        Buffer.from([Buffer.byteLength(n)]),
        Buffer.from(n),
        Buffer.from([0, 0x3b]),
      ]),
    ),
  'gif after the end': (n) => file('p.gif', Buffer.concat([GIF, Buffer.from(n)])),
  'webp xmp': (n) => file('p.webp', riff('XMP ', Buffer.from(xmp(`<dc:creator>${xml(n)}</dc:creator>`)))),
  'webp exif': (n) => file('p.webp', riff('EXIF', tiff([{ tag: 0x13b, type: 2, data: ascii(n) }]))),
  'webp unknown chunk': (n) => file('p.webp', riff('note', Buffer.from(n))),
  'tiff after the end': (n) =>
    file('p.tiff', Buffer.concat([tiff([{ tag: 0x100, type: 4, data: Buffer.from([1, 0, 0, 0]) }]), Buffer.from(n)])),
  'tiff artist': (n) =>
    file(
      'p.tif',
      tiff([
        { tag: 0x100, type: 4, data: Buffer.from([1, 0, 0, 0]) },
        { tag: 0x101, type: 4, data: Buffer.from([1, 0, 0, 0]) },
        { tag: 0x13b, type: 2, data: ascii(n) },
      ]),
    ),
  'tiff page name': (n) =>
    file(
      'p.tif',
      tiff([
        { tag: 0x11d, type: 2, data: ascii(n) },
        { tag: 0x100, type: 4, data: Buffer.from([1, 0, 0, 0]) },
      ]),
    ),
  ico: (n) =>
    file(
      'favicon.ico',
      Buffer.concat([
        Buffer.from([0, 0, 1, 0, 1, 0, 24, 16, 0, 0, 1, 0, 32, 0]),
        Buffer.from([(png().length + 60) & 255, 1, 0, 0, 22, 0, 0, 0]),
        png(chunk('tEXt', Buffer.from(`Author\0${n}`))),
      ]),
    ),
  'mp3 tag': (n) => {
    const text = Buffer.concat([Buffer.from([1, 0xff, 0xfe]), Buffer.from(n, 'utf16le')])
    return file(
      'a.mp3',
      Buffer.concat([
        Buffer.from('ID3\x03\0\0\0\0'),
        Buffer.from([0, text.length + 10]),
        Buffer.from('TPE1'),
        Buffer.from([0, 0, 0, text.length, 0, 0]),
        text,
        Buffer.alloc(64),
      ]),
    )
  },
  'mp4 title': (n) => {
    const text = Buffer.from(n)
    const box = (kind: string, data: Buffer): Buffer => {
      const size = Buffer.alloc(4)
      size.writeUInt32BE(data.length + 8)
      return Buffer.concat([size, Buffer.from(kind, 'latin1'), data])
    }
    return file(
      'a.mp4',
      Buffer.concat([
        box('ftyp', Buffer.from('isom\0\0\0\0')),
        box('moov', box('udta', box('©nam', Buffer.concat([Buffer.from([0, text.length, 0, 0]), text])))),
      ]),
    )
  },
}
