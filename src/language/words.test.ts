// The tables of kinship, roles, pronouns and stems, looked up by their forms.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { isKnownNonPerson } from './capital-words.ts'
import { inverseKin, isInverseSure, kinLabel, kinSense, readKinWord } from './kin-words.ts'
import { readPossessive, readPronoun } from './pronouns.ts'
import { isGroupNoun, readRoleWord } from './role-words.ts'
import { isSpeechWord } from './speech-stems.ts'
import { stemWord } from './stem.ts'

test('kinship words by any case, with inverse and label', () => {
  assert.equal(readKinWord('женой')[0]?.sense, 'wife')
  assert.equal(readKinWord('чоловікові')[0]?.sense, 'husband')
  assert.equal(readKinWord('husbands')[0]?.isPlural, true)
  assert.equal(inverseKin('mother', 'f'), 'daughter')
  assert.equal(inverseKin('wife', null), 'husband')
  assert.ok(!isInverseSure('mother', null) && isInverseSure('colleague', null))
  assert.equal(kinLabel('wife', 'ru'), 'жена')
  assert.equal(kinSense('дружина'), 'wife')
  assert.deepEqual(readKinWord('стол'), [])
})

test('every inverse of a kinship sense is a sense, and inverse twice comes back', () => {
  for (const sense of ['wife', 'husband', 'mother', 'son', 'brother', 'aunt', 'nephew', 'grandmother', 'groom']) {
    const gender = /wife|mother|aunt/.test(sense) ? 'f' : 'm'
    for (const other of ['m', 'f'] as const) assert.equal(inverseKin(inverseKin(sense, other), gender), sense)
  }
})

test('roles and groups', () => {
  assert.equal(readRoleWord('медсестрой')[0]?.sense, 'nurse')
  assert.equal(readRoleWord('доктора').find((word) => !word.isPlural)?.lemma, 'доктор')
  assert.ok(isGroupNoun('комиссии', 'ru') && !isGroupNoun('комиссии', 'en'))
})

test('pronouns', () => {
  assert.deepEqual([readPronoun('она')?.gender, readPronoun('їм')?.isPlural], ['f', true])
  assert.deepEqual([readPossessive('своего')?.isReflexive, readPossessive('her')?.gender, readPossessive('нашей')?.person], [true, 'f', 1])
})

test('capitalised words that are no persons, in their cases', () => {
  for (const word of ['Новосибирске', 'Grad', 'TASS', 'NGS', 'November', 'Russians', 'Харкова', 'ТАСС']) assert.ok(isKnownNonPerson(word), word)
  for (const word of ['Иван', 'Petkov', 'Оксана']) assert.ok(!isKnownNonPerson(word), word)
})

test('speech words are told from look-alikes', () => {
  for (const word of ['said', 'рассказала', 'пояснив', 'каже']) assert.ok(isSpeechWord(word), word)
  for (const word of ['сказка', 'просто', 'кажется', 'table']) assert.ok(!isSpeechWord(word), word)
})

test('stems join the forms of a word', () => {
  const joined: readonly (readonly ['en' | 'ru' | 'uk', readonly string[]])[] = [
    ['ru', ['отказались', 'отказалась']], ['en', ['refused', 'refusing', 'refuses']], ['uk', ['лікарня', 'лікарні', 'лікарню']], ['uk', ['відмовився', 'відмовилася', 'відмовились']],
  ]
  for (const [language, words] of joined) assert.equal(new Set(words.map((word) => stemWord(word, language))).size, 1, words.join())
  assert.notEqual(stemWord('лікар', 'uk'), stemWord('вода', 'uk'))
  assert.equal(stemWord('x'.repeat(100), 'en').length, 100)
})
