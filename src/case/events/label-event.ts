// A short English label for an event, from its first English quotation, else from the concepts and codes that its statements share.
import type { CaseStatement } from '../compared-case.ts'

const WORDS_IN_QUOTE = 9
const CONCEPTS_IN_LABEL = 4

/** Never empty, and never longer than a line. Proposed only: a person may name the event. */
export function labelEvent(statements: readonly CaseStatement[], languages: readonly (string | null)[]): string {
  const english = statements.filter(({ document, statement }) => languages[document] === 'en' && statement.quote.split(/\s+/).length > 2)
  // Statements stand in the order of their documents: the first in English is seldom the one retold most often.
  if (english.length > 0) return shorten(english[0]!.statement.quote)
  const kind = statements[0]!.statement.kind
  const prefix = kind === 'promise' || kind === 'request' || kind === 'refusal' ? `${kind}: ` : ''
  const counts = new Map<string, number>()
  for (const { terms } of statements) {
    for (const term of terms)
      if (/^(concept|code):/.test(term)) counts.set(term, (counts.get(term) ?? 0) + (term.startsWith('code:') ? 1.1 : 1))
  }
  const common = [...counts].filter(([, count]) => count * 2 >= statements.length).sort((a, b) => b[1] - a[1])
  if (common.length >= 2 || (common.length === 1 && prefix === '')) {
    return (
      prefix +
      common
        .slice(0, CONCEPTS_IN_LABEL)
        .map(([term]) => term.slice(term.indexOf(':') + 1).replaceAll('-', ' '))
        .join(', ')
    )
  }
  return prefix + shorten(statements.map(({ statement }) => statement.quote).reduce((a, b) => (b.length < a.length ? b : a)))
}

/** The first words of a quotation, with an ellipsis where more follow. */
export function shorten(quote: string, words = WORDS_IN_QUOTE): string {
  const all = quote.trim().split(/\s+/)
  return all.length <= words ? all.join(' ') : `${all.slice(0, words).join(' ')} …`
}
