// Systematic time phrases in three languages with the days they mean, counted with the language's own Date (UTC) and never with our calendar.
import type { Language } from '../src/base/language-tag.ts'

export interface GridRow {
  readonly language: Language
  readonly text: string
  readonly edtf: string | null
  readonly earliest: string
  readonly latest: string
}

/** Wednesday. */
export const PUBLISHED = '2022-11-16'
const [YEAR, MONTH, DAY] = [2022, 11, 16]

const iso = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
const days = (shift: number): string => iso(YEAR, MONTH, DAY + shift)

export const MONTH_NAMES: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'].map((name) => [name, name, name]),
  ru: [
    ['январь', 'января', 'январе'], ['февраль', 'февраля', 'феврале'], ['март', 'марта', 'марте'], ['апрель', 'апреля', 'апреле'], ['май', 'мая', 'мае'], ['июнь', 'июня', 'июне'],
    ['июль', 'июля', 'июле'], ['август', 'августа', 'августе'], ['сентябрь', 'сентября', 'сентябре'], ['октябрь', 'октября', 'октябре'], ['ноябрь', 'ноября', 'ноябре'],
    ['декабрь', 'декабря', 'декабре'],
  ],
  uk: [
    ['січень', 'січня', 'січні'], ['лютий', 'лютого', 'лютому'], ['березень', 'березня', 'березні'], ['квітень', 'квітня', 'квітні'], ['травень', 'травня', 'травні'],
    ['червень', 'червня', 'червні'], ['липень', 'липня', 'липні'], ['серпень', 'серпня', 'серпні'], ['вересень', 'вересня', 'вересні'], ['жовтень', 'жовтня', 'жовтні'],
    ['листопад', 'листопада', 'листопаді'], ['грудень', 'грудня', 'грудні'],
  ],
}

const pad = (n: number): string => String(n).padStart(2, '0')

/** Every way in which one day is written, by language. */
export function dateFormats(language: Language, year: number, month: number, day: number): string[] {
  const [, genitive] = MONTH_NAMES[language][month - 1]!
  const numeric = [`${year}-${pad(month)}-${pad(day)}`]
  if (language === 'en') {
    return [...numeric, `${day} ${genitive} ${year}`, `${genitive} ${day}, ${year}`, `the ${day}${ordinal(day)} of ${genitive} ${year}`, `${genitive!.slice(0, 3)}. ${day}, ${year}`, `${pad(month)}/${pad(day)}/${year}`]
  }
  const word = language === 'ru' ? 'года' : 'року'
  const short = language === 'ru' ? 'г.' : 'р.'
  return [...numeric, `${pad(day)}.${pad(month)}.${year}`, `${day} ${genitive} ${year} ${word}`, `${day} ${genitive} ${year} ${short}`, `${day}-го ${genitive} ${year} ${word}`]
}

function ordinal(day: number): string {
  if (day > 10 && day < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}

function monthRows(): GridRow[] {
  const rows: GridRow[] = []
  for (const language of ['en', 'ru', 'uk'] as const) {
    MONTH_NAMES[language].forEach(([nominative, genitive, prepositional], index) => {
      const month = index + 1
      const last = iso(2021, month + 1, 0)
      const whole = { language, edtf: `2021-${pad(month)}`, earliest: iso(2021, month, 1), latest: last }
      const inMonth = language === 'en' ? `in ${nominative} 2021` : language === 'ru' ? `в ${prepositional} 2021 года` : `у ${prepositional} 2021 року`
      rows.push({ ...whole, text: inMonth }, { ...whole, text: `${nominative} 2021` })
      const parts: readonly (readonly [string, number, number])[] = [[language === 'en' ? 'early' : language === 'ru' ? 'в начале' : 'на початку', 1, 10],
        [language === 'en' ? 'in the middle of' : language === 'ru' ? 'в середине' : 'у середині', 11, 20]]
      for (const [part, from, to] of parts) {
        rows.push({ language, text: `${part} ${genitive} 2021${language === 'en' ? '' : language === 'ru' ? ' года' : ' року'}`, edtf: whole.edtf, earliest: iso(2021, month, from), latest: iso(2021, month, to) })
      }
      const end = language === 'en' ? 'at the end of' : language === 'ru' ? 'в конце' : 'наприкінці'
      rows.push({ ...whole, text: `${end} ${genitive} 2021${language === 'en' ? '' : language === 'ru' ? ' года' : ' року'}`, earliest: iso(2021, month, 21) })
      const span = language === 'en' ? `from 5 to 9 ${genitive} 2021` : language === 'ru' ? `с 5 по 9 ${genitive} 2021 года` : `з 5 по 9 ${genitive} 2021 року`
      rows.push({ language, text: span, edtf: `2021-${pad(month)}-05/2021-${pad(month)}-09`, earliest: iso(2021, month, 5), latest: iso(2021, month, 9) })
    })
  }
  return rows
}

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  en: ['on Monday', 'on Tuesday', 'on Wednesday', 'on Thursday', 'on Friday', 'on Saturday', 'on Sunday'],
  ru: ['в понедельник', 'во вторник', 'в среду', 'в четверг', 'в пятницу', 'в субботу', 'в воскресенье'],
  uk: ['у понеділок', 'у вівторок', 'у середу', 'у четвер', "у п'ятницю", 'у суботу', 'у неділю'],
}

