// What `firsthand guard` warns of beside names, as a user meets it: too few whom it fits, a quotation that leads to the name, two editions, a relative's surname.
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import type { GuardReport } from '../src/workspace/guard-files.ts'
import type { GuardWarnings } from '../src/workspace/guard-warnings.ts'
import { type Desk, openDesk } from './command-line.ts'

const PEOPLE = JSON.stringify([
  {
    pseudonym: 'Лада',
    names: ['Соловьёва Дарима Петровна'],
    traits: {
      gender: 'female',
      born: '1990',
      places: ['Зареченск = Zarechensk'],
      roles: ['медсестра'],
      dates: { capture: '2022-11-08' },
      relatives: [{ as: 'сестра', names: ['Громова Алтана'] }],
    },
  },
  { pseudonym: 'Ян', names: ['Рыжиков Пётр'], traits: { age: 52, roles: ['водитель'] } },
])

const COUNTS = `place,age,role,count
,,,1000000
,30-39,,150000
Zarechensk < Talovsky district,,,20000
,,nurse,4000
Zarechensk,,nurse,60
Zarechensk,30-39,nurse,20
`

const page = (body: string): string => `<!doctype html><html lang="ru"><body>${body}</body></html>`

function openVault(context: TestContext): Desk {
  const desk = openDesk(context)
  putFiles(desk, { 'people.json': PEOPLE, 'counts.csv': COUNTS })
  assert.equal(desk.run(['init', 'archive', '--key-file', 'key']).status, 0)
  assert.equal(desk.run(['vault', 'import', 'people.json']).status, 0)
  return desk
}

function putFiles({ folder }: Desk, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
}

interface Report extends GuardReport {
  readonly warnings: GuardWarnings
}

test('warnings, as a user meets them', async (context) => {
  const desk = openVault(context)

  await context.test('too few fit: the warning has places, numbers and a coarser wording, and nothing that is not published', () => {
    putFiles(desk, {
      'site/a.html': page('<p>Лада, 34-летняя медсестра из Зареченска.</p>'),
      'safe/a.html': page('<p>Лада, медсестра из Зареченска.</p>'),
    })
    const { warnings, isBlocked } = desk.json<Report>('guard', 'site', '--counts', 'counts.csv')
    assert.equal(isBlocked, false, 'a warning blocks nothing')
    const [warning] = warnings.traits
    assert.deepEqual([warning?.kind, warning?.pseudonym, warning?.fit?.people, warning?.k], ['too-few-fit', 'Лада', 2, 11])
    assert.deepEqual(
      warning?.proposal?.map(({ trait, how, words }) => [warning.traits[trait]?.name, how, words]),
      [['age', 'decade', '30–39']],
    )
    assert.doesNotMatch(JSON.stringify(warnings), /Солов|Громов|Дарима|1990|capture|2022/)
    assert.equal(desk.json<Report>('guard', 'safe', '--counts', 'counts.csv', '--k', '61').warnings.traits.length, 1)
    for (const [language, said] of [
      ['ru', /не меньше 11/],
      ['uk', /щонайменше 11/],
    ] as const)
      assert.match(desk.run(['guard', 'site', '--counts', 'counts.csv', '--lang', language]).out, said)
  })

  await context.test('a wrong file of counts is refused, and a wrong k', () => {
    putFiles(desk, { 'site/a.html': page('<p>Лада.</p>'), 'wrong.csv': 'place,people at all\nOmsk,3\n' })
    const refused = desk.run(['guard', 'site', '--counts', 'wrong.csv'])
    assert.deepEqual([refused.status, /no column/.test(refused.err)], [1, true])
    assert.equal(desk.run(['guard', 'site', '--k', 'few']).status, 1)
  })

  await context.test('a quotation that stands in a source with the real name leads to it; a source without the name does not', () => {
    const said = 'Нас две недели держали в подвале без света, и никто не пришёл'
    putFiles(desk, {
      'named.txt': `Дарима Соловьёва рассказала нам: «${said}».\n`,
      'unnamed.txt': `Женщина рассказала нам: «${said}».\n`,
      'site/a.html': page(`<p>Лада вспоминает: „${said}“.</p>`),
      'other/a.html': page('<p>Лада вспоминает: „Мы ждали, что за нами придут, но никто так и не пришёл за нами“.</p>'),
    })
    assert.equal(desk.run(['add', 'named.txt', 'unnamed.txt']).status, 0)
    const { quotes } = desk.json<Report>('guard', 'site').warnings
    assert.deepEqual(
      quotes.map(({ path: file, words, isQuoted, isPublic, persons }) => [file, words, isQuoted, isPublic, persons.length]),
      [['site/a.html', 12, true, false, 1]],
    )
    assert.deepEqual(desk.json<Report>('guard', 'other').warnings.quotes, [])
    assert.deepEqual(desk.json<Report>('guard', 'site', '--no-quotes').warnings.quotes, [])
  })

  await context.test('incident: the difference between two editions reveals the change', () => {
    putFiles(desk, {
      'old/a.html': page('<p>Тогда Дарима увидела огонь. Соловьёва жила в Зареченске.</p><p>Ян ждал.</p>'),
      'new/a.html': page('<p>Тогда Лада увидела огонь. Лада жила далеко.</p><p>Ян ждал.</p>'),
    })
    const { changes } = desk.json<Report>('guard', 'new', '--against', 'old').warnings
    assert.deepEqual(
      new Set(changes.map(({ kind, pseudonym, trait }) => `${kind} ${pseudonym} ${trait}`)),
      new Set(['name-replaced Лада null', 'pseudonym-changed Лада null', 'trait-taken-out Лада place']),
    )
    assert.doesNotMatch(JSON.stringify(changes), /Солов|Дарим|Заречен/)
    assert.deepEqual(desk.json<Report>('guard', 'new', '--against', 'new').warnings.changes, [])
  })

  await context.test('incident: a relative’s surname gives the person away, and blocks', () => {
    putFiles(desk, {
      'site/a.html': page('<p>Её сестре, госпоже Громовой, звонили трижды.</p>'),
      'family/a.html': page('<p>Пришёл и отец, старый Соловьёв.</p>'),
    })
    for (const folder of ['site', 'family']) {
      const ran = desk.run(['guard', folder, '--json'])
      assert.equal(ran.status, 1)
      const { findings } = JSON.parse(ran.out) as Report
      assert.deepEqual(
        findings.map(({ tier, kind }) => [tier, kind]),
        [['block', 'family-name']],
      )
      assert.ok(findings[0]?.person, 'it is told whose relative it is')
    }
  })

  await context.test('what the archive wrote before is weighed with the new, and compared with it', () => {
    putFiles(desk, {
      'one.txt': 'Лада рассказала: «Я медсестра из Зареченска, нас держали в подвале».\n',
      'two.txt': 'Лада рассказала: «Мне 34 года, нас держали в подвале».\n',
    })
    assert.equal(desk.run(['compare', 'one.txt', 'one.txt', '--html', 'page.html']).status, 0)
    const second = desk.run(['compare', 'two.txt', 'two.txt', '--html', 'page.html', '--replace'])
    assert.equal(second.status, 0, second.err)
    assert.match(second.err, /The guard warns of \d/)
    const { traits, changes } = desk.json<Report>('guard', 'page.html', '--counts', 'counts.csv').warnings
    assert.ok(
      traits.some(({ kind, editions }) => kind === 'too-few-fit' && editions.length === 2),
      'age in the one, role and place in the other',
    )
    assert.ok(changes.some(({ kind, trait }) => kind === 'trait-taken-out' && trait === 'place'))
  })
})
