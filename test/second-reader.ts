// A second implementation, written from the specifications alone (C2SP tlog-tiles, tlog-checkpoint, signed-note, tlog-proof; RFC 6962):
// it shares no code with src/. Usage: second-reader.js FOLDER VKEY [PROOF]; prints what it verified as JSON, or fails.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'

const [folder = '', vkey = '', proofFile] = process.argv.slice(2)

function sha256(...parts: (Buffer | string | number[])[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(typeof part === 'string' ? part : Buffer.from(part))
  return hash.digest()
}

function demand(condition: boolean, what: string): void {
  if (!condition) throw new Error(what)
}

/** Verifies a signed note by one Ed25519 vkey and returns its text. */
function openNote(note: string): string {
  const [, name = '', id = '', material = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey) ?? []
  const key = Buffer.from(material, 'base64')
  demand(key[0] === 1 && key.length === 33, 'not an Ed25519 key')
  demand(sha256(name, '\n', key).toString('hex').slice(0, 8) === id, 'key id')
  demand(note.endsWith('\n'), 'the last line is cut')
  const cut = note.lastIndexOf('\n\n')
  const text = note.slice(0, cut + 1)
  const line =
    note
      .slice(cut + 2)
      .split('\n')
      .find((candidate) => candidate.startsWith(`— ${name} `)) ?? ''
  const signature = Buffer.from(line.split(' ')[2] ?? '', 'base64')
  demand(signature.subarray(0, 4).toString('hex') === id, 'signed by another key')
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.subarray(1).toString('base64url') }, format: 'jwk' })
  demand(verify(null, Buffer.from(text), publicKey, signature.subarray(4)), 'signature')
  return text
}

const node = (left: Buffer, right: Buffer) => sha256([1], left, right)

/** MTH of RFC 6962, 2.1, over leaf hashes. */
function treeHash(hashes: Buffer[]): Buffer {
  if (hashes.length === 0) return sha256('')
  if (hashes.length === 1) return hashes[0] as Buffer
  const split = 2 ** Math.ceil(Math.log2(hashes.length) - 1)
  return node(treeHash(hashes.slice(0, split)), treeHash(hashes.slice(split)))
}

function tileName(level: string, index: number, width: number): string {
  let name = String(index % 1000).padStart(3, '0')
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    name = `x${String(rest % 1000).padStart(3, '0')}/${name}`
  return `${folder}/tile/${level}/${name}${width < 256 ? `.p/${width}` : ''}`
}

/** All files of one level, cut into records by `cut`. */
function readLevel(level: string, count: number, cut: (file: Buffer) => Buffer[]): Buffer[] {
  const records: Buffer[] = []
  for (let index = 0; index * 256 < count; index++) {
    const width = Math.min(256, count - index * 256)
    const found = cut(readFileSync(tileName(level, index, width)))
    demand(found.length === width, `width of tile ${level}/${index}`)
    records.push(...found)
  }
  return records
}

function cutHashes(file: Buffer): Buffer[] {
  demand(file.length % 32 === 0, 'tile length')
  return Array.from({ length: file.length / 32 }, (_, n) => file.subarray(n * 32, n * 32 + 32))
}

function cutEntries(file: Buffer): Buffer[] {
  const entries: Buffer[] = []
  for (let at = 0; at < file.length; at += 2 + file.readUInt16BE(at)) entries.push(file.subarray(at + 2, at + 2 + file.readUInt16BE(at)))
  return entries
}

const [origin = '', sizeText, rootText = ''] = openNote(readFileSync(`${folder}/checkpoint`, 'utf8')).split('\n')
const size = Number(sizeText)
const entries = readLevel('entries', size, cutEntries)
let level = entries.map((entry) => sha256([0], entry))
demand(treeHash(level).toString('base64') === rootText, 'root of the entries')
let levels = 0
for (let l = 0; level.length > 0; l++) {
  demand(Buffer.concat(level).equals(Buffer.concat(readLevel(String(l), level.length, cutHashes))), `tiles of level ${l}`)
  const full = Math.floor(level.length / 256)
  level = Array.from({ length: full }, (_, n) => treeHash(level.slice(n * 256, n * 256 + 256)))
  levels++
}

/** Verifies a proof file by the definition of PATH (RFC 6962, 2.1.1), walked from the top. */
function checkProof(file: string): { index: number; leafIsEntry: boolean } {
  const [head = '', ...noteParts] = file.split('\n\n')
  const lines = head.split('\n')
  demand(lines.shift() === 'c2sp.org/tlog-proof@v1', 'proof header')
  const extra = lines[0]?.startsWith('extra ')
    ? (JSON.parse(Buffer.from(lines.shift()?.slice(6) ?? '', 'base64').toString()) as Record<string, string>)
    : {}
  const index = Number(/^index (\d+)$/.exec(lines.shift() ?? '')?.[1])
  const path = lines.map((line) => Buffer.from(line, 'base64'))
  const [, proofSize, proofRoot] = openNote(noteParts.join('\n\n')).split('\n')
  const data =
    extra['entry'] === undefined
      ? Buffer.from(extra['commitment'] ?? '', 'base64')
      : sha256('firsthand/entry/1\n', Buffer.from(extra['salt'] ?? '', 'base64'), Buffer.from(extra['entry'], 'base64'))
  const walk = (at: number, count: number): Buffer => {
    if (count === 1) return sha256([0], data)
    const split = 2 ** Math.ceil(Math.log2(count) - 1)
    const sibling = path.pop() ?? Buffer.alloc(0)
    return at < split ? node(walk(at, split), sibling) : node(sibling, walk(at - split, count - split))
  }
  demand(walk(index, Number(proofSize)).toString('base64') === proofRoot && path.length === 0, 'inclusion')
  return { index, leafIsEntry: entries[index]?.equals(data) ?? false }
}

const proof = proofFile === undefined ? null : checkProof(readFileSync(proofFile, 'utf8'))
process.stdout.write(JSON.stringify({ origin, size, levels, proof }))
