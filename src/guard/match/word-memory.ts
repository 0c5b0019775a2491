// Words that were looked up before and are nothing: a text has few different ones, so most look-ups end here. Two hashes of 32 bits stand for the word.
const SLOTS = 1 << 14

/** Remembers words of symbols; what it forgets is looked up again. */
export class WordMemory {
  private readonly slots = new Int32Array(2 * SLOTS)
  private first = 0
  private second = 0

  /** Whether the word is one of those remembered. */
  knows(symbols: ArrayLike<number>, from: number, to: number): boolean {
    let first = to - from
    let second = 0x2545f491
    for (let k = from; k < to; k++) {
      first = Math.imul(first ^ symbols[k]!, 0x01000193)
      second = (Math.imul(second, 0x5bd1e995) ^ symbols[k]!) + (second >>> 17)
    }
    this.first = first ^ (first >>> 15)
    this.second = (second ^ (second >>> 13)) | 1
    const slot = 2 * (this.first & (SLOTS - 1))
    return this.slots[slot] === this.first && this.slots[slot + 1] === this.second
  }

  /** Remembers the word that was asked for last. */
  remember(): void {
    const slot = 2 * (this.first & (SLOTS - 1))
    this.slots[slot] = this.first
    this.slots[slot + 1] = this.second
  }
}
