// Kinds of military units by their words and abbreviations (12-та бригада, 12 ОМБр, 12th Brigade), and which unit a keeper's words name.
import { addressWord } from './address.ts'

export type UnitKind =
  | 'brigade'
  | 'regiment'
  | 'division'
  | 'battalion'
  | 'company'
  | 'army'
  | 'corps'
  | 'platoon'
  | 'detachment'
  | 'colony'

/** Kind | beginnings of words | endings of abbreviations. Own list. */
const KINDS = `
brigade|бригад brigad bryhad bde омбр- ошбр- одшбр- огшбр- омпбр- отбр- оабр- мсбр- дшбр- гшбр- обртро- обр- сбр- опбр- одтбр- бтро- ombr- bryhada|бр br
regiment|полк- regiment rgt polk- мсп- гмсп- омсп- тп- дшп- пдп- шп- сп- ап- обп-|мсп мотп дшп пдп ап тп сп шп полк
division|дивиз дивіз divis dyviz diviz|мсд тд дд вдд
battalion|батал battal bataljon batalion бат- bat- bn осб- омб- мсб- ошб- отб- одшб- дшб- орб- обс- опб- обто-|мсб тб орб обр осб дшб мб обат бат
company|рот- company coy rota roty|
army|арми армі army armiya|оа тка
corps|корпус corps korpus|ак
platoon|взвод platoon vzvod чот-|
detachment|отряд загон загін detachment otryad zagin|
colony|колони колоні colony ик- вк- ік- сизо- sizo- ik-|
`

const rows = KINDS.trim()
  .split('\n')
  .map((line) => {
    const [kind = '', beginnings = '', endings = ''] = line.split('|')
    return { kind: kind as UnitKind, beginnings: beginnings.split(' '), endings: endings.split(' ').filter((ending) => ending !== '') }
  })

/** Endings a short beginning may take: "полк" is a regiment, "полковник" is not. */
const CASE_ENDINGS = new Set(' а у ом е и ы і ов ів ам ами ах ою ой ю s'.split(' '))

/** Abbreviations of brigades in small letters: омсбр, гшбр; no month ends so. */
const SMALL_BRIGADE = /^о?[гмшдптнса]{1,4}бр$/

/** What kind of unit a word is for; null where it is for none. */
export function unitKindOf(word: string): UnitKind | null {
  const lower = word.toLowerCase()
  if (SMALL_BRIGADE.test(lower)) return 'brigade'
  for (const { kind, beginnings, endings } of rows) {
    for (const beginning of beginnings) {
      if (
        beginning.endsWith('-')
          ? lower.startsWith(beginning.slice(0, -1)) && CASE_ENDINGS.has(lower.slice(beginning.length - 1))
          : lower.startsWith(beginning)
      )
        return kind
    }
    // An abbreviation: short, with a capital inside or all capitals.
    if (
      word.length <= 8 &&
      /\p{Lu}/u.test(word) &&
      endings.some((ending) => lower.endsWith(ending) && (lower.length > ending.length || ending.length > 2))
    )
      return kind
  }
  return null
}

/** The kind of the unit's word that stands nearest, before or behind; null where there is none. */
export function unitKindNear(before: string, after: string): UnitKind | null {
  for (const word of [
    ...(after.match(/[\p{L}]{2,30}/gu) ?? []).slice(0, 4),
    ...(before.match(/\p{L}{2,30}/gu) ?? []).reverse().slice(0, 3),
  ]) {
    const kind = unitKindOf(word)
    if (kind !== null) return kind
  }
  return null
}

export interface NamedUnit {
  readonly numbered: readonly { readonly digits: string; readonly kind: UnitKind }[]
  /** Its own name's words. */
  readonly names: readonly string[]
}

const SMALL: ReadonlySet<UnitKind> = new Set(['company', 'platoon', 'battalion', 'detachment'])
const GENERIC =
  /^(?:отдельн|окрем|separate|гвардейск|гвардійськ|guards?|механиз|механіз|mechan|мотострел|мотопіх|motor|штурмов|assault|десант|airborne|air|горно|гірськ|mountain|танк|tank|артил|artil|част|воинск|войсков|військов|воєн|воен|milit|unit|територ|террит|territ|оборон|defen[cs]e|имени|імені|имени|специальн|спеціальн|special|the|of|морск|морськ|marine|пехот|піхот|infantry|исправительн|виправна|пограничн|прикордон|border|национальн|націонал|national|guard|в|ч|вч|сил|forces?|мо|рф|зсу|всу|россии|украины|україни)/iu

/** What a keeper's words say of a unit, its four-digit and longer numbers apart. */
export function readNamedUnit(text: string): NamedUnit {
  const plain = text.normalize('NFKC')
  const numbered: { digits: string; kind: UnitKind }[] = []
  for (const match of plain.matchAll(/(?<![\d\p{L}])(\d{1,3})(?!\d)/gu)) {
    const kind = unitKindNear(
      /([^\d,;]{0,24})$/.exec(plain.slice(0, match.index))?.[1] ?? '',
      /^[^\d,;]{0,60}/.exec(plain.slice(match.index + match[0].length))?.[0] ?? '',
    )
    if (kind !== null) numbered.push({ digits: match[1]!, kind })
  }
  const great = numbered.filter(({ kind }) => !SMALL.has(kind))
  const names = (plain.match(/\p{L}[\p{L}'’]{2,30}/gu) ?? []).filter(
    (word) => unitKindOf(word) === null && !GENERIC.test(word) && addressWord(word) === undefined,
  )
  return { numbered: great.length > 0 ? great : numbered, names: /\d{4}/.test(plain) ? [] : names }
}
