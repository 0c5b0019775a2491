// Endings that make all forms of a Russian or Ukrainian reporting verb or noun out of a table row.
import type { Language } from '../base/language-tag.ts'
import type { CueForm } from './reporting-words.ts'

type Agreement = 'masculine' | 'feminine' | 'plural' | null

export interface VerbEndings {
  readonly past: readonly (readonly [ending: string, agrees: Agreement])[]
  readonly infinitive: string
  readonly reflexive: readonly string[]
}

export const SLAVIC_ENDINGS: Readonly<Record<Exclude<Language, 'en'>, VerbEndings>> = {
  ru: { past: [['л', 'masculine'], ['ла', 'feminine'], ['ло', null], ['ли', 'plural']], infinitive: 'ть', reflexive: ['ся', 'сь'] },
  uk: { past: [['в', 'masculine'], ['ла', 'feminine'], ['ло', null], ['ли', 'plural']], infinitive: 'ти', reflexive: ['ся', 'сь'] },
}

interface Inflected {
  readonly word: string
  readonly form: CueForm
  readonly agrees: Agreement
}

/** Forms of "past-stem|3sg|3pl|gerund,…"; reflexive twins are made too, as tables name one row for both. */
export function inflectVerb(written: string, endings: VerbEndings): Inflected[] {
  const [stem = '', third = '', plural = '', gerunds = ''] = written.split('|')
  const forms: Inflected[] = []
  if (stem !== '' && stem !== third) {
    for (const [ending, agrees] of endings.past) forms.push({ word: stem + ending, form: 'finite', agrees })
    forms.push({ word: stem + endings.infinitive, form: 'base', agrees: null })
  }
  if (third !== '') forms.push({ word: third, form: 'finite', agrees: null })
  if (plural !== '') forms.push({ word: plural, form: 'finite', agrees: 'plural' })
  for (const gerund of gerunds.split(',')) if (gerund !== '') forms.push({ word: gerund, form: 'gerund', agrees: null })
  const reflexive = forms
    .filter(({ form, word }) => form !== 'gerund' && !/с[яь]$/.test(word))
    .flatMap(({ word, form, agrees }) => endings.reflexive.map((tail) => ({ word: word + tail, form, agrees })))
  return [...forms, ...reflexive]
}

const NOUN_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  '': ['', 'а', 'у', 'ом', 'е', 'і', 'ы', 'и', 'ів', 'ов', 'ам', 'ами', 'ах'],
  а: ['а', 'ы', 'и', 'е', 'і', 'у', 'ой', 'ою', '', 'ам', 'ами', 'ах'],
  я: ['я', 'ї', 'ю', 'єю', 'й', 'ям', 'ями', 'ях'],
  ь: ['ь', 'і', 'дю', 'ей', 'ям', 'ями', 'ях'],
  о: ['о', 'а', 'у', 'ом', 'е', 'і', '', 'ам', 'ами', 'ах'],
  е: ['е', 'я', 'ю', 'ем', 'ям', 'й', 'и', 'і', 'ь', 'ями', 'ях'],
}

/** Forms of "stem|class", the class being the ending of the nominative (empty for masculines). */
export function inflectNoun(written: string): string[] {
  const [stem = '', kind = ''] = written.split('|')
  return (NOUN_ENDINGS[kind] ?? ['']).map((ending) => stem + ending)
}
