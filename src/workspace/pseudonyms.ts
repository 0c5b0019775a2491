// Pseudonyms proposed for a keeper's file or for the vault's persons, and judged where somebody chose them.
import { writeFile } from 'node:fs/promises'
import { listSources, readAcquisitions, readSourceBytes } from '../archive/sources.ts'
import { done, type Outcome, refuse } from '../base/refusal.ts'
import { readDocumentInWorker } from '../document/read-document-in-worker.ts'
import type { Spelling } from '../guard/pseudonyms/candidates.ts'
import { type BetrayingPseudonym, judgePseudonyms } from '../guard/pseudonyms/judge-pseudonyms.ts'
import type { NamedPseudonym } from '../guard/pseudonyms/order-of-names.ts'
import { type PersonToName, proposePseudonyms, type Proposal, type Shape } from '../guard/pseudonyms/propose-pseudonyms.ts'
import type { Random } from '../guard/pseudonyms/draw.ts'
import { nameKey } from '../language/name-key.ts'
import { readGivenName } from '../language/names.ts'
import { type NameCulture, PSEUDONYM_NAMES } from '../language/pseudonym-names.ts'
import { parseUnnamed, type UnnamedIdentity } from '../vault/identity.ts'
import { recordedPersons } from './recorded.ts'
import type { Workspace } from './workspace.ts'

export interface PersonProposal extends Proposal {
  /** The row of the file from 1, or the vault's id. */
  readonly person: number | string
  /** In the spelling asked for. */
  readonly pseudonym: string
}

export interface ProposedFile {
  readonly proposals: readonly PersonProposal[]
  readonly isOrderTelling: boolean
  /** The persons with their proposals put in, as `vault import` takes them. */
  readonly filled: readonly object[]
}

export interface ProposingChoices {
  readonly random: Random
  readonly shape: Shape
  /** Null: as most of the real names are written. */
  readonly spelling: Spelling | null
  /** Persons who have a pseudonym are given another too. */
  readonly renamesAll: boolean
  readonly keysInReadings: ReadonlySet<string>
}

/** Proposes for the persons of a file to be imported; the vault's persons, if any, are kept clear of. Nothing is recorded. */
export function proposeForFile(text: string, vault: readonly NamedPseudonym[], choices: ProposingChoices): Outcome<ProposedFile> {
  const parsed = parseUnnamed(text)
  if (!parsed.ok) return parsed
  const wrong = parsed.value.findIndex(({ culture }) => culture !== '' && !Object.hasOwn(PSEUDONYM_NAMES, culture))
  if (wrong >= 0)
    return refuse(
      'import-form',
      `Person ${wrong + 1}: there is no culture of that name: they are ${Object.keys(PSEUDONYM_NAMES).join(', ')}.`,
    )
  const rows = parsed.value.map((identity, i) => ({ ...identity, row: i + 1 }))
  const toName = rows.filter(({ pseudonym }) => choices.renamesAll || pseudonym === '')
  const named = rows.filter((row) => !toName.includes(row))
  const known = new Set(named.map(({ pseudonym }) => pseudonym))
  const others = [...named, ...vault.filter(({ pseudonym }) => !known.has(pseudonym))]
  const drawn = proposePseudonyms(toName.map(personOf), { ...choices, others })
  const spelling = choices.spelling ?? spellingOf(rows)
  const proposals = drawn.proposals.map((proposal, i) => ({ person: toName[i]!.row, pseudonym: proposal.spelled[spelling], ...proposal }))
  const byRow = new Map(proposals.map(({ person, pseudonym }) => [person, pseudonym]))
  const filled = rows.map(({ row, gender: _gender, culture: _culture, ...identity }) => ({
    ...identity,
    pseudonym: byRow.get(row) ?? identity.pseudonym,
  }))
  return done({ proposals, isOrderTelling: drawn.isOrderTelling, filled })
}

function personOf({ names, aliases, gender, culture }: UnnamedIdentity): PersonToName {
  return { names, aliases, ...(gender !== '' && { gender }), ...(culture !== '' && { culture: culture as NameCulture }) }
}

