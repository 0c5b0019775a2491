// Text files by their format: JSON, CSV, XML, HTML, RTF, subtitles, folded lines (calendars, cards, directories); all others as they stand, with and without tags.
import { partsOfCsv } from './csv.ts'
import { takeFiles } from './data-uri.ts'
import { partsOfJson, readJson } from './json.ts'
import { partsOfMarkup } from './markup.ts'
import { officeFaults } from './office.ts'
import { fault, type Part, textPart } from './part.ts'
import { partsOfRtf } from './rtf.ts'
import { isWellFormed, textFaults } from './text-faults.ts'

const JSON_ENDINGS = new Set(['json', 'jsonl', 'jsonld', 'ndjson', 'cdxj', 'geojson', 'webmanifest', 'map', 'har', 'ipynb'])
const XML_ENDINGS = new Set([
  'xml',
  'svg',
  'rss',
  'atom',
  'opf',
  'xhtml',
  'rels',
  'ncx',
  'kml',
  'gpx',
  'fodt',
  'fods',
  'xmp',
  'inside',
  'plist',
  'xsl',
  'xsd',
  'vml',
])

/** `name` tells the format where the text does not. */
export function partsOfText(name: string, text: string): Part[] {
  const ending = /\.([a-z0-9]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const start = text.slice(0, 2000)
  if (/^\ufeff?\s{0,200}\{\\rtf/.test(start)) return partsOfRtf(text)
  if (/^\ufeff?\s{0,200}[[{]/.test(start) || JSON_ENDINGS.has(ending)) {
    const isBroken = JSON_ENDINGS.has(ending) && text.trim() !== '' && !readJson(text).isWhole
    return [...partsOfJson(text), ...(isBroken ? [fault('block', 'unreadable-carrier', 'json', 'it is broken')] : [])]
  }
  if (ending === 'csv' || ending === 'tsv' || ending === 'tab') return partsOfCsv(text)
  if (/^\ufeff?\s{0,200}<\?xml|<(svg|rss|feed|urlset)[\s>]/i.test(start) || XML_ENDINGS.has(ending))
    return [...partsOfMarkup(text, 'xml'), ...officeFaults(name, text), ...xmlFaults(ending, text)]
  if (/<(!doctype|html|head|body|div|p|a|span|h\d|script|meta)[\s>]/i.test(start)) return partsOfMarkup(text, 'html')
  const { rest, parts: files } = takeFiles(text)
  const parts = [textPart('text', rest), ...files, ...textFaults(text)]
  if (/^d\d{1,9}:/.test(start)) parts.push(textPart('bencode', bencodeStrings(Buffer.from(text))))
  const unfolded = unfold(ending, text)
  if (unfolded !== null) parts.push(textPart('text unfolded', unfolded))
  if (isSubtitles(ending, start)) parts.push(textPart('subtitles', subtitleWords(text)))
  // Markdown and other texts may hold tags: the text is read with them and without.
  if (/<[a-z!/][^<>]{0,400}>/i.test(text)) parts.push(...partsOfMarkup(text, 'html'))
  return parts
}

/** XMP is read leniently, since pictures hold it in pieces and padded; pages written as XML, as browsers read them. */
function xmlFaults(ending: string, text: string): Part[] {
  if (ending === 'xmp' || ending === 'inside' || ending === 'html' || /<html[\s>]/i.test(text.slice(0, 2000)) || isWellFormed(text))
    return []
  return [fault('block', 'unreadable-carrier', 'xml', 'it is not well-formed')]
}

/** Strings of a torrent's dictionary (BEP 3), each behind its length in bytes. */
function bencodeStrings(bytes: Buffer): string {
  const strings: string[] = []
  for (let at = 0; at < bytes.length;) {
    const length = /^(\d{1,9}):/.exec(bytes.toString('latin1', at, at + 12))
    if (!length) {
      at++
      continue
    }
    const start = at + length[0].length
    strings.push(bytes.toString('utf8', start, start + Number(length[1])))
    at = start + Number(length[1])
  }
  return strings.join('\n')
}

/** Lines of RFC 5545, 6350 and 2849 go on after a line's end and a space. Their \, and \n are signs of text. */
function unfold(ending: string, text: string): string | null {
  if (!['ics', 'vcf', 'ldif', 'ifb', 'vcs'].includes(ending) && !/^(?:BEGIN:V|dn:|version: 1)/i.test(text)) return null
  return text
    .replace(/\r?\n[ \t]/g, '')
    .replace(/\\n/gi, '\n')
    .replace(/\\([,;\\])/g, '$1')
}

function isSubtitles(ending: string, start: string): boolean {
  return (
    ['vtt', 'srt', 'ass', 'ssa', 'sub', 'sbv', 'lrc', 'ttml'].includes(ending) || start.includes('-->') || start.includes('[Script Info]')
  )
}

/** What is said, without times and numbers: a name may go on in the next cue. */
function subtitleWords(text: string): string {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !/^\d{1,6}\s{0,8}$|-->|^\d[\d:.,]{5,14},\d|^(?:WEBVTT|NOTE|STYLE|REGION)/.test(line))
    .map((line) =>
      line
        .replace(/^Dialogue:(?:[^,]{0,60},){9}/, '')
        .replace(/^(?:\[[\d:.]{4,12}\])+/, '')
        .replace(/<[^<>]{0,100}>|\{[^{}]{0,200}\}/g, '')
        .replace(/\\[Nnh]/g, ' ')
        .trim(),
    )
    .join(' ')
    .replace(/(?<=\p{L})- (?=\p{Ll})/gu, '')
}
