// `npm run check`: types, lint, format, dead code, generated docs and tests; stops at the first that fails.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const STEPS = [
  ['types', 'npm', 'run', '--silent', 'build'],
  ['lint', 'npx', '--no-install', 'oxlint', '--type-aware'],
  ['format', 'npx', '--no-install', 'oxfmt', '--check'],
  ['dead code', 'npx', '--no-install', 'knip'],
  ['tests, docs among them', 'node', 'scripts/test.js'],
]

for (const [name, command, ...args] of STEPS) {
  console.log(`— ${name}`)
  const ran = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (ran.status !== 0) {
    console.error(`check failed at: ${name}`)
    process.exit(1)
  }
}
