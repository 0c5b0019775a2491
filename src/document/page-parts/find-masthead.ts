// The outlet of a page copied as text: its masthead, told by where it stands again: beside the date, in the copyright line, in boxes and share lines.
import { lineForm } from './line-form.ts'
import { COPYRIGHT_WORDS, OUTLET_WORDS } from './frame-words.ts'
import { isMenuItem, isPersonName, nameOnly, readDataRow } from './page-rows.ts'
import type { BlockKind } from '../document.ts'

export interface MastheadLine {
  readonly text: string
  readonly kind: BlockKind | null
}

/** What each sign adds; an outlet is named from `ENOUGH` on. Own weighing: one sign may be chance, two are not. */
const SIGNS = { first: 1, top: 0.5, again: 1, besideDay: 1, inFurniture: 1, copyright: 2, outletWord: 0.5 } as const
const ENOUGH = 2
/** Lines at the head of a page among which a masthead is looked for. */
const HEAD_LINES = 15

/** The outlet's name as the page writes it, or null. `credited` are names that the page credits: never the page's own. */
export function findMasthead(lines: readonly MastheadLine[], credited: readonly string[]): string | null {
  const foreign = new Set(credited.map(name => nameForm(name)))
  const scores = new Map<string, { name: string; score: number; isSeated: boolean; at: number }>()
  const give = (name: string, at: number) => {
    const form = nameForm(name)
    const known = scores.get(form) ?? { name, score: hasOutletWord(form) ? SIGNS.outletWord : 0, isSeated: hasOutletWord(form), at }
    scores.set(form, known)
    return known
  }
  const firstAt = lines.findIndex(({ kind, text }) => kind !== 'boilerplate' || isMastheadShape(text))
  const headEnd = lines.findIndex(({ text, kind }) => kind === null && text.split(/\s+/).length >= 5 && /[.!?…]["”»’)]?$/u.test(text))
  lines.forEach(({ text, kind }, i) => {
    const owner = nameInCopyright(text)
    if (owner !== null) {
      const entry = give(owner, i)
      entry.score += SIGNS.copyright
      entry.isSeated = true
    }
    if (kind === 'byline') for (const name of readDataRow(text)?.names ?? []) if (isMastheadShape(name)) give(name, i).score += SIGNS.besideDay
    const workplace = kind === null && nameOnly(text) !== null ? text.split(/\s{0,2}[,|·•]\s{1,2}/)[1] : undefined
    if (workplace !== undefined && isMastheadShape(workplace)) give(workplace, i).score += SIGNS.besideDay
    if (kind !== null || !isMastheadShape(text) || lines[i + 1]?.kind === 'credit') return
    const isKnown = scores.has(nameForm(text))
    const entry = give(text, i)
    const isHead = i < HEAD_LINES && (headEnd < 0 || i < headEnd)
    if (isKnown) entry.score += SIGNS.again
    else if (isHead) entry.score += i === firstAt ? SIGNS.first : SIGNS.top
    if (isHead && !isKnown) entry.isSeated = true
    if ([lines[i - 1], lines[i + 1]].some(near => near !== undefined && near.kind === 'byline' && /\d/.test(near.text))) entry.score += SIGNS.besideDay
  })
  countInFurniture(lines, scores)
  const able = [...scores].filter(([form, { score, isSeated }]) => score >= ENOUGH && isSeated && !foreign.has(form))
  return able.sort(([, a], [, b]) => b.score - a.score || a.at - b.at)[0]?.[1].name ?? null
}

/** Names already known that stand inside a box, a share line, a copyright line. */
function countInFurniture(lines: readonly MastheadLine[], scores: ReadonlyMap<string, { name: string; score: number; isSeated: boolean }>): void {
  const furniture = lines.filter(({ kind, text }) => kind === 'boilerplate' && text.length <= 160).slice(0, 200).map(({ text }) => ` ${nameForm(text)} `)
  for (const [form, entry] of [...scores].slice(0, 200)) {
    const holding = furniture.filter(line => line.trim() !== form && line.includes(` ${form} `)).length
    if (holding > 0) entry.isSeated = true
    entry.score += Math.min(holding, 2) * SIGNS.inFurniture
  }
}

/** True for a line that can be a newsroom's name: up to five words, the first with a capital, no sentence, nobody's name, no item of a menu. */
export function isMastheadShape(text: string): boolean {
  if (text.length < 3 || text.length > 40 || text.includes('\n') || /[!?:;,|/@#]|\.$|\d{3}|\s{2}/.test(text)) return false
  if (!/^[«“"]?[\p{Lu}\d]/u.test(text) && !/^[\p{L}\d-]{2,30}\.\p{L}{2,8}$/u.test(text)) return false
  return text.split(/\s+/).length <= 5 && !isMenuItem(text) && !isPersonName(text)
}

/** "© 2022 Lake Courier. All rights reserved" → "Lake Courier". */
function nameInCopyright(text: string): string | null {
  if (text.length > 160 || !/©|\(c\)|copyright/i.test(text)) return null
  let rest = text.replace(/©|\(c\)/gi, ' ').replace(/\d{4}(\s?[—–-]\s?\d{4})?/g, ' ')
  for (const words of COPYRIGHT_WORDS) {
    const at = rest.toLowerCase().indexOf(words)
    if (at >= 0) rest = `${rest.slice(0, at)}.${rest.slice(at + words.length)}`
  }
  const name = rest.split(/[.,|•·]\s|[.,|•·]$/).map(part => part.replace(/^[\s.,|•·—–-]{1,9}|[\s.,|•·—–-]{1,9}$/g, '')).find(part => /\p{L}{2}/u.test(part))
  return name !== undefined && isMastheadShape(name) ? name : null
}

function hasOutletWord(form: string): boolean {
  return form.split(' ').some(word => OUTLET_WORDS.has(word))
}

/** The form in which names are compared: lower case, no quotation marks, no marks between words. */
export function nameForm(text: string): string {
  return lineForm(text).replace(/[^\p{L}\p{N}’'.-]+/gu, ' ').replace(/[.-]{1,3}(?=\s|$)/g, '').trim()
}
