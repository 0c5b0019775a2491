// A given name and a patronymic as stems with endings: equivalents in Russian and Ukrainian, short and pet names of the tables and by rule, formal and spoken patronymics.
import { readGivenName } from '../../language/names.ts'
import { normalizeWord } from '../../language/normal-form.ts'
import { cyrillicSpellings } from './cyrillic-of-latin.ts'
import { type EndingSet, makeEndings, readEndingTable } from './ending-sets.ts'
import { fineKey, plainLatin } from './fine-key.ts'
import { MORE_DIMINUTIVES } from './given-diminutives.ts'
import { GIVEN_ENDINGS, PATRONYMIC_ENDINGS, PATRONYMIC_SUFFIXES, PET_ENDINGS, PET_ENDS, PET_SUFFIXES, SPOKEN_ROOTS } from './given-endings.ts'
import { makeStem, type NameStem } from './name-stems.ts'

/** A stem of a given name: a nominative's own with its cases, or a root with pet names' suffixes. */
export interface GivenStem {
  readonly stem: NameStem
  /** Found by rule alone, so that chance words are met: only a capital or a slug makes it a name. */
  readonly isMade: boolean
  /** Of a full name, not of a short one. */
  readonly isFull: boolean
}

export interface WordForms {
  readonly stems: readonly GivenStem[]
  /** Nominatives of the table of given names, as written, small letters. */
  readonly written: ReadonlySet<string>
  /** Of those the full names. */
  readonly fullNames: ReadonlySet<string>
  /** Those of the table and the other pet names' nominatives. */
  readonly nominatives: ReadonlySet<string>
  /** The first letters, small. */
  readonly initials: ReadonlySet<string>
  /** Equal for equal sets of forms. */
  readonly id: string
  /** Not in the table of known given names: hardly anyone else has it. */
  readonly isRare: boolean
}

const CYRILLIC = /[\u0400-\u04ff]/
const CACHED = 20_000
const readGivenEnd = readEndingTable(GIVEN_ENDINGS)

const moreDiminutives = new Map<string, string[]>()
for (const line of MORE_DIMINUTIVES.trim().split('\n')) {
  const [full = '', short = ''] = line.split('|')
  for (const name of full.split(' ')) moreDiminutives.set(normalizeWord(name), short.split(' '))
}

function listEndings(suffixes: string, endings: Readonly<Record<string, string>>): EndingSet {
  return makeEndings(
    suffixes.split(' ').flatMap((one) => {
      const [suffix = '', type = ''] = one.split('|')
      return endings[type]!.split(' ').map((ending) => suffix + (ending === '.' ? '' : ending))
    }),
  )
}
const petEnds = PET_ENDS.split(' ')
/** Short suffixes make too many words of other tongues ("Sonne", "Kosten"): in Latin letters only long ones are read. */
const LONG_PETS = listEndings(
  PET_SUFFIXES.split(' ')
    .filter((one) => isLongSuffix(one.split('|')[0]!))
    .join(' '),
  PET_ENDINGS,
)
const COMMON_PETS = listEndings('ц|ya ик|m чик|m ус|ya усь|s унь|s ун|ya юш|a уш|a', PET_ENDINGS)

function isLongSuffix(suffix: string): boolean {
  return suffix.length >= 3 && !suffix.endsWith('ч') && !suffix.endsWith('ц')
}

/** Whether what follows a pet name's root, as a fine key, is unmistakable (-еньк-, -очк-, -ушк-), or common at least where a capital stands (-ик, -уся). */
export function isPetEnding(rest: string, isCapital: boolean): boolean {
  return LONG_PETS.fines.has(rest) || (isCapital && COMMON_PETS.fines.has(rest))
}

