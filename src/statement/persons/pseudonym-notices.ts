// Finds where a text says that a name is changed, real or withheld, and whose.
import type { Span } from '../../base/span.ts'
import { PSEUDONYM_FORMULAS, type PseudonymFormula } from '../../language/pseudonym-formulas.ts'
import type { Token } from '../../language/tokens.ts'

export interface Notice {
  /** The notice's words: what stands in the brackets, or the clause. */
  readonly span: Span
  readonly says: PseudonymFormula['says']
  /** "names", «имена»: about several persons. */
  readonly isPlural: boolean
  /** Token index where the matched words begin. */
  readonly at: number
  readonly end: number
  /** «героини», «её», "his": whose gender the notice tells. */
  readonly gender: 'm' | 'f' | null
}

type Step = { readonly any: true } | { readonly any: false; readonly words: readonly string[] }

const LONGEST_GAP = 5
const formulas = PSEUDONYM_FORMULAS.map((formula) => ({
  says: formula.says,
  steps: formula.words.split(' ').map((step): Step => (step === '*' ? { any: true } : { any: false, words: step.split('/') })),
}))
const PLURAL = new Set(['names', 'pseudonyms', 'имена', 'фамилии', 'псевдонимы', 'імена', 'прізвища', 'псевдоніми', 'their'])
const FEMALE = /^(?:her|she|ее|она|вона|героини|девушки|женщины|собеседницы|її|героїні|жінки|співрозмовниці|авторки|дівчини|дівчинки)$/
const MALE = /^(?:his|he|он|він|героя|мужчины|собеседника|його|чоловіка|співрозмовника|хлопця|юнака|мальчика|юноши)$/
const PLACE_NAME = new Set(['its', 'village', 'town', 'city', 'села', 'города', 'деревни', 'міста'])

/** The notices of one sentence. Where formulas overlap, the one that spells out more words wins; "real name changed" is no real name. */
export function findNotices(tokens: readonly Token[]): Notice[] {
  const matches: { says: PseudonymFormula['says']; at: number; end: number; spelled: number }[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind !== 'word' || !mayOpen(tokens[at]!.lower)) continue
    for (const { says, steps } of formulas) {
      const end = matchSteps(tokens, at, steps, 0)
      if (end !== null) matches.push({ says, at, end, spelled: steps.filter((step) => !step.any).length })
    }
  }
  const kept: typeof matches = []
  // The formula that spells out more words fits better: "names * not * changed" beats "names * changed".
  const rank = (match: (typeof matches)[number]): number => match.spelled * 10 + match.end - match.at - (match.says === 'real' ? 8 : 0)
  for (const match of matches.sort((a, b) => rank(b) - rank(a))) {
    if (!kept.some((other) => other.at < match.end && match.at < other.end)) kept.push(match)
  }
  return kept
    .sort((a, b) => a.at - b.at)
    .flatMap((match) => {
      const inside = tokens.slice(Math.max(0, match.at - 2), match.end)
      if (inside.some((token) => PLACE_NAME.has(token.lower))) return []
      const [from, to] = noticeBounds(tokens, match.at, match.end)
      const words = tokens.slice(from, to)
      return [
        {
          span: [tokens[from]!.span[0], tokens[to - 1]!.span[1]] as const,
          says: match.says,
          at: match.at,
          end: match.end,
          isPlural: words.some((token) => PLURAL.has(token.lower)),
          gender: words.some((token) => FEMALE.test(token.lower))
            ? ('f' as const)
            : words.some((token) => MALE.test(token.lower))
              ? ('m' as const)
              : null,
        },
      ]
    })
}

const firstWords = new Set(formulas.flatMap(({ steps }) => (steps[0]!.any ? [] : steps[0]!.words.filter((word) => !word.endsWith('~')))))
const firstStems = formulas.flatMap(({ steps }) =>
  steps[0]!.any ? [] : steps[0]!.words.filter((word) => word.endsWith('~')).map((word) => word.slice(0, -1)),
)

/** Whether any formula begins with the word: most words begin none. */
function mayOpen(lower: string): boolean {
  return firstWords.has(lower) || firstStems.some((stem) => lower.startsWith(stem))
}

function matchSteps(tokens: readonly Token[], at: number, steps: readonly Step[], step: number): number | null {
  const current = steps[step]
  if (current === undefined) return at
  if (current.any) {
    for (let skip = 0; skip <= LONGEST_GAP; skip++) {
      if (tokens[at + skip - 1]?.kind === 'punctuation' && skip > 0) return null
      const end = matchSteps(tokens, at + skip, steps, step + 1)
      if (end !== null) return end
    }
    return null
  }
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word') return null
  const isMatch = current.words.some((word) => (word.endsWith('~') ? token.lower.startsWith(word.slice(0, -1)) : token.lower === word))
  return isMatch ? matchSteps(tokens, at + 1, steps, step + 1) : null
}

/** The brackets around the words, or the clause between commas and stops. */
function noticeBounds(tokens: readonly Token[], at: number, end: number): [number, number] {
  const open = findMark(tokens, at, -1, /^[([]$/)
  const close = findMark(tokens, end - 1, 1, /^[)\]]$/)
  if (open !== null && close !== null) return [open + 1, close]
  let from = at
  while (from > 0 && !/^[,.;:—–(«“"!?…*]$/.test(tokens[from - 1]!.text)) from -= 1
  let to = end
  while (to < tokens.length && !/^[,.;:—–)»”"!?…]$/.test(tokens[to]!.text)) to += 1
  return [from, to]
}

function findMark(tokens: readonly Token[], start: number, step: 1 | -1, mark: RegExp): number | null {
  for (let i = start; i >= 0 && i < tokens.length && Math.abs(i - start) < 25; i += step) {
    if (mark.test(tokens[i]!.text)) return i
    if (/^[()[\]]$/.test(tokens[i]!.text)) return null
  }
  return null
}
