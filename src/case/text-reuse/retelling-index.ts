// An index in which the texts nearest to a text are found in milliseconds among hundreds of thousands: an inverted list of winnowed fingerprints
// (wording) and of skip-grams of anchors (names, numbers, days: they outlive translation). It only proposes; `judgeKinship` decides.
import type { SourceDocument } from '../../document/document.ts'
import type { Anchor } from './find-anchors.ts'
import { hashText } from './hash.ts'
import { traceText, type TextTrace } from './trace-text.ts'

export interface Candidate {
  /** Number of the document, by the order of `add`. */
  readonly number: number
  /** Shared keys, a rare one counting more. */
  readonly weight: number
}

/** 2^22 lists: 16 MiB, about three entries a list at 100,000 documents. */
const BUCKETS = 1 << 22
/** A list this long holds boilerplate or a common phrase: it is not added to and not asked. */
const FULL_BUCKET = 250
const MOST_KEYS = 512
const DEFAULT_LIMIT = 20
/** A candidate must share at least this many keys. */
const FEWEST_SHARED = 2

/** Three numbers an entry (12 bytes) in linked lists over typed arrays; about 100 entries a page of text. */
export class RetellingIndex {
  readonly #heads = new Int32Array(BUCKETS).fill(-1)
  readonly #counts = new Uint8Array(BUCKETS)
  #keys = new Uint32Array(1 << 16)
  #documents = new Int32Array(1 << 16)
  #next = new Int32Array(1 << 16)
  #entries = 0
  #size = 0

  /** How many documents were added. */
  get size(): number {
    return this.#size
  }

  /** Bytes held, for a caller that must stay below a limit. */
  get bytes(): number {
    return this.#heads.byteLength + this.#counts.byteLength + this.#keys.byteLength * 3
  }

  /** Adds a document and returns its number. */
  add(document: SourceDocument): number {
    return this.addTrace(traceText(document))
  }

  addTrace(trace: TextTrace): number {
    for (const key of keysOf(trace)) this.#insert(key)
    return this.#size++
  }

  /** The documents that share most with this one, nearest first. */
  query(document: SourceDocument, limit = DEFAULT_LIMIT): Candidate[] {
    return this.queryTrace(traceText(document), limit)
  }

  queryTrace(trace: TextTrace, limit = DEFAULT_LIMIT): Candidate[] {
    const weights = new Map<number, { weight: number; shared: number }>()
    for (const key of keysOf(trace)) {
      const bucket = key % BUCKETS
      const count = this.#counts[bucket]!
      if (count >= FULL_BUCKET) continue
      for (let entry = this.#heads[bucket]!; entry >= 0; entry = this.#next[entry]!) {
        if (this.#keys[entry] !== key) continue
        const number = this.#documents[entry]!
        const sum = weights.get(number) ?? { weight: 0, shared: 0 }
        sum.weight += 1 / Math.log2(2 + count)
        sum.shared++
        weights.set(number, sum)
      }
    }
    return [...weights]
      .filter(([, { shared }]) => shared >= FEWEST_SHARED)
      .map(([number, { weight }]) => ({ number, weight }))
      .sort((a, b) => b.weight - a.weight || a.number - b.number)
      .slice(0, limit)
  }

  #insert(key: number): void {
    const bucket = key % BUCKETS
    if (this.#counts[bucket]! >= FULL_BUCKET) return
    if (this.#entries === this.#keys.length) this.#grow()
    const entry = this.#entries++
    this.#keys[entry] = key
    this.#documents[entry] = this.#size
    this.#next[entry] = this.#heads[bucket]!
    this.#heads[bucket] = entry
    this.#counts[bucket]!++
  }

  /** By half as much again: doubling would hold three times the bytes while it copies. */
  #grow(): void {
    const length = Math.ceil(this.#keys.length * 1.5)
    const keys = new Uint32Array(length)
    const documents = new Int32Array(length)
    const next = new Int32Array(length)
    keys.set(this.#keys)
    documents.set(this.#documents)
    next.set(this.#next)
    this.#keys = keys
    this.#documents = documents
    this.#next = next
  }
}

/** Anchors joined to one key: each with the next and the next but one, so that one lost name breaks two keys and no more. */
const SKIPS = [1, 2] as const

function keysOf(trace: TextTrace): Iterable<number> {
  const keys = new Set<number>()
  const telling = trace.anchors.filter((anchor) => !isSlight(anchor))
  for (const skip of SKIPS) {
    for (let i = 0; i + skip < telling.length && keys.size < MOST_KEYS / 2; i++) {
      if (telling[i]!.key !== telling[i + skip]!.key) keys.add(hashText(`${telling[i]!.key} ${telling[i + skip]!.key}`))
    }
  }
  for (let i = 0; i < trace.fingerprints.length && keys.size < MOST_KEYS; i++) keys.add(trace.fingerprints[i]!)
  return keys
}

function isSlight(anchor: Anchor): boolean {
  return anchor.kind === 'number' && Number(anchor.key.slice('number:'.length)) <= 2
}
