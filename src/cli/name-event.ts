// `firsthand name event`: a person says that these statements are about one event, and what it is called.
import { name } from '../workspace/case.ts'
import { tellAppended } from './print/appended.ts'
import type { Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'name event',
  takes: '<case> <label> <statement...>',
  meaning: 'say that these statements of a case are about one event, and name it',
  examples: ['firsthand name event C1 "the departure" S3 S12'],
  run: (call) => {
    const [id, label, ...statements] = call.operands as [string, string, ...string[]]
    return withArchive(call, 'write', async (workspace) => tellAppended(call, await name(workspace, id, label, statements)))
  },
}
