// What a carrier is taken apart into: texts to be scanned, files inside it, and faults of the carrier itself.
import type { Bytes } from '../../base/bytes.ts'
import type { FindingKind, FindingTier } from '../finding.ts'

export type Part =
  | { readonly is: 'text'; readonly carrier: string; readonly place: string | null; readonly text: string }
  /** A file inside. `name` may hold a protected name: it is scanned, and shown masked. */
  | { readonly is: 'file'; readonly carrier: string; readonly name: string; readonly bytes: Bytes }
  | { readonly is: 'fault'; readonly carrier: string; readonly place: string; readonly tier: FindingTier; readonly kind: FindingKind }

export function textPart(carrier: string, text: string, place: string | null = null): Part {
  return { is: 'text', carrier, place, text }
}

export function filePart(carrier: string, name: string, bytes: Bytes): Part {
  return { is: 'file', carrier, name, bytes }
}

export function fault(tier: FindingTier, kind: FindingKind, carrier: string, place: string): Part {
  return { is: 'fault', carrier, place, tier, kind }
}
