// What a container may expand to before we stop: a ZIP of 42 KB can hold petabytes.

export interface ExpansionLimits {
  /** Members of one container, those of containers inside it included. */
  readonly members: number
  /** Containers within containers. */
  readonly depth: number
  /** Bytes out for each byte in, counted once `freeBytes` are out. Text compresses 10:1, logs 100:1, zeros 1000:1. */
  readonly ratio: number
  /** Up to so many bytes the ratio is not asked for. */
  readonly freeBytes: number
  /** Bytes out in all. */
  readonly expandedBytes: number
  /** A container that must be read whole into memory (e-mail, MHTML). */
  readonly wholeBytes: number
}

export const EXPANSION_LIMITS: ExpansionLimits = {
  members: 100_000,
  depth: 4,
  ratio: 250,
  freeBytes: 64 * 1024 * 1024,
  expandedBytes: 64 * 1024 * 1024 * 1024,
  wholeBytes: 512 * 1024 * 1024,
}

/** Thrown inside the archive where a container passes a limit; `addPath` turns it into a refusal. */
export class ContainerRefused extends Error {
  readonly refusal: ContainerRefusal

  constructor(refusal: ContainerRefusal, message: string) {
    super(message)
    this.name = 'ContainerRefused'
    this.refusal = refusal
  }
}

export type ContainerRefusal =
  | 'too-many-members'
  | 'too-deep'
  | 'expands-too-much'
  | 'damaged-container'
  | 'unsafe-member-name'
  | 'encrypted-member'

/** Counts what one container, with all inside it, has given out. */
export class ExpansionBudget {
  private members = 0
  private bytes = 0
  private readonly containerBytes: number
  private readonly limits: ExpansionLimits

  constructor(containerBytes: number, limits: ExpansionLimits) {
    this.containerBytes = containerBytes
    this.limits = limits
  }

  /** Counts one member; throws ContainerRefused past the limit. */
  takeMember(): void {
    this.members += 1
    if (this.members > this.limits.members)
      throw new ContainerRefused('too-many-members', `It holds more than ${this.limits.members} members.`)
  }

  /** Counts bytes given out; throws ContainerRefused past the limit or the ratio. */
  takeBytes(count: number): void {
    this.bytes += count
    const allowed = Math.min(this.limits.expandedBytes, Math.max(this.limits.freeBytes, this.containerBytes * this.limits.ratio))
    if (this.bytes > allowed) {
      throw new ContainerRefused(
        'expands-too-much',
        `It expands to more than ${allowed} bytes from ${this.containerBytes}: perhaps a ZIP bomb.`,
      )
    }
  }

  checkDepth(depth: number): void {
    if (depth > this.limits.depth)
      throw new ContainerRefused('too-deep', `It holds containers within containers deeper than ${this.limits.depth}.`)
  }
}
