// Reads one text for everything protected, through every channel at once: as it stands, in odd writing, misspelt, as coordinates. The hits of all channels
// are weighed together, so that a given name in plain letters and its patronymic in odd ones are a pair.
import { type ContactReader, findContacts } from '../contacts/find-contacts.ts'
import { listOddContacts } from '../contacts/odd-contacts.ts'
import type { DetectorSwitch } from '../detectors.ts'
import type { Hit } from '../hit.ts'
import { flattenPlanes, foldText } from './fold.ts'
import { HitIndex } from './hit-index.ts'
import { findOddNames, type OddReader } from './find-odd-names.ts'
import { judgeHits } from './judge-hits.ts'
import { matchText, type Matcher } from './match-text.ts'
import { findMisspelt, type Misspellings } from './misspelt.ts'
import { listOddWritings } from './odd-words.ts'

export interface TextReader {
  readonly matcher: Matcher
  readonly misspellings: Misspellings
  readonly odd: OddReader
  readonly contacts: ContactReader
  readonly isOn: DetectorSwitch
}

/** Odd writing in odd writing: letters spaced out that are look-alikes too. */
const DEEPEST = 2

/** All hits in one text whose escapes are already opened, with their places in it. */
export function readText(reader: TextReader, text: string): Hit[] {
  // Letters outside the first plane are rewritten once, unit for unit, for every channel.
  const plain = flattenPlanes(text)
  return judgeHits(plain, listHits(reader, plain, 0))
}

/** Hits of all channels, not yet weighed, in the order of the text. */
function listHits(reader: TextReader, text: string, depth: number): Hit[] {
  const skeleton = foldText(text)
  const exact = matchText(reader.matcher, text, skeleton).filter(({ by = '' }) => reader.isOn(by))
  const others = [
    ...findMisspelt(reader.misspellings, text, skeleton, exact).map((hit) => ({ ...hit, by: 'misspelt' })),
    ...findOddNames(reader.odd, text),
    ...findContacts(reader.contacts, text, skeleton).map((hit) => ({ ...hit, by: `contact ${hit.kind}` })),
  ]
  const hits: Hit[] = [...exact, ...others.filter(({ by = '' }) => reader.isOn(by))]
  if (depth >= DEEPEST) return hits
  const known = new HitIndex(hits)
  const odd = listOddWritings(text, skeleton)
  for (const { text: seen, start, end, how } of [...odd, ...listOddContacts(text, skeleton, odd)]) {
    for (const hit of listHits(reader, seen, depth + 1)) {
      // Names in odd writing are walked to, letter by letter (find-odd-names.ts).
      if (hit.part !== 'whole') continue
      // Words around a spoken number or an odd word are read already.
      const hasContext = how === 'spoken' || how === 'obfuscated'
      if (hasContext && known.some(start - CONTEXT, end + CONTEXT, (one) => isSame(one, hit))) continue
      if (!reader.isOn(`view ${how}`)) continue
      const moved = { ...hit, start, end }
      if (known.some(start, end, (one) => isSame(one, moved))) continue
      hits.push(moved)
      known.add(moved)
    }
  }
  return hits.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Characters around a spoken number or an odd word that are read with it. */
const CONTEXT = 60

/** What stands there openly is not told twice. Both are known to overlap. */
function isSame(known: Hit, hit: Hit): boolean {
  if (known.tier === 'review' && hit.tier === 'block') return false
  return known.kind === hit.kind && known.part === hit.part && known.identities[0] === hit.identities[0]
}
