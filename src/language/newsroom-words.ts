// Words that show that a teller is a newsroom: "the newspaper X reports", «сообщает издание X», «пише видання X».
import type { Language } from '../base/language-tag.ts'

/** Normalised words; a stem ends in "*". */
export const NEWSROOM_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: 'newspaper outlet newsroom weekly daily magazine website site portal broadcaster channel agency tabloid gazette'.split(' '),
  ru: 'издани* газет* журнал портал* сайт* телеканал* телеграм-канал* агентств* редакци* еженедельник* радиостанци*'.split(' '),
  uk: 'видання* виданню газет* журнал портал* сайт* телеканал* телеграм-канал* агентств* агенці* редакці* тижневик* радіостанці*'.split(' '),
}
