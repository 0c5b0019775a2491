// The inside of the worker that reads hostile bytes: receives them, answers with the outcome, and asks its host for text recognition.
import { parentPort } from 'node:worker_threads'
import type { Outcome } from '../base/refusal.ts'
import type { ReadTask, WorkerAnswer, WorkerWish } from './worker-messages.ts'
import { readDocument } from './read-document.ts'

const port = parentPort
if (port) port.once('message', (task: ReadTask) => void answerTask(task))

async function answerTask(task: ReadTask): Promise<void> {
  if (!port) return
  const recogniseText = (image: Uint8Array, mediaType: string): Promise<Outcome<string>> =>
    new Promise(resolve => {
      port.once('message', resolve)
      port.postMessage({ kind: 'recognise', image, mediaType } satisfies WorkerWish)
    })
  const outcome = await readDocument(task.bytes, task.hints, { limits: task.limits, ...(task.canRecognise ? { recogniseText } : {}) })
  port.postMessage({ kind: 'read', outcome } satisfies WorkerAnswer)
  port.close()
}
