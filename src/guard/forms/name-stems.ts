// A family name's stem and the endings it takes: what is matched is the stem, and what follows it must be an ending, so that no case is forgotten.
import { readGivenName } from '../../language/names.ts'
import { allRomanisations } from '../../language/transliterate.ts'
import { skeletonKey } from '../match/fold.ts'
import { spelledUpTo, withoutDoubles } from './align-latin.ts'
import { counterpartStems } from './counterparts.ts'
import { cyrillicSpellings } from './cyrillic-of-latin.ts'
import { type EndingSet, makeEndings, readEndingTable } from './ending-sets.ts'
import { fineKey, plainLatin } from './fine-key.ts'
import { SECOND_STEMS, SURNAME_ENDINGS, SURNAMES_THAT_ARE_WORDS } from './name-endings.ts'

/** One stem in one spelling. */
export interface NameStem {
  /** In its own script, small letters. */
  readonly written: string
  /** The same fine-folded (`fineKey`), or plain Latin. */
  readonly fine: string
  readonly script: 'cyrillic' | 'latin'
  /** Its skeleton without a closing i: what the automaton looks for. */
  readonly key: string
  /** Skeletons of spellings that fold to something else: х as x or ch, ж as j, г as nothing after з. */
  readonly otherKeys: readonly string[]
  /** Fine-folded endings that may follow. */
  readonly endings: ReadonlySet<string>
  /** The same with soft signs and doubled letters kept. */
  readonly writtenEndings: ReadonlySet<string>
  /** The same as skeletons. */
  readonly endingKeys: ReadonlySet<string>
  /** Whether these plain Latin letters can be one of the endings. */
  readonly takesLatin: (rest: string) => boolean
  /** Latin spellings of the stem, small, without accents; of a Latin stem itself alone. */
  readonly spellings: () => readonly string[]
  /** The name is an ordinary word too. */
  readonly isWord: boolean
  /** The name is a given name too. */
  readonly isGiven: boolean
  /** The keeper's own spelling, not the other language's. */
  readonly isMain: boolean
}

const CYRILLIC = /[\u0400-\u04ff]/
const WORDS = new Set(SURNAMES_THAT_ARE_WORDS.split(' ').map(fineKey))
const readSurnameEnd = readEndingTable(SURNAME_ENDINGS)
const SECOND = SECOND_STEMS.trim()
  .split('\n')
  .map((line) => {
    const [ends = '', endings = ''] = line.split('|')
    const [end = '', stemEnd = ''] = ends.split('→')
    return { end, stemEnd, endings: makeEndings(endings.split(' ')) }
  })

/** Whether the word is the stem with one of its endings: in its own letters, or spelt by any romanisation. */
export function isFormOf(word: string, stem: NameStem): boolean {
  if (beginsCyrillic(word)) {
    if (stem.script === 'latin') return false
    const fine = fineKey(word)
    return fine.startsWith(stem.fine) && stem.endings.has(fine.slice(stem.fine.length))
  }
  const plain = plainLatin(word)
  if (stem.script === 'latin') return plain.startsWith(stem.fine) && stem.takesLatin(plain.slice(stem.fine.length))
  const single = withoutDoubles(plain)
  const known = spelt.get(stem)?.get(single)
  if (known !== undefined) return known
  const isSpelt = spelledUpTo(withoutDoubles(stem.written), single).some((place) => stem.takesLatin(single.slice(place)))
  rememberSpelt(stem, single, isSpelt)
  return isSpelt
}

