// Whether the clause around an expression tells the past or looks ahead: the nearest cue in its sentence decides.
import type { Language } from '../base/language-tag.ts'
import type { Cursor } from './cursor.ts'

const FURTHEST_PIECES = 14

const ENDS = new Set(['.', '!', '?', ';', '…'])

/** English -ed, Russian -л/-ла/-ло/-ли, Ukrainian -в/-ла/-ло/-ли: past forms. */
export function isPastForm(text: string, language: Language): boolean {
  if (text.length < 4) return false
  if (language === 'en')
    return (
      text.endsWith('ed') &&
      !['need', 'speed', 'indeed', 'expected', 'scheduled', 'planned', 'proposed', 'hundred', 'united', 'supposed'].includes(text)
    )
  if (/(?:ал|ил|ел|ял|ыл|ул|ол|ла|ло|ли|лся|лась|лись|лось)$/.test(text))
    return ![
      'если',
      'или',
      'тело',
      'дело',
      'село',
      'сила',
      'апрель',
      'коли',
      'сели',
      'школа',
      'число',
      'числа',
      'начала',
      'начало',
    ].includes(text)
  return language === 'uk' && /(?:ав|ив|ів|яв|їв|авши|вся)$/.test(text) && !/(?:иків|ців|нів|тів|рів|дів)$/.test(text)
}

function cueAt(c: Cursor, at: number): -1 | 0 | 1 {
  if (c.word(at, 'future')) return c.is(at, 'can', 'may', 'next', 'set', 'could', 'should') ? 0 : 1
  if (c.word(at, 'past') || isPastForm(c.text(at), c.language)) return -1
  return 0
}

export interface Tense {
  readonly tense: -1 | 0 | 1
  /** True where the verb stands so near before the expression that it is the one it belongs to. */
  readonly isNear: boolean
}

const NEAR_PIECES = 3
const REPORTING = new Set([
  'said',
  'told',
  'announced',
  'reported',
  'added',
  'expected',
  'called',
  'agreed',
  'сообщил',
  'сообщила',
  'сообщили',
  'заявил',
  'заявила',
  'сказал',
  'сказала',
  'рассказал',
  'рассказала',
  'повідомив',
  'повідомила',
  'повідомили',
  'заявив',
  'заявила',
  'сказав',
  'розповів',
  'розповіла',
])

/** -1 past, 1 ahead, 0 unknown. Looks at a bounded number of pieces to either side, so that the whole stays linear. */
export function tenseAround(c: Cursor, start: number, end: number): Tense {
  for (let distance = 1; distance <= FURTHEST_PIECES; distance++) {
    const left = start - distance
    const right = end + distance - 1
    if (left >= 0 && isSameSentence(c, left, start)) {
      const cue = cueAt(c, left)
      if (cue !== 0)
        return {
          tense: cue,
          isNear: distance <= NEAR_PIECES && !REPORTING.has(c.text(left)) && (c.language !== 'en' || c.is(start - 1, 'on')),
        }
    }
    if (right < c.pieces.length && isSameSentence(c, end, right)) {
      const cue = cueAt(c, right)
      if (cue !== 0) return { tense: cue, isNear: false }
    }
  }
  return { tense: 0, isNear: false }
}

function isSameSentence(c: Cursor, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (c.kind(i) === 'break') return false
    if (
      ENDS.has(c.text(i)) &&
      c.kind(i) === 'mark' &&
      !(c.text(i) === '.' && c.pieces[i + 1]?.capital !== true) &&
      c.text(i - 1).length > 3
    )
      return false
  }
  return c.kind(to) !== 'break'
}
