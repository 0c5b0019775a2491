// The texts of a finished file that somebody reads, each with its place: for what is weighed over whole texts (traits, quotations, editions).
import type { Bytes } from '../base/bytes.ts'
import type { GuardTools } from './guard-tools.ts'
import { DEEPEST, takeApart } from './carriers/scan-carriers.ts'

export interface CarriedText {
  readonly carrier: string
  /** 'page 3' where the carrier tells places itself; else null. */
  readonly place: string | null
  readonly text: string
}

/** Carriers that somebody reads, or a search engine; the others say the same again in another form. */
const READ = /(?:^|[ >])(?:text|csv|subtitles|json value|attribute|comment|annotation|bookmark|words in the picture)$/

/** The file's texts, those of files inside it too; `mask` hides protected names in their names. Faults are the guard's to tell. */
export async function listTexts(path: string, bytes: Bytes, tools: GuardTools, mask: (name: string) => string): Promise<CarriedText[]> {
  const texts: CarriedText[] = []
  const collect = async (name: string, inner: Bytes, inside: string, depth: number): Promise<void> => {
    if (inner.byteLength === 0 || depth > DEEPEST) return
    for (const part of await takeApart(name, inner, tools)) {
      const carrier = inside + part.carrier
      if (part.is === 'file') await collect(part.name, part.bytes, `${carrier} ${mask(part.name)} > `, depth + 1)
      else if (part.is === 'text' && READ.test(carrier)) texts.push({ carrier, place: part.place, text: part.text })
    }
  }
  await collect(path, bytes, '', 0)
  return texts
}