const PETS = listEndings(PET_SUFFIXES, PET_ENDINGS)
const PETS_OF_SHORT: EndingSet = { ...PETS, takesLatin: LONG_PETS.takesLatin }
const PETS_OF_LONG: EndingSet = {
  ...PETS,
  takesLatin: listEndings('к|a ик|m чик|m к|o ко|o ок|m очк|a ечк|a еньк|a оньк|a ушк|a юшк|a инк|a інк|a ул|ya юл|ya ус|ya юс|ya ун|ya юн|ya уш|a юш|a ух|a юх|a', PET_ENDINGS).takesLatin,
}
const [MANS_PATRONYMICS, WOMANS_PATRONYMICS] = ['|m', '|f'].map((type) =>
  listEndings(
    PATRONYMIC_SUFFIXES.split(' ')
      .filter((suffix) => suffix.endsWith(type))
      .join(' '),
    PATRONYMIC_ENDINGS,
  ),
) as [EndingSet, EndingSet]
const LATIN_GIVEN_ENDINGS = makeEndings('. s es a u y i e om em ou oi oy oyu ey ei ju yu iu ya ia ja'.split(' '))

const cache = new Map<string, WordForms>()

function remember(known: Map<string, WordForms>, word: string, make: (lower: string) => WordForms): WordForms {
  const lower = normalizeWord(word)
  let forms = known.get(lower)
  if (forms === undefined) {
    forms = make(lower)
    if (known.size > CACHED) known.clear()
    known.set(lower, forms)
  }
  return forms
}

/** Every form of a given name; names that are each other's equivalents (Алексей, Олексій, Лёша) share them. */
export function givenForms(word: string): WordForms {
  return remember(cache, word, makeGivenForms)
}

function makeGivenForms(lower: string): WordForms {
  const readings = readGivenName(lower).filter((reading) => reading.isNominative)
  const full = new Set(CYRILLIC.test(lower) ? [lower] : [])
  const short = new Set<string>()
  for (const { name } of readings) {
    for (const one of name.full) if (CYRILLIC.test(one)) full.add(one.toLowerCase())
    for (const one of name.diminutives) short.add(one.toLowerCase())
  }
  if (readings.length === 0 && full.size === 0) for (const spelling of cyrillicSpellings(plainLatin(lower))) full.add(spelling)
  const written = new Set([lower, ...full, ...[...short].filter((one) => CYRILLIC.test(one))].map(normalizeWord))
  for (const one of [...full]) for (const more of moreDiminutives.get(normalizeWord(one)) ?? []) if (!isOthersName(more)) short.add(more)
  const stems = new StemList()
  for (const one of full) stems.addNominative(one, true)
  for (const one of short) stems.addNominative(one, false)
  for (const root of petRoots(full, short)) stems.add(root, root.length > 3 ? PETS_OF_LONG : PETS_OF_SHORT, true)
  if (!CYRILLIC.test(lower)) stems.addLatin(plainLatin(lower))
  return formsOf({ written, fullNames: full, nominatives: new Set([...written, ...[...short].map(normalizeWord)]), stems: stems.list, isRare: readings.length === 0 })
}

/** A pet name that is mostly somebody else's full name (Нина for Антонина) would flag them. */
function isOthersName(short: string): boolean {
  return readGivenName(short).some((reading) => reading.isNominative && !reading.isDiminutive)
}

/** What pet names are made from: the names' own stems, and short names without their suffixes. */
function petRoots(full: ReadonlySet<string>, short: ReadonlySet<string>): Set<string> {
  const roots = new Set<string>()
  for (const name of full) roots.add(name.replace(/(ий|ій|ия|ія|ья|[аяойьеё]|(?<=д)ежда|ло)$/, ''))
  for (const name of short) {
    roots.add(name.replace(/[аяойьё]$/, ''))
    const end = petEnds.find((one) => name.endsWith(one) && name.length - one.length >= 2)
    if (end !== undefined) roots.add(name.slice(0, -end.length))
  }
  return new Set([...roots].filter((root) => root.length >= 3 || /^[аеёиоуыэюяіїє]/.test(root)))
}

class StemList {
  readonly list: GivenStem[] = []
  private readonly known = new Set<string>()

  addNominative(name: string, isFull: boolean): void {
    const [cut, endings] = readGivenEnd(name)
    const stem = name.slice(0, name.length - cut)
    this.add(stem, endings, false, isFull)
    // Лев, Льва; Пётр's е and ё are one letter here.
    if (name === 'лев') this.add('льв', endings, false, isFull)
  }

