// What the guard warns of over whole texts: traits that fit too few, quotations that stand in a source with the name, what two editions give away together.
import { isLanguage } from '../base/language-tag.ts'
import type { Outcome } from '../base/refusal.ts'
import { tellLanguage } from '../document/tell-language.ts'
import { listTexts } from '../guard/list-texts.ts'
import type { DateMention } from '../guard/traits/find-traits.ts'
import type { FinishedText } from '../guard/traits/profile-texts.ts'
import { type Counts, readCounts } from '../guard/traits/read-counts.ts'
import { type TraitWarning, warnOfTraits } from '../guard/traits/warn-traits.ts'
import { readTimes } from '../time/read-times.ts'
import { type GuardedFile, guardOf, machineTools } from './guard-files.ts'
import { tracedPersons } from './guarded-persons.ts'
import { findQuotesElsewhere, type QuoteNotice } from './quotes-elsewhere.ts'
import { readFileBytes } from './read-file.ts'
import { accessVault } from './vault.ts'
import type { Workspace } from './workspace.ts'

/** One thing given to be looked through: a folder, a file; or the past edition. */
export interface GuardedEdition {
  readonly name: string
  readonly files: readonly GuardedFile[]
}

export interface WarningOptions {
  readonly counts: Counts | null
  readonly k: number
  readonly asOfYear: number
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
  if (!guard) return { traits: [], quotes: [], sourcesNotSearched: 0 }
  const mask = (text: string): string => guard.mask(text)
  const persons = tracedPersons(accessVault(workspace))
  const needsDates = persons.some(({ traits }) => Object.keys(traits.dates ?? {}).length > 0 || traits.born !== undefined)
  const texts: FinishedText[] = []
  for (const [edition, { files }] of editions.entries()) {
    for (const { path, bytes } of files) {
      for (const text of await listTexts(path, bytes, machineTools(), mask))
        texts.push({ ...text, edition, path: mask(path), dates: needsDates ? await readDates(text.text) : [] })
    }
  }
  const warnings = warnOfTraits(persons, texts, options)
  const names = editions.map(({ name }) => mask(name))
  const searched = options.searchesSources
    ? await findQuotesElsewhere(workspace, guard, texts, options.onSource)
    : { quotes: [], notSearched: 0 }
  return {
    traits: warnings.map((warning) => traitNotice(warning, persons, names, mask)),
    quotes: searched.quotes,
    sourcesNotSearched: searched.notSearched,
  }
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

async function readDates(text: string): Promise<DateMention[]> {
  const language = await tellLanguage(text, null)
  return isLanguage(language) ? readTimes(text, { language, published: null }) : []
}
