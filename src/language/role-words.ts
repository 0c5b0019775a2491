// Role words and group nouns looked up by any of their forms.
import type { Language } from '../base/language-tag.ts'
import type { Gender } from './name-forms.ts'
import { GROUP_NOUNS, ROLE_LINES } from './roles.ts'

export interface RoleWord {
  /** The line's first English word: the same for all its forms ("nurse"). */
  readonly sense: string
  readonly lemma: string
  readonly gender: Gender | null
  readonly isPlural: boolean
  /** The form as first in its list: Slavic nominative. */
  readonly isNominative: boolean
  readonly language: Language
}

const words = new Map<string, RoleWord[]>()

function add(form: string, word: RoleWord): void {
  const list = words.get(form)
  if (list === undefined) words.set(form, [word])
  else list.push(word)
}

/** In a list of forms a new word begins where the stem changes: «врач врача … доктор доктора». */
function lemmaFlags(forms: readonly string[]): { readonly form: string; readonly lemma: string }[] {
  let lemma = ''
  return forms.map((form) => {
    const stemLength = Math.max(3, Math.min(lemma.length, form.length) - 3)
    if (lemma === '' || form.slice(0, stemLength) !== lemma.slice(0, stemLength)) lemma = form
    return { form, lemma }
  })
}

for (const line of ROLE_LINES.trim().split('\n')) {
  const [genderField, ...fields] = line.split('|')
  const gender = genderField === 'm' || genderField === 'f' ? genderField : null
  const sense = (fields[0] ?? '').trim().split(' ')[0] ?? ''
  for (const [index, language] of (['en', 'ru', 'uk'] as const).entries()) {
    const [singular = '', plural = ''] = (fields[index] ?? '').split(';')
    for (const [text, isPlural] of [[singular, false], [plural, true]] as const) {
      const forms = text.split(' ').filter((form) => form !== '')
      for (const { form, lemma } of language === 'en' ? forms.map((f) => ({ form: f, lemma: f })) : lemmaFlags(forms)) {
        add(form, { sense, lemma, gender, isPlural, isNominative: form === lemma, language })
      }
    }
  }
}

const groups = new Map<Language, ReadonlySet<string>>((['en', 'ru', 'uk'] as const).map((language) => [language, new Set(GROUP_NOUNS[language].split(' '))]))

/** The readings of a normalised form as a role; English participle phrases ("mobilized man") are read at their noun. */
export function readRoleWord(lower: string): readonly RoleWord[] {
  return words.get(lower) ?? []
}

/** Whether a form names a body or a plurality that acts as one ("police", «комиссия»). */
export function isGroupNoun(lower: string, language: Language | null): boolean {
  if (language !== null) return groups.get(language)!.has(lower)
  return [...groups.values()].some((group) => group.has(lower))
}
