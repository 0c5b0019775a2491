// A name for files and addresses from a pseudonym: small Latin letters, digits and hyphens, and nothing that was not in the pseudonym.
import { normalizeWord } from './normal-form.ts'
import { transliterate } from './transliterate.ts'

const LONGEST = 60

/** «Марина К.» → "marina-k". Empty where nothing can be written in Latin letters. */
export function slugOf(pseudonym: string): string {
  const isUkrainian = /[іїєґ]/i.test(pseudonym)
  return transliterate(normalizeWord(pseudonym), isUkrainian ? 'national-uk' : 'press-ru')
    .normalize('NFD')
    .replace(/['\p{M}]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '')
}
