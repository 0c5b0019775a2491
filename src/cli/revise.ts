// `firsthand revise`: changes what is said of a recorded statement; its words and its history stay.
import { revise } from '../workspace/recorded.ts'
import { tellAppended } from './print/appended.ts'
import { wrongCall } from './refused.ts'
import { STATEMENT_KINDS, STATEMENT_POLARITIES } from './statement-choices.ts'
import { type Call, type ExitStatus, optionText, optionTexts, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'revise',
  takes: '<statement>',
  meaning: 'correct what is said of a recorded statement (its words stay as they are)',
  options: [
    { flags: '--kind <kind>', meaning: STATEMENT_KINDS.join(', ') },
    { flags: '--polarity <polarity>', meaning: STATEMENT_POLARITIES.join(', ') },
    { flags: '--first-hand <yes-no>', meaning: 'yes or no: did the nearest teller see or do it' },
    { flags: '--code <code>', meaning: 'the codes that hold, in place of those recorded', repeats: true },
  ],
  examples: ['firsthand revise S17 --polarity doubted', 'firsthand revise S17 --code no-food --code no-water'],
  run,
}

async function run(call: Call): Promise<ExitStatus> {
  const kind = optionText(call, 'kind')
  const polarity = optionText(call, 'polarity')
  const firstHand = optionText(call, 'firstHand')
  const codes = optionTexts(call, 'code')
  if (kind !== null && !isOneOf(STATEMENT_KINDS, kind)) return wrongCall(call, `--kind takes one of ${STATEMENT_KINDS.join(', ')}.`)
  if (polarity !== null && !isOneOf(STATEMENT_POLARITIES, polarity))
    return wrongCall(call, `--polarity takes one of ${STATEMENT_POLARITIES.join(', ')}.`)
  if (firstHand !== null && firstHand !== 'yes' && firstHand !== 'no') return wrongCall(call, '--first-hand takes yes or no.')
  const changes = {
    ...(kind !== null && { kind }),
    ...(polarity !== null && { polarity }),
    ...(firstHand !== null && { firstHand: firstHand === 'yes' }),
    ...(codes.length > 0 && { codes }),
  }
  return withArchive(call, 'write', async (workspace) => tellAppended(call, await revise(workspace, call.operands[0] as string, changes)))
}

function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  return (words as readonly string[]).includes(word)
}
