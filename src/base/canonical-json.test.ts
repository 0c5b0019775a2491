// RFC 8785's own examples: 3.2.2 (an object), 3.2.3 (the order of members), appendix B (numbers).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import canonicalize from 'canonicalize'
import * as fc from 'fast-check'
import { canonicalJson } from './canonical-json.ts'

test('the example of section 3.2.2', () => {
  const input = String.raw`{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`
  const expected = String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`
  assert.equal(canonicalJson(JSON.parse(input)), expected)
})

test('members stand in the order of their UTF-16 code units (section 3.2.3)', () => {
  const input = String.raw`{"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"}`
  const values = Object.values(JSON.parse(input) as Record<string, string>)
  const canonical = canonicalJson(JSON.parse(input))
  const order = ['Carriage', 'One', 'Control', 'Latin', 'Euro', 'Emoji', 'Hebrew']
  assert.deepEqual(values.map((value) => value.split(/[ :]/)[0]).toSorted(byText), order.toSorted(byText))
  assert.deepEqual(
    [...canonical.matchAll(/:"(\w+)/g)].map((match) => match[1]),
    order,
  )
})

const byText = (a: string | undefined, b: string | undefined) => ((a ?? '') < (b ?? '') ? -1 : 1)

/** Appendix B: the bits of a double, and its text. */
const NUMBERS: readonly (readonly [bits: string, text: string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
]

test('numbers of appendix B', () => {
  for (const [bits, text] of NUMBERS) assert.equal(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE()), text, bits)
})

test('what JSON cannot hold is refused', () => {
  assert.throws(() => canonicalJson(Number.NaN))
  assert.throws(() => canonicalJson(Number.POSITIVE_INFINITY))
  assert.throws(() => canonicalJson({ text: '\ud800' }))
  assert.throws(() => canonicalJson({ ['\udead']: 1 }))
})

test('any JSON value has the text that the canonicalize package gives it, and reads back as itself', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }), (value) => {
      const text = canonicalJson(value)
      assert.equal(text, canonicalize(value))
      assert.equal(canonicalJson(JSON.parse(text)), text)
    }),
    { numRuns: 1000 },
  )
})

test('undefined members are left out; undefined in an array, functions and big integers are no JSON', () => {
  assert.equal(canonicalJson({ b: undefined, a: 1, c: undefined }), '{"a":1}')
  for (const value of [[undefined], () => {}, 1n, undefined, { a: () => {} }]) assert.throws(() => canonicalJson(value as never))
})
