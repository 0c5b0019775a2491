// `npm run evaluate [NAME…]`: accuracy on the golden folders and, where ../shared stands, on its development sets.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = import.meta.dirname
const wanted = process.argv.slice(2)

for (const name of readdirSync(folder).filter((file) => /^[a-z-]+\.js$/.test(file) && file !== 'main.js')) {
  const short = name.replace(/\.js$/, '')
  if (wanted.length > 0 && !wanted.includes(short)) continue
  const module_ = (await import(pathToFileURL(path.join(folder, name)).href)) as Record<string, unknown>
  const evaluate = Object.entries(module_).find(([key, value]) => key.startsWith('evaluate') && typeof value === 'function')
  if (!evaluate) continue
  console.log(`\n# ${short}`)
  await (evaluate[1] as (print: (line: string) => void) => Promise<void> | void)((line) => console.log(line))
}
