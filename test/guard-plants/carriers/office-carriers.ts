// Carriers that are office documents (ECMA-376, OpenDocument 1.3), built by hand with fflate: text, tracked changes, comments, hidden sheets, properties.
import { strToU8, zipSync } from 'fflate'
import type { Plant } from '../invent-plant.ts'
import { SEAM, type LayoutForm } from '../layouts.ts'
import type { Random } from '../random.ts'
import { filler, frameMarkup, markUp, PLAIN_ONLY, type Carrier } from './carrier.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const ODF = 'urn:oasis:names:tc:opendocument:xmlns'
const SPLIT: readonly LayoutForm[] = ['plain', 'seams']

export const OFFICE_CARRIERS: readonly Carrier[] = [
  docx('docx text', SPLIT, (plants, random) => ({
    body: plants
      .map(
        (plant) =>
          `<w:p><w:r><w:t xml:space="preserve">${frameMarkup(plant, random, '</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">')}</w:t></w:r></w:p>`,
      )
      .join(''),
  })),
  docx('docx deleted', SPLIT, (plants, random) => ({
    body: plants
      .map(
        (plant) =>
          `<w:p><w:del w:id="1" w:author="A"><w:r><w:delText xml:space="preserve">${frameMarkup(plant, random, '</w:delText></w:r><w:r><w:delText xml:space="preserve">')}</w:delText></w:r></w:del></w:p>`,
      )
      .join(''),
  })),
  docx('docx change author', PLAIN_ONLY, (plants) => ({
    body: plants.map((plant) => `<w:p><w:ins w:id="1" w:author="${markUp(plant)}"><w:r><w:t>.</w:t></w:r></w:ins></w:p>`).join(''),
  })),
  docx('docx comment', PLAIN_ONLY, (plants, random) => ({
    part: [
      'word/comments.xml',
      `${XML}<w:comments ${WORD}>${plants.map((plant, n) => `<w:comment w:id="${n}" w:author="A"><w:p><w:r><w:t>${frameMarkup(plant, random)}</w:t></w:r></w:p></w:comment>`).join('')}</w:comments>`,
    ],
  })),
  docx('docx header', PLAIN_ONLY, (plants, random) => ({
    part: [
      'word/header1.xml',
      `${XML}<w:hdr ${WORD}>${plants.map((plant) => `<w:p><w:r><w:t>${frameMarkup(plant, random)}</w:t></w:r></w:p>`).join('')}</w:hdr>`,
    ],
  })),
  docx('docx properties', PLAIN_ONLY, (plants) => ({
    part: [
      'docProps/core.xml',
      `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${plants.map((plant) => `<dc:creator>${markUp(plant)}</dc:creator>`).join('')}</cp:coreProperties>`,
    ],
  })),
  xlsx('xlsx shared strings', PLAIN_ONLY, (plants, random) => ({ strings: plants.map((plant) => frameMarkup(plant, random)), state: '' })),
  xlsx('xlsx hidden sheet', PLAIN_ONLY, (plants, random) => ({
    strings: plants.map((plant) => frameMarkup(plant, random)),
    state: ' state="hidden"',
  })),
  xlsx('xlsx cells', SPLIT, (plants, random) => ({
    rows: plants.map((plant) => (plant.text.includes(SEAM) ? markUp(plant, SEAM).split(SEAM) : [frameMarkup(plant, random)])),
    state: '',
  })),
  xlsx('xlsx comment', PLAIN_ONLY, (plants, random) => ({
    part: [
      'xl/comments1.xml',
      `${XML}<comments ${SHEET}><authors><author>A</author></authors><commentList>${plants.map((plant, n) => `<comment ref="A${n + 1}" authorId="0"><text><t>${frameMarkup(plant, random)}</t></text></comment>`).join('')}</commentList></comments>`,
    ],
    state: '',
  })),
  xlsx('xlsx pivot cache', PLAIN_ONLY, (plants) => ({
    part: [
      'xl/pivotCache/pivotCacheDefinition1.xml',
      `${XML}<pivotCacheDefinition ${SHEET}><cacheFields><cacheField name="a"><sharedItems>${plants.map((plant) => `<s v="${markUp(plant)}"/>`).join('')}</sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
    ],
    state: '',
  })),
  odt(
    'odt text',
    SPLIT,
    (plants, random) =>
      plants.map((plant) => `<text:p><text:span>${frameMarkup(plant, random, '</text:span><text:span>')}</text:span></text:p>`).join(''),
    () => '',
  ),
  odt(
    'odt annotation',
    PLAIN_ONLY,
    (plants, random) =>
      plants
        .map(
          (plant) =>
            `<text:p>.<office:annotation><dc:creator>A</dc:creator><text:p>${frameMarkup(plant, random)}</text:p></office:annotation></text:p>`,
        )
        .join(''),
    () => '',
  ),
  odt(
    'odt meta',
    PLAIN_ONLY,
    () => '<text:p>.</text:p>',
    (plants) => plants.map((plant) => `<meta:keyword>${markUp(plant)}</meta:keyword>`).join(''),
  ),
]

interface OfficeParts {
  readonly body?: string
  readonly part?: readonly [name: string, xml: string]
}

function docx(name: string, forms: readonly LayoutForm[], write: (plants: readonly Plant[], random: Random) => OfficeParts): Carrier {
  return {
    name,
    most: 90,
    forms,
    write: (plants, random) => {
      const { body, part } = write(plants, random)
      const text = body ?? `<w:p><w:r><w:t>${filler(random)}</w:t></w:r></w:p>`
      return {
        path: 'report.docx',
        bytes: pack({
          '[Content_Types].xml': `${XML}<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
          '_rels/.rels': relations('officeDocument', 'word/document.xml'),
          'word/document.xml': `${XML}<w:document ${WORD}><w:body>${text}</w:body></w:document>`,
          ...(part ? { [part[0]]: part[1] } : {}),
        }),
      }
    },
  }
}

