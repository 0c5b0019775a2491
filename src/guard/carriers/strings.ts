// Readable strings in bytes of any kind: UTF-8 and both UTF-16s, as strings(1) finds them, in Latin and Cyrillic letters.
import type { Bytes } from '../../base/bytes.ts'
import { decodeUtf16 } from '../escapes/utf16.ts'

const SHORTEST_RUN = 5

/** The strings, one a line. Chance runs in compressed data are dropped where they hold more signs than letters. */
export function listStrings(bytes: Bytes): string {
  const runs: string[] = []
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  collectRuns(buffer.toString('utf8'), runs)
  collectRuns(decodeUtf16(buffer), runs)
  collectRuns(decodeUtf16(buffer.subarray(1)), runs)
  // A name in an eight-bit table stands in old metadata.
  collectRuns(new TextDecoder('windows-1251').decode(bytes), runs, /[А-яЁёІіЇїЄєҐґ]{5,}(?:[ .,-][А-яЁёІіЇїЄєҐґ.]{1,40}){0,6}/g)
  return runs.join('\n')
}

const RUN = /[\x20-\x7e\u00a0-\u024f\u0400-\u052f\u2010-\u203a]{5,}/g

function collectRuns(text: string, runs: string[], pattern: RegExp = RUN): void {
  for (const match of text.matchAll(pattern)) {
    const run = match[0]
    if (run.length < SHORTEST_RUN) continue
    if (run.length >= 24 || isWordy(run)) runs.push(run)
  }
}

function isWordy(run: string): boolean {
  let wordy = 0
  for (let i = 0; i < run.length; i++) {
    const code = run.charCodeAt(i)
    if (code === 32 || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 0x3ff) wordy++
  }
  return wordy * 10 >= run.length * 8
}
