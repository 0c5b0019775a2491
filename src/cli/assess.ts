// `firsthand assess`: grades a source's reliability or a statement's credibility, always with a reason.
import { assess } from '../workspace/recorded.ts'
import { tellAppended } from './print/appended.ts'
import { wrongCall } from './refused.ts'
import { optionText, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'assess',
  takes: '<name>',
  meaning: 'grade a source (--reliability) or a statement (--credibility, --verification), with the reason',
  options: [
    { flags: '--reliability <grade>', meaning: 'of a source: A (reliable) to E (unreliable), F (cannot be judged)' },
    { flags: '--credibility <grade>', meaning: 'of a statement: 1 (confirmed) to 5 (improbable), 6 (cannot be judged)' },
    { flags: '--verification <status>', meaning: 'of a statement: unverified, partly-verified, verified, refuted' },
    { flags: '--reason <text>', meaning: 'why (required)' },
  ],
  examples: [
    'firsthand assess S17 --credibility 2 --reason "a second witness says the same"',
    'firsthand assess 3f9a12 --reliability B --reason "own interviews"',
  ],
  run: (call) => {
    const [reliability, credibility, verification, reason] = ['reliability', 'credibility', 'verification', 'reason'].map((name) =>
      optionText(call, name),
    )
    if (!reason) return Promise.resolve(wrongCall(call, 'Say why: --reason TEXT. A grade without a reason helps nobody later.'))
    if (!reliability && !credibility && !verification)
      return Promise.resolve(wrongCall(call, 'Give a grade: --reliability, --credibility or --verification.'))
    const grades = { reliability: reliability ?? null, credibility: credibility ?? null, verification: verification ?? null, reason }
    return withArchive(call, 'write', async (workspace) => tellAppended(call, await assess(workspace, call.operands[0] as string, grades)))
  },
}
