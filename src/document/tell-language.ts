// Which language a text is in: letters that only one language has, then common words, then n-grams (eld); a page's own claim is checked.

/** How much of a text is looked at. */
const SAMPLE_UTF16 = 6000

/** BCP 47 primary subtag of the text's language, or null where it cannot be told. `declared` wins only where the text does not speak against it. */
export async function tellLanguage(text: string, declared: string | null): Promise<string | null> {
  const claim = primarySubtag(declared)
  const sample = text.slice(0, SAMPLE_UTF16)
  const letters = countLetters(sample)
  if (letters.all < 3) return claim
  if (letters.cyrillic > letters.all * 0.5) return tellCyrillic(sample, claim)
  if (letters.latin > letters.all * 0.5) return tellByWords(sample, claim) ?? (await tellByNgrams(sample)) ?? claim
  return claim ?? (await tellByNgrams(sample))
}

/** "en-GB", "uk_UA" → "en", "uk"; null for what is no language tag. */
export function primarySubtag(tag: string | null | undefined): string | null {
  const found = /^\s{0,5}([A-Za-z]{2,3})(?:[-_]|\s|$)/.exec(tag ?? '')
  const subtag = found?.[1]?.toLowerCase() ?? null
  return subtag === 'ua' ? 'uk' : subtag
}

function countLetters(sample: string): { all: number; cyrillic: number; latin: number } {
  let all = 0
  let cyrillic = 0
  let latin = 0
  for (const letter of sample) {
    const code = letter.codePointAt(0)!
    if (code >= 0x400 && code <= 0x52f) cyrillic++
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f)) latin++
    else if (code < 0x250 || !/\p{L}/u.test(letter)) continue
    all++
  }
  return { all, cyrillic, latin }
}

/** Letters that decide between the languages written in Cyrillic (their alphabets; short words for lines without such letters). */
const CYRILLIC_MARKS: readonly (readonly [language: string, letters: RegExp, words: RegExp])[] = [
  [
    'uk',
    /[іїєґІЇЄҐ]/g,
    /(?<!\p{L})(та|що|як|це|він|вона|вони|був|була|було|були|не|на|до|від|про|але|або|також|ще|коли|після|його|через|щоб|який|яка|які|під|над|день|року)(?!\p{L})/giu,
  ],
  [
    'ru',
    /[ыэёъЫЭЁЪ]/g,
    /(?<!\p{L})(и|что|как|это|он|она|они|был|была|было|были|не|на|до|от|о|но|или|также|ещё|еще|когда|после|его|через|чтобы|который|которая|которые|под|над|день|года)(?!\p{L})/giu,
  ],
]

function tellCyrillic(sample: string, claim: string | null): string {
  // Belarusian, Serbian and Bulgarian have letters or a claim of their own.
  if (/[ўЎ]/.test(sample)) return 'be'
  if (/[ђћџљњјЂЋЏЉЊЈ]/.test(sample)) return claim === 'mk' ? 'mk' : 'sr'
  const [uk = 0, ru = 0] = CYRILLIC_MARKS.map(
    ([, letters, words]) => 3 * (sample.match(letters)?.length ?? 0) + (sample.match(words)?.length ?? 0),
  )
  if (uk === ru) return claim ?? 'ru'
  if (claim === 'bg' || claim === 'kk' || claim === 'ky' || claim === 'tg' || claim === 'tt' || claim === 'mn') return claim
  return uk > ru ? 'uk' : 'ru'
}

/** The commonest short words, which no text of some length lacks (function words, our choice). */
const COMMON_WORDS: readonly (readonly [language: string, words: ReadonlySet<string>])[] = [
  ['en', 'the of and to in that is was for on with as by at from it be this have are his her they not had were'],
  ['de', 'der die das und ist nicht ein eine von zu den mit sich auf für im dem auch es an werden aus bei wir ich sie'],
  ['fr', 'le la les des et est une du que pour dans qui sur pas par au avec ce il plus ne sont cette'],
  ['es', 'el la los las de que y en un una por con para se del es no al lo como más su fue'],
  ['it', 'il la di che e è un una per con non del della si da sono nel dei gli più anche le'],
  ['pl', 'i w na z do się nie że to jest o jak po co od przez dla są za ale oraz który'],
  ['nl', 'de het een van en in is dat op te voor met niet zijn aan er ook als bij door naar'],
  ['pt', 'o os as de que e do da em um uma para com não por mais dos das se ao foi'],
  ['cs', 'a se v na je že s z do o to i ve za pro by jako po které také'],
  ['sv', 'och att det i en är som på för av med den till inte har de ett om var'],
].map(([language = '', words = '']) => [language, new Set(words.split(' '))] as const)

/** The language whose common words make up most of the text, or null where none stands out. A short text goes by the claim if it does not contradict. */
function tellByWords(sample: string, claim: string | null): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const scores = COMMON_WORDS.map(
    ([language, common]) => [language, words.reduce((sum, word) => sum + (common.has(word) ? 1 : 0), 0)] as const,
  ).sort((a, b) => b[1] - a[1])
  const [best, second] = [scores[0]!, scores[1]!]
  const ofClaim = scores.find(([language]) => language === claim)?.[1]
  if (words.length < 12) return claim ?? (best[1] >= 2 && best[1] > second[1] ? best[0] : null)
  if (ofClaim !== undefined && ofClaim >= best[1] * 0.7 && ofClaim >= words.length * 0.1) return claim
  return best[1] >= words.length * 0.15 && best[1] >= second[1] * 1.4 ? best[0] : null
}

async function tellByNgrams(sample: string): Promise<string | null> {
  // Loaded only when needed: its table takes longer to read than most pages.
  const { eld } = await import('eld/extrasmall')
  const result = eld.detect(sample)
  return result.isReliable() && result.language ? result.language : null
}
