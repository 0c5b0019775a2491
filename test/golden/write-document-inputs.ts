// Builds the golden inputs that no text editor can write: old encodings, word processors' containers, PDFs. Run it to write them anew.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { zipSync, strToU8 } from 'fflate'
import { utf8, type Bytes } from '../../src/base/bytes.ts'

/** Bytes of a text in a single-byte encoding, by turning its decoder round. */
export function encodeSingleByte(text: string, encoding: string): Bytes {
  const byteByLetter = new Map<string, number>()
  for (let byte = 255; byte >= 0; byte--) byteByLetter.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from(text, (letter) => byteByLetter.get(letter) ?? 63)
}

function encodeUtf16(text: string): Bytes {
  return new Uint8Array(Buffer.from('\ufeff' + text, 'utf16le'))
}

/** A PDF with one page per text, lines set with Helvetica; enough of ISO 32000 for a reader. */
export function buildPdf(pages: readonly (readonly { readonly text: string; readonly size: number; readonly y: number }[])[]): Bytes {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>']
  for (const lines of pages) {
    const stream = lines.map(({ text, size, y }) => `BT /F1 ${size} Tf 72 ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`).join('\n')
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`)
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
  }
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = pdf.length
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = pdf.length
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return utf8(pdf)
}

const STORED = { level: 6, mtime: new Date(1980, 0, 1) } as const

export function buildDocx(paragraphs: readonly { readonly style?: string; readonly text: string }[]): Bytes {
  const body = paragraphs.map(({ style, text }) => `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('')
  const styles = ['Title', 'Subtitle', 'Quote', 'Caption'].map((name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`).join('') + '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  return zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>'),
    '_rels/.rels': strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    'word/_rels/document.xml.rels': strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>'),
    'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document ${w}><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:styles ${w}>${styles}</w:styles>`),
  }, STORED)
}

export function buildOdt(content: string): Bytes {
  const spaces = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><office:document-content ${spaces}><office:body><office:text>${content}</office:text></office:body></office:document-content>`),
    'meta.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><office:document-meta ${spaces}><office:meta><dc:language>uk-UA</dc:language></office:meta></office:document-meta>`),
  }, STORED)
}

const RUSSIAN_PAGE = (charset: string) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>Пятеро вернулись из отпуска - Вести округа</title></head><body><div class="menu"><a href="/">Главная</a> <a href="/n">Новости</a></div>
<div id="content"><h1>Пятеро вернулись из отпуска</h1><p class="date">16 ноября 2022, 14:05</p>
<p>Пятеро военнослужащих, которых считали самовольно оставившими часть, вернулись в расположение в понедельник, сообщили их родственники.</p>
<p>По словам жены одного из них, о возвращении договорились по телефону: офицер пообещал, что наказания не будет.</p>
<p>Фото: Антон Рыбаков</p></div></body></html>`

/** Golden folder and file → bytes. */
export function builtInputs(): ReadonlyMap<string, Bytes> {
  return new Map<string, Bytes>([
    ['html-windows-1251/input/page.html', encodeSingleByte(RUSSIAN_PAGE('windows-1251'), 'windows-1251')],
    ['html-koi8-r/input/page.html', encodeSingleByte(RUSSIAN_PAGE('koi8-r'), 'koi8-r')],
    ['html-mislabelled/input/page.html', utf8(RUSSIAN_PAGE('windows-1251'))],
    ['html-mislabelled-1251/input/page.html', encodeSingleByte(RUSSIAN_PAGE('iso-8859-1'), 'windows-1251')],
    ['html-utf16/input/page.html', encodeUtf16(RUSSIAN_PAGE('utf-16'))],
    ['dump-windows-1251/input/page.txt', encodeSingleByte('Пятеро вернулись из отпуска\r\n\r\nИсточник: Вести округа\r\n\r\nПятеро военнослужащих, которых считали самовольно оставившими часть, вернулись в расположение в понедельник.\r\n', 'windows-1251')],
    ['docx-styles/input/statement.docx', buildDocx([{ style: 'Title', text: 'What the sisters saw' }, { style: 'Subtitle', text: 'Two accounts of one evening' }, { text: 'Source: Lake Courier' }, { text: 'The lorries came after dark, six of them, and stood with their engines running until the last light in the street was out.' }, { style: 'Heading1', text: 'The second account' }, { style: 'Quote', text: 'We counted five, but the corner was dark.' }, { text: 'Neither sister has been asked about that evening since, and neither has asked to be.' }])],
    ['odt-ukrainian/input/zayava.odt', buildOdt('<text:h text:style-name="Title">Заява родичів</text:h><text:p>Ми просимо<text:s text:c="2"/>повідомити, де перебувають наші чоловіки, бо зв’язку з ними немає від третього листопада.<office:annotation><text:p>коментар</text:p></office:annotation></text:p><text:h>Чого ми просимо</text:h><text:p>Медичного огляду<text:line-break/>і переведення до тилової частини, як було обіцяно.</text:p>')],
    ['pdf-report/input/report.pdf', buildPdf([
      [{ text: 'District Commission', size: 9, y: 810 }, { text: 'Findings on the closed ward', size: 20, y: 740 }, { text: 'The ward was closed on 3 March 2021 by an order that nobody has been', size: 11, y: 700 }, { text: 'able to show us. Eleven patients were moved during the night with-', size: 11, y: 686 }, { text: 'out their papers, and two of them have not been found since.', size: 11, y: 672 }, { text: 'What we ask', size: 14, y: 640 }, { text: 'We ask for the order, for the names of the drivers, and for an answer', size: 11, y: 615 }, { text: 'in writing before the end of May.', size: 11, y: 601 }, { text: '1', size: 9, y: 30 }],
      [{ text: 'District Commission', size: 9, y: 810 }, { text: 'The head physician told us that the keys were handed over on that day.', size: 11, y: 740 }, { text: '2', size: 9, y: 30 }],
    ])],
    ['pdf-scanned/input/scan.pdf', buildPdf([[]])],
  ])
}

if (process.argv[1]?.endsWith('write-document-inputs.js')) {
  for (const [name, bytes] of builtInputs()) {
    const file = path.resolve('test/golden/documents', name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}
