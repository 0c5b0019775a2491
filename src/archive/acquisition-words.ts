// What an acquisition says in words: where from, how, with which tool (the Berkeley Protocol's collection data; docs/formats/acquisition.md).
import { z } from 'zod'

const text = z.string().max(16_384)

/** The words of one acquisition, sealed under the source's key. Everything unknown is null. */
export const acquisitionWordsSchema = z.strictObject({
  /** Where from: a path, an address, `-` for standard input. */
  from: text,
  /** The file's own name, which names an export. */
  name: text,
  /** Its place inside the container. */
  memberPath: text.nullable(),
  /** The address it was captured from, as told by us for a fetch, by the container for a member. */
  url: text.nullable(),
  /** Who collected it. */
  collector: text,
  tool: z.strictObject({ name: text, version: text }),
  /** When the container says it was captured (ISO 8601), or the file was last changed. */
  capturedAt: text.nullable(),
  modifiedAt: text.nullable(),
  http: z.strictObject({ status: z.int().nullable(), headers: z.array(z.tuple([text, text])).max(1000) }).nullable(),
  /** How the clock offset was measured. */
  clockSource: text.nullable(),
  /** The address from which the machine was seen on the net, and the identity under which it was signed in. */
  networkAddress: text.nullable(),
  accountUsed: text.nullable(),
  /** What was found wanting while acquiring: an empty page, a consent wall, an error page. */
  warnings: z.array(text).max(100),
  note: text.nullable(),
})

export type AcquisitionWords = z.infer<typeof acquisitionWordsSchema>

/** What the collector tells about a whole addition; all of it may be left out. */
export interface CollectionData {
  readonly note?: string | undefined
  readonly clockOffsetMs?: number | undefined
  readonly clockSource?: string | undefined
  readonly networkAddress?: string | undefined
  readonly accountUsed?: string | undefined
}

/** Cuts a text to what an entry may hold, visibly, and mends what JSON cannot hold. */
export function withinEntry(value: string): string {
  return (value.length <= 16_384 ? value : value.slice(0, 16_380) + ' […]').toWellFormed()
}
