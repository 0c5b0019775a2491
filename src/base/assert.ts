// Assertions: a failed one is a bug of ours, never a user's input.

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Bug in Firsthand: ${message}`)
}
