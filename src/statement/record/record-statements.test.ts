// What accepting a proposal describes beside it: everybody whom an entry names.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SourceDocument } from '../../document/document.ts'
import type { Handle } from '../../store/handle.ts'
import { recordStatements } from './record-statements.ts'
import type { Person, Statement } from '../statement.ts'
import type { StatementTables } from '../view.ts'

/** A database in which nothing is recorded yet. */
function emptyHandle(): Handle<StatementTables> {
  const query: unknown = new Proxy({}, { get: () => () => query })
  return { query, all: () => [], first: () => undefined } as unknown as Handle<StatementTables>
}

function person(id: string, to: string | null, start: number): Person {
  const relations = to === null ? [] : [{ to, as: 'sister' }]
  return {
    id,
    name: `Invented ${id}`,
    description: null,
    aliases: [],
    mentions: [[start, start + 2]],
    pseudonym: null,
    notice: null,
    count: 1,
    relations,
  }
}

test('relatives of relatives are described too, so that no relation names an id which somebody else may get later', () => {
  const quote = 'They left'
  const statement = {
    id: 's1',
    span: [0, 9],
    quote,
    about: ['p3'],
    chain: [],
    codes: [],
    when: null,
    lasts: null,
    where: null,
    count: null,
  } as unknown as Statement
  const recorded = recordStatements(
    emptyHandle(),
    {
      source: '00'.repeat(32),
      document: { text: quote, reader: { name: 'plain', version: 1 } } as unknown as SourceDocument,
      // p3 is kin of p2, who is kin of p1: against the order in which they stand.
      persons: [person('p1', null, 10), person('p2', 'p1', 20), person('p3', 'p2', 30)],
      statements: [{ ...statement, form: 'narration', kind: 'event', polarity: 'affirmed', polarityReason: null, firstHand: null }],
      proposedBy: 'rules',
    },
    { seal: () => '', random: (length: number) => new Uint8Array(length) } as never,
  )
  assert.ok(recorded.ok)
  const described = recorded.value
    .filter((entry) => entry.type === 'PersonDescribed')
    .map((entry) => entry.body as unknown as { person: string; relations: { to: string }[] })
  assert.equal(described.length, 3)
  for (const { relations } of described)
    for (const { to } of relations)
      assert.ok(
        described.some((one) => one.person === to),
        `${to} is nobody`,
      )
})
