#!/usr/bin/env node
// The launcher: runs the command line under a Node that is new enough (see find-node.js).
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findNode, whatToInstall } from './find-node.js'

const main = fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url))
const node = findNode()

if (!node) {
  console.error(whatToInstall())
  process.exit(2)
} else if (!existsSync(main)) {
  console.error('Firsthand is not built yet: run `npm ci` (or `npm run build`) in ' + fileURLToPath(new URL('..', import.meta.url)))
  process.exit(2)
} else if (node === process.execPath) {
  await import('../dist/src/cli/main.js')
} else {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
  const ran = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  if (ran.error) {
    console.error('Firsthand could not start ' + node + ': ' + ran.error.message)
    process.exit(2)
  }
  process.exit(ran.status === null ? 130 : ran.status)
}
