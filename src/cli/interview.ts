// `firsthand interview`: how an interview of one's own came about, and the consent given for each use.
import path from 'node:path'
import { fromUtf8 } from '../base/bytes.ts'
import { describeInterview, interviewOf } from '../workspace/keep-sources.ts'
import { readFileBytes } from '../workspace/read-file.ts'
import { refused, tellRefusal } from './refused.ts'
import { type Call, type ExitStatus, optionText, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

/** A form to fill in: every field of docs/formats/interview.md. */
const BLANK_FORM = {
  speaker: '',
  askedBy: '',
  interpretedBy: null,
  interpreterTie: null,
  language: null,
  heldOn: '',
  place: 'withheld',
  means: 'in-person',
  present: null,
  conditions: null,
  keptAs: null,
  consentGiven: '',
  consentConditions: null,
  limits: null,
  earlierInterviews: null,
  referral: null,
  risks: null,
  contactWay: null,
  reviewed: null,
  note: null,
  consent: {
    recording: 'not-asked',
    keeping: 'not-asked',
    analysis: 'not-asked',
    quoting: 'not-asked',
    'publishing-under-pseudonym': 'not-asked',
  },
}

export const verb: Verb = {
  name: 'interview',
  takes: '[source]',
  meaning: 'record how an interview of your own came about and what consent was given; without a source, print a form to fill in',
  options: [{ flags: '--form <file>', meaning: 'the filled form (JSON); without it, what is recorded is shown' }],
  examples: ['firsthand interview > form.json', 'firsthand interview 3f9a12 --form form.json'],
  run,
}

async function run(call: Call): Promise<ExitStatus> {
  const [source] = call.operands
  if (source === undefined) {
    call.terminal.out(JSON.stringify(BLANK_FORM, null, 2) + '\n')
    return 0
  }
  const file = optionText(call, 'form')
  if (file === null) {
    return withArchive(call, 'read', (workspace) => {
      const shown = interviewOf(workspace, source)
      if (!shown.ok) return tellRefusal(call, shown)
      call.terminal.out(JSON.stringify(shown.value, null, 2) + '\n')
      return 0
    })
  }
  const form = await readForm(path.resolve(call.cwd, file))
  if (form === undefined) return refused(call, 'bad-interview', `${file} is not JSON: \`firsthand interview\` prints a form to fill in.`)
  return withArchive(call, 'write', async (workspace) => {
    const described = await describeInterview(workspace, source, form)
    if (!described.ok) return tellRefusal(call, described)
    call.terminal.out(call.json ? JSON.stringify(described.value) + '\n' : 'Recorded.\n')
    return 0
  })
}

async function readForm(file: string): Promise<unknown> {
  const bytes = await readFileBytes(file)
  if (!bytes.ok) return undefined
  try {
    return JSON.parse(fromUtf8(bytes.value)) as unknown
  } catch {
    return undefined
  }
}
