// Reads an address as a keeper wrote it, in any order and with any abbreviations, into what it is known by: street, house, flat, town, postcode.
import { ADDRESS_WORDS } from './address-words.ts'

export type AddressWordKind = 'street' | 'town' | 'house' | 'flat' | 'region' | 'country' | 'title'

export interface Address {
  /** Words that name the street; of an address without one, the town's. */
  readonly streets: readonly string[]
  readonly towns: readonly string[]
  /** Digits alone; empty where there is none. */
  readonly house: string
  readonly flat: string
  readonly postcode: string
  /** It has a street of its own. */
  readonly hasStreet: boolean
}

const whole = new Map<string, AddressWordKind>()
const stems: (readonly [stem: string, kind: AddressWordKind])[] = []
for (const line of ADDRESS_WORDS.trim().split('\n')) {
  const [kind = '', words = ''] = line.split('|')
  for (const word of words.split(' ')) {
    if (word.endsWith('-')) stems.push([word.slice(0, -1), kind as AddressWordKind])
    if (word.endsWith('-') && !whole.has(word.slice(0, -1))) whole.set(word.slice(0, -1), kind as AddressWordKind)
    else if (!whole.has(word)) whole.set(word, kind as AddressWordKind)
  }
}

/** What a word does in an address; undefined where it may be a name. Any case. */
export function addressWord(word: string): AddressWordKind | undefined {
  const lower = word.toLowerCase()
  const kind = whole.get(lower)
  if (kind !== undefined || lower.length < 4) return kind
  for (const [stem, of] of stems) if (lower.length - stem.length <= 4 && lower.startsWith(stem)) return of
  return undefined
}

interface Part {
  kinds: AddressWordKind[]
  words: string[]
  /** In order, with the number of words before each. */
  numbers: { digits: string; wordsBefore: number }[]
}

/** Reads one address. Nothing is refused: what has no name and no number is empty. */
export function readAddress(text: string): Address {
  const parts = partsOf(text.normalize('NFKC').replace(/(\p{L})-(?=[тндркг]\b)/gu, '$1'))
  const address = { streets: [] as string[], towns: [] as string[], house: '', flat: '', postcode: '' }
  parts.forEach((part, i) => readPart(part, parts[i + 1], address))
  const hasStreet = address.streets.length > 0
  return { ...address, streets: hasStreet ? address.streets : address.towns, hasStreet }
}

function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let part: Part = { kinds: [], words: [], numbers: [] }
  const close = (): void => {
    if (part.kinds.length + part.words.length + part.numbers.length > 0) parts.push(part)
    part = { kinds: [], words: [], numbers: [] }
  }
  for (const match of text.matchAll(/\d+|[\p{L}'’ʼ]+|[,;\n]/gu)) {
    const [token] = match
    if (/^[,;\n]/.test(token)) close()
    else if (/^\d/.test(token)) part.numbers.push({ digits: token, wordsBefore: part.words.length })
    else {
      const kind = addressWord(token)
      const isNameNext = /^[.\s]{0,3}\p{Lu}/u.test(text.slice(match.index + token.length))
      const opens =
        kind === 'house' ||
        kind === 'flat' ||
        kind === 'town' ||
        (kind === 'street' && isNameNext && (part.words.length > 0 || part.numbers.length > 0))
      // A letter behind a house's number is its own ("14а").
      if ((kind === 'house' || kind === undefined) && part.numbers.length > 0 && token.length === 1 && text[match.index - 1] !== ' ')
        continue
      if (opens && (part.words.length > 0 || part.numbers.length > 0)) close()
      if (kind === undefined) part.words.push(token)
      else part.kinds.push(kind)
    }
  }
  close()
  return parts
}

type Draft = { -readonly [K in 'house' | 'flat' | 'postcode']: string } & { streets: string[]; towns: string[] }

function readPart({ kinds, words, numbers }: Part, next: Part | undefined, address: Draft): void {
  const names = words.filter((word) => word.length > 2)
  const [first, second] = numbers
  if (first && first.digits.length >= 5) address.postcode ||= first.digits
  const house = numbers.filter(({ digits }) => digits.length < 5)
  if (kinds.includes('region') || kinds.includes('country')) return
  if (kinds.includes('flat')) address.flat ||= house[0]?.digits ?? ''
  else if (kinds.includes('house') && names.length === 0) {
    address.house ||= plain(house[0]?.digits)
    address.flat ||= plain(house[1]?.digits)
  } else if (kinds.includes('street')) readStreet(names, house, address)
  else if (kinds.includes('town')) address.towns.push(...names)
  else if (names.length === 0) {
    if (address.house === '') {
      address.house = plain(house[0]?.digits)
      address.flat ||= plain(house[1]?.digits)
    } else address.flat ||= plain(house[0]?.digits)
  } else if (house.length > 0 && !(first && first.digits.length >= 5 && !second)) readStreet(names, house, address)
  // "Сиреневая, 14": words before a bare number, unless a street stood before.
  else if (
    address.streets.length === 0 &&
    next &&
    next.words.length === 0 &&
    next.numbers.length > 0 &&
    !next.kinds.includes('flat') &&
    address.towns.length + 1 > 0
  )
    address.streets.push(...names)
  else address.towns.push(...names)
}

function readStreet(names: readonly string[], house: readonly { digits: string; wordsBefore: number }[], address: Draft): void {
  address.streets.push(...names)
  const behind = house.filter(({ wordsBefore }) => wordsBefore > 0)
  const isLatin = names.every((name) => /^[a-z]/i.test(name))
  const [first, second] = behind.length > 0 ? behind : isLatin ? house : []
  if (first) address.house ||= plain(first.digits)
  if (second) address.flat ||= plain(second.digits)
}

function plain(digits: string | undefined): string {
  return (digits ?? '').replace(/^0+(?=\d)/, '')
}
