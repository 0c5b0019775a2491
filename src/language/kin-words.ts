// Kinship words looked up by any of their forms, and the inverse of a relation.
import type { Language } from '../base/language-tag.ts'
import { KINSHIP_LINES } from './kinship.ts'
import type { Gender } from './name-forms.ts'

export interface KinWord {
  /** 'wife', 'mother', …: the same in all languages. */
  readonly sense: string
  readonly gender: Gender | null
  readonly isPlural: boolean
  readonly language: Language
}

interface KinSense {
  readonly gender: Gender | null
  readonly inverse: readonly [ofMan: string, ofWoman: string]
  readonly labels: Map<Language, string>
}

const senses = new Map<string, KinSense>()
const words = new Map<string, KinWord[]>()

function addForm(form: string, word: KinWord): void {
  const list = words.get(form)
  if (list === undefined) words.set(form, [word])
  else if (!list.some((w) => w.sense === word.sense && w.language === word.language && w.isPlural === word.isPlural)) list.push(word)
}

for (const line of KINSHIP_LINES.trim().split('\n')) {
  const [sense = '', genderField, inverseField = '', ...fields] = line.split('|')
  const gender = genderField === 'm' || genderField === 'f' ? genderField : null
  const [ofMan = sense, ofWoman = ofMan] = inverseField.split(' ')
  const known = senses.get(sense) ?? { gender, inverse: [ofMan, ofWoman] as const, labels: new Map<Language, string>() }
  senses.set(sense, known)
  for (const [index, language] of (['en', 'ru', 'uk'] as const).entries()) {
    const [singular = '', plural = ''] = (fields[index] ?? '').split(';')
    const forms = singular.split(' ').filter((form) => form !== '')
    if (forms[0] !== undefined && !known.labels.has(language)) known.labels.set(language, forms[0])
    for (const form of forms) addForm(form, { sense, gender, isPlural: false, language })
    for (const form of plural.split(' ')) if (form !== '') addForm(form, { sense, gender, isPlural: true, language })
  }
}

/** The readings of a normalised word form as a kinship word; the singular first. */
export function readKinWord(lower: string): readonly KinWord[] {
  return words.get(lower) ?? []
}

/** What B is to A when A is `sense` of B: wife → husband; mother of a man → son. B's gender decides; unknown gives the first (`isInverseSure` tells). */
export function inverseKin(sense: string, genderOfOther: Gender | null): string {
  const known = senses.get(sense)
  if (known === undefined) return sense
  return genderOfOther === 'f' ? known.inverse[1] : known.inverse[0]
}

/** Whether the inverse does not hang on a gender that is unknown. */
export function isInverseSure(sense: string, genderOfOther: Gender | null): boolean {
  const known = senses.get(sense)
  return known !== undefined && (genderOfOther !== null || known.inverse[0] === known.inverse[1])
}

/** How a relation is called in a language («жена»), or the English word where the table has none. */
export function kinLabel(sense: string, language: Language | null): string {
  return senses.get(sense)?.labels.get(language ?? 'en') ?? sense
}

/** The sense a label stands for ('жена' → 'wife'), or null. */
export function kinSense(label: string): string | null {
  return words.get(label)?.[0]?.sense ?? (senses.has(label) ? label : null)
}

/** The gender a kinship sense tells. */
export function kinGender(sense: string): Gender | null {
  return senses.get(sense)?.gender ?? null
}
