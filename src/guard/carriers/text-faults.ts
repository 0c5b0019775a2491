// Texts that cannot be read for what they carry: sealed messages, programs that draw pages, JSON and XML that their own readers would refuse.
import { SaxesParser } from 'saxes'
import { fault, type Part } from './part.ts'

/** First line or mark of what is sealed or drawn by a program | what it is. */
const UNREADABLE: readonly (readonly [mark: RegExp, kind: 'unknown-carrier' | 'unreadable-carrier', what: string])[] = [
  [/^-----BEGIN (?:PGP MESSAGE|AGE ENCRYPTED FILE|CMS|PKCS7|ENCRYPTED PRIVATE KEY)-----/m, 'unreadable-carrier', 'a sealed message'],
  [/^age-encryption\.org\/v\d/, 'unreadable-carrier', 'a sealed file'],
  [/^(?:\$ANSIBLE_VAULT|Salted__)/, 'unreadable-carrier', 'a sealed file'],
  [/^(?:\x04)?%!(?:PS|\s)/, 'unknown-carrier', 'a PostScript program'],
  [/^\x1b%-12345X/, 'unknown-carrier', 'a printer’s program'],
]

export function textFaults(text: string): Part[] {
  return UNREADABLE.filter(([mark]) => mark.test(text)).map(([, kind, what]) => fault('block', kind, 'text', what))
}

/** Whether a strict reader takes it. Entities a document declares itself are put in elsewhere. */
export function isWellFormed(text: string): boolean {
  if (text.includes('<!ENTITY')) return true
  const parser = new SaxesParser({ xmlns: false })
  const faults: unknown[] = []
  parser.on('error', (what) => faults.push(what))
  try {
    // By pieces, so that the first fault ends it.
    for (let at = 0; at < text.length && faults.length === 0; at += PIECE_UTF16) parser.write(text.slice(at, at + PIECE_UTF16))
    if (faults.length === 0) parser.close()
  } catch {
    return false
  }
  return faults.length === 0
}

const PIECE_UTF16 = 1 << 16
