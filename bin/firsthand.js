#!/usr/bin/env node
// The launcher: runs the command line under a Node that is new enough (see find-node.js).
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
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
  // In between and out of the way: a signal goes on to the one that works, whose end is ours.
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error('Firsthand could not start ' + node + ': ' + error.message)
    process.exit(2)
  })
  child.on('exit', (status, signal) => process.exit(status === null ? 128 + (constants.signals[signal] || 0) : status))
}
