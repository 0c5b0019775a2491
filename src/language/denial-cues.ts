// Words that turn a clause's polarity or kind: negated states that affirm a lack, doubt, reasons, promises, requests, refusals; three languages.
import type { Language } from '../base/language-tag.ts'

export interface ClauseCues {
  /** Verbs whose negation affirms a lack or an inability ("had no food", "could not sleep"): normalised words, or stems ending in "*". */
  readonly lackVerbs: readonly string[]
  readonly doubts: readonly string[]
  readonly reasons: readonly string[]
  /** Clauses that only give the reason of the negation before them. */
  readonly reasonClauses: readonly string[]
  readonly states: readonly string[]
  readonly promises: readonly string[]
  readonly requests: readonly string[]
  readonly refusals: readonly string[]
  readonly opinions: readonly string[]
  /** Openers of a sentence or clause that tell a promise was not kept. */
  readonly broken: readonly string[]
  readonly kept: readonly string[]
  readonly withdrawn: readonly string[]
}

function list(text: string): string[] {
  return text.split('|').map((one) => one.trim())
}

/** Each entry is one or more normalised words; a word that ends in "*" stands for its stem. */
export const CLAUSE_CUES: Readonly<Record<Language, ClauseCues>> = {
  en: {
    lackVerbs: list("have|has|had|know|knew|understand|understood|can|could|cannot|can't|couldn't|be|is|are|was|were|been|get|got|see|hear|sleep|eat|receive|received|enough"),
    doubts: list('allegedly|supposedly|purportedly|reportedly false|could not be confirmed|could not be verified|unconfirmed|doubts|doubted|is not sure|are not sure|unlikely'),
    reasons: list('because|since|as there|due to|owing to|because of|for lack of'),
    reasonClauses: list("did not have the chance|didn't have the chance|had no chance|did not have time|didn't have time|had no time|there was no time|there was no chance|had no opportunity|had nothing to"),
    states: list('was|were|is|are|am|been|had|has|have|knew|know|lived|live|lives|remained|remain|slept|sleep|lacked|lack|lay|stood|belonged|suffered|suffer|felt|feel|need|needed'),
    promises: list('promised|promise|promises|pledged|vowed|guaranteed|undertook|assured|will be paid|would be paid|swore'),
    requests: list('asked for|asked to|ask for|ask to|asked the|asked them|asked him|asked her|requested|request|demanded|demand|appealed|petitioned|begged|applied|apply|urged|called on|called for|want to be|pleaded'),
    refusals: list('refused|refuse|refuses|refusing|declined|will not go|would not go|would not sign|do not agree|does not agree|cannot continue|could not continue|couldn\'t continue|not go on serving|walked out|disobeyed'),
    opinions: list('should|must|ought|think|thinks|believe|believes|hope|hopes|fear|fears|feel that|probably|perhaps|maybe|unfair|unjust|shame|disgrace'),
    broken: list('instead|but never|never did|never came|never happened|was not kept|broke the promise|has not been|did not happen|nothing came|nothing happened|was never|nobody came|no one came|never arrived|did not come|didn\'t come|has still not|have still not|still has not|still have not|still hasn\'t|still haven\'t|to this day|to no avail|still waiting|nothing has changed'),
    kept: list('kept the promise|kept his word|kept her word|kept their word|as promised|was kept|fulfilled'),
    withdrawn: list('withdrew|withdrawn|has since withdrawn|took back|retracted|postponed|cancelled|canceled|called off|backed out|the offer back'),
  },
  ru: {
    lackVerbs: list('было|был|была|были|есть|хватало|хватает|знал*|знаем|знают|понимал*|понимают|могл*|могут|мог|можем|получал*|видел*|слышал*|имел*|спал*|выдал*|дали|давали|выплатил*|платил*'),
    doubts: list('якобы|вроде бы|будто бы|сомнева*|не верит*|не верил*|не верю|не подтвержд*|маловероятно'),
    reasons: list('потому что|так как|поскольку|из-за|ибо|ввиду'),
    reasonClauses: list('не было возможности|не было времени|не было шанса|не успел*|не было чем|нечем было'),
    states: list('был|была|было|были|есть|нет|живет|живут|жил*|знал*|сидел*|сидят|находил*|находит*|лежал*|лежит|лежат|спал*|болел*|болит|стоял*|хватало|хватает|осталось|нуждал*'),
    promises: list('обещал*|обещают|обещает|пообещал*|гарантировал*|поклял*|клял*|заверил*|посулил*'),
    requests: list('просил*|просят|просит|прошу|попросил*|просим|потребовал*|требу*|требовал*|ходатайств*|обратил*|подал*|пожаловал*|жаловал*|жалует*|умолял*|написали жалобу|написали заявление'),
    refusals: list('отказал*|отказыва*|отказ|не согласен|не согласна|не согласны|не пойдем|не поедем|не будем|не подписал*|не могут продолжать'),
    opinions: list('считаю|думаю|надеюсь|боюсь|по-моему|должны|должен|должна|наверное|может быть|несправедлив*'),
    broken: list('вместо этого|но так и не|так и не|вместо обещанн*|обещание не|не сдержал*|этого не произошло|ничего не|но ничего|а назавтра|однако|до сих пор не|не выписан до сих пор|и до сих пор|по сей день|не пришел|не пришли|не приехал*|не дождал*|не начислил*|не выплатил*|не отдал*|не ответил*|не выполнил*'),
    kept: list('сдержал* слово|сдержал* обещание|как и обещал*|выполнил*'),
    withdrawn: list('отозвал*|передумал*|взял* назад|отменил*|отложил*|перенесен*|перенесли'),
  },
  uk: {
    lackVerbs: list('було|був|була|були|є|вистачало|вистачає|знал*|знаємо|знають|розуміл*|могл*|можуть|міг|можемо|отримувал*|бачил*|чул*|мал*|спал*|видал*|дали|давали|платил*'),
    doubts: list('нібито|начебто|ніби|сумніва*|не вірит*|не вірил*|не підтвердж*|малоймовірно'),
    reasons: list('бо|тому що|оскільки|через те|через'),
    reasonClauses: list('не було можливості|не було часу|не було шансу|не встигл*|не було чим|нічим було'),
    states: list('був|була|було|були|є|немає|нема|живе|живуть|жил*|знал*|сиділ*|сидять|перебува*|лежал*|лежить|лежать|спал*|хворіл*|болить|стоял*|вистачало|вистачає|залишилос*|лишилос*|потребувал*|стояв'),
    promises: list('обіцял*|обіцяють|обіцяє|обіцяв|пообіцял*|пообіцяв|гарантувал*|гарантував|присягнул*|запевнил*|запевнив'),
    requests: list('просил*|просять|просить|прошу|просимо|попросил*|просив|попросив|вимагав|клопотав|звернув*|подав|поскаржив*|скаржив*|вимага*|клопота*|звернул*|подал*|поскаржил*|скаржил*|скаржать*|благал*'),
    refusals: list('відмовил*|відмовив*|відмовля*|відмова|не згоден|не згодна|не згодні|не підемо|не поїдемо|не будемо|не підписал*'),
    opinions: list('вважаю|думаю|сподіваюся|сподіваюсь|боюся|боюсь|гадаю|повинні|повинен|повинна|мабуть|можливо|несправедлив*'),
    broken: list('натомість|але так і не|так і не|замість цього|обіцянку не|не дотримал*|цього не сталося|нічого не|проте|досі не|й досі|не приїха*|не прийш*|не дочекал*|не розрахувал*|не виплатил*|не віддал*|не виконал*|не надійшл*'),
    kept: list('дотримал* слова|дотримал* обіцянки|як і обіцял*|виконал*'),
    withdrawn: list('відкликал*|передумал*|забрал* слова|скасува*|перенесено|перенесл*|відклал*'),
  },
}
