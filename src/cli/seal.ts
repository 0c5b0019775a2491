// `firsthand seal`: restricts a source to roles.
import { sealTo } from '../workspace/keep-sources.ts'
import { tellRefusal } from './refused.ts'
import type { Verb } from './verb.ts'
import { withArchive } from './with-archive.ts'

export const verb: Verb = {
  name: 'seal',
  takes: '<source> [role...]',
  meaning: 'restrict a source to roles (documenter, reviewer, keeper, publisher); with none it is open again',
  examples: ['firsthand seal 3f9a12 keeper'],
  run: (call) => {
    const [source, ...roles] = call.operands as [string, ...string[]]
    return withArchive(call, 'write', async (workspace) => {
      const sealed = await sealTo(workspace, source, roles)
      if (!sealed.ok) return tellRefusal(call, sealed)
      if (call.json) call.terminal.out(JSON.stringify({ ok: true, source: sealed.value, roles }) + '\n')
      else
        call.terminal.out(`${sealed.value.slice(0, 12)} ${roles.length > 0 ? `is open to ${roles.join(', ')} only` : 'is open again'}.\n`)
      return 0
    })
  },
}
