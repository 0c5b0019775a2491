// Holds the docs to the code: every verb, entry type, error code and setting is written down, links lead somewhere, examples run.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { SETTINGS, writeManual } from '../src/cli/cli-manual.ts'
import { loadAllVerbs } from '../src/cli/verbs.ts'
import { readSourceFiles, ROOT } from './source-files.ts'

const pages = ['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', ...walk('docs')]
const read = (page: string) => readFileSync(path.join(ROOT, page), 'utf8')
const verbs = await loadAllVerbs()

function walk(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(`${folder}/${entry.name}`) : entry.name.endsWith('.md') ? [`${folder}/${entry.name}`] : [],
  )
}

test('docs/cli.md is what the verbs say (npm run docs)', () => {
  assert.equal(read('docs/cli.md'), writeManual(verbs))
})

test('every entry type is described in docs/formats', () => {
  const types = readSourceFiles('src')
    .filter((file) => file.path.endsWith('entries.ts'))
    .flatMap((file) => [...file.text.matchAll(/\btype: '([A-Z]\w+)'/g)].map((match) => match[1] as string))
  assert.ok(types.length > 5, `only ${types.length} entry types were found`)
  const formats = walk('docs/formats').map(read).join('\n')
  assert.deepEqual(
    types.filter((type) => !formats.includes(`\`${type}\``)),
    [],
  )
})

test('every integrity code is described in docs/errors.md', () => {
  const union = read('src/base/integrity-error.ts').match(/type IntegrityCode =([\s\S]*?)\n\n/)?.[1] ?? ''
  const codes = [...union.matchAll(/'([a-z-]+)'/g)].map((match) => match[1] as string)
  assert.ok(codes.length > 5)
  assert.deepEqual(
    codes.filter((code) => !read('docs/errors.md').includes(`\`${code}\``)),
    [],
  )
})

test('every refusal is described in docs/errors.md', () => {
  const said = /\b(?:refuse\(|refused\(call, |new ContainerRefused\(|refusal: )\s*'([a-z-]+)'/g
  const faults = read('src/archive/verify-wacz.ts').match(/type WaczFaultCode =([\s\S]*?)\n\n/)?.[1] ?? ''
  const codes = readSourceFiles('src')
    .filter((file) => !/\.test\.|^src\/publication\//.test(file.path))
    .flatMap((file) => [...file.text.matchAll(said)].map((match) => match[1] as string))
  assert.ok(codes.length > 50, `only ${codes.length} refusals were found`)
  const all = new Set([...codes, ...[...faults.matchAll(/'([a-z-]+)'/g)].map((match) => match[1] as string)])
  assert.deepEqual([...all].filter((code) => !read('docs/errors.md').includes(`\`${code}\``)).toSorted(), [])
})

test('every setting the program reads is described', () => {
  const used = readSourceFiles('src').flatMap((file) =>
    [...file.text.matchAll(/\benv(?:\.|\[')((?:FIRSTHAND_)\w+)/g)].map((match) => match[1] as string),
  )
  assert.ok(used.length > 0)
  assert.deepEqual(
    [...new Set(used)].filter((name) => !(name in SETTINGS)),
    [],
  )
})

test('links between the pages lead somewhere', () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .map((match) => path.posix.join(path.posix.dirname(page), match[1] as string))
      .filter((target) => !existsSync(path.join(ROOT, target)))
      .map((target) => `${page}: ${target}`),
  )
  assert.deepEqual(broken, [])
})

test('examples that need nothing but the checkout run', () => {
  const examples = verbs.flatMap((verb) => verb.examples).filter((example) => /^firsthand (read|compare) samples\//.test(example))
  assert.ok(examples.length >= 2, 'no example reads a sample')
  const temp = mkdtempSync(path.join(os.tmpdir(), 'firsthand-docs-'))
  try {
    for (const example of examples) {
      const command = example
        .replace(/^firsthand/, `"${process.execPath}" "${path.join(ROOT, 'bin/firsthand.js')}"`)
        .replaceAll('OUT', path.join(temp, 'out'))
      const ran = spawnSync(command, { cwd: ROOT, shell: true, encoding: 'utf8' })
      assert.equal(ran.status, 0, `${example}\n${ran.stderr}`)
      assert.ok(ran.stdout.length > 100 || example.includes('--html'), `${example} printed next to nothing`)
    }
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
})

test('the README and CI name the same two commands', () => {
  assert.match(read('README.md'), /npm ci && npm start/)
  assert.match(read('README.md'), /npm ci && npm test/)
  assert.match(read('.ci/run'), /npm ci\nnpm test/)
})
