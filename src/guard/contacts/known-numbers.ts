// The numbers by which protected people are known (telephones, documents, units, plates), indexed so that a text's numbers are looked up in constant time.
// What a match is worth follows from how many digits agree: nine agree by chance once in a thousand million, five once in a hundred thousand.
import type { FindingKind, ProtectedIdentity } from '../finding.ts'
import { readDocumentNumber } from './document-numbers.ts'
import { readPlate } from './plates.ts'
import { readNamedUnit } from './unit-kinds.ts'
import { plainDigits } from './plain-digits.ts'

/** A number of seven digits or more: its last seven find it. */
export interface LongNumber {
  readonly kind: FindingKind
  /** Without the codes a country's or a network's dialling puts before it. */
  readonly digits: string
  /** So many last digits, agreeing, are the number, whatever stands before them. */
  readonly enough: number
  readonly identities: number[]
}

/** A short number, found whole; what stands near decides what it is worth. */
export interface ShortNumber {
  readonly kind: 'phone' | 'document-number' | 'plate' | 'unit'
  readonly digits: string
  /** Letters before the digits, in order: a document's series, a plate's, a Ukrainian unit's А. */
  readonly before: string
  readonly after: string
  /** Digits that stand elsewhere: a document's series, a plate's region. Of a unit of one to three digits, its kind. */
  readonly other: string
  readonly identities: number[]
}

export interface KnownNumbers {
  /** One bit for each ending of seven digits. */
  readonly endings: Uint8Array
  readonly longByEnding: ReadonlyMap<number, readonly LongNumber[]>
  readonly shortByDigits: ReadonlyMap<string, readonly ShortNumber[]>
  /** By number of digits: some short number has so many. */
  readonly hasLength: readonly boolean[]
}

export const ENDING_DIGITS = 7
/** More than chance can give, however long the text. */
const SURE_DIGITS = 9
const ENDINGS = 10_000_000

export function indexNumbers(identities: readonly ProtectedIdentity[]): KnownNumbers {
  const index = new Collector()
  identities.forEach((identity, n) => {
    for (const phone of identity.phones ?? []) addPhone(index, phone, n)
    for (const handle of [...(identity.handles ?? []), ...(identity.aliases ?? [])]) addAccount(index, handle, n)
    for (const document of identity.documents ?? []) addDocument(index, document, n)
    for (const plate of identity.plates ?? []) addPlate(index, plate, n)
    for (const unit of identity.units ?? []) addUnit(index, unit, n)
  })
  return index.finish()
}

class Collector {
  private readonly long = new Map<string, LongNumber>()
  private readonly short = new Map<string, ShortNumber>()

  addLong(kind: FindingKind, digits: string, enough: number, n: number): void {
    const known = this.long.get(`${kind} ${digits} ${enough}`)
    if (known === undefined) this.long.set(`${kind} ${digits} ${enough}`, { kind, digits, enough, identities: [n] })
    else if (known.identities.at(-1) !== n) known.identities.push(n)
  }

  addShort(one: Omit<ShortNumber, 'identities'>, n: number): void {
    const id = `${one.kind} ${one.before} ${one.digits} ${one.after} ${one.other}`
    const known = this.short.get(id)
    if (known === undefined) this.short.set(id, { ...one, identities: [n] })
    else if (known.identities.at(-1) !== n) known.identities.push(n)
  }

  finish(): KnownNumbers {
    const endings = new Uint8Array(this.long.size === 0 ? 0 : ENDINGS / 8)
    const longByEnding = new Map<number, LongNumber[]>()
    for (const one of this.long.values()) {
      const ending = Number(one.digits.slice(-ENDING_DIGITS))
      endings[ending >> 3]! |= 1 << (ending & 7)
      longByEnding.set(ending, [...(longByEnding.get(ending) ?? []), one])
    }
    const shortByDigits = new Map<string, ShortNumber[]>()
    const hasLength: boolean[] = new Array<boolean>(ENDING_DIGITS + 3).fill(false)
    for (const one of this.short.values()) {
      shortByDigits.set(one.digits, [...(shortByDigits.get(one.digits) ?? []), one])
      hasLength[one.digits.length] = true
    }
    return { endings, longByEnding, shortByDigits, hasLength }
  }
}

const EXTENSION = /(?:доб|внутр|вн|ext|x|#|дод)[^\d]{0,12}\d{1,6}\D{0,4}$/i

/** Whatever the keeper wrote before the subscriber's own number, its last nine or ten digits are the same in every notation. */
function addPhone(index: Collector, text: string, n: number): void {
  const plain = text.normalize('NFKC')
  const digits = plainDigits(plain.replace(EXTENSION, '')) || plainDigits(plain)
  if (digits.length < 5) return
  if (digits.length < ENDING_DIGITS) index.addShort({ kind: 'phone', digits, before: '', after: '', other: '' }, n)
  else index.addLong('phone', digits.length > 10 ? digits.slice(-10) : digits.replace(/^0+/, ''), Math.min(SURE_DIGITS, digits.length), n)
}

/** Accounts known by a number: profile.php?id=100012345678901, id12345678, an e-mail address is a telephone's at times. */
function addAccount(index: Collector, text: string, n: number): void {
  for (const digits of text.match(/\d{8,20}/g) ?? []) index.addLong('handle', digits, Math.min(12, digits.length), n)
}

function addDocument(index: Collector, text: string, n: number): void {
  for (const { digits, series, letters } of readDocumentNumber(text)) {
    if (digits.length + series.length >= SURE_DIGITS) index.addLong('document-number', series + digits, SURE_DIGITS, n)
    // The zone for machines has three digits of a Russian series before the number (ICAO 9303-3, GOST R 52535).
    if (series.length === 4 && digits.length === 6) index.addLong('document-number', series.slice(0, 3) + digits, SURE_DIGITS, n)
    // An insurance number is told without its check digits too.
    if (digits.length === 11 && series === '') index.addLong('document-number', digits.slice(0, 9), SURE_DIGITS, n)
    if (digits.length < SURE_DIGITS) index.addShort({ kind: 'document-number', digits, before: letters, after: '', other: series }, n)
  }
}

function addPlate(index: Collector, text: string, n: number): void {
  const plate = readPlate(text)
  if (plate !== null) index.addShort({ kind: 'plate', ...plate }, n)
}

function addUnit(index: Collector, text: string, n: number): void {
  for (const [, letter = '', digits = ''] of text.normalize('NFKC').matchAll(/(?:(?<!\p{L})(\p{Lu})[\s-]{0,2})?(?<!\d)(\d{4,6})(?!\d)/gu))
    index.addShort({ kind: 'unit', digits, before: letter, after: '', other: '' }, n)
  for (const { digits, kind } of readNamedUnit(text).numbered)
    index.addShort({ kind: 'unit', digits, before: '', after: '', other: kind }, n)
}
