// Scans a finished file: tells what it is from its bytes, and reads every place in it where words can stand. What it does not know, it blocks.
import { gunzipSync } from 'node:zlib'
import type { Bytes } from '../../base/bytes.ts'
import { sha256Hex } from '../../base/sha256.ts'
import { sniffFormat } from '../../document/sniff.ts'
import type { DetectorSwitch } from '../detectors.ts'
import type { Finding } from '../finding.ts'
import type { GuardTools } from '../guard-tools.ts'
import type { Hit } from '../hit.ts'
import { decodeText, decodeWideText } from './decode-text.ts'
import { partsOfMail } from './mail.ts'
import { isFont, partsOfFont } from './font.ts'
import { fault, filePart, type Part, textPart } from './part.ts'
import { partsOfPdf } from './pdf.ts'
import { partsOfPicture, type PictureFormat } from './picture.ts'
import { listStrings } from './strings.ts'
import { isTar, partsOfTar } from './tar.ts'
import { partsOfText } from './text-formats.ts'
import { partsOfWarc } from './warc.ts'
import { partsOfZip } from './zip.ts'

export interface CarrierContext {
  readonly scan: (text: string) => Hit[]
  readonly tools: GuardTools
  readonly hashPassage: (words: string) => string
  readonly isOn: DetectorSwitch
}

/** How deep a file may lie in files. */
export const DEEPEST = 6
const MOST_EXPANDED = 1 << 29

export async function scanCarriers(path: string, bytes: Bytes, context: CarrierContext): Promise<Finding[]> {
  const findings = new Map<string, Finding>()
  const add = (finding: Finding): void => {
    findings.set(`${finding.tier} ${finding.kind} ${finding.carrier} ${finding.place} ${finding.identity} ${finding.passage}`, finding)
  }
  for (const hit of scanName(path, context.scan))
    if (context.isOn('file name')) add(findingOf(hit, 'file name', maskText(path, context.scan), context.hashPassage(path)))
  await scanBytes(path, bytes, '', 0, context, add)
  return [...findings.values()]
}

async function scanBytes(
  name: string,
  bytes: Bytes,
  inside: string,
  depth: number,
  context: CarrierContext,
  add: (finding: Finding) => void,
): Promise<void> {
  if (bytes.byteLength === 0) return
  const hashFile = (): string => context.hashPassage(sha256Hex(bytes))
  if (depth > DEEPEST) return add(faultFinding('block', 'too-deep', inside, 'a file inside too many files', hashFile()))
  for (const part of await takeApart(name, bytes, context.tools)) {
    const carrier = inside + part.carrier
    const detector = part.is === 'fault' ? `fault ${part.kind}` : `carrier ${part.carrier}`
    const addFound: typeof add = (finding) => {
      if (context.isOn(detector)) add(finding)
    }
    if (part.is === 'fault') addFound(faultFinding(part.tier, part.kind, carrier, part.place, hashFile()))
    else if (part.is === 'text') {
      const place = placesIn(part.text)
      for (const hit of context.scan(part.text))
        addFound(findingOf(hit, carrier, part.place ?? place(hit.start), context.hashPassage(passageOf(part.text, hit))))
    } else {
      const masked = maskText(part.name, context.scan)
      for (const hit of scanName(part.name, context.scan))
        addFound(findingOf(hit, `${carrier} name`, masked, context.hashPassage(part.name)))
      await scanBytes(part.name, part.bytes, `${carrier} ${masked} > `, depth + 1, context, addFound)
    }
  }
}

/** Hits in a path: in its parts as words, and in it as it is, for escapes that hold slashes. */
function scanName(path: string, scan: (text: string) => Hit[]): Hit[] {
  const spaced = spacedPath(path)
  return spaced === path ? scan(path) : [...scan(spaced), ...scan(path)]
}

/** A path's parts are words of their own; endings are not names. */
function spacedPath(path: string): string {
  return path.normalize('NFC').replace(/[/\\]/g, ' / ')
}

