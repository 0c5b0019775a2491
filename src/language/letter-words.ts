// How a letter, a complaint or a statement shows itself: whom it greets, how it closes, what it calls itself, how its signatories name themselves.
import type { Language } from '../base/language-tag.ts'

export interface LetterWords {
  /** "We, the undersigned": the words begin a paragraph. */
  readonly undersigned: readonly string[]
  /** A line that begins so greets the addressee. */
  readonly greetings: readonly string[]
  /** A line that begins so closes the letter; who signs stands in it or in the next lines. */
  readonly closings: readonly string[]
  /** A line of at most five words that has one of these is the name of the paper. */
  readonly papers: readonly string[]
}

/** Words as they stand, in lower case, marks left out. Longer forms stand before shorter ones. */
export const LETTER_WORDS: Readonly<Record<Language, LetterWords>> = {
  en: {
    undersigned: ['we the undersigned', 'i the undersigned', 'we who have signed', 'we whose names stand below'],
    greetings: ['dear', 'to whom it may concern', 'to the editor', 'dear sir', 'dear madam', 'hello', 'good morning', 'good afternoon'],
    closings: ['yours sincerely', 'yours faithfully', 'yours truly', 'sincerely', 'kind regards', 'best regards', 'with respect', 'respectfully', 'regards', 'signed', 'signatures', 'yours'],
    papers: ['statement', 'complaint', 'petition', 'appeal', 'declaration', 'letter', 'report'],
  },
  ru: {
    undersigned: ['мы нижеподписавшиеся', 'я нижеподписавшийся', 'я нижеподписавшаяся', 'мы те кто подписал', 'мы подписавшие это'],
    greetings: ['уважаемый', 'уважаемая', 'уважаемые', 'здравствуйте', 'добрый день', 'добрый вечер', 'дорогая', 'дорогой', 'дорогие'],
    closings: ['с уважением', 'с надеждой', 'подписи', 'подпись', 'подписали', 'искренне ваш', 'искренне ваша', 'ваш', 'ваша'],
    papers: ['заявление', 'жалоба', 'обращение', 'рапорт', 'письмо', 'объяснительная', 'петиция'],
  },
  uk: {
    undersigned: ['ми що нижче підписалися', 'ми нижчепідписані', 'ми що підписалися нижче', 'я що нижче підписався', 'я що нижче підписалася', 'ми які підписалися нижче', 'ми нижчепідписані'],
    greetings: ['шановний', 'шановна', 'шановні', 'вітаю', 'добрий день', 'добрий вечір', 'доброго дня', 'дорога', 'дорогий', 'дорогі'],
    closings: ['з повагою', 'з надією', 'підписи', 'підпис', 'підписали', 'щиро ваш', 'щиро ваша', 'ваш', 'ваша'],
    papers: ['заява', 'скарга', 'звернення', 'рапорт', 'лист', 'петиція', 'пояснювальна'],
  },
}
