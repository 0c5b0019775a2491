// A family name's stem and the endings it takes: what is matched is the stem, and what follows it must be an ending, so that no case is forgotten.
import { allRomanisations } from '../../language/transliterate.ts'
import { SURNAME_ENDINGS, SURNAMES_THAT_ARE_WORDS } from './name-endings.ts'
import { skeletonKey } from '../match/fold.ts'

/** One stem in one spelling. */
export interface NameStem {
  /** In the letters of its own script, fine-folded (`fineKey`). */
  readonly fine: string
  readonly script: 'cyrillic' | 'latin'
  /** Its skeleton without a closing i: what the automaton looks for. */
  readonly key: string
  /** The skeleton where х is written x (GOST 7.79), which elsewhere is ks; null where the stem has none. */
  readonly keyWithX: string | null
  /** Fine-folded endings that may follow. */
  readonly endings: ReadonlySet<string>
  /** The same as skeletons. */
  readonly endingKeys: ReadonlySet<string>
  /** Latin spellings of the stem, small, without accents; of a Latin stem itself alone. */
  readonly spellings: () => readonly string[]
  /** The name is an ordinary word too. */
  readonly isWord: boolean
}

const FINE: Readonly<Record<string, string>> = {
  і: 'и',
  ї: 'и',
  ы: 'и',
  й: 'и',
  є: 'е',
  э: 'е',
  ё: 'е',
  ґ: 'г',
  ь: '',
  ъ: '',
  "'": '',
  '’': '',
  ʼ: '',
  ў: 'у',
  ѕ: 'с',
  ј: 'и',
  һ: 'х',
  ӏ: 'л',
  ԁ: 'д',
}

/** A word in its own script with Russian and Ukrainian spellings made one: і ы й as и, є э ё as е, no soft signs, no doubles. */
export function fineKey(word: string): string {
  // йо and ьо are ё; the breve of й is taken off after that.
  const joined = word.normalize('NFC').toLowerCase().replace(/[йь]о/g, 'е')
  let key = ''
  let last = ''
  for (const letter of joined.normalize('NFKD').replace(/\p{M}|\p{Cf}/gu, '')) {
    const fine = FINE[letter] ?? letter
    if (fine === '' || (fine === last && !/\d/.test(fine))) continue
    key += fine
    last = fine
  }
  return key
}

/** Small Latin letters without accents and apostrophes. */
export function plainLatin(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/[^a-z]/g, '')
}

interface EndingType {
  readonly ends: readonly string[]
  readonly endings: readonly string[]
}

const TYPES: readonly EndingType[] = SURNAME_ENDINGS.trim()
  .split('\n')
  .map((line) => {
    const [ends = '', endings = ''] = line.split('|')
    return { ends: ends.split(' '), endings: endings.split(' ').map((ending) => (ending === '.' ? '' : ending)) }
  })

/** The start of a surname that the two languages spell differently. */
const COUNTERPARTS: readonly (readonly [ru: string, uk: string])[] = [
  ['алексе', 'олексі'],
  ['алексан', 'олексан'],
  ['николае', 'миколає'],
  ['никит', 'микит'],
  ['михайл', 'михайл'],
  ['емельян', 'омелян'],
  ['евдоким', 'явдоким'],
  ['елен', 'олен'],
  ['андрее', 'андріє'],
  ['сергее', 'сергіє'],
  ['матвее', 'матвіє'],
  ['тимофее', 'тимофіє'],
  ['филип', 'пилип'],
  ['трофим', 'трохим'],
  ['ефим', 'юхим'],
  ['дмитри', 'дмитр'],
]

const CYRILLIC = /[\u0400-\u04ff]/
const WORDS = new Set(SURNAMES_THAT_ARE_WORDS.split(' ').map(fineKey))

/** Every stem of a family name of one word, in any script. */
export function nameStems(word: string): NameStem[] {
  const lower = word.normalize('NFC').toLowerCase()
  if (!CYRILLIC.test(lower)) return latinStems(lower)
  const spellings = new Set([lower, lower.replace(/ё/g, 'е'), lower.replace(/ев(а?)$/, 'ёв$1')])
  if (lower === 'швець') spellings.add('шевець')
  for (const [ru, uk] of COUNTERPARTS) {
    if (lower.startsWith(ru)) spellings.add(uk + lower.slice(ru.length))
    if (lower.startsWith(uk)) spellings.add(ru + lower.slice(uk.length))
  }
  const stems = new Map<string, NameStem>()
  for (const spelling of spellings) {
    for (const stem of cyrillicStems(spelling)) {
      const known = stems.get(stem.fine)
      stems.set(stem.fine, known ? { ...known, spellings: once(() => [...new Set([...known.spellings(), ...stem.spellings()])]) } : stem)
    }
  }
  return [...stems.values()]
}

