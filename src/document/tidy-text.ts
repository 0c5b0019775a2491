// Characters that no reader of a page sees, taken out before a text is numbered.

const UNSEEN = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u2060\ufeff]/g
const UNSEEN_ONE = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u2060\ufeff]/
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\f]/g

/** The text without unseen characters, with `\n` as its only line end, lone surrogates replaced, and no white space at its ends. */
export function tidyText(text: string): string {
  let tidy = text
  if (UNSEEN_ONE.test(tidy)) tidy = tidy.replace(UNSEEN, '')
  if (/[\r\f\u0085\u2028\u2029]/.test(tidy)) tidy = tidy.replace(LINE_ENDS, '\n')
  return tidy.toWellFormed().trim()
}
