// Phrases that attribute without a verb of their own ("according to X", «по словам X», «за словами X»), and the verb phrases that retell another's account.
import type { Language } from '../base/language-tag.ts'

export interface AttributionPhrase {
  /** Its words, normalised. */
  readonly words: readonly string[]
  /** said: words of the teller; thought: their opinion; shown: a document or data. */
  readonly act: 'say' | 'think' | 'show'
  /** How it reached us, where the phrase says so. */
  readonly means: string | null
}

function rows(act: AttributionPhrase['act'], phrases: string, means: string | null = null): AttributionPhrase[] {
  return phrases.split('|').map((phrase) => ({ words: phrase.trim().split(' '), act, means }))
}

/** Each is followed by a noun phrase that names the teller. */
export const ATTRIBUTION_PHRASES: Readonly<Record<Language, readonly AttributionPhrase[]>> = {
  en: [
    ...rows('say', "according to|in the words of|as told by|as told to us by|as reported by|in the account of|quoting|citing"),
    ...rows('think', 'in the view of|in the opinion of|in the eyes of'),
  ],
  ru: [
    ...rows('say', 'по словам|со слов|по рассказу|по рассказам|по сообщению|по сообщениям|по свидетельству|по свидетельствам|по утверждению|по версии|по заявлению|по признанию|по воспоминаниям|как следует из слов|ссылаясь на|со ссылкой на|цитируя'),
    ...rows('show', 'по данным|по информации|согласно|по сведениям'),
    ...rows('think', 'по мнению|по оценке|по оценкам|с точки зрения'),
  ],
  uk: [
    ...rows('say', 'за словами|зі слів|із слів|за розповіддю|за розповідями|за повідомленням|за повідомленнями|за свідченнями|за версією|за твердженням|за заявою|за спогадами|посилаючись на|з посиланням на|цитуючи'),
    ...rows('show', 'за даними|за інформацією|згідно з|згідно із|відповідно до|за відомостями'),
    ...rows('think', 'на думку|за оцінкою|за оцінками|на погляд'),
  ],
}

/** Openers of a clause that names who told the speaker: "reporting what her husband had told her", «пересказывая слова мужа». */
export const RETELLING_OPENERS: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: split(
    'reporting what|recounting what|relaying what|retelling what|repeating what|passing on what|describing what|relating what|reporting the words of|repeating the words of|relaying the words of|recounting the words of|quoting|citing|retelling the story of|retelling the account of|recounting the story of|from what|based on what|on the basis of what',
  ),
  ru: split('пересказывая слова|пересказав слова|пересказала слова|пересказал слова|пересказывает слова|передавая слова|передала слова|передал слова|передает слова|пересказывая рассказ|пересказала рассказ|пересказал рассказ|пересказывает рассказ|цитируя|ссылаясь на слова|со слов|пересказывая то что|передавая то что'),
  uk: split('переказуючи слова|переказавши слова|переказала слова|переказав слова|переказує слова|передаючи слова|передала слова|передав слова|переказуючи розповідь|переказала розповідь|переказав розповідь|переказує розповідь|цитуючи|посилаючись на слова|зі слів|із слів|переказуючи те що'),
}

function split(text: string): string[][] {
  return text.split('|').map((phrase) => phrase.trim().split(' '))
}

/** Openers of a sentence that was told by nobody in particular: the hop exists and is not told. */
export const UNTOLD_OPENERS: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: split('it is understood that|it was reported that|it is reported that|it became known that|it emerged that|it is known that|it is said that|it is believed that|it is alleged that|it was learned that|word spread that|word reached them that|rumour has it that|rumor has it that'),
  ru: split('стало известно что|известно что|сообщается что|сообщалось что|говорят что|как стало известно|как сообщается|по слухам|ходят слухи что|выяснилось что|утверждается что'),
  uk: split('стало відомо що|відомо що|повідомляється що|повідомлялося що|кажуть що|як стало відомо|як повідомляється|за чутками|ходять чутки що|зʼясувалося що|стверджується що'),
}

/** Nouns that are documents: a hop whose teller is one of these is of kind 'document' when its words are quoted. */
export const DOCUMENT_NOUNS: Readonly<Record<Language, readonly string[]>> = {
  en: 'report letter statement complaint petition appeal order ruling verdict lawsuit filing affidavit memo memorandum document decree reply note notice protocol certificate indictment survey study poll transcript email e-mail leaflet declaration'.split(' '),
  ru: 'рапорт письм заявлени жалоб обращени приказ постановлени решени приговор протокол справк документ отчет доклад ответ иск ходатайств записк объявлени телеграмм акт'.split(' '),
  uk: 'рапорт лист заяв скарг зверненн наказ постанов рішенн вирок протокол довідк документ звіт доповід відповід позов клопотанн записк оголошенн акт'.split(' '),
}

/** How a telling was made, by a word near its cue. */
export const MEANS_WORDS: Readonly<Record<Language, readonly (readonly [stem: string, means: string])[]>> = {
  en: [['call', 'call'], ['called', 'call'], ['phone', 'call'], ['phoned', 'call'], ['telephone', 'call'], ['rang', 'call'], ['letter', 'letter'], ['interview', 'interview'], ['message', 'message'], ['messages', 'message'], ['text', 'message'], ['texted', 'message'], ['voice', 'message'], ['email', 'e-mail'], ['e-mail', 'e-mail'], ['statement', 'statement'], ['court', 'testimony'], ['testified', 'testimony'], ['tweet', 'post'], ['tweeted', 'post'], ['post', 'post'], ['posted', 'post'], ['video', 'video'], ['speech', 'speech'], ['briefing', 'speech'], ['rally', 'speech'], ['wrote', 'letter']],
  ru: [['позвони', 'call'], ['звон', 'call'], ['телефон', 'call'], ['созвон', 'call'], ['письм', 'letter'], ['интервью', 'interview'], ['беседе', 'interview'], ['разговоре', 'interview'], ['сообщении', 'message'], ['смс', 'message'], ['голосов', 'message'], ['переписк', 'message'], ['мессендж', 'message'], ['суде', 'testimony'], ['видео', 'video'], ['брифинг', 'speech'], ['электронн', 'e-mail'], ['написал', 'message'], ['рапорт', 'report'], ['жалоб', 'complaint'], ['обращени', 'appeal']],
  uk: [['подзвони', 'call'], ['зателефон', 'call'], ['дзвін', 'call'], ['дзвінк', 'call'], ['телефон', 'call'], ['лист', 'letter'], ['інтервʼю', 'interview'], ["інтерв'ю", 'interview'], ['розмові', 'interview'], ['повідомленні', 'message'], ['смс', 'message'], ['голосов', 'message'], ['суді', 'testimony'], ['відео', 'video'], ['брифінг', 'speech'], ['електронн', 'e-mail'], ['написа', 'message'], ['рапорт', 'report'], ['скарг', 'complaint'], ['зверненн', 'appeal']],
}
