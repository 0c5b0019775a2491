// Proof files (C2SP tlog-proof): that one leaf is in a checkpointed tree, to be checked offline (docs/formats/proof.md).
import type { Bytes } from '../base/bytes.ts'
import { base64 } from '../base/bytes.ts'
import type { Outcome } from '../base/refusal.ts'
import { done, refuse } from '../base/refusal.ts'
import { parseDecimal } from './checkpoint.ts'
import { strictBase64 } from './note.ts'
import { HASH_BYTES } from './tree.ts'

export interface TlogProof {
  /** Opaque and not authenticated; null where absent. */
  readonly extra: Bytes | null
  readonly index: number
  /** From the leaf's sibling up to the root's child. */
  readonly path: readonly Bytes[]
  /** The whole signed note. */
  readonly checkpoint: string
}

const HEADER = 'c2sp.org/tlog-proof@v1'
/** A tree of 2^63 leaves has no longer path. */
const LONGEST_PATH = 63

export function formatProof(proof: TlogProof): string {
  const extra = proof.extra === null ? [] : [`extra ${base64(proof.extra)}`]
  return [HEADER, ...extra, `index ${proof.index}`, ...proof.path.map(base64), '', proof.checkpoint].join('\n')
}

/** The inverse of `formatProof`, on a text that may be an attacker's. Verifies nothing. */
export function parseProof(text: string): Outcome<TlogProof, 'proof-malformed'> {
  const separator = text.indexOf('\n\n')
  const [header, ...lines] = text.slice(0, Math.max(separator, 0)).split('\n')
  if (separator < 0 || header !== HEADER) return malformed()
  const extra = lines[0]?.startsWith('extra ') ? strictBase64(lines.shift()?.slice('extra '.length) ?? '') : undefined
  const indexLine = lines.shift() ?? ''
  const index = indexLine.startsWith('index ') ? parseDecimal(indexLine.slice('index '.length)) : null
  const path = lines.map(strictBase64)
  const isPath = path.length <= LONGEST_PATH && path.every((hash) => hash?.byteLength === HASH_BYTES)
  if (extra === null || index === null || !isPath) return malformed()
  return done({ extra: extra ?? null, index, path: path as Bytes[], checkpoint: text.slice(separator + 2) })
}

function malformed() {
  return refuse(
    'proof-malformed' as const,
    `That is not a proof of inclusion: its first line is not ${HEADER}, or a later one is out of form.`,
  )
}
