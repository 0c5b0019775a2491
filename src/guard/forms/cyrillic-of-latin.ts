// Back from Latin letters: how a Slavic name that the keeper wrote in Latin letters is likely written in Cyrillic ones.

/** Latin spellings, the longest first in each place → Cyrillic. What is ambiguous is decided for English and Ukrainian passports' systems; h is given twice. */
const BACK =
  'shch=щ schtsch=щ chtch=щ szcz=щ tsch=ч tch=ч sch=ш sh=ш sz=ш zh=ж rz=ж kh=х cz=ч ch=ч ts=ц tz=ц yu=ю iu=ю ju=ю ya=я ia=я ja=я ye=е je=е ie=е yo=ё jo=ё io=ё ck=к ph=ф th=т ou=у ' +
  'a=а b=б c=к d=д e=е f=ф g=г i=и j=й k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в x=кс y=и z=з'

const back = new Map(BACK.split(' ').map((pair) => pair.split('=') as [string, string]))

/** Ends that the systems shorten. */
const ENDS: readonly (readonly [latin: RegExp, cyrillic: string])[] = [
  [/([st])k(?:y|yi|yy|iy|ij|i|ii|yj|iĭ)$/, '$1кий'],
  [/([st])k(?:aya|aia|aja)$/, '$1кая'],
  [/off$/, 'ов'],
  [/eff$/, 'ев'],
  [/(?<=[bdfgklmnprtvz])(?:yi|yy|iy|ij|yj|ii)$/, 'ий'],
]

/** Cyrillic spellings of a word of small plain Latin letters, the likeliest first. */
export function cyrillicSpellings(latin: string): string[] {
  let word = latin
  for (const [end, cyrillic] of ENDS) word = word.replace(end, cyrillic)
  const spellings = new Set<string>()
  for (const h of ['г', 'х']) spellings.add(spellBack(word, h))
  return [...spellings]
}

function spellBack(word: string, h: string): string {
  let spelt = ''
  for (let at = 0; at < word.length;) {
    const length = [7, 6, 5, 4, 3, 2, 1].find((long) => back.has(word.slice(at, at + long)))
    const letter = word[at]!
    if (letter === 'y' && at > 0 && /[aeiou]/.test(word[at - 1]!) && !/[aeou]/.test(word[at + 1] ?? '')) spelt += 'й'
    else if (length !== undefined) spelt += back.get(word.slice(at, at + length))
    else spelt += letter === 'h' ? h : letter
    at += letter === 'y' && spelt.endsWith('й') ? 1 : (length ?? 1)
  }
  return spelt
}
