// Seals words under the key of the source they are from, with the archive's keys.
import type { Archive } from '../archive/archive.ts'
import { openWords, sealWords } from '../archive/source-key.ts'
import { readSourceKey } from '../archive/sources.ts'
import { assert } from '../base/assert.ts'
import type { Bytes } from '../base/bytes.ts'
import type { Sha256Hex } from '../base/sha256.ts'
import type { Sealer } from '../statement/record/sealer.ts'

export function makeSealer(archive: Archive, random: (length: number) => Bytes): Sealer {
  return {
    seal(source, purpose, words) {
      const key = readSourceKey(archive, source as Sha256Hex)
      assert(key !== null, `source ${source.slice(0, 12)} has no key to seal under`)
      return sealWords(words, key, purpose, random)
    },
    open(source, purpose, sealed) {
      const key = readSourceKey(archive, source as Sha256Hex)
      return key === null ? null : openWords(sealed, key, purpose, source)
    },
    random,
  }
}
