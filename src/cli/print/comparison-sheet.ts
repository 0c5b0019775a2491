// A comparison as a person would like to read it in a terminal: documents, timeline, conflicts, lines, drift, promises.
import type { Comparison, Conflict, StatementRef } from '../../case/comparison.ts'
import type { Terminal } from '../verb.ts'
import { paint, printable, wrap } from './style.ts'

export type Section = 'documents' | 'timeline' | 'conflicts' | 'lines' | 'drift' | 'promises'

const ALL_SECTIONS: readonly Section[] = ['documents', 'timeline', 'conflicts', 'lines', 'drift', 'promises']

export interface ComparisonSheetOptions {
  /** Nothing is left out for brevity. */
  readonly all?: boolean
  readonly sections?: readonly Section[]
}

/** Prints one comparison. A statement is named `2:s4`: document 2 of the list, statement s4 of its reading. */
export function printComparison(comparison: Comparison, terminal: Terminal, options: ComparisonSheetOptions = {}): void {
  const sheet = new Sheet(comparison, terminal, options.all ?? false)
  for (const section of options.sections ?? ALL_SECTIONS) sheet[section]()
}

/** Events whose lines are told without --all: those that most statements tell of. */
const MOST_LINES = 8

class Sheet {
  private readonly comparison: Comparison
  private readonly terminal: Terminal
  /** Nothing is left out for brevity. */
  private readonly all: boolean

  constructor(comparison: Comparison, terminal: Terminal, all: boolean) {
    this.comparison = comparison
    this.terminal = terminal
    this.all = all
  }

  documents(): void {
    this.heading('Documents')
    for (const [n, document] of this.comparison.documents.entries()) {
      const about = [document.outlet ?? 'outlet unknown', document.published ?? 'date unknown', document.language]
        .filter(Boolean)
        .join(', ')
      this.line(`${n + 1}  ${printable(document.title ?? document.file)}`, '  ')
      this.line(this.dim(about), '     ')
      for (const retelling of this.comparison.retellings.filter(({ by }) => by === n)) {
        const of = retelling.of === null ? `${retelling.outlet ?? 'an outlet'} (not among these)` : `document ${retelling.of + 1}`
        this.line(printable(`${retelling.how} of ${of}: ${retelling.evidence}`), '     ')
      }
    }
  }

  timeline(): void {
    this.heading('Timeline')
    const events = this.comparison.events.filter((event) => event.start !== null && (this.all || event.start[0] !== null))
    for (const event of events.toSorted((a, b) => compareDays(a.start?.[0], b.start?.[0]))) {
      const ends = event.end && event.end.join() !== event.start?.join() ? ` to ${span(event.end)}` : ''
      this.line(`${span(event.start)}${ends}  ${printable(event.label)}`, '  ')
      this.line(this.dim(event.statements.map(name).join(' ')), '      ')
    }
    const undated = this.comparison.events.length - events.length
    if (undated > 0) this.line(this.dim(`${undated} more events are dated by nothing but the publication (--all shows them).`), '  ')
  }

  conflicts(): void {
    this.heading('Conflicts and tensions')
    for (const conflict of this.comparison.conflicts) this.conflict(conflict)
    if (this.comparison.conflicts.length === 0) this.line('None was found.', '  ')
  }

  private conflict(conflict: Conflict): void {
    this.line(
      `${paint(this.terminal, conflict.strength === 'conflict' ? 'red' : 'yellow', conflict.strength)} (${conflict.kind})${conflict.judgement ? ` judged: ${conflict.judgement}` : ''}`,
      '  ',
    )
    this.line(printable(conflict.explanation), '    ')
    for (const ref of conflict.statements) this.line(`${name(ref)} “${this.quote(ref)}”`, '      ')
    if (conflict.setAside.length > 0) this.line(this.dim(`the rest fits without ${conflict.setAside.map(name).join(', ')}`), '      ')
  }

  lines(): void {
    this.heading('Lines of knowledge')
    const told = this.comparison.lines.toSorted((a, b) => this.telling(b.event) - this.telling(a.event))
    const shown = this.all ? told : told.slice(0, MOST_LINES)
    for (const lines of shown) {
      this.line(
        `${paint(this.terminal, 'bold', printable(this.label(lines.event)))}: ${range(lines.independent)} independent, witnesses: ${range(lines.witnesses)}`,
        '  ',
      )
      this.line(printable(lines.reason), '    ')
    }
    if (told.length > shown.length) this.line(this.dim(`${told.length - shown.length} more events (--all shows them).`), '  ')
  }

  drift(): void {
    if (this.comparison.drift.length === 0) return
    this.heading('What each retelling changed')
    for (const n of this.comparison.documents.keys()) {
      const here = this.comparison.drift.filter(({ document }) => document === n)
      if (here.length === 0) continue
      this.line(`document ${n + 1}`, '  ')
      const told = this.all ? here : here.filter(({ what }) => what === 'date' || what === 'count' || what === 'name')
      for (const { what, says, against } of told) this.line(printable(`${what}: ${quoted(says)}, against ${quoted(against)}`), '    ')
      const left = (['wording', 'dropped', 'added'] as const).map(
        (what) => [what, here.filter((drift) => drift.what === what).length] as const,
      )
      const counts = left.filter(([, count]) => count > 0).map(([what, count]) => `${what} ${count}`)
      if (!this.all && counts.length > 0) this.line(this.dim(`${counts.join(', ')} (--all shows them)`), '    ')
    }
  }

  promises(): void {
    if (this.comparison.promises.length === 0) return
    this.heading('Promises and requests')
    for (const promise of this.comparison.promises) {
      const settled = promise.settledBy.length > 0 ? `, by ${promise.settledBy.map(name).join(', ')}` : ''
      this.line(`${promise.outcome}${settled}: ${name(promise.statement)} “${this.quote(promise.statement)}”`, '  ')
    }
  }

  private label(event: string): string {
    return this.comparison.events.find(({ id }) => id === event)?.label ?? event
  }

  /** How many statements tell of an event. */
  private telling(event: string): number {
    return this.comparison.events.find(({ id }) => id === event)?.statements.length ?? 0
  }

  private quote([document, id]: StatementRef): string {
    const statements = this.comparison.documents[document]?.reading.statements
    return printable(statements?.find((statement) => statement.id === id)?.quote ?? '')
  }

  private heading(text: string): void {
    this.terminal.out(`\n${paint(this.terminal, 'bold', text)}\n`)
  }

  /** Words of documents pass through `printable` where they are put in; `text` may hold our own colours. */
  private line(text: string, indent: string): void {
    this.terminal.out(wrap(text, this.terminal.columns, indent) + '\n')
  }

  private dim(text: string): string {
    return paint(this.terminal, 'dim', printable(text))
  }
}

function quoted(text: string | null): string {
  return text === null ? 'nothing' : `“${text}”`
}

function name([document, statement]: StatementRef): string {
  return `${document + 1}:${statement}`
}

function span(bounds: readonly [string | null, string | null] | null): string {
  if (!bounds) return 'unknown'
  const [earliest, latest] = bounds
  return earliest === latest ? (earliest ?? 'unknown') : `${earliest ?? '…'} – ${latest ?? '…'}`
}

function range([least, most]: readonly [number, number]): string {
  return least === most ? String(least) : `${least} to ${most}`
}

function compareDays(a: string | null | undefined, b: string | null | undefined): number {
  return (a ?? '') < (b ?? '') ? -1 : 1
}
