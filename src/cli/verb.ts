// What a verb of the command line is, and what it is handed: everything from outside comes in through here.
import type { Bytes } from '../base/bytes.ts'
import type { Language } from '../base/language-tag.ts'

/** 0 done; 1 refused or found; 2 the call is wrong; 3 the archive's integrity is broken; 70 a bug of ours. */
export type ExitStatus = 0 | 1 | 2 | 3 | 70

export interface VerbOption {
  /** As commander writes it: '--published <date>'. */
  readonly flags: string
  readonly meaning: string
  /** The option may stand several times. */
  readonly repeats?: boolean
}

/** One verb: `firsthand NAME …`. Everything here is printed in `--help` and docs/cli.md. */
export interface Verb {
  readonly name: string
  /** Operands as commander writes them: '<file...>'. */
  readonly takes: string
  readonly meaning: string
  readonly options?: readonly VerbOption[]
  /** Calls that work as they stand in a checkout; a test runs those that start with `firsthand` and hold no capital placeholder. */
  readonly examples: readonly string[]
  run(call: Call): Promise<ExitStatus>
}

/** Where a verb writes. Results go to `out`, progress and messages to `note`. */
export interface Terminal {
  readonly isTerminal: boolean
  readonly hasColor: boolean
  readonly columns: number
  out(text: string): void
  note(text: string): void
  /** A line that replaces itself; nothing where standard error is not a terminal. */
  progress(text: string): void
}

/** What the machine gives: handed in, so that a verb can be run in a test with other hands. */
export interface Surroundings {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly userName: string
  /** Milliseconds since 1970. */
  now(): number
  random(length: number): Bytes
  readStdin(): Promise<Bytes>
  /** Asks at the terminal without echo; null where there is no terminal. */
  askSecret(question: string): Promise<string | null>
  readonly terminal: Terminal
}

export interface Call extends Surroundings {
  readonly operands: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
  readonly json: boolean
  readonly language: Language
}

/** One string option, or null. */
export function optionText(call: Call, name: string): string | null {
  const value = call.options[name]
  return typeof value === 'string' ? value : null
}

/** All values of an option that may repeat. */
export function optionTexts(call: Call, name: string): readonly string[] {
  const value = call.options[name]
  if (Array.isArray(value)) return value as readonly string[]
  return typeof value === 'string' ? [value] : []
}
