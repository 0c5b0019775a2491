// Finds known numbers among the numbers of a text: long ones by their last seven digits wherever the groups break, short ones whole, with what stands near.
import type { FindingTier } from '../finding.ts'
import type { Hit } from '../hit.ts'
import { isSameCode, isSameCodeLetter, codeLetters } from './code-letters.ts'
import { ENDING_DIGITS, type KnownNumbers, type LongNumber, type ShortNumber } from './known-numbers.ts'
import { unitKindNear } from './unit-kinds.ts'
import { type NumberToken, plainAfter, plainBefore } from './number-tokens.ts'

/** Signs that may stand between two groups of one number: tags, cells, "серия … номер". */
const LONGEST_GAP = 30
const MODULUS = 10_000_000
const NEAR = 40

/** All hits, in the order of the text. Linear in the text. */
export function findNumbers(known: KnownNumbers, text: string, tokens: readonly NumberToken[]): Hit[] {
  const hits: Hit[] = []
  if (known.longByEnding.size > 0) findLong(known, text, tokens, hits)
  if (known.shortByDigits.size > 0) findShort(known, text, tokens, hits)
  return hits
}

function findLong({ endings, longByEnding }: KnownNumbers, text: string, tokens: readonly NumberToken[], hits: Hit[]): void {
  let ending = 0
  let count = 0
  for (let t = 0; t < tokens.length; t++) {
    const { digits, start } = tokens[t]!
    if (t > 0 && start - tokens[t - 1]!.end > LONGEST_GAP) count = 0
    for (let d = 0; d < digits.length; d++) {
      ending = ((ending * 10) % MODULUS) + digits.charCodeAt(d) - 48
      if (++count < ENDING_DIGITS || (endings[ending >> 3]! & (1 << (ending & 7))) === 0) continue
      for (const one of longByEnding.get(ending) ?? []) {
        const hit = verifyLong(text, tokens, t, d, one)
        if (hit) addHit(hits, hit)
      }
    }
  }
}

/** The number ends at digit `d` of token `t`: how many of its digits stand before that, and is it by chance? */
function verifyLong(
  text: string,
  tokens: readonly NumberToken[],
  t: number,
  d: number,
  { kind, digits, enough, identities }: LongNumber,
): Hit | null {
  let [at, place, agreeing] = [t, d, 0]
  let start = 0
  let isOpen = true
  while (agreeing < digits.length && isOpen) {
    const token = tokens[at]!
    if (token.digits[place] !== digits[digits.length - 1 - agreeing]) break
    agreeing++
    start = place === 0 ? token.start : start
    if (--place >= 0) continue
    isOpen = at > 0 && token.start - tokens[at - 1]!.end <= LONGEST_GAP
    if (isOpen) place = tokens[--at]!.digits.length - 1
  }
  const last = tokens[t]!
  const isWholeEnd = d === last.digits.length - 1
  const isBounded = isWholeEnd && (place < 0 || place === tokens[at]!.digits.length - 1)
  const first = tokens[at]!
  const from = start !== 0 && start >= first.start ? start : first.start
  const hit = (tier: FindingTier): Hit => ({ part: 'whole', kind, tier, start: from, end: last.end, identities, isNameLike: true })
  if (agreeing >= enough) return enough >= 9 || isBounded ? hit('block') : isWholeEnd ? hit('review') : null
  // The last seven alone, told as a number by itself: between letters or cells they might be anything.
  const isTight = /^[\p{N}\s().\-–—/]*$/u.test(text.slice(from, last.end)) && !text.slice(from, last.end).includes('\n')
  return agreeing >= ENDING_DIGITS && isBounded && isTight && kind === 'phone' ? hit('review') : null
}

/** One person's number in one place is told once. */
function addHit(hits: Hit[], hit: Hit): void {
  for (let i = hits.length - 1; i >= 0 && i > hits.length - 4; i--) {
    const known = hits[i]!
    if (known.kind !== hit.kind || known.end < hit.start || known.identities[0] !== hit.identities[0]) continue
    if (known.tier === 'block' || hit.tier === 'review') return
    hits[i] = hit
    return
  }
  hits.push(hit)
}

