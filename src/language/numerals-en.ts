// English numerals: cardinals, ordinals, dozens and fractions, vague quantities (A Comprehensive Grammar of the English Language, 6.63 ff.).
import { addForms, roleOf } from './numeral-word.ts'
import type { NumeralTable, NumeralWord } from './numeral-word.ts'

const CARDINALS: readonly [number, string][] = [
  [0, 'zero'], [1, 'one'], [2, 'two'], [3, 'three'], [4, 'four'], [5, 'five'], [6, 'six'], [7, 'seven'], [8, 'eight'], [9, 'nine'], [10, 'ten'],
  [11, 'eleven'], [12, 'twelve'], [13, 'thirteen'], [14, 'fourteen'], [15, 'fifteen'], [16, 'sixteen'], [17, 'seventeen'], [18, 'eighteen'],
  [19, 'nineteen'], [20, 'twenty'], [30, 'thirty'], [40, 'forty fourty'], [50, 'fifty'], [60, 'sixty'], [70, 'seventy'], [80, 'eighty'],
  [90, 'ninety'], [1e3, 'thousand'], [1e6, 'million'], [1e9, 'billion'], [1e12, 'trillion'],
]

const ORDINALS: readonly [number, string][] = [
  [1, 'first'], [2, 'second'], [3, 'third'], [4, 'fourth'], [5, 'fifth'], [6, 'sixth'], [7, 'seventh'], [8, 'eighth'], [9, 'ninth'], [10, 'tenth'],
  [11, 'eleventh'], [12, 'twelfth twelveth'], [13, 'thirteenth'], [14, 'fourteenth'], [15, 'fifteenth'], [16, 'sixteenth'], [17, 'seventeenth'],
  [18, 'eighteenth'], [19, 'nineteenth'], [20, 'twentieth'], [30, 'thirtieth'], [40, 'fortieth'], [50, 'fiftieth'], [60, 'sixtieth'],
  [70, 'seventieth'], [80, 'eightieth'], [90, 'ninetieth'], [100, 'hundredth'], [1000, 'thousandth'],
]

/** Nouns of number: they may be multiplied ("two dozen"). */
const NOUNS: readonly [number, string][] = [[12, 'dozen'], [20, 'score']]

/** Vague quantities with their least and greatest reading. Source: the tolerance table of docs/formats/time.md. */
const VAGUE: readonly [string, number, number, number][] = [
  ['several', 3, 3, 9], ['few', 3, 2, 6], ['couple', 2, 2, 3], ['pair', 2, 2, 2], ['dozens', 36, 24, 99], ['scores', 60, 40, 200],
  ['hundreds', 300, 200, 999], ['thousands', 3000, 2000, 9999], ['some', 3, 2, 9], ['many', 10, 5, 100], ['tens', 30, 20, 99],
]

function build(): NumeralTable {
  const table = new Map<string, NumeralWord>()
  for (const [value, words] of CARDINALS) addForms(table, words.split(' '), { value, role: roleOf(value), kind: 'cardinal' })
  addForms(table, ['hundred'], { value: 100, role: 'hundred', kind: 'cardinal' })
  for (const [value, words] of ORDINALS) addForms(table, words.split(' '), { value, role: value === 100 ? 'hundred' : roleOf(value), kind: 'ordinal' })
  for (const [value, word] of NOUNS) addForms(table, [word], { value, role: 'lone', kind: 'collective', counts: true })
  addForms(table, ['half'], { value: 0.5, role: 'lone', kind: 'fraction' })
  addForms(table, ['both'], { value: 2, role: 'lone', kind: 'collective' })
  for (const [word, value, min, max] of VAGUE) addForms(table, [word], { value, role: 'lone', kind: 'vague', min, max })
  return table
}

export const ENGLISH_NUMERALS: NumeralTable = build()
