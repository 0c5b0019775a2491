// The language whose rules read a block: the document's, or by its letters where a block is in another script.
import { isLanguage, type Language } from '../base/language-tag.ts'
import type { Block, SourceDocument } from '../document/document.ts'

const SAMPLE_UTF16 = 400

/** One of the three languages; a document in another language is read with the rules of its script's nearest, and yields little. */
export function blockLanguage(document: SourceDocument, block: Block): Language {
  const sample = block.text.slice(0, SAMPLE_UTF16)
  const cyrillic = (sample.match(/[\u0400-\u04ff]/g) ?? []).length
  const latin = (sample.match(/[A-Za-z]/g) ?? []).length
  if (latin > cyrillic) return 'en'
  if (cyrillic === 0) return isLanguage(document.language) ? document.language : 'en'
  if (/[іїєґІЇЄҐ]/.test(sample) && !/[ыэъёЫЭЪЁ]/.test(sample)) return 'uk'
  if (/[ыэъёЫЭЪЁ]/.test(sample)) return 'ru'
  return document.language === 'uk' ? 'uk' : 'ru'
}
