// Measures how often the nominative of an inflected first name is recovered, on the development half of the petrovich evaluation list.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { nameLemmas } from '../src/language/lemmatize-name.ts'
import { normalizeWord } from '../src/language/normal-form.ts'

const LIST = '../shared/data/names/firstnames.dev.tsv'

export interface NameFigures {
  readonly forms: number
  /** The first candidate is the lemma. */
  readonly first: number
  /** One of the candidates is. */
  readonly any: number
  /** With the gender given, the first candidate of that gender is. */
  readonly withGender: number
}

/** Reads the list beside the project and prints its figures; null where the list is not there. */
export function evaluateNames(print: (line: string) => void, root = '.'): NameFigures | null {
  const file = path.join(root, LIST)
  if (!existsSync(file)) {
    print('names: needs ../shared')
    return null
  }
  let [forms, first, any, withGender] = [0, 0, 0, 0]
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
    const [lemma = '', word = '', grammemes = ''] = line.split('\t')
    const wanted = normalizeWord(lemma)
    const gender = grammemes.startsWith('жр') ? 'f' : 'm'
    const candidates = nameLemmas(word, 'ru')
    forms += 1
    if (candidates[0]?.lemma === wanted) first += 1
    if (candidates.some((candidate) => candidate.lemma === wanted)) any += 1
    if (candidates.find((candidate) => candidate.gender === gender)?.lemma === wanted) withGender += 1
  }
  const percent = (count: number): string => `${((100 * count) / forms).toFixed(1)} %`
  print(
    `names: ${forms} inflected forms; lemma first ${percent(first)}, first of the right gender ${percent(withGender)}, among the candidates ${percent(any)}`,
  )
  return { forms, first, any, withGender }
}
