// Where a headline ends and the deck begins when both stand on one line, and what in a title is the site's name.

const PAIRS: readonly (readonly [open: string, close: string])[] = [['‘', '’'], ['“', '”'], ['«', '»'], ['„', '“'], ['„', '”'], ['"', '"'], ["'", "'"]]

/** Headline and deck of a line that holds both, or null. Two signs: a quoted headline followed by a sentence, or a sentence mark followed by one. */
export function splitHeadline(line: string): { headline: string; deck: string } | null {
  return splitAfterQuote(line) ?? splitAfterMark(line)
}

const MIN_DECK_WORDS = 6

function splitAfterQuote(line: string): { headline: string; deck: string } | null {
  for (const [open, close] of PAIRS) {
    if (!line.startsWith(open)) continue
    const at = closingQuote(line, close)
    if (at < 0) continue
    const headline = line.slice(0, at + close.length)
    const deck = line.slice(at + close.length).replace(/^[.!?]?\s+/, '')
    // "‘Never again’ says the mayor" goes on in small letters: one sentence, no deck.
    if (/^[.!?]?\s/.test(line.slice(at + close.length)) && looksLikeDeck(deck) && headline.split(/\s+/).length >= 2) return { headline, deck }
  }
  return null
}

/** The quote mark that closes, not an apostrophe: white space or a mark follows it. */
function closingQuote(line: string, close: string): number {
  let at = line.indexOf(close, 1)
  while (at >= 0 && /^[\p{L}\p{N}]/u.test(line.slice(at + 1, at + 2))) at = line.indexOf(close, at + 1)
  return at
}

function splitAfterMark(line: string): { headline: string; deck: string } | null {
  const found = /[.!?…]["”»’]?\s{1,3}(?=["“«‘„]?\p{Lu})/u.exec(line)
  if (!found || found.index < 8) return null
  const headline = line.slice(0, found.index + found[0].trimEnd().length)
  const deck = line.slice(found.index + found[0].length)
  return looksLikeDeck(deck) && headline.split(/\s+/).length >= 3 && !/\b(Mr|Mrs|Ms|Dr|St|vs|No|г|ул|им|св)\.$/u.test(headline) ? { headline, deck } : null
}

function looksLikeDeck(text: string): boolean {
  return /^["“«‘„]?[\p{Lu}\d]/u.test(text) && text.split(/\s+/).length >= MIN_DECK_WORDS
}
