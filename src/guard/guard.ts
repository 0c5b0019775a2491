// The guard: one closed-world matcher over all protected identities, scanning texts and finished files (DESIGN: 4.6; docs/formats/guard.md).
import type { Bytes } from '../base/bytes.ts'
import { ALL_ON, type DetectorSwitch } from './detectors.ts'
import { buildContactReader } from './contacts/find-contacts.ts'
import type { Finding, FindingTier, ProtectedIdentity } from './finding.ts'
import type { GuardTools } from './guard-tools.ts'
import type { Hit } from './hit.ts'
import { buildOddReader } from './match/find-odd-names.ts'
import { buildMatcher } from './match/match-text.ts'
import { buildMisspellings } from './match/misspelt.ts'
import { findingOf, maskText, passageOf, placesIn, scanCarriers } from './carriers/scan-carriers.ts'
import type { TextReader } from './match/read-text.ts'
import { scanWords } from './scan-text.ts'
import { addContacts } from './contacts/contact-targets.ts'
import { addNames } from './forms/name-targets.ts'
import { TargetCollector, type TargetTable } from './match/target.ts'

export interface GuardOptions {
  readonly tools?: GuardTools
  /** A salted hash: findings carry that of the words around them (`Finding.passage`), never the words. Without it they carry ''. */
  readonly hashPassage?: (words: string) => string
  /** Switches detectors off: for tests of the tests. */
  readonly isOn?: DetectorSwitch
}

export interface Guard {
  /** All findings in one text, as it would be read by a person; escapes in it are decoded and read again. */
  scanText(text: string): Finding[]
  /** All findings in a finished file: its path's names, and everything its bytes carry. `path` is relative, with `/`. */
  scanFile(path: string, bytes: Bytes): Promise<Finding[]>
  /** Where in a text a protected form stands, so that it can be shown masked; places are UTF-16 spans. */
  findSpans(text: string): readonly (readonly [start: number, end: number])[]
  /** The same with whose it is: identities by their places in the list. */
  findNamed(text: string): readonly NamedSpan[]
  /** The text, such as a path, with every protected form blacked out. */
  mask(text: string): string
}

export interface NamedSpan {
  readonly tier: FindingTier
  readonly span: readonly [start: number, end: number]
  readonly identities: readonly number[]
}

/** Builds the guard. Pure; the scan's time grows with the text, not with the number of identities. */
export function buildGuard(identities: readonly ProtectedIdentity[], options: GuardOptions = {}): Guard {
  const table = listTargets(identities)
  const isOn = options.isOn ?? ALL_ON
  const reader: TextReader = {
    matcher: buildMatcher(table),
    misspellings: buildMisspellings(table),
    odd: buildOddReader(table),
    contacts: buildContactReader(identities),
    isOn,
  }
  const hashPassage = options.hashPassage ?? (() => '')
  const scan = (text: string): Hit[] => scanWords(reader, text)
  return {
    scanText: (text) => {
      const place = placesIn(text)
      return scan(text).map((hit) => findingOf(hit, 'text', place(hit.start), hashPassage(passageOf(text, hit))))
    },
    findSpans: (text) => scan(text).map(({ start, end }) => [start, end] as const),
    findNamed: (text) => scan(text).map((hit) => ({ tier: hit.tier, span: [hit.start, hit.end], identities: hit.identities })),
    mask: (text) => maskText(text, scan),
    scanFile: (path, bytes) => scanCarriers(path, bytes, { scan, tools: options.tools ?? {}, hashPassage, isOn }),
  }
}

function listTargets(identities: readonly ProtectedIdentity[]): TargetTable {
  const collector = new TargetCollector()
  identities.forEach((identity, n) => {
    addNames(collector, identity, n)
    addContacts(collector, identity, n)
  })
  return collector.table
}
