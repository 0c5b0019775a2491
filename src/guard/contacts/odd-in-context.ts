// Words in odd writing put back among their neighbours: a street in look-alike letters is nothing without the house that stands behind it.
import type { View } from '../escapes/view-of-text.ts'

const AROUND = 60
const LONGEST_GAP = 40
/** What makes a street or a mailbox of a word. */
const COMPANY = /[\p{N}@]/u

/** One or two readings of each stretch that holds odd words near each other and a number or an @. `views` are the odd words', in any order. */
export function listInContext(text: string, views: readonly View[]): View[] {
  const found: View[] = []
  let group: View[] = []
  for (const view of [...views].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = group.at(-1)
    if (last !== undefined && view.start - last.end > LONGEST_GAP) {
      addGroup(text, group, found)
      group = []
    }
    group.push(view)
  }
  if (group.length > 0) addGroup(text, group, found)
  return found
}

/** Digits set apart as the letters are. */
const SPACED_DIGITS = /(?<![\d\p{L}])\d(?:[ \u00a0\u2009.·_-]\d(?![\d\p{L}])){1,12}/gu
const MOST_IN_GROUP = 40

function addGroup(text: string, group: readonly View[], found: View[]): void {
  const start = group[0]!.start
  const end = group.at(-1)!.end
  if (group.length > MOST_IN_GROUP || !COMPANY.test(text.slice(Math.max(0, start - AROUND), end + AROUND))) return
  // A word may be read as either script's reader sees it.
  const firsts = group.filter((view, i) => group[i - 1]?.start !== view.start)
  const lasts = group.filter((view, i) => group[i + 1]?.start !== view.start)
  for (const seen of new Set([putIn(text, firsts, start, end), putIn(text, lasts, start, end)]))
    found.push({ text: seen, start, end, how: 'obfuscated' })
}

function putIn(text: string, views: readonly View[], start: number, end: number): string {
  let seen = ''
  let at = Math.max(0, start - AROUND)
  for (const view of views) {
    if (view.start < at) continue
    seen += text.slice(at, view.start) + view.text
    at = view.end
  }
  seen += text.slice(at, end + AROUND)
  return views.some(({ how }) => how === 'spaced') ? seen.replace(SPACED_DIGITS, (digits) => digits.replace(/\D/g, '')) : seen
}
