// Entities that a document declares for itself (XML 1.0, 4.2): <!ENTITY n "…"> and &n; in the text. Hostile documents declare entities of entities.
const DECLARATION = /<!ENTITY\s{1,20}(%\s{1,20})?([\w.:\u0400-\u04ff-]{1,200})\s{1,20}(?:"([^"]{0,20000})"|'([^']{0,20000})')/g
const LARGEST = 1 << 24
const DEEPEST = 5

/** The source with its own entities put in; null where it declares none, "too many" where they grow without bound. */
export function expandEntities(source: string): string | null {
  if (!source.includes('<!ENTITY')) return null
  const values = new Map<string, string>()
  for (const match of source.matchAll(DECLARATION)) values.set(match[2]!, match[3] ?? match[4] ?? '')
  if (values.size === 0) return null
  let text = source.replace(/<!ENTITY[^<>]{0,20000}>/g, '').replace(/<!DOCTYPE[^[<>]{0,400}\[[^\]]{0,20000}\]>/, '')
  let before = ''
  for (let depth = 0; depth < DEEPEST && text !== before; depth++) {
    before = text
    const growth = growthOf(text, values)
    if (growth > LARGEST) return 'too many'
    text = text.replace(/[&%]([\w.:\u0400-\u04ff-]{1,200});/g, (whole, name: string) => values.get(name) ?? whole)
  }
  return text === before ? text : 'too many'
}

function growthOf(text: string, values: ReadonlyMap<string, string>): number {
  let length = text.length
  for (const match of text.matchAll(/[&%]([\w.:\u0400-\u04ff-]{1,200});/g)) length += values.get(match[1]!)?.length ?? 0
  return length
}
