// Assertions: a failed one is a bug of ours, never a user's input.

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Bug in Firsthand: ${message}`)
}

/** Closes a switch over a union: reaching it is a bug. */
export function assertNever(value: never): never {
  throw new Error(`Bug in Firsthand: unexpected ${JSON.stringify(value)}`)
}