function beginsCyrillic(word: string): boolean {
  const unit = word.charCodeAt(0)
  // Nearly every word is told by its first letter.
  if (unit >= 0x400 && unit <= 0x481) return true
  return unit >= 0x80 || unit === 39 ? /^[\p{M}'’ʼ]*\p{Script=Cyrillic}/u.test(word) : false
}

/** By stem: what Latin words came to, since the same few are asked for again and again. */
const MOST_SPELT = 64
const spelt = new WeakMap<NameStem, Map<string, boolean>>()

function rememberSpelt(stem: NameStem, word: string, isSpelt: boolean): void {
  let words = spelt.get(stem)
  if (words === undefined) spelt.set(stem, (words = new Map<string, boolean>()))
  if (words.size >= MOST_SPELT) words.clear()
  if (word.length < 60) words.set(word, isSpelt)
}

/** Counterparts of a second stem: those from another beginning come first. */
const MOST_SECOND = 3

/** Every stem of a family name of one word, in any script. */
export function nameStems(word: string): NameStem[] {
  const lower = word.normalize('NFC').toLowerCase()
  if (CYRILLIC.test(lower)) return cyrillicNameStems(lower)
  const plain = plainLatin(lower)
  if (plain.length < 2) return []
  return [
    ...latinStems(plain),
    ...cyrillicSpellings(plain).flatMap((spelling) => (/^[а-яё]{3,}$/.test(spelling) ? cyrillicNameStems(spelling) : [])),
  ]
}

function cyrillicNameStems(lower: string): NameStem[] {
  const isWord = WORDS.has(fineKey(lower)) || lower.length < 3
  const isGiven = readGivenName(lower).some((reading) => reading.isNominative && !reading.isDiminutive)
  const stems = new Map<string, NameStem>()
  const add = (written: string, endings: EndingSet, isMain = false): void => {
    const id = `${fineKey(written)} ${endings.written.length}`
    if (written.length > 1 && !stems.has(id)) stems.set(id, { ...makeStem(written, endings), isWord, isGiven, isMain })
  }
  for (const spelling of new Set([lower, lower.replace(/ев(а?)$/, 'ёв$1')])) {
    const [most, endings] = readEnd(spelling)
    // Ли, Ан: too short to lose a letter.
    const cut = spelling.length - most < 2 ? 0 : most
    const stem = spelling.slice(0, spelling.length - cut)
    add(stem, endings, true)
    for (const one of [...counterpartStems(stem), ...movedVowels(stem, endings)]) add(one, endings)
    for (const second of SECOND) {
      if (!spelling.endsWith(second.end)) continue
      const other = spelling.slice(0, spelling.length - second.end.length) + second.stemEnd
      for (const one of [other, ...counterpartStems(other).slice(0, MOST_SECOND)]) add(one, second.endings)
    }
  }
  if (lower === 'швець' || lower === 'швец') add('шев', readSurnameEnd('швець')[1])
  return [...stems.values()]
}

/** Цой, Дей, Рый are too short for adjectives. */
function readEnd(name: string): readonly [cut: number, endings: EndingSet] {
  const type = readSurnameEnd(name)
  return /[аеёиоуыэюяіїє]/.test(name.slice(0, name.length - type[0])) || !name.endsWith('й') ? type : readSurnameEnd('бай')
}

/** Stems without a vowel that falls out (Лев, Льва; Заяц, Зайца), or with it changed (Чорновіл, Чорновола). */
function movedVowels(stem: string, { written }: EndingSet): string[] {
  const closed = /^(.+)([оеёія])([бвгґджзклмнпрстфхцчшщ]ь?)$/.exec(stem)
  if (!closed || !written.includes('а')) return []
  const [, start = '', vowel, last = ''] = closed
  const moved = vowel === 'і' ? [`${start}о${last}`, `${start}е${last}`] : []
  if (vowel === 'я' && last !== 'ц') return moved
  const fallsOut = vowel !== 'і' && !/ов$|ев$|ёв$/.test(stem) ? [`${start}${/[аеиоуыюяіїє]$/.test(start) ? 'й' : ''}${last}`] : []
  return [...moved, ...fallsOut.filter((one) => one.length > 1)]
}

/** A stem of Cyrillic letters with all it is looked for by. */
export function makeStem(written: string, endings: EndingSet): NameStem {
  const key = openKey(skeletonKey(written))
  const { fines, keys } = endingsAfter(written, endings)
  return {
    written,
    fine: fineKey(written),
    script: 'cyrillic',
    key,
    otherKeys: otherKeys(written, key),
    endings: fines,
    writtenEndings: writtenEndings(endings),
    endingKeys: keys,
    takesLatin: endings.takesLatin,
    spellings: once(() => [...new Set([...allRomanisations(written, 'ru'), ...allRomanisations(written, 'uk')].map(plainLatin))]),
    isWord: false,
    isGiven: false,
    isMain: true,
  }
}

const writtenByEndings = new WeakMap<EndingSet, ReadonlySet<string>>()

function writtenEndings(endings: EndingSet): ReadonlySet<string> {
  let written = writtenByEndings.get(endings)
  if (written === undefined) writtenByEndings.set(endings, (written = new Set(endings.written.map(strictKey))))
  return written
}

/** As a fine key, with soft signs and doubled letters kept. */
function strictKey(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[ьиі]о/g, 'е')
    .replace(/[ії]/g, 'и')
    .replace(/ы/g, 'и')
    .replace(/[єэ]/g, 'е')
    .replace(/ґ/g, 'г')
    .replace(/[’ʼ]/g, "'")
}

