// Holds package-lock.json whole: a lock that leaves out another system's optional packages makes `npm ci` fail where the registry lacks them.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { ROOT } from './source-files.ts'

interface Locked {
  readonly version?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, Locked>>
}

test('every optional package has its entry, of whatever system it is', () => {
  const optional = Object.entries(packages).flatMap(([at, one]) =>
    Object.keys(one.optionalDependencies ?? {}).map((name) => [at, name] as const),
  )
  assert.ok(optional.length > 20, `only ${optional.length} optional packages were found`)
  const missing = optional.filter(([at, name]) => !packages[`node_modules/${name}`] && !packages[`${at}/node_modules/${name}`])
  assert.deepEqual(
    missing.map(([at, name]) => `${at}: ${name}`),
    [],
    'put each in with its version, os and cpu, and "optional": true',
  )
})

test('what package.json asks for is exact, and the lock agrees', () => {
  const root = packages[''] as Locked
  const asked = Object.entries({ ...root.dependencies, ...root.devDependencies, ...root.optionalDependencies })
  assert.ok(asked.length > 20)
  assert.deepEqual(
    asked.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version),
    [],
  )
})
