// Recovers the nominative of an inflected Russian or Ukrainian given name: by the table of names, else by its ending, the likeliest first.
import { nameForms, type Gender } from './name-forms.ts'
import { readGivenName } from './names.ts'
import { normalizeWord } from './normal-form.ts'

export interface NameLemma {
  /** Normalised nominative (lower case, ё as е). */
  readonly lemma: string
  readonly gender: Gender
}

/**
 * ending of the form | ending of the nominative | gender | the form's own weight. The greater weight is tried first; a candidate stands only if the
 * forward rules (`nameForms`) give the form back. Weights are our judgement of how often an unknown name in running text is of that kind.
 */
const ENDINGS = `
ом||m|9
ем|й|m|9
ем|ь|m|6
ем||m|5
ой|а|f|9
ей|я|f|8
ей|а|f|5
ей|ей|m|7
ою|а|f|9
ию|ия|f|6
ию|ий|m|5
ию|ь|f|1
ии|ия|f|7
ии|ий|m|4
ия|ия|f|9
ия|ий|m|5
ием|ий|m|9
ией|ия|f|9
ью|ь|f|6
ью|ья|f|4
у|а|f|4
у||m|6
ю|я|f|4
ю|й|m|5
ю|ь|m|5
ы|а|f|8
и|а|f|5
и|я|f|6
и|ь|f|3
и|и|m|2
е||m|5
е|а|f|5
е|я|f|4
е|й|m|4
е|ь|m|4
е|е|m|1
а|а|f|6
а||m|6
я|я|f|6
я|й|m|4
я|ь|m|4
ові||m|8
еві|ь|m|7
єві|й|m|8
єм|й|m|8
і|а|f|6
і|я|f|5
ою|а|f|8
ею|я|f|7
єю|я|f|8
о|о|m|5
э|э|f|5
||m|7
`

const rules = ENDINGS.trim().split('\n').map((line) => {
  const [ending = '', lemmaEnding = '', gender, weight] = line.split('|')
  return { ending, lemmaEnding, gender: gender === 'f' ? ('f' as const) : ('m' as const), weight: Number(weight) }
})

/** Ends of a stem that are a man's name's far more often (Абудин, Адилхан, Абдулвахид), or a woman's (Галина, Стелла, Аннета): after the types of names. */
const MANS_STEM = /(?:дин|ддин|хан|жан|джан|бек|бай|мед|мет|мад|слав|мир|берт|гард|ард|ольд|рих|фрид|ульф|[аеиоуыэюя][кдбтсзхпгрлмшжвф]|он|ян|ор|ен)$/
const WOMANS_STEM = /(?:нн|лл|тт|сс|[^д]ин|ен|ет|ит|ис|ел|ар|ир|сан|иан|лан|ван|дан|ран|ьян|мил|ид|лик|ник|рик)$/

/** Adds to a rule's weight what the stem tells of gender. */
function stemBonus(lemma: string, gender: Gender, ending: string): number {
  if (!/^(?:а|у|е|ы)$/.test(ending)) return 0
  const stem = lemma.replace(/[ая]$/, '')
  const isWomans = WOMANS_STEM.test(stem)
  if (isWomans && !/(?:дин|хан|жан)$/.test(stem)) return gender === 'f' ? 2 : 0
  return MANS_STEM.test(stem) && gender === 'm' ? 2 : 0
}

const VOWEL_END = /[аеиоуыэюяіїє]$/
const FEMININE_END = /[ая]$/
/** Consonant endings that mark a foreign woman's name more often than a man's. */
const FEMININE_CONSONANT = /(?:гуль|гюль|иль|ль|вь)$/

/** The nominatives a form may have, the likeliest first. Never empty: the form itself is always possible. */
export function nameLemmas(form: string, language: 'ru' | 'uk'): readonly NameLemma[] {
  const lower = normalizeWord(form)
  const known = readGivenName(form)
    .filter((reading) => reading.language === language)
    .sort((a, b) => Number(b.isNominative) - Number(a.isNominative))
    .map((reading): NameLemma => ({ lemma: normalizeWord(reading.lemma), gender: reading.name.gender }))
  const guessed = rules
    .filter((rule) => lower.endsWith(rule.ending) && lower.length - rule.ending.length >= 2)
    .map((rule) => ({ rule, lemma: lower.slice(0, lower.length - rule.ending.length) + rule.lemmaEnding }))
    .filter(({ rule, lemma }) => isPlausible(lemma, rule.gender, rule.lemmaEnding) && nameForms(lemma, 'given', rule.gender, language).includes(lower))
    .map(({ rule, lemma }) => ({ rule, lemma, weight: rule.weight + stemBonus(lemma, rule.gender, rule.ending) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ rule, lemma }): NameLemma => ({ lemma, gender: rule.gender }))
  const all = [...known, ...guessed, { lemma: lower, gender: FEMININE_END.test(lower) ? ('f' as const) : ('m' as const) }]
  return all.filter((one, index) => all.findIndex((other) => other.lemma === one.lemma && other.gender === one.gender) === index)
}

function isPlausible(lemma: string, gender: Gender, lemmaEnding: string): boolean {
  if (lemmaEnding === '') return !VOWEL_END.test(lemma)
  return gender === 'f' || !FEMININE_CONSONANT.test(lemma)
}
