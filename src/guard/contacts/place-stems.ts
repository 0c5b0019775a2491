// Stems of streets' and places' names with any ending of a noun or an adjective: what stands around a place decides, so its ending need not.
import { nameStems, type NameStem } from '../forms/name-stems.ts'
import { skeletonKey } from '../match/fold.ts'

/** Endings of both declensions in Russian and Ukrainian; romanised ones have the same skeletons. */
const ENDINGS =
  'а я у ю ы и і ї е є о ой ей ою ею ом ем єм ам ям ами ями ах ях ов ев ів їв ого его ому ему ым им ім ый ий ій ая яя ую юю ое ее ые ие ых их ої ьою ки ку ке ка ці ок ка'.split(' ')
const endingKeys: ReadonlySet<string> = new Set(['', 'S', ...ENDINGS.map(skeletonKey), ...ENDINGS.map((ending) => skeletonKey(ending).replace(/^i/, ''))])

/** Every stem of one word of a place's name. */
export function placeStems(word: string): NameStem[] {
  const lower = word.normalize('NFC').toLowerCase()
  // Neuter names are adjectives too: Криничное, Криничне.
  const masculine = lower.replace(/(?<=[\u0400-\u045f]{3})(?:[оеі]е|[ая]я)$/u, 'ый').replace(/(?<=[\u0400-\u045f]{3}[нвклш])е$/u, 'ий')
  const stems = new Map<string, NameStem>()
  for (const spelling of new Set([lower, masculine])) for (const stem of nameStems(spelling)) if (!stems.has(stem.fine)) stems.set(stem.fine, { ...stem, endingKeys })
  return [...stems.values()]
}
