// The small words that show where a clause begins, who its subject is and whether it is negated: closed classes of the three languages.
import type { Language } from '../base/language-tag.ts'

export interface ClauseWords {
  /** Pronouns that stand as a subject. */
  readonly subjects: ReadonlySet<string>
  readonly firstPerson: ReadonlySet<string>
  readonly addressees: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly auxiliaries: ReadonlySet<string>
  readonly coordinators: ReadonlySet<string>
  /** Words that open a subordinate clause and so bound a subject on its left. */
  readonly subordinators: ReadonlySet<string>
  readonly complementizers: ReadonlySet<string>
  readonly questionWords: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  readonly adverbs: ReadonlySet<string>
  readonly timeNouns: ReadonlySet<string>
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

const ENGLISH: ClauseWords = {
  subjects: words("i he she they we it you who this that these those everyone nobody someone anyone everybody somebody there one others many some most all both i'm he's she's they're we're it's you're i've we've they've you've i'd he'd she'd they'd we'd you'd i'll he'll she'll they'll we'll you'll it'll"),
  firstPerson: words("i we me us my our mine ours myself ourselves i'm we're i've we've i'd we'd i'll we'll"),
  addressees: words('me him her us them you it everyone reporters journalists'),
  determiners: words('the a an this that these those his her its their our my your some any every each no another such several many few most all both one two three four five six seven eight nine ten'),
  prepositions: words('of in on at by for with from to into onto about over under after before during since until against between among through without within near across toward towards despite around behind beside besides beyond off out up down per via amid upon regarding concerning'),
  auxiliaries: words("is are was were be been being am has have had having do does did will would can could may might must shall should isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't mustn't 've 're 'd 'll 'm"),
  coordinators: words('and but or nor yet so'),
  subordinators: words('that because when while as if though although since unless whereas where after before until whether which who whom whose how why what'),
  complementizers: words('that'),
  questionWords: words('whether if how why what who where when which'),
  relatives: words('who which that whom whose'),
  negations: words("not n't never no nor neither nobody none nothing don't doesn't didn't won't wouldn't can't cannot couldn't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't without"),
  adverbs: words('also then now once again still just even first later already only often always never ever not soon further so too long earlier instead reportedly publicly privately repeatedly recently previously immediately similarly meanwhile simply probably perhaps almost instantly yesterday today tonight out back have has had'),
  timeNouns: words('monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow morning afternoon evening night week month year earlier later recently last this'),
}

const RUSSIAN: ClauseWords = {
  subjects: words('я он она они мы оно ты вы кто это все никто каждый многие некоторые другие'),
  firstPerson: words('я мы меня мне мной нас нам нами мой моя мое мои моего моей моих моему моим моими мою наш наша наше наши нашего нашей наших нашему нашим нашу'),
  addressees: words('мне ему ей нам им тебе вам журналистам корреспонденту изданию'),
  determiners: words('этот эта это эти тот та те его ее их мой моя мои наш наша наши свой своя свои один одна двое трое несколько многие все каждый'),
  prepositions: words('в во на с со к ко по о об обо от из у за для до без под при про через над перед между среди около после во время вместо кроме ради из-за из-под против вокруг'),
  auxiliaries: words('был была было были буду будет будут бы есть'),
  coordinators: words('и а но или либо да зато однако'),
  subordinators: words('что чтобы когда если пока хотя потому поскольку так где куда откуда который которая которое которые которого которой которых которому которым которую которыми как будто ли'),
  complementizers: words('что чтобы будто якобы'),
  questionWords: words('как почему где куда когда кто зачем сколько какой какая какие откуда'),
  relatives: words('который которая которое которые'),
  negations: words('не ни нет нельзя никто ничего никогда никакой никакого никакой никаких без'),
  adverbs: words('также тоже уже еще потом затем позже тогда теперь сейчас снова опять только даже сразу вчера сегодня завтра же раньше ранее впоследствии при этом этом ведь сам сама сами'),
  timeNouns: words('понедельник вторник среду четверг пятницу субботу воскресенье вчера сегодня завтра утром днем вечером ночью'),
}

const UKRAINIAN: ClauseWords = {
  subjects: words('я він вона вони ми воно ти ви хто це всі усі ніхто кожен багато деякі інші'),
  firstPerson: words('я ми мене мені мною нас нам нами мій моя моє мої мого моєї моїх моєму моїм мою наш наша наше наші нашого нашої наших нашому нашим нашу'),
  addressees: words('мені йому їй нам їм тобі вам журналістам виданню'),
  determiners: words('цей ця це ці той та те ті його її їх їхній їхня їхні мій моя мої наш наша наші свій своя свої один одна двоє троє кілька багато всі кожен'),
  prepositions: words('в у на з із зі до від за для по про при під над перед між серед біля після без через о об протягом замість крім проти навколо щодо'),
  auxiliaries: words('був була було були буду буде будуть би є'),
  coordinators: words('і й та а але чи або проте однак зате'),
  subordinators: words('що щоб коли якщо поки хоча бо оскільки де куди звідки який яка яке які якого якої яких якому яким яку якими як наче ніби чи тому'),
  complementizers: words('що щоб ніби нібито наче'),
  questionWords: words('як чому де куди коли хто навіщо скільки який яка які звідки чи'),
  relatives: words('який яка яке які'),
  negations: words('не ні немає нема ніхто нічого ніколи жоден жодного жодної без'),
  adverbs: words('також теж уже вже ще потім згодом пізніше тоді тепер зараз знову тільки лише навіть одразу вчора сьогодні завтра ж же раніше сам сама самі'),
  timeNouns: words('понеділок вівторок середу четвер пʼятницю суботу неділю вчора сьогодні завтра вранці вдень увечері вночі'),
}

export const CLAUSE_WORDS: Readonly<Record<Language, ClauseWords>> = { en: ENGLISH, ru: RUSSIAN, uk: UKRAINIAN }
