// Words typed on the wrong keyboard layout, there and back ("Bdfyjd" for «Иванов»).
import { KEYBOARD_LATIN, KEYBOARD_RUSSIAN, KEYBOARD_UKRAINIAN } from './letters.ts'

function keyMap(from: string, to: string): Map<string, string> {
  const map = new Map<string, string>()
  for (let i = 0; i < from.length; i++) {
    map.set(from[i]!, to[i]!)
    if (from[i] !== from[i]!.toUpperCase()) map.set(from[i]!.toUpperCase(), to[i]!.toUpperCase())
  }
  return map
}

const layouts = [KEYBOARD_RUSSIAN, KEYBOARD_UKRAINIAN].map((cyrillic) => ({ toLatin: keyMap(cyrillic, KEYBOARD_LATIN), toCyrillic: keyMap(KEYBOARD_LATIN, cyrillic) }))
for (const { toCyrillic } of layouts) for (const [shifted, key] of [['{', '['], ['}', ']'], [':', ';'], ['"', "'"], ['<', ','], ['>', '.'], ['~', '`']] as const) toCyrillic.set(shifted, toCyrillic.get(key)!)

function replaceAll(word: string, map: ReadonlyMap<string, string>): string {
  return [...word].map((letter) => map.get(letter) ?? letter).join('')
}

/** What comes out when the word is typed with the other layout set. */
export function typedWrong(word: string): string[] {
  const isCyrillic = /[\u0400-\u04ff]/.test(word)
  return [...new Set(layouts.map(({ toLatin, toCyrillic }) => replaceAll(word, isCyrillic ? toLatin : toCyrillic)))]
}
