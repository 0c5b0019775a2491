// The way out to the net, opened by cli and handed in: undici with the address filter, no proxy, no cookies, no redirects followed by itself.
import { Agent, buildConnector, type Dispatcher } from 'undici'
import { isIP } from 'node:net'
import { filterLookup, isPublicAddress, PrivateAddress, type Lookup } from './address-filter.ts'

export interface Network {
  readonly dispatcher: Dispatcher
  /** The address last connected to for an origin, for WARC-IP-Address. */
  addressOf(origin: string): string | null
  close(): Promise<void>
}

export interface NetworkOptions {
  /** True lets a fetch reach private and loopback addresses (`--allow-private`). */
  readonly allowsPrivate: boolean
  /** For tests. */
  readonly lookup?: Lookup
}

/** Opens the way out. The filter stands at the connection itself, so redirects and embedded media pass it too. */
export function openNetwork(options: NetworkOptions): Network {
  const addresses = new Map<string, string>()
  const lookup = options.allowsPrivate ? options.lookup : filterLookup(options.lookup)
  const connect = buildConnector({ timeout: 15_000, ...(lookup ? { lookup } : {}) })
  const connector: buildConnector.connector = (target, callback) => {
    const host = target.hostname.replace(/^\[|\]$/g, '')
    // A literal address is never looked up.
    if (!options.allowsPrivate && isIP(host) !== 0 && !isPublicAddress(host))
      return callback(new PrivateAddress(target.hostname, host), null)
    connect(target, (error, socket) => {
      if (error) return callback(error, null)
      const address = socket.remoteAddress ?? ''
      if (!options.allowsPrivate && !isPublicAddress(address)) {
        socket.destroy()
        return callback(new PrivateAddress(target.hostname, address), null)
      }
      addresses.set(`${target.protocol}//${target.host ?? target.hostname}`, address)
      callback(null, socket)
    })
  }
  const dispatcher = new Agent({ connect: connector, connections: 6, maxHeaderSize: 65_536, headersTimeout: 30_000, bodyTimeout: 30_000 })
  return { dispatcher, addressOf: (origin) => addresses.get(origin) ?? null, close: () => dispatcher.destroy() }
}
