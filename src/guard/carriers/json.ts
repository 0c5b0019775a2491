// JSON (RFC 8259), JSON Lines, CDXJ, source maps, web manifests, search indexes: as written, by its values alone, by its keys, and by words that lie along its keys letter by letter.
import { takeFiles } from './data-uri.ts'
import { filePart, type Part, textPart } from './part.ts'

/** `carrier` is what the JSON stands in. */
export function partsOfJson(text: string, carrier = 'json'): Part[] {
  const { documents, isWhole } = readJson(text)
  const collector: Collected = { values: [], keys: new Set(), paths: [], count: 0 }
  for (const document of documents) collect(document, collector, 0)
  const { values, keys, paths } = collector
  const told = takeFiles(values.join('\n'))
  const fragments = values.filter((value) => /<[a-z!/][^<>]{0,400}>/i.test(value))
  return [
    // What a reader of JSON does not see (a member told twice, what is broken) only the text itself shows.
    textPart(carrier, isWhole && countStrings(text) === collector.count ? '' : takeFiles(text).rest),
    // Values stand together, so that a name told in several members is one.
    textPart(`${carrier} value`, told.rest),
    textPart(`${carrier} key`, [...keys].join('\n')),
    textPart(`${carrier} key`, paths.join('\n')),
    ...(fragments.length > 0 ? [filePart(`${carrier} value`, 'value.html', Buffer.from(fragments.join('\n')))] : []),
    ...told.parts,
  ].filter((part) => part.is !== 'text' || part.text !== '')
}

/** One document, or one a line; whether all of it could be read. */
export function readJson(text: string): { documents: unknown[]; isWhole: boolean } {
  try {
    return { documents: [JSON.parse(text.replace(/^\ufeff/, ''))], isWhole: true }
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    const documents = lines.flatMap((line) => {
      const from = line.search(/[{[]/)
      try {
        return from < 0 ? [] : [JSON.parse(line.slice(from)) as unknown]
      } catch {
        return []
      }
    })
    return { documents, isWhole: documents.length === lines.length }
  }
}

interface Collected {
  readonly values: string[]
  readonly keys: Set<string>
  /** Words told letter by letter along keys, as search indexes keep them. */
  readonly paths: string[]
  /** Strings seen, keys and values. */
  count: number
}

function countStrings(text: string): number {
  let count = 0
  let isInside = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 92 && isInside) i++
    else if (unit === 34) {
      if (!isInside) count++
      isInside = !isInside
    }
  }
  return count
}

const DEEPEST = 200
const MOST_PATHS = 200_000

function collect(value: unknown, collected: Collected, depth: number, path = ''): void {
  if (typeof value === 'string') {
    collected.values.push(value)
    collected.count++
  }
  if (typeof value === 'number') collected.values.push(String(value))
  if (typeof value !== 'object' || value === null || depth >= DEEPEST) return
  if (Array.isArray(value)) {
    for (const member of value) collect(member, collected, depth + 1)
    return
  }
  for (const [key, member] of Object.entries(value)) {
    collected.keys.add(key)
    collected.count++
    const longer = [...key].length === 1 && /\p{L}/u.test(key) ? path + key : ''
    const isWord =
      longer.length > 2 &&
      (typeof member !== 'object' || member === null || !Object.keys(member).some((next) => [...next].length === 1 && /\p{L}/u.test(next)))
    if (isWord && collected.paths.length < MOST_PATHS) collected.paths.push(longer)
    collect(member, collected, depth + 1, longer)
  }
}
