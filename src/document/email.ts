// Reader of e-mail (RFC 5322, MIME) and of saved pages (MHTML, RFC 2557) through postal-mime.
import PostalMime, { type Email } from 'postal-mime'
import { done, refuse, type Outcome } from '../base/refusal.ts'
import type { Bytes } from '../base/bytes.ts'
import type { Draft, DraftBlock, FoundDate, ReaderContext, ReadRefusal } from './draft.ts'
import { readHtmlText } from './html/read-html.ts'
import { labelDump } from './page-parts/label-dump.ts'
import { firstDay } from './page-parts/find-days.ts'
import { collectStatedFacts } from './page-parts/stated-facts.ts'
import { splitParagraphs } from './plain.ts'
import { tidyText } from './tidy-text.ts'

const EMAIL_READER = { name: 'email', version: 1 } as const
const MHTML_READER = { name: 'mhtml', version: 1 } as const

export async function readEmail(bytes: Bytes, context: ReaderContext): Promise<Outcome<Draft, ReadRefusal>> {
  const email = await parse(bytes)
  if (!email) return refuse('damaged', 'The e-mail cannot be taken apart: it is damaged or nested too deep.')
  const head = headBlocks(email)
  const body = readBody(email, context)
  if (!body.ok) return body
  const blocks = [...head, ...body.value.map((block) => (block.kind === 'headline' ? { ...block, kind: 'heading' as const } : block))]
  const stated = collectStatedFacts(blocks)
  const attachments = email.attachments.filter(({ disposition }) => disposition === 'attachment').length
  return done({
    mediaType: 'message/rfc822',
    reader: EMAIL_READER,
    blocks,
    title: email.subject?.trim() || null,
    authors: email.from && 'address' in email.from && email.from.name ? [email.from.name] : [],
    translators: stated.translators,
    creditedSources: stated.creditedSources,
    published: headerDate(email),
    warnings: attachments > 0 ? ['attachments-not-read'] : [],
  })
}

async function parse(bytes: Bytes): Promise<Email | null> {
  try {
    return await PostalMime.parse(new Uint8Array(bytes), { maxNestingDepth: 50, attachmentEncoding: 'arraybuffer' })
  } catch {
    return null
  }
}

/** The day in the header as it was written: the parsed date has lost its offset, and with it the sender's day. */
function headerDate(email: Email): FoundDate | null {
  const raw = rawHeader(email, 'date')
  const day = raw ? firstDay(raw) : null
  return day ? { day, from: 'header' } : null
}

function rawHeader(email: Email, key: string): string | null {
  return email.headers.find((header) => header.key === key)?.value ?? null
}

function headBlocks(email: Email): DraftBlock[] {
  const blocks: DraftBlock[] = []
  if (email.subject?.trim()) blocks.push({ kind: 'headline', text: email.subject.trim() })
  const from = email.from && 'address' in email.from ? email.from : null
  if (from) blocks.push({ kind: 'byline', text: from.name ? `${from.name} <${from.address}>` : (from.address ?? '') })
  const date = rawHeader(email, 'date')
  if (date) blocks.push({ kind: 'byline', text: date })
  return blocks
}

function readBody(email: Email, context: ReaderContext): Outcome<DraftBlock[], ReadRefusal> {
  if (email.text?.trim()) return done(labelMailText(email.text))
  if (!email.html?.trim()) return done([])
  const page = readHtmlText(email.html, context)
  return page.ok ? done([...page.value.blocks]) : page
}

/** Plain mail: quoted lines (">") are quotations, what follows the signature mark "-- " is furniture. */
function labelMailText(text: string): DraftBlock[] {
  const [body = '', ...signature] = tidyText(text.replace(/\u00a0/g, ' ').replace(/^-- $/m, '\u0001--')).split('--\n')
  const blocks: DraftBlock[] = []
  let run: string[] = []
  let isQuoted = false
  const close = () => {
    const paragraphs = splitParagraphs(run.join('\n'))
    for (const block of isQuoted
      ? paragraphs.map((paragraph): DraftBlock => ({ kind: 'block-quote', text: paragraph }))
      : labelDump(paragraphs).blocks)
      blocks.push(block)
    run = []
  }
  for (const line of body.split('\n')) {
    const quoted = /^\s{0,3}>/.test(line)
    if (quoted !== isQuoted) close()
    isQuoted = quoted
    run.push(quoted ? line.replace(/^[\s>]{1,40}/, '') : line)
  }
  close()
  for (const paragraph of splitParagraphs(signature.join('\n'))) blocks.push({ kind: 'boilerplate', text: paragraph })
  return blocks
}

/** The page inside a saved web archive; its address is the one it was saved from. */
export async function readMhtml(bytes: Bytes, context: ReaderContext): Promise<Outcome<Draft, ReadRefusal>> {
  const email = await parse(bytes)
  if (!email?.html) return refuse('damaged', 'The saved page (MHTML) holds no page that can be read.')
  const url = context.hints.url ?? rawHeader(email, 'snapshot-content-location')
  const page = readHtmlText(email.html, { ...context, hints: { ...context.hints, url } })
  return page.ok ? done({ ...page.value, mediaType: 'multipart/related', reader: MHTML_READER, url: url ?? page.value.url ?? null }) : page
}
