// Which words are likely finite verbs: irregular forms in tables, the rest by ending. A guess that only decides where clauses are cut.
import type { Language } from '../base/language-tag.ts'
import { CLAUSE_WORDS } from './clause-words.ts'

const ENGLISH_PASTS = new Set(
  `was were is are am has had have did does do will would can could may might must shall should went came got gave took made said saw knew told found left felt
  kept let began brought bought built caught chose drew drove ate fell fought flew forgot froze grew heard held hid hit hurt kept laid led lent lay lost meant met
  paid put ran rang rose sold sent set shook shot shut sang sat slept spoke spent stood stole struck swore swept swam taught tore thought threw understood woke wore won wrote
  broke became beat bent bit bled blew burnt cost cut dealt dug drank fed fled hung knelt leapt rode sank shone slid split spread stuck swung withdrew
  isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't
  says goes comes gets gives takes makes sees knows tells finds leaves feels keeps lets begins brings builds runs wants needs lives works remains
  i'm he's she's they're we're it's you're i've we've they've you've i'd he'd she'd they'd we'd i'll he'll she'll they'll we'll it'll that's there's`
    .trim()
    .split(/\s+/),
)

const NOT_ENGLISH_VERBS = new Set('hundred red bed need speed seed weed indeed sacred naked wicked ragged feed breed shed sled united embed bleed exceed proceed'.split(' '))

const RUSSIAN_NOT_VERBS = new Set(
  `если или села школа сила сила скала игла тыла стола угла числа дела тела масла кресла мыло зло тепло стекло светло село число дело тело около мало
  мали канал журнал материал персонал генерал капитал сигнал вокал зал бал пол стол стул гол вал тыл угол козел осел орел котел узел отдел раздел предел фестиваль апрель
  смысл металл кристалл футбол протокол вокзал госпитал квартал криминал интервал потенциал офицер нал тоннель столь тоже даже еле вдали земли семьи недели цели роли воли
  боли соли пыли пули мили мысли крыльца издали весел мол отчет этот совет ответ запрет билет бюджет интернет кабинет привет пакет лет нет свет цвет счет полет самолет вертолет пулемет миномет
  предмет комитет университет автомат солдат адвокат результат депутат кандидат мандат брат формат штат мат акт факт контракт квит кредит визит бандит транзит вид аппетит гранит дефицит
  санкцию`.trim().split(/\s+/),
)

const RUSSIAN_PAST = /(?:[аяеиоуыё]л|[аяеиоуы]ла|[аяеиоуы]ло|[аяеиоуы]ли|[аяеиоуы]л[аои]?с[ья]|[жшгкзснтвд]л[аои]?с[ья]|шел|шла|шло|шли|вез|везли|везла|нес|несли|несла|мог|могла|могли|умер|умерли|умерла|погиб|погибли|погибла|исчез|исчезла|исчезли)$/
const RUSSIAN_PRESENT = /(?:[аяеиую]ет|[аяеую]ют|[бвгджзклмнпрстфхцчшщ]ит|[жчшщ]ат|[бвдзлмнпрст]ят|ется|ются|ится|атся|ятся|ешь|ишь|аем|яем|уем)$/
const RUSSIAN_PASSIVE = /(?:[аяе]н[аоы]|[аяеёо]но|[ое]т[аоы]|[иыу]т[аоы]|жен|чен|щен|шен|ден|лен|мен|нен|пен|рен|сен|тен|вен|бит|бит[аоы]|взят[аоы]?|дан[аоы]?|ран[аоы]|ван[аоы]?|зан[аоы]?|ран|сан[аоы]?)$/
const UKRAINIAN_PAST = /(?:[аяеиіоуї]в|[аяеиіоуї]ла|[аяеиіоуї]ло|[аяеиіоуї]ли|[аяеиіоуї](?:в|ла|ло|ли)с[ья]|[жшгкзснтвд]л[аои]|ішов|їхав|міг|ніс|віз|помер|загинув)$/
const UKRAINIAN_PRESENT = /(?:[аяує]є|[аяує]ють|[бвгджзклмнпрстфхцчшщ]ить|[жчшщ]ать|[бвдзлмнпрст]ять|ється|ються|иться|аться|яться|аємо|уємо)$/
const UKRAINIAN_PASSIVE = /(?:[аяе]но|[иіу]то|[аяе]н[аі]|[аяе]ний)$/
const UKRAINIAN_NOT_VERBS = new Set('села школа сила діло тіло слово право рано давно багато саме тепло місто жито люто мито свято щира нива чи коли мали поле якщо'.split(' '))

/** Whether `word` (normalised) is likely a finite verb, or a passive participle that stands as one. */
export function isFiniteVerb(word: string, language: Language): boolean {
  if (language === 'en') {
    if (ENGLISH_PASTS.has(word)) return true
    return word.length > 4 && word.endsWith('ed') && !NOT_ENGLISH_VERBS.has(word)
  }
  if (word.length < 3) return language === 'uk' ? word === 'є' : false
  if (CLAUSE_WORDS[language].auxiliaries.has(word)) return word !== 'бы' && word !== 'би'
  if (CLAUSE_WORDS[language].subordinators.has(word) || CLAUSE_WORDS[language].prepositions.has(word)) return false
  if (language === 'ru') {
    if (word === 'нет') return true
    if (RUSSIAN_NOT_VERBS.has(word)) return false
    return RUSSIAN_PAST.test(word) || RUSSIAN_PRESENT.test(word) || (word.length > 4 && RUSSIAN_PASSIVE.test(word))
  }
  if (word === 'немає' || word === 'нема') return true
  if (UKRAINIAN_NOT_VERBS.has(word)) return false
  return UKRAINIAN_PAST.test(word) || UKRAINIAN_PRESENT.test(word) || (word.length > 4 && UKRAINIAN_PASSIVE.test(word))
}

/** Whether a Slavic word has the ending of the present (or the perfective future): what goes on, rather than what happened. */
export function isPresentVerb(word: string, language: Language): boolean {
  if (language === 'en' || !isFiniteVerb(word, language)) return false
  return (language === 'ru' ? RUSSIAN_PRESENT : UKRAINIAN_PRESENT).test(word)
}
