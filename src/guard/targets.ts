// What is looked for: every protected form as a target under the skeleton that the automaton knows it by.
import { skeletonKey } from './fold.ts'
import type { FindingKind, FindingTier, ProtectedIdentity } from './finding.ts'
import { givenForms, patronymicForms, type WordForms } from './given-forms.ts'
import { typedWrong } from './layouts.ts'
import { looksLatin } from './look-alikes.ts'
import { type NameStem, nameStems } from './name-stems.ts'
import { parseName } from './parse-name.ts'

interface Shared {
  /** Identities that have it, in ascending order. */
  readonly identities: number[]
}

export interface FamilyTarget extends Shared {
  readonly type: 'family'
  readonly stem: NameStem
  /** Skeletons of the bearers' given names and initials, for names written as one word (ivanpetrov, ipetrov). */
  readonly givenKeys: Set<string>
  /** How it is written: as it sounds, by look-alike letters, on the wrong keyboard. */
  readonly written: 'plain' | 'look-alike' | 'wrong-keyboard'
}
export interface GivenTarget extends Shared {
  readonly type: 'given' | 'patronymic'
  readonly forms: WordForms
}
export interface NumberTarget extends Shared {
  readonly type: 'number'
  readonly kind: FindingKind
  readonly tier: FindingTier
  /** No digit may stand beside it: a short number. */
  readonly isWhole: boolean
}
export interface PhraseTarget extends Shared {
  readonly type: 'phrase'
  readonly kind: FindingKind
  readonly tier: FindingTier
}
export interface PlaceTarget extends Shared {
  readonly type: 'place'
  readonly kind: 'address' | 'unit'
  readonly stem: NameStem
  /** One of these numbers must stand near. */
  readonly numbers: readonly string[]
}
export type Target = FamilyTarget | GivenTarget | NumberTarget | PhraseTarget | PlaceTarget

/** Targets by skeleton key. */
export type TargetTable = Map<string, Target[]>

const SHORTEST_FAMILY_KEY = 2

/** All targets of all identities. Forms that several persons share are one target. */
export function listTargets(identities: readonly ProtectedIdentity[]): TargetTable {
  const collector = new TargetCollector()
  identities.forEach((identity, n) => collector.addIdentity(identity, n))
  return collector.table
}

class TargetCollector {
  readonly table: TargetTable = new Map()
  private readonly shared = new Map<string, Target>()

  addIdentity(identity: ProtectedIdentity, n: number): void {
    for (const name of identity.names) this.addName(name, n)
    for (const alias of identity.aliases ?? []) this.addAlias(alias, n)
    for (const phone of identity.phones ?? []) this.addDigits(phone, n, 'phone', 10, 6)
    for (const number of identity.documents ?? []) this.addCode(number, n, 'document-number')
    for (const plate of identity.plates ?? []) this.addCode(plate, n, 'plate')
    for (const email of identity.emails ?? []) this.addEmail(email, n)
    for (const handle of identity.handles ?? []) this.addHandle(handle, n)
    for (const address of [...(identity.addresses ?? []), ...(identity.places ?? [])]) this.addPlace(address, n, 'address')
    for (const unit of identity.units ?? []) this.addUnit(unit, n)
  }

  private put(key: string, id: string, n: number, make: () => Target): Target {
    const known = this.shared.get(id)
    if (known) {
      if (known.identities[known.identities.length - 1] !== n) known.identities.push(n)
      return known
    }
    const target = make()
    this.shared.set(id, target)
    this.register(key, target)
    return target
  }

  private register(key: string, target: Target): void {
    if (key === '' || key.length > 250) return
    const list = this.table.get(key)
    if (list === undefined) this.table.set(key, [target])
    else if (!list.includes(target)) list.push(target)
  }

  private addName(name: string, n: number): void {
    const { families, givens, patronymics } = parseName(name)
    const givenKeys = new Set<string>()
    for (const given of givens) {
      const forms = givenForms(given)
      for (const key of forms.keys) if (key.length > 2) givenKeys.add(key)
      for (const letter of forms.initials) {
        givenKeys.add(letter)
        for (const patronymic of patronymics) for (const second of patronymicForms(patronymic).initials) givenKeys.add(letter + second)
      }
      this.addForms('given', forms, n)
    }
    for (const patronymic of patronymics) this.addForms('patronymic', patronymicForms(patronymic), n)
    for (const family of families) for (const part of familyParts(family)) this.addFamily(part, n, givenKeys)
  }

  private addForms(type: GivenTarget['type'], forms: WordForms, n: number): void {
    const id = `${type} ${forms.id}`
    const isNew = !this.shared.has(id)
    const target = this.put('', id, n, () => ({ type, forms, identities: [n] }))
    if (isNew) for (const key of forms.keys) this.register(key, target)
  }

