// Reader of WhatsApp's chat export as text, in the forms of iOS and Android and of several languages' date orders.
import type { Draft, DraftBlock } from './draft.ts'
import { isoDay } from './page-parts/find-days.ts'

const WHATSAPP_READER = { name: 'whatsapp', version: 1 } as const

/** "[08.11.2022, 10:15:32] Name: text" and "08.11.22, 10:15 - Name: text"; the marks before are direction marks. */
const LINE =
  /^[\u200e\u200f]?\[?(\d{1,4})([./-])(\d{1,2})\2(\d{1,4}),? (\d{1,2}):(\d{2})(?::(\d{2}))?[\s\u202f]?([AaPp]\.?[Mm]\.?)?\]?(?: [-–] | )(.*)$/

interface Stamp {
  readonly first: number
  readonly second: number
  readonly third: number
  readonly mark: string
  readonly hour: number
  readonly rest: readonly [minute: string, second: string | undefined]
  readonly isTwelveHour: boolean
}

/** True where most of the first lines are messages of such an export. */
export function isWhatsApp(text: string): boolean {
  const lines = text
    .slice(0, 8000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30)
  const matching = lines.filter((line) => LINE.test(line))
  return matching.length >= 2 && LINE.test(lines[0] ?? '') && matching.some((line) => /: /.test(LINE.exec(line)?.[9] ?? ''))
}

export function readWhatsApp(text: string): Draft {
  const messages: { stamp: Stamp; body: string }[] = []
  for (const line of text.split(/\r?\n/)) {
    const found = LINE.exec(line)
    if (found) messages.push({ stamp: stampOf(found), body: found[9] ?? '' })
    else if (messages.length > 0) messages.at(-1)!.body += '\n' + line
  }
  const order = dateOrder(messages.map(({ stamp }) => stamp))
  const blocks = messages.map(({ stamp, body }) => messageBlock(body, order ? timeOf(stamp, order) : null))
  return { mediaType: 'text/plain', reader: WHATSAPP_READER, blocks, warnings: order ? [] : ['ambiguous-dates'] }
}

function stampOf(found: RegExpExecArray): Stamp {
  const half = found[8]?.toLowerCase().replaceAll('.', '')
  const hour = Number(found[5])
  return {
    first: Number(found[1]),
    mark: found[2] ?? '',
    second: Number(found[3]),
    third: Number(found[4]),
    hour: half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour,
    rest: [found[6] ?? '00', found[7]],
    isTwelveHour: half !== undefined,
  }
}

type Order = 'day-month' | 'month-day' | 'year-first'

/** The order of day and month, from a number that can only be a day, else from the mark or the twelve-hour clock; null where nothing tells. */
function dateOrder(stamps: readonly Stamp[]): Order | null {
  if (stamps.some(({ first }) => first > 31)) return 'year-first'
  const firstIsDay = stamps.some(({ first }) => first > 12)
  const secondIsDay = stamps.some(({ second }) => second > 12)
  if (firstIsDay !== secondIsDay) return firstIsDay ? 'day-month' : 'month-day'
  if (firstIsDay && secondIsDay) return null
  if (stamps[0]?.mark === '.') return 'day-month'
  return stamps.length > 0 && stamps.every(({ isTwelveHour }) => isTwelveHour) ? 'month-day' : null
}

function timeOf(stamp: Stamp, order: Order): string | null {
  const [year, month, day] =
    order === 'year-first'
      ? [stamp.first, stamp.second, stamp.third]
      : order === 'day-month'
        ? [stamp.third, stamp.second, stamp.first]
        : [stamp.third, stamp.first, stamp.second]
  const iso = isoDay(year < 100 ? 2000 + year : year, month, day)
  if (!iso || stamp.hour > 23) return null
  return `${iso}T${String(stamp.hour).padStart(2, '0')}:${stamp.rest[0]}${stamp.rest[1] ? `:${stamp.rest[1]}` : ''}`
}

function messageBlock(body: string, at: string | null): DraftBlock {
  const words = body.replace(/^[\u200e\u200f]/, '')
  const named = /^([^:\n]{1,60}): /.exec(words)
  if (!named) return { kind: 'boilerplate', text: body, ...(at ? { at } : {}) }
  const text = words.slice(named[0].length)
  const isOmitted =
    /^[\u200e\u200f]?[<([]?.{0,60}(omitted|attached|без медиафайлов|прикреплено|пропущено|без медіафайлів|долучено|файл додано)[>)\]]?$/i.test(
      text,
    )
  return { kind: isOmitted ? 'boilerplate' : 'paragraph', text, speaker: named[1]!.trim(), ...(at ? { at } : {}) }
}
