// How much a reader may take of a source before it is refused: one table, so that a desk can see and change it.

export interface ReadingLimits {
  /** Largest source that is looked at, in bytes. */
  readonly sourceBytes: number
  /** Longest text a document may hold, in UTF-16 code units. */
  readonly textUtf16: number
  /** Most files inside one ZIP container. */
  readonly entries: number
  /** Most bytes all files of a container may expand to. */
  readonly expandedBytes: number
  /** Most times larger than its packed form one file of a container may be. */
  readonly expansionRatio: number
  /** Most elements of a marked-up page. */
  readonly elements: number
  /** Most pages of a PDF that are read. */
  readonly pages: number
  /** Longest time a reader may take in its worker, in milliseconds. */
  readonly milliseconds: number
  /** Heap a reader may use in its worker, in mebibytes. */
  readonly heapMebibytes: number
}

export const READING_LIMITS: ReadingLimits = {
  sourceBytes: 512 * 1024 * 1024,
  textUtf16: 24 * 1024 * 1024,
  entries: 10_000,
  expandedBytes: 256 * 1024 * 1024,
  expansionRatio: 400,
  elements: 2_000_000,
  pages: 5_000,
  milliseconds: 120_000,
  heapMebibytes: 1_536,
}
