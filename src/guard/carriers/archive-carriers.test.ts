// Names in archives, in every field and character set: found; what cannot be read blocks. The person is invented.
import assert from 'node:assert/strict'
import { deflateRawSync, gzipSync, crc32 } from 'node:zlib'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { inCharset, missedOf, NAME, scan, u16, u32 } from './planted-files.fixture.ts'

interface ZipField {
  readonly name: Buffer
  readonly localName?: Buffer
  readonly extra?: Buffer
  readonly comment?: Buffer
  readonly flags?: number
  readonly archiveComment?: Buffer
}

/** One stored entry of one byte (APPNOTE 4.3). */
function zipOf({
  name,
  localName = name,
  extra = Buffer.alloc(0),
  comment = Buffer.alloc(0),
  flags = 0,
  archiveComment = Buffer.alloc(0),
}: ZipField): Buffer {
  const content = Buffer.from('.')
  const common = (of: Buffer): Buffer[] => [
    u16(20),
    u16(flags),
    u16(0),
    u16(0),
    u16(0),
    u32(crc32(content)),
    u32(1),
    u32(1),
    u16(of.length),
    u16(extra.length),
  ]
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), ...common(localName), localName, extra, content])
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    u16(20),
    ...common(name),
    u16(comment.length),
    u16(0),
    u16(0),
    u32(0),
    u32(0),
    name,
    extra,
    comment,
  ])
  const end = [
    Buffer.from('PK\x05\x06'),
    u16(0),
    u16(0),
    u16(1),
    u16(1),
    u32(central.length),
    u32(local.length),
    u16(archiveComment.length),
    archiveComment,
  ]
  return Buffer.concat([local, central, ...end])
}

test('names, comments and fields of a ZIP', async () => {
  const bland = Buffer.from('a.txt')
  const unicodePath = Buffer.concat([Buffer.from([1]), u32(0), Buffer.from(`${NAME}.txt`)])
  assert.deepEqual(
    await missedOf('a.zip', {
      'name in UTF-8': zipOf({ name: Buffer.from(`${NAME}.txt`), flags: 0x800 }),
      'name in UTF-8 without its flag': zipOf({ name: Buffer.from(`${NAME}.txt`) }),
      'name in ibm866': zipOf({ name: inCharset(`${NAME}.txt`, 'ibm866') }),
      'name in windows-1251': zipOf({ name: inCharset(`${NAME}.txt`, 'windows-1251') }),
      'name escaped': zipOf({ name: Buffer.from(`${encodeURIComponent(NAME)}.txt`) }),
      'name in its local header only': zipOf({ name: bland, localName: Buffer.from('solovyova.txt') }),
      'second name': zipOf({ name: bland, extra: Buffer.concat([u16(0x7075), u16(unicodePath.length), unicodePath]) }),
      comment: zipOf({ name: bland, comment: inCharset(NAME, 'ibm866') }),
      'comment of the archive': zipOf({ name: bland, archiveComment: inCharset(NAME, 'windows-1251') }),
      'folder in a ZIP in a ZIP': zipSync({ 'x/y.zip': zipSync({ [`${NAME}/a.txt`]: strToU8('.') }) }),
    }),
    [],
  )
  assert.deepEqual(await scan('a.zip', zipOf({ name: bland })), [])
})

function tarOf(name: string, content: Buffer, fields: Readonly<Record<number, Buffer>> = {}, type = '0'): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write('0000644', 100)
  header.write(content.length.toString(8).padStart(11, '0'), 124)
  header.write(type, 156)
  header.write('ustar\x0000', 257)
  for (const [at, bytes] of Object.entries(fields)) bytes.copy(header, Number(at))
  header.fill(' ', 148, 156)
  header.write(
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  )
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)])
}
const END_OF_TAR = Buffer.alloc(1024)

test('names, owners, links and entries of a TAR; gzip', async () => {
  const wrap = (...entries: Buffer[]): Buffer => Buffer.concat([...entries, END_OF_TAR])
  assert.deepEqual(
    await missedOf('a.tar', {
      name: wrap(tarOf(`${NAME}.txt`, Buffer.from('.'))),
      owner: wrap(tarOf('a.txt', Buffer.from('.'), { 265: Buffer.from('solovyova') })),
      link: wrap(tarOf('a.txt', Buffer.alloc(0), { 157: Buffer.from('../solovyova.txt') }, '2')),
      'long name': wrap(tarOf('././@LongLink', Buffer.from(`${'x/'.repeat(60)}${NAME}.txt\0`), {}, 'L'), tarOf('x', Buffer.from('.'))),
      'pax record': wrap(tarOf('PaxHeader', Buffer.from(`40 path=x/${NAME}.txt\n`), {}, 'x'), tarOf('x', Buffer.from('.'))),
      entry: wrap(tarOf('a.txt', inCharset(`Вчера ${NAME} ушла`, 'koi8-r'))),
      'after its end': Buffer.concat([wrap(tarOf('a.txt', Buffer.from('.'))), Buffer.from(`Вчера ${NAME} ушла`)]),
      gzip: gzipSync(wrap(tarOf(`${NAME}.txt`, Buffer.from('.')))),
    }),
    [],
  )
  assert.deepEqual(await scan('a.tar', wrap(tarOf('a.txt', Buffer.from('.')))), [])
})

test('entries that a ZIP does not list are read; one that is not what its sum says blocks', async () => {
  const hidden = zipOf({ name: Buffer.from('b.txt') })
  const listed = zipOf({ name: Buffer.from('a.txt') })
  const content = deflateRawSync(Buffer.from(`Вчера ${NAME} ушла`))
  const entry = Buffer.concat([
    Buffer.from('PK\x03\x04'),
    u16(20),
    u16(0),
    u16(8),
    u16(0),
    u16(0),
    u32(0),
    u32(content.length),
    u32(99),
    u16(1),
    u16(0),
    Buffer.from('x'),
    content,
  ])
  const end = listed.indexOf('PK\x01\x02')
  const moved = Buffer.concat([listed.subarray(0, end), entry, listed.subarray(end)])
  moved.writeUInt32LE(end + entry.length, moved.length - 6)
  assert.deepEqual(await missedOf('a.zip', { 'an entry behind the others': moved }), [])
  const wrong = Buffer.from(hidden)
  wrong[wrong.indexOf('b.txt') + 5] = 0x21
  assert.ok((await scan('a.zip', wrong)).some(({ kind, tier }) => kind === 'unreadable-carrier' && tier === 'block'))
})