/** Past weekdays: in a sentence of the past, the last one up to the day of publication. */
function weekdayRows(): GridRow[] {
  const frames: Readonly<Record<Language, string>> = { en: 'They were taken away *.', ru: 'Их увезли *.', uk: 'Їх вивезли *.' }
  return (['en', 'ru', 'uk'] as const).flatMap((language) => WEEKDAYS[language].map((text, index): GridRow => {
    const back = (3 - (index + 1) + 7) % 7
    return { language, text: frames[language].replace('*', text), edtf: days(-back), earliest: days(-back), latest: days(-back) }
  }))
}

const DAY_WORDS: readonly (readonly [Language, string, number])[] = [
  ['en', 'today', 0], ['en', 'yesterday', -1], ['en', 'the day before yesterday', -2], ['en', 'tomorrow', 1], ['en', 'the day after tomorrow', 2],
  ['ru', 'сегодня', 0], ['ru', 'вчера', -1], ['ru', 'позавчера', -2], ['ru', 'завтра', 1], ['ru', 'послезавтра', 2],
  ['uk', 'сьогодні', 0], ['uk', 'вчора', -1], ['uk', 'учора', -1], ['uk', 'позавчора', -2], ['uk', 'завтра', 1], ['uk', 'післязавтра', 2],
  ['en', 'three days ago', -3], ['en', '4 days ago', -4], ['ru', 'три дня назад', -3], ['ru', '4 дня тому назад', -4], ['uk', 'три дні тому', -3], ['uk', '4 дні тому', -4],
]

const UNITS: readonly (readonly [Language, unit: 'week' | 'month' | 'year', last: string, current: string, next: string])[] = [
  ['en', 'week', 'last week', 'this week', 'next week'], ['en', 'month', 'last month', 'this month', 'next month'], ['en', 'year', 'last year', 'this year', 'next year'],
  ['ru', 'week', 'на прошлой неделе', 'на этой неделе', 'на следующей неделе'], ['ru', 'month', 'в прошлом месяце', 'в этом месяце', 'в следующем месяце'],
  ['ru', 'year', 'в прошлом году', 'в этом году', 'в следующем году'], ['uk', 'week', 'минулого тижня', 'цього тижня', 'наступного тижня'],
  ['uk', 'month', 'минулого місяця', 'цього місяця', 'наступного місяця'], ['uk', 'year', 'минулого року', 'цього року', 'наступного року'],
]

function unitRows(): GridRow[] {
  return UNITS.flatMap(([language, unit, ...texts]) => texts.map((text, index): GridRow => {
    const shift = index - 1
    if (unit === 'week') return { language, text, edtf: `${days(-2 + 7 * shift)}/${days(4 + 7 * shift)}`, earliest: days(-2 + 7 * shift), latest: days(4 + 7 * shift) }
    if (unit === 'year') return { language, text, edtf: String(YEAR + shift), earliest: iso(YEAR + shift, 1, 1), latest: iso(YEAR + shift, 12, 31) }
    return { language, text, edtf: iso(YEAR, MONTH + shift, 1).slice(0, 7), earliest: iso(YEAR, MONTH + shift, 1), latest: iso(YEAR, MONTH + shift + 1, 0) }
  }))
}

/** All rows of the grid. */
export function timeGrid(): GridRow[] {
  const dayRows = DAY_WORDS.map(([language, text, shift]): GridRow => ({ language, text, edtf: days(shift), earliest: days(shift), latest: days(shift) }))
  return [...monthRows(), ...weekdayRows(), ...dayRows, ...unitRows()]
}
