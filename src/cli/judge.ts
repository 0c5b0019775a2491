// `firsthand judge`: a person's judgement of a conflict, with the reason; it holds for the statements named and survives new ones.
import { judge } from '../workspace/case.ts'
import { tellAppended } from './print/appended.ts'
import { wrongCall } from './refused.ts'
import { optionText, optionTexts, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'judge',
  takes: '<case> <statement...>',
  meaning: 'judge a conflict by the statements that make it: set some aside, or say that both stand, or that it is none',
  options: [
    { flags: '--set-aside <statement>', meaning: 'a statement to leave out of the reckoning (it stays in the record)', repeats: true },
    { flags: '--no-conflict', meaning: 'they do not contradict each other' },
    { flags: '--reason <text>', meaning: 'why (required)' },
  ],
  examples: ['firsthand judge C1 S4 S9 --set-aside S4 --reason "he was there, she was not"'],
  run: (call) => {
    const [id, ...statements] = call.operands as [string, ...string[]]
    const reason = optionText(call, 'reason')
    if (!reason) return Promise.resolve(wrongCall(call, 'Say why: --reason TEXT. A judgement without a reason helps nobody later.'))
    const judged = { statements, setAside: optionTexts(call, 'setAside'), noConflict: call.options['conflict'] === false, reason }
    return withArchive(call, 'write', async (workspace) => tellAppended(call, await judge(workspace, id, judged)))
  },
}
