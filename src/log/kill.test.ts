// A writer killed in the middle of its appends leaves a log in which everything it had reported is there, and nothing is wrong.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '../store/database.ts'
import { newEntry } from './entry-kind.ts'
import { checkLog } from './fsck.ts'
import { inFolder, key, must, NoteWritten, options, writeNotes } from './log.fixture.ts'
import { openLog } from './log.ts'

const APPENDER = fileURLToPath(new URL('../../test/append-forever.js', import.meta.url))
const KILLS = 5

/** Runs the appender, kills it `afterMs` after its first report, and returns the last index it reported. */
function appendUntilKilled(file: string, afterMs: number): Promise<number> {
  const child = spawn(process.execPath, [APPENDER, file, Buffer.from(key).toString('hex')], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs)
    said += String(chunk)
  })
  return new Promise((resolve) => {
    child.on('close', (_, signal) => {
      assert.equal(signal, 'SIGKILL')
      resolve(Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1)))
    })
  })
}

test(
  'kill -9 in the middle of appends, several times over',
  inFolder(async (file) => {
    ;(await writeNotes(file, 1)).database.close()
    let size = 1
    for (let kill = 0; kill < KILLS; kill++) {
      const reported = await appendUntilKilled(file, 20 + kill * 37)
      assert.ok(reported >= size, 'it appended since the last time')
      const log = must(openLog(must(openDatabase(file, key)), options))
      assert.ok(log.size() > reported, `entry ${reported} was reported durable, the log has ${log.size()}`)
      const report = await checkLog(log)
      assert.deepEqual([report.entries, report.findings], [log.size(), []])
      must(await log.appendEntry(newEntry(NoteWritten, { id: `after kill ${kill}`, weight: 0 }), 'ada'))
      size = log.size()
      log.database.close()
    }
  }),
)
