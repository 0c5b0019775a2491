// The tree and its proofs: known answers of the reference tree of Certificate Transparency, and the definitions on random sizes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Bytes } from '../base/bytes.ts'
import { fromHex, hex } from '../base/bytes.ts'
import { proveConsistency, proveInclusion, rootOfSize, verifyConsistency, verifyInclusion } from './proof.ts'
import type { NodeHash } from './proof.ts'
import { EMPTY_ROOT, hashLeaf, hashNode, hashRange } from './tree.ts'

/** The eight leaves of the reference tree of Certificate Transparency, its roots for sizes 1 to 8, and hashes in it by name. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((data) =>
  hashLeaf(fromHex(data)),
)
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const H1 = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7'
const H23 = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e'
const H4567 = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4'
const H4 = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b'
const H67 = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0'
const H45 = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a'
const [R1 = '', R2 = '', , R4 = ''] = ROOTS

function nodesOf(leaves: readonly Bytes[]): NodeHash {
  return (level, index) => {
    assert.ok((index + 1) * 2 ** level <= leaves.length, 'only full subtrees are asked for')
    return hashRange(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))
  }
}

test('roots of the reference tree', () => {
  ROOTS.forEach((root, n) => {
    assert.equal(hex(hashRange(LEAVES.slice(0, n + 1))), root)
    assert.equal(hex(rootOfSize(n + 1, nodesOf(LEAVES))), root)
  })
  assert.equal(hex(EMPTY_ROOT), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('inclusion proofs of the reference tree', () => {
  const known: readonly (readonly [index: number, size: number, path: readonly string[]])[] = [
    [0, 1, []],
    [0, 8, [H1, H23, H4567]],
    [5, 8, [H4, H67, R4]],
    [2, 3, [R2]],
    [1, 5, [R1, H23, H4]],
  ]
  for (const [index, size, path] of known) {
    assert.deepEqual(proveInclusion(index, size, nodesOf(LEAVES)).map(hex), path)
    assert.ok(verifyInclusion(LEAVES[index] as Bytes, index, size, path.map(fromHex), fromHex(ROOTS[size - 1] ?? '')))
  }
})

test('consistency proofs of the reference tree', () => {
  const known: readonly (readonly [first: number, second: number, path: readonly string[]])[] = [
    [1, 1, []],
    [1, 8, [H1, H23, H4567]],
    [6, 8, [H45, H67, R4]],
    [2, 5, [H23, H4]],
  ]
  for (const [first, second, path] of known) {
    assert.deepEqual(proveConsistency(first, second, nodesOf(LEAVES)).map(hex), path)
    assert.ok(verifyConsistency(first, second, path.map(fromHex), fromHex(ROOTS[first - 1] ?? ''), fromHex(ROOTS[second - 1] ?? '')))
  }
})

/** MTH of RFC 6962, 2.1, word for word. */
function definedRoot(leaves: readonly Bytes[]): Bytes {
  if (leaves.length <= 1) return leaves[0] ?? EMPTY_ROOT
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return hashNode(definedRoot(leaves.slice(0, split)), definedRoot(leaves.slice(split)))
}

const manyLeaves = Array.from({ length: 700 }, (_, n) => hashLeaf(Buffer.from(String(n))))
const someSizes = fc.tuple(fc.nat(699), fc.nat(699)).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const)

/** Everything that differs from `path` by one bit, one hash more or one less. */
function spoil(path: readonly Bytes[], at: number): Bytes[][] {
  const spoilt = [[...path, manyLeaves[0] as Bytes]]
  if (path.length === 0) return spoilt
  spoilt.push(path.slice(1), path.slice(0, -1))
  const flipped = path.map((hash) => Uint8Array.from(hash))
  const hash = flipped[at % path.length] as Uint8Array
  hash[at % 32] = (hash[at % 32] as number) ^ (1 << (at % 8))
  return [...spoilt, flipped]
}

test('any leaf of any tree is proved, and by no other proof, place or root', () => {
  fc.assert(
    fc.property(someSizes, fc.nat(), ([index, size], at) => {
      const leaves = manyLeaves.slice(0, size)
      const [root, leaf, path] = [definedRoot(leaves), leaves[index] as Bytes, proveInclusion(index, size, nodesOf(leaves))]
      assert.ok(verifyInclusion(leaf, index, size, path, root))
      assert.deepEqual(root, hashRange(leaves))
      for (const wrong of spoil(path, at)) assert.ok(!verifyInclusion(leaf, index, size, wrong, root))
      if (size > 1) assert.ok(!verifyInclusion(leaf, (index + 1) % size, size, path, root))
      assert.ok(!verifyInclusion(leaf, index, size, path, hashLeaf(root)))
      assert.ok(!verifyInclusion(leaf, -1, size, path, root) && !verifyInclusion(leaf, size, size, path, root))
    }),
    { numRuns: 150 },
  )
})

test('any tree is consistent with any later one, and with no other', () => {
  fc.assert(
    fc.property(someSizes, fc.nat(), ([first, second], at) => {
      const [old, now] = [definedRoot(manyLeaves.slice(0, first)), definedRoot(manyLeaves.slice(0, second))]
      const path = proveConsistency(first, second, nodesOf(manyLeaves.slice(0, second)))
      assert.ok(verifyConsistency(first, second, path, old, now))
      for (const wrong of spoil(path, at)) assert.ok(!verifyConsistency(first, second, wrong, old, now))
      assert.ok(!verifyConsistency(first, second, path, hashLeaf(old), now))
      if (first > 0) assert.ok(!verifyConsistency(first, second, path, old, hashLeaf(now)))
    }),
    { numRuns: 150 },
  )
})
