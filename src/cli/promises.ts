// `firsthand promises`: promises and requests of a case, and what came of them; a person may settle one.
import { settle } from '../workspace/case.ts'
import { tellAppended } from './print/appended.ts'
import { PART_OPTIONS, showPart } from './print/case-part.ts'
import { wrongCall } from './refused.ts'
import { optionText, optionTexts, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

const OUTCOMES = ['open', 'kept', 'broken', 'withdrawn'] as const

export const verb: Verb = {
  name: 'promises',
  takes: '<case>',
  meaning: 'show what was promised and asked for in a case, and what came of it; with --settle, record what came of one',
  options: [
    ...PART_OPTIONS,
    { flags: '--settle <statement>', meaning: 'the promise or request to settle' },
    { flags: '--outcome <outcome>', meaning: OUTCOMES.join(', ') },
    { flags: '--by <statement>', meaning: 'a statement that settles it', repeats: true },
    { flags: '--reason <text>', meaning: 'why' },
  ],
  examples: ['firsthand promises C1', 'firsthand promises C1 --settle S9 --outcome broken --by S31 --reason "he says so himself"'],
  run: (call) => {
    const statement = optionText(call, 'settle')
    if (statement === null) return showPart(call, ['promises'], ({ promises }) => promises)
    const outcome = OUTCOMES.find((word) => word === optionText(call, 'outcome'))
    if (!outcome) return Promise.resolve(wrongCall(call, `Say what came of it: --outcome ${OUTCOMES.join(', ')}.`))
    return withArchive(call, 'write', async (workspace) =>
      tellAppended(call, await settle(workspace, statement, outcome, optionTexts(call, 'by'), optionText(call, 'reason') ?? '')),
    )
  },
}
