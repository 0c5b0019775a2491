// Tests the places, first-hand flags, company counts and notices of statements on sentences of our own.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { utf8 } from '../base/bytes.ts'
import { textAt } from '../base/span.ts'
import { readDocument } from '../document/read-document.ts'
import { proposeStatements, type Proposals } from './propose-statements.ts'

async function readText(text: string): Promise<{ proposals: Proposals; text: string }> {
  const read = await readDocument(utf8(text), { fileName: 'page.txt', mediaType: 'text/plain' })
  assert.ok(read.ok)
  return { proposals: proposeStatements(read.value.document), text: read.value.document.text }
}

async function placesOf(text: string): Promise<(string | null)[]> {
  const { proposals, text: read } = await readText(text)
  return proposals.statements.map(({ where }) => (where === null ? null : textAt(read, where)))
}

test('a place is a preposition with a noun of place or with a name', async () => {
  assert.deepEqual(await placesOf('“They kept us in the container on Monday,” said Anna Hale.'), ['in the container'])
  assert.deepEqual(await placesOf('«Нас держали в подвале школы», — рассказала Анна Белова.'), ['в подвале'])
  assert.deepEqual(await placesOf('«Нас замкнули в роздягальні», — розповіла Анна Білик.'), ['в роздягальні'])
})

test('a place behind "not" gives way to the one that is meant', async () => {
  assert.deepEqual(await placesOf('«Нас били не в отделе, а в машине», — рассказала Анна Белова.'), ['в машине'])
})

test('noon is no field and Russian no place', async () => {
  assert.deepEqual(await placesOf('«Ми стояли до полудня», — розповіла Анна Білик.'), [null])
  assert.deepEqual(await placesOf('“He counted us in Russian,” said Anna Hale.'), [null])
})

test('company is counted where no noun is', async () => {
  const { proposals } = await readText('«Нас били втроём до утра», — рассказал Павел Белов.')
  assert.equal(proposals.statements[0]?.count?.value, 3)
})

test('what a body tells is not first-hand; what a person lived through is', async () => {
  const own = await readText('“We slept on the floor,” said Anna Hale.')
  assert.equal(own.proposals.statements[0]?.firstHand, true)
  const body = await readText('The inspectorate said that three men were detained on Monday.')
  assert.equal(body.proposals.statements[0]?.firstHand, false)
})

test('a notice for everybody marks all who have no surname', async () => {
  const { proposals } = await readText(
    '«Нас увезли ночью», — рассказала Анна (все имена в тексте изменены). «Я видел это», — рассказал Павел. Его начальник Игорь Белов молчит.',
  )
  const marked = proposals.persons.filter(({ pseudonym }) => pseudonym === true).map(({ name }) => name)
  assert.deepEqual(
    marked.toSorted((a, b) => (a ?? '').localeCompare(b ?? '')),
    ['Анна', 'Павел'],
  )
})
