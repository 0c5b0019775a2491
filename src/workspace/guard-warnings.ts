// What the guard warns of over whole texts: traits that fit too few, quotations that stand in a source with the name, what two editions give away together.
import { isLanguage, type Language, LANGUAGES } from '../base/language-tag.ts'
import type { Outcome } from '../base/refusal.ts'
import { sha256Hex } from '../base/sha256.ts'
import { tellLanguage } from '../document/tell-language.ts'
import { listTexts } from '../guard/list-texts.ts'
import type { DateMention } from '../guard/traits/find-traits.ts'
import { type Counts, readCounts } from '../guard/traits/read-counts.ts'
import { DEFAULT_K, type TraitWarning, warnOfTraits } from '../guard/traits/warn-traits.ts'
import { readTimes } from '../time/read-times.ts'
import { type GuardedFile, guardOf } from './guard-files.ts'
import { tracedPersons } from './guarded-persons.ts'
import type { Traits } from '../vault/traits.ts'
import { keptFiles, pastOf } from './kept-editions.ts'
import { type ChangeNotice, type EditionPart, findEditionChanges } from './edition-changes.ts'
import { findQuotesElsewhere, type QuoteNotice } from './quotes-elsewhere.ts'
import { machineTools } from './machine-tools.ts'
import { readFileBytes } from './read-file.ts'
import { accessVault } from './vault.ts'
import type { Workspace } from './workspace.ts'

/** One thing given to be looked through: a folder, a file; or the past edition. */
export interface GuardedEdition {
  readonly name: string
  readonly files: AsyncIterable<GuardedFile> | readonly GuardedFile[]
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

/** Nothing here blocks. Without a vault nothing is found. What the archive wrote for others before, as it was kept, is weighed together with the new. */
export async function warnOfEditions(
  workspace: Workspace,
  editions: readonly GuardedEdition[],
  options: WarningOptions,
): Promise<GuardWarnings> {
  const guard = guardOf(workspace)
  if (!guard) return { traits: [], quotes: [], changes: [], sourcesNotSearched: 0 }
  const persons = tracedPersons(accessVault(workspace))
  const reader: PartReader = {
    mask: (text) => guard.mask(text),
    needsDates: persons.some(({ traits }) => hasTimes(traits)),
    hashes: new Set(),
    paths: new Set(),
  }
  const parts: EditionPart[] = []
  for (const [n, edition] of editions.entries()) parts.push(...(await readParts(reader, edition, n)))
  const past = await readPast(workspace, reader, options.against, editions.length)
  const names = [...editions.map(({ name }) => name), ...past.names].map(reader.mask)
  const traitOptions = { ...options, pastEditions: new Set(past.all.map(({ edition }) => edition)) }
  const searched = options.searchesSources
    ? await findQuotesElsewhere(workspace, guard, parts, options.onSource)
    : { quotes: [], notSearched: 0 }
  return {
    traits: warnOfTraits(persons, [...parts, ...past.all], traitOptions).map((warning) =>
      traitNotice(warning, persons, names, reader.mask),
    ),
    quotes: searched.quotes,
    changes: past.compared.length === 0 ? [] : findEditionChanges(workspace, guard, past.compared, parts, options.asOfYear),
    sourcesNotSearched: searched.notSearched,
  }
}

/** One page that is about to be written: weighed with what is out already, the sources apart (it is made of their words). */
export function warnOfPage(workspace: Workspace, page: GuardedFile, asOfYear: number): Promise<GuardWarnings> {
  const options = { counts: null, k: DEFAULT_K, asOfYear, against: null, searchesSources: false, onSource: () => {} }
  return warnOfEditions(workspace, [{ name: page.path, files: [page] }], options)
}

interface PastParts {
  /** What the new edition is compared with: what the user named, else the last kept under the same names. */
  readonly compared: readonly EditionPart[]
  /** All that is known to be out; its editions are counted from `first`. */
  readonly all: readonly EditionPart[]
  readonly names: readonly string[]
}

async function readPast(workspace: Workspace, reader: PartReader, against: GuardedEdition | null, first: number): Promise<PastParts> {
  const named = against === null ? [] : await readParts(reader, against, first)
  const kept = [...keptFiles(workspace, new Set(reader.hashes))]
  const last = against === null ? await readParts(reader, { name: '', files: pastOf(kept, reader.paths) }, first) : named
  const all = [...named]
  for (const [n, file] of kept.entries()) all.push(...(await readParts(reader, { name: file.name, files: [file] }, first + 1 + n)))
  return { compared: last, all, names: [against?.name ?? '', ...kept.map(({ name }) => name)] }
}

function hasTimes({ dates, born }: Traits): boolean {
  return born !== undefined || Object.keys(dates ?? {}).length > 0
}

interface PartReader {
  readonly mask: (text: string) => string
  readonly needsDates: boolean
  /** SHA-256 and paths of all that was read. */
  readonly hashes: Set<string>
  readonly paths: Set<string>
}

async function readParts(
  { mask, needsDates, hashes, paths }: PartReader,
  { name: root, files }: GuardedEdition,
  edition: number,
): Promise<EditionPart[]> {
  const parts: EditionPart[] = []
  for await (const { path: ownPath, bytes } of files) {
    hashes.add(sha256Hex(bytes))
    paths.add(ownPath)
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
