// Reader of Telegram Desktop's exports: result.json (its own schema) and messages.html; each message keeps who wrote it and when.
import { done, refuse, type Outcome } from '../base/refusal.ts'
import type { Draft, DraftBlock, ReadRefusal } from './draft.ts'
import { textOf, walkElements, type Element } from './html/light-tree.ts'
import { isoDay } from './page-parts/find-days.ts'

const TELEGRAM_READER = { name: 'telegram', version: 1 } as const

interface JsonObject {
  readonly [key: string]: unknown
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads the parsed JSON, or refuses where it is no such export. */
export function readTelegramJson(value: unknown): Outcome<Draft, ReadRefusal> {
  const chats = chatsOf(value)
  if (chats.length === 0) return refuse('unknown-format', 'This JSON file is no Telegram export (no list of messages in it).')
  const blocks: DraftBlock[] = []
  const credited = new Set<string>()
  for (const chat of chats) {
    if (typeof chat.name === 'string') blocks.push({ kind: blocks.length === 0 ? 'headline' : 'heading', text: chat.name })
    for (const message of chat.messages as unknown[]) if (isObject(message)) blocks.push(...messageBlocks(message, credited))
  }
  const title = chats.length === 1 && typeof chats[0]?.name === 'string' ? chats[0].name : null
  return done({
    mediaType: 'application/json',
    reader: TELEGRAM_READER,
    blocks,
    title,
    outlet: outletOf(chats),
    creditedSources: [...credited],
  })
}

function chatsOf(value: unknown): JsonObject[] {
  if (!isObject(value)) return []
  if (Array.isArray(value.messages)) return [value]
  const list = isObject(value.chats) ? value.chats.list : null
  return Array.isArray(list) ? list.filter((chat): chat is JsonObject => isObject(chat) && Array.isArray(chat.messages)) : []
}

/** A channel publishes under its own name; a private chat is nobody's outlet. */
function outletOf(chats: readonly JsonObject[]): string | null {
  const only = chats.length === 1 ? chats[0] : undefined
  return only && typeof only.name === 'string' && /channel/.test(String(only.type)) ? only.name : null
}

function messageBlocks(message: JsonObject, credited: Set<string>): DraftBlock[] {
  const text = flattenText(message.text)
  const at = typeof message.date === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(message.date) ? message.date : undefined
  if (message.type === 'service')
    return [
      {
        kind: 'boilerplate',
        text: [message.actor, message.action].filter((part) => typeof part === 'string').join(' '),
        ...(at ? { at } : {}),
      },
    ]
  const forwarded = typeof message.forwarded_from === 'string' ? message.forwarded_from : null
  if (forwarded) credited.add(forwarded)
  const speaker = forwarded ?? (typeof message.from === 'string' ? message.from : null)
  return text
    .split(/\n{2,}/)
    .map((paragraph): DraftBlock => ({ kind: 'paragraph', text: paragraph, ...(speaker ? { speaker } : {}), ...(at ? { at } : {}) }))
}

/** Message text is a string, or a list of strings and marked-up parts. */
function flattenText(value: unknown): string {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return ''
  return value.map((part) => (typeof part === 'string' ? part : isObject(part) && typeof part.text === 'string' ? part.text : '')).join('')
}

function hasClass({ attributes }: Element, name: string): boolean {
  return (attributes.class ?? '').split(/\s+/).includes(name)
}

/** True for the tree of a messages.html. */
export function isTelegramPage(root: Element): boolean {
  let messages = 0
  for (const element of walkElements(root)) {
    if (element.tag !== 'div') continue
    if (
      hasClass(element, 'message') &&
      (hasClass(element, 'default') || hasClass(element, 'service')) &&
      /^message-?\d+$/.test(element.attributes.id ?? '')
    )
      messages++
    if (messages >= 1) return true
  }
  return false
}

export function readTelegramPage(root: Element): Draft {
  const blocks: DraftBlock[] = []
  const credited = new Set<string>()
  let title: string | null = null
  let speaker: string | null = null
  for (const element of walkElements(root)) {
    if (element.tag !== 'div') continue
    if (title === null && hasClass(element, 'page_header')) title = oneLineText(firstOf(element, 'text') ?? element) || null
    if (!hasClass(element, 'message')) continue
    const message = readPageMessage(element, hasClass(element, 'joined') ? speaker : null, credited)
    speaker = message.speaker ?? speaker
    for (const block of message.blocks) blocks.push(block)
  }
  const head: DraftBlock[] = title ? [{ kind: 'headline', text: title }] : []
  return { mediaType: 'text/html', reader: TELEGRAM_READER, blocks: [...head, ...blocks], title, creditedSources: [...credited] }
}

function readPageMessage(
  message: Element,
  joinedSpeaker: string | null,
  credited: Set<string>,
): { blocks: DraftBlock[]; speaker: string | null } {
  if (hasClass(message, 'service')) return { blocks: [{ kind: 'boilerplate', text: oneLineText(message) }], speaker: null }
  const forwarded = firstOf(message, 'forwarded')
  const named = firstOf(message, 'from_name')
  const speaker = named && !(forwarded && isInside(named, forwarded)) ? ownText(named) : joinedSpeaker
  const source = forwarded ? firstOf(forwarded, 'from_name') : null
  const sourceName = source ? ownText(source) : null
  if (sourceName) credited.add(sourceName)
  const text = firstOf(message, 'text')
  const at = pageTime(firstOf(message, 'date')?.attributes.title ?? '')
  const said = sourceName ?? speaker
  const paragraphs = text ? textWithBreaks(text).split(/\n{2,}/) : []
  return {
    blocks: paragraphs.map((paragraph): DraftBlock => ({
      kind: 'paragraph',
      text: paragraph,
      ...(said ? { speaker: said } : {}),
      ...(at ? { at } : {}),
    })),
    speaker,
  }
}

function firstOf(element: Element, name: string): Element | null {
  for (const inner of walkElements(element)) if (inner !== element && hasClass(inner, name)) return inner
  return null
}

function isInside(element: Element, outer: Element): boolean {
  for (let above: Element | null = element; above; above = above.parent) if (above === outer) return true
  return false
}

function oneLineText(element: Element): string {
  return textOf(element).replace(/\s+/g, ' ').trim()
}

/** A name without the date that the page sets inside it. */
function ownText(element: Element): string {
  return element.children
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

function textWithBreaks(element: Element): string {
  let text = ''
  for (const child of element.children) {
    if (typeof child === 'string') text += child.replace(/\s+/g, ' ')
    else text += child.tag === 'br' ? '\n' : textOf(child)
  }
  return text.replace(/ ?\n ?/g, '\n').trim()
}

/** "08.11.2022 10:15:32 UTC+03:00" → "2022-11-08T10:15:32+03:00". */
function pageTime(title: string): string | null {
  const found = /^(\d{2})\.(\d{2})\.(\d{4}) (\d{2}:\d{2}:\d{2})(?: UTC([+-]\d{2}:\d{2}))?$/.exec(title.trim())
  const day = found ? isoDay(Number(found[3]), Number(found[2]), Number(found[1])) : null
  return found && day ? `${day}T${found[4]}${found[5] ?? ''}` : null
}
