// UTF-16 text out of any bytes: always through TextDecoder, as Node 24's Buffer#toString('utf16le') corrupts the heap on odd lengths.
import type { Bytes } from '../../base/bytes.ts'

const decoder = new TextDecoder('utf-16le')

/** The bytes as little-endian UTF-16; an odd last byte is left out. */
export function decodeUtf16(bytes: Bytes): string {
  return decoder.decode(Uint8Array.from(bytes.subarray(0, bytes.byteLength - (bytes.byteLength % 2))))
}
