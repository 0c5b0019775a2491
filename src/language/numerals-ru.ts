// Russian numerals in all cases: cardinals, collectives, ordinals, fractions, nouns of number (Зализняк 1977; Русская грамматика 1980, § 1365 ff.). Written without ё.
import { addForms, inflect, roleOf } from './numeral-word.ts'
import type { NumeralTable, NumeralWord } from './numeral-word.ts'

const CARDINALS: readonly [number, string][] = [
  [0, 'ноль нуль ноля нуля нолю нулю нулем нуле'],
  [1, 'один одна одно одни одного одному одним одном одной одну одних одними'],
  [2, 'два две двух двум двумя'], [3, 'три трех трем тремя'], [4, 'четыре четырех четырем четырьмя'],
  [40, 'сорок сорока'], [90, 'девяносто девяноста'], [100, 'сто ста'],
  [200, 'двести двухсот двумстам двумястами двухстах'], [300, 'триста трехсот тремстам тремястами трехстах'],
  [400, 'четыреста четырехсот четыремстам четырьмястами четырехстах'],
]

/** Stems that decline like «пять»: -ь, -и, -ью. */
const LIKE_FIVE: readonly [number, string][] = [
  [5, 'пят'], [6, 'шест'], [7, 'сем'], [9, 'девят'], [10, 'десят'], [11, 'одиннадцат'], [12, 'двенадцат'], [13, 'тринадцат'], [14, 'четырнадцат'],
  [15, 'пятнадцат'], [16, 'шестнадцат'], [17, 'семнадцат'], [18, 'восемнадцат'], [19, 'девятнадцат'], [20, 'двадцат'], [30, 'тридцат'],
]

/** Both halves decline: «пятьдесят, пятидесяти, пятьюдесятью»; «пятьсот, пятисот, пятистам, пятьюстами, пятистах». */
const TWO_PART: readonly [number, string, string, string][] = [
  [5, 'пять', 'пяти', 'пятью'], [6, 'шесть', 'шести', 'шестью'], [7, 'семь', 'семи', 'семью'], [8, 'восемь', 'восьми', 'восемью'],
  [9, 'девять', 'девяти', 'девятью'],
]

const SCALES: readonly [number, string][] = [
  [1e3, 'тысяча тысячи тысяче тысячу тысячей тысячью тысяч тысячам тысячами тысячах тыс'],
  [1e6, 'миллион миллиона миллиону миллионом миллионе миллионы миллионов миллионам миллионами миллионах млн'],
  [1e9, 'миллиард миллиарда миллиарду миллиардом миллиарде миллиарды миллиардов миллиардам миллиардами миллиардах млрд'],
]

const COLLECTIVES: readonly [number, string][] = [
  [2, 'двое двоих двоим двоими вдвоем оба обе обоих обеих обоим обеим обоими обеими'], [3, 'трое троих троим троими втроем'],
  ...(['четвер', 'пятер', 'шестер', 'семер', 'восьмер', 'девятер', 'десятер'] as const).map(
    (stem, i): [number, string] => [4 + i, [...inflect(stem, 'о ых ым ыми'), `в${stem}ом`].join(' ')]),
]

const NOUNS: readonly [number, string][] = [
  [10, 'десяток десятка десятку десятком десятке'], [12, 'дюжина дюжины дюжине дюжину дюжиной дюжин'],
  [100, 'сотня сотни сотне сотню сотней'], [50, 'полсотни'], [2, 'пара пару пары паре парой'], [3, 'тройка тройку тройки'], [5, 'пятерка пятерку'],
]

const FRACTIONS: readonly [number, string][] = [
  [1.5, 'полтора полторы полутора'], [150, 'полтораста полутораста'], [0.5, 'половина половину половины половине половиной пол'],
  [0.25, 'четверть четверти четвертью'], [1 / 3, 'треть трети третью'],
]

const VAGUE: readonly [string, number, number, number][] = [
  ['несколько нескольких нескольким несколькими', 3, 3, 9], ['десятки десятков десяткам десятками десятках', 30, 20, 99],
  ['сотен сотням сотнями сотнях', 300, 200, 999], ['много многих немало', 10, 5, 100], ['немногих немногие немного', 3, 2, 6],
]

/** Hard (-ый), stressed (-ой) and third (-ий, -ья) adjective endings. */
const HARD = 'ый ого ому ым ом ая ой ую ое ые ых ыми ою'
const STRESSED = 'ой ого ому ым ом ая ую ое ые ых ыми ою'
const THIRD = 'ий ьего ьему ьим ьем ья ьей ью ье ьи ьих ьими'

const ORDINALS: readonly [number, string, string][] = [
  [1, 'перв', HARD], [2, 'втор', STRESSED], [3, 'трет', THIRD], [4, 'четверт', HARD], [5, 'пят', HARD], [6, 'шест', STRESSED], [7, 'седьм', STRESSED],
  [8, 'восьм', STRESSED], [9, 'девят', HARD], [10, 'десят', HARD], [11, 'одиннадцат', HARD], [12, 'двенадцат', HARD], [13, 'тринадцат', HARD],
  [14, 'четырнадцат', HARD], [15, 'пятнадцат', HARD], [16, 'шестнадцат', HARD], [17, 'семнадцат', HARD], [18, 'восемнадцат', HARD],
  [19, 'девятнадцат', HARD], [20, 'двадцат', HARD], [30, 'тридцат', HARD], [40, 'сороков', STRESSED], [50, 'пятидесят', HARD],
  [60, 'шестидесят', HARD], [70, 'семидесят', HARD], [80, 'восьмидесят', HARD], [90, 'девяност', HARD], [100, 'сот', HARD],
  [1000, 'тысячн', HARD], [2000, 'двухтысячн', HARD],
]

function addCardinals(table: Map<string, NumeralWord>): void {
  const add = (value: number, forms: Iterable<string>): void => addForms(table, forms, { value, role: roleOf(value), kind: 'cardinal' })
  for (const [value, forms] of CARDINALS) add(value, forms.split(' '))
  for (const [value, stem] of LIKE_FIVE) add(value, inflect(stem, 'ь и ью'))
  add(8, 'восемь восьми восемью восьмью'.split(' '))
  for (const [n, nominative, oblique, instrumental] of TWO_PART) {
    if (n < 9) add(n * 10, [`${nominative}десят`, `${oblique}десяти`, `${instrumental}десятью`])
    add(n * 100, [`${nominative}сот`, `${oblique}сот`, `${oblique}стам`, `${instrumental}стами`, `${oblique}стах`])
  }
  for (const [value, forms] of SCALES) add(value, forms.split(' '))
}

function build(): NumeralTable {
  const table = new Map<string, NumeralWord>()
  addCardinals(table)
  for (const [value, forms] of COLLECTIVES) addForms(table, forms.split(' '), { value, role: 'lone', kind: 'collective' })
  for (const [value, forms] of NOUNS) addForms(table, forms.split(' '), { value, role: 'lone', kind: 'collective', counts: true })
  for (const [value, stem, endings] of ORDINALS) addForms(table, inflect(stem, endings), { value, role: roleOf(value), kind: 'ordinal' })
  for (const [value, forms] of FRACTIONS) addForms(table, forms.split(' '), { value, role: 'lone', kind: 'fraction' })
  for (const [forms, value, min, max] of VAGUE) addForms(table, forms.split(' '), { value, role: 'lone', kind: 'vague', min, max })
  return table
}

export const RUSSIAN_NUMERALS: NumeralTable = build()
