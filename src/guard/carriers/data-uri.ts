// Files written into a text: data: addresses (RFC 2397), and base64 that begins as a known file does.
import { filePart, type Part } from './part.ts'

/** First letters of base64 of PNG, JPEG, GIF, WebP, PDF, ZIP, gzip, OLE, TIFF and fonts. */
const FILE_STARTS = 'iVBORw0KGgo|/9j/|R0lGOD|UklGR|JVBERi0|UEsDB|H4sI|0M8R4K|SUkqA|TU0AK|T1RUTw|AAEAAAA|PHN2Zy|PCFET0|PGh0bW|PD94bW|e1xydG'
const EMBEDDED = new RegExp(
  `data:([\\w.+/-]{0,80})((?:;[\\w.+=-]{1,60}){0,6}),([^\\s"'<>()]{0,30000000})|(?<![A-Za-z0-9+/])((?:${FILE_STARTS})[A-Za-z0-9+/_=-]{60,30000000})`,
  'g',
)
const MOST_FILES = 2000

/** A long run of base64 is read as the file it is, and no more as letters, which chance makes names of. */
const SHORTEST_CUT = 200

export interface TextWithoutFiles {
  readonly rest: string
  readonly parts: readonly Part[]
}

/** The files in a text, and the text without the long ones. */
export function takeFiles(text: string): TextWithoutFiles {
  if (!text.includes('data:') && text.length < 64) return { rest: text, parts: [] }
  const parts: Part[] = []
  let rest = ''
  let from = 0
  for (const match of text.matchAll(EMBEDDED)) {
    if (parts.length >= MOST_FILES) break
    const [whole, type = '', parameters = '', content, bare] = match
    const bytes = bare === undefined ? readContent(content ?? '', parameters) : Buffer.from(bare, 'base64')
    if (bytes.byteLength === 0) continue
    parts.push(filePart('data', `data.${endingOf(type)}`, new Uint8Array(bytes)))
    if (whole.length < SHORTEST_CUT || (bare === undefined && !/;base64/i.test(parameters))) continue
    rest += text.slice(from, match.index)
    from = match.index + whole.length
  }
  return { rest: from === 0 ? text : rest + text.slice(from), parts }
}

function readContent(content: string, parameters: string): Buffer {
  const bytes = Buffer.from(
    content.replace(/%([0-9A-Fa-f]{2})/g, (_whole, byte: string) => String.fromCharCode(parseInt(byte, 16))),
    /[^\0-\xff]/.test(content) ? 'utf8' : 'latin1',
  )
  return /;base64/i.test(parameters) ? Buffer.from(bytes.toString('latin1'), 'base64') : bytes
}

function endingOf(type: string): string {
  return /html/.test(type) ? 'html' : /svg|xml/.test(type) ? 'inside' : /json/.test(type) ? 'json' : /css/.test(type) ? 'css' : 'txt'
}
