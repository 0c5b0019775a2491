// The words of dictated numbers in Russian, Ukrainian and English, in every case, known by their skeletons, so that romanised and accented ones are too.
import { ENGLISH_NUMERALS } from '../../language/numerals-en.ts'
import { RUSSIAN_NUMERALS } from '../../language/numerals-ru.ts'
import { UKRAINIAN_NUMERALS } from '../../language/numerals-uk.ts'
import { normalizeWord } from '../../language/normal-form.ts'
import { keySymbols, skeletonKey } from '../match/fold.ts'

/**
 * `number`: adds up ("девятьсот двенадцать"); `hundred` and `thousand` multiply what stands before; `times` repeats the digit behind it ("double five");
 * `digit` is the noun, repeated by a number before it ("три семёрки"); `point` parts a fraction; `places` tells how many digits a fraction has; `filler` says nothing; with a `cue` beside it a single numeral is
 * a unit's number.
 */
export interface SpokenWord {
  readonly kind: 'number' | 'hundred' | 'thousand' | 'times' | 'digit' | 'point' | 'places' | 'filler' | 'cue'
  readonly value: number
}

/** kind | value | words, or stems with - for what may follow. Own list. */
const OTHERS = `
number|0|oh nought naught null нолик нулик нолём
number|1|раз
digit|0|нуля нулей нулів нулі нули нулика zeros zeroes ohs
digit|1|единица единицы единицу единиц единичка единички одиниця одиниці одиницю одиниць ones
digit|2|двойка двойки двойку двоек двоечка двоечки двійка двійки двійку двійок twos
digit|3|тройка тройки тройку троек троечка троечки трійка трійки трійку трійок threes
digit|4|четвёрка четвёрки четвёрку четвёрок четвірка четвірки четвірку четвірок fours
digit|5|пятёрка пятёрки пятёрку пятёрок п'ятірка п'ятірки п'ятірку п'ятірок fives
digit|6|шестёрка шестёрки шестёрку шестёрок шістка шістки шістку шісток sixes
digit|7|семёрка семёрки семёрку семёрок сімка сімки сімку сімок sevens
digit|8|восьмёрка восьмёрки восьмёрку восьмёрок вісімка вісімки вісімку вісімок eights
digit|9|девятка девятки девятку девяток дев'ятка дев'ятки дев'ятку дев'яток nines
times|2|double двойная двойной двойную двойное дважды подвійна подвійну подвійний двічі
times|3|triple treble тройная тройной тройную тройное трижды потрійна потрійну потрійний тричі
point|0|point точка крапка целых целая цілих ціла кома запятая comma dot
places|1|десятых десятая десятих
places|2|сотых сотая сотих
places|3|тысячных тысячная тисячних
places|4|десятитысячных десятитисячних
places|5|стотысячных стотисячних
places|6|миллионных мільйонних
cue|0|бригада бригады бригаде бригаду бригадой бригад бригади бригаді бригадою полк полка полку полком полке дивизия дивизии дивизию дивизией дивізія дивізії дивізію дивізією
cue|0|батальон батальона батальону батальоном батальоне батальйон батальйону батальйоном батальйоні рота роты роте роту ротой роти роті ротою корпус корпуса армия армии армію армії
cue|0|brigade regiment division battalion company corps army brigada brigady brigadu
filler|0|плюс plus и і та and дальше далее далі потом потім затем тире dash hyphen дефис дефіс пробел код code
`

const words = new Map<string, SpokenWord>()
/** Numerals in plain letters, for those written as one word. */
const plainNumerals = new Map<string, SpokenWord>()

function addWord(word: string, spoken: SpokenWord): void {
  const key = skeletonKey(word)
  if (key !== '' && !words.has(key)) words.set(key, spoken)
  if (spoken.kind === 'number') plainNumerals.set(normalizeWord(word).replace(/'/g, ''), spoken)
}

for (const table of [RUSSIAN_NUMERALS, UKRAINIAN_NUMERALS, ENGLISH_NUMERALS]) {
  for (const [word, { value, role, kind }] of table) {
    if (kind !== 'cardinal' && kind !== 'ordinal') continue
    if (role === 'hundred') addWord(word, { kind: 'hundred', value })
    else if (value === 1000) addWord(word, { kind: 'thousand', value })
    else if (value < 1000 && Number.isInteger(value)) addWord(word, { kind: 'number', value })
  }
}
for (const line of OTHERS.trim().split('\n')) {
  const [kind = '', value = '', list = ''] = line.split('|')
  for (const word of list.split(' ')) {
    const key = skeletonKey(word)
    // "Нуля" and "сотых" are numerals by the tables too; as nouns they do more.
    if (kind === 'digit' || kind === 'places') words.set(key, { kind, value: Number(value) })
    else addWord(word, { kind: kind as SpokenWord['kind'], value: Number(value) })
  }
}

export function spokenWord(word: string): SpokenWord | undefined {
  return word.length > 22 ? undefined : words.get(skeletonKey(word))
}

const LONGEST_GLUED = 160

/** Two numerals or more as one word ("девятьсотдвенадцать"), the longest first; null where it is anything else. */
export function unglueNumerals(word: string): SpokenWord[] | null {
  const plain = normalizeWord(word).replace(/['’ʼ]/g, '')
  if (plain.length < 8 || plain.length > LONGEST_GLUED) return null
  const found: SpokenWord[] = []
  for (let at = 0; at < plain.length;) {
    let length = Math.min(16, plain.length - at)
    while (length > 1 && !plainNumerals.has(plain.slice(at, at + length))) length--
    if (length <= 1) return null
    found.push(plainNumerals.get(plain.slice(at, at + length))!)
    at += length
  }
  return found.length > 1 ? found : null
}

/** In `mayBeSpoken`. */
export const CUE = 3
/** By hash of a word's symbols: 0 no numeral, 1 may be one below ten, 2 may be greater, or a cue. */
export const mayBeSpoken = new Uint8Array(1 << 16)
/** By a word's first three symbols. */
export const mayBeGlued = new Uint8Array(1 << 15)
for (const [key, { kind, value }] of words) {
  if (kind === 'filler' || kind === 'point' || kind === 'places') continue
  const symbols = keySymbols(key)
  const slot = hashSymbols(symbols, 0, symbols.length)
  mayBeSpoken[slot] = Math.max(mayBeSpoken[slot]!, kind === 'cue' ? CUE : value < 10 ? 1 : 2)
  if (kind === 'number' && symbols.length >= 3) mayBeGlued[(symbols[0]! << 10) | (symbols[1]! << 5) | symbols[2]!] = 1
}

export function hashSymbols(symbols: ArrayLike<number>, from: number, to: number): number {
  let hash = 0
  for (let k = from; k < to; k++) hash = Math.imul(hash, 31) + symbols[k]! + 1
  return (hash ^ (hash >>> 16)) & 0xffff
}
