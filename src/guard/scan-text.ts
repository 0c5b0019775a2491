// Scans one text through every reading of it: as it stands, and with its escapes opened, to a bounded depth.
import { listViews } from './escapes/decode-views.ts'
import type { Hit } from './hit.ts'
import { readText, type TextReader } from './match/read-text.ts'

/** How often an escape within an escape is opened. */
const DEEPEST = 3
/** Texts are read in pieces, so that memory stays bounded; pieces overlap by more than any form's length. */
const PIECE_UTF16 = 1 << 21
const OVERLAP_UTF16 = 512

/** All hits with their place in `text`, judged; an overlap's double hits are one. */
export function scanWords(reader: TextReader, text: string): Hit[] {
  if (text.length <= PIECE_UTF16) return scanPiece(reader, text, 0)
  const hits = new Map<string, Hit>()
  for (let from = 0; from < text.length; from += PIECE_UTF16 - OVERLAP_UTF16) {
    for (const hit of scanPiece(reader, text.slice(from, from + PIECE_UTF16), 0)) {
      const moved = { ...hit, start: hit.start + from, end: hit.end + from }
      hits.set(`${moved.kind} ${moved.start} ${moved.identities[0]}`, moved)
    }
  }
  return [...hits.values()]
}

function scanPiece(reader: TextReader, text: string, depth: number): Hit[] {
  const hits = readText(reader, text)
  if (depth >= DEEPEST) return hits
  for (const view of listViews(text)) {
    for (const hit of scanPiece(reader, view.text, depth + 1)) {
      if (hit.tier === 'review' && hit.part === 'given' && WEAK_VIEWS.has(view.how)) continue
      // What stands there openly is not told twice.
      if (
        hits.some(
          (known) =>
            known.kind === hit.kind && known.start < view.end && known.end > view.start && known.identities[0] === hit.identities[0],
        )
      )
        continue
      hits.push({ ...hit, start: view.start, end: view.end })
    }
  }
  return hits
}

/** Readings that make chance words: a given name alone says nothing there. */
const WEAK_VIEWS: ReadonlySet<string> = new Set(['base64', 'hex'])
