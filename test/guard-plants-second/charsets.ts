// One-byte charsets written, not only read: the inverse of what TextDecoder knows.
const tables = new Map<string, Map<string, number>>()

/** The text's bytes in a one-byte charset; null where a letter is not in it. */
export function encodeIn(text: string, charset: string): Buffer | null {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8')
  if (charset === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (charset === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  let table = tables.get(charset)
  if (!table) {
    const decoder = new TextDecoder(charset)
    table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const))
    tables.set(charset, table)
  }
  const bytes = [...text].map((c) => table.get(c))
  return bytes.every((byte) => byte !== undefined) ? Buffer.from(bytes) : null
}

/** The one-byte charsets in which Russian and Ukrainian texts are found. */
export const CYRILLIC_CHARSETS = ['windows-1251', 'koi8-r', 'koi8-u', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'] as const
