// Traits as they are imported: CSV and JSON mean the same, what is wrong is refused by its field, and nothing of them stands open in the log.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Identity, parseIdentities } from './identity.ts'

function parsed(source: string): Identity[] {
  const identities = parseIdentities(source)
  if (!identities.ok) assert.fail(identities.message)
  return identities.value
}

const JSON_FORM = [
  {
    pseudonym: 'Лада',
    names: ['Соловьёва Дарима'],
    traits: {
      gender: 'female',
      age: { years: 34, on: '2022-11' },
      places: ['Зареченск = Zarechensk', 'Казань'],
      roles: ['медсестра'],
      dates: { capture: '2022-11-08', release: '2023' },
      relatives: [{ as: 'муж', names: ['Громов Пётр', 'Громов П.'] }, 'сын'],
    },
  },
  { pseudonym: 'Ян', names: ['Рыжиков Пётр'], traits: { born: '1971-02-03', age: 52 } },
  { pseudonym: 'Вера', names: ['Белова Анна'] },
]

const CSV_FORM = `pseudonym,names,traits.gender,traits.born,traits.age,traits.places,traits.roles,traits.dates,traits.relatives
Лада,Соловьёва Дарима,female,,34@2022-11,Зареченск = Zarechensk;Казань,медсестра,capture=2022-11-08;release=2023,муж=Громов Пётр|Громов П.;сын
Ян,Рыжиков Пётр,,1971-02-03,52,,,,
Вера,Белова Анна,,,,,,,
`

test('CSV and JSON mean the same', () => {
  const [lada, yan, vera] = parsed(JSON.stringify(JSON_FORM))
  assert.deepEqual(parsed(CSV_FORM), [lada, yan, vera])
  assert.deepEqual(lada?.traits?.relatives, [
    { as: 'муж', names: ['Громов Пётр', 'Громов П.'] },
    { as: 'сын', names: [] },
  ])
  assert.equal('traits' in vera!, false)
})

test('what was exported is imported again as it was', () => {
  const once = parsed(JSON.stringify(JSON_FORM))
  assert.deepEqual(parsed(JSON.stringify(once)), once)
})

test('a wrong trait is refused by its field, and what stands in it is not told', () => {
  for (const [traits, field] of [
    [{ born: '17 мая 1990' }, 'traits.born'],
    [{ born: '1990-13' }, 'traits.born'],
    [{ age: 340 }, 'traits.age'],
    [{ gender: 'secret' }, 'traits.gender'],
    [{ shoe: '44' }, 'traits'],
    [{ dates: { capture: 'в мае' } }, 'traits.dates'],
  ] as const) {
    const refused = parseIdentities(JSON.stringify([{ pseudonym: 'Лада', names: ['Соловьёва'], traits }]))
    assert.ok(!refused.ok)
    assert.match(refused.message, new RegExp(`Person 1: ${field.replaceAll('.', '\\.')} `))
    assert.doesNotMatch(refused.message, /мая|340|secret|44/)
  }
  const row = parseIdentities('pseudonym,names,traits.age\nЛада,Соловьёва,старая\n')
  assert.ok(!row.ok)
  assert.doesNotMatch(row.message, /старая/)
})
