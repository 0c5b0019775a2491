// Canonical JSON (RFC 8785): the one form in which an entry is hashed.
import canonicalize from 'canonicalize'

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined }

/** The RFC 8785 text of a value. Throws on what JSON cannot hold (NaN, lone surrogates, functions). */
export function canonicalJson(value: JsonValue): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  return text
}
