// The words of one level of a text, a quotation standing as one item, grouped into sentences: what is told around it is read first.
import type { Span } from '../../base/span.ts'
import type { Language } from '../../base/language-tag.ts'
import { CLAUSE_WORDS } from '../../language/clause-words.ts'
import { reportingCues } from '../../language/reporting-cues.ts'
import { groupSentences } from '../../language/sentences.ts'
import type { Token } from '../../language/tokens.ts'
import type { Quotation } from './quotations.ts'

/** A token, or a whole quotation (`lower` is then QUOTE). */
export interface Item extends Token {
  readonly quotation?: Quotation
}

export const QUOTE = '\u0001quote'
const STOP = '\u0001stop'

export interface ItemSentence {
  readonly span: Span
  readonly items: readonly Item[]
}

/** Sentences of `tokens` (all inside one block) with `quotations` (of the same level, in order) collapsed. */
export function groupItems(text: string, tokens: readonly Token[], quotations: readonly Quotation[], language: Language): ItemSentence[] {
  const items = collapse(text, tokens, quotations, language)
  return groupSentences(text, items)
    .flatMap(cutLong)
    .map(({ span, tokens: own }) => {
      const kept = (own as readonly Item[]).filter((item) => item.lower !== STOP)
      return { span: [span[0], kept.at(-1)?.span[1] ?? span[1]] as Span, items: kept }
    })
    .filter(({ items: kept }) => kept.length > 0)
}

/** No sentence of a person is so long; without the cut, work that grows with the square of a sentence would not be linear in the text. */
const LONGEST_SENTENCE = 400

function cutLong(sentence: {
  readonly span: Span
  readonly tokens: readonly Token[]
}): { readonly span: Span; readonly tokens: readonly Token[] }[] {
  const { tokens } = sentence
  if (tokens.length <= LONGEST_SENTENCE) return [sentence]
  const cuts = []
  for (let at = 0; at < tokens.length; at += LONGEST_SENTENCE) {
    const own = tokens.slice(at, at + LONGEST_SENTENCE)
    cuts.push({ span: [own[0]!.span[0], own.at(-1)!.span[1]] as Span, tokens: own })
  }
  return cuts
}

function collapse(text: string, tokens: readonly Token[], quotations: readonly Quotation[], language: Language): Item[] {
  const items: Item[] = []
  let at = 0
  for (const quotation of quotations) {
    while (at < tokens.length && tokens[at]!.span[0] < quotation.outer[0]) items.push(tokens[at++]!)
    while (at < tokens.length && tokens[at]!.span[0] < quotation.outer[1]) at += 1
    items.push({ span: quotation.outer, kind: 'word', text: openingMark(text, quotation), lower: QUOTE, quotation })
    const stop = stopInside(text, quotation)
    if (stop !== null && endsWithQuotation(tokens, at, stop, language)) {
      items.push({ span: [quotation.outer[1], quotation.outer[1]], kind: 'punctuation', text: '.', lower: STOP })
    }
  }
  while (at < tokens.length) items.push(tokens[at++]!)
  return items
}

/** Spoken pieces without a mark of their own open with a letter, which would read as an initial before a stop. */
function openingMark(text: string, { outer, inner }: Quotation): string {
  return outer[0] === inner[0] ? '“' : text.slice(outer[0], outer[0] + 1)
}

/** The mark that ends the quoted words, when it is one that ends sentences. */
function stopInside(text: string, quotation: Quotation): string | null {
  const last = text.slice(quotation.inner[0], quotation.inner[1]).trimEnd().at(-1) ?? ''
  return '.?!…'.includes(last) && last !== '' ? last : null
}

/** "… place.” Elizabeth went" begins a new sentence; "… why?” Elizabeth asked." does not, nor do a comma, a dash or a small letter. */
function endsWithQuotation(tokens: readonly Token[], at: number, stop: string, language: Language): boolean {
  const next = tokens[at]
  if (next === undefined || next.kind === 'punctuation') return next === undefined || next.text === '[' || next.text === '('
  if (!/^[\p{Lu}\p{N}“«]/u.test(next.text)) return false
  const verbs = reportingCues(language).verbs
  for (let i = at; i < Math.min(tokens.length, at + 6); i++) {
    const token = tokens[i]!
    if (token.kind === 'punctuation' && token.text !== '.' && i > at) return true
    if (verbs.get(token.lower)?.takes.includes('q') && i > at) {
      const after = tokens[i + 1]
      const closes =
        after === undefined || '.,;'.includes(after.text) || (stop !== '.' && CLAUSE_WORDS[language].prepositions.has(after.lower))
      return !closes
    }
  }
  return true
}
