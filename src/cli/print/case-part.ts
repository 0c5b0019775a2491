// The verbs that show one part of a case (timeline, conflicts, lines …) share everything but the part.
import type { Comparison } from '../../case/comparison.ts'
import { compareCase, type JudgedCase } from '../../workspace/case.ts'
import { tellRefusal } from '../refused.ts'
import { type Call, type ExitStatus, optionTexts, type Verb } from '../verb.ts'
import { withArchive } from '../with-archive.ts'
import { printComparison, type Section } from './comparison-sheet.ts'
import { paint, printable } from './style.ts'

/** Options of every such verb. */
export const PART_OPTIONS = [
  { flags: '--without <statement>', meaning: 'what if this statement were set aside', repeats: true },
  { flags: '--all', meaning: 'leaves nothing out for brevity' },
] as const

/** A verb that shows these sections of a case; with --json what `part` takes of the comparison. */
export function casePart(name: string, meaning: string, sections: readonly Section[], part: (comparison: Comparison) => unknown): Verb {
  return {
    name,
    takes: '<case>',
    meaning,
    options: PART_OPTIONS,
    examples: [`firsthand ${name} C1`, `firsthand ${name} C1 --without S17 --json`],
    run: (call) => showPart(call, sections, part),
  }
}

export function showPart(call: Call, sections: readonly Section[], part: (comparison: Comparison) => unknown): Promise<ExitStatus> {
  return withArchive(call, 'read', async (workspace) => {
    const compared = await compareCase(workspace, call.operands[0] as string, optionTexts(call, 'without'))
    if (!compared.ok) return tellRefusal(call, compared)
    tell(call, compared.value, sections, part)
    return 0
  })
}

function tell(
  call: Call,
  { comparison, setAside, orphans }: JudgedCase,
  sections: readonly Section[],
  part: (comparison: Comparison) => unknown,
): void {
  if (call.json) {
    call.terminal.out(JSON.stringify({ setAside, orphans, result: part(comparison) }, null, 1) + '\n')
    return
  }
  if (setAside.length > 0) call.terminal.out(paint(call.terminal, 'dim', `Set aside: ${setAside.join(', ')}`) + '\n')
  for (const orphan of orphans) call.terminal.note(printable(orphan))
  printComparison(comparison, call.terminal, { all: call.options['all'] === true, sections })
}
