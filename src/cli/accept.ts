// `firsthand accept`: records proposals as statements, with their tellings and persons.
import { STATEMENT_KINDS, STATEMENT_POLARITIES } from './statement-choices.ts'
import { acceptProposals, recordQuote } from '../workspace/propose.ts'
import { tellAppended } from './print/appended.ts'
import { wrongCall } from './refused.ts'
import { type Call, type ExitStatus, optionText, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'accept',
  takes: '<source> [statement...]',
  meaning: 'record proposed statements (s1, s2 …), with the tellings and persons they name',
  options: [
    { flags: '--all', meaning: 'every proposal that is open' },
    { flags: '--quote <words>', meaning: 'a statement of your own, by its exact words' },
    { flags: '--kind <kind>', meaning: `of your own statement: ${STATEMENT_KINDS.join(', ')} (event)` },
    { flags: '--polarity <polarity>', meaning: `of your own statement: ${STATEMENT_POLARITIES.join(', ')} (affirmed)` },
  ],
  examples: [
    'firsthand accept 3f9a12 s1 s4 s5',
    'firsthand accept 3f9a12 --all',
    'firsthand accept 3f9a12 --quote "they took our papers" --kind event',
  ],
  run: async (call) => {
    const [source, ...ids] = call.operands as [string, ...string[]]
    const quote = optionText(call, 'quote')
    if (quote !== null) return recordOwn(call, source, quote)
    if (ids.length === 0 && call.options['all'] !== true) return wrongCall(call, 'Name the statements to record (s1 s2 …), or give --all.')
    return withArchive(call, 'write', async (workspace) => tellAppended(call, await acceptProposals(workspace, source, ids)))
  },
}

async function recordOwn(call: Call, source: string, quote: string): Promise<ExitStatus> {
  const kind = STATEMENT_KINDS.find((word) => word === (optionText(call, 'kind') ?? 'event'))
  const polarity = STATEMENT_POLARITIES.find((word) => word === (optionText(call, 'polarity') ?? 'affirmed'))
  if (!kind) return wrongCall(call, `--kind takes one of ${STATEMENT_KINDS.join(', ')}.`)
  if (!polarity) return wrongCall(call, `--polarity takes one of ${STATEMENT_POLARITIES.join(', ')}.`)
  return withArchive(call, 'write', async (workspace) =>
    tellAppended(call, await recordQuote(workspace, source, quote, { kind, polarity })),
  )
}
