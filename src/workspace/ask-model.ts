// The way to a language model: an OpenAI-compatible endpoint, on this machine unless the user says otherwise.
import { done, type Outcome, refuse } from '../base/refusal.ts'
import type { ModelOptions } from '../statement/model-proposals.ts'

const PATIENCE_MS = 120_000
const LARGEST_ANSWER_BYTES = 4 << 20

export interface ModelEndpoint {
  /** Base address, such as http://127.0.0.1:11434/v1. */
  readonly url: string
  readonly model: string
  /** Sent as a bearer token, where the endpoint wants one. */
  readonly key: string | null
  /** An endpoint elsewhere is meant: the text of every document read leaves this machine. */
  readonly allowsRemote: boolean
  readonly patienceMs?: number
}

/** Refuses an address that is not this machine's own, unless the user allowed it. */
export function openModel(endpoint: ModelEndpoint): Outcome<ModelOptions, 'model-remote' | 'model-address'> {
  if (!URL.canParse(endpoint.url))
    return refuse('model-address', `--model takes an address such as http://127.0.0.1:11434/v1, not “${endpoint.url}”.`)
  const url = new URL(endpoint.url)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refuse('model-address', '--model takes an http or https address.')
  if (!isLoopback(url.hostname) && !endpoint.allowsRemote) {
    return refuse(
      'model-remote',
      `${url.host} is not this machine: the whole text would leave it. If that is safe for everyone in it, add --allow-remote-model.`,
    )
  }
  const address = `${endpoint.url.replace(/\/+$/, '')}/chat/completions`
  return done({ model: endpoint.model, ask: (body) => post(address, body, endpoint) })
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

/** One request; redirects are errors, since they could lead off the machine. */
async function post(address: string, body: string, { key, patienceMs }: ModelEndpoint): Promise<string> {
  const headers = { 'content-type': 'application/json', ...(key !== null && { authorization: `Bearer ${key}` }) }
  const answer = await fetch(address, {
    method: 'POST',
    headers,
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs ?? PATIENCE_MS),
  })
  if (answer.status !== 200 || !answer.body) throw new Error(`status ${answer.status}`)
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of answer.body) {
    bytes += part.byteLength
    if (bytes > LARGEST_ANSWER_BYTES) throw new Error('the answer is too large')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
