// A page's text for a first look (media, warnings, title), by the charset it declares; reading it in earnest is document's.
import { Parser } from 'htmlparser2'
import type { Bytes } from '../base/bytes.ts'

/** Decodes HTML by the header's charset, else the page's own, else UTF-8. Any bytes are allowed. */
export function decodeHtml(bytes: Bytes, contentType: string): string {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const charset =
    /charset="?([a-z0-9_-]{2,40})/.exec(contentType.toLowerCase())?.[1] ??
    /<meta[^>]{0,200}charset=["']?([a-z0-9_-]{2,40})/i.exec(start)?.[1]
  try {
    return new TextDecoder(charset ?? 'utf-8').decode(bytes)
  } catch {
    return new TextDecoder('utf-8').decode(bytes)
  }
}

/** The words of the title element, or null. */
export function readTitle(html: string): string | null {
  let inTitle = false
  let title = ''
  const parser = new Parser({
    onopentag: (name) => {
      inTitle = name === 'title' && title === ''
    },
    ontext: (text) => {
      if (inTitle) title += text
    },
    onclosetag: () => {
      inTitle = false
    },
  })
  parser.end(html)
  const plain = title.split(/\s+/).join(' ').trim()
  return plain === '' ? null : plain.slice(0, 500)
}
