// Words by which a text tells a person's age or year of birth, in English, Russian and Ukrainian. Own list; a linguist adds a form in `normalizeWord`'s spelling.

/** Glued to a number they make it an age: "34-year-old", «34-летний», «34-річна», «34-летие». */
export const AGE_ADJECTIVE = /^(?:years?-olds?|yr-olds?|y\/?o|летн[а-я]{1,3}|летие|летия|лети[юе]м?|річн[а-яіїє]{1,3}|річчя|річчям)$/

/** Counted units that make a number an age by themselves (in a closed world: whether it is the person's is looked up). */
export const AGE_UNITS: ReadonlySet<string> = new Set('год года году лет рік роки року років роками годиков рочків рочки'.split(' '))
/** Units that need a word beside them: "34 years" alone is a length of time. */
export const WEAK_AGE_UNITS: ReadonlySet<string> = new Set(['year', 'years', 'yrs'])

/** Stand after a weak unit: "34 years old", "34 years of age", «34 лет от роду». */
export const AGE_AFTER_UNIT: ReadonlySet<string> = new Set(['old', 'age', 'роду', 'отроду'])

/** Stand a few words before the number: "aged 34", "the age of 34", «в возрасте 34», «їй виповнилося 34», "she turned 34". */
export const AGE_BEFORE: ReadonlySet<string> = new Set(
  (
    'aged age ages turned turning возраст возраста возрасте возрасту возрастом исполнилось исполнится исполнялось стукнуло свои вік віку віці віком ' +
    'виповнилося виповнилось виповниться виповнилось свої'
  ).split(' '),
)

/** "A woman of 34": before "of". */
export const AGE_OF: ReadonlySet<string> = new Set('man woman boy girl lad child person'.split(' '))

/** Stand right before a number that ends its clause: "who is 34," «ей 34.» «мне 34,». */
export const AGE_STATED: ReadonlySet<string> = new Set('is was am be ей ему мне тебе вам нам им їй йому мені тобі'.split(' '))

/** Stand after an ordinal: "his 34th birthday", «34-й день рождения». */
export const BIRTHDAY_WORDS: ReadonlySet<string> = new Set('birthday рождения народження'.split(' '))

/** Stand before or after a year: "born in 1990", «1990 года рождения», «1990 г. р.», «народилася 1990-го». */
export const BIRTH_WORDS: ReadonlySet<string> = new Set(
  (
    'born birth родился родилась родились родившийся родившаяся родившегося рождения рожденный рожденная гр ' +
    'народився народилася народилась народились народжений народжена народження рн'
  ).split(' '),
)
/** The same, cut: «1990 г. р.», «1990 р. н.», "b. 1990". */
export const BIRTH_CUTS: readonly (readonly string[])[] = [
  ['г', '.', 'р'],
  ['р', '.', 'н'],
]

/** "In her thirties": plural of the ten → first year of the decade. */
export const AGE_DECADES: ReadonlyMap<string, number> = new Map([
  ['teens', 10],
  ['twenties', 20],
  ['thirties', 30],
  ['forties', 40],
  ['fifties', 50],
  ['sixties', 60],
  ['seventies', 70],
  ['eighties', 80],
  ['nineties', 90],
])

/** Before a decade they narrow it; [first, last] year in the decade. */
export const DECADE_PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['early', [0, 3]],
  ['mid', [3, 6]],
  ['late', [6, 9]],
])

/** «Ей за тридцать» is the decade, «ему под сорок» the years before it: word → from and to, counted from the number. */
export const AGE_AROUND: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['за', [0, 9]],
  ['под', [-5, 0]],
  ['під', [-5, 0]],
  ['около', [-2, 2]],
  ['близько', [-2, 2]],
  ['about', [-2, 2]],
  ['around', [-2, 2]],
  ['nearly', [-2, 0]],
  ['почти', [-2, 0]],
  ['майже', [-2, 0]],
  ['примерно', [-2, 2]],
  ['приблизно', [-2, 2]],
])

/** Genitive stems of numerals in compounds: «тридцатичетырёхлетний», «двадцятип'ятирічна». Tens, then units (their spellings parted by `/`). */
export const COMPOUND_NUMERALS: Readonly<Record<'ru' | 'uk', { readonly ends: readonly string[]; readonly tens: string; readonly teens: string; readonly units: string }>> = {
  ru: {
    ends: ['летн', 'лети'],
    tens: 'двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяносто',
    teens: 'десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати',
    units: 'одно/одного двух трех четырех пяти шести семи восьми девяти',
  },
  uk: {
    ends: ['річн', 'літн', 'річч'],
    tens: 'двадцяти тридцяти сорока п\'ятдесяти/пятдесяти шістдесяти сімдесяти вісімдесяти дев\'яносто/девяносто',
    teens:
      'десяти одинадцяти дванадцяти тринадцяти чотирнадцяти п\'ятнадцяти/пятнадцяти шістнадцяти сімнадцяти вісімнадцяти дев\'ятнадцяти/девятнадцяти',
    units: 'одно двох/дво трьох/три чотирьох/чотири п\'яти/пяти шести семи восьми дев\'яти/девяти',
  },
}
