// The first screen of the comparison page: what one must know, in plain sentences, each number a way to what it counts.
import type { ReactElement, ReactNode } from 'react'
import type { Conflict, StatementRef } from '../case/comparison.ts'
import type { PromiseOutcome } from '../statement/statement.ts'
import { findFamilies, groupSides, quoteEvent, statementFragment, type ComparisonView } from './comparison-view.ts'
import { DocumentNumber, fillSentence, Folded } from './comparison-parts.tsx'
import { countNoun, spellNumber, tellDay } from './page-words.ts'

export function Summary({ view }: { view: ComparisonView }): ReactElement {
  return (
    <div className="summary">
      <p className="lede">
        {[...tellDocuments(view), ...tellFamilies(view)].map((sentence, i) => (
          <span key={i}>{sentence} </span>
        ))}
      </p>
      <ul>
        {[tellDoubts(view), tellLines(view), tellPromises(view)].flatMap((sentence, i) => (sentence ? [<li key={i}>{sentence}</li>] : []))}
      </ul>
    </div>
  )
}

function toSection(id: string, text: string): ReactElement {
  return <a href={`#${id}`}>{text}</a>
}

function tellDocuments({ comparison, words }: ComparisonView): ReactNode[] {
  const statements = comparison.documents.reduce((sum, { reading }) => sum + reading.statements.length, 0)
  const documents = countNoun(words, comparison.documents.length, words.nouns.document)
  const capital = words.summary.documents.startsWith('{documents}') ? documents.charAt(0).toUpperCase() + documents.slice(1) : documents
  return [
    fillSentence(words.summary.documents, {
      documents: toSection('documents', capital),
      statements: toSection('statements', countNoun(words, statements, words.nouns.statement)),
    }),
  ]
}

function tellFamilies(view: ComparisonView): ReactNode[] {
  const { words } = view
  const families = findFamilies(view).filter(({ members }) => members.length > 1)
  if (families.length === 0) return view.comparison.documents.length > 1 ? [words.summary.alone] : []
  return families.map(({ origin, members }) => {
    const count = spellNumber(words, members.length)
    const capital = words.summary.family.startsWith('{count}') ? count.charAt(0).toUpperCase() + count.slice(1) : count
    return fillSentence(words.summary.family, {
      count: toSection('documents', capital),
      outlet: <a href={`#d${origin}`}>{view.nameOf(origin)}</a>,
    })
  })
}

function tellDoubts(view: ComparisonView): ReactNode {
  const { comparison, words } = view
  const conflicts = comparison.conflicts.filter(({ strength }) => strength === 'conflict').length
  const tensions = comparison.conflicts.length - conflicts
  if (conflicts + tensions === 0) return words.summary.noDoubts
  const first = [...comparison.conflicts].sort((a, b) => a.strength.localeCompare(b.strength))[0]!
  return (
    <>
      {countDoubts(view, conflicts, tensions)} <Sides view={view} conflict={first} />
    </>
  )
}

/** The two sides of a contradiction in their words, each leading to where it stands. */
function Sides({ view, conflict }: { view: ComparisonView; conflict: Conflict }): ReactElement | null {
  const [one, other] = groupSides(view, conflict.statements)
    .map((refs) => refs[0]!)
    .slice(-2)
  if (!one || !other) return null
  const side = (ref: StatementRef) => (
    <a className="side" href={`#${statementFragment(ref)}`} lang={view.comparison.documents[ref[0]]?.language ?? undefined}>
      {shorten(view.statementOf(ref)?.quote ?? '')}
    </a>
  )
  return (
    <span className="sides-inline">
      {side(one)} <DocumentNumber view={view} document={one[0]} /> {conflict.strength === 'conflict' ? '≠' : '≈'} {side(other)}{' '}
      <DocumentNumber view={view} document={other[0]} />
    </span>
  )
}

const LONGEST_SIDE_UTF16 = 80

