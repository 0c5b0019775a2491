// `npm run docs`: writes the pages of docs/ that are made from the code.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeManual } from '../src/cli/cli-manual.ts'
import { loadAllVerbs } from '../src/cli/verbs.ts'

const docs = fileURLToPath(new URL('../../docs/', import.meta.url))

writeFileSync(path.join(docs, 'cli.md'), writeManual(await loadAllVerbs()))
