// Prints what the guard warns of: whom too few fit and how to say it more coarsely.
import type { ChangeNotice } from '../../workspace/edition-changes.ts'
import type { GuardWarnings, TraitNotice } from '../../workspace/guard-warnings.ts'
import type { QuoteNotice } from '../../workspace/quotes-elsewhere.ts'
import type { MessageKey } from '../messages/en.ts'
import { say } from '../messages/say.ts'
import type { Call } from '../verb.ts'
import { paint, printable, printableLine } from './style.ts'

export function printWarnings(call: Call, { traits, quotes, changes, sourcesNotSearched }: GuardWarnings): void {
  for (const notice of traits) printTraits(call, notice)
  for (const notice of quotes) printQuote(call, notice)
  for (const notice of changes) printChange(call, notice)
  if (sourcesNotSearched > 0) call.terminal.note(say(call.language, 'sources-not-searched', { count: sourcesNotSearched }))
}

function printQuote({ language, terminal }: Call, { path, carrier, place, words, isQuoted, source, isPublic, persons }: QuoteNotice): void {
  const key = isQuoted ? 'quote-elsewhere' : 'words-elsewhere'
  const where = say(language, isPublic ? 'source-is-public' : 'source-is-kept')
  const told = say(language, key, { words, source: source.slice(0, 12), where, persons: persons.length })
  terminal.out(`${paint(terminal, 'yellow', 'warning')} ${key}  ${printable(`${path}: ${carrier}, ${place}`)}\n        ${told}\n`)
}

function printChange(call: Call, { kind, pseudonym, trait, count, places }: ChangeNotice): void {
  const { language, terminal } = call
  const told = say(language, kind, { person: pseudonym, trait: trait === null ? '' : nameTrait(call, trait) })
  terminal.out(`${paint(terminal, 'yellow', 'warning')} ${kind}  ${printable(told)}\n`)
  for (const { before, after } of places) {
    const now = after === null ? '' : ` → ${after.path}: ${after.carrier}, ${after.place}`
    terminal.out(`        ${paint(terminal, 'dim', printable(`${before.path}: ${before.carrier}, ${before.place}${now}`))}\n`)
  }
  if (count > places.length) terminal.out(`        ${say(language, 'and-more', { count: count - places.length })}\n`)
}

function printTraits(call: Call, { kind, pseudonym, traits, k, fit, combinations, proposal }: TraitNotice): void {
  const { language, terminal } = call
  const people =
    fit === null
      ? ''
      : Math.round(fit.people) < 1
        ? say(language, 'fits-nobody')
        : say(language, 'fits-people', { people: Math.round(fit.people) })
  const basis = fit === null ? '' : say(language, `basis-${fit.basis}`)
  terminal.out(
    `${paint(terminal, 'yellow', 'warning')} ${kind}  ${printable(say(language, kind, { person: pseudonym, people, k, basis }))}\n`,
  )
  const named = traits.map(({ name }) => nameTrait(call, name))
  traits.forEach(({ says, places }, n) => {
    const [first] = places
    const place =
      first === undefined ? '' : `${first.path}: ${first.carrier}, ${first.place}${places.length > 1 ? ` (+${places.length - 1})` : ''}`
    terminal.out(`        ${named[n]!} “${printableLine(says)}”  ${paint(terminal, 'dim', printable(place))}\n`)
  })
  const tell = (key: MessageKey, values: Readonly<Record<string, string>> = {}): void =>
    terminal.out(`        ${printable(say(language, key, values))}\n`)
  if (fit !== null && fit.unknown.length > 0)
    tell('counts-do-not-know', { names: fit.unknown.map((name) => nameTrait(call, name)).join(', ') })
  if (combinations.length > 0)
    tell('too-rare-together', { sets: combinations.map((set) => set.map((n) => named[n]!).join(' + ')).join('; ') })
  if (proposal === null) tell('only-silence')
  else {
    const wordings = proposal.map(({ trait, how, words }) =>
      say(language, `wording-${how}` as MessageKey, { trait: named[trait]!, words: words ?? '' }),
    )
    tell('say-instead', { wordings: wordings.join('; ') })
  }
}

const NAMED = new Set(['age', 'gender', 'place', 'role', 'unit', 'relative'])

function nameTrait({ language }: Call, name: string): string {
  return NAMED.has(name) ? say(language, `trait-${name}` as MessageKey) : say(language, 'trait-date', { name: printableLine(name) })
}
