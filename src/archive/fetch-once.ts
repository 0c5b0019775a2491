// One request and its answer as they went over the wire; redirects are the caller's to follow, so that each hop is recorded.
import { STATUS_CODES } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { done, refuse, type Outcome } from '../base/refusal.ts'
import { concatBytes, type Bytes } from '../base/bytes.ts'
import { PrivateAddress } from './address-filter.ts'
import type { Network } from './network.ts'

export interface FetchLimits {
  readonly maxBytes: number
  readonly timeoutMs: number
}

export interface FetchRequest {
  readonly url: URL
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/** All of it but the request is the server's: attacker-controlled. */
export interface FetchedResponse {
  readonly request: FetchRequest
  readonly status: number
  readonly statusText: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** As sent: the content encoding stands, a chunked transfer is undone. */
  readonly body: Bytes
  /** Why the body ends early, as WARC-Truncated says it, or null. */
  readonly truncated: 'length' | 'time' | 'disconnect' | null
  readonly address: string | null
}

export type FetchRefusal = 'bad-url' | 'private-address' | 'unreachable'

/** Parses an address a user or a page gave; http and https only, no password in it. */
export function parseAddress(text: string, base?: URL): URL | null {
  if (!URL.canParse(text, base)) return null
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (url.username !== '' || url.password !== '') return null
  url.hash = ''
  return url
}

/** Fetches one address, once. A body past the limits is cut and says so; no answer at all is a refusal. */
export async function fetchOnce(
  network: Network,
  request: FetchRequest,
  limits: FetchLimits,
): Promise<Outcome<FetchedResponse, FetchRefusal>> {
  const { url } = request
  const ended = new AbortController()
  const timer = new AbortController()
  void wait(limits.timeoutMs, undefined, { signal: timer.signal, ref: false }).then(
    () => ended.abort(),
    () => undefined,
  )
  try {
    const answer = await network.dispatcher.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers: request.headers.flatMap(([name, value]) => [name, value]),
      responseHeaders: 'raw',
      signal: ended.signal,
    })
    const { body, truncated } = await readBody(answer.body, limits.maxBytes, ended.signal)
    return done({
      request,
      status: answer.statusCode,
      statusText: STATUS_CODES[answer.statusCode] ?? '',
      headers: pairs(answer.headers as unknown as readonly string[]),
      body,
      truncated,
      address: network.addressOf(url.origin),
    })
  } catch (thrown) {
    return unreachable(url, thrown, ended.signal.aborted, limits)
  } finally {
    timer.abort()
  }
}

async function readBody(
  stream: AsyncIterable<Bytes> & { destroy(): unknown },
  maxBytes: number,
  signal: AbortSignal,
): Promise<{ body: Bytes; truncated: FetchedResponse['truncated'] }> {
  const parts: Bytes[] = []
  let bytes = 0
  try {
    for await (const part of stream) {
      parts.push(part.subarray(0, maxBytes - bytes))
      bytes += part.byteLength
      if (bytes > maxBytes) {
        stream.destroy()
        return { body: concatBytes(...parts), truncated: 'length' }
      }
    }
    return { body: concatBytes(...parts), truncated: null }
  } catch {
    return { body: concatBytes(...parts), truncated: signal.aborted ? 'time' : 'disconnect' }
  }
}

function pairs(raw: readonly string[]): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = []
  for (let at = 0; at + 1 < raw.length; at += 2) found.push([String(raw[at]), String(raw[at + 1])])
  return found
}

function unreachable(url: URL, thrown: unknown, timedOut: boolean, limits: FetchLimits): Outcome<FetchedResponse, FetchRefusal> {
  if (thrown instanceof PrivateAddress) {
    return refuse('private-address', `${url.href}: ${thrown.message}. It was not fetched; --allow-private permits it.`)
  }
  if (timedOut) return refuse('unreachable', `${url.href} did not answer within ${limits.timeoutMs / 1000} s.`)
  if (!(thrown instanceof Error)) throw thrown
  return refuse('unreachable', `${url.href} cannot be reached: ${thrown.message || thrown.name}`)
}
