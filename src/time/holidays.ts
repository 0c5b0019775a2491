// Holidays with fixed and movable days, and their names in three languages. Names are parted by commas.
import { dayNumber, orthodoxEaster, weekdayOf, westernEaster } from './calendar.ts'
import type { DayNumber } from './calendar.ts'

type HolidayRule =
  | { readonly on: readonly [month: number, day: number]; readonly days?: number }
  | { readonly nth: readonly [n: number, weekday: number, month: number]; readonly plus?: number }
  | { readonly western: number; readonly days?: number }
  | { readonly orthodox: number; readonly days?: number }

interface Holiday {
  readonly id: string
  readonly rule: HolidayRule
  readonly en?: string
  readonly ru?: string
  readonly uk?: string
}

const CHRISTMAS_RU = 'рождество,рождества,рождеству,рождеством,рождестве,рождество христово,рождества христова,православное рождество,православного рождества'
const CHRISTMAS_UK = 'різдво,різдва,різдву,різдвом,різдві,православне різдво,православного різдва'

/** Sources: the calendars of the churches, the labour codes of Ukraine and Russia, 5 U.S.C. § 6103, days named by the United Nations. Ukraine keeps Christmas on 25 December since 2023; the name without a word for the church is read by the older custom. */
const HOLIDAYS: readonly Holiday[] = [
  { id: 'new-year', rule: { on: [1, 1] }, en: "new year's day,new year's,new years day,new year day,new year", ru: 'новый год,нового года,новому году,новым годом,новом году', uk: 'новий рік,нового року,новому році,новим роком' },
  { id: 'new-year-eve', rule: { on: [12, 31] }, en: "new year's eve,new years eve,nye,new year eve", ru: 'канун нового года,в канун нового года,в новогоднюю ночь', uk: 'переддень нового року' },
  { id: 'old-new-year', rule: { on: [1, 14] }, ru: 'старый новый год,старого нового года', uk: 'старий новий рік' },
  { id: 'orthodox-christmas', rule: { on: [1, 7] }, en: 'orthodox christmas,orthodox christmas day', ru: CHRISTMAS_RU, uk: CHRISTMAS_UK },
  { id: 'christmas', rule: { on: [12, 25] }, en: 'christmas,christmas day,xmas,xmas day', ru: 'католическое рождество,католического рождества', uk: 'католицьке різдво,католицького різдва' },
  { id: 'christmas-eve', rule: { on: [12, 24] }, en: 'christmas eve,xmas eve,eve of christmas', ru: 'католический сочельник', uk: 'католицький святвечір' },
  { id: 'orthodox-christmas-eve', rule: { on: [1, 6] }, ru: 'сочельник,рождественский сочельник', uk: 'святвечір,святий вечір' },
  { id: 'boxing-day', rule: { on: [12, 26] }, en: 'boxing day' },
  { id: 'epiphany', rule: { on: [1, 6] }, en: 'epiphany,three kings day,twelfth night' },
  { id: 'orthodox-epiphany', rule: { on: [1, 19] }, en: 'orthodox epiphany', ru: 'крещение господне,крещения господня,на крещение', uk: 'водохреща,водохрещі,йордана' },
  { id: 'valentine', rule: { on: [2, 14] }, en: "valentine's day,valentines day,valentine day,st valentine's day,saint valentine's day", ru: 'день святого валентина,дня святого валентина,день всех влюбленных,день влюбленных', uk: 'день святого валентина,день закоханих,день всіх закоханих' },
  { id: 'defender', rule: { on: [2, 23] }, en: 'defender of the fatherland day', ru: 'день защитника отечества,дня защитника отечества,днем защитника отечества', uk: 'день захисника вітчизни' },
  { id: 'women', rule: { on: [3, 8] }, en: "international women's day,women's day", ru: 'международный женский день,женский день', uk: 'міжнародний жіночий день,жіночий день' },
  { id: 'patrick', rule: { on: [3, 17] }, en: "st patrick's day,st. patrick's day,saint patrick's day,st patricks day,saint patricks day,st. paddy's day,saint paddy's day,st paddys day,saint paddys day" },
  { id: 'fools', rule: { on: [4, 1] }, en: "april fools,april fool's day,april fools day,april fools'", ru: 'день смеха,день дурака', uk: 'день сміху,день дурня' },
  { id: 'earth-day', rule: { on: [4, 22] }, en: 'earth day' },
  { id: 'cosmonautics', rule: { on: [4, 12] }, ru: 'день космонавтики,дня космонавтики', uk: 'день космонавтики' },
  { id: 'chernobyl', rule: { on: [4, 26] }, en: 'chernobyl day', ru: 'годовщина чернобыльской катастрофы', uk: 'день чорнобильської трагедії' },
  { id: 'may-day', rule: { on: [5, 1] }, en: "may day,international workers' day,labour day", ru: 'первомай,день труда,праздник весны и труда', uk: 'першотравень,день праці' },
  { id: 'press-freedom', rule: { on: [5, 3] }, en: 'world press freedom day', ru: 'всемирный день свободы печати', uk: 'всесвітній день свободи преси' },
  { id: 'remembrance', rule: { on: [5, 8] }, en: 've day,v-e day,victory in europe day', uk: "день пам'яті та примирення,день пам'яті та перемоги" },
  { id: 'victory', rule: { on: [5, 9] }, en: 'victory day', ru: 'день победы,дня победы,дню победы,днем победы', uk: 'день перемоги,дня перемоги' },
  { id: 'russia-day', rule: { on: [6, 12] }, en: 'russia day', ru: 'день россии,дня россии,дню россии,днем россии' },
  { id: 'constitution-uk', rule: { on: [6, 28] }, uk: 'день конституції,дня конституції', ru: 'день конституции украины' },
  { id: 'constitution-ru', rule: { on: [12, 12] }, ru: 'день конституции,дня конституции' },
  { id: 'juneteenth', rule: { on: [6, 19] }, en: 'juneteenth,juneteenth day,freedom day' },
  { id: 'independence-us', rule: { on: [7, 4] }, en: 'independence day,fourth of july,the fourth of july,4th of july,the 4th of july' },
  { id: 'bastille', rule: { on: [7, 14] }, en: 'bastille day', ru: 'день взятия бастилии', uk: 'день взяття бастилії' },
  { id: 'independence-uk', rule: { on: [8, 24] }, en: "ukraine's independence day,ukrainian independence day,independence day of ukraine", ru: 'день независимости украины,день независимости,дня независимости', uk: 'день незалежності,дня незалежності,дню незалежності,день незалежності україни' },
  { id: 'knowledge', rule: { on: [9, 1] }, ru: 'день знаний,дня знаний', uk: 'день знань,дня знань' },
  { id: 'defenders-uk', rule: { on: [10, 1] }, en: 'defenders day', uk: 'день захисників і захисниць,день захисника україни' },
  { id: 'halloween', rule: { on: [10, 31] }, en: "halloween,hallowe'en,all hallows eve,halloween day", ru: 'хэллоуин,хеллоуин', uk: 'геловін,хелловін' },
  { id: 'all-saints', rule: { on: [11, 1] }, en: "all saints' day,all saints day" },
  { id: 'all-souls', rule: { on: [11, 2] }, en: "all souls' day,all souls day" },
  { id: 'vegan', rule: { on: [11, 1] }, en: 'world vegan day' },
  { id: 'guy-fawkes', rule: { on: [11, 5] }, en: 'guy fawkes day,guy fawkes night,bonfire night' },
  { id: 'unity-ru', rule: { on: [11, 4] }, en: 'unity day', ru: 'день народного единства,дня народного единства' },
  { id: 'veterans', rule: { on: [11, 11] }, en: 'veterans day,veteran day,veterans\' day,armistice day,remembrance day' },
  { id: 'dignity', rule: { on: [11, 21] }, uk: 'день гідності та свободи,день гідності і свободи', ru: 'день достоинства и свободы' },
  { id: 'saint-nicholas', rule: { on: [12, 6] }, en: "st nicholas day,saint nicholas day,st. nicholas' day", uk: 'день святого миколая' },
  { id: 'human-rights', rule: { on: [12, 10] }, en: 'human rights day', ru: 'день прав человека', uk: 'день прав людини' },
  { id: 'army-uk', rule: { on: [12, 6] }, uk: 'день збройних сил україни,день збройних сил' },
  { id: 'cyril', rule: { on: [7, 7] }, ru: 'иван купала,ивана купала', uk: 'івана купала' },
  { id: 'mlk', rule: { nth: [3, 1, 1] }, en: "mlk day,martin luther king day,martin luther king's day,martin luther kings day,martin luther king jr. day,martin luther king jr day,mlk jr. day,civil rights day,idaho human rights day" },
  { id: 'presidents', rule: { nth: [3, 1, 2] }, en: "presidents' day,presidents day,president's day,washington's birthday,washington day" },
  { id: 'mothers', rule: { nth: [2, 7, 5] }, en: "mother's day,mothers day,mother day,mothers' day", ru: 'день матери', uk: 'день матері' },
  { id: 'memorial', rule: { nth: [-1, 1, 5] }, en: 'memorial day,decoration day' },
  { id: 'fathers', rule: { nth: [3, 7, 6] }, en: "father's day,fathers day,father day,fathers' day", uk: 'день батька' },
  { id: 'labor', rule: { nth: [1, 1, 9] }, en: 'labor day' },
  { id: 'columbus', rule: { nth: [2, 1, 10] }, en: "columbus day,indigenous peoples' day,indigenous peoples day" },
  { id: 'thanksgiving', rule: { nth: [4, 4, 11] }, en: 'thanksgiving,thanksgiving day', ru: 'день благодарения,дня благодарения', uk: 'день подяки,дня подяки' },
  { id: 'black-friday', rule: { nth: [4, 4, 11], plus: 1 }, en: 'black friday,day after thanksgiving,the day after thanksgiving', ru: 'черная пятница,черную пятницу', uk: "чорна п'ятниця,чорну п'ятницю" },
  { id: 'cyber-monday', rule: { nth: [4, 4, 11], plus: 4 }, en: 'cyber monday' },
  { id: 'election-us', rule: { nth: [1, 1, 11], plus: 1 }, en: 'election day' },
  { id: 'super-tuesday', rule: { nth: [1, 2, 3] }, en: 'super tuesday' },
  { id: 'mardi-gras', rule: { western: -47 }, en: 'mardi gras,pancake day,pancake tuesday,shrove tuesday,fat tuesday' },
  { id: 'shrove-monday', rule: { western: -48 }, en: 'shrove monday,rose monday' },
  { id: 'ash-wednesday', rule: { western: -46 }, en: 'ash wednesday', ru: 'пепельная среда', uk: 'попільна середа' },
  { id: 'lent', rule: { western: -46, days: 46 }, en: 'lent' },
  { id: 'palm-sunday', rule: { western: -7 }, en: 'palm sunday,branch sunday' },
  { id: 'maundy', rule: { western: -3 }, en: 'maundy thursday,holy thursday,covenant thursday,covenant thu,thursday of mysteries' },
  { id: 'good-friday', rule: { western: -2 }, en: 'good friday,great friday,holy friday' },
  { id: 'holy-saturday', rule: { western: -1 }, en: 'holy saturday,black saturday,easter eve' },
  { id: 'easter', rule: { western: 0 }, en: 'easter,easter sunday,easter day', ru: 'католическая пасха,католическую пасху,католической пасхи', uk: 'католицький великдень,католицького великодня' },
  { id: 'easter-monday', rule: { western: 1 }, en: 'easter monday' },
  { id: 'ascension', rule: { western: 39 }, en: 'ascension day,ascension thursday,holy thursday of ascension' },
  { id: 'pentecost', rule: { western: 49 }, en: 'pentecost,whitsunday,whit sunday,white sunday' },
  { id: 'whit-monday', rule: { western: 50 }, en: 'whit monday,pentecost monday,whitmonday,monday of the holy spirit' },
  { id: 'trinity', rule: { western: 56 }, en: 'trinity sunday' },
  { id: 'corpus-christi', rule: { western: 60 }, en: 'corpus christi,feast of corpus christi,corpus christi feast' },
  { id: 'clean-monday', rule: { orthodox: -48 }, en: 'orthodox shrove monday,clean monday,orthodox ash monday,orthodox clean monday', ru: 'чистый понедельник', uk: 'чистий понеділок' },
  { id: 'maslenitsa', rule: { orthodox: -55, days: 7 }, en: 'maslenitsa', ru: 'масленица,масленицу,масленицы', uk: 'масниця,масницю,масниці' },
  { id: 'great-lent', rule: { orthodox: -48, days: 48 }, en: 'great lent,orthodox lent', ru: 'великий пост,великого поста,великим постом', uk: 'великий піст,великого посту' },
  { id: 'forgiveness', rule: { orthodox: -49 }, en: 'forgiveness sunday', ru: 'прощеное воскресенье', uk: 'прощена неділя' },
  { id: 'lazarus', rule: { orthodox: -8 }, en: 'lazarus saturday', ru: 'лазарева суббота', uk: 'лазарева субота' },
  { id: 'orthodox-palm', rule: { orthodox: -7 }, en: 'orthodox palm sunday', ru: 'вербное воскресенье,вербного воскресенья', uk: 'вербна неділя,вербну неділю,вербної неділі' },
  { id: 'orthodox-thursday', rule: { orthodox: -3 }, en: 'orthodox holy thursday,orthodox maundy thursday,orthodox covenant thursday', ru: 'чистый четверг,великий четверг', uk: 'чистий четвер,великий четвер' },
  { id: 'orthodox-friday', rule: { orthodox: -2 }, en: 'orthodox good friday,orthodox great friday,orthodox holy friday', ru: 'страстная пятница,страстную пятницу,великая пятница,великую пятницу', uk: "страсна п'ятниця,страсну п'ятницю,велика п'ятниця" },
  { id: 'orthodox-saturday', rule: { orthodox: -1 }, en: 'orthodox holy saturday,great saturday', ru: 'великая суббота,страстная суббота', uk: 'велика субота,страсна субота' },
  { id: 'orthodox-easter', rule: { orthodox: 0 }, en: 'orthodox easter,orthodox easter sunday,pascha', ru: 'пасха,пасху,пасхи,пасхе,пасхой,православная пасха,православную пасху,православной пасхи,светлое воскресенье', uk: 'великдень,великодня,великодню,великоднем,пасха,пасху,паски' },
  { id: 'orthodox-easter-monday', rule: { orthodox: 1 }, en: 'orthodox easter monday', uk: 'поливаний понеділок,світлий понеділок' },
  { id: 'radonitsa', rule: { orthodox: 9 }, ru: 'радоница,радоницу,родительский день', uk: 'проводи,поминальний день' },
  { id: 'orthodox-ascension', rule: { orthodox: 39 }, en: 'orthodox ascension', ru: 'вознесение,вознесения', uk: 'вознесіння' },
  { id: 'orthodox-trinity', rule: { orthodox: 49 }, en: 'orthodox pentecost', ru: 'троица,троицу,троицы,день святой троицы', uk: 'трійця,трійцю,трійці,зелені свята' },
  { id: 'orthodox-whit-monday', rule: { orthodox: 50 }, en: 'orthodox whit monday', ru: 'духов день', uk: 'духів день' },
  { id: 'transfiguration', rule: { on: [8, 19] }, ru: 'яблочный спас,преображение', uk: 'яблучний спас,спас' },
  { id: 'pokrov', rule: { on: [10, 14] }, ru: 'покров,на покров,на покрова', uk: 'покрова,покрову,покрови' },
]

