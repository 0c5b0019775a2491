// Sources through the workspace: add, list, show.
import { acquireUrl } from '../archive/acquire-url.ts'
import { addPath, addStream, type AddOptions } from '../archive/add-path.ts'
import type { AdditionReport } from '../archive/addition-report.ts'
import { openNetwork } from '../archive/network.ts'
import { type AcquisitionRecord, findSource, listMembers, listSources, readAcquisitions, type SourceRecord } from '../archive/sources.ts'
import type { Bytes } from '../base/bytes.ts'
import { done, type Outcome } from '../base/refusal.ts'
import type { Workspace } from './workspace.ts'

export interface ShownSource extends SourceRecord {
  readonly acquisitions: readonly AcquisitionRecord[]
  readonly members: readonly string[]
}

export function addFiles(workspace: Workspace, paths: readonly string[], options: AddOptions): Promise<AdditionReport> {
  return addPath(workspace.archive, paths, options)
}

export function addBytes(workspace: Workspace, bytes: Bytes, name: string, options: AddOptions): Promise<AdditionReport> {
  return addStream(workspace.archive, streamOf(bytes), name, options)
}

/** Fetches a page with its redirects and media as one WARC. The way out is opened for this alone, and closed after. */
export async function addUrl(
  workspace: Workspace,
  url: string,
  options: { readonly allowsPrivate: boolean; readonly add: AddOptions; readonly onFetch: (url: string) => void },
): Promise<AdditionReport> {
  const network = openNetwork({ allowsPrivate: options.allowsPrivate })
  try {
    const { collection, takesDestroyed = false } = options.add
    return await acquireUrl(workspace.archive, url, {
      network,
      takesDestroyed,
      ...(collection && { collection }),
      onProgress: (progress) => options.onFetch(progress.url),
    })
  } finally {
    await network.close()
  }
}

async function* streamOf(bytes: Bytes): AsyncGenerator<Bytes> {
  if (bytes.byteLength > 0) yield bytes
}

export function archivedSources(workspace: Workspace): readonly ShownSource[] {
  return listSources(workspace.archive).map((source) => showRecord(workspace, source))
}

export function showSource(workspace: Workspace, name: string): Outcome<ShownSource> {
  const found = findSource(workspace.archive, name)
  return found.ok ? done(showRecord(workspace, found.value)) : found
}

function showRecord(workspace: Workspace, source: SourceRecord): ShownSource {
  return {
    ...source,
    acquisitions: readAcquisitions(workspace.archive, source.sha256),
    members: listMembers(workspace.archive, source.sha256),
  }
}
