// Several sources read and compared without an archive: the stages document, statement and case joined.
import type { Bytes } from '../base/bytes.ts'
import { done, type Outcome, refuse } from '../base/refusal.ts'
import { compareReadings, type FileReading } from '../case/compare-readings.ts'
import type { Comparison } from '../case/comparison.ts'
import type { DocumentHints } from '../document/document.ts'
import { type ReadOptions, readSource } from './read-source.ts'

/** One document to compare: its bytes, and what the user says about it. */
export interface ComparedSource {
  readonly file: string
  readonly bytes: Bytes
  readonly hints: DocumentHints
}

/** Reads all of them; the first that cannot be read refuses the whole, by its name. */
export async function compareSources(
  sources: readonly ComparedSource[],
  options: ReadOptions = {},
  onRead: (done: number, file: string) => void = () => {},
): Promise<Outcome<Comparison>> {
  const files: FileReading[] = []
  for (const { file, bytes, hints } of sources) {
    onRead(files.length, file)
    const reading = await readSource(bytes, hints, options)
    if (!reading.ok) return refuse(reading.refusal, `${file}: ${reading.message}`)
    files.push({ file, reading: reading.value })
  }
  return done(compareReadings(files))
}
