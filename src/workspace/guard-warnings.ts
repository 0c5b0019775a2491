// What the guard warns of over whole texts: traits that fit too few, quotations that stand in a source with the name, what two editions give away together.
import { isLanguage, type Language, LANGUAGES } from '../base/language-tag.ts'
import type { Outcome } from '../base/refusal.ts'
import { tellLanguage } from '../document/tell-language.ts'
import { listTexts } from '../guard/list-texts.ts'
import type { DateMention } from '../guard/traits/find-traits.ts'
import { type Counts, readCounts } from '../guard/traits/read-counts.ts'
import { type TraitWarning, warnOfTraits } from '../guard/traits/warn-traits.ts'
import { readTimes } from '../time/read-times.ts'
import { type GuardedFile, guardOf } from './guard-files.ts'
import { tracedPersons } from './guarded-persons.ts'
import { type ChangeNotice, type EditionPart, findEditionChanges } from './edition-changes.ts'
import { findQuotesElsewhere, type QuoteNotice } from './quotes-elsewhere.ts'
import { machineTools } from './machine-tools.ts'
import { readFileBytes } from './read-file.ts'
import { accessVault } from './vault.ts'
import type { Workspace } from './workspace.ts'

/** One thing given to be looked through: a folder, a file; or the past edition. */
export interface GuardedEdition {
  readonly name: string
  readonly files: AsyncIterable<GuardedFile>
}

export interface WarningOptions {
  readonly counts: Counts | null
  readonly k: number
  readonly asOfYear: number
  /** What was published before, under the same paths; null where there is nothing. */
  readonly against: GuardedEdition | null
  /** Whether every source of the archive is searched for the quotations. */
  readonly searchesSources: boolean
  readonly onSource: (done: number, of: number) => void
}

/** A warning over traits as it leaves the workspace: persons by id and pseudonym, editions by name. */
export interface TraitNotice extends Omit<TraitWarning, 'person' | 'editions' | 'traits'> {
  readonly person: string
  readonly pseudonym: string
  readonly editions: readonly string[]
  readonly traits: readonly Omit<TraitWarning['traits'][number], 'value' | 'item'>[]
}

export interface GuardWarnings {
  readonly traits: readonly TraitNotice[]
  readonly quotes: readonly QuoteNotice[]
  readonly changes: readonly ChangeNotice[]
  /** Sources that could not be searched: sealed against this user, destroyed, or not readable. */
  readonly sourcesNotSearched: number
}

/** The user's counts from a file. */
export async function readCountsFile(file: string): Promise<Outcome<Counts>> {
  const bytes = await readFileBytes(file)
  return bytes.ok ? readCounts(new TextDecoder().decode(bytes.value)) : bytes
}

/** Nothing here blocks. Without a vault nothing is found. */
export async function warnOfEditions(
  workspace: Workspace,
  editions: readonly GuardedEdition[],
  options: WarningOptions,
): Promise<GuardWarnings> {
  const guard = guardOf(workspace)
  if (!guard) return { traits: [], quotes: [], changes: [], sourcesNotSearched: 0 }
  const mask = (text: string): string => guard.mask(text)
  const persons = tracedPersons(accessVault(workspace))
  const needsDates = persons.some(({ traits }) => Object.keys(traits.dates ?? {}).length > 0 || traits.born !== undefined)
  const past = options.against === null ? [] : await readParts(options.against, editions.length, mask, needsDates)
  const parts: EditionPart[] = []
  for (const [n, edition] of editions.entries()) parts.push(...(await readParts(edition, n, mask, needsDates)))
  const warnings = warnOfTraits(persons, [...parts, ...past], { ...options, pastEditions: new Set([editions.length]) })
  const names = [...editions, ...(options.against ? [options.against] : [])].map(({ name }) => mask(name))
  const searched = options.searchesSources
    ? await findQuotesElsewhere(workspace, guard, parts, options.onSource)
    : { quotes: [], notSearched: 0 }
  return {
    traits: warnings.map((warning) => traitNotice(warning, persons, names, mask)),
    quotes: searched.quotes,
    changes: options.against === null ? [] : findEditionChanges(workspace, guard, past, parts, options.asOfYear),
    sourcesNotSearched: searched.notSearched,
  }
}

async function readParts(
  { name: root, files }: GuardedEdition,
  edition: number,
  mask: (text: string) => string,
  needsDates: boolean,
): Promise<EditionPart[]> {
  const parts: EditionPart[] = []
  for await (const { path: ownPath, bytes } of files) {
    for (const text of await listTexts(ownPath, bytes, machineTools(), mask))
      parts.push({ ...text, edition, root, ownPath, path: mask(ownPath), dates: needsDates ? await readDates(text.text) : [] })
  }
  return parts
}

function traitNotice(
  { person, editions, traits, ...rest }: TraitWarning,
  persons: ReturnType<typeof tracedPersons>,
  names: readonly string[],
  mask: (text: string) => string,
): TraitNotice {
  return {
    ...rest,
    person: persons[person]!.person,
    pseudonym: persons[person]!.pseudonym,
    editions: editions.map((edition) => names[edition]!),
    traits: traits.map(({ name, says, places }) => ({ name, says: mask(says), places })),
  }
}

/** Russian and Ukrainian months differ: a short text in Cyrillic letters is read as both. */
async function readDates(text: string): Promise<DateMention[]> {
  const language = await tellLanguage(text, null)
  const languages: readonly Language[] =
    language === 'ru' || language === 'uk' ? ['ru', 'uk'] : isLanguage(language) ? [language] : LANGUAGES
  return languages.flatMap((one) => readTimes(text, { language: one, published: null }))
}
