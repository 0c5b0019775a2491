// Nouns that name a document, in all their cases.
import type { Language } from '../../base/language-tag.ts'
import { DOCUMENT_NOUNS } from '../../language/attribution-phrases.ts'
import type { Token } from '../../language/tokens.ts'

/** Whether a word names a document ("order", «рапорте»). */
export function isDocumentNoun(token: Token, language: Language): boolean {
  return DOCUMENT_NOUNS[language].some((stem) =>
    language === 'en'
      ? token.lower === stem || token.lower === `${stem}s`
      : token.lower.startsWith(stem) && token.lower.length - stem.length < 4,
  )
}
