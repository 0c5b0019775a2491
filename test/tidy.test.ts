// Holds the house in order: the import table, no cycles, no barrels, sizes, names, opening sentences (DESIGN: section 3; STYLE).
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { IMPORT_TABLE, ONLY_IMPORTER } from './import-table.ts'
import { readSourceFiles, resolveImport, ROOT, type SourceFile } from './source-files.ts'

const files = readSourceFiles('src', 'test', 'bench', 'evaluate', 'scripts')
const source = files.filter((file) => file.path.startsWith('src/'))
const byPath = new Map(files.map((file) => [file.path, file]))
const isTest = (file: SourceFile) => /\.(test|fixture)\./.test(file.path)
const folderOf = (filePath: string) => filePath.split('/')[1] as string

test('the house was read', () => {
  assert.ok(source.length > 30, `only ${source.length} files were read from src/`)
  assert.ok(
    source.some((file) => file.imports.length > 3),
    'no imports were found in any file',
  )
})

test('imports follow the table', () => {
  const wrong = source.filter((file) => !isTest(file)).flatMap((file) => file.imports.flatMap((imported) => breach(file, imported)))
  assert.deepEqual(wrong, [])
})

function breach(file: SourceFile, imported: { from: string; typeOnly: boolean }): string[] {
  const target = resolveImport(file, imported.from)
  if (target === null) {
    const only = ONLY_IMPORTER[imported.from]
    return only && only !== folderOf(file.path) && !imported.typeOnly ? [`${file.path}: only ${only}/ imports ${imported.from}`] : []
  }
  const here = folderOf(file.path)
  const row = IMPORT_TABLE[here]
  if (!row) return [`${file.path}: the folder ${here}/ is not in the table`]
  if (!target.startsWith('src/')) return [`${file.path}: imports ${target} from outside src/`]
  const there = folderOf(target)
  if (there === here || row.may.includes(there) || (imported.typeOnly && row.typesOf?.includes(there))) return []
  return [`${file.path}: ${here}/ may not import ${imported.typeOnly ? 'types of ' : ''}${there}/`]
}

test('every relative import names a file that stands, with its extension', () => {
  const missing = files.flatMap((file) =>
    file.imports
      .map((imported) => resolveImport(file, imported.from))
      .filter((target): target is string => target !== null && !byPath.has(target) && !existsSync(path.join(ROOT, target)))
      .map((target) => `${file.path}: ${target}`),
  )
  assert.deepEqual(missing, [])
})

test('no import cycles, type-only ones included', () => {
  assert.deepEqual(findCycles(files), [])
})

/** Depth-first search; each cycle is named once, by the way round it. */
function findCycles(all: readonly SourceFile[]): string[] {
  const state = new Map<string, 'open' | 'closed'>()
  const cycles: string[] = []
  const visit = (file: SourceFile, way: readonly string[]): void => {
    state.set(file.path, 'open')
    for (const imported of file.imports) {
      const target = resolveImport(file, imported.from)
      const next = target === null ? undefined : byPath.get(target)
      if (!next) continue
      const here = [...way, file.path]
      if (state.get(next.path) === 'open') cycles.push([...here.slice(here.indexOf(next.path)), next.path].join(' → '))
      else if (!state.has(next.path)) visit(next, here)
    }
    state.set(file.path, 'closed')
  }
  for (const file of all) if (!state.has(file.path)) visit(file, [])
  return cycles
}

test('verify stays independent of database and vault, also through what it imports', () => {
  const reached = new Set<string>()
  const visit = (file: SourceFile | undefined): void => {
    if (!file || reached.has(file.path)) return
    reached.add(file.path)
    for (const imported of file.imports) {
      const target = imported.typeOnly ? null : resolveImport(file, imported.from)
      if (target) visit(byPath.get(target))
    }
  }
  source.filter((file) => folderOf(file.path) === 'verify' && !isTest(file)).forEach(visit)
  assert.deepEqual(
    [...reached].filter((name) => /^src\/(store|vault)\//.test(name)),
    [],
  )
})

test('no barrels', () => {
  const barrels = source.filter(
    (file) => /(^|\/)index\.tsx?$/.test(file.path) || /^export\s+(type\s+)?(\*|\{[^}]*\})\s*from\b/m.test(file.text),
  )
  assert.deepEqual(
    barrels.map((file) => file.path),
    [],
  )
})

test('no file over 400 lines, data tables apart', () => {
  assert.deepEqual(
    files.filter((file) => file.lines > 400 && !isDataTable(file)).map((file) => `${file.path}: ${file.lines}`),
    [],
  )
})

/** A table of words: it says so in its first line, and holds no function. */
function isDataTable(file: SourceFile): boolean {
  return file.text.startsWith('// Data table: ') && !/\bfunction\b|=>/.test(file.text)
}

test('no function over 60 lines', () => {
  const ran = spawnSync(
    process.execPath,
    [path.join(ROOT, 'node_modules/oxlint/bin/oxlint'), '-c', path.join(ROOT, 'test/function-size.oxlintrc.json'), '--format=json', 'src'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  const report = JSON.parse(ran.stdout) as { diagnostics: { filename: string; message: string }[]; number_of_files: number }
  assert.ok(report.number_of_files > 30, 'the linter read no files')
  assert.deepEqual(
    report.diagnostics.filter((d) => !/\.test\.tsx?$/.test(d.filename)).map((d) => `${d.filename}: ${d.message}`),
    [],
  )
})

test('no room for odds and ends', () => {
  const banned = /(^|\/)(utils?|helpers?|common|misc|managers?|shared|lib)(\/|\.tsx?$|-)|-(utils?|helpers?|manager)\.tsx?$/
  assert.deepEqual(
    files.filter((file) => banned.test(file.path)).map((file) => file.path),
    [],
  )
})

test('every file opens with a sentence that says what it is', () => {
  const silent = files.filter((file) => !/^(#!.*\n)?\/\/ \S[^\n]{20,}/.test(file.text))
  assert.deepEqual(
    silent.map((file) => file.path),
    [],
  )
})

test('clock, randomness and environment come in from outside', () => {
  const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|\brandomBytes\(|\brandomUUID\(/
  const core = source.filter((file) => !/^src\/(cli|workspace|workbench)\//.test(file.path) && !isTest(file))
  const found = core.flatMap((file) =>
    file.text.split('\n').flatMap((line, i) => (impure.test(line.replace(/\/\/.*$/, '')) ? [`${file.path}:${i + 1}: ${line.trim()}`] : [])),
  )
  assert.deepEqual(found, [])
})

test('names keep to the vocabulary of docs/terms.md', () => {
  const terms = readFileSync(path.join(ROOT, 'docs/terms.md'), 'utf8')
  const instead = [...terms.matchAll(/^\|[^|]*\|[^|]*\|([^|]*)\|\s*$/gm)].flatMap((row) =>
    [...(row[1] as string).matchAll(/`([a-z]+)`/g)].map((word) => word[1] as string),
  )
  assert.ok(instead.length > 10, 'docs/terms.md names no words to avoid')
  const wrong = source.flatMap((file) => [
    ...wordsOf(path.basename(file.path).replace(/\..*$/, ''))
      .filter((word) => instead.includes(word))
      .map((word) => `${file.path}: ${word}`),
    ...file.exports.flatMap(({ name }) =>
      wordsOf(name)
        .filter((word) => instead.includes(word))
        .map((word) => `${file.path}: ${name} (${word})`),
    ),
  ])
  assert.deepEqual(wrong, [])
})

function wordsOf(name: string): string[] {
  return name.split(/[-_]|(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase())
}
