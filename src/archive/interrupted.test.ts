// Work that is killed in the middle (SIGKILL, no chance to tidy up): taken up again without doubles; plain files removed by the next start.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { makeHost } from '../../test/archive-host.ts'
import { argon2Cost, filesUnder, unlock } from '../../test/made-archive.ts'
import { addPath } from './add-path.ts'
import { createArchive, openArchive } from './archive.ts'
import { checkSources } from './check-sources.ts'
import { removeStaleFolders, usePrivateFolder } from './private-folder.ts'
import { listSources } from './sources.ts'

const built = (file: string): string => new URL(file, import.meta.url).href

/** Runs a program against the built modules in a process of its own. */
function run(program: string): { signal: string | null; output: string; errors: string } {
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8', timeout: 60_000 })
  return { signal: ran.signal, output: ran.stdout, errors: ran.stderr }
}

/** Adds `input` and kills itself at the n-th write of an encrypted stream. */
function addAndDie(archiveFolder: string, temporary: string, input: string, atWrite: number): ReturnType<typeof run> {
  return run(`
    import { hostOver } from ${JSON.stringify(built('../../test/archive-host.js'))}
    import { openArchive } from ${JSON.stringify(built('./archive.js'))}
    import { addPath } from ${JSON.stringify(built('./add-path.js'))}
    const host = hostOver(${JSON.stringify(temporary)})
    let writes = 0
    const disk = { ...host.disk, open: async (file, ...rest) => {
      const handle = await host.disk.open(file, ...rest)
      if (!String(file).endsWith('.unfinished')) return handle
      const write = handle.write.bind(handle)
      handle.write = async (...args) => { if (++writes === ${atWrite}) process.kill(process.pid, 'SIGKILL'); return write(...args) }
      return handle
    } }
    const opened = await openArchive({ folder: ${JSON.stringify(archiveFolder)}, host: { ...host, disk }, unlock: ${JSON.stringify(unlock)} })
    if (!opened.ok) throw new Error(opened.message)
    await addPath(opened.value, [${JSON.stringify(input)}])
    console.log('ended')
  `)
}

test('an addition that is killed goes on without doubles', async (context) => {
  const { host, folder } = await makeHost(context)
  const options = { folder: path.join(folder, 'archive'), unlock, host, argon2Cost }
  const input = path.join(folder, 'input')
  await mkdir(input)
  for (const name of ['1.txt', '2.txt', '4.txt']) await writeFile(path.join(input, name), `text ${name} `.repeat(20_000))
  await writeFile(
    path.join(input, '3.zip'),
    zipSync({ 'a.txt': strToU8('inside a '.repeat(9000)), 'b.txt': strToU8('inside b '.repeat(9000)) }),
  )
  const made = await createArchive(options)
  assert.ok(made.ok)
  made.value.close()
  // In the first file, between files, in the container, in its second member.
  for (const atWrite of [2, 6, 9, 5]) {
    const { signal, errors } = addAndDie(options.folder, folder, input, atWrite)
    assert.equal(signal, 'SIGKILL', errors)
  }
  assert.ok(
    (await filesUnder(options.folder)).some((name) => name.endsWith('.unfinished')),
    'the killed run left a half-written stream',
  )
  const opened = await openArchive(options)
  assert.ok(opened.ok, "the kernel gave the dead writer's lock back")
  context.after(() => opened.value.close())
  assert.equal(
    (await filesUnder(options.folder)).some((name) => name.endsWith('.unfinished')),
    false,
  )
  const report = await addPath(opened.value, [input])
  assert.equal(report.added.length, 6)
  assert.ok(report.added.some((added) => added.wasRecorded) && report.added.some((added) => added.isNew))
  assert.equal(listSources(opened.value).length, 6)
  const handle = opened.value.handle()
  assert.equal(handle.all(handle.query.selectFrom('acquisition').selectAll()).length, 6, 'each acquisition once')
  assert.equal(opened.value.log.size(), 12)
  assert.equal((await filesUnder(path.join(options.folder, 'sources'))).length, 6)
  assert.deepEqual(await checkSources(opened.value), [])
  const again = await addPath(opened.value, [input])
  assert.equal(
    again.added.some((added) => added.isNew || added.wasRecorded),
    false,
    'an ended addition is not taken up: this is a new acquisition',
  )
})

test("a private folder is its owner's only and goes after use, also when the use fails", async (context) => {
  const { host, folder } = await makeHost(context)
  let seen = ''
  await assert.rejects(
    usePrivateFolder(host, async (inside) => {
      seen = inside
      assert.equal((await stat(inside)).mode & 0o777, 0o700)
      await writeFile(path.join(inside, 'page.pdf'), 'plain')
      throw new Error('the program failed')
    }),
    /the program failed/,
  )
  assert.equal(path.dirname(seen), folder)
  assert.equal(existsSync(seen), false)
})

test('a private folder left by a killed process is removed by the next start; a living one stays', async (context) => {
  const { host, folder } = await makeHost(context)
  const options = { folder: path.join(folder, 'archive'), unlock, host, argon2Cost }
  const made = await createArchive(options)
  assert.ok(made.ok)
  made.value.close()
  const { signal, errors } = run(`
    import { writeFileSync } from 'node:fs'
    import { hostOver } from ${JSON.stringify(built('../../test/archive-host.js'))}
    import { usePrivateFolder } from ${JSON.stringify(built('./private-folder.js'))}
    await usePrivateFolder(hostOver(${JSON.stringify(folder)}), async (inside) => {
      writeFileSync(inside + '/planted.pdf', 'plain words')
      process.kill(process.pid, 'SIGKILL')
      await new Promise(() => setTimeout(() => {}, 10000))
    })
  `)
  assert.equal(signal, 'SIGKILL', errors)
  const left = async (): Promise<string[]> => (await readdir(folder)).filter((name) => name.startsWith('firsthand-private-'))
  assert.equal((await left()).length, 1)
  await usePrivateFolder(host, async (mine) => {
    const opened = await openArchive({ ...options, readOnly: true })
    assert.ok(opened.ok)
    opened.value.close()
    assert.deepEqual(await left(), [path.basename(mine)])
    const reused = { ...host, processes: { ...host.processes, startOf: () => '1' } }
    assert.equal(await removeStaleFolders(reused), 1, 'the same id with another start is another process')
  })
})
