// Proposes what a document tells, by whom and from whom: persons, statements with their chains, times. Rules over tokens, no model (DESIGN: 4.3).
import type { SourceDocument } from '../document/document.ts'
import type { Language } from '../base/language-tag.ts'
import type { TimeExpression } from '../time/time-expression.ts'
import { readAttributions, type ReadBlock } from './tellings/attributions.ts'
import { blockLanguage } from './block-language.ts'
import { indexCodes, type CodeFinder } from './vocabulary/codes.ts'
import { findPersons } from './persons/find-persons.ts'
import { dateTellings } from './date-tellings.ts'
import { inheritWhen } from './inherit-when.ts'
import { settlePromises } from './settle-promises.ts'
import { readDocumentTimes } from './document-times.ts'
import { openSpeakers } from './tellings/speakers.ts'
import type { Person, Statement } from './statement.ts'
import { collectStatements } from './collect-statements.ts'
import { DEFAULT_VOCABULARY } from './vocabulary/vocabulary-default.ts'
import type { Vocabulary } from './vocabulary/vocabulary.ts'
import { openTimes } from './when.ts'

export interface ProposeOptions {
  readonly vocabulary?: Vocabulary
}

export interface Proposals {
  readonly persons: readonly Person[]
  readonly statements: readonly Statement[]
  readonly times: readonly TimeExpression[]
}

/**
 * What one document tells. Pure and deterministic; linear in the text, which may be hostile. Where the words do not show a teller, a time or a
 * place there is none in the answer. Statements stand in the order of the text.
 */
export function proposeStatements(document: SourceDocument, options: ProposeOptions = {}): Proposals {
  const blocks = readAttributions(document, (block) => blockLanguage(document, block))
  const times = readDocumentTimes(document, blocks)
  const speakers = openSpeakers(document, findPersons(document))
  const vocabulary = options.vocabulary ?? DEFAULT_VOCABULARY
  const codes = findersOf(vocabulary)
  const collected = collectStatements(document, blocks, speakers, openTimes(times), codes)
  const blockAt = blockFinder(blocks)
  const settled = settlePromises(
    document.text,
    collected,
    (at) => blockAt(at).language,
    (at) => blockAt(at).block.end,
  )
  const dated = inheritWhen(settled, { blockOf: (at) => blockAt(at).block.n, languageAt: (at) => blockAt(at).language })
  const statements = dateTellings(dated, (at) => blockAt(at).language)
  return { persons: speakers.persons(), statements, times }
}

/** The block at a place, by binary search; blocks stand in order. */
function blockFinder(blocks: readonly ReadBlock[]): (at: number) => ReadBlock {
  return (at) => {
    let low = 0
    let high = blocks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (blocks[middle]!.block.start <= at) low = middle
      else high = middle - 1
    }
    return blocks[low]!
  }
}

const finders = new WeakMap<Vocabulary, Record<Language, CodeFinder>>()

/** The indexes of a vocabulary, built once. */
function findersOf(vocabulary: Vocabulary): Record<Language, CodeFinder> {
  const known = finders.get(vocabulary)
  if (known !== undefined) return known
  const made = { en: indexCodes(vocabulary, 'en'), ru: indexCodes(vocabulary, 'ru'), uk: indexCodes(vocabulary, 'uk') }
  finders.set(vocabulary, made)
  return made
}
