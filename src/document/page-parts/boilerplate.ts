// Furniture of a page: navigation, sharing, newsletter boxes, cookies, "read also", tags, footers, told by their fixed words.
import { BOX_BEGINNINGS, FURNITURE_BEGINNINGS, WHOLE_LINE_FURNITURE } from './cues.ts'
import { lineForm, opensWith } from './line-form.ts'

const wholeLines = new Set(WHOLE_LINE_FURNITURE)

/** Longest line that a beginning alone makes furniture of. */
const MAX_LINE_UTF16 = 160

/** True for a line that is furniture wherever it stands. */
export function isFurnitureLine(text: string): boolean {
  const form = lineForm(text)
  if (form === '') return !/[\p{L}\p{N}]/u.test(text)
  if (form.length > MAX_LINE_UTF16) return false
  return wholeLines.has(form) || (text.length <= MAX_LINE_UTF16 && startsAsFurniture(text, form)) || isShareRow(form)
}

const beginningsByUnit = groupByFirstUnit(FURNITURE_BEGINNINGS)

function startsAsFurniture(text: string, form: string): boolean {
  // "© " is cut off by the line form, so it is looked up before.
  if (/^\s{0,3}(©|\(c\)\s)/i.test(text)) return text.length <= 120
  return opensWith(form, beginningsByUnit.get(form[0]!) ?? [])
}

function groupByFirstUnit(phrases: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const phrase of phrases) groups.set(phrase[0]!, [...(groups.get(phrase[0]!) ?? []), phrase])
  return groups
}

/** "Facebook Twitter Telegram", "teilen twittern E-Mail": nothing but names of services and words for sharing. */
function isShareRow(form: string): boolean {
  if (form.length > 90) return false
  const words = form.split(/[\s,:|/·•]+/).filter(word => word !== '')
  return words.length >= 2 && words.every(word => SHARE_WORDS.has(word))
}

const SHARE_WORDS = new Set(('facebook twitter x telegram whatsapp instagram youtube linkedin reddit pinterest vk viber tumblr xing flipboard pocket skype messenger threads mastodon bluesky rss email e-mail mail print ' +
  'share this article story post page tweet pin copy link on to via or and teilen twittern mailen drucken merken поделиться в соцсетях вконтакте одноклассники ватсап вотсап вайбер скопировать ссылку ссылка отправить почта поділитися поділитись у соцмережах фейсбук ватсап вайбер вайбер скопіювати посилання надіслати пошта фейсбук твиттер телеграм pinnen pin it partager compartir condividi').split(' '))

/** True where a box begins that may go on over the next short lines. */
export function opensBox(text: string): boolean {
  const form = lineForm(text)
  return form.length <= MAX_LINE_UTF16 && opensWith(form, BOX_BEGINNINGS)
}

/** Longest slogan or link that still belongs to a box, and how many may follow the last certain line of it. */
const BOX_LINE_UTF16 = 110
const SLOGAN_UTF16 = 80
export const BOX_LINES_WITHOUT_CUE = 2

/** True for a line that may be part of a box already begun: short, nobody speaks in it, no figures. */
export function mayContinueBox(text: string): boolean {
  // A sentence of some length is the story again, not a slogan.
  return text.length <= BOX_LINE_UTF16 && !(text.length > SLOGAN_UTF16 && /[.!?…]$/.test(text)) && !/["“”«»„:]|\d{2}/.test(text)
}
