// Proposals over an archived source, and what a person does with them: the stages archive, document, statement and log joined.
import { findSource, readAcquisitions, readSourceBytes } from '../archive/sources.ts'
import { done, type Outcome, refuse, type Refusal } from '../base/refusal.ts'
import type { Reading } from '../case/reading.ts'
import type { SourceDocument } from '../document/document.ts'
import type { Entry } from '../log/entry.ts'
import { findQuote, type OrphanedAnchor } from '../statement/anchors/attach-anchor.ts'
import { rejectProposal } from '../statement/record/change-statement.ts'
import { recordStatements } from '../statement/record/record-statements.ts'
import type { Statement } from '../statement/statement.ts'
import { type ReadOptions, readSource } from './read-source.ts'
import type { Workspace } from './workspace.ts'

export interface Proposals {
  readonly source: string
  readonly reading: Reading
  /** Statements of the reading that are neither recorded nor rejected. */
  readonly open: readonly Statement[]
}

/** Reads an archived source; `name` is the file's own, or the start of its SHA-256. */
export async function readArchived(
  workspace: Workspace,
  source: string,
  options: ReadOptions = {},
): Promise<Outcome<{ sha256: string; name: string; reading: Reading }>> {
  const found = findSource(workspace.archive, source)
  if (!found.ok) return found
  const { sha256, mediaType } = found.value
  const bytes = await readSourceBytes(workspace.archive, sha256)
  if (!bytes.ok) return bytes
  const words = readAcquisitions(workspace.archive, sha256)[0]?.words
  const reading = await readSource(bytes.value, { fileName: words?.name ?? null, mediaType, url: words?.url ?? null }, options)
  return reading.ok ? done({ sha256, name: words?.name ?? sha256.slice(0, 12), reading: reading.value }) : reading
}

/** Reads an archived source and leaves out what was recorded or rejected before. */
export async function proposeFrom(workspace: Workspace, name: string, options: ReadOptions = {}): Promise<Outcome<Proposals>> {
  const read = await readArchived(workspace, name, options)
  if (!read.ok) return read
  const { sha256, reading } = read.value
  return done({ source: sha256, reading, open: openProposals(workspace, sha256, reading.statements) })
}

/** Records a statement that a person found and the rules did not, by its exact words; words that stand twice are refused with their places. */
export async function recordQuote(
  workspace: Workspace,
  name: string,
  quote: string,
  said: Pick<Statement, 'kind' | 'polarity'>,
): Promise<Outcome<readonly Entry[]>> {
  const read = await readArchived(workspace, name)
  if (!read.ok) return read
  const { sha256: source, reading } = read.value
  const found = findQuote(reading.document.text, quote)
  if (!found.ok) return 'candidates' in found ? refuse(found.refusal, withPlaces(found, reading.document)) : found
  const statement: Statement = {
    ...{ id: 'own', span: found.value, quote, form: 'narration', ...said, polarityReason: null, chain: [], firstHand: null, about: [] },
    ...{ when: null, lasts: null, where: null, count: null, codes: [], promise: null, proposedBy: 'person' },
  }
  const accepted = { source, document: reading.document, persons: reading.persons, statements: [statement], proposedBy: 'person' }
  return workspace.archive.log.decideEntries(workspace.by, (handle) => recordStatements(handle, accepted, workspace.sealer))
}

/** How many places of an ambiguous quote are shown. */
const MOST_PLACES = 8

/** The candidates of an ambiguous quote, each with the words around it. */
function withPlaces({ refusal, message, candidates }: OrphanedAnchor, { text }: SourceDocument): string {
  if (refusal === 'lost-quote')
    return 'These words do not stand in this source exactly so: copy them from `firsthand propose SOURCE --all`.'
  const places = candidates
    .slice(0, MOST_PLACES)
    .map(([start, end]) => `  …${text.slice(Math.max(0, start - 30), end + 30).replaceAll('\n', ' ')}…`)
  return [message, ...places, 'Give more of the words around the one you mean.'].join('\n')
}

function openProposals(workspace: Workspace, source: string, statements: readonly Statement[]): Statement[] {
  const handle = workspace.handle()
  const closed = new Set(
    [
      ...handle.all(
        handle.query
          .selectFrom('statement')
          .select(['span_start', 'span_end'])
          .where('source', '=', source)
          .where('status', '=', 'recorded'),
      ),
      ...handle.all(handle.query.selectFrom('rejected_proposal').select(['span_start', 'span_end']).where('source', '=', source)),
    ].map((row) => `${row.span_start}-${row.span_end}`),
  )
  return statements.filter(({ span }) => !closed.has(span.join('-')))
}

/** Records proposals by their ids in the reading; `ids` empty means every one that is open. */
export async function acceptProposals(
  workspace: Workspace,
  name: string,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<Outcome<readonly Entry[]>> {
  const proposed = await proposeFrom(workspace, name, options)
  if (!proposed.ok) return proposed
  const { source, reading, open } = proposed.value
  const chosen = chooseProposals(reading.statements, ids.length === 0 ? open.map(({ id }) => id) : ids)
  if (!chosen.ok) return chosen
  const accepted = { source, document: reading.document, persons: reading.persons, statements: chosen.value, proposedBy: 'rules' }
  return workspace.archive.log.decideEntries(workspace.by, (handle) => recordStatements(handle, accepted, workspace.sealer))
}

/** Puts proposals aside, so that they are not shown again. */
export async function rejectProposals(
  workspace: Workspace,
  name: string,
  ids: readonly string[],
  reason: string | null,
): Promise<Outcome<readonly Entry[]>> {
  const proposed = await proposeFrom(workspace, name)
  if (!proposed.ok) return proposed
  const { source, reading } = proposed.value
  const chosen = chooseProposals(reading.statements, ids)
  if (!chosen.ok) return chosen
  const entries = chosen.value.map(({ span }) =>
    rejectProposal({ source, reader: reading.document.reader, span }, reason, workspace.sealer),
  )
  return workspace.archive.log.appendEntries(entries, workspace.by)
}

function chooseProposals(statements: readonly Statement[], ids: readonly string[]): Outcome<Statement[], 'no-such-proposal'> {
  const unknown = ids.filter((id) => !statements.some((statement) => statement.id === id))
  if (unknown.length > 0) return noSuchProposal(unknown)
  if (ids.length === 0) return refuse('no-such-proposal', 'There is nothing open to accept in this source.')
  return done(statements.filter(({ id }) => ids.includes(id)))
}

function noSuchProposal(ids: readonly string[]): Refusal<'no-such-proposal'> {
  return refuse('no-such-proposal', `The reading has no ${ids.join(', ')}: \`firsthand propose SOURCE\` lists what it proposes.`)
}
