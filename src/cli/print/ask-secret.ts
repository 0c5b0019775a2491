// Asks for a passphrase at the terminal, without echo.
import { isCancel, password } from '@clack/prompts'

/** The typed words, or null where there is no terminal to ask at or the user gave up. */
export async function askSecret(question: string): Promise<string | null> {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return null
  const answer = await password({ message: question, output: process.stderr })
  return isCancel(answer) ? null : answer
}
