// Personal and possessive pronouns with person, gender and number, in all cases. Own list.
//
// person gender number | English | Russian | Ukrainian

import type { Gender } from './name-forms.ts'

export interface Pronoun {
  readonly person: 1 | 2 | 3
  readonly gender: Gender | null
  readonly isPlural: boolean
  readonly isPossessive: boolean
  /** Refers back to the subject (свой, себя, himself). */
  readonly isReflexive: boolean
}

const PERSONAL = `
1 - s|i me|я меня мне мной мною|я мене мені мною
1 - p|we us|мы нас нам нами|ми нас нам нами
2 - s|you|ты тебя тебе тобой|ти тебе тобі тобою
2 - p||вы вас вам вами|ви вас вам вами
3 m s|he him|он его него ему нему ним нем|він його нього йому ньому ним нім
3 f s|she|она ее нее ей ней нею|вона її неї їй ній нею
3 - p|they them|они их них им ним ими ними|вони їх них їм ним ними
`

const POSSESSIVE = `
1 - s|my mine|мой моя мое мои моего моей моему моим моих моими мою моем|мій моя моє мої мого моєї моїй моєму моїм моїх моїми мою
1 - p|our ours|наш наша наше наши нашего нашей нашему нашим наших нашими нашу нашем|наш наша наше наші нашого нашої нашій нашому нашим наших нашими нашу
2 - s|your yours|твой твоя твое твои твоего твоей твоему твоим твоих твою ваш ваша ваше ваши вашего вашей вашему вашим ваших вашу|твій твоя твоє твої твого твоєї твоїй ваш ваша ваше ваші вашого вашої вашій ваших вашу
3 m s|his|его|його
3 f s|her hers|ее|її
3 - p|their theirs|их|їх їхній їхня їхнє їхні їхнього їхньої їхньому їхнім їхніх їхньою їхню
`

const REFLEXIVE = 'himself herself themselves|свой своя свое свои своего своей своему своим своих своими свою своем себя себе собой|свій своя своє свої свого своєї своїй своєму своїм своїх своїми свою себе собі собою'

const personal = new Map<string, Pronoun>()
const possessive = new Map<string, Pronoun>()

function readLines(table: string, into: Map<string, Pronoun>, isPossessive: boolean): void {
  for (const line of table.trim().split('\n')) {
    const [head = '', ...fields] = line.split('|')
    const [person, gender, number] = head.split(' ')
    const pronoun: Pronoun = {
      person: Number(person) as 1 | 2 | 3, gender: gender === 'm' || gender === 'f' ? gender : null, isPlural: number === 'p', isPossessive, isReflexive: false,
    }
    for (const word of fields.join(' ').split(' ')) if (word !== '' && !into.has(word)) into.set(word, pronoun)
  }
}
readLines(PERSONAL, personal, false)
readLines(POSSESSIVE, possessive, true)
for (const word of REFLEXIVE.split(/[ |]/)) {
  possessive.set(word, { person: 3, gender: word === 'himself' ? 'm' : word === 'herself' ? 'f' : null, isPlural: false, isPossessive: true, isReflexive: true })
}

/** A personal pronoun by its form; the first reading where a form has several («им»: singular or plural). */
export function readPronoun(lower: string): Pronoun | null {
  return personal.get(lower) ?? null
}

/** A possessive pronoun by its form («его», "her", «свою»). */
export function readPossessive(lower: string): Pronoun | null {
  return possessive.get(lower) ?? null
}
