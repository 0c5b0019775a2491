// `firsthand pseudonyms`: proposes pseudonyms that do not betray, or tells which of those chosen do. Prints no real name.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  judgeVault,
  namesInSources,
  proposeForFile,
  proposeForVault,
  type PersonProposal,
  type ProposingChoices,
  writeFilled,
} from '../workspace/pseudonyms.ts'
import { guardList } from '../workspace/vault.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { say } from './messages/say.ts'
import { printableLine } from './print/style.ts'
import { tellBetrayals } from './print/betrayals.ts'
import { refused, tellRefusal, wrongCall } from './refused.ts'
import { type Call, type ExitStatus, optionText, type Verb } from './verb.ts'
import { withArchive, withArchiveIfAny } from './with-archive.ts'

export const verb: Verb = {
  name: 'pseudonyms',
  takes: '[file]',
  meaning:
    'propose pseudonyms that betray nothing of the real names, for the persons of a file to be imported, or for those of the vault; no real name is printed',
  options: [
    {
      flags: '--out <file>',
      meaning: 'write the file again with the pseudonyms put in, ready for `vault import` (it names everyone: keep it locked away)',
    },
    { flags: '--check', meaning: 'propose nothing: tell which pseudonyms of the vault betray; status 1 where any does' },
    { flags: '--all', meaning: 'also for persons of the file who have a pseudonym' },
    { flags: '--shape <shape>', meaning: 'given, or given-initial (“Marina K.”)' },
    { flags: '--spelling <spelling>', meaning: 'ru, uk or latin; else as most of the names are written' },
    { flags: '--no-sources', meaning: 'do not look for names in the archive’s sources, which takes a while' },
  ],
  examples: ['firsthand pseudonyms PEOPLE.json --out NAMED.json', 'firsthand pseudonyms --check'],
  run,
}

const SHAPES = ['given', 'given-initial'] as const
const SPELLINGS = ['ru', 'uk', 'latin'] as const

async function run(call: Call): Promise<ExitStatus> {
  const shape = optionText(call, 'shape') ?? 'given'
  const spelling = optionText(call, 'spelling')
  if (!isOneOf(SHAPES, shape)) return wrongCall(call, `--shape is one of ${SHAPES.join(', ')}.`)
  if (spelling !== null && !isOneOf(SPELLINGS, spelling)) return wrongCall(call, `--spelling is one of ${SPELLINGS.join(', ')}.`)
  const choices = { shape, spelling, renamesAll: call.options['all'] === true, random: (length: number) => call.random(length) }
  const [file] = call.operands
  if (call.options['check'] === true) return withArchive(call, 'read', (workspace) => check(call, workspace))
  if (file === undefined)
    return withArchive(call, 'read', async (workspace) =>
      forVault(call, workspace, { ...choices, keysInReadings: await namesOf(call, workspace) }),
    )
  return withArchiveIfAny(call, 'read', async (workspace) => {
    if (workspace === null) call.terminal.note(say(call.language, 'no-archive-beside'))
    return forFile(call, workspace, file, { ...choices, keysInReadings: workspace === null ? new Set() : await namesOf(call, workspace) })
  })
}

function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  return (words as readonly string[]).includes(word)
}

async function namesOf(call: Call, workspace: Workspace): Promise<ReadonlySet<string>> {
  if (call.options['sources'] === false) return new Set()
  return namesInSources(workspace, (done, of) => call.terminal.progress(`${done}/${of}`))
}

async function forFile(call: Call, workspace: Workspace | null, file: string, choices: ProposingChoices): Promise<ExitStatus> {
  let text: string
  try {
    text = await readFile(path.resolve(call.cwd, file), 'utf8')
  } catch {
    return refused(call, 'missing-file', `${file} cannot be read.`)
  }
  const vault = workspace === null ? [] : guardList(workspace).map(({ identity }) => identity)
  const proposed = proposeForFile(text, vault, choices)
  if (!proposed.ok) return tellRefusal(call, proposed)
  const out = optionText(call, 'out')
  if (out !== null) {
    const written = await writeFilled(path.resolve(call.cwd, out), proposed.value.filled)
    if (!written.ok) return tellRefusal(call, written)
  }
  return show(call, proposed.value.proposals, proposed.value.isOrderTelling)
}

function forVault(call: Call, workspace: Workspace, choices: ProposingChoices): ExitStatus {
  const { proposals, isOrderTelling } = proposeForVault(guardList(workspace), choices)
  return show(call, proposals, isOrderTelling)
}

function show(call: Call, proposals: readonly PersonProposal[], isOrderTelling: boolean): ExitStatus {
  if (call.json) {
    call.terminal.out(JSON.stringify({ proposals, isOrderTelling }) + '\n')
    return 0
  }
  for (const { person, pseudonym, weaknesses } of proposals) {
    const lacking = weaknesses.map((weakness) => say(call.language, `weak-${weakness}`)).join('; ')
    call.terminal.out(
      printableLine(`${String(person).slice(0, 12).padEnd(12)} ${pseudonym}${lacking === '' ? '' : `   (${lacking})`}`) + '\n',
    )
  }
  if (proposals.length === 0) call.terminal.note(say(call.language, 'nobody-to-name'))
  if (isOrderTelling) call.terminal.note(say(call.language, 'betrays-order-follows-names'))
  return 0
}

function check(call: Call, workspace: Workspace): ExitStatus {
  const betrayals = judgeVault(guardList(workspace))
  if (call.json) call.terminal.out(JSON.stringify({ betrayals }) + '\n')
  else {
    tellBetrayals(call, betrayals, (line) => call.terminal.out(line + '\n'))
    if (betrayals.length === 0) call.terminal.out(say(call.language, 'no-betrayal') + '\n')
  }
  return betrayals.length > 0 ? 1 : 0
}
