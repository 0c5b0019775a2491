// A reading as a person would like to read it in a terminal: what the page says of itself, the people, then each block with its statements.
import { isLanguage, type Language } from '../../base/language-tag.ts'
import type { Reading } from '../../case/reading.ts'
import type { Block } from '../../document/document.ts'
import type { Hop, Person, Statement } from '../../statement/statement.ts'
import { say } from '../messages/say.ts'
import type { Terminal } from '../verb.ts'
import { paint, printable, wrap } from './style.ts'

export interface SheetOptions {
  readonly language: Language
  /** Boilerplate blocks are shown too. */
  readonly all: boolean
}

/** Prints one reading. Every word of the document goes through `printable`: a page cannot steer the terminal. */
export function printReading(reading: Reading, terminal: Terminal, options: SheetOptions): void {
  const line = (text = '') => terminal.out(text + '\n')
  printHead(reading, terminal, options, line)
  printPersons(reading, terminal, options, line)
  printBlocks(reading, terminal, options, line)
  printConflicts(reading, terminal, options, line)
}

type Line = (text?: string) => void

function printHead(reading: Reading, terminal: Terminal, { language }: SheetOptions, line: Line): void {
  const { document } = reading
  const unknown = paint(terminal, 'dim', say(language, 'unknown'))
  line(paint(terminal, 'bold', wrap(printable(document.title ?? say(language, 'unknown')), terminal.columns)))
  const origin = document.publishedFrom
    ? paint(terminal, 'dim', ` (${say(language, 'published-from', { origin: document.publishedFrom })})`)
    : ''
  const rows: (readonly [string, string])[] = [
    [say(language, 'outlet'), printable(document.outlet ?? '') || unknown],
    [say(language, 'published'), document.published ? printable(document.published) + origin : unknown],
    [say(language, 'language'), document.language ?? unknown],
    [say(language, 'authors'), printable(document.authors.join(', ')) || unknown],
  ]
  if (document.translators.length > 0) rows.push([say(language, 'translators'), printable(document.translators.join(', '))])
  if (document.creditedSources.length > 0) rows.push([say(language, 'sources'), printable(document.creditedSources.join(', '))])
  const impossible = reading.times
    .filter(({ kind, edtf }) => kind === 'date' && edtf === null)
    .map(({ span }) => document.text.slice(...span))
  if (impossible.length > 0)
    rows.push([
      paint(terminal, 'yellow', say(language, 'warnings')),
      say(language, 'no-such-day', { days: printable(impossible.join(', ')) }),
    ])
  if (document.language !== null && !isLanguage(document.language))
    rows.push([paint(terminal, 'yellow', say(language, 'warnings')), say(language, 'not-our-language')])
  if (document.warnings.length > 0) rows.push([paint(terminal, 'yellow', say(language, 'warnings')), document.warnings.join(', ')])
  for (const [name, value] of rows) line(`  ${name}: ${value}`)
  line()
}

function printPersons(reading: Reading, terminal: Terminal, { language }: SheetOptions, line: Line): void {
  if (reading.persons.length === 0) return
  line(paint(terminal, 'bold', say(language, 'persons')))
  for (const person of reading.persons) line(wrap(describePerson(person, language), terminal.columns, '  '))
  line()
}

function describePerson(person: Person, language: Language): string {
  const parts = [`${person.id}  ${personName(person)}`]
  if (person.count !== null && person.count !== 1) parts.push(`(${person.count})`)
  if (person.pseudonym === true) parts.push(`[${say(language, 'pseudonym')}]`)
  if (person.aliases.length > 0) parts.push(`= ${person.aliases.join(', ')}`)
  for (const relation of person.relations) parts.push(`· ${relation.as} → ${relation.to}`)
  return printable(parts.join(' '))
}

function personName(person: Person): string {
  return person.name ?? person.description ?? person.id
}

function printBlocks(reading: Reading, terminal: Terminal, options: SheetOptions, line: Line): void {
  let hidden = 0
  for (const block of reading.document.blocks) {
    const inside = reading.statements.filter((statement) => statement.span[0] >= block.start && statement.span[0] < block.end)
    if (block.kind === 'boilerplate' && inside.length === 0 && !options.all) {
      hidden++
      continue
    }
    printBlock(block, terminal, line)
    for (const statement of inside) printStatement(statement, reading, terminal, options.language, line)
    line()
  }
  if (hidden > 0) line(paint(terminal, 'dim', say(options.language, 'boilerplate-left', { count: hidden })))
}

function printBlock(block: Block, terminal: Terminal, line: Line): void {
  const speaker = block.speaker ? `${block.speaker}: ` : ''
  line(paint(terminal, 'dim', `[${block.n}] ${block.kind}${block.at ? ' ' + block.at : ''}`))
  line(wrap(printable(speaker + block.text), terminal.columns))
}

function printStatement(statement: Statement, reading: Reading, terminal: Terminal, language: Language, line: Line): void {
  const marks: string[] = [statement.kind]
  if (statement.polarity !== 'affirmed') marks.push(statement.polarity)
  if (statement.promise) marks.push(statement.promise.outcome)
  if (statement.when?.edtf) marks.push(describeWhen(statement))
  if (statement.lasts) marks.push(`${say(language, 'lasts')} ${statement.lasts.edtf}`)
  if (statement.count) marks.push(`× ${statement.count.value}`)
  if (statement.codes.length > 0) marks.push(statement.codes.join(', '))
  const id = paint(terminal, 'cyan', statement.id)
  line(`    ${id}  ${marks.join(' · ')}`)
  line(wrap(`“${printable(statement.quote)}”`, terminal.columns, '        '))
  line(paint(terminal, 'dim', wrap(describeChain(statement, reading, language), terminal.columns, '        ')))
}

function describeWhen({ when }: Statement): string {
  if (!when) return ''
  const exact = when.earliest === when.latest && when.earliest === when.edtf
  return exact ? (when.edtf as string) : `${when.edtf} (${when.earliest ?? '…'} – ${when.latest ?? '…'})`
}

/** "Aleksey —call 2022-11-12→ Elizaveta → NGS". */
function describeChain(statement: Statement, reading: Reading, language: Language): string {
  if (statement.chain.length === 0) return say(language, 'narration')
  const hops = statement.chain.map((hop, i) => describeHop(hop, reading) + (i < statement.chain.length - 1 ? ` ${arrow(hop)} ` : ''))
  return printable(hops.join('')) + (statement.firstHand ? `  (${say(language, 'first-hand')})` : '')
}

function describeHop(hop: Hop, reading: Reading): string {
  if (hop.teller === null) return '?'
  const person = reading.persons.find(({ id }) => id === hop.teller)
  return person ? personName(person) : hop.teller
}

function arrow(hop: Hop): string {
  const how = [hop.means, hop.when].filter(Boolean).join(' ')
  return how ? `—${how}→` : '→'
}

function printConflicts(reading: Reading, terminal: Terminal, { language }: SheetOptions, line: Line): void {
  if (reading.conflicts.length === 0) return
  line(paint(terminal, 'bold', say(language, 'conflicts')))
  for (const conflict of reading.conflicts) {
    const color = conflict.strength === 'conflict' ? 'red' : 'yellow'
    line(`  ${paint(terminal, color, conflict.strength)} ${conflict.statements.join(', ')}`)
    line(wrap(printable(conflict.explanation), terminal.columns, '    '))
  }
}
