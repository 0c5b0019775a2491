// Which signs a text holds at all: told in one step a character, so that no kind of escape is looked for in a text that cannot hold it.

/** Bits of what `scanMarks` tells. */
export const MARK = {
  percent: 1,
  ampersand: 1 << 1,
  backslash: 1 << 2,
  equals: 1 << 3,
  hash: 1 << 4,
  plus: 1 << 5,
  question: 1 << 6,
  asterisk: 1 << 7,
  digit: 1 << 8,
  latin: 1 << 9,
  quote: 1 << 10,
  bracket: 1 << 11,
  hyphen: 1 << 12,
  override: 1 << 13,
  /** Letters and signs above ASCII that UTF-8 or Cyrillic bytes show as where they are misread. */
  latinOne: 1 << 14,
  boxes: 1 << 15,
  cyrillic: 1 << 16,
  signs: 1 << 17,
} as const

const bits = new Int32Array(65_536)

function setBits(signs: RegExp, bit: number): void {
  for (let unit = 0; unit < 65_536; unit++) if (signs.test(String.fromCharCode(unit))) bits[unit] = bits[unit]! | bit
}
for (const [sign, bit] of Object.entries({
  '%': MARK.percent,
  '&': MARK.ampersand,
  '\\': MARK.backslash,
  '=': MARK.equals,
  '#': MARK.hash,
  '+': MARK.plus,
  '?': MARK.question,
  '*': MARK.asterisk,
  '-': MARK.hyphen,
  '(': MARK.bracket,
  '[': MARK.bracket,
  '"': MARK.quote,
  "'": MARK.quote,
  '`': MARK.quote,
  '\u202e': MARK.override,
}))
  bits[sign.charCodeAt(0)] = bits[sign.charCodeAt(0)]! | bit
setBits(/[0-9]/, MARK.digit)
setBits(/[A-Za-z]/, MARK.latin)
setBits(/[\u00c0-\u00ff]/, MARK.latinOne)
setBits(/[\u2500-\u25ff€‚ѓƒ†‡‰Љ‹ЊЌЋЏђ√≈]/, MARK.boxes)
setBits(/[\u0400-\u052f]/, MARK.cyrillic)
setBits(/[\u0080-\u00bf\u0401-\u040f\u0451-\u045f\u0490\u0491\u2010-\u2122]/, MARK.signs)

/** The bits of all signs in the text. */
export function scanMarks(text: string): number {
  let marks = 0
  for (let i = 0; i < text.length; i++) marks |= bits[text.charCodeAt(i)]!
  return marks
}