function shorten(text: string): string {
  return text.length <= LONGEST_SIDE_UTF16 ? text : `${text.slice(0, LONGEST_SIDE_UTF16).replace(/\s+\S*$/, '')} …`
}

function countDoubts({ words }: ComparisonView, conflicts: number, tensions: number): ReactNode {
  const [some, more] = [
    toSection('conflicts', countNoun(words, conflicts, words.nouns.conflict)),
    toSection('conflicts', countNoun(words, tensions, words.nouns.tension)),
  ]
  if (conflicts === 0 || tensions === 0) return fillSentence(words.summary.doubtsOne, { doubts: conflicts === 0 ? more : some })
  return fillSentence(words.summary.doubts, { conflicts: some, tensions: more })
}

/** The event that most documents tell of, with its lines. */
function tellLines(view: ComparisonView): ReactNode {
  const { comparison, words } = view
  const known = comparison.lines.flatMap((line) => {
    const event = view.eventOf(line.event)
    return event ? [{ line, event, told: new Set(event.statements.map(([document]) => document)).size }] : []
  })
  const most = known.sort((a, b) => b.told - a.told || b.line.independent[1] - a.line.independent[1])[0]
  if (!most) return null
  const [low, high] = most.line.independent
  const range =
    low === high ? countNoun(words, low, words.nouns.line) : `${spellNumber(words, low)}–${countNoun(words, high, words.nouns.line)}`
  const first = most.event.statements[0]
  const quoted = quoteEvent(view, most.event)
  const event = first ? (
    <a href={`#${statementFragment(first)}`} lang={quoted.language ?? undefined}>
      {quoted.text}
    </a>
  ) : (
    quoted.text
  )
  return fillSentence(words.summary.lines, { event, range: toSection('lines', range) })
}

function tellPromises({ comparison, words }: ComparisonView): ReactNode {
  const promises = comparison.promises.filter(({ kind }) => kind !== 'request')
  const listed = promises.length > 0 ? promises : comparison.promises
  if (listed.length === 0) return null
  const outcomes = (['broken', 'kept', 'withdrawn', 'open'] as const satisfies readonly PromiseOutcome[]).flatMap((outcome) => {
    const count = listed.filter((each) => each.outcome === outcome).length
    return count === 0 ? [] : [`${spellNumber(words, count)} ${words.outcomes[outcome]}`]
  })
  const noun = promises.length > 0 ? words.nouns.promise : words.nouns.request
  return fillSentence(words.summary.promises, {
    promises: toSection('promises', countNoun(words, listed.length, noun)),
    outcomes: outcomes.join(', '),
  })
}

/** The list of documents, with whom each one retells. */
export function DocumentList({ view }: { view: ComparisonView }): ReactElement {
  const { words } = view
  return (
    <ol className="documents">
      {view.comparison.documents.map((document, i) => {
        const retelling = view.comparison.retellings.find(({ by }) => by === i)
        return (
          <li key={i} id={`d${i}`}>
            <span className="number plain">{i + 1}</span>
            <div>
              <p className="outlet">
                <strong>{document.outlet ?? words.words.noOutlet}</strong>, {tellDay(words, document.published)}
              </p>
              <p className="title" lang={document.language ?? undefined}>
                {document.title ?? document.file}
              </p>
              <p className="origin">
                {retelling ? (
                  <>
                    {words.ways[retelling.how]} ←{' '}
                    {retelling.of === null ? (
                      `${retelling.outlet ?? '?'} (${words.words.notInSet})`
                    ) : (
                      <>
                        <DocumentNumber view={view} document={retelling.of} /> {view.nameOf(retelling.of)}
                      </>
                    )}
                  </>
                ) : (
                  words.words.original
                )}
                {' · '}
                <a href={`#d${i}-statements`}>{countNoun(words, document.reading.statements.length, words.nouns.statement)}</a>
              </p>
              {retelling && (
                <Folded summary={words.words.evidence}>
                  <p>{retelling.evidence}</p>
                </Folded>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
