// Scans one text through every reading of it: as it stands, and with its escapes opened in place, one within another, to a bounded depth.
import { openEscapes, type EscapeReading } from './escapes/open-escapes.ts'
import { isChanceIn, isNearOpened } from './escapes/replacement.ts'
import type { Hit } from './hit.ts'
import { readText, type TextReader } from './match/read-text.ts'

/** Texts are read in pieces, so that memory stays bounded; pieces overlap by more than any form's length, escapes and all. */
const PIECE_UTF16 = 1 << 21
const OVERLAP_UTF16 = 4096
/** A pair of names is this far apart at most: a hit farther from what was opened was judged in the text as it stands. */
const REACH = 100
/** A given name of fewer letters is made by chance in readings of chance letters. */
const FEWEST_CHANCE_LETTERS = 4

/** All hits with their place in `text`, judged; each is told once. Escapes too deep or too many to be opened are a hit of no one, kind `too-deep`. */
export function scanWords(reader: TextReader, text: string): Hit[] {
  const hits = new HitList()
  for (let from = 0; ; from += PIECE_UTF16 - OVERLAP_UTF16) {
    const piece = text.length <= PIECE_UTF16 ? text : text.slice(from, from + PIECE_UTF16)
    scanPiece(reader, piece, from, hits)
    if (from + PIECE_UTF16 >= text.length) return hits.list
  }
}

function scanPiece(reader: TextReader, text: string, from: number, hits: HitList): void {
  for (const hit of readText(reader, text)) hits.add({ ...hit, start: hit.start + from, end: hit.end + from })
  const readings = openEscapes(text)
  for (let step = readings.next(); ; step = readings.next()) {
    if (step.done) {
      if (step.value) hits.add(tooDeep(from))
      return
    }
    const reading = step.value
    for (const hit of readText(reader, reading.text)) {
      if (
        !isNearOpened(reading.opened, hit.start, hit.end, REACH) ||
        isChance(hit, reading) ||
        !reading.kinds.every((kind) => reader.isOn(`escape ${kind}`))
      )
        continue
      hits.add({ ...hit, start: from + reading.from[hit.start]!, end: from + reading.to[Math.max(hit.start, hit.end - 1)]! })
    }
  }
}

function isChance(hit: Hit, reading: EscapeReading): boolean {
  const isWeak = hit.kind === 'family-name-misspelt' || (hit.part === 'given' && hit.end - hit.start < FEWEST_CHANCE_LETTERS)
  return hit.tier === 'review' && isWeak && isChanceIn(reading, hit.start, hit.end)
}

function tooDeep(at: number): Hit {
  return { part: 'whole', kind: 'too-deep', tier: 'block', start: at, end: at, identities: [], isNameLike: false }
}

const BUCKET_SHIFT = 8

/** Hits told once: one of the same kind and persons that overlaps a known one is not added, unless it blocks and the known one does not. */
class HitList {
  readonly list: Hit[] = []
  private readonly buckets = new Map<string, Hit[]>()

  add(hit: Hit): void {
    const name = `${hit.kind} ${hit.identities.join(',')}`
    const [first, last] = [hit.start >> BUCKET_SHIFT, Math.min(hit.end >> BUCKET_SHIFT, (hit.start >> BUCKET_SHIFT) + 16)]
    for (let bucket = first; bucket <= last; bucket++) {
      const known = this.buckets.get(`${bucket} ${name}`)
      if (known?.some((one) => one.start <= hit.end && one.end >= hit.start && (one.tier === 'block' || hit.tier === 'review'))) return
    }
    this.list.push(hit)
    for (let bucket = first; bucket <= last; bucket++) {
      const key = `${bucket} ${name}`
      const known = this.buckets.get(key)
      if (known) known.push(hit)
      else this.buckets.set(key, [hit])
    }
  }
}