function cyrillicStems(lower: string): NameStem[] {
  const [type, end] = endingType(lower)
  const stem = lower.slice(0, lower.length - (type.endings.includes('') && !/^[аяоеьй]$/.test(end) ? oblique(end) : end.length))
  const stems = [makeStem(stem, type.endings, lower)]
  // Фёдорів, Федорова; Чорновіл, Чорновола: a closed і opens to о or е.
  const closed = /^(.*[а-яєїґ])і([а-яґ]{1,2})$/.exec(stem)
  if (closed) for (const vowel of ['о', 'е']) stems.push(makeStem(`${closed[1]}${vowel}${closed[2]}`, type.endings, lower))
  return stems
}

/** Of ова, ина, … only the last vowel is the ending. */
function oblique(end: string): number {
  return /[аыиі]$/.test(end) && end.length > 1 ? 1 : 0
}

function endingType(written: string): readonly [EndingType, string] {
  const lower = written.replace(/ё/g, 'е')
  // Цой, Зой: too short for an adjective.
  if (/^[^аеиоу]{1,2}[ое]й$/.test(lower)) return [TYPES.find(({ ends }) => ends.includes('й'))!, 'й']
  let best: readonly [EndingType, string] = [TYPES[TYPES.length - 1]!, '']
  for (const type of TYPES)
    for (const end of type.ends)
      if (end.length > best[1].length && lower.endsWith(end) && lower.length - end.length >= 1) best = [type, end]
  const [type, end] = best
  // Adjectives: the ending is what follows ск, цк.
  return /[сц]ь?к|зьк/.test(end) ? [type, end.replace(/^(ськ|зьк|цьк|ск|цк)/, '')] : best
}

function makeStem(stem: string, endings: readonly string[], whole: string): NameStem {
  return {
    fine: fineKey(stem),
    script: 'cyrillic',
    key: openKey(skeletonKey(stem)),
    keyWithX: stem.includes('х') ? openKey(skeletonKey(stem.replace(/х/g, 'x'))) : null,
    endings: endingsOf(endings).fines,
    endingKeys: endingsOf(endings).keys,
    spellings: once(() => [...new Set([...allRomanisations(stem, 'ru'), ...allRomanisations(stem, 'uk')].map(plainLatin))]),
    isWord: WORDS.has(fineKey(whole)),
  }
}

/** Eleven systems for each of ten thousand names: spelt out only when a match asks. */
function once(make: () => readonly string[]): () => readonly string[] {
  let made: readonly string[] | null = null
  return () => (made ??= make())
}

const endingSets = new WeakMap<readonly string[], { fines: ReadonlySet<string>; keys: ReadonlySet<string> }>()

/** A type's endings are the same for every name of it. */
function endingsOf(endings: readonly string[]): { fines: ReadonlySet<string>; keys: ReadonlySet<string> } {
  const known = endingSets.get(endings)
  if (known) return known
  const made = { fines: new Set(endings.map(fineKey)), keys: endingKeysOf(endings) }
  endingSets.set(endings, made)
  return made
}

/** Endings as skeletons; an English plural or possessive may follow each. */
function endingKeysOf(endings: readonly string[]): ReadonlySet<string> {
  // After a stem's vowel й leaves no symbol; GOST's x for х is ks.
  const keys = endings.flatMap((ending) => [
    skeletonKey(ending),
    skeletonKey(ending).replace(/^i/, ''),
    skeletonKey(ending.replace(/х/g, 'x')),
  ])
  return new Set([...keys, ...keys.map((key) => `${key}S`), ...(endings.includes('') || endings.includes('ий') ? ['i', ''] : [])])
}

const LATIN_ENDINGS = [
  '',
  's',
  'es',
  'a',
  'u',
  'om',
  'ym',
  'em',
  'e',
  'oi',
  'oy',
  'oyu',
  'i',
  'y',
  'ykh',
  'ym',
  'ova',
  'aya',
  'ogo',
  'omu',
  'uyu',
  'ii',
  'iy',
  'yy',
  'ych',
  'ego',
  'emu',
]

function latinStems(lower: string): NameStem[] {
  const plain = plainLatin(lower)
  if (plain.length < 2) return []
  // Ivanova and Ivanov, Kowalska and Kowalski are one family.
  const stem = /(ov|ev|in|yn|off|ow|sk|ck|tsk)(a|aya|aia|y|yy|yi|iy|ii|i)$/.test(plain)
    ? plain.replace(/(aya|aia|a|yy|yi|iy|ii|y|i)$/, '')
    : plain
  const fine = stem
  return [
    {
      fine,
      script: 'latin',
      key: openKey(skeletonKey(stem)),
      keyWithX: null,
      endings: new Set(LATIN_ENDINGS),
      endingKeys: new Set(LATIN_ENDINGS.map(skeletonKey)),
      spellings: () => [fine],
      isWord: false,
    },
  ]
}

function openKey(key: string): string {
  return key.length > 3 && key.endsWith('i') ? key.slice(0, -1) : key
}
