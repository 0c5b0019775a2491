// Holds a match of a code or a phrase (e-mail address, handle, alphanumeric number) to the text itself.
import type { Hit } from '../hit.ts'
import { endOfWord, type Skeleton, skeletonKey, WORD_START } from '../match/fold.ts'
import type { NumberTarget, PhraseTarget } from '../match/target.ts'
import { wordEnd } from '../match/written-word.ts'
import { plainStretch } from './number-tokens.ts'
import { cellOfGeohash } from './places/place-codes.ts'

const LONGEST_GAP = 14

export function verifyNumber(
  { at, count, symbols }: Skeleton,
  from: number,
  to: number,
  { kind, tier, isWhole, identities }: NumberTarget,
): Hit | null {
  for (let k = from + 1; k < to; k++) if (at[k]! - at[k - 1]! > LONGEST_GAP) return null
  const isTouched = (k: number, step: number): boolean => k >= 0 && k < count && symbols[k]! >= 20 && Math.abs(at[k]! - at[k - step]!) === 1
  if (isWhole && (isTouched(from - 1, -1) || isTouched(to, 1))) return null
  return { part: 'whole', kind, tier, start: at[from]!, end: at[to - 1]! + 1, identities, isNameLike: true }
}

const HOST_NEAR = 90

export function verifyPhrase(text: string, skeleton: Skeleton, from: number, to: number, target: PhraseTarget): Hit | null {
  const { kind, identities, hosts } = target
  const end = endOfWord(skeleton, to)
  const start = skeleton.at[from]!
  const hit = (tier: 'block' | 'review', stop: number): Hit => ({
    part: 'whole',
    kind,
    tier,
    start,
    end: stop,
    identities,
    isNameLike: true,
  })
  if (kind === 'alias' && target.literal !== undefined)
    return text.slice(start, start + target.literal.length).toLowerCase() === target.literal
      ? hit('block', start + target.literal.length)
      : null
  if (target.literal !== undefined) {
    const word = /^[0-9a-z]{1,13}/i.exec(text.slice(start, start + 13))?.[0].toLowerCase() ?? ''
    return word.startsWith(target.literal) && word.length < 13 && cellOfGeohash(word) !== null
      ? hit(word.length > 6 ? 'block' : 'review', start + word.length)
      : null
  }
  if (hosts) {
    const host = hostAfter(plainStretch(text, skeleton.at[to - 1]! + 1, skeleton.at[to - 1]! + HOST_NEAR), hosts)
    if (host) return hit('block', wordEnd(text, skeleton.at[end - 1]!))
  }
  const isWordy = kind === 'alias' || kind === 'address' || kind === 'unit'
  if (end - to > (isWordy ? 3 : 0)) return null
  const mark = target.isWord || to - from < 5 ? markBefore(plainStretch(text, start - 24, start)) : 'own'
  // A short handle needs its mark, and so does one that is a word; without it the latter is for review.
  if (kind === 'handle' && to - from < 5 && mark === 'none') return null
  if (!target.isWord || mark === 'own') return hit(target.tier, wordEnd(text, skeleton.at[end - 1]!))
  // A word told in pieces is other words ("called for on").
  for (let k = from + 1; k < to; k++) if (skeleton.starts[k] === WORD_START) return null
  const isOtherScript = /[\u0400-\u04ff]/.test(text[start]!)
  return mark === 'none' && isOtherScript ? null : hit('review', wordEnd(text, skeleton.at[end - 1]!))
}

const OWN_MARK =
  /@\s{0,2}$|(?:t\.me|telegram\.me|vk\.com|ok\.ru|instagram\.com|facebook\.com|fb\.com|twitter\.com|x\.com|tiktok\.com|youtube\.com|github\.com|linkedin\.com\/in)\/$|(?:ник|nick|nickname|user|username|login|handle|telegram|телеграм\p{L}{0,3}|телега|инстаграм\p{L}{0,3}|инста|instagram|канал|акк\p{L}{0,8}|профил\p{L}{0,3}|профіл\p{L}{0,3})[^\p{L}\n]{1,4}$/iu

/** What marks the word behind it as a handle: a mark of handles, a sign that may be one, nothing. */
function markBefore(before: string): 'own' | 'sign' | 'none' {
  if (OWN_MARK.test(before)) return 'own'
  return /[/#=]\s{0,2}$/.test(before) ? 'sign' : 'none'
}

/** What stands between an address's two parts, however it is told; "имя собака почта точка ру" and `"name" + "@" + "host"` alike. */
const AT =
  /^[^\p{L}\p{N}]{0,12}(?:\+[\w.-]{1,30})?[^\p{L}\p{N}]{0,6}(?:@|at|собак\p{L}|собач\p{L}{1,4}|эт|ет|равлик|равлика|a|а|x?40|u0040|commat|fromCharCode|64|сервер|почта|пошта|на|on|с|[^\p{L}\p{N}]|$)/iu

/** Whether a label of the host follows, as a word of its own, within a few words. */
function hostAfter(after: string, hosts: readonly string[]): boolean {
  if (!AT.test(after)) return false
  const words = after.match(/[\p{L}\p{M}\p{N}-]{1,40}/gu) ?? []
  return words.slice(0, 12).some((word) => {
    const keys = word.includes('-') ? [skeletonKey(word), ...word.split('-').map(skeletonKey)] : [skeletonKey(word)]
    return keys.some((key) => hosts.includes(key))
  })
}
