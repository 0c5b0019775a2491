// E-mail (RFC 5322, MIME): every header, both bodies, every attachment.
import PostalMime from 'postal-mime'
import type { Bytes } from '../../base/bytes.ts'
import { fault, filePart, type Part, textPart } from './part.ts'

export async function partsOfMail(bytes: Bytes, raw: string): Promise<Part[]> {
  try {
    const mail = await PostalMime.parse(new Uint8Array(bytes), { attachmentEncoding: 'arraybuffer' })
    const parts: Part[] = [textPart('mail as sent', raw)]
    parts.push(
      textPart(
        'mail header',
        [
          ...mail.headers.map(({ key, value }) => `${key}: ${value}`),
          mail.subject ?? '',
          JSON.stringify([mail.from, mail.to, mail.cc, mail.bcc, mail.replyTo, mail.sender]),
        ].join('\n'),
      ),
    )
    if (mail.text) parts.push(textPart('mail text', mail.text))
    if (mail.html) parts.push(filePart('mail html', 'body.html', Buffer.from(mail.html)))
    for (const attachment of mail.attachments) {
      const content = typeof attachment.content === 'string' ? Buffer.from(attachment.content) : new Uint8Array(attachment.content)
      parts.push(filePart('mail attachment', attachment.filename ?? 'attachment', content))
    }
    return parts
  } catch {
    return [textPart('mail as sent', raw), fault('block', 'unreadable-carrier', 'mail', 'the message')]
  }
}
