// Means and time of a telling that another sentence gives: "the next time he called her was 12 November" dates what he told her.
import type { Language } from '../base/language-tag.ts'
import { MEANS_WORDS } from '../language/attribution-phrases.ts'
import { tokenize } from '../language/tokens.ts'
import type { Hop, Statement } from './statement.ts'

/** How far before the account the call may be told. */
const REACH_UTF16 = 800

interface Contact {
  readonly statement: Statement
  readonly means: string
}

/** Fills in means and time of the hops between two persons whose contact is narrated shortly before, when it is dated. */
export function dateTellings(statements: readonly Statement[], languageAt: (at: number) => Language): Statement[] {
  const contacts = statements.flatMap((statement): Contact[] => {
    if (statement.form !== 'narration' || statement.when?.expression == null || statement.about.length < 2) return []
    const means = meansIn(statement.quote, languageAt(statement.span[0]))
    return means === null ? [] : [{ statement, means }]
  })
  if (contacts.length === 0) return [...statements]
  return statements.map((statement) => {
    const chain = statement.chain.map((hop, at) => dateHop(hop, statement.chain[at + 1], statement, contacts))
    return chain.some((hop, at) => hop !== statement.chain[at]) ? { ...statement, chain } : statement
  })
}

function dateHop(hop: Hop, next: Hop | undefined, statement: Statement, contacts: readonly Contact[]): Hop {
  if (hop.teller === null || hop.means !== null || hop.kind !== 'person' || next?.kind !== 'person' || next.teller === null) return hop
  const between = [hop.teller, next.teller]
  const contact = contacts.findLast(({ statement: told }) => {
    const distance = statement.span[0] - told.span[1]
    return distance >= 0 && distance <= REACH_UTF16 && between.every((id) => told.about.includes(id))
  })
  return contact === undefined ? hop : { ...hop, means: contact.means, when: hop.when ?? contact.statement.when!.edtf }
}

function meansIn(words: string, language: Language): string | null {
  for (const { lower } of tokenize(words)) {
    const found = MEANS_WORDS[language].find(([stem]) => (language === 'en' ? lower === stem : lower.startsWith(stem)))
    if (found !== undefined && (found[1] === 'call' || found[1] === 'letter' || found[1] === 'message')) return found[1]
  }
  return null
}
