// Names broken over lines, letters, cells and strings, or joined into slugs, tags and paths.
import type { Disguised } from './look-alikes.ts'
import type { Chance } from './random.ts'

/** The name broken in one of many ways; null where too little of it would be left to read. */
export function split(text: string, chance: Chance): Disguised | null {
  const letters = [...text]
  if (letters.length < 4) return null
  const at = 2 + chance.below(letters.length - 3)
  const [a, b] = [letters.slice(0, at).join(''), letters.slice(at).join('')]
  const all = (gap: string): string => letters.join(gap)
  const made = chance.pick([
    { sort: 'split, hyphen at line end', text: `${a}-\n${b}` },
    { sort: 'split, hyphen at line end, indented', text: `${a}-\n    ${b}` },
    { sort: 'split, hyphen at line end CRLF', text: `${a}-\r\n${b}` },
    { sort: 'split, Unicode hyphen at line end', text: `${a}‐\n${b}` },
    { sort: 'split, soft hyphen at line end', text: `${a}\u00ad\n${b}` },
    { sort: 'split, ¬ at line end', text: `${a}¬\n${b}` },
    { sort: 'split, line end alone', text: `${a}\n${b}` },
    { sort: 'split, letters spaced', text: all(' ') },
    { sort: 'split, letters spaced by no-break spaces', text: all(' ') },
    { sort: 'split, letters spaced by thin spaces', text: all(' ') },
    { sort: 'split, letters with dots', text: all('.') },
    { sort: 'split, letters with hyphens', text: all('-') },
    { sort: 'split, letters with stars', text: all('*') },
    { sort: 'split, letters with underscores', text: all('_') },
    { sort: 'split, one letter a line', text: all('\n') },
    { sort: 'split, letters in cells', text: all('|') },
    { sort: 'split, letters with slashes', text: all('/') },
    { sort: 'split, letters with middots', text: all('·') },
    { sort: 'split, syllables', text: `${a}-${b}` },
    { sort: 'split, syllables by a dot', text: `${a}·${b}` },
    { sort: 'split, one space', text: `${a} ${b}` },
    { sort: 'split, plus of strings', text: `"${a}" + "${b}"` },
    { sort: 'split, bracket', text: `${a}(${b})` },
    { sort: 'split, quoted-reply mark', text: `${a}-\n> ${b}` },
    { sort: 'split, page break', text: `${a}-\n\f${b}` },
    { sort: 'split, page number between', text: `${a}-\n\n12\n\n${b}` },
  ])
  return letters.length < 6 && /one space|bracket|plus of|by a dot|syllables/.test(made.sort) ? null : made
}

/** The names run together as addresses, tags and handles do. */
export function gluedSlug(parts: readonly string[], chance: Chance): Disguised {
  const low = parts.map((part) => part.toLowerCase())
  return chance.pick([
    { sort: 'slug', text: low.join('-') },
    { sort: 'slug', text: `istoriya-${low.join('-')}-2023` },
    { sort: 'slug, underscores', text: low.join('_') },
    { sort: 'slug, dots', text: low.join('.') },
    { sort: 'CamelCase', text: parts.join('') },
    { sort: 'CamelCase inside', text: `svidetel${parts.join('')}Interview` },
    { sort: 'hashtag', text: `#${parts.join('')}` },
    { sort: 'hashtag, small', text: `#${low.join('')}` },
    { sort: 'glued, small', text: low.join('') },
    { sort: 'glued with a number', text: `${low.join('')}1987` },
    { sort: 'path', text: `/case/${low.join('/')}/index.html` },
    { sort: 'capitals glued', text: parts.map((part) => part.toUpperCase()).join('') },
    { sort: 'constant', text: parts.map((part) => part.toUpperCase()).join('_') },
    { sort: 'hashtag in context', text: `#free${parts.join('')}` },
    { sort: 'hashtag in context', text: `#Save${parts.join('')}Now` },
  ])
}
