// Hits by where they stand, so that asking what overlaps a stretch does not grow with the hits.
import type { Hit } from '../hit.ts'

const BUCKET_SHIFT = 7

export class HitIndex {
  private readonly buckets = new Map<number, Hit[]>()

  constructor(hits: readonly Hit[]) {
    for (const hit of hits) this.add(hit)
  }

  add(hit: Hit): void {
    for (let bucket = hit.start >> BUCKET_SHIFT; bucket <= hit.end >> BUCKET_SHIFT; bucket++) {
      const known = this.buckets.get(bucket)
      if (known) known.push(hit)
      else this.buckets.set(bucket, [hit])
    }
  }

  /** Whether a hit that overlaps `[start, end)` is as asked. */
  some(start: number, end: number, isAsked: (hit: Hit) => boolean = () => true): boolean {
    for (let bucket = start >> BUCKET_SHIFT; bucket <= end >> BUCKET_SHIFT; bucket++)
      for (const hit of this.buckets.get(bucket) ?? []) if (hit.start < end && hit.end > start && isAsked(hit)) return true
    return false
  }
}
