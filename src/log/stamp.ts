// Stamps of an authority of time (RFC 3161, with RFC 5816): builds the request, and verifies the response with the authority's chain.
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import type { Bytes } from '../base/bytes.ts'
import { bytesEqual, fromBase64, fromUtf8 } from '../base/bytes.ts'
import type { Outcome } from '../base/refusal.ts'
import { done, refuse } from '../base/refusal.ts'
import { sha256 } from '../base/sha256.ts'
import { checkSigner } from './stamp-signer.ts'

const SHA256_OID = '2.16.840.1.101.3.4.2.1'
const TST_INFO_OID = '1.2.840.113549.1.9.16.1.4'
const SIGNED_DATA_OID = '1.2.840.113549.1.7.2'
/** PKIStatus (RFC 3161, 2.4.2): 0 granted, 1 granted with modifications; all others refuse. */
const GRANTED: readonly number[] = [0, 1]
/** A response holds a token and a few certificates. */
const LONGEST_RESPONSE_BYTES = 1_000_000

export type StampRefusal = 'stamp-malformed' | 'stamp-denied' | 'stamp-of-other' | 'stamp-invalid' | 'stamp-untrusted'

export interface VerifiedStamp {
  /** When the authority says it was, ISO 8601 UTC. */
  readonly stampedAt: string
  /** The authority's policy, an object identifier. */
  readonly policy: string
  /** The signing certificate's subject, as `CN=…, O=…`. */
  readonly signer: string
  /** True where the certificate was verified up to one of the given roots; false where none were given. */
  readonly isChainVerified: boolean
}

/** A TimeStampReq (DER) for these bytes; `nonce` is random, 8 bytes or more, and must be kept to check the answer. */
export function buildStampRequest(stamped: Bytes, nonce: Bytes): Bytes {
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: SHA256_OID, algorithmParams: new asn1js.Null() }),
      hashedMessage: new asn1js.OctetString({ valueHex: bufferOf(sha256(stamped)) }),
    }),
    nonce: new asn1js.Integer({ valueHex: bufferOf(positiveInteger(nonce)) }),
    certReq: true,
  })
  return new Uint8Array(request.toSchema().toBER())
}

/** A DER integer's bytes: the sign bit cleared, and no leading zero, which DER would drop. */
function positiveInteger(nonce: Bytes): Bytes {
  const integer = Uint8Array.from(nonce)
  integer[0] = ((integer[0] ?? 0) & 0x7f) | 0x40
  return integer
}

export interface StampCheck {
  /** The bytes that were stamped. */
  readonly stamped: Bytes
  /** Trust anchors; without them the chain is not checked, and the stamp proves only what its own certificate says. */
  readonly roots?: readonly pkijs.Certificate[]
  /** The nonce of the request, where the response is its answer. */
  readonly nonce?: Bytes
}

/** Verifies a TimeStampResp (DER), which may be an attacker's. The certificate must have been valid at the time it states. */
export async function verifyStamp(response: Bytes, check: StampCheck): Promise<Outcome<VerifiedStamp, StampRefusal>> {
  const read = readResponse(response)
  if (!read.ok) return read
  const { signedData, info } = read.value
  const imprint = info.messageImprint
  const isOurs =
    imprint.hashAlgorithm.algorithmId === SHA256_OID && bytesEqual(imprint.hashedMessage.valueBlock.valueHexView, sha256(check.stamped))
  if (!isOurs)
    return refuse(
      'stamp-of-other',
      'The stamp is over other bytes than these: it belongs to another checkpoint, or one of the two was altered.',
    )
  if (check.nonce && !(info.nonce && bytesEqual(info.nonce.valueBlock.valueHexView, positiveInteger(check.nonce)))) {
    return refuse('stamp-of-other', 'The stamp answers another request than the one sent: ask the authority again.')
  }
  return verifySignature(signedData, info, check)
}