/** What a file carries: texts, files inside, faults. Bytes may be hostile. */
export async function takeApart(name: string, bytes: Bytes, tools: GuardTools): Promise<Part[]> {
  const picture = pictureFormat(bytes)
  if (picture) return partsOfPicture(bytes, picture, tools.readImageText)
  const wide = decodeWideText(bytes)
  if (wide !== null) return partsOfText(name, wide)
  const format = sniffFormat(bytes)
  if (format === 'pdf') return partsOfPdf(bytes, tools.readPdfText)
  if (format === 'zip') return partsOfZip(bytes)
  if (format === 'gzip') return expand(name, bytes)
  if (format === 'warc') return partsOfWarc(bytes)
  if (isTar(bytes)) return partsOfTar(bytes)
  if (isFont(bytes)) return partsOfFont(bytes)
  if (format === 'binary' || format === 'ole' || format === 'image')
    return [fault('block', 'unknown-carrier', 'file', maskEnding(name)), textPart('strings', listStrings(bytes))]
  if (format === 'email' || format === 'mhtml') return partsOfMail(bytes)
  return decodeText(bytes).flatMap((text) => partsOfText(name, text))
}

function expand(name: string, bytes: Bytes): Part[] {
  try {
    return [
      filePart('gzip', name.replace(/\.gz$/i, ''), gunzipSync(bytes, { maxOutputLength: MOST_EXPANDED })),
      textPart('gzip header', listStrings(bytes.subarray(0, 600))),
    ]
  } catch {
    return [fault('block', 'unreadable-carrier', 'gzip', 'the file')]
  }
}

function pictureFormat(bytes: Bytes): PictureFormat | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.byteLength)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG')) return 'png'
  if (head.startsWith('GIF8')) return 'gif'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  return head.startsWith('II*\0') || head.startsWith('MM\0*') ? 'tiff' : null
}

function maskEnding(name: string): string {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0]
  return ending === undefined ? 'unknown format' : `unknown format (${ending.slice(0, 5)})`
}

/** The text with every hit blacked out, whole words; what a report may show. */
export function maskText(text: string, scan: (text: string) => Hit[]): string {
  let masked = text
  const spans = scan(spacedPath(text).length === text.length ? spacedPath(text) : text)
  for (const { start, end } of [...spans].sort((a, b) => b.start - a.start)) masked = masked.slice(0, start) + '▇▇▇' + masked.slice(end)
  // A hit that only another reading shows cannot be cut out for certain.
  return scan(spacedPath(masked)).length > 0 ? '▇▇▇' : masked
}

export function findingOf({ kind, tier, identities }: Hit, carrier: string, place: string, passage: string): Finding {
  return { tier, kind, carrier, place, identity: identities[0] ?? -1, identities, passage }
}

function faultFinding(tier: Finding['tier'], kind: Finding['kind'], carrier: string, place: string, passage: string): Finding {
  return { tier, kind, carrier, place, identity: -1, identities: [], passage }
}

const PASSAGE_UTF16 = 80

/** What was hit and the words around it, however they are spaced: the same in two editions where the passage is the same. */
export function passageOf(text: string, { start, end }: Hit): string {
  const parts = [text.slice(Math.max(0, start - PASSAGE_UTF16), start), text.slice(start, end), text.slice(end, end + PASSAGE_UTF16)]
  return JSON.stringify(parts.map((part) => part.replace(/\s+/g, ' ')))
}

/** "line 3, column 17", both from 1, in UTF-16 units. */
export function placeIn(text: string, at: number): string {
  return placesIn(text)(at)
}

/** The same for many places in one text, which is gone over once. */
export function placesIn(text: string): (at: number) => string {
  let lines: number[] | null = null
  return (at) => {
    lines ??= listLines(text)
    let [low, high] = [0, lines.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (lines[middle]! <= at) low = middle
      else high = middle - 1
    }
    return `line ${low + 1}, column ${at - lines[low]! + 1}`
  }
}

/** Where each line begins. */
function listLines(text: string): number[] {
  const lines = [0]
  for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) lines.push(next + 1)
  return lines
}
