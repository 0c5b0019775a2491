// Data table: words that show what came of a promise or a request, in English, Russian and Ukrainian; beginnings of words, a full stop marks a whole word.
// Own list, drawn up from how accounts speak of promises; a linguist adds a word.

/** Something did not happen, or something else did. */
export const NOT_DONE = {
  en: "not. no. never nothing none. nobody without. instead. didn't. wasn't. weren't. haven't. hasn't. isn't. aren't. don't. won't. broke. broken. failed",
  ru: 'не. нет. ни. никто. никого. никогда ничего. без. вместо. невыполн нарушен',
  uk: 'не. немає. нема. ні. жодн ніхто. нікого. ніколи нічого. без. замість. невикон порушен',
} as const

/** A promise as such was (or with a word above: was not) kept. */
export const CARRIED_OUT = {
  en: 'kept. keep. keeping honour honor fulfil carried. met. true.',
  ru: 'выполн исполн сдерж сбыл',
  uk: 'викон дотрим справд здійсн',
} as const

/** Speaks of a promise as such. */
export const PROMISE_WORDS = {
  en: 'promise pledg assur',
  ru: 'обеща обещан пообеща посул',
  uk: 'обіця пообіця',
} as const

/** The one who promised or asked took it back. */
export const TAKEN_BACK = {
  en: 'withdrew withdrawn cancel revok rescind',
  ru: 'отозва отмени отменён отменен передума',
  uk: 'відклик скасув передума',
} as const

/** Words that put an event into a time to come, so that it settles nothing. */
export const TO_COME = {
  en: "will. would. shall. going. hope plan. plans. wait. waiting. await soon. doubt doubts. believe won't.",
  ru: 'будет. будут. хочет. хотят. надею надеет ждут. ждем. ждёт. скоро обещают. верит. верят. просят. просим. чтобы.',
  uk: 'буде. будуть. хоче. хочуть. сподіва чекають. чекаємо. скоро обіцяють. вірить. вірять. просять. просимо. щоб.',
} as const

/** Concepts (concepts.ts) that many events share: having one of them in common shows nothing of one promise. */
export const GENERIC_CONCEPTS =
  'promise arrive take leave call board week day month husband wife group send write officer major captain commander village house front return answer bring'
