// Respells a surname's stem as the other language has it, Russian ↔ Ukrainian: Подгорн-/Підгірн-, Черноусов/Чорноусов, Толст-/Товст-, Алексеенк-/Олексієнк-.
// Sound laws after Shevelov 1979 and Redko 1966. What fineKey makes one anyway (и і ы ї й, е є э ё, г ґ, soft signs) needs no law.
import { fineKey } from './fine-key.ts'

/** Beginnings from Christian names and common roots: Russian = Ukrainian. */
const BEGINNINGS = (
  'алекс=олекс алекса=олекса андре=андрі николае=миколає николайч=миколайч никол=микол никит=микит михайл=михайл емельян=омелян евдоким=явдоким елен=олен елис=олис ефим=юхим ефрем=охрім ' +
  'филип=пилип филипп=пилип трофим=трохим фёдор=федор фёдор=хведор федор=хведор осип=йосип иосиф=йосип игнат=гнат исаа=іса аким=яким артем=артим афанас=панас афанас=опанас афанас=атанас ' +
  'прокоп=прокоф никифор=ничипор никифор=нечипор евтух=явтух евстаф=остап остафи=остап онисим=анисим онопр=онуфр авраам=аврам авдее=овді авксент=оксент агафон=гапон акинф=якинт ананье=онані ' +
  'антип=онтип артём=ортем аврам=оврам алфёр=олефір аксён=оксен александр=олександр лаврент=лаврін лук=луць стефан=степан иль=ілл матвее=матві тимофее=тимофі тимофе=тимош серге=сергі сидор=свирид ' +
  'устин=юстин фома=хома фом=хом фрол=хрол фил=хил фарафон=харахон ев=єв юрь=юрі вдов=удов вс=ус вл=ул казак=козак богат=багат монастыр=манастир горяч=гаряч хозяин=хазяїн солдат=салдат ' +
  'гончар=ганчар работ=робот рабо=робо ростов=растов каравай=коровай олен=елен один=єдин озер=єзер осен=єсен'
)
  .split(' ')
  .map((pair) => pair.split('=') as [ru: string, uk: string])

/** A law: where, and what may stand there instead, each place by itself. */
type Law = readonly [where: RegExp, instead: readonly string[]]

const CONSONANT = 'бвгґджзклмнпрстфхцчшщ'
const CLOSED = `(?=[${CONSONANT}]ь?(?:[${CONSONANT}]|$))`
const FROM_RUSSIAN: readonly Law[] = [
  [new RegExp(`[оеё]${CLOSED}`, 'g'), ['і']],
  [/(?<!^)е(?=[^е])/g, ['і']],
  [/ой(?=т)/g, ['і']],
  [/(?<=[жчшщ])[её]/g, ['о']],
  [new RegExp(`(?<=[${CONSONANT}])ол(?=[${CONSONANT}])`, 'g'), ['ов']],
  [/[жшч](?=ск$)/g, ['з', '']],
]
const FROM_UKRAINIAN: readonly Law[] = [
  [/(?<!^)[ії]/g, ['о', 'е']],
  [/(?<=[жчшщ])о/g, ['е']],
  [new RegExp(`(?<=[${CONSONANT}])ов(?=[${CONSONANT}])`, 'g'), ['ол']],
  [/з(?=ь?к$)/g, ['жс']],
]
const ANY_WAY: readonly Law[] = [
  [/ё/g, ['о']],
  [new RegExp(`(?<=[сзкцтчшп])[гґ]`, 'g'), ['']],
]

const MOST = 14
const UKRAINIAN = /[іїєґ'’]/
const RUSSIAN = /[ыэёъ]/

/** Other spellings of a stem (small letters), without itself; none equal as fine keys. Two laws at most are used on one. */
export function counterpartStems(stem: string): string[] {
  const found = new Map<string, string>([[fineKey(stem), stem]])
  const laws = [...(UKRAINIAN.test(stem) ? [] : FROM_RUSSIAN), ...(RUSSIAN.test(stem) ? [] : FROM_UKRAINIAN), ...ANY_WAY]
  const add = (other: string): void => {
    const fine = fineKey(other)
    if (fine.length > 1 && found.size < MOST && !found.has(fine)) found.set(fine, other)
  }
  const starts = [stem]
  for (const [ru, uk] of BEGINNINGS) {
    if (stem.startsWith(ru) && stem.length > ru.length) starts.push(uk + stem.slice(ru.length))
    if (stem.startsWith(uk) && stem.length > uk.length) starts.push(ru + stem.slice(uk.length))
  }
  for (const start of starts) add(start)
  const once = starts.flatMap((start) => laws.flatMap((law) => respelt(start, law)))
  for (const other of once) add(other)
  for (const other of once.slice(0, MOST)) for (const law of laws) for (const twice of respelt(other, law)) add(twice)
  found.delete(fineKey(stem))
  return [...found.values()]
}

/** The law used at every place at once, then at each place alone. */
function respelt(stem: string, [where, instead]: Law): string[] {
  const places = [...stem.matchAll(where)]
  if (places.length === 0) return []
  return instead.flatMap((other) => [
    stem.replace(where, other),
    ...(places.length === 1
      ? []
      : places.map(({ index, 0: letters }) => stem.slice(0, index) + other + stem.slice(index + letters.length))),
  ])
}
