// Makes readings and cases by hand for tests: documents of one line a statement, with the statement's meaning given beside it.
import type { Statement } from '../../statement/statement.ts'
import type { SourceDocument } from '../../document/document.ts'
import type { Retelling } from '../comparison.ts'
import { findOrigins } from '../find-retellings.ts'
import type { Reading } from '../reading.ts'
import { inventDocument } from './invent-document.ts'

export interface InventedStatement extends Partial<Omit<Statement, 'id' | 'span' | 'quote' | 'when' | 'count'>> {
  readonly quote: string
  readonly terms?: readonly string[]
  /** ISO day, or two with a slash. */
  readonly day?: string
  /** The words of the quote that tell the day. */
  readonly dayWords?: string
  readonly counted?: number
}

/** A reading whose text is the quotes, each a paragraph. */
export function inventReading(statements: readonly InventedStatement[], what: Partial<SourceDocument> = {}): Reading {
  const document = inventDocument(statements.map(({ quote }) => quote).join('\n\n'), what)
  return {
    schema: 'firsthand/reading/1',
    source: { sha256: '00', mediaType: 'text/plain', bytes: document.text.length },
    document,
    persons: [],
    statements: statements.map((statement, i) => inventStatement(statement, i, document.blocks[i]!.start)),
    times: [],
    events: [],
    conflicts: [],
  }
}

function inventStatement(invented: InventedStatement, i: number, start: number): Statement {
  const { terms: _terms, day, dayWords, counted, quote, ...rest } = invented
  const [earliest, latest = earliest] = (day ?? '').split('/')
  const at = dayWords === undefined ? 0 : quote.indexOf(dayWords)
  return {
    id: `s${i + 1}`,
    span: [start, start + quote.length],
    quote,
    form: 'narration',
    kind: 'event',
    polarity: 'affirmed',
    polarityReason: null,
    chain: [],
    firstHand: null,
    about: [],
    lasts: null,
    where: null,
    codes: [],
    when:
      day === undefined
        ? null
        : {
            edtf: day,
            earliest: earliest!,
            latest: latest!,
            tight: [earliest!, latest!],
            anchor: null,
            anchorSpan: null,
            expression: dayWords === undefined ? null : [start + at, start + at + dayWords.length],
          },
    count: counted === undefined ? null : { value: counted, span: [start, start] },
    ...rest,
  }
}

/** A case over invented readings; `events` name their statements as 'document.place', from 0. */
export function inventCase(
  documents: readonly { readonly what?: Partial<SourceDocument>; readonly statements: readonly InventedStatement[] }[],
  events: Readonly<Record<string, readonly string[]>> = {},
  retellings: readonly Retelling[] = [],
) {
  const readings = documents.map(({ statements, what }) => inventReading(statements, what))
  const statements = readings.flatMap((reading, document) =>
    reading.statements.map((statement, i) => ({
      document,
      ref: [document, statement.id] as const,
      statement,
      terms: new Set(documents[document]!.statements[i]!.terms ?? []),
    })),
  )
  const placeOf = (name: string) => {
    const [document, place] = name.split('.').map(Number)
    return statements.findIndex((each) => each.document === document && each.ref[1] === `s${place! + 1}`)
  }
  return {
    readings,
    statements,
    retellings,
    origins: findOrigins(readings.length, retellings),
    events: Object.entries(events).map(([id, names]) => ({ id, label: id, statements: names.map(placeOf) })),
  }
}
