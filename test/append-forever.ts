// Another process that appends to a log until it is killed, for the tests of the log: `append-forever FILE KEY` prints each index once it is durable.
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { newEntry } from '../src/log/entry-kind.ts'
import { NoteWritten, options, signer } from '../src/log/log.fixture.ts'
import { openLog } from '../src/log/log.ts'
import { signCheckpoint } from '../src/log/sign-checkpoint.ts'
import { openDatabase } from '../src/store/database.ts'

const [file = '', key = ''] = process.argv.slice(2)
const database = openDatabase(file, Buffer.from(key, 'hex'))
const log = database.ok ? openLog(database.value, options) : database
if (!log.ok) throw new Error(log.message)

for (;;) {
  const some = Array.from({ length: 1 + Math.floor(Math.random() * 40) }, () => {
    const id = randomBytes(8)
      .toString('hex')
      .repeat(Math.random() < 0.05 ? 5000 : 1)
    return log.value.appendEntry(newEntry(NoteWritten, { id, weight: 1 }), 'ada')
  })
  const appended = await Promise.all(some)
  // One write to the pipe: what the parent reads was durable before.
  for (const entry of appended) if (entry.ok) writeSync(1, `${entry.value.index}\n`)
  if (Math.random() < 0.2) await signCheckpoint(log.value, signer, 'ada')
}
