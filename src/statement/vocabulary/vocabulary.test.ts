// The default vocabulary is whole; a user's is read or refused with its reason.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { parseVocabulary } from './vocabulary.ts'
import { DEFAULT_VOCABULARY } from './vocabulary-default.ts'

test('the default vocabulary: eighty codes or more, each once, labelled in three languages, under known ones', () => {
  const { concepts } = DEFAULT_VOCABULARY
  const ids = new Set(concepts.map(({ id }) => id))
  assert.equal(ids.size, concepts.length)
  assert.ok(concepts.filter(({ cues }) => (cues.en ?? []).length > 0).length >= 80)
  for (const { id, broader, label, cues } of concepts) {
    assert.match(id, /^[a-z-]+$/)
    assert.ok(label['en'] && label['ru'] && label['uk'], id)
    assert.ok(broader === null || ids.has(broader), id)
    if ((cues.en ?? []).length > 0) assert.ok((cues.ru ?? []).length > 0 && (cues.uk ?? []).length > 0, id)
  }
})

test('a vocabulary of our own JSON is read', () => {
  const read = parseVocabulary(JSON.stringify({ title: 'Ours', concepts: [{ id: 'a', label: 'A' }, { id: 'b', broader: 'a', label: { en: 'B', uk: 'Б' }, cues: { en: ['no tents'] } }] }), 'ours.json')
  assert.ok(read.ok)
  assert.deepEqual(read.value.concepts[1]!.cues.en, [{ words: ['no', 'tents'], isLack: true }])
})

test('a vocabulary in SKOS JSON-LD is read: labels are its cues', () => {
  const graph = { '@context': {}, '@graph': [{ '@id': 'https://example.org/codes#flood', '@type': 'skos:Concept', 'skos:prefLabel': [{ '@value': 'Flood', '@language': 'en' }, { '@value': 'Повінь', '@language': 'uk' }], 'skos:altLabel': 'high water' }] }
  const read = parseVocabulary(JSON.stringify(graph), 'codes.jsonld')
  assert.ok(read.ok)
  assert.deepEqual(read.value.concepts.map(({ id, label }) => [id, label['uk']]), [['flood', 'Повінь']])
  assert.deepEqual(read.value.concepts[0]!.cues.en?.map(({ words }) => words.join(' ')), ['flood', 'high water'])
})

test('what is no vocabulary is refused with its reason', () => {
  const why = (json: string): string => {
    const read = parseVocabulary(json, 'x.json')
    return read.ok ? 'read' : read.refusal
  }
  assert.equal(why('{'), 'not-json')
  assert.equal(why('"text"'), 'not-a-vocabulary')
  assert.equal(why('{"concepts": []}'), 'no-concepts')
  assert.equal(why('{"concepts": [{"id": "a", "label": "A"}, {"id": "a", "label": "B"}]}'), 'double-concept')
  assert.equal(why('{"concepts": [{"id": "a", "label": "A", "broader": "z"}]}'), 'unknown-broader')
})
