// Sections of the comparison page: conflicts with their quotations side by side, drift, promises, lines, and every statement.
import type { ReactElement } from 'react'
import type { Conflict, Drift, SettledPromise, StatementRef } from '../case/comparison.ts'
import { groupSides, quoteEvent, statementFragment, type ComparisonView } from './comparison-view.ts'
import { Chain, DocumentNumber, Folded, Quotation, StatementNumbers, Table } from './comparison-parts.tsx'
import { countNoun, tellBounds, tellDay } from './page-words.ts'

export function Conflicts({ view }: { view: ComparisonView }): ReactElement {
  const { comparison, words } = view
  if (comparison.conflicts.length === 0) return <p>{words.none.conflicts}</p>
  const order = [...comparison.conflicts].sort((a, b) => a.strength.localeCompare(b.strength))
  return (
    <>
      {order.map((conflict, i) => (
        <ConflictCard key={i} view={view} conflict={conflict} />
      ))}
    </>
  )
}

/** One quotation for each thing said, from an origin where one says it; who says the same is named beneath it. */
function ConflictCard({ view, conflict }: { view: ComparisonView; conflict: Conflict }): ReactElement {
  const { words } = view.words
  return (
    <article className={`doubt-card ${conflict.strength}`}>
      <h3>
        <span className="badge">{conflict.strength === 'conflict' ? `≠ ${words.conflict}` : `≈ ${words.tension}`}</span>:{' '}
        {words[`of_${conflict.kind}`]}
      </h3>
      <div className="sides">
        {groupSides(view, conflict.statements).map(([first, ...others], i) => (
          <div key={i}>
            <Quotation view={view} at={first!} />
            {others.length > 0 && (
              <p className="aside">
                {words.repeatedIn} <StatementNumbers view={view} refs={others} />
              </p>
            )}
          </div>
        ))}
      </div>
      <p className="explanation">{conflict.explanation}</p>
      {conflict.setAside.length > 0 && (
        <p className="aside">
          {words.setAside} <StatementNumbers view={view} refs={conflict.setAside} />
        </p>
      )}
    </article>
  )
}

export function DriftTables({ view }: { view: ComparisonView }): ReactElement {
  const { comparison, words } = view
  if (comparison.drift.length === 0) return <p>{words.none.drift}</p>
  const documents = [...new Set(comparison.drift.map(({ document }) => document))].sort((a, b) => a - b)
  return (
    <>
      {documents.map((document) => {
        const all = comparison.drift.filter((drift) => drift.document === document)
        const telling = all.filter(({ what }) => what === 'date' || what === 'count' || what === 'name')
        return (
          <section key={document} className="drift">
            <h3>
              <DocumentNumber view={view} document={document} /> {view.nameOf(document)}
            </h3>
            {telling.length > 0 && <DriftTable view={view} drift={telling} />}
            {(['wording', 'added', 'dropped'] as const).map((what) => {
              const rows = all.filter((drift) => drift.what === what)
              return (
                rows.length > 0 && (
                  <Folded key={what} summary={`${words.driftKinds[what]}: ${rows.length}`}>
                    <DriftTable view={view} drift={rows} />
                  </Folded>
                )
              )
            })}
          </section>
        )
      })}
    </>
  )
}

function DriftTable({ view, drift }: { view: ComparisonView; drift: readonly Drift[] }): ReactElement {
  const { columns, driftKinds } = view.words
  const linked = (text: string | null, ref: StatementRef | null | undefined) =>
    text === null ? '—' : ref ? <a href={`#${statementFragment(ref)}`}>{text}</a> : text
  const rows = drift.map((each) => [driftKinds[each.what], linked(each.says, each.statement), linked(each.against, each.againstStatement)])
  return <Table caption={view.words.headings.drift} columns={[columns.what, columns.says, columns.origin]} rows={rows} />
}

/** Cards drawn out; more are in a fold. */
const CARDS_SHOWN = 8

