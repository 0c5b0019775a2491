// Sets of endings that many names share: as written, as fine keys, as skeletons, and held to Latin letters.
import { skeletonKey } from '../match/fold.ts'
import { canSpell } from './align-latin.ts'
import { fineKey } from './fine-key.ts'

export interface EndingSet {
  /** As written, small letters; '' where the stem may stand bare. */
  readonly written: readonly string[]
  readonly fines: ReadonlySet<string>
  /** As skeletons; an English plural or possessive may follow each. */
  readonly keys: ReadonlySet<string>
  /** Whether these Latin letters (small, without accents) can be one of the endings. */
  readonly takesLatin: (rest: string) => boolean
}

/** What writers of other tongues put after a name, whatever its own endings are: English, German, French, Polish, Czech. */
const FOREIGN = new Set(' s es e i a y u ov ova ove ovou ovi ovy ow owa owie owi owej em om ie ia'.split(' '))

const MOST_REMEMBERED = 4000

/** The set of these endings; `.` is none. */
export function makeEndings(endings: readonly string[]): EndingSet {
  const written = [...new Set(endings.map((ending) => (ending === '.' ? '' : ending)))]
  const keys = written.flatMap((ending) => [
    skeletonKey(ending),
    // After a stem's vowel й leaves no symbol; GOST's x for х is ks, a German's ch is the hissing one.
    skeletonKey(ending).replace(/^i/, ''),
    skeletonKey(ending.replace(/х/g, 'x')),
    skeletonKey(ending.replace(/х/g, 'ч')),
  ])
  const known = new Map<string, boolean>()
  const takesLatin = (rest: string): boolean => {
    const told = known.get(rest)
    if (told !== undefined) return told
    const takes = written.some((ending) => canSpell(ending, rest) || (rest.endsWith('s') && canSpell(ending, rest.slice(0, -1))))
    if (known.size < MOST_REMEMBERED) known.set(rest, takes)
    return takes
  }
  return {
    written,
    fines: new Set(written.map(fineKey)),
    keys: new Set([
      ...keys,
      ...keys.map((key) => (key.endsWith('S') ? key : `${key}S`)),
      ...(written.includes('') ? ['', 'i', 'e', 'eS'] : []),
    ]),
    takesLatin,
  }
}

export function isForeignEnding(rest: string): boolean {
  return FOREIGN.has(rest)
}

/** What a nominative's end tells: how many letters stand after the stem, and what may stand there. */
export type EndingReader = (word: string) => readonly [cut: number, endings: EndingSet]

/** Reads a table of lines `ends|endings`. The longest end that a word has counts; `ск-ий` is an end of four letters, of which two stay with the stem. */
export function readEndingTable(table: string): EndingReader {
  const byEnd = new Map<string, readonly [cut: number, endings: EndingSet]>()
  let longest = 0
  for (const line of table.trim().split('\n')) {
    const [ends = '', endings = ''] = line.split('|')
    const set = makeEndings(endings.split(' '))
    for (const end of ends.split(' ')) {
      const [kept = '', after] = end === '.' ? ['', ''] : end.split('-')
      const whole = kept + (after ?? '')
      if (!byEnd.has(whole)) byEnd.set(whole, [(after ?? kept).length, set])
      longest = Math.max(longest, whole.length)
    }
  }
  return (word) => {
    for (let length = Math.min(longest, word.length - 1); length > 0; length--) {
      const type = byEnd.get(word.slice(-length))
      if (type) return type
    }
    return byEnd.get('')!
  }
}
