// `npm test`: sets up what the tests need beyond npm where it can (Debian), runs them all, and says what was skipped and why.
// In CI a part skipped for another reason than the absence of ../shared is a failure.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNode } from './node.js'
import { installTestPrograms } from './test-programs.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const inCi = Boolean(process.env.CI)
const skips = path.join(root, '.tmp/skips.txt')

mkdirSync(path.dirname(skips), { recursive: true })
rmSync(skips, { force: true })
installTestPrograms()

const only = process.argv.slice(2)
const files = testFiles(path.join(root, 'dist')).filter((file) => only.length === 0 || only.some((part) => file.includes(part)))
if (files.length === 0) {
  console.error('No tests were found: run `npm run build` first.')
  process.exit(1)
}
const status = runNode(
  [
    '--enable-source-maps',
    '--import=./scripts/fixed-seed.js',
    '--test',
    '--test-concurrency=2',
    '--test-timeout=300000',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/skip-reporter.js',
    '--test-reporter-destination=' + skips,
    ...files,
  ],
  { cwd: root },
)
const skipped = existsSync(skips) ? readFileSync(skips, 'utf8').split('\n').filter(Boolean) : []
const unexcused = skipped.filter((line) => !line.split('\t')[1].includes('../shared'))
if (skipped.length > 0) console.log(`\nSkipped:\n${skipped.map((line) => '  ' + line.replace('\t', ': ')).join('\n')}`)
if (inCi && unexcused.length > 0) {
  console.error(`\n${unexcused.length} skipped for another reason than the absence of ../shared: in CI that is a failure.`)
  process.exit(1)
}
process.exit(status)

function testFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const full = path.join(folder, name)
      if (statSync(full).isDirectory()) return testFiles(full)
      return name.endsWith('.test.js') ? [full] : []
    })
}
