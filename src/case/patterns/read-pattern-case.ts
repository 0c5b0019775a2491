// Makes a case countable for patterns out of its comparison: accounts with their witness, stages with their bounds, lines by newsroom.
import { isLanguage } from '../../base/language-tag.ts'
import { tokenize } from '../../language/tokens.ts'
import { conceptOf } from '../case-terms.ts'
import type { Comparison } from '../comparison.ts'
import { findOrigins } from '../find-retellings.ts'
import type { PatternCase } from './find-patterns.ts'
import { unifyPersons } from '../unify-persons.ts'

/** Stages of a story and the concepts (concepts.ts) of events that reach them; a linguist adds a line. */
export const STAGES: Readonly<Record<string, readonly string[]>> = {
  mobilised: ['mobilise'],
  departed: ['train-ride', 'board'],
  front: ['front'],
  refused: ['refuse'],
  detained: ['detain', 'camp'],
  returned: ['return'],
}

/**
 * The case behind a comparison. Retellings add nothing: only documents that stand on their own are read. Denied and doubted codes are
 * not counted. `id` is unique among the cases; a witness is told apart by case and person.
 */
export function readPatternCase(
  comparison: Comparison,
  about: { readonly id: string; readonly place?: string | null; readonly group?: string | null },
): PatternCase {
  const origins = findOrigins(comparison.documents.length, comparison.retellings)
  const persons = new Map(
    unifyPersons(
      comparison.documents.map(({ reading }) => reading),
      origins,
    ).flatMap(({ n, members }) => members.map(([document, id]) => [`${document} ${id}`, n] as const)),
  )
  const own = comparison.documents.flatMap((document, d) => (origins[d] === d ? [{ document, d }] : []))
  const accounts = own.flatMap(({ document, d }) =>
    document.reading.statements.flatMap(({ codes, polarity, chain }) => {
      if (codes.length === 0 || polarity !== 'affirmed') return []
      const first = chain[0]
      const person = first?.kind === 'person' && first.teller !== null ? persons.get(`${d} ${first.teller}`) : undefined
      return [{ witness: person === undefined ? null : `${about.id} ${person}`, codes }]
    }),
  )
  const lines = own.flatMap(({ document }) => (document.reading.statements.length > 0 ? [document.outlet ?? document.file] : []))
  return {
    id: about.id,
    place: about.place ?? null,
    group: about.group ?? null,
    accounts,
    stages: readStages(comparison),
    lines: [...new Set(lines)],
  }
}

/** The earliest event of each stage that has bounds on both sides. */
function readStages(comparison: Comparison): Record<string, readonly [string | null, string | null]> {
  const stages: Record<string, readonly [string | null, string | null]> = {}
  for (const { statements, start } of comparison.events) {
    if (!start || start[0] === null || start[1] === null) continue
    const concepts = new Set(
      statements.flatMap(([document, id]) => {
        const { reading, language } = comparison.documents[document]!
        const statement = reading.statements.find((each) => each.id === id)
        if (!statement || statement.polarity !== 'affirmed' || !['event', 'refusal'].includes(statement.kind)) return []
        return tokenize(statement.quote).flatMap(({ kind, lower }) =>
          kind === 'word' ? (conceptOf(lower, isLanguage(language) ? language : 'en') ?? []) : [],
        )
      }),
    )
    for (const [stage, wanted] of Object.entries(STAGES)) {
      const known = stages[stage]
      if (wanted.some((concept) => concepts.has(concept)) && (!known || start[0] < known[0]!)) stages[stage] = start
    }
  }
  return stages
}
