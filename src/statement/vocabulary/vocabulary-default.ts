// The default vocabulary as read from its table: our own typology of what happens to conscripts, detainees, patients, workers, displaced people.
import { parseCue, type CodeCue, type Concept, type Vocabulary } from './vocabulary.ts'
import { DEFAULT_CODE_LINES } from './default-codes.ts'

function readLine(line: string): Concept {
  const [id = '', broader = '', en = '', ru = '', uk = '', cuesEn = '', cuesRu = '', cuesUk = '', matches = ''] = line.split('|')
  return {
    id,
    broader: broader === '' ? null : broader,
    label: { en, ru, uk },
    matches: split(matches, ';'),
    cues: { en: readCues(cuesEn), ru: readCues(cuesRu), uk: readCues(cuesUk) },
  }
}

function split(text: string, mark: string): string[] {
  return text.split(mark).map((one) => one.trim()).filter((one) => one !== '')
}

function readCues(written: string): CodeCue[] {
  return split(written, ',').map(parseCue)
}

/** See docs/formats/vocabulary.md. */
export const DEFAULT_VOCABULARY: Vocabulary = { title: 'Firsthand default codes', concepts: DEFAULT_CODE_LINES.trim().split('\n').map(readLine) }
