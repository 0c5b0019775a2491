// Stamps against a foreign implementation, openssl, in both directions: its authority stamps our request, it verifies what we take, and so on.
// The authority and its certificates are made at run time.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import type { Bytes } from '../base/bytes.ts'
import { utf8 } from '../base/bytes.ts'
import { checkLog } from './fsck.ts'
import { newEntry } from './entry-kind.ts'
import { CheckpointStamped } from './entries.ts'
import { inFolder, must, refusalOf, signer, writeNotes } from './log.fixture.ts'
import { findCheckpoint, signCheckpoint } from './sign-checkpoint.ts'
import { stampCheckpoint } from './stamp-checkpoint.ts'
import { buildStampRequest, parseCertificates, verifyStamp } from './stamp.ts'

const hasOpenssl = spawnSync('openssl', ['version']).status === 0
const needsOpenssl = hasOpenssl ? {} : { skip: 'needs openssl' }

const CONFIG = `
[req]
distinguished_name = name
prompt = no
[name]
CN = test
[ca]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[tsa]
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[loose]
extendedKeyUsage = timeStamping
[server]
extendedKeyUsage = critical, serverAuth
[person]
subjectKeyIdentifier = hash
[issuing]
default_tsa = authority
[authority]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
ess_cert_id_alg = sha256
[old_authority]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha1
`

const folder = mkdtempSync(path.join(tmpdir(), 'firsthand-tsa-'))
after(() => rmSync(folder, { recursive: true }))

