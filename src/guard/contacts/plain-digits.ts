// The digits of a text as ASCII, for what keepers wrote into the vault.
import { asciiDigit } from '../match/digits.ts'

/** All digits of any script, in order; nothing else. */
export function plainDigits(text: string): string {
  return [...text.normalize('NFKC')].map((sign) => asciiDigit(sign) ?? '').join('')
}