interface SheetParts extends OfficeParts {
  readonly strings?: readonly string[]
  readonly rows?: readonly (readonly string[])[]
  readonly state: string
}

function xlsx(name: string, forms: readonly LayoutForm[], write: (plants: readonly Plant[], random: Random) => SheetParts): Carrier {
  return {
    name,
    most: 90,
    forms,
    write: (plants, random) => {
      const { strings = ['.'], rows, part, state } = write(plants, random)
      const cells = rows ?? strings.map((_, n) => [String(n)])
      const type = rows ? 'inlineStr' : 's'
      const cell = (text: string) => (rows ? `<is><t xml:space="preserve">${text}</t></is>` : `<v>${text}</v>`)
      const sheet = cells.map(
        (row, n) =>
          `<row r="${n + 1}">${row.map((text, column) => `<c r="${columnName(column)}${n + 1}" t="${type}">${cell(text)}</c>`).join('')}</row>`,
      )
      return {
        path: 'table.xlsx',
        bytes: pack({
          '[Content_Types].xml': `${XML}<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
          '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
          'xl/workbook.xml': `${XML}<workbook ${SHEET} xmlns:r="${OFFICE}"><sheets><sheet name="1" sheetId="1"${state} r:id="rId1"/></sheets></workbook>`,
          'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
          'xl/sharedStrings.xml': `${XML}<sst ${SHEET}>${strings.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('')}</sst>`,
          'xl/worksheets/sheet1.xml': `${XML}<worksheet ${SHEET}><sheetData>${sheet.join('')}</sheetData></worksheet>`,
          ...(part ? { [part[0]]: part[1] } : {}),
        }),
      }
    },
  }
}

function columnName(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26)
}

type WriteOdt = (plants: readonly Plant[], random: Random) => string

function odt(name: string, forms: readonly LayoutForm[], body: WriteOdt, meta: WriteOdt): Carrier {
  const spaces = ['office', 'text', 'meta'].map((space) => `xmlns:${space}="${ODF}:${space}:1.0"`).join(' ')
  return {
    name,
    most: 90,
    forms,
    write: (plants, random) => ({
      path: 'report.odt',
      bytes: pack({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': `${XML}<office:document-content ${spaces} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:text>${body(plants, random)}</office:text></office:body></office:document-content>`,
        'meta.xml': `${XML}<office:document-meta ${spaces}><office:meta>${meta(plants, random)}</office:meta></office:document-meta>`,
        'META-INF/manifest.xml': `${XML}<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>`,
      }),
    }),
  }
}

function relations(type: string, target: string): string {
  return `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`
}

function pack(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}