const LONGEST_SHORT = 8

function findShort({ shortByDigits, hasLength }: KnownNumbers, text: string, tokens: readonly NumberToken[], hits: Hit[]): void {
  for (let t = 0; t < tokens.length; t++) {
    const first = tokens[t]!
    let digits = first.digits
    for (let last = t; digits.length <= LONGEST_SHORT;) {
      if (hasLength[digits.length] === true)
        for (const one of shortByDigits.get(digits) ?? []) {
          const hit = verifyShort(text, tokens, t, last, one)
          if (hit) addHit(hits, hit)
        }
      const next = tokens[last + 1]
      if (!next || digits.length + next.digits.length > LONGEST_SHORT || !isGroupGap(text, tokens[last]!.end, next.start)) break
      digits += next.digits
      last++
    }
  }
}

/** A sign or two, none of them a letter, a comma, a semicolon or a cell's or a line's end. */
function isGroupGap(text: string, from: number, to: number): boolean {
  if (to - from > 2) return false
  for (let i = from; i < to; i++) if (NO_GAP.test(text[i]!)) return false
  return true
}

const NO_GAP = /[\p{L},;\t]/u

function verifyShort(text: string, tokens: readonly NumberToken[], t: number, last: number, one: ShortNumber): Hit | null {
  const start = tokens[t]!.start
  const end = tokens[last]!.end
  const tier = tierOf(text, tokens, t, last, one)
  return tier === null ? null : { part: 'whole', kind: one.kind, tier, start, end, identities: one.identities, isNameLike: true }
}

function tierOf(text: string, tokens: readonly NumberToken[], t: number, last: number, one: ShortNumber): FindingTier | null {
  const start = tokens[t]!.start
  const end = tokens[last]!.end
  if (one.kind === 'plate') return tierOfPlate(text, tokens, t, last, one)
  if (one.kind === 'unit') return tierOfUnit(text, start, end, t === last, one)
  const before = plainBefore(text, start, NEAR)
  const after = plainAfter(text, end, NEAR)
  if (one.kind === 'phone') return PHONE_CUE.test(before + after) ? 'block' : one.digits.length > 5 ? 'review' : null
  return tierOfDocument(tokens, t, last, before, after, one)
}

const PHONE_CUE = /тел|phone|☎|звон|дзвон|call|моб|mob|номер|number/i

/** With its series near, a document's number is that document's; alone it is for review. */
function tierOfDocument(
  tokens: readonly NumberToken[],
  t: number,
  last: number,
  before: string,
  after: string,
  one: ShortNumber,
): FindingTier | null {
  if (one.other !== '' && hasNumber(tokens, t, last, one.other)) return 'block'
  if (one.before !== '' && (hasCode(before, one.before) || hasCode(after, one.before))) return 'block'
  return one.digits.length >= 6 && t === last ? 'review' : null
}

/** Digits that stand within a few words, in one group or two. */
function hasNumber(tokens: readonly NumberToken[], t: number, last: number, digits: string): boolean {
  for (let i = Math.max(0, t - 3); i <= last + 3 && i < tokens.length; i++) {
    if (i >= t && i <= last) continue
    if (Math.min(Math.abs(tokens[i]!.start - tokens[last]!.end), Math.abs(tokens[t]!.start - tokens[i]!.end)) > 2 * NEAR) continue
    if (tokens[i]!.digits === digits || (tokens[i]!.digits + (tokens[i + 1]?.digits ?? '') === digits && i + 1 < tokens.length)) return true
  }
  return false
}

/** A code of letters among the words, whole or in two ("I-АК"). */
function hasCode(words: string, code: string): boolean {
  const list = words.match(/\p{L}{1,8}/gu) ?? []
  return list.some((word, i) => isSameCode(codeLetters(word), code) || isSameCode(codeLetters(word + (list[i + 1] ?? '')), code))
}

