// Targets of what else names a person: aliases, telephones, documents, plates, e-mail, handles, addresses, units.
import type { FindingKind, FindingTier, ProtectedIdentity } from '../finding.ts'
import { addFamily } from '../forms/name-targets.ts'
import { nameStems } from '../forms/name-stems.ts'
import { skeletonKey } from '../match/fold.ts'
import { looksLatin } from '../match/look-alikes.ts'
import type { TargetCollector } from '../match/target.ts'

/** Adds all contacts of person `n`. */
export function addContacts(collector: TargetCollector, identity: ProtectedIdentity, n: number): void {
  for (const alias of identity.aliases ?? []) addAlias(collector, alias, n)
  for (const number of identity.documents ?? []) addCode(collector, number, n, 'document-number')
  for (const plate of identity.plates ?? []) addCode(collector, plate, n, 'plate')
  for (const email of identity.emails ?? []) addEmail(collector, email, n)
  for (const handle of identity.handles ?? []) addHandle(collector, handle, n)
  for (const address of [...(identity.addresses ?? []), ...(identity.places ?? [])]) addPlace(collector, address, n, 'address')
  for (const unit of identity.units ?? []) addUnit(collector, unit, n)
}

function addAlias(collector: TargetCollector, alias: string, n: number): void {
  const words = alias.split(/[\s_]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (words.length === 1 && /^\p{L}[\p{L}'’-]+$/u.test(words[0]!)) return addFamily(collector, words[0]!, n, new Set())
  addPhrase(collector, alias, n, 'alias', 'block', 5)
}

function addPhrase(collector: TargetCollector, text: string, n: number, kind: FindingKind, tier: FindingTier, shortest: number): void {
  const key = skeletonKey(text)
  if (key.length >= shortest)
    collector.put(key, `phrase ${kind} ${tier} ${key}`, n, () => ({ type: 'phrase', kind, tier, identities: [n] }))
}

/** A plate or a document's number: letters and digits, the letters in either script. */
function addCode(collector: TargetCollector, text: string, n: number, kind: FindingKind): void {
  const plain = text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
  if (plain.length < 5 || /^\d+$/.test(plain)) return
  const keys = new Set([skeletonKey(plain), skeletonKey(looksLatin(plain.toUpperCase()) ?? plain)])
  for (const key of keys)
    collector.put(key, `number ${kind} ${key}`, n, () => ({ type: 'number', kind, tier: 'block', isWhole: true, identities: [n] }))
}

function addEmail(collector: TargetCollector, email: string, n: number): void {
  addPhrase(collector, email, n, 'email', 'block', 6)
  const [local = ''] = email.split('@')
  addPhrase(collector, local.replace(/\+.*$/, ''), n, 'handle', 'review', 6)
}

function addHandle(collector: TargetCollector, handle: string, n: number): void {
  const plain = handle
    .replace(/^https?:\/\/[^/]+\//i, '')
    .replace(/^[a-z.]{2,30}\/(?=.)/i, '')
    .replace(/^@/, '')
    .replace(/\/+$/, '')
  addPhrase(collector, plain, n, 'handle', plain.length >= 5 ? 'block' : 'review', 3)
}

function addPlace(collector: TargetCollector, text: string, n: number, kind: 'address' | 'unit'): void {
  const numbers = (text.match(/\d{1,6}/g) ?? []).map((number) => number.replace(/^0+(?=\d)/, ''))
  const words = (text.match(/\p{L}{3,}/gu) ?? []).filter((word) => !PLACE_WORDS.has(word.toLowerCase()))
  if (numbers.length === 0) {
    if (words.length > 1) addPhrase(collector, words.join(' '), n, kind, 'review', 8)
    return
  }
  for (const word of words) {
    for (const stem of nameStems(word)) {
      if (stem.key.length < 3) continue
      collector.put(stem.key, `place ${kind} ${stem.fine} ${numbers.join()}`, n, () => ({
        type: 'place',
        kind,
        stem,
        numbers,
        identities: [n],
      }))
    }
  }
}

function addUnit(collector: TargetCollector, text: string, n: number): void {
  if (!/\d{4}/.test(text)) addPlace(collector, text, n, 'unit')
}

/** Words of an address that name no place: kinds of streets and houses in the three languages. */
const PLACE_WORDS = new Set(
  (
    'улица вулиця вул street avenue road lane дом буд будинок квартира кв apartment apt flat house корпус корп строение подъезд этаж город місто city town область обл oblast region район raion ' +
    'село деревня посёлок поселок пгт переулок пер провулок проспект просп проезд шоссе площадь площа бульвар набережная микрорайон мкр россия украина ukraine russia russian federation україна ' +
    'бригада бригади brigade полк полку regiment дивизия дивізія division батальон батальйон battalion рота company часть частина войсковая військова military unit отдельный отдельная окрема the and'
  ).split(' '),
)