async function verifySignature(
  signedData: pkijs.SignedData,
  info: pkijs.TSTInfo,
  check: StampCheck,
): Promise<Outcome<VerifiedStamp, StampRefusal>> {
  const roots = check.roots ?? []
  try {
    const result = await signedData.verify({
      signer: 0,
      data: bufferOf(check.stamped),
      trustedCerts: [...roots],
      checkChain: roots.length > 0,
      checkDate: info.genTime,
      extendedMode: true,
    })
    const signer = result.signerCertificate
    if (result.signatureVerified !== true || !signer) return refuse('stamp-invalid', 'The signature on the stamp does not fit it.')
    const reason = checkSigner(signedData, signer, info.genTime)
    if (reason) return refuse('stamp-invalid', `The stamp is not valid: ${reason}.`)
    return done({
      stampedAt: info.genTime.toISOString(),
      policy: info.policy,
      signer: subjectOf(signer),
      isChainVerified: roots.length > 0,
    })
  } catch (error) {
    const { code, message } = error as { code?: number; message?: string }
    // pkijs: 5 is a chain that leads to none of the roots.
    if (code === 5)
      return refuse(
        'stamp-untrusted',
        "The authority's certificate does not lead to a root you gave: give the authority's own root certificate.",
      )
    return refuse('stamp-invalid', `The stamp does not verify: ${message ?? 'it is out of form'}.`)
  }
}

function readResponse(response: Bytes): Outcome<{ signedData: pkijs.SignedData; info: pkijs.TSTInfo }, StampRefusal> {
  const malformed = refuse('stamp-malformed', 'That is not the answer of a time-stamping authority (RFC 3161).')
  if (response.byteLength > LONGEST_RESPONSE_BYTES) return malformed
  try {
    const parsed = pkijs.TimeStampResp.fromBER(bufferOf(response))
    const { status, timeStampToken } = parsed
    if (!GRANTED.includes(status.status) || !timeStampToken) {
      const words = status.statusStrings?.map((text) => text.valueBlock.value).join(' ') ?? ''
      return refuse('stamp-denied', `The authority refused to stamp (status ${status.status}${words ? `: ${words}` : ''}).`)
    }
    if (timeStampToken.contentType !== SIGNED_DATA_OID) return malformed
    const signedData = new pkijs.SignedData({ schema: timeStampToken.content })
    const content = signedData.encapContentInfo
    if (content.eContentType !== TST_INFO_OID || !content.eContent || signedData.signerInfos.length !== 1) return malformed
    return done({ signedData, info: pkijs.TSTInfo.fromBER(content.eContent.getValue()) })
  } catch {
    return malformed
  }
}

/** Certificates out of PEM or DER, for roots. */
export function parseCertificates(bytes: Bytes): Outcome<pkijs.Certificate[], 'certificate-malformed'> {
  const bodies = fromUtf8(bytes)
    .split('-----BEGIN CERTIFICATE-----')
    .slice(1)
    .map((part) => part.slice(0, Math.max(0, part.indexOf('-----END CERTIFICATE-----'))))
  const pem = bodies.filter((body) => /^[A-Za-z0-9+/=\s]+$/.test(body))
  const ders = pem.length > 0 ? pem.map((body) => fromBase64(body)) : [bytes]
  try {
    return done(ders.map((der) => pkijs.Certificate.fromBER(bufferOf(der))))
  } catch {
    return refuse('certificate-malformed', 'That is not a certificate: give it as PEM or DER.')
  }
}

/** Short names of the commonest attributes of a subject (RFC 4519). */
const ATTRIBUTE_NAMES: Readonly<Record<string, string>> = { '2.5.4.3': 'CN', '2.5.4.6': 'C', '2.5.4.10': 'O', '2.5.4.11': 'OU' }

function subjectOf(certificate: pkijs.Certificate): string {
  return certificate.subject.typesAndValues
    .map(({ type, value }) => `${ATTRIBUTE_NAMES[type] ?? type}=${String((value as { valueBlock: { value: unknown } }).valueBlock.value)}`)
    .join(', ')
}

function bufferOf(bytes: Bytes): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
