// Bytes to text and back: UTF-8, hexadecimal, base64 (RFC 4648), and comparison in constant time.
import { timingSafeEqual } from 'node:crypto'

export type Bytes = Uint8Array

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: false })

export function utf8(text: string): Bytes {
  return encoder.encode(text)
}

export function fromUtf8(bytes: Bytes): string {
  return decoder.decode(bytes)
}

export function hex(bytes: Bytes): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}

export function fromHex(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'hex'))
}

export function base64(bytes: Bytes): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

export function fromBase64(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'base64'))
}

export function concatBytes(...parts: readonly Bytes[]): Bytes {
  return new Uint8Array(Buffer.concat(parts))
}

/** Compares in time that depends on the lengths only. */
export function bytesEqual(a: Bytes, b: Bytes): boolean {
  return a.byteLength === b.byteLength && timingSafeEqual(a, b)
}
