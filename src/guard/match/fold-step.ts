// The skeleton's rules (fold.ts) as a table, one raw symbol at a time, so that a reader who does not know yet which letter a sign stands for can fold along
// each guess. Rules change the last two symbols at most: those stay open, what is before them is certain.
import { foldOn, LAST_MOOD, SYMBOL_COUNT } from './fold.ts'

/** Nothing read yet. A state is the last two symbols and the folder's mood. */
export const FOLD_START = 0

const MOOD_SHIFT = 10
const STATES = (LAST_MOOD + 1) << MOOD_SHIFT
const STATE_BITS = 14
/** By `state << 5 | raw symbol`: the state after it, and above its 14 bits the symbols that are now certain, five bits each, the first lowest. */
export const FOLD_STEPS: Int32Array = new Int32Array(STATES * SYMBOL_COUNT)
export const FOLD_STATE_MASK = (1 << STATE_BITS) - 1
export const FOLD_EMIT_SHIFT = STATE_BITS

/** The symbols still open in a state, five bits each, the first lowest: they are certain when the word ends. */
export function closeFold(state: number): number {
  const [first, second] = [(state >>> 5) & 31, state & 31]
  return first === 0 ? second : first | (second << 5)
}

function stepFold(state: number, symbol: number): number {
  const before = [(state >>> 5) & 31, state & 31].filter((one) => one !== 0)
  const after = foldOn(before, state >>> MOOD_SHIFT, symbol)
  const open = after.symbols.slice(-2)
  let step = (after.mood << MOOD_SHIFT) | ((open.length === 2 ? open[0]! : 0) << 5) | (open[open.length - 1] ?? 0)
  after.symbols.slice(0, -2).forEach((one, n) => (step |= one << (FOLD_EMIT_SHIFT + 5 * n)))
  return step
}

for (let state = 0; state < STATES; state++) {
  const [first, second] = [(state >>> 5) & 31, state & 31]
  // Symbols of digits and raw ones do not stand open, and no first one without a second.
  if (first >= 20 || second >= 20 || (second === 0 && first !== 0)) continue
  for (let symbol = 1; symbol < SYMBOL_COUNT; symbol++)
    if (symbol < 20 || symbol >= 30) FOLD_STEPS[(state << 5) | symbol] = stepFold(state, symbol)
}
