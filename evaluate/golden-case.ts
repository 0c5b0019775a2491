// A golden case: an invented text beside the reading a careful documenter makes of it, in quotes instead of offsets (test/golden/readings/README.md).
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../src/base/span.ts'

/** Verbatim words; `nth` (from 1) where they stand more than once. */
export type Quoted = string | { readonly quote: string; readonly nth?: number }

export interface GoldenHop {
  readonly teller: string | null
  readonly kind: string
  readonly means?: string | null
  readonly when?: string | null
  readonly cue?: Quoted | null
}

export interface GoldenStatement {
  readonly quote: Quoted
  readonly form: string
  readonly kind: string
  readonly polarity: string
  readonly chain: readonly GoldenHop[]
  readonly firstHand: boolean | null
  readonly about?: readonly string[]
  readonly when: { readonly edtf?: string | null; readonly earliest: string | null; readonly latest: string | null } | null
  readonly lasts?: { readonly edtf: string } | null
  readonly where?: Quoted | null
  readonly count?: number | null
  readonly promise?: { readonly by: string | null; readonly to: readonly string[]; readonly outcome: string } | null
}

export interface GoldenPerson {
  readonly id: string
  readonly name: string | null
  readonly description?: string | null
  readonly aliases: readonly string[]
  readonly pseudonym: boolean | null
  readonly notice?: Quoted | null
  readonly count?: number | null
  readonly relations?: readonly { readonly to: string; readonly as: string }[]
}

export interface GoldenReading {
  readonly options?: { readonly outlet?: string | null; readonly published?: string | null }
  readonly document: { readonly language?: string | null }
  readonly persons: readonly GoldenPerson[]
  readonly statements: readonly GoldenStatement[]
  readonly times: readonly {
    readonly quote: Quoted
    readonly kind: string
    readonly edtf?: string | null
    readonly earliest?: string | null
    readonly latest?: string | null
  }[]
  readonly absent?: readonly string[]
}

export interface GoldenCase {
  readonly name: string
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly expected: GoldenReading
}

/** The cases of a folder, by name. */
export function readGoldenCases(folder: string): GoldenCase[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const fileName = readdirSync(join(folder, name, 'input'))[0]!
      return {
        name,
        fileName,
        bytes: new Uint8Array(readFileSync(join(folder, name, 'input', fileName))),
        expected: JSON.parse(readFileSync(join(folder, name, 'expected', 'reading.json'), 'utf8')) as GoldenReading,
      }
    })
}

/** The span of quoted words in a text, white space in either taken as one space; null where they do not stand there. */
export function locateQuote(text: string, quoted: Quoted): Span | null {
  const { quote, nth = 1 } = typeof quoted === 'string' ? { quote: quoted, nth: 1 } : quoted
  const pattern = quote
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')
  let count = 0
  for (const match of text.matchAll(new RegExp(pattern, 'g'))) {
    count += 1
    if (count === nth) return [match.index, match.index + match[0].length]
  }
  return null
}
