// Refusals: what a user may expect to be told, returned as data and never thrown.

/** Something that was not done, why (a closed word), and one clear sentence: what, where, what to do. */
export interface Refusal<Why extends string = string> {
  readonly ok: false
  readonly refusal: Why
  readonly message: string
}

export type Done<Value> = { readonly ok: true; readonly value: Value }

/** The answer of a deed that may be refused. */
export type Outcome<Value, Why extends string = string> = Done<Value> | Refusal<Why>

export function done<Value>(value: Value): Done<Value> {
  return { ok: true, value }
}

export function refuse<Why extends string>(refusal: Why, message: string): Refusal<Why> {
  return { ok: false, refusal, message }
}
