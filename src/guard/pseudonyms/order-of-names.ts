// Whether pseudonyms stand in the order of the real names, or of the list they came in: by family name, by given name, in Cyrillic and in Latin letters.
import { transliterate } from '../../language/transliterate.ts'
import { measureOrder, ranksOf, type Strictness } from './order.ts'
import { type NamedPerson, wordsOfNames } from './real-name.ts'

export interface NamedPseudonym extends NamedPerson {
  readonly pseudonym: string
}

export interface SpelledPerson extends NamedPerson {
  /** The pseudonym in every spelling it may be printed in. */
  readonly spellings: readonly string[]
}

/** How much orders of the pseudonyms tell of orders of the persons, each from 0 to 1: the worst pair, and all with what each is worth to who knows it. */
export interface OrderTold {
  readonly worst: number
  readonly sum: number
}

/** A list by family name is what whoever searches has; of three persons every order follows one of the three that they can be put in, so some weigh more. */
const WORTH = { family: 9, list: 3, given: 1 } as const

/** Compares every order of the persons with every order of the pseudonyms; the persons' place in the list counts where it is heeded. */
export function orderTold(persons: readonly SpelledPerson[], strictness: Strictness): OrderTold {
  if (persons.length < strictness.fewestSorted) return { worst: 0, sum: 0 }
  const told = pseudonymOrders(persons)
  let worst = 0
  let sum = 0
  for (const { ranks, worth } of realOrders(persons, strictness)) {
    for (const order of told) {
      const follows = measureOrder(ranks, order, strictness)
      worst = Math.max(worst, follows)
      sum += follows * worth
    }
  }
  return { worst, sum }
}

function realOrders(persons: readonly NamedPerson[], { heedsList }: Strictness): { ranks: number[]; worth: number }[] {
  const words = persons.map(({ names }) => wordsOfNames(names))
  const byFamily = words.map(({ families, givens }) => [families[0] ?? '', givens[0] ?? ''].join(' ').trim())
  const byGiven = words.map(({ givens, families }) => [givens[0] ?? '', families[0] ?? ''].join(' ').trim())
  return [
    ...bothAlphabets(byFamily).map((ranks) => ({ ranks, worth: WORTH.family })),
    ...bothAlphabets(byGiven).map((ranks) => ({ ranks, worth: WORTH.given })),
    ...(heedsList ? [{ ranks: [...persons.keys()], worth: WORTH.list }] : []),
  ]
}

function pseudonymOrders(persons: readonly SpelledPerson[]): number[][] {
  const most = Math.max(...persons.map(({ spellings }) => spellings.length))
  return Array.from({ length: most }, (_, n) => persons.map(({ spellings }) => spellings[n] ?? spellings[0] ?? '')).flatMap(bothAlphabets)
}

/** Ranks as written, and in Latin letters: an edition in another alphabet has another order. */
function bothAlphabets(texts: readonly string[]): number[][] {
  const latin = texts.map((text) => transliterate(text, 'press-ru'))
  const isLatin = latin.every((text, i) => text === texts[i])
  return isLatin ? [ranksOf(texts, 'en')] : [ranksOf(texts, 'ru'), ranksOf(latin, 'en')]
}
