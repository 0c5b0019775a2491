// Names in odd writing are found whatever letters are odd in it, and what only begins like one is not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildGuard } from '../guard.ts'

const guard = buildGuard([
  { names: ['Верещагин Тимофей Борисович'] },
  { names: ['Коцюбинська Ганна Остапівна'] },
  { names: ['Дюжев Хома Ерофеевич'] },
])
const told = (text: string): string[] => guard.scanText(`О том, что ${text} видели.`).map(({ kind, tier }) => `${tier} ${kind}`)
const isFound = (text: string): boolean => told(text).length > 0

const FORMS = ['Верещагин', 'Верещагину', 'Верещагиной', 'Верещагіним', 'Коцюбинська', 'Коцюбинской', 'Коцюбинською', 'Дюжев', 'Дюжеву']
const form = fc.constantFrom(...FORMS)

/** Letters of other scripts with the same picture. */
const DOUBLES: Readonly<Record<string, readonly string[]>> = {
  а: ['a', 'α', 'ɑ', 'ӑ'],
  е: ['e', '3', 'ҽ', '℮'],
  о: ['o', '0', 'ο', 'օ', 'ө'],
  р: ['p', 'ρ', 'ҏ'],
  с: ['c', 'ϲ', 'ҫ'],
  у: ['y', 'γ', 'ү'],
  и: ['u', 'N'],
  н: ['h', 'ҥ', 'ʜ'],
  к: ['k', 'κ', 'қ'],
  в: ['B', 'ʙ', '8'],
  К: ['K', 'Κ', 'Қ'],
  В: ['B', 'Β'],
}

test('any letters replaced by doubles of other scripts leave the name', () => {
  fc.assert(
    fc.property(form, fc.array(fc.nat(7), { minLength: 14, maxLength: 14 }), (word, choices) => {
      const disguised = [...word].map((letter, n) => DOUBLES[letter]?.[choices[n]!] ?? letter).join('')
      assert.ok(isFound(disguised), disguised)
    }),
    { numRuns: 500 },
  )
})

const RU = 'йцукенгшщзхъфывапролджэячсмитьбюё'
const UK = 'йцукенгшщзхїфівапролджєячсмитьбюґ'
const EN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
const SHIFTED = 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>~'

function retype(text: string, from: string, to: string, shifted: string): string {
  return [...text]
    .map((letter) =>
      from.includes(letter)
        ? to[from.indexOf(letter)]!
        : from.includes(letter.toLowerCase())
          ? shifted[from.indexOf(letter.toLowerCase())]!
          : letter,
    )
    .join('')
}

test('a name typed on a Latin layout is found, its letters on the keys of signs too', () => {
  for (const name of FORMS) {
    const layout = [...name.toLowerCase()].every((letter) => RU.includes(letter)) ? RU : UK
    const typed = retype(name, layout, EN, SHIFTED)
    assert.ok(isFound(typed), `${name}: ${typed}`)
    assert.ok(isFound(`${typed}, ghbdtn`), `${name}: ${typed}`)
  }
})

test('a name in Latin letters typed on a Cyrillic layout is found, behind initials too', () => {
  for (const name of ['Vereshchagin', 'Vereshchagina', 'Kotsiubynska', 'Dyuzhev', 'Dyuzheva']) {
    for (const layout of [RU, UK]) {
      const typed = retype(name.toLowerCase(), EN, layout, layout)
      assert.ok(isFound(typed), `${name}: ${typed}`)
      assert.ok(isFound(retype(`t.b.${name.toLowerCase()}`, EN, layout, layout)), `initials, ${name}`)
    }
  }
})

test('what nobody sees may stand between any letters', () => {
  fc.assert(
    fc.property(
      form,
      fc.constantFrom('\u200b', '\u00ad', '\u0301', '\u202e', '\ufe0f', '\u2800', '\u{e0041}'),
      fc.nat(13),
      (word, sign, place) => {
        const at = 1 + (place % (word.length - 1))
        assert.ok(isFound(word.slice(0, at) + sign + word.slice(at)), JSON.stringify(sign))
      },
    ),
    { numRuns: 300 },
  )
})

test('letters set apart are found, whatever one sign parts them, and look-alikes among them', () => {
  fc.assert(
    fc.property(form, fc.constantFrom(' ', '.', '-', '_', '*', '·', '  ', '\n'), (word, sign) => {
      assert.ok(isFound([...word].join(sign)), [...word].join(sign))
      assert.ok(isFound([...word.replace(/[ао]/g, (letter) => (letter === 'а' ? 'a' : '0'))].join(sign)))
    }),
    { numRuns: 200 },
  )
})

test('a word broken over lines is found, quoted lines too', () => {
  for (const gap of ['-\n', '\n', '-\n> ', '-\n    ', '\r\n', '</b><i>']) assert.ok(isFound(`Вереща${gap}гину`), JSON.stringify(gap))
})

test('names of one person glued together in any order are found', () => {
  for (const glued of [
    'тимофейверещагин',
    'верещагинтимофей',
    'верещагинтимофейборисович',
    'vereshchagintimofey',
    'тимофейборисович1961',
    '#свободуверещагину',
    'КОЦЮБИНСЬКАГАННА',
  ])
    assert.ok(isFound(glued), glued)
})

test('print that ran letters together, and digits for letters', () => {
  for (const misread of ['Верещаг1н', 'Bepeщaгин', 'Верещагиn', 'Koцю6uнcькa', 'Vereshchag1n', 'Коцгобинська'])
    assert.ok(isFound(misread), misread)
})

test('one wrong letter in a long name is for review, in Cyrillic and in Latin letters', () => {
  const letters = fc.constantFrom(...'абвгдзклмнпрст')
  fc.assert(
    fc.property(letters, fc.nat(7), fc.nat(2), (letter, place, way) => {
      const name = 'Верещагин'
      const at = 1 + (place % 7)
      const wrong =
        way === 0
          ? name.slice(0, at) + name.slice(at + 1)
          : way === 1
            ? name.slice(0, at) + letter + name.slice(at)
            : name.slice(0, at) + letter + name.slice(at + 1)
      assert.ok(isFound(wrong), wrong)
    }),
    { numRuns: 200 },
  )
  for (const wrong of ['Vereshchogin', 'Vereshchagni']) assert.deepEqual(told(wrong), ['review family-name-misspelt'], wrong)
})

test('words that only begin like a name, figures and code are nothing', () => {
  for (const word of [
    'верещали',
    'вереск',
    'дюжина',
    'дюжий',
    'mp3',
    'h264',
    '13x9-inch',
    'COVID19',
    'iPhone',
    'getElementById',
    'a = b + c',
    '"my"',
    'и т. п.',
  ])
    assert.deepEqual(told(word), [], word)
})
