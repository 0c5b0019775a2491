// Another process on an archive, for the tests of the store: `write FILE KEY` adds a row and holds the file open until it is killed;
// `fill FILE KEY` writes under a file-size limit of the kernel until that refuses.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '../src/store/database.ts'

const [verb = '', file = '', key = '', isLimited = ''] = process.argv.slice(2)

function say(words: string): void {
  process.stdout.write(`${words}\n`)
}

if (verb === 'fill' && !isLimited) {
  // 400 blocks of 512 or 1024 bytes, by the shell; a write past it fails, as on a full disk, once its signal is ignored.
  const command = `trap '' XFSZ; ulimit -f 400; exec "$0" "$@"`
  const ran = spawnSync('/bin/sh', ['-c', command, process.execPath, fileURLToPath(import.meta.url), 'fill', file, key, 'limited'], {
    encoding: 'utf8',
  })
  process.stdout.write(ran.stdout || `${ran.stderr}\n`)
} else {
  const opened = openDatabase(file, Buffer.from(key, 'hex'))
  if (!opened.ok) {
    say(opened.refusal)
  } else {
    const insert = opened.value.handle<never>().prepare("INSERT INTO thing (name, bytes, is_done) VALUES ('from outside', ?, 0)")
    if (verb === 'write') {
      opened.value.transaction(() => insert.run([null]))
      say('writing')
      setInterval(() => {}, 1000)
    } else {
      const outcome = opened.value.transaction(() => {
        for (let n = 0; n < 100; n++) insert.run([new Uint8Array(100_000)])
      })
      const left = opened.value.handle<never>().prepare<{ n: number }>('SELECT count(*) AS n FROM thing').first([])?.n
      say(`${outcome.ok ? 'written' : outcome.refusal} ${left}`)
      opened.value.close()
    }
  }
}
