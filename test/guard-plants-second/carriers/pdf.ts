// PDF (ISO 32000-1): text in several fonts and tricks, and everything beside the pages that can hold a name.
import { deflateSync } from 'node:zlib'
import { file, halves, isLatin, xml, type Carrier, type MadeFile } from './carrier.ts'
import type { Chance } from '../random.ts'

/** A text string of PDF: UTF-16BE with a mark, as hexadecimal. */
const text = (value: string): string => `<FEFF${Buffer.from(value, 'utf16le').swap16().toString('hex').toUpperCase()}>`
const latin = (value: string): string => `(${value.replace(/([\\()])/g, '\\$1')})`

type Objects = Map<number, string | Buffer>
interface Plan {
  readonly page?: string
  readonly catalog?: string
  readonly info?: string
  readonly more?: readonly (readonly [number, string | Buffer])[]
  readonly content?: string
  readonly fonts?: string
  readonly packed?: boolean
}

const stream = (dictionary: string, data: string | Buffer): Buffer => {
  const bytes = Buffer.from(data as string, typeof data === 'string' ? 'latin1' : undefined)
  return Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')])
}
const packed = (dictionary: string, data: string | Buffer): Buffer =>
  stream(`${dictionary} /Filter /FlateDecode`, deflateSync(Buffer.from(data as string, typeof data === 'string' ? 'latin1' : undefined)))

/** One page; object 1 catalog, 2 pages, 3 page, 4 content, 5 Helvetica; more from 10 on. */
function pdf(plan: Plan): Buffer {
  const objects: Objects = new Map<number, string | Buffer>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${plan.catalog ?? ''} >>`],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      3,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R ${plan.fonts ?? ''} >> >> ${plan.page ?? ''} >>`,
    ],
    [4, (plan.packed === false ? stream : packed)('', plan.content ?? 'BT /F1 12 Tf 72 700 Td (The report has one page.) Tj ET')],
    [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    ...(plan.info === undefined ? [] : [[9, `<< ${plan.info} >>`] as const]),
    ...(plan.more ?? []),
  ])
  return writePdf(objects, plan.info === undefined ? '' : '/Info 9 0 R')
}

function writePdf(objects: Objects, trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1')]
  let at = parts[0]?.length ?? 0
  const offsets = new Map<number, number>()
  for (const [number, body] of objects) {
    const bytes = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      Buffer.from(body as string, typeof body === 'string' ? 'latin1' : undefined),
      Buffer.from('\nendobj\n'),
    ])
    offsets.set(number, at)
    parts.push(bytes)
    at += bytes.length
  }
  const size = Math.max(...objects.keys()) + 1
  const rows = Array.from({ length: size }, (_, i) =>
    offsets.has(i) ? `${String(offsets.get(i)).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n',
  )
  parts.push(Buffer.from(`xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`))
  return Buffer.concat(parts)
}

/** An incremental update that replaces these objects. */
function update(old: Buffer, objects: Objects): Buffer {
  const before = old.toString('latin1')
  const previous = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(before)?.[1])
  const parts: Buffer[] = [old]
  let at = old.length
  let table = ''
  for (const [number, body] of objects) {
    const bytes = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      Buffer.from(body as string, typeof body === 'string' ? 'latin1' : undefined),
      Buffer.from('\nendobj\n'),
    ])
    table += `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`
    parts.push(bytes)
    at += bytes.length
  }
  parts.push(Buffer.from(`xref\n${table}trailer\n<< /Size 60 /Root 1 0 R /Prev ${previous} >>\nstartxref\n${at}\n%%EOF\n`))
  return Buffer.concat(parts)
}

/** Page content for a name: Latin in Helvetica, else a composite font with a ToUnicode map of made-up codes. */
function shown(name: string, around = (show: string): string => `BT ${show} ET`): Pick<Plan, 'content' | 'fonts' | 'more'> {
  if (isLatin(name)) return { content: around(`/F1 12 Tf 72 700 Td ${latin(name)} Tj`) }
  const letters = [...new Set([...name])]
  const code = (c: string): string => (letters.indexOf(c) + 3).toString(16).padStart(4, '0')
  return { content: around(`/F2 12 Tf 72 700 Td <${[...name].map(code).join('')}> Tj`), ...compositeFont(letters) }
}
function compositeFont(letters: readonly string[]): Pick<Plan, 'fonts' | 'more'> {
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange ${letters.length} beginbfchar ${letters.map((c, i) => `<${(i + 3).toString(16).padStart(4, '0')}> <${Buffer.from(c, 'utf16le').swap16().toString('hex')}>`).join(' ')} endbfchar endcmap end end`
  return {
    fonts: '/F2 10 0 R',
    more: [
      [10, '<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Sans /Encoding /Identity-H /DescendantFonts [11 0 R] /ToUnicode 12 0 R >>'],
      [
        11,
        '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Sans /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 13 0 R /DW 600 >>',
      ],
      [12, packed('', map)],
      [
        13,
        '<< /Type /FontDescriptor /FontName /AAAAAA+Sans /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
      ],
    ],
  }
}
const pageText =
  (around: (show: string) => string, more: Plan = {}): Carrier =>
  (n) =>
    file('casebook.pdf', pdf({ ...shown(n, around), ...more }))
