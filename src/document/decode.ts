// Bytes to text: byte-order marks and declared encodings (WHATWG Encoding), and what to do when the declaration is wrong.
import type { Bytes } from '../base/bytes.ts'

export interface DecodedText {
  readonly text: string
  /** WHATWG name of the encoding used. */
  readonly encoding: string
  /** True where another encoding was declared than was found. */
  readonly mislabelled: boolean
}

/** Decodes text whose encoding may be declared (`declared`: a label, trusted only where the bytes allow it). Never fails. */
export function decodeText(bytes: Bytes, declared: string | null = null): DecodedText {
  const marked = byteOrderMark(bytes)
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked, mislabelled: false }
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked) return { text: new TextDecoder(unmarked).decode(bytes), encoding: unmarked, mislabelled: false }
  const label = knownLabel(declared)
  const asUtf8 = decodeUtf8(bytes, label === 'utf-8')
  if (asUtf8 !== null) return { text: asUtf8.text, encoding: 'utf-8', mislabelled: label !== null && label !== 'utf-8' && asUtf8.multibyte }
  const encoding = label && label !== 'utf-8' ? checkedLabel(bytes, label) : (guessSingleByte(bytes) ?? 'windows-1252')
  return { text: new TextDecoder(encoding).decode(bytes), encoding, mislabelled: label !== null && label !== encoding }
}

function byteOrderMark(bytes: Bytes): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark shows as zero bytes at every second place (Latin) or as 0x04 there (Cyrillic). */
function unmarkedUtf16(bytes: Bytes): string | null {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 16) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0 || bytes[i] === 4) even++
    if (bytes[i + 1] === 0 || bytes[i + 1] === 4) odd++
  }
  const half = length / 2
  if (odd > half * 0.9 && even < half * 0.1) return 'utf-16le'
  if (even > half * 0.9 && odd < half * 0.1) return 'utf-16be'
  return null
}

function knownLabel(label: string | null): string | null {
  if (!label) return null
  try {
    const encoding = new TextDecoder(label.trim().toLowerCase()).encoding
    // A page that says UTF-16 in ASCII letters cannot be (WHATWG HTML: 13.2.3.2).
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
}

/** The bytes as UTF-8 where they are; a few stray bytes are forgiven, the more so where UTF-8 is declared. Null where it is something else. */
function decodeUtf8(bytes: Bytes, isDeclared: boolean): { text: string; multibyte: boolean } | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, multibyte: text.length !== bytes.length }
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    let broken = 0
    let sound = 0
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (unit === 0xfffd) broken++
      else if (unit > 0x7f) sound++
    }
    return sound > broken * (isDeclared ? 2 : 8) || (isDeclared && sound === 0 && broken < 3) ? { text, multibyte: true } : null
  }
}

const CYRILLIC_ENCODINGS = ['windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'] as const

/** Keeps a declared single-byte encoding unless the bytes read much better as a Cyrillic one. */
function checkedLabel(bytes: Bytes, label: string): string {
  if (!/^(windows-125\d|iso-8859-\d+|koi8-[ru]|ibm866|x-mac-cyrillic|macintosh)$/.test(label)) return label
  const guess = guessSingleByte(bytes)
  if (!guess || guess === label) return label
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  return cyrillicScore(sample, guess) > cyrillicScore(sample, label) + 0.3 ? guess : label
}

const SAMPLE_BYTES = 65_536

/** The Cyrillic encoding in which the high bytes read as words, or null where none does (then it is Western). */
function guessSingleByte(bytes: Bytes): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  let best: string | null = null
  let bestScore = 0.5
  for (const encoding of CYRILLIC_ENCODINGS) {
    const score = cyrillicScore(sample, encoding)
    if (score > bestScore + 1e-9) {
      best = encoding
      bestScore = score
    }
  }
  return best
}

/** Letters by how often Russian and Ukrainian use them: the frequent third, counted from running text of our own. */
const FREQUENT = 'оеаинтсрвлкмдпуяі'
const HIGH_RUN = /[^\u0000-\u007f]+/g

/** How much the text read so looks like Cyrillic words: about 1 for running text, below 0.5 for a wrong reading. */
function cyrillicScore(sample: Bytes, encoding: string): number {
  const text = new TextDecoder(encoding).decode(sample)
  let units = 0
  let points = 0
  for (const [run] of text.matchAll(HIGH_RUN)) {
    // Typographic quotes and no-break spaces stand between words in every encoding and decide nothing.
    if (run.length < 2) continue
    units += run.length
    points += wordPoints(run)
  }
  return units < 8 ? 0 : points / units
}

/** One point for a lower-case letter (half for a rare one), less where capitals follow small letters, as in a wrong reading. */
function wordPoints(run: string): number {
  let points = 0
  let previousLower = false
  for (const letter of run) {
    const isLower = (letter >= 'а' && letter <= 'я') || 'ёіїєґў'.includes(letter)
    const isUpper = (letter >= 'А' && letter <= 'Я') || 'ЁІЇЄҐЎ'.includes(letter)
    if (isLower) points += FREQUENT.includes(letter) ? 1.2 : 0.7
    else if (isUpper) points += previousLower ? -0.5 : 0.7
    else if ('«»„“”’…–—№\u00a0'.includes(letter)) points += 0.5
    else points -= 0.7
    previousLower = isLower
  }
  return points
}

const META_BYTES = 4096

/** The encoding a page or XML file declares in its first bytes, or null. */
export function declaredEncoding(bytes: Bytes): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, META_BYTES)).toString('latin1')
  const found =
    /<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([A-Za-z0-9_:.-]{2,40})/i.exec(head) ??
    /^\s{0,20}<\?xml[^>]{0,100}?encoding=["']([A-Za-z0-9_.-]{2,40})/.exec(head)
  return found?.[1] ?? null
}
