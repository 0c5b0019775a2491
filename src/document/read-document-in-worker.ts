// Reads a source in a worker thread, with limits on time and memory, so that hostile bytes cannot hang or crash the whole.
import { Worker } from 'node:worker_threads'
import { refuse, type Outcome } from '../base/refusal.ts'
import type { Bytes } from '../base/bytes.ts'
import type { DocumentHints } from './document.ts'
import type { ReadRefusal } from './draft.ts'
import { READING_LIMITS } from './limits.ts'
import type { ReadOptions, ReadSource } from './read-document.ts'
import type { ReadTask, WishAnswer, WorkerAnswer, WorkerWish } from './worker-messages.ts'

/** A worker with what it was opened for. */
interface ReadingWorker {
  readonly worker: Worker
  readonly heapMebibytes: number
  readings: number
}

/** After so many sources, or one so large, a worker is replaced, so that what a reader leaves behind does not add up. */
const MOST_READINGS = 100
const LARGEST_BEFORE_REUSE_BYTES = 8 * 1024 * 1024

/** The worker that last read a source well: it starts at once where a new one takes a tenth of a second. It keeps no program from ending. */
let idle: ReadingWorker | null = null

/**
 * As `readDocument`, in a worker thread. Taking too long, too much memory or falling over is a refusal
 * (`too-slow`, `too-large`, `damaged`); the bytes are copied and stay as they were. A worker reads one source at a time, and
 * another after it only where it read this one without a refusal.
 */
export function readDocumentInWorker(
  bytes: Bytes,
  hints: DocumentHints = {},
  options: ReadOptions = {},
): Promise<Outcome<ReadSource, ReadRefusal>> {
  const limits = options.limits ?? READING_LIMITS
  // Said here already: copying what will be refused costs as much as reading it.
  if (bytes.byteLength > limits.sourceBytes) {
    return Promise.resolve(refuse('too-large', `The file has ${bytes.byteLength} bytes; at most ${limits.sourceBytes} are read.`))
  }
  const reading = takeWorker(limits.heapMebibytes)
  const { worker } = reading
  return new Promise((resolve) => {
    const finish = (outcome: Outcome<ReadSource, ReadRefusal>) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      if (outcome.ok && bytes.byteLength <= LARGEST_BEFORE_REUSE_BYTES) keepWorker(reading)
      else endWorker(worker)
      resolve(outcome)
    }
    const onMessage = (message: WorkerAnswer | WorkerWish) => {
      if (message.kind === 'read') finish(message.outcome)
      else void answerWish(worker, message, options)
    }
    const onError = (error: unknown) => finish(refuseFailure(error, limits.heapMebibytes))
    const onExit = () => finish(refuse('damaged', 'The reader ended without an answer. The source is kept as it is.'))
    const seconds = Math.round(limits.milliseconds / 1000)
    const timer = setTimeout(
      () => finish(refuse('too-slow', `Reading took longer than ${seconds} s and was ended. The source is kept as it is.`)),
      limits.milliseconds,
    )
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage({ kind: 'task', bytes, hints, limits, canRecognise: options.recogniseText !== undefined } satisfies ReadTask)
  })
}

/** The idle worker where it was opened with the same limit on memory; else a new one. */
function takeWorker(heapMebibytes: number): ReadingWorker {
  const known = idle
  if (known !== null && known.heapMebibytes === heapMebibytes) {
    idle = null
    known.worker.removeAllListeners('error').removeAllListeners('exit')
    known.worker.ref()
    return known
  }
  const worker = new Worker(new URL('./document-worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMebibytes },
    stdout: true,
    stderr: true,
    env: {},
  })
  return { worker, heapMebibytes, readings: 0 }
}

function keepWorker(reading: ReadingWorker): void {
  reading.readings += 1
  if (idle !== null || reading.readings >= MOST_READINGS) return endWorker(reading.worker)
  const forget = (): void => {
    if (idle === reading) idle = null
  }
  // What a source left running may still fail while nobody waits.
  reading.worker.on('error', forget).on('exit', forget)
  reading.worker.unref()
  idle = reading
}

function endWorker(worker: Worker): void {
  worker.on('error', () => undefined)
  void worker.terminate()
}

async function answerWish(worker: Worker, wish: WorkerWish, { recogniseText }: ReadOptions): Promise<void> {
  const outcome: Outcome<string> = recogniseText
    ? await recogniseText(wish.image, wish.mediaType)
    : refuse('no-recogniser', 'No program that reads images is installed.')
  worker.postMessage({ kind: 'recognised', outcome } satisfies WishAnswer)
}

function refuseFailure(error: unknown, heapMebibytes: number): Outcome<ReadSource, ReadRefusal> {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (isMemory)
    return refuse('too-large', `Reading took more than ${heapMebibytes} MiB of memory and was ended. The source is kept as it is.`)
  return refuse(
    'damaged',
    `The reader fell over this file (${error instanceof Error ? error.name : 'unknown failure'}). The source is kept as it is.`,
  )
}
