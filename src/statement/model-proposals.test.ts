// A model's proposals: kept only where they stand verbatim; lies, junk and silence cost nothing but themselves.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { utf8 } from '../base/bytes.ts'
import type { SourceDocument } from '../document/document.ts'
import { readDocument } from '../document/read-document.ts'
import { proposeByModel } from './model-proposals.ts'
import { proposeStatements } from './propose-statements.ts'

/** Invented text. */
const TEXT = `Guards at the Orlin camp

“They took our papers,” said Tomas Rell, a mason. The gate stayed shut for a week, and the gate guard kept the water tap locked. It was cold.
`

async function documentOf(text: string): Promise<SourceDocument> {
  const read = await readDocument(utf8(text))
  assert.ok(read.ok)
  return read.value.document
}

const answering = (content: unknown) => () =>
  Promise.resolve(JSON.stringify({ choices: [{ message: { content: typeof content === 'string' ? content : JSON.stringify(content) } }] }))

async function propose(ask: () => Promise<string>, dropped: string[] = []) {
  const document = await documentOf(TEXT)
  return proposeByModel(document, proposeStatements(document), { model: 'parrot', ask, onDropped: (why) => dropped.push(why) })
}

const IT = { quote: 'kept the water tap locked', kind: 'event', polarity: 'affirmed', teller: null }

test('a proposal that stands verbatim is kept, with its exact span', async () => {
  const document = await documentOf(TEXT)
  const proposed = await proposeByModel(
    document,
    { persons: [], statements: [] },
    { model: 'parrot', ask: answering({ statements: [IT] }) },
  )
  assert.ok(proposed.ok)
  const [statement] = proposed.value
  assert.equal(document.text.slice(...(statement?.span ?? [0, 0])), IT.quote)
  assert.equal(statement?.proposedBy, 'parrot')
})

test('lies are dropped: words not in the text, twice in the text, kinds and tellers made up', async () => {
  const dropped: string[] = []
  const proposed = await propose(
    answering({
      statements: [
        { ...IT, quote: 'kept the water tap open' },
        { ...IT, quote: 'gate' },
        { ...IT, quote: 'It was cold', kind: 'verdict' },
        { quote: 'It was cold', kind: 'condition', polarity: 'sure', teller: 'The Minister' },
        'nonsense',
      ],
    }),
    dropped,
  )
  assert.ok(proposed.ok)
  assert.equal(dropped.length, 4)
  assert.deepEqual(
    proposed.value.map(({ quote, polarity, chain }) => [quote, polarity, chain[0]?.teller, chain[0]?.kind]),
    [['It was cold', 'affirmed', null, 'unknown']],
  )
})

test('what the rules propose already is not proposed again', async () => {
  const proposed = await propose(answering({ statements: [{ ...IT, quote: 'They took our papers' }] }))
  assert.ok(proposed.ok)
  assert.deepEqual(proposed.value, [])
})

test('junk is a refusal in words', async () => {
  for (const junk of ['', 'I cannot help with that.', '{"statements": 3}', '{"statements":[', '{'.repeat(100_000)]) {
    const proposed = await propose(answering(junk))
    assert.equal(!proposed.ok && proposed.refusal, 'model-junk', junk.slice(0, 20))
  }
  const proposed = await propose(() => Promise.resolve('<html>not JSON at all'))
  assert.equal(!proposed.ok && proposed.refusal, 'model-junk')
})

test('a model that does not answer is a refusal in words', async () => {
  const proposed = await propose(() => Promise.reject(new Error('connect ECONNREFUSED')))
  assert.equal(!proposed.ok && proposed.refusal, 'model-unreachable')
})