  add(written: string, endings: EndingSet, isMade: boolean, isFull = false): void {
    const id = `${fineKey(written)} ${endings.written.length}`
    if (written.length < 2 || this.known.has(id)) return
    this.known.add(id)
    this.list.push({ stem: makeStem(written, endings), isMade, isFull })
  }

  addLatin(plain: string): void {
    const fine = plain.replace(/(?<=..)[ay]$/, '')
    const { fines, keys } = LATIN_GIVEN_ENDINGS
    this.list.push({
      stem: { ...makeStem(fine, LATIN_GIVEN_ENDINGS), script: 'latin', fine, endings: fines, endingKeys: keys, takesLatin: (rest) => fines.has(rest), spellings: () => [fine] },
      isMade: false,
      isFull: true,
    })
  }
}

function formsOf(names: Omit<WordForms, 'initials' | 'id'>): WordForms {
  const { stems, nominatives } = names
  // A man's and a woman's patronymic have the same stems and other endings.
  const id = `${[...nominatives].sort().join(' ')} ${stems[0]?.stem.endings.size ?? 0}`
  return { ...names, initials: new Set([...nominatives].map((name) => name.slice(0, 1))), id }
}

const patronymicCache = new Map<string, WordForms>()
const PATRONYMIC_END =
  /(ьевич|иевич|ійович|ьович|йович|ович|евич|инична|ьинична|ична|ич|ьевна|иевна|овна|евна|ївна|йовна|івна|вна|ыч|ovich|ovych|owitsch|evich|evych|yevich|iovych|iiovych|ovna|evna|yevna|ivna|yivna|iivna)$/

/** Every form of a patronymic, Russian and Ukrainian, formal and spoken; the man's or the woman's, whichever it is. */
export function patronymicForms(word: string): WordForms {
  return remember(patronymicCache, word, makePatronymicForms)
}

function makePatronymicForms(lower: string): WordForms {
  const fathers = fathersOf(lower)
  const roots = new Set<string>()
  const bare = lower.replace(PATRONYMIC_END, '')
  for (const root of CYRILLIC.test(bare) ? [bare] : cyrillicSpellings(bare)) roots.add(root)
  for (const father of fathers) {
    roots.add(father.replace(/(ий|ій|[аяойьі])$/, ''))
    if (/і[вднрп]$/.test(father)) roots.add(father.replace(/і([вднрп])$/, 'о$1'))
    for (const pair of SPOKEN_ROOTS.split(' ')) {
      const [full, spoken = ''] = pair.split('=')
      if (full === father) roots.add(spoken)
    }
  }
  if (roots.has('лев')) roots.add('льв')
  const stems = new StemList()
  const endings = /(на|na|ной|ны|не)$/.test(lower) ? WOMANS_PATRONYMICS : MANS_PATRONYMICS
  for (const root of roots) {
    stems.add(root, endings, false)
    // Иванна: two н are one in a fine key.
    if (root.endsWith('н') && endings === WOMANS_PATRONYMICS) stems.add(root.slice(0, -1), endings, false)
  }
  const nominatives = new Set([lower, ...fathers])
  return formsOf({ written: nominatives, fullNames: nominatives, nominatives, stems: stems.list, isRare: fathers.size === 0 })
}

/** The names the father can have had, with their equivalents in the other language. */
function fathersOf(patronymic: string): Set<string> {
  const fathers = new Set<string>()
  const root = patronymic.replace(PATRONYMIC_END, '')
  const guesses = [root, `${root}й`, `${root}ий`, `${root}ій`, `${root}ь`, `${root}а`, `${root}я`, `${root}о`, `${root}y`, `${root}iy`, `${root}ii`, `${root}i`, `${root}a`]
  for (const guess of [...guesses, root.replace(/л$/, ''), root === 'льв' || root === 'lv' ? 'лев' : root]) {
    for (const { isNominative, isDiminutive, name } of readGivenName(guess)) {
      if (!isNominative || isDiminutive || name.gender !== 'm') continue
      for (const one of name.full) if (CYRILLIC.test(one)) fathers.add(one.toLowerCase())
    }
  }
  return fathers
}
