// A user's own codes from a file, or one sentence why they cannot be used.
import { fromUtf8 } from '../base/bytes.ts'
import type { Outcome } from '../base/refusal.ts'
import { parseVocabulary, type Vocabulary } from '../statement/vocabulary/vocabulary.ts'
import { readFileBytes } from './read-file.ts'

/** Reads a vocabulary (SKOS JSON-LD, or the JSON of docs/formats/vocabulary.md). */
export async function loadVocabulary(path: string): Promise<Outcome<Vocabulary>> {
  const bytes = await readFileBytes(path)
  if (!bytes.ok) return bytes
  return parseVocabulary(fromUtf8(bytes.value), path)
}
