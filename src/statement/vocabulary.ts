// A vocabulary of codes: SKOS concepts with labels, matches to other schemes, and lexical cues by which they are suggested.
import type { Language } from '../base/language-tag.ts'

/** Words of a cue in order; a stem ends in "*". `isLack`: the cue holds its own negation ("no food"), so a negation before it changes nothing. */
export interface CodeCue {
  readonly words: readonly string[]
  readonly isLack: boolean
}

export interface Concept {
  /** Kebab-case, stable: what statements carry. */
  readonly id: string
  readonly broader: string | null
  readonly label: Readonly<Partial<Record<string, string>>>
  /** Terms of other schemes this one corresponds to ("HURIDOCS: …", "ACLED: …"). */
  readonly matches: readonly string[]
  readonly cues: Readonly<Partial<Record<Language, readonly CodeCue[]>>>
}

export interface Vocabulary {
  readonly title: string
  readonly concepts: readonly Concept[]
}

const LACK_WORDS = new Set('no not without nothing none never lack lacked lacking shortage нет не без ни ничего нехватк* немає нема нестач* жодного жодної жодних никаких никакой никакого'.split(' '))

/** A cue as written in a table: normalised words parted by spaces. */
export function parseCue(written: string): CodeCue {
  const words = written.trim().toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'").split(/\s+/)
  return { words, isLack: words.some((word) => LACK_WORDS.has(word)) }
}
