// Texts: decoded by their mark or by trial; JSON also by its values, CSV also by its cells and for formulas.
import type { Bytes } from '../../base/bytes.ts'
import { fault, type Part, textPart } from './part.ts'

/** Bytes as text: UTF-16 by mark or zero bytes, UTF-8, else Windows-1251 and KOI8-U both (which one a reader will take is unknown). */
export function decodeText(bytes: Bytes): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return [new TextDecoder('utf-16le').decode(bytes)]
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return [new TextDecoder('utf-16be').decode(bytes)]
  const zeros = countZeros(bytes)
  if (zeros[0] > 0.2) return [new TextDecoder('utf-16be').decode(bytes)]
  if (zeros[1] > 0.2) return [new TextDecoder('utf-16le').decode(bytes)]
  try {
    return [new TextDecoder('utf-8', { fatal: true }).decode(bytes)]
  } catch {
    return ['utf-8', 'windows-1251', 'koi8-u'].map((label) => new TextDecoder(label).decode(bytes))
  }
}

/** Share of zero bytes at even and at odd places of the first kilobytes. */
function countZeros(bytes: Bytes): readonly [number, number] {
  const counts: [number, number] = [0, 0]
  const length = Math.min(4096, bytes.byteLength)
  for (let i = 0; i < length; i++) if (bytes[i] === 0) counts[(i & 1) as 0 | 1]++
  return [counts[0] / length, counts[1] / length]
}

export function partsOfJson(text: string): Part[] {
  const lines: string[] = []
  for (const document of jsonDocuments(text)) collectStrings(document, lines, 0)
  return [textPart('json', text), textPart('json value', lines.join('\n'))]
}

/** One document, or one a line (JSON Lines, CDXJ). */
function jsonDocuments(text: string): unknown[] {
  try {
    return [JSON.parse(text.replace(/^\ufeff/, ''))]
  } catch {
    return text.split('\n').flatMap((line) => {
      const from = line.indexOf('{')
      try {
        return from < 0 ? [] : [JSON.parse(line.slice(from)) as unknown]
      } catch {
        return []
      }
    })
  }
}

const DEEPEST = 200

function collectStrings(value: unknown, lines: string[], depth: number): void {
  if (typeof value === 'string') lines.push(value)
  else if (typeof value === 'number') lines.push(String(value))
  else if (typeof value === 'object' && value !== null && depth < DEEPEST) {
    for (const [key, member] of Object.entries(value)) {
      if (!Array.isArray(value)) lines.push(key)
      collectStrings(member, lines, depth + 1)
    }
  }
}

/** Cells that a spreadsheet would run (OWASP: CSV injection); a signed number or a telephone number is none. */
export function partsOfCsv(text: string): Part[] {
  const parts: Part[] = [textPart('csv', text)]
  text.split('\n').forEach((line, n) => {
    const isFormula = line.split(/[,;\t]/).some((cell) => /^["']?\s{0,8}(?:[=@]|[+-](?![\d\s().+-]*["']?\s*$))[^\s"]/.test(cell))
    if (isFormula) parts.push(fault('block', 'formula', 'csv cell', `line ${n + 1}`))
  })
  return parts
}
