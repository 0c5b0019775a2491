// Reporting cues: what a word that tells, asks, promises, denies, thinks or shows takes beside it, one shape for the three languages.
import type { Language } from '../base/language-tag.ts'
import type { CueForm, ReportAct } from './reporting-words.ts'
import { normalizeWord } from './normal-form.ts'
import { ENGLISH_NOUNS, ENGLISH_VERBS, conjugateEnglish } from './reporting-english.ts'
import { RUSSIAN_NOUNS, RUSSIAN_VERBS } from './reporting-russian.ts'
import { SLAVIC_ENDINGS, inflectNoun, inflectVerb } from './reporting-inflection.ts'
import { UKRAINIAN_NOUNS, UKRAINIAN_VERBS } from './reporting-ukrainian.ts'

/**
 * `takes` lists what may follow, one letter each:
 * c a clause, with or without "that"; t a clause only with "that"/«что»; q quoted words; i an infinitive; n a noun phrase;
 * p a preposition and a noun phrase; a an addressee before the content; v the teller may stand after the cue.
 */
export interface ReportingVerb {
  readonly lemma: string
  readonly act: ReportAct
  readonly takes: string
  readonly form: CueForm
  /** 'plural', 'feminine', 'masculine' where the form shows it (Slavic past tense), else null. */
  readonly agrees: 'masculine' | 'feminine' | 'plural' | null
}

export interface ReportingNoun {
  readonly lemma: string
  readonly act: ReportAct
}

export interface ReportingCues {
  readonly verbs: ReadonlyMap<string, ReportingVerb>
  readonly nouns: ReadonlyMap<string, ReportingNoun>
}

function addVerb(verbs: Map<string, ReportingVerb>, written: string, verb: ReportingVerb): void {
  const word = normalizeWord(written)
  // The first row that names a form keeps it: tables list the commoner meaning first.
  const before = verbs.get(word)
  if (before === undefined || (before.form === 'base' && verb.form === 'finite' && before.lemma === verb.lemma)) verbs.set(word, verb)
}

function englishCues(): ReportingCues {
  const verbs = new Map<string, ReportingVerb>()
  for (const row of ENGLISH_VERBS) {
    for (const written of row.verbs.trim().split(/\s+/)) {
      for (const { word, form } of conjugateEnglish(written)) {
        addVerb(verbs, word, { lemma: written.split('/')[0] ?? written, act: row.act, takes: row.takes, form, agrees: null })
      }
    }
  }
  const nouns = new Map<string, ReportingNoun>()
  for (const row of ENGLISH_NOUNS) {
    for (const lemma of row.nouns.trim().split(/\s+/)) {
      nouns.set(lemma, { lemma, act: row.act })
      nouns.set(lemma.endsWith('y') ? `${lemma.slice(0, -1)}ies` : `${lemma}s`, { lemma, act: row.act })
    }
  }
  return { verbs, nouns }
}

function slavicCues(language: 'ru' | 'uk'): ReportingCues {
  const verbs = new Map<string, ReportingVerb>()
  for (const row of language === 'ru' ? RUSSIAN_VERBS : UKRAINIAN_VERBS) {
    for (const written of row.verbs.trim().split(/\s+/)) {
      for (const { word, form, agrees } of inflectVerb(written, SLAVIC_ENDINGS[language])) {
        addVerb(verbs, word, { lemma: written, act: row.act, takes: row.takes, form, agrees })
      }
    }
  }
  const nouns = new Map<string, ReportingNoun>()
  for (const row of language === 'ru' ? RUSSIAN_NOUNS : UKRAINIAN_NOUNS) {
    for (const written of row.nouns.trim().split(/\s+/)) {
      for (const word of inflectNoun(written)) nouns.set(normalizeWord(word), { lemma: written, act: row.act })
    }
  }
  return { verbs, nouns }
}

const CUES: Readonly<Record<Language, ReportingCues>> = { en: englishCues(), ru: slavicCues('ru'), uk: slavicCues('uk') }

/** The cues of a language; every word is in lower case. */
export function reportingCues(language: Language): ReportingCues {
  return CUES[language]
}
