// Files written into a text: data: addresses (RFC 2397), and base64 that begins as a known file does.
import { filePart, type Part } from './part.ts'

/** First letters of base64 of PNG, JPEG, GIF, WebP, PDF, ZIP, gzip, OLE, TIFF and fonts. */
const FILE_STARTS = 'iVBORw0KGgo|/9j/|R0lGOD|UklGR|JVBERi0|UEsDB|H4sI|0M8R4K|SUkqA|TU0AK|T1RUTw|AAEAAAA|PHN2Zy|PCFET0|PGh0bW|PD94bW|e1xydG'
const EMBEDDED = new RegExp(
  `data:([\\w.+/-]{0,80})((?:;[\\w.+=-]{1,60}){0,6}),([^\\s"'<>()]{0,30000000})|(?<![A-Za-z0-9+/])((?:${FILE_STARTS})[A-Za-z0-9+/_=-]{60,30000000})`,
  'g',
)
const MOST_FILES = 2000

/** Files in the texts. */
export function dataUriParts(texts: readonly string[]): Part[] {
  const parts: Part[] = []
  for (const text of texts) {
    if (!text.includes('data:') && text.length < 64) continue
    for (const match of text.matchAll(EMBEDDED)) {
      if (parts.length >= MOST_FILES) return parts
      const [, type = '', parameters = '', content, bare] = match
      const bytes = bare === undefined ? readContent(content ?? '', parameters) : Buffer.from(bare, 'base64')
      if (bytes.byteLength > 0) parts.push(filePart('data', `data.${endingOf(type)}`, new Uint8Array(bytes)))
    }
  }
  return parts
}

function readContent(content: string, parameters: string): Buffer {
  const bytes = Buffer.from(
    content.replace(/%([0-9A-Fa-f]{2})/g, (_whole, byte: string) => String.fromCharCode(parseInt(byte, 16))),
    /[^\0-\xff]/.test(content) ? 'utf8' : 'latin1',
  )
  return /;base64/i.test(parameters) ? Buffer.from(bytes.toString('latin1'), 'base64') : bytes
}

function endingOf(type: string): string {
  return /html/.test(type) ? 'html' : /svg|xml/.test(type) ? 'xml' : /json/.test(type) ? 'json' : /css/.test(type) ? 'css' : 'txt'
}
