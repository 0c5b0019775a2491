// The attachments of an e-mail and the files of an MHTML page, as members of their source.
import type { Bytes } from '../base/bytes.ts'
import type { BlobReader } from './blob-reader.ts'
import { ContainerRefused, type ExpansionBudget, type ExpansionLimits } from './limits.ts'
import { isSourceInItself } from './media-type.ts'
import type { Member } from './member.ts'
import { readMimeParts, type MimeMessage, type MimePart } from './mime-parts.ts'

/** What was attached; the message's own text belongs to the message. */
export async function* readEmailMembers(source: BlobReader, budget: ExpansionBudget, limits: ExpansionLimits): AsyncGenerator<Member> {
  yield* asMembers(await readMessage(source, limits), 'email', (part) => part.isAttachment || !part.contentType.startsWith('text/'), budget)
}

/** The page's HTML and media; style sheets, scripts and fonts stay inside. */
export async function* readMhtmlMembers(source: BlobReader, budget: ExpansionBudget, limits: ExpansionLimits): AsyncGenerator<Member> {
  yield* asMembers(await readMessage(source, limits), 'mhtml', (part) => isSourceInItself(part.contentType), budget)
}

async function readMessage(source: BlobReader, limits: ExpansionLimits): Promise<MimeMessage> {
  if (source.bytes > limits.wholeBytes)
    throw new ContainerRefused('expands-too-much', `It is larger than ${limits.wholeBytes} bytes, the most a message may have.`)
  return readMimeParts(await source.read(0, source.bytes))
}

async function* asMembers(
  message: MimeMessage,
  how: 'email' | 'mhtml',
  isWanted: (part: MimePart) => boolean,
  budget: ExpansionBudget,
): AsyncGenerator<Member> {
  for (const part of message.parts) {
    if (!isWanted(part) || part.bytes.byteLength === 0) continue
    budget.takeMember()
    budget.takeBytes(part.bytes.byteLength)
    yield {
      how,
      path: part.name === '' ? part.path : `${part.path} ${part.name}`,
      url: /^https?:\/\//i.test(part.location) ? part.location : null,
      capturedAt: null,
      status: null,
      headers: [],
      open: () => once(part.bytes),
    }
  }
  if (message.isTruncated)
    throw new ContainerRefused('damaged-container', 'Its last boundary is missing: it was cut short. What came before is kept.')
}

async function* once(bytes: Bytes): AsyncGenerator<Bytes> {
  yield bytes
}
