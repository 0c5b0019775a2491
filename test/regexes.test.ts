// Every regular expression of our own code against hostile text: recheck (an automaton, then a fuzzer where that gives up) must find no worse than a listed square.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import type { checkSync as CheckSync } from 'recheck'
import { createRequire } from 'node:module'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { findRegexLiterals, watchBuiltRegexes, type FoundRegex } from './regex-literals.ts'
import { ROOT } from './source-files.ts'

// The pure JavaScript analysis, in this process: no binary, no Java, no worker.
process.env.RECHECK_SYNC_BACKEND = 'pure'
const { checkSync } = createRequire(import.meta.url)('recheck') as { checkSync: typeof CheckSync }

/** Squares whose input is short: the file, a part of the pattern, and what bounds the text. */
const BOUNDED_SQUARES: readonly (readonly [file: string, part: string, bound: string])[] = [
  ['guard/match/odd-words.js', '\\p{L}{3,}\\d$', 'a word of at most 60 characters'],
  ['workspace/ask-model.js', '\\/+$', 'the address of the model, which the user sets'],
  ['publication/comparison-summary.js', '\\s+\\S*$', 'cut to 80 characters before'],
]

const built = path.join(ROOT, 'dist/src')
const files = readdirSync(built, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.js') && !name.endsWith('.test.js'))
const literals = files.flatMap((name) => findRegexLiterals(readFileSync(path.join(built, name), 'utf8'), name))

/** Folders whose modules build expressions while loading, from tables. */
const BUILDING = /^(document|language|time|statement|case|guard)\//

test('the literals of all files are found, and only literals', () => {
  assert.deepEqual(
    findRegexLiterals('const a = b / c / d; // /x/\nconst s = "/y/" + `/z/${/in[/]ner/g.source}/`; return /a\\/b/u', 'x').map(
      ({ source, flags }) => [source, flags],
    ),
    [
      ['in[/]ner', 'g'],
      ['a\\/b', 'u'],
    ],
  )
  assert.ok(literals.length > 500, `only ${literals.length}`)
  for (const { source, flags, place } of literals) assert.doesNotThrow(() => new RegExp(source, flags), `${place}: ${source.slice(0, 80)}`)
})

test('recheck tells a bad expression from a good one', () => {
  assert.equal(judge({ source: '^(a+)+$', flags: '', place: 'x' }), 'exponential')
  assert.equal(judge({ source: '^a*a*a*$', flags: '', place: 'x' }), 'polynomial 3')
  assert.equal(judge({ source: '^a{1,9}b$', flags: '', place: 'x' }), 'safe')
})

test('no regular expression takes more than linear time, but for squares of short texts', async () => {
  const others = await watchBuiltRegexes(async () => {
    for (const name of files)
      if (BUILDING.test(name) && !name.endsWith('worker.js')) await import(pathToFileURL(path.join(built, name)).href)
  })
  assert.ok(others.length > 5, `only ${others.length} built while loading`)
  const unique = new Map([...literals, ...others].map((regex) => [`${regex.source}/${regex.flags}`, regex]))
  const bad: string[] = []
  for (const regex of unique.values()) {
    const verdict = judge(regex)
    const isListed =
      verdict === 'polynomial 2' && BOUNDED_SQUARES.some(([file, part]) => regex.place === file && regex.source.startsWith(part))
    if (verdict !== 'safe' && !isListed) bad.push(`${regex.place}: ${verdict}: /${regex.source}/${regex.flags}`)
  }
  assert.deepEqual(bad, [])
})

test('every listed square still stands in the code', () => {
  for (const [file, part] of BOUNDED_SQUARES)
    assert.ok(
      literals.some(({ place, source }) => place === file && source.startsWith(part)),
      `${file}: ${part}`,
    )
})

/** 'safe', 'polynomial N', 'exponential' or 'unknown'. */
function judge({ source, flags }: FoundRegex): string {
  const first = checkSync(source, flags, { checker: 'automaton', timeout: 8_000 })
  // Back references, some look-aheads and large counted repeats are beyond the automaton.
  const found =
    first.status === 'unknown'
      ? checkSync(source, flags, {
          checker: 'fuzz',
          timeout: 6_000,
          maxAttackStringSize: 20_000,
          attackTimeout: 500,
          incubationTimeout: 100,
          maxIteration: 3,
          randomSeed: 7,
        })
      : first
  if (found.status === 'safe') return 'safe'
  if (found.status === 'unknown') return 'unknown'
  return found.complexity.type === 'polynomial' ? `polynomial ${found.complexity.degree}` : found.complexity.type
}
