// The inside of the worker that reads hostile bytes: receives them, answers with the outcome, and asks its host for text recognition.
import { parentPort } from 'node:worker_threads'
import type { Outcome } from '../base/refusal.ts'
import type { ReadTask, WishAnswer, WorkerAnswer, WorkerWish } from './worker-messages.ts'
import { readDocument } from './read-document.ts'

const port = parentPort
const waiting: ((outcome: Outcome<string>) => void)[] = []

if (port) {
  port.on('message', (message: ReadTask | WishAnswer) => {
    if (message.kind === 'recognised') waiting.shift()?.(message.outcome)
    else void answerTask(message)
  })
}

async function answerTask(task: ReadTask): Promise<void> {
  if (!port) return
  waiting.length = 0
  const recogniseText = (image: Uint8Array, mediaType: string): Promise<Outcome<string>> =>
    new Promise((resolve) => {
      waiting.push(resolve)
      port.postMessage({ kind: 'recognise', image, mediaType } satisfies WorkerWish)
    })
  const outcome = await readDocument(task.bytes, task.hints, { limits: task.limits, ...(task.canRecognise ? { recogniseText } : {}) })
  port.postMessage({ kind: 'read', outcome } satisfies WorkerAnswer)
}
