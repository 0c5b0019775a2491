// DOCX, XLSX, PPTX, ODT, EPUB: every part that can hold a name.
import { file, halves, xml, type Carrier } from './carrier.ts'
import { zip } from './zip.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const CORE = (author: string): string =>
  `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${xml(author)}</dc:creator></cp:coreProperties>`
const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'
const RELS = (kind: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${kind}"/></Relationships>`
const BODY = (inner: string): string => `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${inner}</w:body></w:document>`
const P = (inner: string): string => `<w:p>${inner}</w:p>`
const R = (text: string, props = ''): string =>
  `<w:r>${props ? `<w:rPr>${props}</w:rPr>` : ''}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`

const docx = (body: string, more: Record<string, string | Uint8Array> = {}): Buffer =>
  zip([
    { name: '[Content_Types].xml', data: TYPES },
    { name: '_rels/.rels', data: RELS('word/document.xml') },
    { name: 'word/document.xml', data: BODY(body) },
    ...Object.entries(more).map(([name, data]) => ({ name, data })),
  ])
const word =
  (write: (n: string) => string): Carrier =>
  (n) =>
    file('report.docx', docx(write(n)))
const wordPart =
  (path: string, write: (n: string) => string): Carrier =>
  (n) =>
    file('report.docx', docx(P(R('x')), { [path]: write(n) }))

const sheet = (inner: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inner}</sheetData></worksheet>`
const book = (names = '<sheet name="S1" sheetId="1" r:id="rId1"/>', rest = ''): string =>
  `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names}</sheets>${rest}</workbook>`
const xlsx = (parts: Record<string, string>): Buffer =>
  zip(
    Object.entries({
      '[Content_Types].xml': TYPES,
      '_rels/.rels': RELS('xl/workbook.xml'),
      'xl/workbook.xml': book(),
      'xl/worksheets/sheet1.xml': sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
      ...parts,
    }).map(([name, data]) => ({ name, data })),
  )
const excel =
  (path: string, write: (n: string) => string): Carrier =>
  (n) =>
    file('table.xlsx', xlsx({ [path]: write(n) }))

const odt = (parts: Record<string, string>): Buffer =>
  zip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', store: true },
    ...Object.entries({
      'content.xml':
        '<office:document-content><office:body><office:text><text:p>x</text:p></office:text></office:body></office:document-content>',
      'META-INF/manifest.xml': '<manifest:manifest/>',
      ...parts,
    }).map(([name, data]) => ({ name, data })),
  ])
const odf =
  (path: string, write: (n: string) => string): Carrier =>
  (n) =>
    file('report.odt', odt({ [path]: write(n) }))

/** Parts of office files by name. */
export const OFFICE: Readonly<Record<string, Carrier>> = {
  'docx text': word((n) => P(R(`Свідок ${n} сказав`))),
  'docx runs split': (n, c) => {
    const [a, b] = halves(n, c)
    return file('report.docx', docx(P(R(a) + R(b, '<w:b/>'))))
  },
  'docx runs split by proofing marks': (n, c) => {
    const [a, b] = halves(n, c)
    return file(
      'report.docx',
      docx(P(`${R(a)}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>${R(b)}`)),
    )
  },
  'docx soft hyphen': (n, c) => {
    const [a, b] = halves(n, c)
    return file('report.docx', docx(P(`<w:r><w:t>${xml(a)}</w:t><w:softHyphen/><w:t>${xml(b)}</w:t></w:r>`)))
  },
  'docx no-break hyphen': (n, c) => {
    const [a, b] = halves(n, c)
    return file('report.docx', docx(P(`<w:r><w:t>${xml(a)}</w:t><w:noBreakHyphen/><w:t>${xml(b)}</w:t></w:r>`)))
  },
  'docx line break inside': (n, c) => {
    const [a, b] = halves(n, c)
    return file('report.docx', docx(P(`<w:r><w:t>${xml(a)}-</w:t><w:br/><w:t>${xml(b)}</w:t></w:r>`)))
  },
  'docx deleted text': word((n) =>
    P(`${R('x')}<w:del w:id="1" w:author="a" w:date="2023-02-01T00:00:00Z"><w:r><w:delText>${xml(n)}</w:delText></w:r></w:del>`),
  ),
  'docx inserted by': word((n) => P(`<w:ins w:id="1" w:author="${xml(n)}" w:date="2023-02-01T00:00:00Z">${R('x')}</w:ins>`)),
  'docx formatting changed by': word((n) => P(`<w:r><w:rPr><w:rPrChange w:id="2" w:author="${xml(n)}"/></w:rPr><w:t>x</w:t></w:r>`)),
  'docx hidden text': word((n) => P(R(n, '<w:vanish/>'))),
  'docx white text': word((n) => P(R(n, '<w:color w:val="FFFFFF"/>'))),
  'docx field code': word((n) =>
    P(`<w:r><w:instrText xml:space="preserve"> HYPERLINK "https://x.example/${encodeURIComponent(n)}" </w:instrText></w:r>`),
  ),
  'docx alt text': word((n) =>
    P(`<w:r><w:drawing><wp:docPr xmlns:wp="x" id="1" name="Рис. 1" descr="${xml(n)} біля дому"/></w:drawing></w:r>`),
  ),
  'docx text box': word((n) =>
    P(`<w:r><w:pict><v:textbox xmlns:v="x"><w:txbxContent>${P(R(n))}</w:txbxContent></v:textbox></w:pict></w:r>`),
  ),
  'docx content control': word(
    (n) => `<w:sdt><w:sdtPr><w:alias w:val="${xml(n)}"/><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${P(R('x'))}</w:sdtContent></w:sdt>`,
  ),
  'docx bookmark': word((n) =>
    P(`<w:bookmarkStart w:id="3" w:name="${xml(n.replace(/[ '’-]/g, '_'))}"/>${R('x')}<w:bookmarkEnd w:id="3"/>`),
  ),
  'docx comment': wordPart(
    'word/comments.xml',
    (n) => `<w:comments ${W}><w:comment w:id="0" w:author="a">${P(R(n))}</w:comment></w:comments>`,
  ),
  'docx comment initials and author': wordPart(
    'word/comments.xml',
    (n) => `<w:comments ${W}><w:comment w:id="0" w:author="${xml(n)}">${P(R('x'))}</w:comment></w:comments>`,
  ),
  'docx footnote': wordPart('word/footnotes.xml', (n) => `<w:footnotes ${W}><w:footnote w:id="2">${P(R(n))}</w:footnote></w:footnotes>`),
  'docx header': wordPart('word/header1.xml', (n) => `<w:hdr ${W}>${P(R(n))}</w:hdr>`),
  'docx people': wordPart('word/people.xml', (n) => `<w15:people xmlns:w15="x"><w15:person w15:author="${xml(n)}"/></w15:people>`),
  'docx core author': wordPart('docProps/core.xml', CORE),
  'docx manager': wordPart('docProps/app.xml', (n) => `<Properties><Manager>${xml(n)}</Manager></Properties>`),
  'docx custom property': wordPart(
    'docProps/custom.xml',
    (n) => `<Properties><property name="x"><vt:lpwstr xmlns:vt="y">${xml(n)}</vt:lpwstr></property></Properties>`,
  ),
  'docx link target': wordPart(
    'word/_rels/document.xml.rels',
    (n) =>
      `<Relationships><Relationship Id="r" Type="t" TargetMode="External" Target="file:///C:/Users/${encodeURIComponent(n)}/x.docx"/></Relationships>`,
  ),
  'docx custom XML': wordPart('customXml/item1.xml', (n) => `<root><name>${xml(n)}</name></root>`),
  'docx template path': wordPart('word/settings.xml', (n) => `<w:settings ${W}><w:attachedTemplate w:val="${xml(n)}.dotx"/></w:settings>`),
  'docx part name': wordPart('word/x.xml', (n) => `<a>${xml(n)}</a>`),
  'docx embedded workbook': (n) =>
    file(
      'report.docx',
      docx(P(R('x')), { 'word/embeddings/t.xlsx': xlsx({ 'xl/sharedStrings.xml': `<sst><si><t>${xml(n)}</t></si></sst>` }) }),
    ),
  'docx alternative text part': (n) =>
    file('report.docx', docx(P(R('x')), { 'word/afchunk.htm': `<html><body><p>${n}</p></body></html>` })),
  'docx media name': (n) => file('report.docx', docx(P(R('x')), { [`word/${n}.xml`]: '<a/>' })),
  'xlsx shared string': excel('xl/sharedStrings.xml', (n) => `<sst><si><t>${xml(n)}</t></si></sst>`),
  'xlsx rich text runs': (n, c) => {
    const [a, b] = halves(n, c)
    return file(
      'table.xlsx',
      xlsx({ 'xl/sharedStrings.xml': `<sst><si><r><t>${xml(a)}</t></r><r><rPr><b/></rPr><t>${xml(b)}</t></r></si></sst>` }),
    )
  },
  'xlsx inline string': excel('xl/worksheets/sheet1.xml', (n) =>
    sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${xml(n)}</t></is></c></row>`),
  ),
  'xlsx hidden row': excel('xl/worksheets/sheet1.xml', (n) =>
    sheet(`<row r="1" hidden="1"><c r="A1" t="inlineStr"><is><t>${xml(n)}</t></is></c></row>`),
  ),
  'xlsx formula string': excel('xl/worksheets/sheet1.xml', (n) =>
    sheet(`<row r="1"><c r="A1" t="str"><f>CONCATENATE("${xml(n)}","")</f><v>x</v></c></row>`),
  ),
  'xlsx letters in cells': excel('xl/worksheets/sheet1.xml', (n) =>
    sheet(
      `<row r="1">${[...n].map((c, i) => `<c r="${String.fromCharCode(65 + i)}1" t="inlineStr"><is><t>${xml(c)}</t></is></c>`).join('')}</row>`,
    ),
  ),
  'xlsx hidden sheet name': excel('xl/workbook.xml', (n) => book(`<sheet name="${xml(n)}" sheetId="1" state="veryHidden" r:id="rId1"/>`)),
  'xlsx defined name': excel('xl/workbook.xml', (n) =>
    book(undefined, `<definedNames><definedName name="who">"${xml(n)}"</definedName></definedNames>`),
  ),
  'xlsx comment': excel(
    'xl/comments1.xml',
    (n) =>
      `<comments><authors><author>a</author></authors><commentList><comment ref="A1"><text><r><t>${xml(n)}</t></r></text></comment></commentList></comments>`,
  ),
  'xlsx threaded comment person': excel(
    'xl/persons/person.xml',
    (n) => `<personList><person displayName="${xml(n)}" id="{1}"/></personList>`,
  ),
  'xlsx pivot cache': excel(
    'xl/pivotCache/pivotCacheDefinition1.xml',
    (n) =>
      `<pivotCacheDefinition><cacheFields><cacheField name="w"><sharedItems><s v="${xml(n)}"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
  ),
  'xlsx link': excel(
    'xl/worksheets/_rels/sheet1.xml.rels',
    (n) =>
      `<Relationships><Relationship Id="a" Type="t" TargetMode="External" Target="mailto:${encodeURIComponent(n)}@x.example"/></Relationships>`,
  ),
  'xlsx chart cache': excel(
    'xl/charts/chart1.xml',
    (n) => `<c:chart xmlns:c="x"><c:strCache><c:pt idx="0"><c:v>${xml(n)}</c:v></c:pt></c:strCache></c:chart>`,
  ),
  'xlsx header': excel(
    'xl/worksheets/sheet1.xml',
    (n) => `<worksheet><sheetData/><headerFooter><oddHeader>&amp;C${xml(n)}</oddHeader></headerFooter></worksheet>`,
  ),
  'xlsx external link': excel(
    'xl/externalLinks/_rels/externalLink1.xml.rels',
    (n) => `<Relationships><Relationship Id="a" Target="../${encodeURIComponent(n)}.xlsx"/></Relationships>`,
  ),
  'xlsx core author': excel('docProps/core.xml', CORE),
  'xlsx validation list': excel(
    'xl/worksheets/sheet1.xml',
    (n) =>
      `<worksheet><sheetData/><dataValidations><dataValidation><formula1>"Ні,${xml(n)}"</formula1></dataValidation></dataValidations></worksheet>`,
  ),
  'pptx slide': (n, c) => {
    const [a, b] = halves(n, c)
    return file(
      'talk.pptx',
      zip([
        { name: '[Content_Types].xml', data: TYPES },
        { name: '_rels/.rels', data: RELS('ppt/presentation.xml') },
        { name: 'ppt/presentation.xml', data: '<p/>' },
        {
          name: 'ppt/slides/slide1.xml',
          data: `<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${xml(a)}</a:t></a:r><a:r><a:t>${xml(b)}</a:t></a:r></a:p></p:sld>`,
        },
      ]),
    )
  },
  'pptx notes': (n) =>
    file(
      'talk.pptx',
      zip([
        { name: '[Content_Types].xml', data: TYPES },
        { name: '_rels/.rels', data: RELS('ppt/presentation.xml') },
        {
          name: 'ppt/notesSlides/notesSlide1.xml',
          data: `<p:notes xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${xml(n)}</a:t></a:r></a:p></p:notes>`,
        },
      ]),
    ),
  'odt text': odf(
    'content.xml',
    (n) =>
      `<office:document-content><office:body><office:text><text:p>${xml(n)}</text:p></office:text></office:body></office:document-content>`,
  ),
  'odt spans': (n, c) => {
    const [a, b] = halves(n, c)
    return file(
      'report.odt',
      odt({
        'content.xml': `<office:document-content><text:p>${xml(a)}<text:span text:style-name="T1">${xml(b)}</text:span></text:p></office:document-content>`,
      }),
    )
  },
  'odt spaces element': (n) =>
    file(
      'report.odt',
      odt({ 'content.xml': `<office:document-content><text:p>${xml(n)}<text:s text:c="2"/>x</text:p></office:document-content>` }),
    ),
  'odt annotation': odf(
    'content.xml',
    (n) =>
      `<office:document-content><text:p>x<office:annotation><dc:creator>${xml(n)}</dc:creator><text:p>y</text:p></office:annotation></text:p></office:document-content>`,
  ),
  'odt tracked deletion': odf(
    'content.xml',
    (n) =>
      `<office:document-content><text:tracked-changes><text:changed-region><text:deletion><text:p>${xml(n)}</text:p></text:deletion></text:changed-region></text:tracked-changes></office:document-content>`,
  ),
  'odt meta': odf(
    'meta.xml',
    (n) => `<office:document-meta><office:meta><meta:initial-creator>${xml(n)}</meta:initial-creator></office:meta></office:document-meta>`,
  ),
  'odt styles': odf(
    'styles.xml',
    (n) => `<office:document-styles><style:header><text:p>${xml(n)}</text:p></style:header></office:document-styles>`,
  ),
  'odt picture name': odf('content.xml', (n) => `<office:document-content><draw:frame draw:name="${xml(n)}"/></office:document-content>`),
  'ods cell': (n) =>
    file(
      't.ods',
      zip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', store: true },
        {
          name: 'content.xml',
          data: `<office:document-content><table:table table:name="a"><table:table-row table:visibility="collapse"><table:table-cell><text:p>${xml(n)}</text:p></table:table-cell></table:table-row></table:table></office:document-content>`,
        },
      ]),
    ),
  'flat odt': (n) =>
    file(
      'a.fodt',
      `<?xml version="1.0"?><office:document><office:body><office:text><text:p>${xml(n)}</text:p></office:text></office:body></office:document>`,
    ),
  'epub page': (n) =>
    file(
      'b.epub',
      zip([
        { name: 'mimetype', data: 'application/epub+zip', store: true },
        { name: 'OEBPS/ch1.xhtml', data: `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${xml(n)}</p></body></html>` },
      ]),
    ),
  'epub metadata': (n) =>
    file(
      'b.epub',
      zip([
        { name: 'mimetype', data: 'application/epub+zip', store: true },
        { name: 'OEBPS/content.opf', data: `<package><metadata><dc:contributor>${xml(n)}</dc:contributor></metadata></package>` },
      ]),
    ),
}
