// Names in all their forms, by class: each form written out from the grammars, each romanised by every system, is found; what only looks so is not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allRomanisations } from '../../language/transliterate.ts'
import { buildGuard } from '../guard.ts'
import { canSpell } from './align-latin.ts'
import { counterpartStems } from './counterparts.ts'
import { cyrillicSpellings } from './cyrillic-of-latin.ts'
import { parseName } from './parse-name.ts'

/** Forms of which neither tier finds the name. */
function missed(name: string, forms: string): string[] {
  const guard = buildGuard([{ names: [name] }])
  return forms.split(', ').filter((form) => guard.scanText(`В записке стояло: ${form} — и больше ничего.`).length === 0)
}

/** name in the vault → forms that name the person */
const FAMILIES: Readonly<Record<string, string>> = {
  'Заяц Прохор Лукич': 'Зайца, Зайцу, Зайцем, Зайце, Зайцы, Зайцев, Зайцами, Заєць, Зайця, Зайцеві, Zaiats, Zajec, Zayatsa, Sajaz',
  'Швець Прохір Лукич': 'Швеця, Швецем, Шевця, Швця, Швецю, Швеца, Shvets, Szwec, Schwez, Chvets',
  'Палий Прохор Лукич': 'Палия, Палию, Палием, Палии, Палиев, Палій, Палія, Палієві, Палієм, Паліїв, Paliy, Palij, Palii',
  'Подгорный Прохор Лукич': 'Подгорного, Подгорная, Подгорных, Підгірний, Підгірного, Підгірна, Підгірних, Pidhirnyi, Podgorny, Podgornyj',
  'Черноусов Прохор Лукич':
    'Черноусову, Черноусовым, Черноусовы, Чорноусов, Чорноусової, Tchernooussov, Tschernoussow, Czernousow, Chornousov',
  'Толстой Прохор Лукич': 'Толстого, Толстая, Толстых, Товстий, Товстого, Товста, Tolstoi, Tovstyi',
  'Журавель Прохір Лукич': 'Журавля, Журавлеві, Журавлем, Журавлів, Zhuravel, Žuravlja, Schurawel, Żurawel, Jouravel',
  'Кравченко Прохір Лукич': 'Кравченка, Кравченкові, Кравченком, Кравченки, Кравченків, Кравченчиха, Kravchenko, Krawtschenko, Krawczenko',
  'Гриневич Прохір Лукич': 'Гриневича, Гриневичеві, Гриневичі, Гриневичами, Grinevich, Hrynevych, Hryniewycz, Grinewitsch, Grinevitch',
  'Мазепчак Прохір Лукич': 'Мазепчака, Мазепчаче, Мазепчаки, Mazepchak, Maseptschak, Mazeptchak, Mazepczak',
  'Хмельницкий Прохор Лукич': 'Хмельницкого, Хмельницкая, Хмельницьких, Xmelniczkij, Chmelnizki, Khmelnytskyi, Hmelnickij, Jmelnitski',
  'Цой Прохор Лукич': 'Цоя, Цою, Цоем, Цое, Цои, Tsoy, Coj, Zoi, Tsoï',
  'Лихачёва Прасковья Лукинична': 'Лихачев, Лихачёвой, Лихачовою, Лихачови, Likhachova, Lichatschowa, Lihačëva, Lijachova',
  'Ефимчук Прохор Лукич': 'Ефимчуком, Юхимчук, Юхимчука, Юхимчуче, Yefimchuk, Yukhymchuk, Juchymczuk',
  'Kazbegi-Solovyov Ivan': 'Соловьёва, Соловьев, Соловйов, Solovyova, Solovjov',
}

for (const [name, forms] of Object.entries(FAMILIES)) {
  test(`family name: ${name}`, () => {
    assert.deepEqual(missed(name, forms), [])
  })
}

const GIVENS: Readonly<Record<string, string>> = {
  'Кудряшов Александр':
    'Саши, Сашей, Саню, Шурой, Сашка, Сашенькой, Санька, Сашко, Олесем, Сашуня, Олександрові, Sashenka, Oleksandr, Aleksandra',
  'Кудряшова Мария': 'Маши, Машеньке, Марусю, Маня, Марійку, Марічкою, Марусенька, Маріє, Marusya, Marijka, Machenka',
  'Кудряшов Лев': 'Льва, Львом, Лёве, Лёвушка, Левка, Левкові, Левові, Lev, Lva, Lyova, Lwa',
  'Кудряшова Вера': 'Веру, Верочке, Віри, Віруся, Вірунею, Viera, Wera, Verochka',
  'Кудряшова Надежда': 'Надежде, Надя, Надюшей, Надійки, Надією, Nadezhda, Nadija, Nadejda',
  'Кудряшова Любовь': 'Любови, Любовью, Любаша, Любця, Любов’ю, Lyubov, Lioubov, Ljubow',
  'Кудряшов Роман': 'Роману, Рома, Ромке, Ромчик, Романові, Roman, Romka',
  'Кудряшов Фёдор': 'Фёдора, Федя, Федьке, Федір, Федором, Федьком, Fyodor, Fedir, Fjodor',
  'Кудряшова Соломия': 'Соломии, Соломійка, Соломією, Солю, Solomiia, Solomijka',
}

