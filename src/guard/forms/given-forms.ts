// A given name and a patronymic in every form: equivalents in Russian and Ukrainian, diminutives, all cases, as fine keys and skeletons.
import { nameForms, type Gender } from '../../language/name-forms.ts'
import { givenNameGender, isGivenName, readGivenName } from '../../language/names.ts'
import { normalizeWord } from '../../language/normal-form.ts'
import { skeletonKey } from '../match/fold.ts'
import { fineKey } from './name-stems.ts'

export interface WordForms {
  /** Fine keys of the Cyrillic forms (or of the Latin word itself). */
  readonly fines: ReadonlySet<string>
  /** Skeletons of all of them: what Latin spellings are held to. */
  readonly keys: ReadonlySet<string>
  /** Nominatives as written, small letters. */
  readonly written: ReadonlySet<string>
  /** Skeletons of the first letters. */
  readonly initials: ReadonlySet<string>
  /** Equal for equal sets of forms. */
  readonly id: string
  /** Not in the table of known given names: hardly anyone else has it. */
  readonly isRare: boolean
}

const CYRILLIC = /[\u0400-\u04ff]/
const cache = new Map<string, WordForms>()

/** Every form of a given name; names that are each other's equivalents (Алексей, Олексій, Лёша) share them. */
export function givenForms(word: string): WordForms {
  const lower = normalizeWord(word)
  const known = cache.get(lower)
  if (known) return known
  const made = makeGivenForms(lower)
  if (cache.size > 20_000) cache.clear()
  cache.set(lower, made)
  return made
}

function makeGivenForms(lower: string): WordForms {
  const written = new Set([lower])
  const genders = new Set<Gender>()
  for (const reading of readGivenName(lower)) {
    if (!reading.isNominative) continue
    genders.add(reading.name.gender)
    for (const name of [...reading.name.full, ...reading.name.diminutives]) if (CYRILLIC.test(name)) written.add(normalizeWord(name))
  }
  const gender = givenNameGender(lower)
  if (genders.size === 0) for (const one of gender ? [gender] : (['m', 'f'] as const)) genders.add(one)
  const forms = [...written].flatMap((name) => declined(name, [...genders], 'given'))
  return formsOf(written, forms, !isGivenName(lower))
}

function declined(name: string, genders: readonly Gender[], part: 'given' | 'patronymic'): string[] {
  if (!CYRILLIC.test(name)) return [name, `${name}s`]
  return genders.flatMap((gender) => [...nameForms(name, part, gender, 'ru'), ...nameForms(name, part, gender, 'uk'), ...vocative(name)])
}

/** Саш, Мам, Коль: the colloquial vocative of names in -а, -я. */
function vocative(name: string): string[] {
  return name.length > 3 && /[ая]$/.test(name) ? [name.slice(0, -1) + (name.endsWith('я') ? 'ь' : '')] : []
}

function formsOf(written: ReadonlySet<string>, declinedForms: readonly string[], isRare: boolean): WordForms {
  const forms = [...written, ...declinedForms]
  const fines = new Set(forms.map(fineKey))
  const initials = new Set([...new Set([...fines].map((fine) => fine.slice(0, 1)))].map(skeletonKey))
  return { written, initials, id: [...fines].sort().slice(0, 3).join(' ') + fines.size, fines, keys: new Set(forms.map(skeletonKey).filter((key) => key.length > 1)), isRare }
}

const patronymicCache = new Map<string, WordForms>()
const PATRONYMIC_END = /(ович|евич|йович|іович|ич|овна|евна|йовна|инична|ична|івна|ївна|ыч)$/

/** Every form of a patronymic, Russian and Ukrainian, of the man's and the woman's alike (a brother's betrays too). */
export function patronymicForms(word: string): WordForms {
  const lower = normalizeWord(word)
  const known = patronymicCache.get(lower)
  if (known) return known
  const made = makePatronymicForms(lower)
  if (patronymicCache.size > 20_000) patronymicCache.clear()
  patronymicCache.set(lower, made)
  return made
}

function makePatronymicForms(lower: string): WordForms {
  const root = lower.replace(PATRONYMIC_END, '')
  const fathers = new Set<string>()
  for (const guess of [root, `${root}й`, `${root}ь`, `${root}а`, `${root}я`, `${root}о`, root.replace(/ь$/, 'ий'), root.replace(/ь$/, 'й')]) {
    for (const reading of readGivenName(guess)) {
      if (reading.isNominative && reading.name.gender === 'm' && !reading.isDiminutive) for (const name of reading.name.full) if (CYRILLIC.test(name)) fathers.add(normalizeWord(name))
    }
  }
  const written = new Set([lower])
  for (const father of fathers) for (const patronymic of patronymicsOf(father)) written.add(patronymic)
  const forms = [...written].flatMap((name) => declined(name, [name.endsWith('а') ? 'f' : 'm'], 'patronymic'))
  return formsOf(written, forms, fathers.size === 0)
}

/** ending of the father's name | what takes its place */
const PATRONYMIC_RULES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^лев$/, ['львович', 'львовна', 'левович', 'левівна']],
  [/^павел$/, ['павлович', 'павловна', 'павлівна']],
  [/^яків$/, ['якович', 'яківна']],
  [/^ілля$/, ['ілліч', 'іллівна']],
  [/^(илья|лука|фома|кузьма)$/, ['ильич', 'ильинична', 'лукич', 'лукинична', 'фомич', 'фоминична', 'кузьмич', 'кузьминична']],
  [/ий$/, ['ьевич', 'ьевна', 'иевич', 'иевна', 'ьич']],
  [/ій$/, ['ійович', 'іївна']],
  [/й$/, ['евич', 'евна', 'йович', 'ївна', 'ич']],
  [/ь$/, ['евич', 'евна', 'ьович', 'івна', 'ьич']],
  [/[ая]$/, ['ович', 'овна', 'івна', 'ич', 'ична', 'инична']],
  [/о$/, ['ович', 'овна', 'івна']],
  [/$/, ['ович', 'овна', 'івна', 'ыч', 'евич', 'евна']],
]

function patronymicsOf(father: string): string[] {
  const rule = PATRONYMIC_RULES.find(([end]) => end.test(father))
  if (!rule) return []
  const [end, endings] = rule
  return end.source.startsWith('^') ? [...endings] : endings.map((ending) => father.replace(end, '') + ending)
}
