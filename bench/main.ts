// `npm run bench [NAME…]`: every benchmark, ours beside a peer in the same run; ratios of medians, never bare times.
import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import path from 'node:path'
import type { BenchRow, PrintRow } from './row.ts'

const folder = import.meta.dirname
const wanted = process.argv.slice(2)
const names = readdirSync(folder)
  .filter((name) => /^[a-z-]+\.js$/.test(name) && name !== 'main.js' && name !== 'row.js')
  .map((name) => name.replace(/\.js$/, ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name))

if (names.length === 0) {
  console.error(`There is no benchmark of that name: ${wanted.join(', ')}.`)
  process.exit(2)
}
for (const name of names) {
  console.log(`\n# ${name}`)
  const module_ = (await import(pathToFileURL(path.join(folder, `${name}.js`)).href)) as Record<string, unknown>
  const bench = Object.entries(module_).find(([key, value]) => key.startsWith('bench') && typeof value === 'function')
  if (!bench) continue
  await (bench[1] as (print: PrintRow) => Promise<void> | void)(printRow)
}

function printRow(row: BenchRow): void {
  const figure = (value: number | null) => (value === null ? '–' : value >= 100 ? value.toFixed(0) : value.toPrecision(3))
  const ratio = row.ratio === null ? '' : `  ratio ${row.ratio.toFixed(2)}`
  console.log(
    `${row.what.padEnd(58)} ours ${figure(row.ours)} ${row.unit}  peer ${figure(row.peer)}${ratio}${row.note ? `  (${row.note})` : ''}`,
  )
}
