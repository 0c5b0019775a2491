// PDFs of tests, written by hand: words under a box, off the crop box, in notes, in metadata, in an earlier revision. All invented.

export interface TestPdf {
  /** Content streams, one a page, in a page of 400 by 200 points with the font /F of 12 points. */
  readonly pages: readonly string[]
  readonly info?: string
  readonly cropBox?: string
  /** The first page's, objects 50 and on. */
  readonly annotations?: readonly string[]
  /** The look of annotations, objects 60 and on. */
  readonly looks?: readonly string[]
}

/** Words at a place, in points from the bottom left. */
export function wordsAt(x: number, y: number, words: string, grey = 0): string {
  return `BT /F 12 Tf ${grey} g ${x} ${y} Td (${words}) Tj ET\n`
}

export function boxAt(x: number, y: number, width: number, height: number, graphicsState = ''): string {
  return `q ${graphicsState} 0 g ${x} ${y} ${width} ${height} re f Q\n`
}

export function makePdf({ pages, info, cropBox, annotations = [], looks = [] }: TestPdf): Buffer {
  const objects = new Map<number, string>()
  const kids = pages.map((_, i) => `${10 + i * 2} 0 R`).join(' ')
  objects.set(1, '<< /Type /Catalog /Pages 2 0 R >>')
  objects.set(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`)
  objects.set(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  objects.set(4, '<< /Type /ExtGState /ca 0.94 >>')
  if (info !== undefined) objects.set(5, `<< ${info} >>`)
  annotations.forEach((annotation, i) => objects.set(50 + i, annotation))
  looks.forEach((look, i) =>
    objects.set(
      60 + i,
      `<< /Type /XObject /Subtype /Form /BBox [0 0 160 20] /Resources << /Font << /F 3 0 R >> >> /Length ${look.length} >>\nstream\n${look}\nendstream`,
    ),
  )
  pages.forEach((content, i) => {
    const annots = i === 0 && annotations.length > 0 ? `/Annots [${annotations.map((_, n) => `${50 + n} 0 R`).join(' ')}]` : ''
    objects.set(
      10 + i * 2,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] ${cropBox ? `/CropBox [${cropBox}]` : ''} ${annots} /Resources << /Font << /F 3 0 R >> /ExtGState << /Half 4 0 R >> >> /Contents ${11 + i * 2} 0 R >>`,
    )
    objects.set(11 + i * 2, `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`)
  })
  return assemble(objects, info === undefined ? '' : '/Info 5 0 R')
}

function assemble(objects: ReadonlyMap<number, string>, trailer: string): Buffer {
  let source = '%PDF-1.5\n'
  const rows: string[] = []
  const highest = Math.max(...objects.keys())
  const offsets = new Map<number, number>()
  for (const [number, object] of objects) {
    offsets.set(number, Buffer.byteLength(source, 'latin1'))
    source += `${number} 0 obj\n${object}\nendobj\n`
  }
  for (let number = 1; number <= highest; number++) {
    const offset = offsets.get(number)
    rows.push(offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`)
  }
  const start = Buffer.byteLength(source, 'latin1')
  return Buffer.from(
    `${source}xref\n0 ${highest + 1}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${highest + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    'latin1',
  )
}

/** An incremental update (ISO 32000-1, 7.5.6) that puts another page content in place of the first page's; the old one stays in the file. */
export function updatePdf(before: Buffer, content: string): Buffer {
  const object = `11 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`
  const previous = /startxref\n(\d+)\n%%EOF\n$/.exec(before.toString('latin1'))![1]
  const size = /\/Size (\d+)/.exec(before.toString('latin1'))![1]
  const at = before.length
  return Buffer.concat([
    before,
    Buffer.from(
      `${object}xref\n11 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Size ${size} /Root 1 0 R /Prev ${previous} >>\nstartxref\n${at + object.length}\n%%EOF\n`,
      'latin1',
    ),
  ])
}
