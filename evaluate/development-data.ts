// Where the evaluation data lies: beside the project (../shared), or in FIRSTHAND_SHARED's place; null where it is not there.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the project, from the built file or the source. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder)
    if (above === folder) throw new Error('no package.json above the evaluation')
    folder = above
  }
  return folder
}

/** The path of something in ../shared, or null. */
export function sharedPath(...parts: readonly string[]): string | null {
  const path = join(projectRoot(), '..', 'shared', ...parts)
  return existsSync(path) ? path : null
}