function openssl(...words: string[]): string {
  return execFileSync('openssl', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Makes a key and a certificate: self-signed, or by an issuer; `section` names its extensions. */
function certify(name: string, section: string, issuer?: string): void {
  openssl(
    'req',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-config',
    'tsa.cnf',
    '-subj',
    `/CN=${name}/O=Firsthand test`,
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.csr`,
  )
  const by = issuer ? ['-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`, '-CAcreateserial'] : ['-signkey', `${name}.key`]
  openssl('x509', '-req', '-days', '30', '-in', `${name}.csr`, ...by, '-extfile', 'tsa.cnf', '-extensions', section, '-out', `${name}.pem`)
}

if (hasOpenssl) {
  writeFileSync(path.join(folder, 'tsa.cnf'), CONFIG)
  writeFileSync(path.join(folder, 'serial'), '01\n')
  certify('root', 'ca')
  certify('between', 'ca', 'root')
  certify('tsa', 'tsa', 'between')
  certify('stranger', 'ca')
}

function write(name: string, bytes: Bytes): string {
  writeFileSync(path.join(folder, name), bytes)
  return name
}

/** openssl's authority answers a request. */
function reply(request: Bytes, { by = 'tsa', chain = 'between.pem', section = 'authority' } = {}): Bytes {
  openssl(
    'ts',
    '-reply',
    '-config',
    'tsa.cnf',
    '-section',
    section,
    '-queryfile',
    write('q.tsq', request),
    '-signer',
    `${by}.pem`,
    '-inkey',
    `${by}.key`,
    '-chain',
    chain,
    '-out',
    'r.tsr',
  )
  return readFileSync(path.join(folder, 'r.tsr'))
}

function roots(name = 'root') {
  return must(parseCertificates(readFileSync(path.join(folder, `${name}.pem`))))
}

const stamped = utf8('log.example/one\n12\nabc\n\n— log.example/one …\n')
const nonce = Uint8Array.from({ length: 16 }, (_, n) => 255 - n)

test('our request is read by openssl, its answer verifies here and there', needsOpenssl, async () => {
  const request = buildStampRequest(stamped, nonce)
  const text = openssl('ts', '-query', '-in', write('q.tsq', request), '-text')
  assert.match(text, /Hash Algorithm: sha256/)
  assert.match(text, /Certificate required: yes/)
  assert.match(text, /Nonce: 0x7FFEFDFCFBFAF9F8F7F6F5F4F3F2F1F0/i)
  const response = reply(request)
  const verified = must(await verifyStamp(response, { stamped, nonce, roots: roots() }))
  assert.equal(verified.policy, '1.2.3.4.1')
  assert.equal(verified.signer, 'CN=tsa, O=Firsthand test')
  assert.ok(verified.isChainVerified && Math.abs(Date.parse(verified.stampedAt) - Date.now()) < 600_000)
  write('data', stamped)
  assert.match(
    openssl('ts', '-verify', '-data', 'data', '-in', write('r.tsr', response), '-CAfile', 'root.pem', '-untrusted', 'between.pem'),
    /OK/,
  )
  assert.equal(must(await verifyStamp(response, { stamped })).isChainVerified, false)
})

test("openssl's own request, without a nonce, is answered by a stamp that verifies here", needsOpenssl, async () => {
  write('data', stamped)
  openssl('ts', '-query', '-data', 'data', '-sha256', '-cert', '-no_nonce', '-out', 'own.tsq')
  const response = reply(readFileSync(path.join(folder, 'own.tsq')))
  must(await verifyStamp(response, { stamped, roots: roots() }))
  assert.equal(refusalOf(await verifyStamp(response, { stamped, nonce, roots: roots() })), 'stamp-of-other')
})

test('an ESSCertID by SHA-1, as older authorities write it, and a DER root, are read', needsOpenssl, async () => {
  const response = reply(buildStampRequest(stamped, nonce), { section: 'old_authority' })
  openssl('x509', '-in', 'root.pem', '-outform', 'DER', '-out', 'root.der')
  must(await verifyStamp(response, { stamped, nonce, roots: must(parseCertificates(readFileSync(path.join(folder, 'root.der')))) }))
  assert.equal(refusalOf(parseCertificates(utf8('nonsense'))), 'certificate-malformed')
})

test(
  'a stamp over other bytes, with another nonce, of a stranger, altered, or none at all: each by its own word',
  needsOpenssl,
  async () => {
    const response = reply(buildStampRequest(stamped, nonce))
    const check = { stamped, nonce, roots: roots() }
    assert.equal(refusalOf(await verifyStamp(response, { ...check, stamped: utf8('other') })), 'stamp-of-other')
    assert.equal(refusalOf(await verifyStamp(response, { ...check, nonce: nonce.map((byte) => byte ^ 1) })), 'stamp-of-other')
    assert.equal(refusalOf(await verifyStamp(response, { ...check, roots: roots('stranger') })), 'stamp-untrusted')
    assert.equal(refusalOf(await verifyStamp(utf8('<html>502</html>'), check)), 'stamp-malformed')
    assert.equal(refusalOf(await verifyStamp(new Uint8Array(0), check)), 'stamp-malformed')
    for (let at = 0; at < response.length; at += 37) {
      const altered = Uint8Array.from(response)
      altered[at] = (altered[at] as number) ^ 1
      const outcome = await verifyStamp(altered, check)
      // Bits that nothing signs (a certificate that is not used, the form of an empty status) may differ; a time or an imprint may not.
      if (outcome.ok) assert.equal(outcome.value.stampedAt, must(await verifyStamp(response, check)).stampedAt)
    }
  },
)

test('an authority that refuses is quoted', needsOpenssl, async () => {
  write('data', stamped)
  openssl('ts', '-query', '-data', 'data', '-md5', '-cert', '-out', 'md5.tsq')
  const response = reply(readFileSync(path.join(folder, 'md5.tsq')))
  const outcome = await verifyStamp(response, { stamped, roots: roots() })
  assert.equal(refusalOf(outcome), 'stamp-denied')
  assert.match(outcome.ok ? '' : outcome.message, /status 2.*algorithm/i)
})

test('only a certificate for time stamping alone, from real authorities up to the root, may stamp', needsOpenssl, async () => {
  // A token signed outside of `openssl ts`, which refuses to use such certificates.
  const sign = (name: string, chain: string, ...more: string[]) => {
    const token = path.join(folder, 'info.der')
    const response = reply(buildStampRequest(stamped, nonce))
    writeFileSync(token, tstInfoOf(response))
    openssl(
      'cms',
      '-sign',
      '-binary',
      '-in',
      'info.der',
      '-nodetach',
      '-econtent_type',
      '1.2.840.113549.1.9.16.1.4',
      '-signer',
      `${name}.pem`,
      '-inkey',
      `${name}.key`,
      '-certfile',
      chain,
      '-outform',
      'DER',
      '-out',
      'token.der',
      '-md',
      'sha256',
      ...more,
    )
    return wrapToken(readFileSync(path.join(folder, 'token.der')))
  }
  certify('server', 'server', 'root')
  certify('loose', 'loose', 'root')
  certify('person', 'person', 'root')
  certify('forged', 'tsa', 'person')
  const check = { stamped, nonce, roots: roots() }
  must(await verifyStamp(sign('tsa', 'between.pem', '-cades'), check))
  const unbound = await verifyStamp(sign('tsa', 'between.pem'), check)
  assert.match(unbound.ok ? '' : unbound.message, /does not name the certificate/)
  for (const [name, chain] of [
    ['server', 'root.pem'],
    ['loose', 'root.pem'],
    ['forged', 'person.pem'],
  ] as const) {
    const outcome = await verifyStamp(sign(name, chain, '-cades'), check)
    assert.ok(!outcome.ok && ['stamp-invalid', 'stamp-untrusted'].includes(outcome.refusal), name)
  }
})

/** The TSTInfo inside a response, found by openssl. */
function tstInfoOf(response: Bytes): Bytes {
  openssl('ts', '-reply', '-in', write('t.tsr', response), '-token_out', '-out', 't.der')
  openssl('cms', '-verify', '-noverify', '-in', 't.der', '-inform', 'DER', '-binary', '-out', 't.info')
  return readFileSync(path.join(folder, 't.info'))
}

/** A TimeStampResp with status granted around a token. */
function wrapToken(token: Bytes): Bytes {
  const status = [0x30, 0x03, 0x02, 0x01, 0x00]
  const length = status.length + token.byteLength
  return Buffer.concat([Buffer.from([0x30, 0x82, length >> 8, length & 0xff, ...status]), token])
}

test(
  'a checkpoint is stamped, recorded, and checked by fsck; a false answer is not recorded',
  needsOpenssl,
  inFolder(async (file) => {
    const log = await writeNotes(file, 5)
    const sent: string[] = []
    const authority = {
      url: 'https://tsa.example/',
      roots: roots(),
      post: async (url: string, mediaType: string, body: Bytes) => {
        sent.push(`${url} ${mediaType}`)
        return { status: 200, body: reply(body) }
      },
    }
    assert.equal(refusalOf(await stampCheckpoint(log, authority, 'ada')), 'checkpoint-missing')
    must(await signCheckpoint(log, signer, 'ada'))
    const stamp = must(await stampCheckpoint(log, authority, 'ada'))
    assert.equal(stamp.size, 5)
    assert.deepEqual(sent, ['https://tsa.example/ application/timestamp-query'])
    const report = await checkLog(log, { stampRoots: roots() })
    assert.deepEqual([report.stamps, report.findings], [1, []])
    assert.deepEqual(
      (await checkLog(log, { stampRoots: roots('stranger') })).findings.map(({ code, place }) => [code, place]),
      [['stamp-invalid', 'entry 6']],
    )
    const failures = [async () => ({ status: 503, body: new Uint8Array() }), async () => Promise.reject(new Error('no network'))]
    for (const post of failures) assert.equal(refusalOf(await stampCheckpoint(log, { ...authority, post }, 'ada')), 'authority-unreachable')
    const old = reply(buildStampRequest(utf8(findCheckpoint(log)?.signedNote ?? ''), nonce))
    assert.equal(
      refusalOf(await stampCheckpoint(log, { ...authority, post: async () => ({ status: 200, body: old }) }, 'ada')),
      'stamp-of-other',
    )
    assert.equal(log.size(), 7)
    const other = Buffer.from(reply(buildStampRequest(utf8('other'), nonce))).toString('base64')
    must(
      await log.appendEntry(
        newEntry(CheckpointStamped, { size: 5, authority: 'x', stampedAt: '2026-01-01T00:00:00Z', response: other }),
        'eve',
      ),
    )
    assert.deepEqual(
      (await checkLog(log)).findings.map(({ place }) => place),
      ['entry 7'],
    )
    log.database.close()
  }),
)