const BEYOND = 14

function tierOfPlate(text: string, tokens: readonly NumberToken[], t: number, last: number, one: ShortNumber): FindingTier | null {
  // Digits apart from each other, as letters are set apart.
  if (t !== last && tokens.slice(t, last + 1).some(({ digits }) => digits.length > 1)) return null
  const start = tokens[t]!.start
  const end = tokens[last]!.end
  const before = codesBeside(plainBefore(text, start, BEYOND), -1)
  const after = codesBeside(plainAfter(text, end, BEYOND), 1)
  const holds = (codes: readonly string[], code: string): boolean => code === '' || codes.some((known) => isSameCode(known, code))
  const isOrdered = holds(before, one.before) && holds(after, one.after)
  const all = one.before + one.after
  // "АВС 123", "123 АВС": the letters told together.
  if (!isOrdered && !holds(before, all) && !holds(after, all)) return null
  if (one.other === '') return isOrdered && all.length > 1 ? 'block' : 'review'
  const next = tokens[last + 1]
  const hasRegion = next !== undefined && next.digits === one.other && next.start - end <= BEYOND + 6
  return hasRegion || hasNumber(tokens, t, last, one.other) ? 'block' : 'review'
}

/** What a plate's letters beside a number may be: the next group of letters, the next two, the next three; nearest first. */
function codesBeside(near: string, step: 1 | -1): string[] {
  const groups = near.match(/\p{L}+|[^\p{L}]+/gu) ?? []
  if (step === -1) groups.reverse()
  const codes: string[] = []
  let code = ''
  for (const group of groups) {
    if (/^\p{L}/u.test(group)) {
      if (group.length > 3 || codes.length > 2) break
      code = step === 1 ? code + group : group + code
      codes.push(code.toUpperCase())
    } else if (group.length > 3 || /[\d<>{}=%()"]/.test(group)) break
  }
  return codes
}

const UNIT_NEAR = 36
const UNIT_CUE =
  /[вbv]\s?[/.\\|-]?\s?ч|вэ\s?че|войск|воин|військ|част|unit|v\s?[/.]?\s?ch|v\/c|milit|чаcт|бригад|полк|brigade|regiment|дислок|п\/п|полев|польов|field post|гарнизон|гарнізон/i

function tierOfUnit(text: string, start: number, end: number, isOne: boolean, one: ShortNumber): FindingTier | null {
  const before = plainBefore(text, start, UNIT_NEAR)
  const after = plainAfter(text, end, UNIT_NEAR)
  if (one.other !== '') return tierOfNumbered(before, after, one.other)
  if (UNIT_CUE.test(before)) return 'block'
  if (UNIT_CUE.test(after)) return isOne ? 'block' : 'review'
  if (/^[A-Za-z]/.test(after)) return null
  const letter = /(?:(?:^|[^\p{L}\p{N}])(\p{L})|(?:^|\P{L})([\u0400-\u045f]))[\s-]{0,2}$/u.exec(before)?.slice(1).join('')
  if (one.before !== '' && letter !== undefined && isSameCodeLetter(letter, one.before)) return 'block'
  // Without its letter a number of four digits is any; a year says nothing at all.
  if (!isOne || one.before !== '' || YEAR.test(one.digits) || /^\s?[\d%°.,:]/.test(after)) return null
  return 'review'
}

/** "12-та окрема бригада", "бригада № 12": the kind of unit stands beside the number. */
function tierOfNumbered(before: string, after: string, kind: string): FindingTier | null {
  const near = unitKindNear(/[^\d,;.<>{}=/]{0,16}$/.exec(before)?.[0] ?? '', /^[^\d,;<>{}=/]{0,36}/.exec(after)?.[0] ?? '')
  return near === kind && !/[A-Za-z]$/.test(before) ? 'block' : null
}

const YEAR = /^(?:19|20)\d\d$/