const byId = new Map(HOLIDAYS.map((holiday) => [holiday.id, holiday]))

function nthWeekday(year: number, month: number, weekday: number, n: number): DayNumber {
  if (n > 0) {
    const first = dayNumber(year, month, 1)
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1)
  }
  const last = dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1
  return last - ((weekdayOf(last) - weekday + 7) % 7) + 7 * (n + 1)
}

/** First and last day of a holiday in a year; null for an unknown one. */
export function holidayOccurrence(id: string, year: number): readonly [DayNumber, DayNumber] | null {
  const rule = byId.get(id)?.rule
  if (!rule) return null
  if ('nth' in rule) {
    const day = nthWeekday(year, rule.nth[2], rule.nth[1], rule.nth[0]) + (rule.plus ?? 0)
    return [day, day]
  }
  const first = 'on' in rule ? dayNumber(year, rule.on[0], rule.on[1]) : 'western' in rule ? westernEaster(year) + rule.western : orthodoxEaster(year) + rule.orthodox
  return [first, first + (rule.days ?? 1) - 1]
}

/** Names of all holidays in a language, each with the holiday's id. */
export function holidayNames(language: 'en' | 'ru' | 'uk'): readonly (readonly [id: string, forms: string])[] {
  return HOLIDAYS.flatMap((holiday) => (holiday[language] === undefined ? [] : [[holiday.id, holiday[language]] as const]))
}
