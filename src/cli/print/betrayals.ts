// Tells which pseudonyms betray and how, one line each, with no name in it.
import type { Betrayal } from '../../guard/pseudonyms/judge-pseudonyms.ts'
import { say } from '../messages/say.ts'
import type { Call } from '../verb.ts'
import { printableLine } from './style.ts'

const MOST_TOLD = 30

export function tellBetrayals(
  { language }: Call,
  betrayals: readonly { readonly person: number | string | null; readonly kind: Betrayal }[],
  print: (line: string) => void,
): void {
  for (const { person, kind } of betrayals.slice(0, MOST_TOLD)) {
    const whose = person === null ? '' : `${say(language, 'person-numbered', { person: String(person).slice(0, 12) })}: `
    print(printableLine(whose + say(language, `betrays-${kind}`)))
  }
  if (betrayals.length > MOST_TOLD) print(say(language, 'and-more', { count: betrayals.length - MOST_TOLD }))
}