/** Whether the Cyrillic word is the stem with one of its endings letter for letter, but for vowels that the two languages part: мишка of Мишка, and no міська. */
export function isWrittenForm(word: string, stem: NameStem): boolean {
  const key = strictKey(word)
  const written = strictKey(stem.written)
  return key.startsWith(written) && (stem.writtenEndings.has(key.slice(written.length)) || stem.endings.has(key.slice(written.length)))
}

interface Endings {
  readonly fines: ReadonlySet<string>
  readonly keys: ReadonlySet<string>
}

const endingsByStemEnd = new WeakMap<EndingSet, Map<string, Endings>>()

/** Endings where a stem of these letters stands before them: its last two letters tell how they run together (Палі-й, Цо-ю, Брат-ца). */
function endingsAfter(written: string, endings: EndingSet): Endings {
  if (!/[аеёиоуыэюяіїєйтсзцжшчщ]$/.test(written)) return endings
  let byEnd = endingsByStemEnd.get(endings)
  if (byEnd === undefined) endingsByStemEnd.set(endings, (byEnd = new Map<string, Endings>()))
  const key = skeletonKey(written)
  const id = `${written.slice(-2)} ${openKey(key) !== key}`
  let known = byEnd.get(id)
  if (known === undefined) byEnd.set(id, (known = runTogether(written, key, endings)))
  return known
}

function runTogether(written: string, key: string, endings: EndingSet): Endings {
  const fine = fineKey(written)
  const fines = new Set(endings.fines)
  const keys = new Set(endings.keys)
  if (openKey(key) !== key) for (const ending of endings.keys) keys.add(`i${ending}`)
  for (const ending of endings.written) {
    const whole = fineKey(written + ending)
    if (whole.startsWith(fine)) fines.add(whole.slice(fine.length))
    const wholeKey = skeletonKey(written + ending)
    // т and ц are one sound: the key is then without the т (otherKeys).
    if (written.endsWith('т') && !wholeKey.startsWith(key)) keys.add(wholeKey.slice(key.length - 1))
    if (wholeKey.startsWith(key)) for (const more of ['', 'S']) keys.add(wholeKey.slice(key.length) + more)
  }
  return { fines, keys }
}

/** letters | what some write for them that folds to something else */
const FOLDS_OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [/х/g, 'x'],
  [/х/g, 'ч'],
  [/х/g, 'j'],
  [/ж/g, 'j'],
  [/(?<=[сзкцтчшп])[гґ]/g, ''],
  [/к(?!с)/g, 'c'],
  [/дж/g, 'j'],
  [/ё|[ьй]о/g, 'о'],
]

function otherKeys(written: string, key: string): string[] {
  const keys = new Set<string>()
  for (const [letters, instead] of FOLDS_OTHERWISE) {
    if (written.search(letters) < 0) continue
    const other = openKey(skeletonKey(written.replace(letters, instead)))
    if (other.length > 1) keys.add(other)
  }
  if (written.endsWith('т') && key.length > 3) keys.add(key.slice(0, -1))
  keys.delete(key)
  return [...keys]
}

/** Eleven systems for each of ten thousand names: spelt out only when a match asks. */
function once(make: () => readonly string[]): () => readonly string[] {
  let made: readonly string[] | null = null
  return () => (made ??= make())
}

const LATIN_ENDINGS = makeEndings(
  '. s es a u om ym em e oi oy oyu i y ykh ova aya ogo omu uyu ii iy yy ych ego emu ovi ami am akh ach ou ow owi owa owej ie ia ev iv'.split(
    ' ',
  ),
)

function latinStems(plain: string): NameStem[] {
  // Ivanova and Ivanov, Kowalska and Kowalski are one family.
  const fine = /(ov|ev|in|yn|off|ow|sk|ck|tsk)(a|aya|aia|y|yy|yi|iy|ii|i)$/.test(plain)
    ? plain.replace(/(aya|aia|a|yy|yi|iy|ii|y|i)$/, '')
    : plain
  return [
    {
      written: fine,
      fine,
      script: 'latin',
      key: openKey(skeletonKey(fine)),
      otherKeys: [],
      endings: LATIN_ENDINGS.fines,
      writtenEndings: LATIN_ENDINGS.fines,
      endingKeys: LATIN_ENDINGS.keys,
      takesLatin: (rest) => LATIN_ENDINGS.fines.has(rest),
      spellings: () => [fine],
      isWord: false,
      isGiven: false,
      isMain: true,
    },
  ]
}

function openKey(key: string): string {
  return key.length > 3 && key.endsWith('i') ? key.slice(0, -1) : key
}
