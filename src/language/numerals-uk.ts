// Ukrainian numerals in all cases: cardinals, collectives, ordinals, fractions, nouns of number (Український правопис 2019, § 105–107). Written with ' for the apostrophe.
import { addForms, inflect, roleOf } from './numeral-word.ts'
import type { NumeralTable, NumeralWord } from './numeral-word.ts'

const CARDINALS: readonly [number, string][] = [
  [0, 'нуль нуля нулю нулем нулі'],
  [1, 'один одна одне одно одні одного одному одним однім одної однієї одній одну однією одних одними'],
  [2, 'два дві двох двом двома'], [3, 'три трьох трьом трьома'], [4, 'чотири чотирьох чотирьом чотирма'],
  [6, 'шість шести шістьох шістьом шістьма шістьома'], [7, 'сім семи сімох сімом сьома сімома'], [8, 'вісім восьми вісьмох вісьмом вісьма вісьмома'],
  [40, 'сорок сорока'], [90, "дев'яносто дев'яноста"], [100, 'сто ста'],
  [200, 'двісті двохсот двомстам двомастами двохстах'], [300, 'триста трьохсот трьомстам трьомастами трьохстах'],
  [400, 'чотириста чотирьохсот чотирьомстам чотирмастами чотирьохстах'],
]

/** Stems that decline like «п'ять»: -ь, -и, -ьох, -ьом, -ьма, -ьома. */
const LIKE_FIVE: readonly [number, string][] = [
  [5, "п'ят"], [9, "дев'ят"], [10, 'десят'], [11, 'одинадцят'], [12, 'дванадцят'], [13, 'тринадцят'], [14, 'чотирнадцят'], [15, "п'ятнадцят"],
  [16, 'шістнадцят'], [17, 'сімнадцят'], [18, 'вісімнадцят'], [19, "дев'ятнадцят"], [20, 'двадцят'], [30, 'тридцят'],
]

const TENS: readonly [number, string][] = [[50, "п'ятдесят"], [60, 'шістдесят'], [70, 'сімдесят'], [80, 'вісімдесят']]

const HUNDREDS: readonly [number, string, string, string][] = [
  [500, "п'ят", "п'яти", "п'ятьма"], [600, 'шіст', 'шести', 'шістьма'], [700, 'сім', 'семи', 'сьома'], [800, 'вісім', 'восьми', 'вісьма'],
  [900, "дев'ят", "дев'яти", "дев'ятьма"],
]

const SCALES: readonly [number, string][] = [
  [1e3, 'тисяча тисячі тисячу тисячею тисяч тисячам тисячами тисячах тис'],
  [1e6, 'мільйон мільйона мільйону мільйонові мільйоном мільйоні мільйони мільйонів мільйонам мільйонами мільйонах млн'],
  [1e9, 'мільярд мільярда мільярду мільярдом мільярді мільярди мільярдів мільярдам мільярдами мільярдах млрд'],
]

const COLLECTIVES: readonly [number, string][] = [
  [2, 'двоє двійко обоє обидва обидві обох обом обома вдвох удвох'], [3, 'троє трійко втрьох'], [4, 'четверо вчотирьох'], [5, "п'ятеро вп'ятьох"], [6, 'шестеро'],
  [7, 'семеро'], [8, 'восьмеро'], [9, "дев'ятеро"], [10, 'десятеро'], [11, 'одинадцятеро'], [12, 'дванадцятеро'], [13, 'тринадцятеро'], [14, 'чотирнадцятеро'],
  [15, "п'ятнадцятеро"], [16, 'шістнадцятеро'], [17, 'сімнадцятеро'], [18, 'вісімнадцятеро'], [19, "дев'ятнадцятеро"], [20, 'двадцятеро'], [30, 'тридцятеро'],
]

