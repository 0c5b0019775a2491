// `firsthand case open`: opens a case over sources.
import { open } from '../workspace/case.ts'
import { tellAppended } from './print/appended.ts'
import { optionText, type Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'case open',
  takes: '<title> <source...>',
  meaning: 'open a case over sources of the archive',
  options: [
    { flags: '--place <place>', meaning: 'where it happened, for patterns over cases' },
    { flags: '--group <group>', meaning: 'to whom (conscripts, patients …), for patterns over cases' },
  ],
  examples: ['firsthand case open "The twelve" 3f9a12 77b0c4 --group conscripts'],
  run: (call) => {
    const [title, ...sources] = call.operands as [string, ...string[]]
    const about = { title, place: optionText(call, 'place'), group: optionText(call, 'group') }
    return withArchive(call, 'write', async (workspace) => tellAppended(call, await open(workspace, about, sources)))
  },
}
