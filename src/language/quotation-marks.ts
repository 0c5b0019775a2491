// Quotation marks and their partners, after Unicode's QuotationMark property and the typographic customs of English, Russian and Ukrainian.

/** Opening mark → the marks that may close it. */
export const CLOSING_MARKS: ReadonlyMap<string, readonly string[]> = new Map([
  ['“', ['”', '"', '“']],
  ['”', ['”']],
  ['«', ['»']],
  ['„', ['“', '”', '"']],
  ['‟', ['”']],
  ['‘', ['’', "'"]],
  ['‚', ['‘', '’']],
  ['‹', ['›']],
  ['「', ['」']],
  ['``', ["''", '"']],
  ['"', ['"', '”', "''"]],
  ["'", ["'", '’', "''"]],
  ["''", ["''"]],
])

/** Marks that are also apostrophes: they open only before a word and close only after one. */
export const APOSTROPHE_MARKS: ReadonlySet<string> = new Set(['‘', "'", '’', '‚'])

/** Marks that look the same on both sides: where they stand decides. */
export const STRAIGHT_MARKS: ReadonlySet<string> = new Set(['"', "'", "''"])
