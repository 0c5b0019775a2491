// Tells the user of a refusal: one sentence, or with --json the refusal as data.
import type { Refusal } from '../base/refusal.ts'
import { REFUSALS } from './messages/refusals.ts'
import { printable } from './print/style.ts'
import type { Call, ExitStatus } from './verb.ts'

export function refused(call: Call, refusal: string, message: string): ExitStatus {
  if (call.json) call.terminal.out(JSON.stringify({ ok: false, refusal, message }) + '\n')
  else call.terminal.note(inLanguage(call, refusal) + printable(message))
  return 1
}

/** The refusal's own sentence in the user's language, before the exact one in English. */
function inLanguage({ language }: Call, refusal: string): string {
  const said = language === 'en' ? undefined : REFUSALS[refusal]?.[language]
  return said === undefined ? '' : `${said}\n`
}

export function tellRefusal(call: Call, { refusal, message }: Refusal): ExitStatus {
  return refused(call, refusal, message)
}

/** A call that makes no sense: status 2. */
export function wrongCall(call: Call, message: string): ExitStatus {
  refused(call, 'wrong-call', message)
  return 2
}
