// Adjectives and inhabitants of places by their endings: «омская», «харківський», «киевлянка», «одесситка». After the types of Russian and Ukrainian word formation; own list.

/** Suffix | its endings. What stands before the suffix is the place's root, as far as it did not change. */
const SUFFIXES = `
ск|ий ого ому им ом ая ой ую ою ое ие их ими
цк|ий ого ому им ом ая ой ую ою ое ие их ими
ськ|ий ого ому им а ої ій у ою е і их ими
цьк|ий ого ому им а ої ій у ою е і их ими
зьк|ий ого ому им а ої ій у ою е і их ими
лянк|а и е у ой ою ці
лянин|. а у ом е ові ові
лян|е и ам ами ах
чанк|а и е у ой ою ці
чанин|. а у ом е ові
чан|е и ам ами ах
янк|а и е у ой ою ці
янин|. а у ом е ові
итк|а и е у ой ою ці
ит|. а у ом е ы ов
ец|.
ц|а у ем е ы ев ам ами ах
`

const ENDINGS: readonly (readonly [suffix: string, ending: string])[] = SUFFIXES.trim()
  .split('\n')
  .flatMap((line) => {
    const [suffix = '', endings = ''] = line.split('|')
    return endings.split(' ').map((ending) => [suffix, suffix + (ending === '.' ? '' : ending)] as const)
  })
  .sort((a, b) => b[1].length - a[1].length)

const SHORTEST_ROOT = 3

/** The roots that a normalised word may be derived from: «омская» → «ом», «омск»; none where it ends as no such word does. */
export function placeRoots(lower: string): string[] {
  const found = ENDINGS.find(([, ending]) => lower.endsWith(ending) && lower.length - ending.length >= 2)
  if (!found) return []
  const [suffix, ending] = found
  const root = lower.slice(0, lower.length - ending.length)
  // Омск gives «омская»: the suffix is the place's own. Одеса gives «одеська»: с and ськ run together.
  const roots = [root, ...(suffix === 'ск' || suffix === 'цк' || suffix === 'ськ' || suffix === 'цьк' ? [root + suffix] : []), ...(suffix === 'ськ' ? [`${root}с`] : [])]
  return roots.filter((one) => one.length >= SHORTEST_ROOT)
}

/** The root of a place as derivations have it: without its closing vowel or soft sign; Харків is «харьков» there. */
export function rootsOfPlace(lower: string): string[] {
  const bare = lower.replace(/[аяоеуыиіїйьaeiouy]$/, '')
  return [...new Set([lower, bare, lower.replace(/ів$/, 'ов'), lower.replace(/їв$/, 'єв')])].filter((one) => one.length >= SHORTEST_ROOT)
}