/** Proposes other pseudonyms for the vault's persons; a keeper imports them anew to take them. */
export function proposeForVault(
  persons: readonly { readonly person: string; readonly identity: NamedPseudonym }[],
  choices: ProposingChoices,
): { proposals: readonly PersonProposal[]; isOrderTelling: boolean } {
  const identities = persons.map(({ identity }) => identity)
  const { proposals, isOrderTelling } = proposePseudonyms(identities, choices)
  const spelling = choices.spelling ?? spellingOf(identities)
  return {
    proposals: proposals.map((one, i) => ({ person: persons[i]!.person, pseudonym: one.spelled[spelling], ...one })),
    isOrderTelling,
  }
}

function spellingOf(persons: readonly { readonly names: readonly string[] }[]): Spelling {
  const names = persons.flatMap((person) => person.names)
  const cyrillic = names.filter((name) => /[\u0400-\u04ff]/.test(name))
  if (cyrillic.length * 2 < names.length) return 'latin'
  return cyrillic.filter((name) => /[іїєґ]/i.test(name)).length * 4 > cyrillic.length ? 'uk' : 'ru'
}

/** What betrays in the pseudonyms of an import, beside those of the vault; persons are its rows from 0. One whose pseudonym is imported again is replaced. */
export function judgeBeside(rows: readonly NamedPseudonym[], vault: readonly NamedPseudonym[]): BetrayingPseudonym[] {
  const replaced = new Set(rows.map(({ pseudonym }) => pseudonym))
  const rest = vault.filter(({ pseudonym }) => !replaced.has(pseudonym))
  return judgePseudonyms([...rows, ...rest]).filter(({ person }) => person === null || person < rows.length)
}

/** What betrays in the vault's own pseudonyms. */
export function judgeVault(
  persons: readonly { readonly person: string; readonly identity: NamedPseudonym }[],
): { person: string | null; kind: BetrayingPseudonym['kind'] }[] {
  return judgePseudonyms(persons.map(({ identity }) => identity)).map(({ person, kind }) => ({
    person: person === null ? null : persons[person]!.person,
    kind,
  }))
}

/** Keys of all names that the archive's sources and its record hold: capitalised words, and the given names they are forms of. A source that cannot be read is passed over. */
export async function namesInSources(workspace: Workspace, onRead: (done: number, of: number) => void): Promise<Set<string>> {
  const keys = new Set<string>()
  for (const { name, aliases } of recordedPersons(workspace)) for (const text of [name ?? '', ...aliases]) addNames(text, keys)
  const sources = listSources(workspace.archive)
  for (const [n, { sha256, mediaType }] of sources.entries()) {
    const bytes = await readSourceBytes(workspace.archive, sha256)
    const words = readAcquisitions(workspace.archive, sha256)[0]?.words
    const read = bytes.ok
      ? await readDocumentInWorker(bytes.value, { fileName: words?.name ?? null, mediaType, url: words?.url ?? null })
      : bytes
    if (read.ok) addNames(read.value.document.text, keys)
    onRead(n + 1, sources.length)
  }
  return keys
}

function addNames(text: string, keys: Set<string>): void {
  for (const word of new Set(text.normalize('NFC').match(/\p{Lu}[\p{L}'’ʼ-]{1,40}/gu) ?? [])) {
    keys.add(nameKey(word))
    for (const { lemma, name } of readGivenName(word)) for (const one of [lemma, ...name.full]) keys.add(nameKey(one))
  }
}

/** Writes the import with its pseudonyms, readable by its owner alone; a file that stands there is kept. */
export async function writeFilled(file: string, filled: readonly object[]): Promise<Outcome<null>> {
  try {
    await writeFile(file, JSON.stringify(filled, null, 1) + '\n', { mode: 0o600, flag: 'wx' })
    return done(null)
  } catch {
    return refuse('file-exists', `${file} exists already or cannot be written.`)
  }
}
