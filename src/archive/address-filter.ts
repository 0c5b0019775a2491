// Which addresses a fetch may reach: none of IANA's special-purpose ranges, whatever name leads there, checked when the connection is made.
import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import { BlockList, isIP } from 'node:net'

/** IANA IPv4 and IPv6 Special-Purpose Address Registries, and the ranges around them that are not global unicast. */
const SPECIAL_RANGES: readonly (readonly [address: string, prefix: number, family: 'ipv4' | 'ipv6', what: string])[] = [
  ['0.0.0.0', 8, 'ipv4', 'this network (RFC 791)'],
  ['10.0.0.0', 8, 'ipv4', 'private (RFC 1918)'],
  ['100.64.0.0', 10, 'ipv4', 'carrier-grade NAT (RFC 6598)'],
  ['127.0.0.0', 8, 'ipv4', 'loopback (RFC 1122)'],
  ['169.254.0.0', 16, 'ipv4', 'link-local (RFC 3927)'],
  ['172.16.0.0', 12, 'ipv4', 'private (RFC 1918)'],
  ['192.0.0.0', 24, 'ipv4', 'protocol assignments (RFC 6890)'],
  ['192.0.2.0', 24, 'ipv4', 'documentation (RFC 5737)'],
  ['192.88.99.0', 24, 'ipv4', '6to4 relay (RFC 7526)'],
  ['192.168.0.0', 16, 'ipv4', 'private (RFC 1918)'],
  ['198.18.0.0', 15, 'ipv4', 'benchmarking (RFC 2544)'],
  ['198.51.100.0', 24, 'ipv4', 'documentation (RFC 5737)'],
  ['203.0.113.0', 24, 'ipv4', 'documentation (RFC 5737)'],
  ['224.0.0.0', 4, 'ipv4', 'multicast (RFC 5771)'],
  ['240.0.0.0', 4, 'ipv4', 'reserved and broadcast (RFC 1112)'],
  ['::', 96, 'ipv6', 'unspecified, loopback, IPv4-compatible (RFC 4291)'],
  ['64:ff9b::', 96, 'ipv6', 'NAT64 (RFC 6052)'],
  ['64:ff9b:1::', 48, 'ipv6', 'local NAT64 (RFC 8215)'],
  ['100::', 64, 'ipv6', 'discard (RFC 6666)'],
  ['2001::', 23, 'ipv6', 'protocol assignments, Teredo (RFC 2928, 4380)'],
  ['2001:db8::', 32, 'ipv6', 'documentation (RFC 3849)'],
  ['2002::', 16, 'ipv6', '6to4 (RFC 3056)'],
  ['3fff::', 20, 'ipv6', 'documentation (RFC 9637)'],
  ['5f00::', 16, 'ipv6', 'segment routing (RFC 9602)'],
  ['fc00::', 7, 'ipv6', 'unique local (RFC 4193)'],
  ['fe80::', 10, 'ipv6', 'link-local (RFC 4291)'],
  ['fec0::', 10, 'ipv6', 'site-local (RFC 3879)'],
  ['ff00::', 8, 'ipv6', 'multicast (RFC 4291)'],
]

const blocked = new BlockList()
for (const [address, prefix, family] of SPECIAL_RANGES) blocked.addSubnet(address, prefix, family)

/** True for an address of the public net. Anything that is no address is not. */
export function isPublicAddress(address: string): boolean {
  const bare = address.split('%')[0] ?? ''
  const version = isIP(bare)
  if (version === 0) return false
  if (version === 4) return !blocked.check(bare, 'ipv4')
  const inner = mappedIpv4(bare)
  return inner === null ? !blocked.check(bare, 'ipv6') : !blocked.check(inner, 'ipv4')
}

/** The IPv4 address inside ::ffff:a.b.c.d, in any spelling, or null. */
function mappedIpv4(address: string): string | null {
  const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1)
  const groups = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical)
  if (!groups) return null
  const [high, low] = [Number.parseInt(groups[1] ?? '', 16), Number.parseInt(groups[2] ?? '', 16)]
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`
}

/** Thrown into a connection that would reach such an address. */
export class PrivateAddress extends Error {
  readonly code = 'EPRIVATE'

  constructor(host: string, address: string) {
    super(`${host} leads to ${address}, which is no address of the public net`)
    this.name = 'PrivateAddress'
  }
}

export type Lookup = typeof systemLookup

/**
 * A `lookup` for sockets that gives out public addresses only. The socket connects to what this returned, so a name that
 * answers differently a second time (DNS rebinding) gains nothing.
 */
export function filterLookup(lookup: Lookup = systemLookup): Lookup {
  const filtered = (
    host: string,
    options: object,
    callback: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
  ): void => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, [])
      const open = addresses.filter(({ address }) => isPublicAddress(address))
      const [first] = open
      if (!first || open.length < addresses.length)
        return callback(new PrivateAddress(host, addresses.map(({ address }) => address).join(', ')), [])
      if ('all' in options && options.all) callback(null, open)
      else callback(null, first.address, first.family)
    })
  }
  return filtered as unknown as Lookup
}
