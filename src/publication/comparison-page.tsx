// The comparison as one self-contained HTML page: no script, no request, everything escaped, every number a link to the words it counts.
import type { ReactElement, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { base64, utf8 } from '../base/bytes.ts'
import { sha256 } from '../base/sha256.ts'
import type { Comparison } from '../case/comparison.ts'
import { WIDE_TELLINGS } from '../drawing/lay-out-tellings.ts'
import { NARROW_TIMELINE, WIDE_TIMELINE } from '../drawing/lay-out-timeline.ts'
import { TellingGraphDrawing } from '../drawing/telling-graph.tsx'
import { Timeline } from '../drawing/timeline.tsx'
import { Conflicts, DriftTables, LinesTable, Promises, Statements } from './comparison-findings.tsx'
import { makeLanes } from './comparison-lanes.ts'
import { Folded, StatementNumbers, Table } from './comparison-parts.tsx'
import { DocumentList, Summary } from './comparison-summary.tsx'
import { listWays, makeTellings } from './comparison-tellings.ts'
import { quoteEvent, statementFragment, viewComparison, type ComparisonView } from './comparison-view.ts'
import { PAGE_STYLE } from './page-style.ts'
import { countNoun, pageWords, tellBounds } from './page-words.ts'

export interface ComparisonPageOptions {
  readonly title: string
  /** Language of the page's own words: 'en', 'ru', 'uk'; English otherwise. */
  readonly language: string
}

/** The whole page as HTML. Texts in the comparison may be hostile: they reach the page as text only. Same comparison, same bytes. */
export function renderComparisonPage(comparison: Comparison, { title, language }: ComparisonPageOptions): string {
  const words = pageWords(language)
  const known = words === pageWords('en') ? 'en' : language
  const view = viewComparison(comparison, words, known)
  const styleHash = base64(sha256(utf8(PAGE_STYLE)))
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`
  const page = renderToStaticMarkup(
    <html lang={known}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: PAGE_STYLE }} />
      </head>
      <body>
        <PageBody view={view} title={title} />
      </body>
    </html>,
  )
  return `<!DOCTYPE html>\n${page}\n`
}

function PageBody({ view, title }: { view: ComparisonView; title: string }): ReactElement {
  const { words } = view
  return (
    <>
      <a className="skip" href="#documents">
        {words.skip}
      </a>
      <header className="page">
        <h1>{title}</h1>
        <Summary view={view} />
      </header>
      <main>
        <Section view={view} id="documents">
          <DocumentList view={view} />
        </Section>
        <Section view={view} id="timeline">
          <TimelineFigure view={view} />
        </Section>
        <Section view={view} id="tellings">
          <TellingFigure view={view} />
        </Section>
        <Section view={view} id="conflicts">
          <Conflicts view={view} />
        </Section>
        <Section view={view} id="drift">
          <DriftTables view={view} />
        </Section>
        <Section view={view} id="promises">
          <Promises view={view} />
        </Section>
        <Section view={view} id="lines">
          <LinesTable view={view} />
        </Section>
        <Section view={view} id="statements">
          <Statements view={view} />
        </Section>
      </main>
      <footer className="page">
        <p>{words.madeBy}</p>
      </footer>
    </>
  )
}

function Section({
  view,
  id,
  children,
}: {
  view: ComparisonView
  id: keyof ComparisonView['words']['headings']
  children: ReactNode
}): ReactElement {
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{view.words.headings[id]}</h2>
      <p className="intro">{view.words.intros[id]}</p>
      {children}
    </section>
  )
}

function TimelineFigure({ view }: { view: ComparisonView }): ReactElement {
  const { words, comparison } = view
  const lanes = makeLanes(view)
  if (lanes.length === 0) return <p>{words.none.timeline}</p>
  const drawn = {
    title: words.headings.timeline,
    description: words.intros.timeline,
    months: words.monthsShort,
    conflict: words.words.conflict,
    tension: words.words.tension,
    before: words.words.before,
    after: words.words.after,
  }
  const rows = comparison.events
    .filter(({ start, end }) => start !== null || end !== null)
    .map((event) => {
      const quoted = quoteEvent(view, event)
      const first = event.statements[0]
      const lasts = event.end === null ? '' : ` … ${tellBounds(words, event.end)}`
      return [
        first ? (
          <a href={`#${statementFragment(first)}`} lang={quoted.language ?? undefined}>
            {quoted.text}
          </a>
        ) : (
          quoted.text
        ),
        `${tellBounds(words, event.start)}${lasts}`,
        <StatementNumbers key="n" view={view} refs={event.statements} />,
      ]
    })
  return (
    <>
      <div className="figure wide">
        <Timeline id="timeline-wide" lanes={lanes} words={drawn} size={WIDE_TIMELINE} />
      </div>
      <div className="figure narrow">
        <Timeline id="timeline-narrow" lanes={lanes} words={drawn} size={NARROW_TIMELINE} />
      </div>
      <Folded summary={`${words.words.asTable} (${countNoun(words, rows.length, words.nouns.event)})`}>
        <Table caption={words.headings.timeline} columns={[words.columns.event, words.columns.when, words.columns.sources]} rows={rows} />
      </Folded>
    </>
  )
}

/** The drawing on wide pages; on phones the list stands in its place. */
function TellingFigure({ view }: { view: ComparisonView }): ReactElement {
  const { words } = view
  const graph = makeTellings(view)
  if (graph.nodes.length === 0) return <p>{words.none.tellings}</p>
  const list = (
    <ul className="ways">
      {listWays(graph).map((way, i) => (
        <li key={i}>
          {way.map((step, k) => (
            <span key={k}>
              {k > 0 && <span className="arrow"> → {step.by && <small>({step.by}) </small>}</span>}
              {step.href ? <a href={step.href}>{step.name}</a> : step.name}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <div className="figure wide">
        <TellingGraphDrawing
          id="tellings-wide"
          graph={graph}
          size={WIDE_TELLINGS}
          title={words.headings.tellings}
          description={words.intros.tellings}
        />
        <Folded summary={words.words.asList}>{list}</Folded>
      </div>
      <div className="narrow">{list}</div>
    </>
  )
}
