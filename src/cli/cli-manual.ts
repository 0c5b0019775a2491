// The manual of the command line (docs/cli.md), made from the verbs themselves so that it cannot part from them.
import { COMMON_OPTIONS } from './run-command-line.ts'
import type { Verb } from './verb.ts'

/** Settings from the environment, and what each does. */
export const SETTINGS: Readonly<Record<string, string>> = {
  FIRSTHAND_ARCHIVE: 'the archive, in place of `--archive`',
  FIRSTHAND_KEY_FILE: 'the key file, in place of `--key-file`',
  FIRSTHAND_KEEPER: 'a keeper’s identity file, in place of `--keeper`',
  FIRSTHAND_USER: 'who works, as the log puts it down; else the name you are signed in under',
  FIRSTHAND_MODEL_KEY: 'the bearer token of the endpoint named with `--model`, where it wants one',
  FIRSTHAND_DEBUG: '`1` prints where a fault of ours happened',
  NO_COLOR: 'no colour (https://no-color.org)',
  LANG: 'language of messages, with `LC_ALL` and `LC_MESSAGES` before it; `--lang` wins',
}

const EXITS: readonly (readonly [number, string])[] = [
  [0, 'done'],
  [1, 'refused or found: a refusal, a blocked guard, a failed verification'],
  [2, 'the call is wrong'],
  [3, 'the integrity of the archive, or of what was checked, is broken'],
  [70, 'a fault in Firsthand itself'],
]

/** The whole of docs/cli.md. */
export function writeManual(verbs: readonly Verb[]): string {
  return [
    '# The command line',
    '',
    '<!-- Made by `npm run docs` from src/cli: change the verbs, not this page. -->',
    '',
    '`firsthand VERB [NAME…] [--archive DIR] [--key-file FILE | --passphrase-file FILE] [--json]`',
    '',
    'Results go to standard output, progress and messages to standard error.',
    '',
    '| option of every verb | |',
    '|---|---|',
    ...COMMON_OPTIONS.map(([flags, meaning]) => `| \`${flags}\` | ${meaning} |`),
    '',
    '| setting | |',
    '|---|---|',
    ...Object.entries(SETTINGS).map(([name, meaning]) => `| \`${name}\` | ${meaning} |`),
    '',
    '| exit status | |',
    '|---|---|',
    ...EXITS.map(([status, meaning]) => `| ${status} | ${meaning} |`),
    '',
    ...verbs.flatMap(writeVerb),
  ].join('\n')
}

function writeVerb(verb: Verb): string[] {
  const options = verb.options ?? []
  return [
    `## ${verb.name}`,
    '',
    `\`firsthand ${verb.name}${verb.takes ? ' ' + verb.takes : ''}\`: ${verb.meaning}.`,
    '',
    ...(options.length > 0
      ? [
          '| option | |',
          '|---|---|',
          ...options.map((o) => `| \`${o.flags}\` | ${o.meaning}${o.repeats ? ' (may be repeated)' : ''} |`),
          '',
        ]
      : []),
    '```sh',
    ...verb.examples,
    '```',
    '',
  ]
}
