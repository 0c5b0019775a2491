// Who was there by their own words elsewhere in the document needs no unknown hop before them: they are the witness.
import { isLanguage, type Language } from '../../base/language-tag.ts'
import { REMOTE_STEMS } from '../../language/remote-words.ts'
import { tokenize } from '../../language/tokens.ts'
import { tellsOfSelf } from './chains.ts'
import type { Statement } from '../statement.ts'

/** The statements without the unknown hop before a teller who tells of a far place in the first person ("we were taken to the front"). */
export function trustWitnesses(text: string, statements: readonly Statement[], documentLanguage: string | null): Statement[] {
  const language: Language = isLanguage(documentLanguage) ? documentLanguage : 'en'
  const witnesses = new Set<string>()
  for (const { chain, form, firstHand, span, quote } of statements) {
    const teller = chain[0]?.teller ?? null
    if (teller !== null && form === 'direct' && firstHand === true && isFarAway(quote, language) && tellsOfSelf(text, span, language))
      witnesses.add(teller)
  }
  return statements.map((statement) => {
    const [first, second] = statement.chain
    if (first?.teller !== null || second === undefined || second.teller === null || !witnesses.has(second.teller)) return statement
    return { ...statement, chain: statement.chain.slice(1), firstHand: true }
  })
}

function isFarAway(quote: string, language: Language): boolean {
  return tokenize(quote).some(({ lower }) => REMOTE_STEMS[language].some((stem) => lower.startsWith(stem)))
}
