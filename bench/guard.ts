// Times the guard's scan of text against 10, 1,000 and 10,000 identities: the rate should not fall with their number.
import { buildGuard } from '../src/guard/guard.ts'
import type { PrintRow } from './row.ts'

const SYLLABLES = 'ба ве ги до жу зе ки ло му не пи ро су те фи хо ца че шу ща'.split(' ')
const ENDS = ['ов', 'ев', 'ин', 'енко', 'ский', 'чук', 'ец']
const GIVENS = ['Алексей', 'Мария', 'Олена', 'Пётр', 'Ирина', 'Сергей', 'Юлия', 'Тарас']
const WORDS =
  'и в не на что он с как это все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему теперь когда даже ну вдруг ли если уже или ни быть был него до вас опять солдаты говорили командир обещал дорога город больница письмо Москва Ростов октября ноября'.split(
    ' ',
  )

function inventIdentities(count: number): { names: string[]; phones: string[] }[] {
  let state = 7
  const random = (below: number) => (((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32) * below) | 0
  return Array.from({ length: count }, () => {
    const family = Array.from({ length: 2 + random(2) }, () => SYLLABLES[random(20)]!).join('') + ENDS[random(7)]!
    return {
      names: [`${family[0]!.toUpperCase()}${family.slice(1)} ${GIVENS[random(8)]!} Иванович`],
      phones: [`+7 9${String(random(1e9)).padStart(9, '0')}`],
    }
  })
}

function inventText(megabytes: number): string {
  let state = 3
  const random = (below: number) => (((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32) * below) | 0
  let text = ''
  while (text.length < megabytes * 560_000) text += `${WORDS[random(WORDS.length)]!}${random(12) === 0 ? '.\n' : ' '}`
  return text
}

export function benchGuard(print: PrintRow): void {
  const text = inventText(8)
  const megabytes = Buffer.byteLength(text) / 1e6
  let first = 0
  for (const count of [10, 1000, 10_000]) {
    const guard = buildGuard(inventIdentities(count))
    guard.scanText(text.slice(0, 200_000))
    const taken = [1, 2, 3].map(() => {
      const start = performance.now()
      guard.scanText(text)
      return (performance.now() - start) / 1000
    })
    const rate = megabytes / taken.sort((a, b) => a - b)[1]!
    first ||= rate
    print({
      what: `guard: text against ${count} identities`,
      ours: rate,
      peer: null,
      unit: 'MB/s',
      ratio: null,
      note: `${(rate / first).toFixed(2)} of the rate with 10`,
    })
  }
}
