// Reads a call, runs its verb, and turns what comes back into an exit status and, where needed, one clear sentence.
import { Command, CommanderError } from 'commander'
import { IntegrityError } from '../base/integrity-error.ts'
import { isLanguage, type Language } from '../base/language-tag.ts'
import { say } from './messages/say.ts'
import { wrongCall } from './refused.ts'
import { paint, printable } from './print/style.ts'
import type { Call, ExitStatus, Surroundings, Verb } from './verb.ts'
import { loadAllVerbs, loadVerb, verbNames } from './verbs.ts'
import { VERSION } from './version.ts'

/** Options that every verb understands. */
export const COMMON_OPTIONS: readonly (readonly [flags: string, meaning: string])[] = [
  ['--archive <dir>', 'the archive; else FIRSTHAND_ARCHIVE, else the nearest one upwards from here'],
  ['--key-file <file>', 'opens the archive with this key file; else FIRSTHAND_KEY_FILE'],
  ['--passphrase-file <file>', 'opens the archive with the passphrase on the first line of this file'],
  ['--json', 'prints JSON, and nothing else, on standard output'],
  ['--lang <language>', 'language of messages: en, ru or uk; else LANG'],
]

/** Runs `firsthand ARGS…`. Never throws: a bug of ours is one sentence and status 70 (FIRSTHAND_DEBUG=1 shows where). */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const language = messageLanguage(args, surroundings.env)
  try {
    return await dispatch(args, surroundings, language)
  } catch (error) {
    return explain(error, surroundings, language, args.includes('--json'))
  }
}

async function dispatch(args: readonly string[], surroundings: Surroundings, language: Language): Promise<ExitStatus> {
  const { terminal } = surroundings
  if (args[0] === '--version' || args[0] === '-V') {
    terminal.out(VERSION + '\n')
    return 0
  }
  const name = verbNames().find((verb) => verb.split(' ').every((word, i) => args[i] === word))
  if (name === undefined) return helpOrUnknown(args, surroundings, language)
  const verb = await loadVerb(name)
  let status: ExitStatus = 0
  const command = describeCommand(verb, surroundings)
  command.action(async () => {
    const call = callOf(command, surroundings, language)
    const named = namedLanguage(args)
    status = named === undefined || isLanguage(named) ? await verb.run(call) : wrongCall(call, `--lang takes en, ru or uk, not ${named}.`)
  })
  await command.parseAsync(args.slice(name.split(' ').length), { from: 'user' })
  return status
}

async function helpOrUnknown(args: readonly string[], surroundings: Surroundings, language: Language): Promise<ExitStatus> {
  const { terminal } = surroundings
  const first = args.find((arg) => !arg.startsWith('-'))
  if (first !== undefined && first !== 'help') {
    const parts = (await loadAllVerbs()).filter((verb) => verb.name.startsWith(`${first} `)).map((verb) => verb.name)
    const message =
      parts.length > 0
        ? say(language, 'verb-parts', { verb: first, verbs: parts.join(', ') })
        : say(language, 'unknown-verb', { verb: first })
    if (args.includes('--json')) terminal.out(JSON.stringify({ ok: false, refusal: 'wrong-call', message }) + '\n')
    else terminal.note(printable(message))
    return 2
  }
  const verbs = await loadAllVerbs()
  const width = Math.max(...verbs.map((verb) => verb.name.length)) + 2
  terminal.out(`${paint(terminal, 'bold', 'firsthand')} ${VERSION}: ${say(language, 'tagline')}\n\n`)
  terminal.out(`${say(language, 'usage')}: firsthand VERB [NAME…] [--archive DIR] [--json]\n\n`)
  for (const verb of verbs) terminal.out(`  ${verb.name.padEnd(width)}${verb.meaning}\n`)
  terminal.out(`\n${say(language, 'more-help')}\n`)
  return args.length === 0 ? 2 : 0
}

/** The commander command of one verb; it prints through our terminal and throws instead of exiting. */
export function describeCommand(verb: Verb, surroundings: Surroundings): Command {
  const command = new Command(`firsthand ${verb.name}`)
  command.description(verb.meaning).exitOverride().allowExcessArguments(false)
  command.configureOutput({
    writeOut: (text) => surroundings.terminal.out(text),
    writeErr: (text) => surroundings.terminal.note(text.replace(/^error: /, '')),
  })
  if (verb.takes) command.arguments(verb.takes)
  for (const option of verb.options ?? []) {
    if (option.repeats)
      command.option(option.flags, option.meaning, (value: string, before: string[] | undefined) => [...(before ?? []), value])
    else command.option(option.flags, option.meaning)
  }
  for (const [flags, meaning] of COMMON_OPTIONS) command.option(flags, meaning)
  command.addHelpText('after', `\nExamples:\n${verb.examples.map((example) => `  ${example}`).join('\n')}`)
  return command
}

function callOf(command: Command, surroundings: Surroundings, language: Language): Call {
  const options = command.opts<Call['options']>()
  return { ...surroundings, operands: command.args, options, json: options['json'] === true, language }
}

/** What stands after --lang, or undefined. */
function namedLanguage(args: readonly string[]): string | undefined {
  const at = args.indexOf('--lang')
  return at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length)
}

function messageLanguage(args: readonly string[], env: Surroundings['env']): Language {
  // A setting that is there but empty counts as not set (POSIX, 8.2).
  const wanted = namedLanguage(args) ?? (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en').slice(0, 2)
  return isLanguage(wanted) ? wanted : 'en'
}

function explain(error: unknown, surroundings: Surroundings, language: Language, asJson: boolean): ExitStatus {
  const { terminal, env } = surroundings
  const tell = (data: object) => asJson && terminal.out(JSON.stringify({ ok: false, ...data }) + '\n')
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    tell({ refusal: 'wrong-call', message: error.message.replace(/^error: /, '') })
    return 2
  }
  if (error instanceof IntegrityError) {
    tell({ integrity: error.code, place: error.place, message: error.message })
    terminal.note(printable(say(language, 'integrity', { code: error.code, place: error.place, message: error.message })))
    return 3
  }
  const message = error instanceof Error ? error.message : String(error)
  tell({ fault: message })
  terminal.note(printable(say(language, 'bug', { message })))
  if (env['FIRSTHAND_DEBUG'] === '1' && error instanceof Error) terminal.note(error.stack ?? '')
  return 70
}
