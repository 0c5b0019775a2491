// Whether pseudonyms stand in the order of the real names, or of the list they came in: by family name, by given name, in Cyrillic and in Latin letters.
import { transliterate } from '../../language/transliterate.ts'
import { measureOrder, ranksOf, type Strictness } from './order.ts'
import { type NamedPerson, wordsOfNames } from './real-name.ts'

export interface NamedPseudonym extends NamedPerson {
  readonly pseudonym: string
}

/** How much orders of the pseudonyms tell of orders of the persons, each from 0 to 1: the worst pair, and all with what each is worth to who knows it. */
export interface OrderTold {
  readonly worst: number
  readonly sum: number
}

/** A list by family name is what whoever searches has; of three persons every order follows one of the three that they can be put in, so some weigh more. */
const WORTH = { family: 9, list: 3, given: 1 } as const

/** Every order that the persons themselves can be put in; their place in the list is one, where it is heeded. */
export interface RealOrders {
  readonly strictness: Strictness
  readonly orders: readonly { readonly ranks: readonly number[]; readonly worth: number }[]
}

/** Compares every order of the persons with every order of their pseudonyms, each given in the spellings it may be printed in. */
export function orderTold({ orders, strictness }: RealOrders, spellings: readonly (readonly string[])[]): OrderTold {
  if (spellings.length < strictness.fewestSorted) return { worst: 0, sum: 0 }
  const told = pseudonymOrders(spellings)
  let worst = 0
  let sum = 0
  for (const { ranks, worth } of orders) {
    for (const order of told) {
      const follows = measureOrder(ranks, order, strictness)
      worst = Math.max(worst, follows)
      sum += follows * worth
    }
  }
  return { worst, sum }
}

export function listRealOrders(persons: readonly NamedPerson[], strictness: Strictness): RealOrders {
  const words = persons.map(({ names }) => wordsOfNames(names))
  const families = words.map((one) => one.families[0] ?? '')
  const givens = words.map((one) => one.givens[0] ?? '')
  // Relatives stand together in a list by family name alone; in one by full names their given names part them.
  const orders = [
    { texts: families, worth: WORTH.family },
    { texts: families.map((family, i) => `${family} ${givens[i]!}`), worth: WORTH.family },
    { texts: givens, worth: WORTH.given },
    { texts: givens.map((given, i) => `${given} ${families[i]!}`), worth: WORTH.given },
  ].flatMap(({ texts, worth }) => bothAlphabets(texts).map((ranks) => ({ ranks, worth })))
  const seen = new Set<string>()
  const different = orders.filter(({ ranks }) => !seen.has(ranks.join()) && seen.add(ranks.join()))
  return { strictness, orders: strictness.heedsList ? [...different, { ranks: [...persons.keys()], worth: WORTH.list }] : different }
}

/** One spelling is put in Latin letters too; of several each has its own alphabet. */
function pseudonymOrders(spellings: readonly (readonly string[])[]): number[][] {
  const most = Math.max(...spellings.map((one) => one.length))
  const lists = Array.from({ length: most }, (_, n) => spellings.map((one) => one[n] ?? one[0] ?? ''))
  return lists.length === 1
    ? lists.flatMap(bothAlphabets)
    : lists.map((texts) => ranksOf(texts, texts.some((text) => /[\u0400-\u04ff]/.test(text)) ? 'ru' : 'en'))
}

/** Ranks as written, and in Latin letters: an edition in another alphabet has another order. */
function bothAlphabets(texts: readonly string[]): number[][] {
  const latin = texts.map((text) => transliterate(text, 'press-ru'))
  const isLatin = latin.every((text, i) => text === texts[i])
  return isLatin ? [ranksOf(texts, 'en')] : [ranksOf(texts, 'ru'), ranksOf(latin, 'en')]
}
