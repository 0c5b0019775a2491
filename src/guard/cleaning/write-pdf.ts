// Writes a PDF (ISO 32000-1) of pictures alone: catalogue, pages, one JPEG each; no Info, no XMP, no ID, no dates, no fonts. Same pictures, same bytes.
import type { Bytes } from '../../base/bytes.ts'

export interface PicturePage {
  readonly jpeg: Bytes
  /** The JPEG has one channel, not three. */
  readonly isGrey: boolean
  readonly widthDots: number
  readonly heightDots: number
  /** In points, 72 to the inch. */
  readonly widthPoints: number
  readonly heightPoints: number
}

/** Objects: 1 the catalogue, 2 the page tree, then three for each page: page, picture, what draws it. */
export function writePicturePdf(pages: readonly PicturePage[]): Bytes {
  const objects: Buffer[] = [
    text('<< /Type /Catalog /Pages 2 0 R >>'),
    text(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${3 + i * 3} 0 R`).join(' ')}] >>`),
  ]
  for (const { jpeg, isGrey, widthDots, heightDots, widthPoints, heightPoints } of pages) {
    const at = objects.length + 1
    const [width, height] = [points(widthPoints), points(heightPoints)]
    const drawing = `${width} 0 0 ${height} 0 0 cm /P Do`
    objects.push(
      text(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /P ${at + 1} 0 R >> >> /Contents ${at + 2} 0 R >>`,
      ),
      stream(
        `/Type /XObject /Subtype /Image /Width ${widthDots} /Height ${heightDots} /ColorSpace /${isGrey ? 'DeviceGray' : 'DeviceRGB'} /BitsPerComponent 8 /Filter /DCTDecode`,
        Buffer.from(jpeg),
      ),
      stream('', text(drawing)),
    )
  }
  return assemble(objects)
}

function assemble(objects: readonly Buffer[]): Bytes {
  // Four bytes over 127 tell whoever copies the file that it is not text (7.5.2).
  const pieces: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  let length = pieces[0]!.length
  const offsets: number[] = []
  for (const [i, object] of objects.entries()) {
    const whole = Buffer.concat([text(`${i + 1} 0 obj\n`), object, text('\nendobj\n')])
    offsets.push(length)
    pieces.push(whole)
    length += whole.length
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  pieces.push(
    text(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(pieces))
}

function stream(dictionary: string, content: Buffer): Buffer {
  return Buffer.concat([
    text(`<< ${dictionary}${dictionary === '' ? '' : ' '}/Length ${content.length} >>\nstream\n`),
    content,
    text('\nendstream'),
  ])
}

function points(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function text(source: string): Buffer {
  return Buffer.from(source, 'latin1')
}
