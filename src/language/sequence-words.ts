// Words that open a clause and say that it comes after what was told before it, not when: closed class, one or two normalised words each.
import type { Language } from '../base/language-tag.ts'

export const SEQUENCE_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['later', 'afterwards', 'afterward', 'eventually', 'subsequently', 'after that', 'after this', 'later on', 'and later', 'since then']),
  ru: new Set(['позже', 'позднее', 'потом', 'впоследствии', 'а потом', 'после этого', 'после чего', 'с тех', 'затем', 'а затем', 'и потом']),
  uk: new Set(['пізніше', 'згодом', 'потім', 'відтоді', 'а потім', 'після цього', 'після того', 'після чого', 'і потім', 'опісля']),
}
