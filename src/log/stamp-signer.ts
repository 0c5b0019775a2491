// What RFC 3161 and RFC 5816 ask of the certificate that signs a stamp, beyond a signature that fits.
import { createHash } from 'node:crypto'
import * as asn1js from 'asn1js'
import type * as pkijs from 'pkijs'
import { bytesEqual } from '../base/bytes.ts'
import type { Bytes } from '../base/bytes.ts'

const EXTENDED_KEY_USAGE_OID = '2.5.29.37'
const TIME_STAMPING_OID = '1.3.6.1.5.5.7.3.8'
const CONTENT_TYPE_OID = '1.2.840.113549.1.9.3'
const TST_INFO_OID = '1.2.840.113549.1.9.16.1.4'
/** The attribute that binds the certificate into the signature: ESSCertID (SHA-1) and ESSCertIDv2. */
const SIGNING_CERTIFICATE_OID = '1.2.840.113549.1.9.16.2.12'
const SIGNING_CERTIFICATE_V2_OID = '1.2.840.113549.1.9.16.2.47'
/** Hashes that an ESSCertIDv2 may name; SHA-256 where it names none. */
const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** Why this certificate cannot have made this stamp, or null where nothing speaks against it. */
export function checkSigner(signedData: pkijs.SignedData, signer: pkijs.Certificate, at: Date): string | null {
  if (at < signer.notBefore.value || at > signer.notAfter.value) return 'the certificate was not valid when it was made'
  if (!isForTimeStamping(signer)) return 'the certificate is not one for time stamping alone'
  const attributes = signedData.signerInfos[0]?.signedAttrs?.attributes ?? []
  if (contentTypeOf(attributes) !== TST_INFO_OID) return 'its signature is over something else than a stamp'
  if (!bindsCertificate(attributes, signer)) return 'its signature does not name the certificate'
  return null
}

function isForTimeStamping(certificate: pkijs.Certificate): boolean {
  const usage = certificate.extensions?.find((extension) => extension.extnID === EXTENDED_KEY_USAGE_OID)
  const purposes = (usage?.parsedValue as pkijs.ExtKeyUsage | undefined)?.keyPurposes ?? []
  return usage?.critical === true && purposes.length === 1 && purposes[0] === TIME_STAMPING_OID
}

function contentTypeOf(attributes: readonly pkijs.Attribute[]): string | null {
  const [value] = attributes.find((attribute) => attribute.type === CONTENT_TYPE_OID)?.values ?? []
  return (value as asn1js.ObjectIdentifier | undefined)?.valueBlock.toString() ?? null
}

interface Asn1Block {
  readonly valueBlock: { readonly value?: readonly Asn1Block[]; readonly valueHexView?: Uint8Array; toString(): string }
}

/** SigningCertificate(V2) ::= SEQUENCE { certs SEQUENCE OF SEQUENCE { [hash algorithm,] certHash, … } … }: its first must be the signer's. */
function bindsCertificate(attributes: readonly pkijs.Attribute[], signer: pkijs.Certificate): boolean {
  const der = new Uint8Array(signer.toSchema(false).toBER())
  const first = (oid: string) => {
    const [value] = attributes.find((attribute) => attribute.type === oid)?.values ?? []
    return (value as Asn1Block | undefined)?.valueBlock.value?.[0]?.valueBlock.value?.[0]?.valueBlock.value
  }
  const v2 = first(SIGNING_CERTIFICATE_V2_OID)
  if (v2) {
    const namesHash = v2[0] instanceof asn1js.Sequence
    const algorithm = namesHash ? HASHES[v2[0]?.valueBlock.value?.[0]?.valueBlock.toString() ?? ''] : 'sha256'
    return algorithm !== undefined && isHashOf(v2[namesHash ? 1 : 0], algorithm, der)
  }
  return isHashOf(first(SIGNING_CERTIFICATE_OID)?.[0], 'sha1', der)
}

function isHashOf(block: Asn1Block | undefined, algorithm: string, bytes: Bytes): boolean {
  const stated = block?.valueBlock.valueHexView
  return stated !== undefined && bytesEqual(stated, createHash(algorithm).update(bytes).digest())
}
