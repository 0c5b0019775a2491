// An invented person's guard, and what tests of carriers ask of it: which of the planted files hide her.
import type { Finding } from '../finding.ts'
import { buildGuard } from '../guard.ts'

const GUARD = buildGuard([{ names: ['Соловьёва Дарима Петровна'] }])
export const NAME = 'Соловьёва'

/** The text in a charset of one byte a sign. */
export function inCharset(text: string, charset: string): Buffer {
  const letters = new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Buffer.from([...text].map((sign) => (letters.includes(sign) ? letters.indexOf(sign) : 63)))
}
export const scan = (path: string, bytes: Uint8Array): Promise<Finding[]> => GUARD.scanFile(path, new Uint8Array(bytes))

/** Names of the cases in which the guard does not see her family name. */
export async function missedOf(path: string, cases: Readonly<Record<string, Uint8Array>>): Promise<string[]> {
  const missed: string[] = []
  for (const [name, bytes] of Object.entries(cases))
    if (!(await scan(path, bytes)).some(({ identity, kind }) => identity === 0 && kind === 'family-name')) missed.push(name)
  return missed
}

export const u16 = (value: number): Buffer => Buffer.from(Uint16Array.of(value).buffer)
export const u32 = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer)
export const u32be = (value: number): Buffer => u32(value).swap32()