export function Promises({ view }: { view: ComparisonView }): ReactElement {
  const { comparison, words } = view
  if (comparison.promises.length === 0) return <p>{words.none.promises}</p>
  const order = [...comparison.promises].sort((a, b) => Number(a.kind === 'request') - Number(b.kind === 'request'))
  const cards = order.map((promise, i) => <PromiseCard key={i} view={view} promise={promise} />)
  return (
    <>
      {cards.slice(0, CARDS_SHOWN)}
      {cards.length > CARDS_SHOWN && <Folded summary={`+ ${cards.length - CARDS_SHOWN}`}>{cards.slice(CARDS_SHOWN)}</Folded>}
    </>
  )
}

function PromiseCard({ view, promise }: { view: ComparisonView; promise: SettledPromise }): ReactElement {
  const { words } = view
  return (
    <article className={`promise ${promise.outcome}`}>
      <h3>
        {words.kinds[promise.kind ?? 'promise']}: <span className="badge">{words.outcomes[promise.outcome]}</span>
        {promise.due && (
          <small>
            {' '}
            {words.columns.due}: {tellDay(words, promise.due)}
          </small>
        )}
      </h3>
      <div className="sides">
        <Quotation view={view} at={promise.statement} />
        {promise.settledBy.length > 0 && (
          <div>
            {promise.settledBy.map((ref, i) => (
              <Quotation key={i} view={view} at={ref} />
            ))}
          </div>
        )}
      </div>
      {promise.repeatedIn && promise.repeatedIn.length > 0 && (
        <p className="aside">
          {words.words.repeatedIn} <StatementNumbers view={view} refs={promise.repeatedIn} />
        </p>
      )}
    </article>
  )
}

/** Lines drawn out on the page; more are in the table's fold. */
const LINES_SHOWN = 8

export function LinesTable({ view }: { view: ComparisonView }): ReactElement {
  const { comparison, words } = view
  if (comparison.lines.length === 0) return <p>{words.none.lines}</p>
  const range = ([low, high]: readonly [number, number]) => (low === high ? String(low) : `${low}–${high}`)
  const told = (event: string) => new Set(view.eventOf(event)?.statements.map(([document]) => document)).size
  const rows = [...comparison.lines]
    .sort((a, b) => told(b.event) - told(a.event))
    .map((line) => {
      const event = view.eventOf(line.event)
      const quoted = event ? quoteEvent(view, event) : { text: line.event, language: null }
      const first = event?.statements[0]
      return [
        first ? (
          <a href={`#${statementFragment(first)}`} lang={quoted.language ?? undefined}>
            {quoted.text}
          </a>
        ) : (
          quoted.text
        ),
        range(line.witnesses),
        range(line.independent),
        line.bottleneck.join(', ') || '—',
        line.reason,
      ]
    })
  const { columns } = words
  const table = (some: typeof rows) => (
    <Table
      caption={words.headings.lines}
      columns={[columns.event, columns.witnesses, columns.lines, columns.through, columns.reason]}
      rows={some}
    />
  )
  return (
    <>
      {table(rows.slice(0, LINES_SHOWN))}
      {rows.length > LINES_SHOWN && (
        <Folded summary={countNoun(words, rows.length - LINES_SHOWN, words.nouns.event)}>{table(rows.slice(LINES_SHOWN))}</Folded>
      )}
    </>
  )
}

export function Statements({ view }: { view: ComparisonView }): ReactElement {
  return (
    <>
      {view.comparison.documents.map((document, d) => (
        <section key={d} id={`d${d}-statements`} className="statements">
          <h3>
            <DocumentNumber view={view} document={d} /> {view.nameOf(d)}
          </h3>
          {document.reading.statements.length === 0 && <p>{view.words.none.statements}</p>}
          <ol>
            {document.reading.statements.map((statement) => (
              <li key={statement.id} id={statementFragment([d, statement.id])}>
                <blockquote lang={document.language ?? undefined}>{statement.quote}</blockquote>
                <p className="particulars">
                  <Chain view={view} at={[d, statement.id]} />
                  <span className="tags">
                    {[
                      view.words.kinds[statement.kind],
                      statement.polarity === 'affirmed' ? null : view.words.words[statement.polarity],
                      statement.firstHand ? view.words.words.firstHand : null,
                      statement.when ? tellBounds(view.words, [statement.when.earliest, statement.when.latest]) : null,
                      statement.count ? String(statement.count.value) : null,
                      ...statement.codes,
                    ]
                      .filter((part) => part !== null)
                      .join(' · ')}
                  </span>
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}
