// A minimal PDF writer (ISO 32000-1) for the plants: text by a Type0 font with a ToUnicode map, and every place beside the page where words stay.
import { zlibSync } from 'fflate'

export interface PdfParts {
  /** Lines of text, each a list of pieces shown one after the other. */
  readonly lines: readonly (readonly string[])[]
  /** Each letter is placed by itself, with a gap. */
  readonly isLetterByLetter?: boolean
  readonly info?: Readonly<Record<string, string>>
  readonly xmp?: string
  readonly notes?: readonly string[]
  readonly links?: readonly string[]
  readonly bookmarks?: readonly string[]
  readonly attachments?: readonly { readonly name: string; readonly text: string }[]
  /** Lines that stood on the first page before the file was updated. */
  readonly earlier?: readonly (readonly string[])[]
}

const LINES_A_PAGE = 40

export function writePdf(parts: PdfParts): Uint8Array {
  const objects: (string | Buffer)[] = []
  const add = (body: string | Buffer): number => objects.push(body)
  const [catalog, pages, cid, toUnicode, font] = [add(''), add(''), add(''), add(''), add('')] as [number, number, number, number, number]
  const codes = new Map<string, number>()
  const chunks = cut(parts.lines, LINES_A_PAGE)
  const shown = chunks.map((lines) => add(stream(pageText(lines, codes, parts.isLetterByLetter === true))))
  const before = parts.earlier ? stream(pageText(parts.earlier, codes, false)) : undefined
  const annotations = [
    ...(parts.notes ?? []).map((note) => add(`<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents ${text(note)} >>`)),
    ...(parts.links ?? []).map((link) => add(`<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI ${text(link)} >> >>`)),
  ]
  const kids = shown.map((content, n) =>
    add(
      `<< /Type /Page /Parent ${pages} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F ${font} 0 R >> >>${n === 0 && annotations.length > 0 ? ` /Annots [${references(annotations)}]` : ''} >>`,
    ),
  )
  const extras = [
    addBookmarks(parts.bookmarks ?? [], add),
    addAttachments(parts.attachments ?? [], add),
    parts.xmp === undefined ? '' : ` /Metadata ${add(stream(parts.xmp, '/Type /Metadata /Subtype /XML'))} 0 R`,
  ]
  const info = add(
    `<< ${Object.entries(parts.info ?? {})
      .map(([key, value]) => `/${key} ${text(value)}`)
      .join(' ')} >>`,
  )
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${pages} 0 R${extras.join('')} >>`
  objects[pages - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${references(kids)}] >>`
  objects[cid - 1] =
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /CIDToGIDMap /Identity /FontDescriptor << /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 0 500 700] /ItalicAngle 0 /Ascent 700 /Descent 0 /CapHeight 700 /StemV 80 >> >>'
  objects[toUnicode - 1] = stream(unicodeMap(codes))
  objects[font - 1] =
    `<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [${cid} 0 R] /ToUnicode ${toUnicode} 0 R >>`
  const trailer = `/Root ${catalog} 0 R /Info ${info} 0 R`
  if (before === undefined)
    return assemble(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'), objects, 1, objects.length + 1, trailer).bytes
  return update(objects, shown[0] as number, before, trailer)
}

