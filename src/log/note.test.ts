// Signed notes, checkpoints and cosignatures against the examples of the C2SP specifications, and against forgers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { utf8 } from '../base/bytes.ts'
import { formatCheckpoint, parseCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { formatNote, formatSignature, formatVerifierKey, parseNote, parseVerifierKey } from './note.ts'
import type { VerifierKey } from './note.ts'
import { EMPTY_ROOT } from './tree.ts'
import { cosignatureTime, cosignText, signText, verifierKeyOf, verifyNote, witnessKeyOf } from './verify-note.ts'

/** The example of C2SP signed-note. */
const SPEC_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
const SPEC_NOTE = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`
/** The example of C2SP tlog-cosignature: its keys are not published, its form is. */
const SPEC_CHECKPOINT = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`

function key(text: string): VerifierKey {
  const parsed = parseVerifierKey(text)
  assert.ok(parsed.ok)
  return parsed.value
}

function refusalOf(outcome: { ok: true } | { ok: false; refusal: string }): string | null {
  return outcome.ok ? null : outcome.refusal
}

const log = { name: 'log.example/one', seed: utf8('0123456789abcdef0123456789abcdef') }
const witness = { name: 'witness.example', seed: utf8('fedcba9876543210fedcba9876543210') }

test('the example of the signed-note specification verifies, and goes through parse and format unchanged', () => {
  const verified = verifyNote(SPEC_NOTE, [key(SPEC_KEY)])
  assert.ok(verified.ok)
  assert.equal(verified.value.text, 'This is an example message.\n')
  assert.equal(formatNote(verified.value), SPEC_NOTE)
  assert.equal(formatVerifierKey(key(SPEC_KEY)), SPEC_KEY)
})

test('an altered text, an altered signature, an unknown key: each refused by its own word', () => {
  assert.equal(refusalOf(verifyNote(SPEC_NOTE.replace('example message', 'example massage'), [key(SPEC_KEY)])), 'signature-invalid')
  assert.equal(refusalOf(verifyNote(SPEC_NOTE.replace('Uw2QOkn8', 'Uw2QOkn9'), [key(SPEC_KEY)])), 'signature-invalid')
  assert.equal(refusalOf(verifyNote(SPEC_NOTE, [verifierKeyOf(log)])), 'signer-unknown')
  assert.equal(refusalOf(verifyNote(SPEC_NOTE, [verifierKeyOf({ ...log, name: 'example.com/foo' })])), 'signer-unknown')
  assert.equal(refusalOf(parseVerifierKey(SPEC_KEY.replace('530d903a', '530d903b'))), 'key-malformed')
})

test('what is no note is refused', () => {
  const broken = [
    '',
    '\n',
    'text\n',
    'text\n\n',
    'text\n\n— a b\n',
    SPEC_NOTE.slice(0, -1),
    SPEC_NOTE.replace('— ', '- '),
    SPEC_NOTE.replace('\n\n', '\n'),
    SPEC_NOTE.replace('This', 'Th\tis'),
    SPEC_NOTE.replace('aQM=', 'aQN='),
    SPEC_NOTE.replace('/foo ', '/f+o '),
    SPEC_NOTE + 'more\n',
    SPEC_NOTE.replace('message', '\ud800'),
  ]
  for (const note of broken) assert.equal(refusalOf(parseNote(note)), 'note-malformed', JSON.stringify(note))
})

test('signatures of unknown keys are passed over, also with the name of a known one', () => {
  const text = 'Text.\n\nwith an empty line\n'
  const stranger = signText({ ...log, seed: witness.seed }, text)
  const note = formatNote({ text, signatures: [stranger, signText(log, text), stranger] })
  const verified = verifyNote(note, [verifierKeyOf(log)])
  assert.ok(verified.ok)
  assert.equal(verified.value.text, text)
  assert.deepEqual(verified.value.signedBy, [verifierKeyOf(log)])
})

test("the form of the specification's checkpoint and of its witness", () => {
  const note = parseNote(SPEC_CHECKPOINT)
  assert.ok(note.ok)
  const checkpoint = parseCheckpoint(note.value.text)
  assert.ok(checkpoint.ok)
  assert.deepEqual([checkpoint.value.origin, checkpoint.value.size], ['example.com/behind-the-sofa', 20_852_163])
  assert.equal(formatCheckpoint(checkpoint.value), note.value.text)
  const [, cosignature] = note.value.signatures
  assert.ok(cosignature)
  assert.equal(cosignatureTime(cosignature), 1_679_315_147)
})

test("a witness's cosignature counts, and none that it did not make", () => {
  const text = formatCheckpoint({ origin: log.name, size: 0, root: EMPTY_ROOT, extensions: [] })
  const cosignature = cosignText(witness, text, 1_679_315_147)
  const note = formatNote({ text, signatures: [signText(log, text), cosignature] })
  const verified = verifyCheckpoint(note, verifierKeyOf(log), [witnessKeyOf(witness)])
  assert.ok(verified.ok)
  assert.deepEqual(
    verified.value.note.signedBy.map((signer) => signer.name),
    [log.name, witness.name],
  )
  // The same bytes under another time: the time is signed too.
  const later = Uint8Array.from(cosignature.signature)
  later[7] = (later[7] as number) ^ 1
  const forged = formatNote({ text, signatures: [signText(log, text), { ...cosignature, signature: later }] })
  assert.equal(refusalOf(verifyCheckpoint(forged, verifierKeyOf(log), [witnessKeyOf(witness)])), 'signature-invalid')
  assert.equal(refusalOf(verifyCheckpoint(forged, verifierKeyOf(log))), null)
  // A witness alone does not make a checkpoint of the log.
  const witnessOnly = `${text}\n${formatSignature(cosignature)}`
  assert.equal(refusalOf(verifyCheckpoint(witnessOnly, verifierKeyOf(log), [witnessKeyOf(witness)])), 'signer-unknown')
})

test('a checkpoint out of form, or of another origin, is refused', () => {
  const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I='
  const broken = [
    `o\n01\n${root}\n`,
    `o\n-1\n${root}\n`,
    `o\n1\n${root}`,
    `\n1\n${root}\n`,
    `o\n1\n${root.slice(4)}\n`,
    `o\n1\n`,
    `o\n1\n${root}\n\n`,
    `o\n99999999999999999999\n${root}\n`,
  ]
  for (const text of broken) assert.equal(refusalOf(parseCheckpoint(text)), 'checkpoint-malformed', JSON.stringify(text))
  const text = `elsewhere\n1\n${root}\n`
  assert.equal(refusalOf(verifyCheckpoint(formatNote({ text, signatures: [signText(log, text)] }), verifierKeyOf(log))), 'origin-foreign')
})
