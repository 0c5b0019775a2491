// Signed notes (C2SP signed-note): a text, an empty line, and lines `— name base64(key id ‖ signature)`.
import { sha256 } from '../base/sha256.ts'
import type { Bytes } from '../base/bytes.ts'
import { base64, concatBytes, fromBase64, hex, utf8 } from '../base/bytes.ts'
import type { Outcome } from '../base/refusal.ts'
import { done, refuse } from '../base/refusal.ts'

/** Signature types assigned by the specification that are known here. */
export const SIGNATURE_TYPES = { ed25519: 0x01, cosignature: 0x04 } as const

/** A public key that may verify notes, as a vkey `name+keyid+base64(type ‖ key)` states it. */
export interface VerifierKey {
  readonly name: string
  /** Eight hexadecimal digits. */
  readonly keyId: string
  readonly type: number
  readonly publicKey: Bytes
}

export interface NoteSignature {
  readonly name: string
  /** Eight hexadecimal digits. */
  readonly keyId: string
  readonly signature: Bytes
}

export interface Note {
  /** What is signed; ends in a newline. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

export type NoteRefusal = 'note-malformed' | 'key-malformed'

/** The specification demands 16 signatures at least; post-quantum ones reach 5 kB. */
const MOST_SIGNATURES = 100
const LONGEST_NOTE_UTF16 = 1_000_000
const KEY_ID_BYTES = 4

/** SHA-256(name ‖ newline ‖ type ‖ key), its first four bytes. */
function keyIdOf(name: string, type: number, publicKey: Bytes): string {
  return hex(sha256(concatBytes(utf8(`${name}\n`), new Uint8Array([type]), publicKey)).subarray(0, KEY_ID_BYTES))
}

export function verifierKey(name: string, type: number, publicKey: Bytes): VerifierKey {
  return { name, keyId: keyIdOf(name, type, publicKey), type, publicKey }
}

export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${key.keyId}+${base64(concatBytes(new Uint8Array([key.type]), key.publicKey))}`
}

/** The inverse of `formatVerifierKey`; the text may be anybody's. Refuses a key whose id is not its own. */
export function parseVerifierKey(text: string): Outcome<VerifierKey, NoteRefusal> {
  const [name = '', keyId = '', ...rest] = text.trim().split('+')
  const material = strictBase64(rest.join('+'))
  const type = material?.[0]
  if (!isKeyName(name) || material === null || type === undefined || material.byteLength < 2) {
    return refuse('key-malformed', 'That is not a verifier key: it has the form name+keyid+base64.')
  }
  const key = verifierKey(name, type, material.subarray(1))
  if (key.keyId !== keyId) return refuse('key-malformed', `The verifier key of ${name} does not fit its own id ${keyId}: copy it again.`)
  return done(key)
}

/** The signature line of a note, with its newline. */
export function formatSignature(signature: NoteSignature): string {
  return `— ${signature.name} ${base64(concatBytes(Buffer.from(signature.keyId, 'hex'), signature.signature))}\n`
}

export function formatNote(note: Note): string {
  return `${note.text}\n${note.signatures.map(formatSignature).join('')}`
}

/** The inverse of `formatNote`, on a text that may be an attacker's. Says nothing about whether a signature is valid. */
export function parseNote(note: string): Outcome<Note, NoteRefusal> {
  const separator = note.lastIndexOf('\n\n')
  if (note.length > LONGEST_NOTE_UTF16 || separator < 0 || hasForbiddenCharacter(note)) return malformed()
  const lines = note.slice(separator + 2)
  if (!lines.endsWith('\n')) return malformed()
  const signatures = parseSignatures(lines)
  return signatures === null ? malformed() : done({ text: note.slice(0, separator + 1), signatures })
}

/** Signature lines, each ended by a newline; null where one is malformed, or there is none or too many. */
export function parseSignatures(lines: string): readonly NoteSignature[] | null {
  const split = lines.split('\n')
  if (split.pop() !== '' || split.length === 0 || split.length > MOST_SIGNATURES) return null
  const signatures = split.map(parseSignature)
  return signatures.every((signature) => signature !== null) ? signatures : null
}

function parseSignature(line: string): NoteSignature | null {
  const [dash, name = '', encoded = '', ...more] = line.split(' ')
  const bytes = strictBase64(encoded)
  if (dash !== '—' || more.length > 0 || !isKeyName(name) || bytes === null || bytes.byteLength <= KEY_ID_BYTES) return null
  return { name, keyId: hex(bytes.subarray(0, KEY_ID_BYTES)), signature: bytes.subarray(KEY_ID_BYTES) }
}

/** Bytes of standard base64 in its one canonical form, or null. */
export function strictBase64(text: string): Bytes | null {
  const bytes = fromBase64(text)
  return text.length > 0 && base64(bytes) === text ? bytes : null
}

export function isKeyName(name: string): boolean {
  return name.length > 0 && !/[\s\u0085+]/u.test(name)
}

function hasForbiddenCharacter(note: string): boolean {
  // eslint-disable-next-line no-control-regex -- the specification names them
  return /[\u0000-\u0009\u000b-\u001f]/.test(note) || !note.isWellFormed()
}

function malformed() {
  return refuse('note-malformed' as const, 'That is not a signed note: it needs a text, an empty line, and lines of signatures.')
}