/** First the file with the earlier page, then an update that replaces the page's text (7.5.6). */
function update(objects: readonly (string | Buffer)[], page: number, before: Buffer, trailer: string): Uint8Array {
  const first = objects.map((body, n) => (n === page - 1 ? before : body))
  const base = assemble(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'), first, 1, objects.length + 1, trailer)
  return assemble(Buffer.from(base.bytes), [objects[page - 1] as Buffer], page, objects.length + 1, `${trailer} /Prev ${base.tableAt}`)
    .bytes
}

function assemble(
  head: Buffer,
  objects: readonly (string | Buffer)[],
  from: number,
  size: number,
  trailer: string,
): { bytes: Uint8Array; tableAt: number } {
  const pieces: Buffer[] = [head]
  const offsets: number[] = []
  let at = head.length
  const push = (piece: Buffer): void => {
    pieces.push(piece)
    at += piece.length
  }
  objects.forEach((body, n) => {
    offsets.push(at)
    push(Buffer.concat([Buffer.from(`${from + n} 0 obj\n`), Buffer.from(body as string), Buffer.from('\nendobj\n')]))
  })
  const tableAt = at
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const isWhole = from === 1
  push(
    Buffer.from(
      `xref\n${isWhole ? `0 ${objects.length + 1}\n0000000000 65535 f \n` : `${from} ${objects.length}\n`}${rows}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${tableAt}\n%%EOF\n`,
    ),
  )
  return { bytes: Buffer.concat(pieces), tableAt }
}

function pageText(lines: readonly (readonly string[])[], codes: Map<string, number>, isLetterByLetter: boolean): string {
  const show = (piece: string) => `<${[...piece].map((sign) => hex4(codeOf(sign, codes))).join('')}> Tj`
  const rows = lines.map((pieces, n) => {
    const y = 800 - n * 19
    if (!isLetterByLetter) return `BT /F 9 Tf 20 ${y} Td ${pieces.map(show).join(' ')} ET`
    return [...pieces.join('')].map((sign, place) => `BT /F 9 Tf ${20 + place * 5.6} ${y} Td ${show(sign)} ET`).join('\n')
  })
  return rows.join('\n')
}

function codeOf(sign: string, codes: Map<string, number>): number {
  const known = codes.get(sign)
  if (known !== undefined) return known
  codes.set(sign, codes.size + 1)
  return codes.size
}

function unicodeMap(codes: ReadonlyMap<string, number>): string {
  const rows = [...codes].map(
    ([sign, code]) =>
      `<${hex4(code)}> <${sign
        .split('')
        .map((unit) => hex4(unit.charCodeAt(0)))
        .join('')}>`,
  )
  const blocks = cut(rows, 100).map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`
}

/** The root is numbered before its items, which name it and their neighbours. */
function addBookmarks(titles: readonly string[], add: (body: string) => number): string {
  if (titles.length === 0) return ''
  const root = add(`<< /Type /Outlines /Count ${titles.length} >>`)
  const chained = titles.map((title, n) => {
    const next = n + 1 < titles.length ? ` /Next ${root + n + 2} 0 R` : ''
    const previous = n > 0 ? ` /Prev ${root + n} 0 R` : ''
    return add(`<< /Title ${text(title)} /Parent ${root} 0 R${next}${previous} >>`)
  })
  const outlines = add(`<< /Type /Outlines /First ${chained[0]} 0 R /Last ${chained.at(-1)} 0 R /Count ${titles.length} >>`)
  return ` /Outlines ${outlines} 0 R`
}

function addAttachments(files: readonly { name: string; text: string }[], add: (body: string | Buffer) => number): string {
  if (files.length === 0) return ''
  const names = files.map((file) => {
    const body = add(stream(file.text, '/Type /EmbeddedFile'))
    return `${text(file.name)} ${add(`<< /Type /Filespec /F ${text(file.name)} /UF ${text(file.name)} /EF << /F ${body} 0 R >> >>`)} 0 R`
  })
  return ` /Names << /EmbeddedFiles << /Names [${names.join(' ')}] >> >>`
}

function stream(body: string, keys = ''): Buffer {
  const packed = zlibSync(Buffer.from(body))
  return Buffer.concat([
    Buffer.from(`<< ${keys} /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
}

/** A text string in UTF-16BE (7.9.2.2), written in hexadecimal. */
function text(words: string): string {
  return `<FEFF${words
    .split('')
    .map((unit) => hex4(unit.charCodeAt(0)))
    .join('')}>`
}

const hex4 = (value: number) => value.toString(16).toUpperCase().padStart(4, '0')
const references = (numbers: readonly number[]) => numbers.map((number) => `${number} 0 R`).join(' ')

function cut<T>(from: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.max(1, Math.ceil(from.length / size)) }, (_, n) => from.slice(n * size, (n + 1) * size))
}
