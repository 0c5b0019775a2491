// Builds dist/ from the TypeScript: the one way the source runs, here and installed (docs/decisions/0001).
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNode } from './node.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const tsc = path.join(root, 'node_modules/typescript/bin/tsc')

if (!existsSync(tsc)) {
  // An installed package carries dist/ and no compiler.
  process.exit(existsSync(path.join(root, 'dist/src')) ? 0 : 2)
}
removeOrphans(path.join(root, 'dist'))
process.exit(runNode([tsc, '-p', path.join(root, 'tsconfig.json')]))

/** Deletes built files whose source is gone, so that a removed test cannot go on running. */
function removeOrphans(folder) {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const built = path.join(folder, name)
    if (!existsSync(built)) continue
    if (statSync(built).isDirectory()) removeOrphans(built)
    else if (name.endsWith('.js') && !hasSource(built)) {
      rmSync(built)
      rmSync(built + '.map', { force: true })
    }
  }
}

function hasSource(built) {
  const source = path.join(root, path.relative(path.join(root, 'dist'), built)).replace(/\.js$/, '')
  return existsSync(source + '.ts') || existsSync(source + '.tsx')
}