  private addFamily(word: string, n: number, givenKeys: ReadonlySet<string>): void {
    for (const stem of nameStems(word)) {
      if (stem.key.length < SHORTEST_FAMILY_KEY) continue
      const add = (key: string, written: FamilyTarget['written']): void => {
        const id = `family ${stem.script} ${stem.fine} ${stem.endings.size} ${written} ${key}`
        const target = this.put(key, id, n, () => ({
          type: 'family',
          stem,
          givenKeys: new Set(),
          written,
          identities: [n],
        })) as FamilyTarget
        for (const given of givenKeys) target.givenKeys.add(given)
      }
      add(stem.key, 'plain')
      if (stem.keyWithX !== null) add(stem.keyWithX, 'plain')
      const trimmed = word.normalize('NFC').replace(/(?<=.{3})[аяоейьіaeoiy]$/i, '')
      for (const typed of typedWrong(trimmed.toLowerCase())) if (skeletonKey(typed).length > 3) add(skeletonKey(typed), 'wrong-keyboard')
      const alike = looksLatin(trimmed)
      if (alike !== null) add(skeletonKey(alike), 'look-alike')
    }
  }

  private addAlias(alias: string, n: number): void {
    const words = alias.split(/[\s_]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
    if (words.length === 1 && /^\p{L}[\p{L}'’-]+$/u.test(words[0]!)) return this.addFamily(words[0]!, n, new Set())
    this.addPhrase(alias, n, 'alias', 'block', 5)
  }

  private addPhrase(text: string, n: number, kind: FindingKind, tier: FindingTier, shortest: number): void {
    const key = skeletonKey(text)
    if (key.length >= shortest) this.put(key, `phrase ${kind} ${tier} ${key}`, n, () => ({ type: 'phrase', kind, tier, identities: [n] }))
  }

  private addDigits(text: string, n: number, kind: FindingKind, most: number, fewest: number): void {
    const digits = text.normalize('NFKC').replace(/\D/g, '')
    if (digits.length < fewest) return
    const keys = new Set([digits.slice(-most)])
    // Ukrainian and other nine-digit national numbers stand behind +380, +996, …
    if (kind === 'phone' && digits.length >= 11) keys.add(digits.slice(-9))
    for (const key of keys)
      this.put(key, `number ${kind} ${key}`, n, () => ({ type: 'number', kind, tier: 'block', isWhole: key.length < 9, identities: [n] }))
  }

  /** A plate or a document's number: letters and digits, the letters in either script. */
  private addCode(text: string, n: number, kind: FindingKind): void {
    const plain = text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
    if (/^\d+$/.test(plain)) return this.addDigits(plain, n, kind, 20, 5)
    if (plain.length < 5) return
    const keys = new Set([skeletonKey(plain), skeletonKey(looksLatin(plain.toUpperCase()) ?? plain)])
    for (const key of keys)
      this.put(key, `number ${kind} ${key}`, n, () => ({ type: 'number', kind, tier: 'block', isWhole: true, identities: [n] }))
  }

  private addEmail(email: string, n: number): void {
    this.addPhrase(email, n, 'email', 'block', 6)
    const [local = ''] = email.split('@')
    this.addPhrase(local.replace(/\+.*$/, ''), n, 'handle', 'review', 6)
  }

  private addHandle(handle: string, n: number): void {
    const plain = handle
      .replace(/^https?:\/\/[^/]+\//i, '')
      .replace(/^[a-z.]{2,30}\/(?=.)/i, '')
      .replace(/^@/, '')
      .replace(/\/+$/, '')
    this.addPhrase(plain, n, 'handle', plain.length >= 5 ? 'block' : 'review', 3)
  }

  private addPlace(text: string, n: number, kind: 'address' | 'unit'): void {
    const numbers = (text.match(/\d{1,6}/g) ?? []).map((number) => number.replace(/^0+(?=\d)/, ''))
    const words = (text.match(/\p{L}{3,}/gu) ?? []).filter((word) => !PLACE_WORDS.has(word.toLowerCase()))
    if (numbers.length === 0) {
      if (words.length > 1) this.addPhrase(words.join(' '), n, kind, 'review', 8)
      return
    }
    for (const word of words) {
      for (const stem of nameStems(word)) {
        if (stem.key.length < 3) continue
        this.put(stem.key, `place ${kind} ${stem.fine} ${numbers.join()}`, n, () => ({
          type: 'place',
          kind,
          stem,
          numbers,
          identities: [n],
        }))
      }
    }
  }

  private addUnit(text: string, n: number): void {
    for (const number of text.match(/\d{4,}/g) ?? []) {
      this.put(number, `number unit ${number}`, n, () => ({ type: 'number', kind: 'unit', tier: 'block', isWhole: true, identities: [n] }))
    }
    if (!/\d{4}/.test(text)) this.addPlace(text, n, 'unit')
  }
}

/** Words of an address that name no place: kinds of streets and houses in the three languages. */
const PLACE_WORDS = new Set(
  (
    'улица вулиця вул street avenue road lane дом буд будинок квартира кв apartment apt flat house корпус корп строение подъезд этаж город місто city town область обл oblast region район raion ' +
    'село деревня посёлок поселок пгт переулок пер провулок проспект просп проезд шоссе площадь площа бульвар набережная микрорайон мкр россия украина ukraine russia russian federation україна ' +
    'бригада бригади brigade полк полку regiment дивизия дивізія division батальон батальйон battalion рота company часть частина войсковая військова military unit отдельный отдельная окрема the and'
  ).split(' '),
)

/** Both halves of a double name betray it, and so does the whole. */
function familyParts(family: string): string[] {
  const parts = family.split(/[-‐‑–]/).filter((part) => part.length > 2)
  return parts.length > 1 ? parts : [family]
}
