// The default vocabulary as read from its table.
import { parseCue, type Concept, type Vocabulary } from './vocabulary.ts'
import { DEFAULT_CODES } from './vocabulary/default-codes.ts'

function readRow(row: (typeof DEFAULT_CODES)[number]): Concept {
  const cues = (written: string): ReturnType<typeof parseCue>[] => written.split(',').filter((cue) => cue.trim() !== '').map(parseCue)
  return {
    id: row.id,
    broader: row.broader,
    label: { en: row.en, ru: row.ru, uk: row.uk },
    matches: row.matches,
    cues: { en: cues(row.cuesEn), ru: cues(row.cuesRu), uk: cues(row.cuesUk) },
  }
}

/** Our own typology of what happens to conscripts, detainees, patients, workers and displaced people (docs/formats/vocabulary.md). */
export const DEFAULT_VOCABULARY: Vocabulary = { title: 'Firsthand default codes', concepts: DEFAULT_CODES.map(readRow) }
