// Proposals on small texts of our own: conventions of quotation, polarity, splitting, and texts that are hostile or broken.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { HOSTILE, plainDocument, timeProposals } from '../../bench/proposals.ts'
import { proposeStatements } from './propose-statements.ts'
import type { Statement } from './statement.ts'

function propose(text: string, language: string): readonly Statement[] {
  return proposeStatements(plainDocument(text, language)).statements
}

function one(text: string, language = 'en'): Statement {
  const statements = propose(text, language)
  assert.equal(statements.length, 1, JSON.stringify(statements.map(({ quote }) => quote)))
  return statements[0]!
}

test('every convention of quotation marks gives the words without the marks', () => {
  for (const [text, language] of [
    ['“We slept in the yard,” Maria Holt said.', 'en'],
    ['"We slept in the yard," Maria Holt said.', 'en'],
    ["``We slept in the yard,'' said Maria Holt.", 'en'],
    ['‘We slept in the yard,’ Maria Holt said.', 'en'],
    ['«Мы спали во дворе», — сказала Мария Холт.', 'ru'],
    ['— Мы спали во дворе, — сказала Мария Холт.', 'ru'],
    ['„Ми спали надворі“, — сказала Марія Холт.', 'uk'],
    ['– Ми спали надворі, – розповіла Марія Холт.', 'uk'],
  ] as const) {
    const statement = one(text, language)
    assert.match(statement.quote, /^(?:We slept in the yard|Мы спали во дворе|Ми спали надворі)$/, text)
    assert.equal(statement.form, 'direct')
    assert.equal(statement.chain.length, 1, text)
    assert.ok(statement.chain[0]!.teller !== null, text)
  }
})

test('a lack is affirmed, a rejected event is denied with its reason', () => {
  assert.deepEqual(
    [one('Maria Holt said they had no food.').polarity, one('Maria Holt said they had no food.').codes],
    ['affirmed', ['no-food']],
  )
  const denied = one('Maria Holt said the men did not shoot because they had no rifles.')
  assert.equal(denied.polarity, 'denied')
  assert.match(denied.polarityReason ?? '', /^because/)
})

test('a sentence that tells three events gives three statements', () => {
  assert.equal(propose('Maria Holt said they took the phones, they closed the gate, and they sent the bus away.', 'en').length, 3)
})

test('what nobody in particular told has an unknown hop', () => {
  const statement = one('It is understood that the families were moved on 3 May 2020.')
  assert.deepEqual(
    statement.chain.map(({ teller, kind }) => [teller, kind]),
    [[null, 'unknown']],
  )
})

test('a code is not suggested where its act is negated', () => {
  assert.deepEqual(
    one('Maria Holt said the guards beat him.').codes.includes('beating') ||
      one('Maria Holt said he was beaten.').codes.includes('beating'),
    true,
  )
  assert.equal(one('Maria Holt said he was not beaten.').codes.includes('beating'), false)
})

test('same document, same answer; spans hold the quoted words', () => {
  const text = 'According to Anna Petrova, the men left on 3 May 2020. “We saw it,” she said.\n\nShe added that nobody came.'
  assert.deepEqual(proposeStatements(plainDocument(text, 'en')), proposeStatements(plainDocument(text, 'en')))
  for (const { span, quote } of propose(text, 'en')) assert.equal(text.slice(...span), quote)
})

test('any text gives an answer whose spans lie in it', () => {
  const pieces = fc.constantFrom(
    'said',
    'that',
    '“',
    '”',
    '«',
    '»',
    ',',
    '.',
    '—',
    ' ',
    'Анна',
    'сказала',
    'что',
    '\n',
    'Maria',
    '3',
    'мая',
    'not',
    '’',
    '"',
    ':',
    '😀',
    'обіцяв',
    'according',
    'to',
    '?',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), fc.constantFrom('en', 'ru', 'uk', 'fr'), (words, language) => {
      const text = words.join(' ')
      for (const { span, quote } of propose(text, language)) assert.equal(text.slice(...span), quote)
    }),
    { numRuns: 200 },
  )
})

test('empty, capitals, no punctuation, another language: few proposals, none invented', () => {
  assert.deepEqual(propose('', 'en'), [])
  assert.deepEqual(propose('\n\n', 'ru'), [])
  assert.ok(propose('NOTICE TO ALL TENANTS THE WATER WILL BE CUT OFF', 'en').every(({ chain }) => chain.length === 0))
  assert.ok(propose('Les habitants ont quitté leurs maisons pendant la nuit.', 'fr').length <= 1)
})

test('eight times the hostile text takes nowhere near sixty-four times the processor time', { timeout: 180_000 }, () => {
  for (const [name, piece] of Object.entries(HOSTILE)) {
    const language = /[а-я]/i.test(piece) ? 'ru' : 'en'
    const secondsOf = (length: number): number => timeProposals([plainDocument(piece.repeat(Math.ceil(length / piece.length)), language)])
    secondsOf(16_000)
    const short = Math.min(...[1, 2, 3].map(() => secondsOf(16_000)))
    const long = Math.min(secondsOf(128_000), secondsOf(128_000))
    // A time of few milliseconds is mostly the collector's.
    // Linear work takes eight times as long, quadratic sixty-four; between them lies the noise of a busy machine.
    assert.ok(long <= 40 * Math.max(short, 0.05), `${name}: ${short.toFixed(3)} s, then ${long.toFixed(3)} s`)
  }
})
