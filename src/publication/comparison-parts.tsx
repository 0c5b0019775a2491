// Small parts of the comparison page: links to documents and statements, quotations with their chain, folded tables.
import type { ReactElement, ReactNode } from 'react'
import type { StatementRef } from '../case/comparison.ts'
import { nameChain, statementFragment, type ComparisonView } from './comparison-view.ts'
import { tellBounds, tellDay } from './page-words.ts'

/** A document's number, leading to it. */
export function DocumentNumber({ view, document }: { view: ComparisonView; document: number }): ReactElement {
  return (
    <a className="number" href={`#d${document}`} title={view.nameOf(document)}>
      {document + 1}
    </a>
  )
}

/** Numbers of several documents, leading to the words where refs are given. */
export function StatementNumbers({ view, refs }: { view: ComparisonView; refs: readonly StatementRef[] }): ReactElement {
  return (
    <span className="numbers">
      {refs.map((ref, i) => (
        <a key={i} className="number" href={`#${statementFragment(ref)}`} title={view.nameOf(ref[0])}>
          {ref[0] + 1}
        </a>
      ))}
    </span>
  )
}

/** Who told it, to whom, up to the document. */
export function Chain({ view, at }: { view: ComparisonView; at: StatementRef }): ReactElement | null {
  const statement = view.statementOf(at)
  if (!statement) return null
  const hops = nameChain(view, at[0], statement)
  const { words } = view.words
  if (hops.length === 0) return <span className="chain">{words.narration}</span>
  return (
    <span className="chain">
      {hops.map((hop, i) => (
        <span key={i} className={hop.isUntold ? 'hop untold' : 'hop'}>
          {hop.name}
          {(hop.means ?? hop.when) && (
            <small> ({[hop.means, hop.when && tellDay(view.words, hop.when)].filter((part) => part).join(', ')})</small>
          )}
          <span className="arrow"> → </span>
        </span>
      ))}
      <span className="hop">{view.nameOf(at[0])}</span>
    </span>
  )
}

/** One statement's words, with the document and the chain they came by. */
export function Quotation({ view, at }: { view: ComparisonView; at: StatementRef }): ReactElement | null {
  const statement = view.statementOf(at)
  if (!statement) return null
  return (
    <figure className="quotation">
      <blockquote lang={view.comparison.documents[at[0]]?.language ?? undefined}>
        <a href={`#${statementFragment(at)}`}>{statement.quote}</a>
      </blockquote>
      <figcaption>
        <DocumentNumber view={view} document={at[0]} /> <Chain view={view} at={at} />
        {statement.when && <span className="when">{tellBounds(view.words, [statement.when.earliest, statement.when.latest])}</span>}
      </figcaption>
    </figure>
  )
}

/** A part that opens on demand, without a script. */
export function Folded({ summary, children }: { summary: ReactNode; children: ReactNode }): ReactElement {
  return (
    <details>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}

/** A table in a frame of its own, so that the page never scrolls sideways; each cell names its column for narrow pages. */
export function Table({
  caption,
  columns,
  rows,
}: {
  caption: string
  columns: readonly string[]
  rows: readonly (readonly ReactNode[])[]
}): ReactElement {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, i) => (
          <tr key={i}>
            {cells.map((cell, k) => (
              <td key={k} data-column={columns[k]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Fills the places of a sentence in braces with parts. */
export function fillSentence(sentence: string, parts: Readonly<Record<string, ReactNode>>): ReactNode[] {
  return sentence.split(/(\{\w+\})/).map((piece, i) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1]
    return <span key={i}>{name === undefined ? piece : parts[name]}</span>
  })
}