const NOUNS: readonly [number, string][] = [
  [10, 'десяток десятка десятку десятком'], [12, 'дюжина дюжини дюжині дюжину дюжиною дюжин'], [100, 'сотня сотні сотню сотнею'], [50, 'півсотні'],
  [2, 'пара пару пари парі парою'], [3, 'трійка трійку'], [5, "п'ятірка п'ятірку"],
]

const FRACTIONS: readonly [number, string][] = [
  [1.5, 'півтора півтори'], [150, 'півтораста'], [0.5, 'половина половину половини половині половиною пів'], [0.25, 'чверть чверті'],
  [1 / 3, 'третина третину третини'],
]

const VAGUE: readonly [string, number, number, number][] = [
  ['кілька кількох кільком кількома декілька декількох декільком декількома', 3, 3, 9], ['десятки десятків десяткам десятками десятках', 30, 20, 99],
  ['сотень сотням сотнями сотнях', 300, 200, 999], ['багато багатьох чимало', 10, 5, 100], ['небагато небагатьох', 3, 2, 6],
]

const HARD = 'ий ого ому им ім а ої ій у ою е і их ими'
const SOFT = 'ій ього ьому ім я ьої ю ьою є і іх іми'

const ORDINALS: readonly [number, string][] = [
  [1, 'перш'], [2, 'друг'], [4, 'четверт'], [5, "п'ят"], [6, 'шост'], [7, 'сьом'], [8, 'восьм'], [9, "дев'ят"], [10, 'десят'], [11, 'одинадцят'],
  [12, 'дванадцят'], [13, 'тринадцят'], [14, 'чотирнадцят'], [15, "п'ятнадцят"], [16, 'шістнадцят'], [17, 'сімнадцят'], [18, 'вісімнадцят'],
  [19, "дев'ятнадцят"], [20, 'двадцят'], [30, 'тридцят'], [40, 'сороков'], [50, "п'ятдесят"], [60, 'шістдесят'], [70, 'сімдесят'],
  [80, 'вісімдесят'], [90, "дев'яност"], [100, 'сот'], [1000, 'тисячн'], [2000, 'двохтисячн'], [2000, 'двотисячн'],
]

function addCardinals(table: Map<string, NumeralWord>): void {
  const add = (value: number, forms: Iterable<string>): void => addForms(table, forms, { value, role: roleOf(value), kind: 'cardinal' })
  for (const [value, forms] of CARDINALS) add(value, forms.split(' '))
  for (const [value, stem] of LIKE_FIVE) add(value, inflect(stem, 'ь и ьох ьом ьма ьома'))
  for (const [value, stem] of TENS) add(value, inflect(stem, '- и ьох ьом ьма ьома'))
  for (const [value, nominative, oblique, instrumental] of HUNDREDS) {
    add(value, [`${nominative}сот`, `${oblique}сот`, `${oblique}стам`, `${instrumental}стами`, `${oblique}стах`])
  }
  for (const [value, forms] of SCALES) add(value, forms.split(' '))
}

function build(): NumeralTable {
  const table = new Map<string, NumeralWord>()
  addCardinals(table)
  for (const [value, forms] of COLLECTIVES) addForms(table, forms.split(' '), { value, role: 'lone', kind: 'collective' })
  for (const [value, forms] of NOUNS) addForms(table, forms.split(' '), { value, role: 'lone', kind: 'collective', counts: true })
  for (const [value, stem] of ORDINALS) addForms(table, inflect(stem, HARD), { value, role: roleOf(value), kind: 'ordinal' })
  addForms(table, inflect('трет', SOFT), { value: 3, role: 'unit', kind: 'ordinal' })
  for (const [value, forms] of FRACTIONS) addForms(table, forms.split(' '), { value, role: 'lone', kind: 'fraction' })
  for (const [forms, value, min, max] of VAGUE) addForms(table, forms.split(' '), { value, role: 'lone', kind: 'vague', min, max })
  return table
}

export const UKRAINIAN_NUMERALS: NumeralTable = build()
