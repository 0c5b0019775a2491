// Numbers spelled out as people dictate telephone numbers, in Russian, Ukrainian and English.
import type { Chance } from './random.ts'

const RU = {
  ones: ['ноль', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'],
  teens: [
    'десять',
    'одиннадцать',
    'двенадцать',
    'тринадцать',
    'четырнадцать',
    'пятнадцать',
    'шестнадцать',
    'семнадцать',
    'восемнадцать',
    'девятнадцать',
  ],
  tens: ['', '', 'двадцать', 'тридцать', 'сорок', 'пятьдесят', 'шестьдесят', 'семьдесят', 'восемьдесят', 'девяносто'],
  hundreds: ['', 'сто', 'двести', 'триста', 'четыреста', 'пятьсот', 'шестьсот', 'семьсот', 'восемьсот', 'девятьсот'],
}
const UK = {
  ones: ['нуль', 'один', 'два', 'три', 'чотири', "п'ять", 'шість', 'сім', 'вісім', "дев'ять"],
  teens: [
    'десять',
    'одинадцять',
    'дванадцять',
    'тринадцять',
    'чотирнадцять',
    "п'ятнадцять",
    'шістнадцять',
    'сімнадцять',
    'вісімнадцять',
    "дев'ятнадцять",
  ],
  tens: ['', '', 'двадцять', 'тридцять', 'сорок', "п'ятдесят", 'шістдесят', 'сімдесят', 'вісімдесят', "дев'яносто"],
  hundreds: ['', 'сто', 'двісті', 'триста', 'чотириста', "п'ятсот", 'шістсот', 'сімсот', 'вісімсот', "дев'ятсот"],
}
const EN = {
  ones: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  teens: ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
  tens: ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
  hundreds: [],
}

/** The digits in words: one by one, by twos, or by a first three and then twos. */
export function sayDigits(digits: string, language: 'ru' | 'uk' | 'en', chance: Chance): string {
  const table = { ru: RU, uk: UK, en: EN }[language]
  const style = chance.below(3)
  const groups =
    style === 0
      ? [...digits]
      : style === 1 || language === 'en'
        ? (digits.match(/..?/g) as string[])
        : [...(digits.match(/^(...)(...)(..)(..)(.*)$/)?.slice(1) ?? [...digits])]
  const joint = chance.pick([' ', ' ', ', ', '-', ' – '])
  return groups
    .filter((group) => group !== '')
    .map((group) => sayGroup(group, table, language))
    .join(joint)
}

function sayGroup(group: string, table: typeof RU | typeof EN, language: string): string {
  const zero = language === 'en' ? 'oh' : (table.ones[0] as string)
  if (group[0] === '0') return [...group].map((digit) => (digit === '0' ? zero : table.ones[Number(digit)])).join(' ')
  const value = Number(group)
  const words: string[] = []
  if (value >= 100) words.push(table.hundreds[Math.floor(value / 100)] as string)
  const rest = value % 100
  if (rest >= 20) words.push(table.tens[Math.floor(rest / 10)] as string)
  if (rest >= 20 && rest % 10) words.push(table.ones[rest % 10] as string)
  if (rest < 20 && rest >= 10) words.push(table.teens[rest - 10] as string)
  if (rest < 10 && rest > 0) words.push(table.ones[rest] as string)
  if (language === 'en' && words.length === 2) return words.join('-')
  return words.join(' ')
}
