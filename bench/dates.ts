// Times beside chrono-node and Microsoft's recognizers: value F1 on TimeBank/AQUAINT and the Duckling phrases (needs ../shared and python3), and speed on our own sentences.
import { createRequire } from 'node:module'
import * as chrono from 'chrono-node'
import { DATE_SETS, readWithOurs, scoreDates, sharedFolder } from '../evaluate/dates.ts'
import { readTimes } from '../src/time/read-times.ts'
import { PHRASES, type PhraseRow } from '../test/time-phrases.ts'
import type { DateReader } from '../evaluate/dates.ts'
import type { Language } from '../src/base/language-tag.ts'
import type { PrintRow } from './row.ts'

interface MicrosoftResult {
  readonly start: number
  readonly end: number
  readonly typeName: string
  readonly resolution: { readonly values?: readonly Record<string, string>[] } | null
}

interface MicrosoftSuite {
  recognizeDateTime(text: string, culture: string, options: number, reference: Date): readonly MicrosoftResult[]
}

const require = createRequire(import.meta.url)
const microsoft = require('@microsoft/recognizers-text-suite') as MicrosoftSuite
const DAY_MS = 86_400_000
const isoOf = (date: Date): string => date.toISOString().slice(0, 10)
const PARSERS = { en: chrono.casual, ru: chrono.ru.casual, uk: chrono.uk.casual } as const satisfies Record<Language, unknown>

/** A chrono result as a time: the unit that its known components name. */
export const readWithChrono: DateReader = ({ text, language, published }) => {
  const reference = { instant: new Date(`${published.slice(0, 10)}T12:00:00Z`), timezone: 'UTC' }
  // a phrase by itself is an appointment to it too
  return PARSERS[language].parse(text, reference, { forwardDate: text.length < 80 }).map((found) => {
    const day = (parts: typeof found.start): string =>
      `${String(parts.get('year')).padStart(4, '0')}-${String(parts.get('month')).padStart(2, '0')}-${String(parts.get('day')).padStart(2, '0')}`
    const start = found.start
    const isDay = start.isCertain('day') || start.isCertain('weekday') || !(start.isCertain('month') || start.isCertain('year'))
    const unit = isDay ? day(start) : start.isCertain('month') ? day(start).slice(0, 7) : day(start).slice(0, 4)
    return { span: [found.index, found.index + found.text.length], kind: 'date', edtf: found.end ? `${unit}/${day(found.end)}` : unit }
  })
}

/** A resolution of Microsoft's as a time; of several the one not after the reference, as news tell the past. */
export const readWithMicrosoft: DateReader = ({ text, published }) => {
  const reference = published.slice(0, 10)
  return microsoft.recognizeDateTime(text, 'en-us', 0, new Date(`${reference}T12:00:00`)).map((found) => {
    const span = [found.start, found.end + 1]
    const values = found.resolution?.values ?? []
    const value = values.findLast((one) => (one['value'] ?? one['start'] ?? '') <= reference) ?? values[0]
    const type = value?.['type'] ?? ''
    if (type === 'duration' || type === 'set') return { span, kind: type, edtf: value?.['timex'] ?? null }
    if (type === 'daterange') {
      const end = value?.['end']
      const last = end === undefined ? null : isoOf(new Date(Date.parse(`${end}T00:00:00Z`) - DAY_MS))
      return { span, kind: 'date', edtf: null, earliest: value?.['start'] ?? null, latest: last }
    }
    const day = /^\d{4}-\d\d-\d\d/.exec(value?.['value'] ?? value?.['start'] ?? '')?.[0] ?? null
    return { span, kind: 'date', edtf: day, earliest: day, latest: day }
  })
}

/** The scorer's headline figure. */
function headline(shared: string, name: string, reader: DateReader): number {
  const set = DATE_SETS.find((each) => each.name === name)!
  return Number(/^HEADLINE .*\t([\d.]+)$/m.exec(scoreDates(shared, set, reader))?.[1] ?? Number.NaN)
}

function medianMs(run: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[2]!
}

function benchSpeed(print: PrintRow): void {
  for (const language of ['en', 'ru', 'uk'] as const) {
    const mine: readonly PhraseRow[] = PHRASES.filter((row) => row[0] === language)
    // one sentence a call, as the recognizers' time grows faster than the text
    const items = mine.map((row, n) => ({ id: String(n), text: row[1], language, published: '2022-11-16' }))
    const size = items.reduce((sum, item) => sum + item.text.length, 0)
    const rate = (reader: DateReader): number => size / 1000 / medianMs(() => items.forEach((item) => reader(item)))
    const ours = rate((item) => readTimes(item.text, { language, published: item.published }))
    const peers: [string, DateReader][] = [['chrono-node', readWithChrono]]
    if (language === 'en') peers.push(['Microsoft recognizers', readWithMicrosoft])
    for (const [peer, reader] of peers) {
      const theirs = rate(reader)
      print({
        what: `speed, ${language}, every sentence a time, beside ${peer}`,
        ours,
        peer: theirs,
        unit: 'MB/s',
        ratio: ours / theirs,
        note: 'millions of UTF-16 units a second',
      })
    }
  }
}

/** Prints accuracy beside both peers, then speed. */
export async function benchDates(print: PrintRow): Promise<void> {
  benchSpeed(print)
  const shared = sharedFolder()
  if (shared === null) return
  for (const { name } of DATE_SETS) {
    const ours = headline(shared, name, readWithOurs)
    const peers: [string, DateReader][] = [['chrono-node', readWithChrono]]
    if (!/Russian|Ukrainian/.test(name)) peers.push(['Microsoft recognizers', readWithMicrosoft])
    for (const [peer, reader] of peers) {
      const theirs = headline(shared, name, reader)
      print({
        what: `${name}, beside ${peer}`,
        ours,
        peer: theirs,
        unit: name.startsWith('TimeBank') ? 'value F1' : 'accuracy',
        ratio: ours / theirs,
        note: '',
      })
    }
  }
}
