// Takes a container apart: reads its members out of the preserved bytes, and archives each under its parent.
import type { Sha256Hex } from '../base/sha256.ts'
import type { CollectionData } from './acquisition-words.ts'
import { tellNotArchived, type GrowingReport } from './addition-report.ts'
import type { Archive } from './archive.ts'
import { archiveSource, type ArchivedSource } from './archive-source.ts'
import type { BlobReader } from './blob-reader.ts'
import { ContainerRefused, ExpansionBudget, type ExpansionLimits } from './limits.ts'
import { isRefusedMember, type Member, type RefusedMember } from './member.ts'
import { readEmailMembers, readMhtmlMembers } from './mime-members.ts'
import { openSource } from './sources.ts'
import { readWaczMembers, readWarcMembers } from './warc-members.ts'
import { readZipMembers } from './zip-members.ts'

type ReadMembers = (source: BlobReader, budget: ExpansionBudget, limits: ExpansionLimits) => AsyncIterable<Member | RefusedMember>

/** Which sources are containers, and what reads them. */
const READERS: Readonly<Record<string, ReadMembers>> = {
  'application/zip': readZipMembers,
  'application/wacz': readWaczMembers,
  'application/warc': (source, budget) => readWarcMembers(source.stream(), 'warc', '', budget),
  'application/warc+gzip': (source, budget) => readWarcMembers(source.stream(), 'warc', '', budget),
  'message/rfc822': readEmailMembers,
  'multipart/related': readMhtmlMembers,
}

export interface Container {
  readonly source: ArchivedSource
  /** The path under which the user knows it. */
  readonly shown: string
  readonly addition: string
  readonly collection: CollectionData
  readonly takesDestroyed: boolean
}

/**
 * Archives the members of a container, and theirs. A damaged, hostile or overgrown container is refused by name in the
 * report; it stays preserved itself, with the members that were read before.
 */
export async function addMembers(archive: Archive, container: Container, report: GrowingReport): Promise<void> {
  const budget = new ExpansionBudget(container.source.bytes, archive.limits)
  await takeApart(archive, container, budget, 1, report)
}

async function takeApart(
  archive: Archive,
  container: Container,
  budget: ExpansionBudget,
  depth: number,
  report: GrowingReport,
): Promise<void> {
  const readMembers = READERS[container.source.mediaType]
  if (!readMembers || container.source.bytes === 0) return
  const opened = await openSource(archive, container.source.sha256)
  if (!opened.ok) return
  try {
    budget.checkDepth(depth)
    for await (const member of readMembers(opened.value, budget, archive.limits)) {
      if (isRefusedMember(member)) {
        report.refused.push({ path: `${container.shown} ▸ ${member.path}`, refusal: member.refusal, message: member.message })
        continue
      }
      const added = await addMember(archive, container, member, report)
      if (report.stopped) return
      if (!added) continue
      await takeApart(archive, { ...container, source: added, shown: showMember(container, member) }, budget, depth + 1, report)
      if (report.stopped) return
    }
  } catch (thrown) {
    if (!(thrown instanceof ContainerRefused)) throw thrown
    report.refused.push({
      path: container.shown,
      refusal: thrown.refusal,
      message: `${container.shown}: ${thrown.message} The file itself is preserved.`,
    })
  } finally {
    await opened.value.close()
  }
}

async function addMember(archive: Archive, container: Container, member: Member, report: GrowingReport): Promise<ArchivedSource | null> {
  const parent: Sha256Hex = container.source.sha256
  const archived = await archiveSource(archive, {
    stream: member.open(),
    expected: null,
    how: member.how,
    parent,
    words: {
      from: container.shown,
      name: nameOf(member),
      memberPath: member.path,
      url: member.url,
      capturedAt: member.capturedAt,
      http:
        member.status === null && member.headers.length === 0
          ? null
          : { status: member.status, headers: member.headers.map(([name, value]) => [name, value]) },
    },
    collection: container.collection,
    addition: container.addition,
    takesDestroyed: container.takesDestroyed,
  })
  if (!archived.ok) {
    tellNotArchived(archived, showMember(container, member), report)
    return null
  }
  report.added.push({ ...archived.value, path: showMember(container, member), parent, warnings: [] })
  return archived.value
}

/** As its user would know it: a captured page by its address, since its place in a WARC is a number. */
function showMember(container: Container, member: Member): string {
  return `${container.shown} ▸ ${member.url ?? member.path}`
}

/** A file name for a member: the end of its path or address. */
function nameOf(member: Member): string {
  const address = member.url?.split(/[?#]/)[0] ?? member.path
  return (
    address
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? 'member'
  )
}
