// The guard: one closed-world matcher over all protected identities, scanning texts and finished files (DESIGN: 4.6; docs/formats/guard.md).
import type { Bytes } from '../base/bytes.ts'
import { readPoint, type ProtectedPoint } from './coordinates.ts'
import type { Finding, ProtectedIdentity } from './finding.ts'
import type { Hit } from './hit.ts'
import { buildMatcher } from './match-text.ts'
import { buildMisspellings } from './misspelt.ts'
import { scanCarriers } from './scan-carriers.ts'
import { scanWords, type TextScanner } from './scan-text.ts'
import { listTargets } from './targets.ts'

/** Programs of the machine that read what we cannot; each may be missing. */
export interface GuardTools {
  /** The text of a PDF by another extractor, or null where it could not be read. */
  readonly readPdfText?: (bytes: Bytes) => Promise<string | null>
  /** Text recognised in a picture, or null. */
  readonly readImageText?: (bytes: Bytes) => Promise<string | null>
}

export interface GuardOptions {
  readonly tools?: GuardTools
}

export interface Guard {
  /** All findings in one text, as it would be read by a person; escapes in it are decoded and read again. */
  scanText(text: string): Finding[]
  /** All findings in a finished file: its path's names, and everything its bytes carry. `path` is relative, with `/`. */
  scanFile(path: string, bytes: Bytes): Promise<Finding[]>
  /** Where in a text a protected form stands, so that it can be shown masked; places are UTF-16 spans. */
  findSpans(text: string): readonly (readonly [start: number, end: number])[]
}

/** Builds the guard. Pure; the scan's time grows with the text, not with the number of identities. */
export function buildGuard(identities: readonly ProtectedIdentity[], options: GuardOptions = {}): Guard {
  const table = listTargets(identities)
  const scanner: TextScanner = { matcher: buildMatcher(table), misspellings: buildMisspellings(table), points: listPoints(identities) }
  const scan = (text: string): Hit[] => scanWords(scanner, text)
  return {
    scanText: (text) => scan(text).map((hit) => findingOf(hit, 'text', placeIn(text, hit.start))),
    findSpans: (text) => scan(text).map(({ start, end }) => [start, end] as const),
    scanFile: (path, bytes) => scanCarriers(path, bytes, { scan, tools: options.tools ?? {}, findingOf, placeIn }),
  }
}

function listPoints(identities: readonly ProtectedIdentity[]): ProtectedPoint[] {
  return identities.flatMap((one, identity) =>
    [...(one.places ?? []), ...(one.addresses ?? [])].flatMap((place) => {
      const point = readPoint(place)
      return point ? [{ ...point, identity }] : []
    }),
  )
}

export function findingOf({ kind, tier, identities }: Hit, carrier: string, place: string): Finding {
  return { tier, kind, carrier, place, identity: identities[0]!, identities }
}

/** "line 3, column 17", both from 1, in UTF-16 units. */
export function placeIn(text: string, at: number): string {
  let line = 1
  let from = 0
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', from)) {
    line++
    from = next + 1
  }
  return `line ${line}, column ${at - from + 1}`
}