for (const [name, forms] of Object.entries(GIVENS)) {
  test(`given name: ${name}`, () => {
    assert.deepEqual(missed(name, forms), [])
  })
}

test('a given name with any patronymic of the same father blocks', () => {
  const pairs: Readonly<Record<string, string>> = {
    'Кудряшов Тарас Григорович':
      'Тарас Григорьевич, Тарасом Григорьевичем, Тарас Григорьич, тарас григорович, Taras Hryhorovych, Taras Grigoriewitsch, Taras_Grigorevich, тарасгригорович',
    'Кудряшова Елена Николаевна':
      'Олена Миколаївна, Елену Николаевну, Лена Николавна, Олені Миколаївні, Olena Mykolaivna, Elena\nNikolaevna',
    'Кудряшов Иван Александрович': 'Иван Саныч, Ваня Александрыч, Іванові Олександровичу, Ivan Oleksandrovych',
    'Кудряшова Анна Ивановна': 'Анна Иванна, Аня Ивановна, Ганну Іванівну, Hanna Iwaniwna',
  }
  for (const [name, forms] of Object.entries(pairs)) {
    const guard = buildGuard([{ names: [name] }])
    const wrong = forms.split(', ').filter((form) => !guard.scanText(`Пришёл ${form} домой.`).some(({ tier }) => tier === 'block'))
    assert.deepEqual(wrong, [], name)
  }
})

test('a sister has another patronymic and another given name: she is not he', () => {
  const guard = buildGuard([{ names: ['Кудряшов Александр Николаевич'] }])
  assert.deepEqual(
    guard.scanText('Вошла Александра Николаевна и села.').filter(({ tier }) => tier === 'block'),
    [],
  )
})

test('a surname’s form that is a given name’s dative is for review', () => {
  const guard = buildGuard([{ names: ['Степанов Прохор Лукич'] }, { names: ['Богдан Прохор Лукич'] }])
  const tiers = (text: string) => guard.scanText(text).map(({ tier }) => tier)
  assert.deepEqual(tiers('Скажи Степанові про це.'), ['review'])
  assert.deepEqual(tiers('Пришёл Богдан и сел.'), ['review'])
})

test('what a keeper writes is parted into names', () => {
  assert.deepEqual(parseName('Гриневич Ярослав Євгенович'), { families: ['Гриневич'], givens: ['Ярослав'], patronymics: ['Євгенович'] })
  assert.deepEqual(parseName('Шумейко (урожд. Юшкевич) Евдокия Арсеньевна'), {
    families: ['Шумейко', 'Юшкевич'],
    givens: ['Евдокия'],
    patronymics: ['Арсеньевна'],
  })
  assert.deepEqual(parseName('Роман И. И.'), { families: ['Роман'], givens: [], patronymics: [] })
})

test('sound laws part the languages and their spelling meets', () => {
  assert.ok(counterpartStems('подгорн').includes('підгірн'))
  assert.ok(counterpartStems('толст').includes('товст'))
  assert.ok(counterpartStems('чорноус').includes('черноус'))
  assert.ok(cyrillicSpellings('shcherbakov').includes('щербаков'))
})

test('a name’s every romanisation spells it, and a word with another letter does not', () => {
  const name = fc
    .array(fc.constantFrom('ба', 'же', 'щу', 'хи', 'рю', 'лё', 'цы', 'чо', 'гя', 'кри', 'вью', 'ев', 'ши'), { minLength: 2, maxLength: 6 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(name, (cyrillic) => {
      for (const latin of [...allRomanisations(cyrillic, 'ru'), ...allRomanisations(cyrillic, 'uk')]) {
        const plain = latin
          .normalize('NFKD')
          .toLowerCase()
          .replace(/[^a-z]/g, '')
        assert.ok(canSpell(cyrillic, plain), `${cyrillic} as ${latin}`)
        assert.ok(!canSpell(cyrillic, `${plain}mpm`))
      }
    }),
    { numRuns: 300 },
  )
})
