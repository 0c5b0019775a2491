// Abbreviations written with a full stop, and when that stop ends a sentence; after the usage lists of GOST R 7.0.12-2011, DSTU 3582:2013 and
// New Hart's Rules. A linguist adds a word by adding it to a line, in lower case, without its stop.
//
// before: the stop does not end a sentence (a title, a street, "e.g."), unless a word follows that opens sentences ("The", «Он»).
// number: the same, but only before a number ("No. 5", "Nov. 8"); the word is ordinary otherwise ("He said no.").
// unit:   after a number the stop may end a sentence, when a capital follows; otherwise as 'before' («в 2022 г. Он» / «г. Новосибирск»).
// last:   the stop ends the sentence when a capital follows ("etc.", «и т. д.»).

export type AbbreviationKind = 'before' | 'number' | 'unit' | 'last'

const LINES: readonly (readonly [AbbreviationKind, string])[] = [
  // English: forms of address, ranks, offices
  ['before', 'mr mrs ms mx messrs dr prof rev fr hon st sr pres gov sen rep'],
  ['before', 'gen lt col maj capt cpt cmdr cdr sgt cpl pvt pfc adm brig ensign insp det supt spc comdr'],
  ['before', 'vs eg ie viz cf approx vol eds pp cit mt ave blvd bldg'],
  ['number', 'no nos art para sec fig figs p ch'],
  ['number', 'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun'],
  ['unit', 'm cm mm km kg hrs hr min mins yrs ft in lb lbs oz'],
  ['last', 'etc al co corp inc ltd jr sr esq am pm dept'],
  // Russian
  ['before', 'ул пр просп пер пл бул наб корп кв обл пос дер ст им гр гр-н гр-ка тов проф акад доц инж полк подполк кап лейт серж ген св'],
  ['before', 'см ср напр англ нем фр лат греч укр рус букв моб факс эл соч изд ред чл уч техн'],
  ['number', 'тел рис табл стр'],
  ['number', 'янв февр фев апр авг сент сен окт нояб ноя дек'],
  ['unit', 'г гг в вв с д м км кг тыс млн млрд трлн руб коп долл мин сек час ч чел шт экз стр п пп гл'],
  ['last', 'др проч'],
  // Ukrainian
  ['before', 'вул пров бульв буд смт ім див'],
  ['unit', 'р рр тис грн хв год'],
  ['last', 'ін'],
]

function buildTable(): ReadonlyMap<string, AbbreviationKind> {
  const table = new Map<string, AbbreviationKind>()
  for (const [kind, words] of LINES) {
    for (const word of words.split(' ')) table.set(word, kind)
  }
  return table
}

const KINDS = buildTable()

/** The kind of an abbreviation, by its lower-case letters without the stop. */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  return KINDS.get(word)
}

/** One-letter parts that end a chain of abbreviations («т. д.», «т. п.», «т. к.», «т. е.», "e.g.", "i.e.", "p.m."). First letter → second letters. */
export const PAIRED_ABBREVIATIONS: Readonly<Record<string, Readonly<Record<string, AbbreviationKind>>>> = {
  т: { д: 'last', п: 'last', к: 'before', е: 'before', н: 'before', г: 'before', ч: 'before', о: 'before' },
  н: { э: 'last', в: 'before' },
  е: { г: 'before' },
  и: { о: 'before' },
  в: { о: 'before' },
  e: { g: 'before' },
  i: { e: 'before' },
  p: { m: 'last', s: 'before' },
  a: { m: 'last', k: 'before' },
  u: { s: 'before', k: 'before', n: 'before' },
}

/** Words that, capitalised after an abbreviation or an initial, open a new sentence rather than go on with a name. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an he she it they we i you this that these those there then but and in on at by for from after before when while as if his her its their our my one no ' +
    'not however according meanwhile later so what who why how where ' +
    'он она оно они мы я вы ты это этот эта эти тот там тут затем потом но и а в во на по к с со о об от до из за при после когда пока как если его ее их ' +
    'наш мой там так также однако сейчас теперь уже не нет тогда поэтому что кто где почему сам сама у для без через всего все ' +
    'він вона воно вони ми ви ти це цей ця ці той там тут потім але й та у в з із зі до від під після коли поки як якщо його її їх ні не тоді тому що хто де чому для без через'
    + ' thus hence therefore however moreover furthermore indeed instead finally eventually nevertheless otherwise yesterday today tomorrow recently soon even also perhaps maybe still yet such some any many most several another other all both each every only just here again once ' +
    'позавчера вчера сегодня завтра послезавтра недавно скоро даже тоже также может возможно еще другой другая другие иной многие некоторые каждый весь все оба только здесь сюда туда опять снова ' +
    'позже раньше пока кстати видимо очевидно впрочем наконец итак значит ' +
    'позавчора вчора сьогодні завтра нещодавно скоро навіть теж також може можливо ще інший інша інші другий друга багато деякі кожен усі обидва лише тільки тут сюди туди знову пізніше раніше потім'
  ).split(' '),
)
