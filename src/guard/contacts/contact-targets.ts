// Targets of what is found by its letters: aliases, e-mail addresses, handles, streets, units' names, codes of letters and digits. Numbers are looked up apart
// (known-numbers.ts).
import type { FindingKind, ProtectedIdentity } from '../finding.ts'
import { PLACE_WORDS } from '../../language/places.ts'
import { nameStems } from '../forms/name-stems.ts'
import { placeStems } from './place-stems.ts'
import { skeletonKey } from '../match/fold.ts'
import { typedWrong } from '../match/layouts.ts'
import { looksLatin } from '../match/look-alikes.ts'
import type { EpithetTarget, PhraseTarget, TargetCollector } from '../match/target.ts'
import { addressWord, readAddress } from './address.ts'
import { geohashOf } from './places/place-codes.ts'
import { readPlace } from './places/read-place.ts'
import { readPlate } from './plates.ts'
import { readNamedUnit } from './unit-kinds.ts'

/** Adds all contacts of person `n`. */
export function addContacts(collector: TargetCollector, identity: ProtectedIdentity, n: number): void {
  for (const alias of identity.aliases ?? []) addEpithet(collector, alias.split(/[\s_]+/), n, 'alias')
  for (const number of identity.documents ?? []) addCode(collector, number, n, 'document-number')
  for (const plate of identity.plates ?? []) if (readPlate(plate) === null) addCode(collector, plate, n, 'plate')
  for (const email of identity.emails ?? []) addEmail(collector, email, n)
  for (const handle of identity.handles ?? []) addHandle(collector, handle, n)
  for (const address of [...(identity.addresses ?? []), ...(identity.places ?? [])]) addAddress(collector, address, n)
  for (const place of [...(identity.addresses ?? []), ...(identity.places ?? [])]) addGeohashes(collector, place, n)
  for (const unit of identity.units ?? []) addEpithet(collector, readNamedUnit(unit).names, n, 'unit')
}

