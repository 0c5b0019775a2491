// Draws from randomness that is handed in: whole numbers without bias, orders, and choices by weight.
import { assert } from '../../base/assert.ts'
import type { Bytes } from '../../base/bytes.ts'

export type Random = (length: number) => Bytes

/** A whole number from 0 to `below` − 1, each as likely; at most 2³² of them. */
export function drawBelow(random: Random, below: number): number {
  assert(below > 0 && below <= 2 ** 32, 'drawBelow needs a positive bound')
  const most = 2 ** 32 - (2 ** 32 % below)
  for (;;) {
    const bytes = random(4)
    const value = ((bytes[0]! << 24) | (bytes[1]! << 16) | (bytes[2]! << 8) | bytes[3]!) >>> 0
    if (value < most) return value % below
  }
}

/** The same things in an order drawn from all orders (Fisher and Yates). */
export function drawOrder<Thing>(random: Random, things: readonly Thing[]): Thing[] {
  const order = [...things]
  for (let i = order.length - 1; i > 0; i--) {
    const j = drawBelow(random, i + 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}

/** One of the things, as often as its weight (a whole number over 0) says; null where there is none. */
export function drawWeighted<Thing>(random: Random, things: readonly Thing[], weightOf: (thing: Thing) => number): Thing | null {
  const total = things.reduce((sum, thing) => sum + weightOf(thing), 0)
  if (total === 0) return null
  let left = drawBelow(random, total)
  for (const thing of things) {
    left -= weightOf(thing)
    if (left < 0) return thing
  }
  return null
}
