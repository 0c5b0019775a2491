// Reads a vehicle's plate as a keeper wrote it: letters, its digits, letters, and a region of digits (А123ВС 77; АА 1234 ВВ; 1234 AB-7).
import { asciiDigit } from '../match/digits.ts'
import { codeLetters } from './code-letters.ts'

export interface Plate {
  readonly before: string
  readonly digits: string
  readonly after: string
  /** The region's digits, else empty. */
  readonly other: string
}

/** Null where the text is no plate of letters and digits. */
export function readPlate(text: string): Plate | null {
  const plain = [...text.normalize('NFKC').toUpperCase()].map((sign) => asciiDigit(sign) ?? sign).join('')
  const parts = plain.replace(/\b(?:RUS|UA|BY|KZ)\b/g, '').match(/\d+|\p{L}+/gu) ?? []
  // Letters that only spaces part are one group.
  const groups: string[] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (last !== undefined && /^\d/.test(last) === /^\d/.test(part) && !/^\d/.test(part)) groups[groups.length - 1] = last + part
    else groups.push(part)
  }
  const at = groups.findIndex((group) => /^\d{2,5}$/.test(group))
  if (at < 0 || at > 1) return null
  const before = at === 1 ? codeLetters(groups[0]!) : ''
  const following = groups[at + 1] ?? ''
  const after = /^\d/.test(following) ? '' : codeLetters(following)
  const region = groups[after === '' ? at + 1 : at + 2] ?? ''
  if (before.length + after.length === 0 || before.length > 4 || after.length > 4) return null
  return { before, digits: groups[at]!, after, other: /^\d{1,3}$/.test(region) ? region : '' }
}