/** The longest word is looked for, the others beside it. A word with digits is part of a phrase that is found as it stands. */
function addEpithet(collector: TargetCollector, written: readonly string[], n: number, kind: EpithetTarget['kind']): void {
  const words = written.filter((word) => /[\p{L}\p{N}]/u.test(word))
  const numbered = words.length === 1 ? /^\P{L}{0,2}(\p{L}[\p{L}'’]{1,30})[\s\-–—_]{0,2}(\d{1,6})\P{L}{0,2}$/u.exec(words[0]!) : null
  if (numbered) words[0] = numbered[1]!
  else if (words.some((word) => /\d/.test(word) || !/^\P{L}{0,2}\p{L}[\p{L}'’-]*\P{L}{0,2}$/u.test(word))) {
    addPhrase(collector, words.join(' '), n, { kind, tier: 'block' }, 4)
    return
  }
  const number = numbered?.[2] ?? ''
  const plain = words.map((word) => word.replace(/[^\p{L}'’-]/gu, '')).sort((a, b) => b.length - a.length)
  const [longest, ...rest] = plain
  if (longest === undefined) return
  const others = rest.filter((word) => word.length > 2).flatMap((word) => nameStems(word).slice(0, 1))
  if (rest.length === 0 && number === '' && longest.length >= LONG_TYPED)
    for (const typed of typedWrong(longest.toLowerCase())) addPhrase(collector, typed, n, { kind, tier: 'block', literal: typed }, 4)
  for (const stem of nameStems(longest)) {
    if (stem.key.length < 2) continue
    const id = `epithet ${kind} ${stem.fine} ${skeletonKey(longest)} ${number} ${others.map((other) => other.fine).join()}`
    collector.put(stem.key, id, n, () => ({
      type: 'epithet',
      kind,
      stem,
      nominative: skeletonKey(longest),
      number,
      others,
      identities: [n],
    }))
  }
}

/** Shorter words typed on the wrong keyboard are chance letters. */
const LONG_TYPED = 5

function addPhrase(
  collector: TargetCollector,
  text: string,
  n: number,
  about: Omit<PhraseTarget, 'type' | 'identities'>,
  shortest: number,
): void {
  const key = skeletonKey(text)
  if (key.length < shortest) return
  const id = `phrase ${about.kind} ${about.tier} ${about.isWord === true} ${about.literal ?? ''} ${about.hosts?.join() ?? ''} ${key}`
  collector.put(key, id, n, () => ({ type: 'phrase', ...about, identities: [n] }))
}

/** A document's or plate's code that is no series and number. */
function addCode(collector: TargetCollector, text: string, n: number, kind: FindingKind): void {
  const plain = text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
  if (plain.length < 5 || !/\d/.test(plain) || /^\d+$/.test(plain)) return
  const keys = new Set([skeletonKey(plain), skeletonKey(looksLatin(plain.toUpperCase()) ?? plain)])
  for (const key of keys)
    collector.put(key, `number ${kind} ${key}`, n, () => ({ type: 'number', kind, tier: 'block', isWhole: true, identities: [n] }))
}

/** How hosts are told in Cyrillic letters. Own list. */
const HOSTS_TOLD: Readonly<Record<string, string>> = {
  gmail: 'гмейл гмайл джимейл джимайл жмейл гугл',
  mail: 'мейл мэйл майл мыло',
  yandex: 'яндекс яндэкс',
  rambler: 'рамблер',
  outlook: 'аутлук аутлок',
  icloud: 'айклауд',
  hotmail: 'хотмейл хотмайл',
  proton: 'протон',
  protonmail: 'протонмейл протон',
  yahoo: 'яху яхо',
  ukr: 'укр',
  bk: 'бк',
  inbox: 'инбокс',
  list: 'лист',
  tutanota: 'тутанота',
}

function addEmail(collector: TargetCollector, email: string, n: number): void {
  addPhrase(collector, email, n, { kind: 'email', tier: 'block' }, 6)
  const [local = '', host = ''] = email.toLowerCase().split('@')
  const plain = local.replace(/\+[^+]{0,60}$/, '')
  const labels = host.split('.').slice(0, -1)
  const namings = labels.flatMap((label) => [label, ...(HOSTS_TOLD[label] ?? '').split(' ')])
  const hosts = [...new Set(namings.map(skeletonKey))].filter((key) => key.length > 1)
  for (const told of new Set([plain, ...SIGNS_TOLD.map((signs) => plain.replace(/[._-]/g, (sign) => ` ${signs['._-'.indexOf(sign)]!} `))]))
    addPhrase(
      collector,
      told,
      n,
      { kind: 'email', tier: 'review', hosts, isWord: isWordLike(plain) },
      skeletonKey(plain).length < 6 ? 3 : 6,
    )
}

/** Point, underscore and hyphen as they are told. */
const SIGNS_TOLD: readonly (readonly [string, string, string])[] = [
  ['точка', 'подчеркивание', 'тире'],
  ['точка', 'нижнее подчеркивание', 'дефис'],
  ['крапка', 'підкреслення', 'дефіс'],
  ['dot', 'underscore', 'dash'],
]

/** Letters alone, no longer than words are: it may be one. */
function isWordLike(text: string): boolean {
  return /^\p{L}{1,8}$/u.test(text)
}

function addHandle(collector: TargetCollector, handle: string, n: number): void {
  const plain = handle
    .normalize('NFKC')
    .replace(/^https?:\/\//i, '')
    .replace(/^[a-z0-9.-]{2,40}\/(?=.)/i, '')
    .replace(/^(?:(?:in|user|channel|c|profile|u|id)\/|@)/i, '')
    .replace(/[?#/].{0,200}$/, '')
    .replace(/^@/, '')
  if (/^profile\.php$/i.test(plain) || /^\d+$/.test(plain)) return
  const about: Omit<PhraseTarget, 'type' | 'identities'> = {
    kind: 'handle',
    tier: plain.length >= 5 ? 'block' : 'review',
    isWord: isWordLike(plain),
  }
  addPhrase(collector, plain, n, about, 3)
  // Capital I and small l, 1 and l, 0 and o look alike.
  if (plain.length >= 6 && about.isWord !== true)
    for (const seen of [
      plain.replace(/l/g, 'i'),
      plain.replace(/i/g, 'l'),
      plain.replace(/o/g, '0'),
      plain.replace(/[li]/g, '1'),
      plain.replace(/1/g, 'l'),
    ])
      if (seen !== plain) addPhrase(collector, seen, n, about, 5)
}

const HASH_SIGNS = 6
/** A cell of six signs in degrees. */
const [HASH_NORTH, HASH_EAST] = [180 / 2 ** 15, 360 / 2 ** 15]

/** Geohashes around a place that have no digit, by which the others are found (find-plane.ts). */
function addGeohashes(collector: TargetCollector, text: string, n: number): void {
  const place = readPlace(text)
  if (place === null) return
  for (const up of [-2, -1, 0, 1, 2]) {
    for (const along of [-1, 0, 1]) {
      const literal = geohashOf({ latitude: place.latitude + up * HASH_NORTH, longitude: place.longitude + along * HASH_EAST }, HASH_SIGNS)
      const id = `phrase geohash ${literal}`
      const make = (): PhraseTarget => ({ type: 'phrase', kind: 'coordinates', tier: 'block', literal, identities: [n] })
      if (!/\d/.test(literal)) collector.put(skeletonKey(literal), id, n, make)
    }
  }
}

const GREAT_PLACES = new Set(PLACE_WORDS.trim().split(/\s+/))

function addAddress(collector: TargetCollector, text: string, n: number): void {
  const address = readAddress(text)
  const named = address.streets.filter((word) => addressWord(word) === undefined)
  // A great town alone is nobody's.
  if (!address.hasStreet && address.house === '' && named.every((word) => GREAT_PLACES.has(word.toLowerCase()))) return
  const id = [...address.streets, address.house, address.flat, address.postcode, ...address.towns].join(' ')
  for (const word of named) {
    for (const stem of placeStems(word)) {
      if (stem.key.length < 3) continue
      collector.put(stem.key, `place ${stem.fine} ${id}`, n, () => ({ type: 'place', stem, address, identities: [n] }))
    }
  }
}
