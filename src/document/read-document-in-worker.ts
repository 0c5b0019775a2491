// Reads a source in a worker of its own, with limits on time and memory, so that hostile bytes cannot hang or crash the whole.
import { Worker } from 'node:worker_threads'
import { refuse, type Outcome } from '../base/refusal.ts'
import type { Bytes } from '../base/bytes.ts'
import type { DocumentHints } from './document.ts'
import type { ReadRefusal } from './draft.ts'
import { READING_LIMITS } from './limits.ts'
import type { ReadOptions, ReadSource } from './read-document.ts'
import type { ReadTask, WorkerAnswer, WorkerWish } from './worker-messages.ts'

/**
 * As `readDocument`, in a worker thread. Taking too long, too much memory or falling over is a refusal
 * (`too-slow`, `too-large`, `damaged`); the bytes are copied and stay as they were.
 */
export function readDocumentInWorker(bytes: Bytes, hints: DocumentHints = {}, options: ReadOptions = {}): Promise<Outcome<ReadSource, ReadRefusal>> {
  const limits = options.limits ?? READING_LIMITS
  // Said here already: copying what will be refused costs as much as reading it.
  if (bytes.byteLength > limits.sourceBytes) {
    return Promise.resolve(refuse('too-large', `The file has ${bytes.byteLength} bytes; at most ${limits.sourceBytes} are read.`))
  }
  const worker = new Worker(new URL('./document-worker.js', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: limits.heapMebibytes }, stdout: true, stderr: true, env: {} })
  return new Promise(resolve => {
    const finish = (outcome: Outcome<ReadSource, ReadRefusal>) => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(outcome)
    }
    const seconds = Math.round(limits.milliseconds / 1000)
    const timer = setTimeout(() => finish(refuse('too-slow', `Reading took longer than ${seconds} s and was ended. The source is kept as it is.`)), limits.milliseconds)
    worker.on('message', (message: WorkerAnswer | WorkerWish) => {
      if (message.kind === 'read') finish(message.outcome)
      else void answerWish(worker, message, options)
    })
    worker.on('error', error => finish(refuseFailure(error, limits.heapMebibytes)))
    worker.on('exit', () => finish(refuse('damaged', 'The reader ended without an answer. The source is kept as it is.')))
    worker.postMessage({ bytes, hints, limits, canRecognise: options.recogniseText !== undefined } satisfies ReadTask)
  })
}

async function answerWish(worker: Worker, wish: WorkerWish, { recogniseText }: ReadOptions): Promise<void> {
  const outcome: Outcome<string> = recogniseText ? await recogniseText(wish.image, wish.mediaType) : refuse('no-recogniser', 'No program that reads images is installed.')
  worker.postMessage(outcome)
}

function refuseFailure(error: unknown, heapMebibytes: number): Outcome<ReadSource, ReadRefusal> {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (isMemory) return refuse('too-large', `Reading took more than ${heapMebibytes} MiB of memory and was ended. The source is kept as it is.`)
  return refuse('damaged', `The reader fell over this file (${error instanceof Error ? error.name : 'unknown failure'}). The source is kept as it is.`)
}
