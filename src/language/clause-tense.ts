// Whether a clause tells what happened or how things are: the form of its first finite verb. A guess by tables and endings, as in finite-verbs.
import type { Language } from '../base/language-tag.ts'
import { isFiniteVerb } from './finite-verbs.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** English finite forms that do not tell the past; every other one does. */
const ENGLISH_PRESENT = words(
  "is are am has have does do isn't aren't hasn't haven't don't doesn't can't cannot says goes comes gets gives takes makes sees knows tells finds leaves feels keeps lets begins brings builds runs wants needs lives works remains "
  + "i'm he's she's they're we're it's you're i've we've they've you've that's there's",
)
const ENGLISH_AHEAD = words("will shall may might must should would can could won't wouldn't couldn't shouldn't i'll he'll she'll they'll we'll it'll they'd he'd she'd we'd i'd")
const RUSSIAN_PAST = /(?:л|ла|ло|ли|лся|лась|лось|лись|[аяеёо]н[аоы]?|[иыу]т[аоы]?|шел|нес|вез|мог|умер|погиб)$/
const UKRAINIAN_PAST = /(?:[аяеиіоуї]в|л|ла|ло|ли|вся|лася|лося|лися|вся|лись|лась|лось|[аяе]но|[иіу]то|[аяе]н[аі]|ішов|міг|ніс|віз|помер|загинув)$/
const SLAVIC_AHEAD = words('буду будет будут будем буде будуть будемо')

/** What may follow "had" as a participle: by form, or one of the irregular ones. */
const PARTICIPLE = /^(?:not |never |also |already |just )?(?:been|gone|come|done|run|made|seen|taken|given|left|lost|told|said|put|got|kept|held|found|sent|lain|heard|met|paid|sold|\w{1,20}(?:ed|en|own))(?: |$)/

/** `before`: the English pluperfect, which tells of a time before the one that is told. */
export type ClauseTense = 'past' | 'before' | 'present' | 'ahead'

/** The tense of the first finite verb among normalised words, or null where there is none. */
export function clauseTense(lowers: readonly string[], language: Language): ClauseTense | null {
  for (const [at, lower] of lowers.entries()) {
    if (language === 'en' && (lower === 'had' || lower === "hadn't") && PARTICIPLE.test(lowers.slice(at + 1, at + 3).join(' '))) return 'before'
    if (language === 'en' && ENGLISH_AHEAD.has(lower)) return 'ahead'
    if (!isFiniteVerb(lower, language)) continue
    if (language === 'en') return ENGLISH_PRESENT.has(lower) ? 'present' : 'past'
    if (SLAVIC_AHEAD.has(lower)) return 'ahead'
    return (language === 'ru' ? RUSSIAN_PAST : UKRAINIAN_PAST).test(lower) ? 'past' : 'present'
  }
  return null
}
