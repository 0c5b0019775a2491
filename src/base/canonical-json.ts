// Canonical JSON (RFC 8785): the one form in which an entry is hashed. Held in the tests against the `canonicalize` package,
// and 2 to 3 times as fast, which an append feels (docs/decisions/0011-log.md).

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined }

/** The RFC 8785 text of a value; members that are undefined are left out. Throws on what JSON cannot hold (NaN, lone surrogates, functions). */
export function canonicalJson(value: JsonValue): string {
  switch (typeof value) {
    case 'string':
      return canonicalString(value)
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('not a JSON number')
      // RFC 8785 takes its numbers from ECMAScript.
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value as { readonly [key: string]: JsonValue | undefined })
    default:
      throw new TypeError('not a JSON value')
  }
}

function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('not a JSON string: it holds half of a surrogate pair')
  return JSON.stringify(text)
}

function canonicalArray(values: readonly JsonValue[]): string {
  let text = '['
  for (let n = 0; n < values.length; n++) text += (n === 0 ? '' : ',') + canonicalJson(values[n] as JsonValue)
  return `${text}]`
}

function canonicalObject(members: { readonly [key: string]: JsonValue | undefined }): string {
  let text = '{'
  // Without a comparison of its own, sort goes by UTF-16 code units, as RFC 8785, 3.2.3 asks.
  for (const key of Object.keys(members).sort()) {
    const value = members[key]
    if (value !== undefined) text += `${text.length > 1 ? ',' : ''}${canonicalString(key)}:${canonicalJson(value)}`
  }
  return `${text}}`
}
