// Reader of RTF (Microsoft's specification 1.9.1): text, code pages, \u escapes and paragraph ends; everything else is passed over.
import { done, refuse, type Outcome } from '../base/refusal.ts'
import type { Bytes } from '../base/bytes.ts'
import type { Draft, ReaderContext, ReadRefusal } from './draft.ts'
import { labelDump } from './page-parts/label-dump.ts'
import { collectStatedFacts } from './page-parts/stated-facts.ts'

const RTF_READER = { name: 'rtf', version: 1 } as const

export function readRtf(bytes: Bytes, _context: ReaderContext): Outcome<Draft, ReadRefusal> {
  const text = new RtfText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')).read()
  const paragraphs = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (paragraphs.length === 0) return refuse('no-text', 'The RTF file holds no text.')
  const blocks = labelDump(paragraphs).blocks
  return done({ mediaType: 'application/rtf', reader: RTF_READER, blocks, ...collectStatedFacts(blocks) })
}

/** Groups whose content is data about the document, not its text. */
const PASSED_OVER = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'themedata',
  'datastore',
  'latentstyles',
  'listtable',
  'listoverridetable',
  'rsidtbl',
  'generator',
  'xmlnstbl',
  'header',
  'footer',
  'headerl',
  'headerr',
  'footerl',
  'footerr',
  'fldinst',
  'bkmkstart',
  'bkmkend',
  'annotation',
  'atnid',
  'atnauthor',
  'filetbl',
  'revtbl',
  'pgptbl',
  'panose',
  'falt',
  'mmathpr',
  'wgrffmtfilter',
  'colorschememapping',
])
const SYMBOLS: Readonly<Record<string, string>> = {
  par: '\n',
  sect: '\n',
  page: '\n',
  line: '\n',
  row: '\n',
  cell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
}
/** \fcharset numbers to code pages (specification: font table). */
const CODE_PAGE_BY_CHARSET: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  161: 'windows-1253',
  162: 'windows-1254',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  238: 'windows-1250',
}

interface Group {
  skip: boolean
  fallbackUnits: number
  codePage: string | null
}

class RtfText {
  private readonly rtf: string
  private readonly parts: string[] = []
  private readonly groups: Group[] = []
  private group: Group = { skip: false, fallbackUnits: 1, codePage: null }
  private codePage = 'windows-1252'
  private readonly codePageByFont = new Map<number, string>()
  private font = 0
  private inFontTable = false
  private bytes: number[] = []
  private toSkip = 0

  constructor(rtf: string) {
    this.rtf = rtf
  }

  read(): string {
    const token = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/g
    for (let match = token.exec(this.rtf); match; match = token.exec(this.rtf)) {
      if (match[1] !== undefined) this.takeWord(match[1], match[2] === undefined ? null : Number(match[2]), token)
      else if (match[3] !== undefined) this.takeByte(Number.parseInt(match[3], 16))
      else if (match[4] !== undefined) this.takeSymbol(match[4])
      else if (match[5] !== undefined) this.takeBrace(match[5])
      else if (match[6] !== undefined) for (const unit of match[6]) this.takeByte(unit.charCodeAt(0))
    }
    this.flush()
    return this.parts.join('')
  }

  private takeWord(word: string, value: number | null, token: RegExp): void {
    if (word === 'u' && value !== null) {
      this.addText(String.fromCharCode(value < 0 ? value + 65_536 : value))
      this.toSkip = this.group.fallbackUnits
      return
    }
    if (word === 'uc') this.group.fallbackUnits = Math.min(Math.max(value ?? 1, 0), 8)
    else if (word === 'ansicpg' && value !== null) this.codePage = codePageName(value) ?? this.codePage
    else if (word === 'mac') this.codePage = 'macintosh'
    else if (word === 'fonttbl') this.inFontTable = true
    else if (word === 'f' && value !== null) this.takeFont(value)
    else if (word === 'fcharset' && this.inFontTable) this.codePageByFont.set(this.font, CODE_PAGE_BY_CHARSET[value ?? 0] ?? this.codePage)
    else if (word === 'bin' && value !== null) token.lastIndex += Math.max(0, value)
    if (PASSED_OVER.has(word)) this.group.skip = true
    const symbol = SYMBOLS[word]
    if (symbol !== undefined) this.addText(symbol)
  }

  private takeFont(font: number): void {
    this.font = font
    if (this.inFontTable) return
    this.flush()
    this.group.codePage = this.codePageByFont.get(font) ?? null
  }

  private takeSymbol(symbol: string): void {
    if (symbol === '*') this.group.skip = true
    else if (symbol === '~') this.addText('\u00a0')
    else if (symbol === '_') this.addText('-')
    else if (symbol === '\n' || symbol === '\r') this.addText('\n')
    else if ('\\{}'.includes(symbol)) this.addText(symbol)
  }

  private takeBrace(brace: string): void {
    this.flush()
    this.toSkip = 0
    if (brace === '{') {
      this.groups.push(this.group)
      this.group = { ...this.group }
    } else {
      this.group = this.groups.pop() ?? this.group
      if (this.groups.length <= 1) this.inFontTable = false
    }
  }

  private takeByte(byte: number): void {
    if (this.toSkip > 0) this.toSkip--
    else if (!this.group.skip) this.bytes.push(byte)
  }

  private addText(text: string): void {
    if (this.group.skip) return
    this.flush()
    this.parts.push(text)
  }

  private flush(): void {
    if (this.bytes.length === 0) return
    this.parts.push(new TextDecoder(this.group.codePage ?? this.codePage).decode(new Uint8Array(this.bytes)))
    this.bytes = []
  }
}

function codePageName(number: number): string | null {
  const label =
    number === 10_000
      ? 'macintosh'
      : number === 866
        ? 'ibm866'
        : number === 65_001
          ? 'utf-8'
          : number === 20_866
            ? 'koi8-r'
            : number === 932
              ? 'shift_jis'
              : `windows-${number}`
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}
