// A member of a container, on its way to become a source of its own.
import type { Bytes } from '../base/bytes.ts'
import type { ContainerRefusal } from './limits.ts'

/** How a source was acquired (docs/formats/acquisition.md). */
export const ACQUISITION_WAYS = ['file', 'folder', 'url', 'warc', 'wacz', 'mhtml', 'email', 'zip', 'stdin'] as const
export type AcquisitionWay = (typeof ACQUISITION_WAYS)[number]

/** One member. All of it is the container's maker's: names and times are claims, never paths to write to. */
export interface Member {
  readonly how: AcquisitionWay
  /** Its place inside the container. */
  readonly path: string
  /** The address it was captured from, where the container says so. */
  readonly url: string | null
  /** When the container says it was captured or last changed (ISO 8601). */
  readonly capturedAt: string | null
  readonly status: number | null
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** The bytes; to be read to the end, or not at all, before the next member is asked for. */
  readonly open: () => AsyncIterable<Bytes>
}

/** A member that is not taken, and why; the rest goes on. */
export interface RefusedMember {
  readonly path: string
  readonly refusal: ContainerRefusal
  readonly message: string
}

export function isRefusedMember(member: Member | RefusedMember): member is RefusedMember {
  return 'refusal' in member
}
