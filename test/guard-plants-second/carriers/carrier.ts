// What a carrier is: a way to write a finished file with a name somewhere in it.
import type { Chance } from '../random.ts'

/** A finished file, its path relative and with `/`. */
export interface MadeFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Null where this name cannot stand there, as Cyrillic in a Latin-only field. */
export type Carrier = (name: string, chance: Chance) => MadeFile | null

/** A file of this text (UTF-8) or these bytes. */
export const file = (path: string, content: string | Uint8Array): MadeFile => ({
  path,
  bytes: typeof content === 'string' ? Buffer.from(content, 'utf8') : content,
})
/** The text as it stands in XML, also between double quotes. */
export const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
/** Can every sign stand in an ASCII field? */
export const isLatin = (text: string): boolean => /^[\x20-\x7e]*$/.test(text)
/** The name cut inside, for markup in the middle of a word. */
export function halves(name: string, chance: Chance): [string, string] {
  const letters = [...name]
  const at = letters.length < 4 ? 1 : 2 + chance.below(letters.length - 3)
  return [letters.slice(0, at).join(''), letters.slice(at).join('')]
}
