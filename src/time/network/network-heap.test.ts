// The heap gives points in the order of their keys, whatever was offered and lowered before.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { clearHeap, createHeap, offerPoint, takeLeast } from './network-heap.ts'

test('points come out in ascending order of their least offered key', () => {
  const offer = fc.tuple(fc.nat(30), fc.integer({ min: -50, max: 50 }))
  fc.assert(
    fc.property(fc.array(offer, { size: 'max', maxLength: 80 }), (offers) => {
      const heap = createHeap(31)
      const least = new Map<number, number>()
      for (const [point, key] of offers) {
        offerPoint(heap, point, key)
        least.set(point, Math.min(least.get(point) ?? Infinity, key))
      }
      const taken: number[] = []
      while (heap.size > 0) {
        const point = takeLeast(heap)
        assert.equal(heap.keys[point], least.get(point))
        taken.push(heap.keys[point]!)
      }
      assert.deepEqual(
        taken,
        [...least.values()].sort((a, b) => a - b),
      )
    }),
    { numRuns: 300 },
  )
})

test('a cleared heap holds nothing', () => {
  const heap = createHeap(4)
  offerPoint(heap, 3, 1)
  clearHeap(heap)
  offerPoint(heap, 3, 5)
  assert.equal(takeLeast(heap), 3)
  assert.equal(heap.size, 0)
})
