// Runs the Node that the repository brings, with the given arguments: `node scripts/node.js FILE …`.
import { spawnSync } from 'node:child_process'
import { findNode, whatToInstall } from '../bin/find-node.js'

/** Runs Node with these arguments and returns its exit status. */
export function runNode(args, options = {}) {
  const node = findNode()
  if (!node) {
    console.error(whatToInstall())
    return 2
  }
  const ran = spawnSync(node, args, { stdio: 'inherit', ...options })
  return ran.status === null ? 1 : ran.status
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split(/[\\/]/).pop())) {
  process.exit(runNode(['--enable-source-maps', ...process.argv.slice(2)]))
}
