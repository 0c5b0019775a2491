// Patterns over cases as one self-contained HTML page: codes by witness, time between stages, what was never reported; in English for now.
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { base64, utf8 } from '../base/bytes.ts'
import { sha256 } from '../base/sha256.ts'
import type { PatternSlice, Patterns } from '../case/patterns/find-patterns.ts'
import { PatternBars } from '../drawing/pattern-bars.tsx'
import { Table } from './comparison-parts.tsx'
import { PAGE_STYLE } from './page-style.ts'

/** The page as HTML; texts in the patterns may be hostile. Counts that were withheld are printed as withheld. */
export function renderPatternsPage(patterns: Patterns, { title }: { readonly title: string }): string {
  const policy = `default-src 'none'; style-src 'sha256-${base64(sha256(utf8(PAGE_STYLE)))}'; base-uri 'none'; form-action 'none'`
  const page = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: PAGE_STYLE }} />
      </head>
      <body>
        <header className="page">
          <h1>{title}</h1>
          <p className="lede">Counted over witnesses and cases, never over articles. {tellUnreported(patterns)}</p>
        </header>
        <main>
          {patterns.slices.map((slice, i) => (
            <Slice key={i} slice={slice} id={`slice-${i}`} />
          ))}
          {patterns.slicesWithheld > 0 && (
            <p className="aside">{patterns.slicesWithheld} places or groups have too few cases to be shown.</p>
          )}
          {patterns.unreported.ok && (
            <section>
              <h2>What the estimate assumes</h2>
              <ul>
                {patterns.unreported.value.assumptions.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            </section>
          )}
        </main>
      </body>
    </html>,
  )
  return `<!DOCTYPE html>\n${page}\n`
}

function tellUnreported({ unreported }: Patterns): string {
  if (!unreported.ok) return `How much was never reported is not estimated. ${unreported.message}`
  const { known, interval } = unreported.value
  return `${known} cases are known; under the assumptions below there are between ${Math.round(interval[0])} and ${Math.round(interval[1])} (95 % interval).`
}

function Slice({ slice, id }: { slice: PatternSlice; id: string }): ReactElement {
  const name = slice.by === 'all' ? 'All cases' : slice.name
  const figure = (bounds: readonly [number, number] | null) =>
    bounds === null ? 'withheld' : bounds[0] === bounds[1] ? String(bounds[0]) : `${bounds[0]} to ${bounds[1]}`
  const bars = slice.codes.flatMap(({ code, witnesses }) =>
    witnesses
      ? [{ label: code, value: witnesses[0], bounds: witnesses[0] === witnesses[1] ? null : witnesses, figure: figure(witnesses) }]
      : [],
  )
  const timed = slice.times.filter(({ quartiles }) => quartiles !== null)
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {name}: {slice.cases} {slice.cases === 1 ? 'case' : 'cases'}
      </h2>
      <PatternBars
        bars={bars}
        id={`${id}-bars`}
        title={`Independent witnesses by code: ${name}`}
        description="The same figures stand in the table below."
      />
      {slice.codes.length > 0 && (
        <Table
          caption={`Codes: ${name}`}
          columns={['Code', 'Independent witnesses', 'Cases']}
          rows={slice.codes.map(({ code, witnesses, cases }) => [code, figure(witnesses), cases ?? 'withheld'])}
        />
      )}
      {timed.length > 0 && (
        <Table
          caption={`Days between stages: ${name}`}
          columns={['From', 'To', 'Cases', 'Half within', 'Middle', 'All within']}
          rows={timed.map(({ from, to, cases, quartiles, range }) => [
            from,
            to,
            cases,
            `${quartiles![0][0]} to ${quartiles![2][1]} days`,
            `${figure(quartiles![1])} days`,
            `${figure(range)} days`,
          ])}
        />
      )}
    </section>
  )
}
