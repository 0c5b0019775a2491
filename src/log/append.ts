// Group commit: what many callers append at the same time shares one transaction and one wait for the disk.
import type { Bytes } from '../base/bytes.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import type { Outcome } from '../base/refusal.ts'
import { done } from '../base/refusal.ts'
import type { Database } from '../store/database.ts'
import type { Handle, PreparedSql } from '../store/handle.ts'
import type { StoreRefusal } from '../store/store-error.ts'
import type { AppliersByType } from './applier.ts'
import { applyEntry } from './applier.ts'
import type { Entry, NewEntry } from './entry.ts'
import { encodeEntry } from './entry.ts'
import type { Kinds } from './entry-kind.ts'
import { checkNewEntry } from './entry-kind.ts'
import { hashEntry, SALT_BYTES } from './leaf.ts'
import type { StoredTree } from './stored-tree.ts'
import type { LogTables } from './tables.ts'

/** Decides, inside the transaction and by reading only, what to append: entries, or a refusal. */
export type Decide<Why extends string> = (handle: Handle<never>) => Outcome<readonly NewEntry[], Why>

interface Submission {
  readonly by: string
  readonly decide: Decide<string>
  readonly settle: (outcome: Outcome<readonly Entry[]>) => void
  readonly fail: (error: unknown) => void
}

const SALTS_DRAWN = 64

export interface AppenderParts {
  readonly database: Database
  readonly kinds: Kinds
  readonly appliers: AppliersByType
  readonly clock: () => Date
  readonly random: (bytes: number) => Bytes
}

/** Owns the writer's tree and the queue of what waits to be appended. One per open log. */
export class Appender {
  private readonly parts: AppenderParts
  private readonly handle: Handle<LogTables>
  private tree: StoredTree
  private waiting: Submission[] = []
  private readonly insertEntry: PreparedSql<never>
  private readonly insertBody: PreparedSql<never>
  private salts: Bytes = new Uint8Array(0)

  constructor(parts: AppenderParts, tree: StoredTree) {
    this.parts = parts
    this.handle = parts.database.handle<LogTables>()
    this.tree = tree
    this.insertEntry = this.handle.prepare('INSERT INTO log_entry (entry_index, entry, salt, leaf) VALUES (?, ?, ?, ?)')
    this.insertBody = this.handle.prepare('INSERT INTO log_body (entry_index, body) VALUES (?, ?)')
  }

  /** The tree as last committed. */
  get committedTree(): StoredTree {
    return this.tree
  }

  /** Queues a submission: all its entries or none, in one transaction with what else waits. */
  submit<Why extends string>(by: string, decide: Decide<Why>): Promise<Outcome<readonly Entry[], Why | StoreRefusal>> {
    return new Promise((resolve, reject) => {
      if (this.waiting.length === 0) setImmediate(() => this.flush())
      this.waiting.push({ by, decide, settle: resolve as Submission['settle'], fail: reject })
    })
  }

  /** Commits everything that waits. All of it in one go; where one submission fails, each is tried alone, so that it fails alone. */
  private flush(): void {
    const group = this.waiting
    this.waiting = []
    try {
      this.settleGroup(group, (tree) => group.map((submission) => this.appendSubmission(submission, tree)))
    } catch (error) {
      if (group.length === 1) group[0]?.fail(error)
      else for (const submission of group) this.flushOne(submission)
    }
  }

  private flushOne(submission: Submission): void {
    try {
      this.settleGroup([submission], (tree) => [this.appendSubmission(submission, tree)])
    } catch (error) {
      submission.fail(error)
    }
  }

  private settleGroup(group: readonly Submission[], append: (tree: StoredTree) => Outcome<readonly Entry[]>[]): void {
    const tree = this.tree.copy()
    const committed = this.parts.database.transaction(() => append(tree))
    // Only a committed transaction moves the tree on.
    if (committed.ok) this.tree = tree
    group.forEach((submission, n) => submission.settle(committed.ok ? (committed.value[n] as Outcome<readonly Entry[]>) : committed))
  }

  private appendSubmission(submission: Submission, tree: StoredTree): Outcome<readonly Entry[]> {
    const decided = submission.decide(this.handle.as<never>())
    if (!decided.ok) return decided
    const at = this.parts.clock().toISOString()
    return done(decided.value.map((entry) => this.appendOne(entry, submission.by, at, tree)))
  }

  private appendOne(given: NewEntry, by: string, at: string, tree: StoredTree): Entry {
    const body = checkNewEntry(this.parts.kinds, given)
    const entry: Entry = { index: tree.size, type: given.type, version: given.version, at, by, body }
    const encoded = encodeEntry(entry, canonicalJson(body))
    const salt = this.takeSalt()
    const leaf = hashEntry(salt, encoded.bytes)
    this.insertEntry.run([entry.index, blob(encoded.bytes), blob(salt), blob(leaf)])
    if (encoded.largeBody) this.insertBody.run([entry.index, blob(encoded.largeBody)])
    tree.add(leaf)
    applyEntry(this.parts.appliers, this.handle.as<never>(), entry)
    return entry
  }

  /** A fresh salt: drawn many at a time, as each draw asks the kernel, and each given out once. */
  private takeSalt(): Bytes {
    if (this.salts.byteLength === 0) this.salts = this.parts.random(SALT_BYTES * SALTS_DRAWN)
    const salt = this.salts.subarray(0, SALT_BYTES)
    this.salts = this.salts.subarray(SALT_BYTES)
    return salt
  }
}

function blob(bytes: Bytes): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>
}