const made =
  (write: (n: string, chance: Chance) => Plan): Carrier =>
  (n, chance): MadeFile =>
    file('casebook.pdf', pdf(write(n, chance)))
const PAGE = /(\/F2 12 Tf|\/F1 12 Tf) 72 700 Td/

/** Places in a PDF by name. */
export const PDFS: Readonly<Record<string, Carrier>> = {
  'pdf text': pageText((show) => `BT ${show} ET`),
  'pdf text, unpacked': pageText((show) => `BT ${show} ET`, { packed: false }),
  'pdf text off the page': pageText((show) => `BT ${show.replace(PAGE, '$1 2000 3000 Td')} ET`),
  'pdf white text': pageText((show) => `BT 1 1 1 rg ${show} ET`),
  'pdf invisible text': pageText((show) => `BT 3 Tr ${show} ET`),
  'pdf tiny text': pageText((show) => `BT ${show.replace('12 Tf', '0.1 Tf')} ET`),
  'pdf box over text': pageText((show) => `BT ${show} ET 0 0 0 rg 60 690 300 30 re f`),
  'pdf clipped text': pageText((show) => `q 0 0 1 1 re W n BT ${show} ET Q`),
  'pdf kerned letters': made((n) => {
    const s = shown(n)
    return isLatin(n)
      ? { content: `BT /F1 12 Tf 72 700 Td [${[...n].map(latin).join(' -30 ')}] TJ ET` }
      : {
          ...s,
          content: (s.content as string).replace(
            /<([0-9a-f]+)> Tj/,
            (_, hex: string) => `[${(hex.match(/..../g) as string[]).map((h) => `<${h}>`).join(' -40 ')}] TJ`,
          ),
        }
  }),
  'pdf letters placed one by one': made((n) => {
    const s = shown(n)
    return isLatin(n)
      ? { content: [...n].map((c, i) => `BT /F1 12 Tf ${72 + i * 8} 700 Td ${latin(c)} Tj ET`).join(' ') }
      : {
          ...s,
          content: ((/<([0-9a-f]+)> Tj/.exec(s.content as string)?.[1] ?? '').match(/..../g) ?? [])
            .map((h, i) => `BT /F2 12 Tf ${72 + i * 7.4} 700 Td <${h}> Tj ET`)
            .join(' '),
        }
  }),
  'pdf letters placed out of order': made((n) => {
    const s = shown(n)
    const order = [...n].map((_, i) => i).toReversed()
    return isLatin(n)
      ? { content: order.map((i) => `BT /F1 12 Tf ${72 + i * 7} 700 Td ${latin([...n][i] as string)} Tj ET`).join(' ') }
      : {
          ...s,
          content: order
            .map(
              (i) =>
                `BT /F2 12 Tf ${72 + i * 7.4} 700 Td <${((/<([0-9a-f]+)> Tj/.exec(s.content as string)?.[1] ?? '').match(/..../g) ?? [])[i]}> Tj ET`,
            )
            .join(' '),
        }
  }),
  'pdf over two lines': made((n, c) => {
    const [a, b] = halves(n, c)
    const s = shown(`${a}-${b}`)
    if (isLatin(n)) return { content: `BT /F1 12 Tf 72 700 Td ${latin(`${a}-`)} Tj 0 -14 Td ${latin(b)} Tj ET` }
    const hex = /<([0-9a-f]+)> Tj/.exec(s.content as string)?.[1] ?? ''
    const at = ([...a].length + 1) * 4
    return { ...s, content: `BT /F2 12 Tf 72 700 Td <${hex.slice(0, at)}> Tj 0 -14 Td <${hex.slice(at)}> Tj ET` }
  }),
  'pdf hidden layer': pageText((show) => `/OC /L1 BDC BT ${show} ET EMC`),
  'pdf actual text': made((n) => ({ content: `/Span << /ActualText ${text(n)} >> BDC BT /F1 12 Tf 72 700 Td (W.) Tj ET EMC` })),
  'pdf alternate text': made((n) => ({ content: `/Figure << /Alt ${text(n)} >> BDC 0 0 9 9 re f EMC` })),
  'pdf structure alternate text': made((n) => ({
    catalog: '/StructTreeRoot 20 0 R /MarkInfo << /Marked true >>',
    more: [
      [20, '<< /Type /StructTreeRoot /K [21 0 R] >>'],
      [21, `<< /Type /StructElem /S /Figure /P 20 0 R /Alt ${text(n)} >>`],
    ],
  })),
  'pdf form object': made((n) => {
    const s = shown(n)
    return {
      ...s,
      content: '/X1 Do',
      more: [
        ...(s.more ?? []),
        [3, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X1 30 0 R >> >> >>`],
        [
          30,
          packed(
            `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R ${s.fonts ?? ''} >> >>`,
            s.content as string,
          ),
        ],
      ],
    }
  }),
  'pdf annotation': made((n) => ({
    page: '/Annots [20 0 R]',
    more: [[20, `<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents ${text(n)} >>`]],
  })),
  'pdf annotation author': made((n) => ({
    page: '/Annots [20 0 R]',
    more: [[20, `<< /Type /Annot /Subtype /Highlight /Rect [0 0 9 9] /T ${text(n)} /QuadPoints [0 0 1 0 0 1 1 1] >>`]],
  })),
  'pdf annotation rich text': made((n) => ({
    page: '/Annots [20 0 R]',
    more: [[20, `<< /Type /Annot /Subtype /FreeText /Rect [0 0 9 9] /DA (/F1 1 Tf) /RC ${text(`<body><p>${n}</p></body>`)} >>`]],
  })),
  'pdf annotation appearance': made((n) => {
    const s = shown(n)
    return {
      ...s,
      content: 'q Q',
      page: '/Annots [20 0 R]',
      more: [
        ...(s.more ?? []),
        [20, '<< /Type /Annot /Subtype /Stamp /Rect [0 0 99 99] /AP << /N 21 0 R >> >>'],
        [
          21,
          packed(
            `/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << /Font << /F1 5 0 R ${s.fonts ?? ''} >> >>`,
            s.content as string,
          ),
        ],
      ],
    }
  }),
  'pdf link': made((n) => ({
    page: '/Annots [20 0 R]',
    more: [[20, `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://x.example/${encodeURIComponent(n)}) >> >>`]],
  })),
  'pdf launch': made((n) => ({
    page: '/Annots [20 0 R]',
    more: [
      [
        20,
        `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /GoToR /F << /Type /Filespec /UF ${text(`${n}.pdf`)} >> /D [0 /Fit] >> >>`,
      ],
    ],
  })),
  'pdf bookmark': made((n) => ({
    catalog: '/Outlines 20 0 R',
    more: [
      [20, '<< /Type /Outlines /First 21 0 R /Last 21 0 R /Count 1 >>'],
      [21, `<< /Title ${text(n)} /Parent 20 0 R /Dest [3 0 R /Fit] >>`],
    ],
  })),
  'pdf named destination': made((n) => ({ catalog: '/Names << /Dests 20 0 R >>', more: [[20, `<< /Names [${text(n)} [3 0 R /Fit]] >>`]] })),
  'pdf page label': made((n) => ({ catalog: `/PageLabels << /Nums [0 << /P ${text(n)} >>] >>` })),
  'pdf field value': made((n) => ({
    page: '/Annots [20 0 R]',
    catalog: '/AcroForm << /Fields [20 0 R] >>',
    more: [[20, `<< /Type /Annot /Subtype /Widget /FT /Tx /T (f1) /V ${text(n)} /Rect [0 0 9 9] >>`]],
  })),
  'pdf field name': made((n) => ({
    page: '/Annots [20 0 R]',
    catalog: '/AcroForm << /Fields [20 0 R] >>',
    more: [[20, `<< /Type /Annot /Subtype /Widget /FT /Tx /T ${text(n)} /TU (x) /Rect [0 0 9 9] >>`]],
  })),
  'pdf script': made((n) => ({ catalog: '/OpenAction 20 0 R', more: [[20, `<< /S /JavaScript /JS ${text(`app.alert("${n}")`)} >>`]] })),
  'pdf info author': made((n) => ({ info: `/Author ${text(n)}` })),
  'pdf info title, Latin': made((n) => ({ info: `/Title ${isLatin(n) ? latin(n) : text(n)} /Producer (x)` })),
  'pdf info custom': made((n) => ({ info: `/Witness ${text(n)}` })),
  'pdf info UTF-8': made((n) => ({ info: `/Subject (${Buffer.from(`\ufeff${n.replace(/[()\\]/g, '')}`).toString('latin1')})` })),
  'pdf xmp': made((n) => ({
    catalog: '/Metadata 20 0 R',
    more: [
      [
        20,
        stream(
          '/Type /Metadata /Subtype /XML',
          Buffer.from(
            `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>${xml(n)}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
          ),
        ),
      ],
    ],
  })),
  'pdf page metadata': made((n) => ({
    page: '/Metadata 20 0 R',
    more: [[20, packed('/Type /Metadata /Subtype /XML', Buffer.from(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${xml(n)}</a></x:xmpmeta>`))]],
  })),
  'pdf piece info': made((n) => ({ page: `/PieceInfo << /App << /Private << /Who ${text(n)} >> /LastModified (D:2023) >> >>` })),
  'pdf attachment': made((n) => ({
    catalog: '/Names << /EmbeddedFiles << /Names [(a.txt) 20 0 R] >> >>',
    more: [
      [20, '<< /Type /Filespec /F (a.txt) /UF (a.txt) /EF << /F 21 0 R >> >>'],
      [21, packed('/Type /EmbeddedFile', Buffer.from(`notes: ${n}`))],
    ],
  })),
  'pdf attachment name': made((n) => ({
    catalog: '/Names << /EmbeddedFiles << /Names [(a) 20 0 R] >> >>',
    more: [
      [20, `<< /Type /Filespec /F (a.txt) /UF ${text(`${n}.txt`)} /EF << /F 21 0 R >> >>`],
      [21, packed('/Type /EmbeddedFile', 'x')],
    ],
  })),
  'pdf attachment description': made((n) => ({
    catalog: '/Names << /EmbeddedFiles << /Names [(a) 20 0 R] >> >>',
    more: [
      [20, `<< /Type /Filespec /F (a.txt) /Desc ${text(n)} /EF << /F 21 0 R >> >>`],
      [21, packed('/Type /EmbeddedFile', 'x')],
    ],
  })),
  'pdf font name': made((n) => ({
    fonts: '/F9 20 0 R',
    more: [
      [
        20,
        `<< /Type /Font /Subtype /Type1 /BaseFont /${isLatin(n) ? n.replace(/[^A-Za-z-]/g, '') : [...Buffer.from(n)].map((b) => `#${b.toString(16)}`).join('')} >>`,
      ],
    ],
  })),
  'pdf layer name': made((n) => ({
    catalog: '/OCProperties << /OCGs [20 0 R] /D << /Order [20 0 R] >> >>',
    more: [[20, `<< /Type /OCG /Name ${text(n)} >>`]],
  })),
  'pdf comment': (n) => {
    const bytes = pdf({})
    return file('casebook.pdf', Buffer.concat([bytes.subarray(0, 9), Buffer.from(`% ${n}\n`), bytes.subarray(9)]))
  },
  'pdf after the end': (n) => file('casebook.pdf', Buffer.concat([pdf({}), Buffer.from(`\n${n}\n`)])),
  'pdf unused object': made((n) => ({ more: [[20, `<< /Old ${text(n)} >>`]] })),
  'pdf unused stream': made((n) => ({ more: [[20, packed('', Buffer.from(`old text ${n}`))]] })),
  'pdf object stream': made((n) => ({ more: [[20, packed('/Type /ObjStm /N 1 /First 5', `30 0 \n<< /Title ${text(n)} >>`)]] })),
  'pdf earlier text': (n) => {
    const s = shown(n)
    return file(
      'casebook.pdf',
      update(pdf({ ...s }), new Map<number, string | Buffer>([[4, packed('', 'BT /F1 12 Tf 72 700 Td (Redacted.) Tj ET')]])),
    )
  },
  'pdf earlier info': (n) =>
    file('casebook.pdf', update(pdf({ info: `/Author ${text(n)}` }), new Map<number, string | Buffer>([[9, '<< /Author (x) >>']]))),
  'pdf ASCII85 stream': made((n) => ({
    more: [[20, stream('/Filter [/ASCIIHexDecode /FlateDecode]', `${deflateSync(Buffer.from(`note ${n}`)).toString('hex')}>`)]],
  })),
  'pdf simple font, renamed codes': made((n) => {
    if (!isLatin(n)) {
      const letters = [...new Set([...n])]
      const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange ${letters.length} beginbfchar ${letters.map((c, i) => `<${(i + 65).toString(16)}> <${Buffer.from(c, 'utf16le').swap16().toString('hex')}>`).join(' ')} endbfchar endcmap end`
      return {
        content: `BT /F3 12 Tf 72 700 Td (${[...n].map((c) => String.fromCharCode(letters.indexOf(c) + 65)).join('')}) Tj ET`,
        fonts: '/F3 20 0 R',
        more: [
          [20, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 21 0 R >>'],
          [21, packed('', map)],
        ],
      }
    }
    return { content: `BT /F1 12 Tf 72 700 Td (${[...n].map((c) => `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`).join('')}) Tj ET` }
  }),
  'pdf glyph names': made((n) => {
    if (isLatin(n)) return { content: `BT /F1 12 Tf 72 700 Td <${Buffer.from(n).toString('hex')}> Tj ET` }
    const letters = [...new Set([...n])]
    return {
      content: `BT /F3 12 Tf 72 700 Td (${[...n].map((c) => String.fromCharCode(letters.indexOf(c) + 65)).join('')}) Tj ET`,
      fonts: '/F3 20 0 R',
      more: [
        [
          20,
          `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [65 ${letters.map((c) => `/uni${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')}] >> >>`,
        ],
      ],
    }
  }),
}
