// Opens an archive for writing and holds it until it is killed: the other process in the tests of the writer's lock.
import { randomBytes } from 'node:crypto'
import { openWorkspace } from '../src/workspace/workspace.ts'

const [folder, keyFile] = process.argv.slice(2) as [string, string]
const opened = await openWorkspace(
  { folder, keyFile, passphrase: null },
  { now: () => Date.now(), random: (length) => new Uint8Array(randomBytes(length)), userName: 'holder', roles: [], version: '0' },
  false,
)
console.log(opened.ok ? 'held' : opened.message)
setInterval(() => {}, 1000)
