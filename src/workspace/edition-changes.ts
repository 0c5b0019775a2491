// What a past edition gives away about the new one, file by file: the join of the guard's names, the traits and the comparison of editions.
import path from 'node:path'
import { type ChangeKind, compareEditions, type EditionChange, type EditionText, type Trace } from '../guard/editions/compare-editions.ts'
import type { Guard } from '../guard/guard.ts'
import { placeIn } from '../guard/carriers/scan-carriers.ts'
import { attributeTraits } from '../guard/traits/attribute-traits.ts'
import { buildTraitFinder, type TraitFinder } from '../guard/traits/find-traits.ts'
import type { FinishedText, TraitPlace } from '../guard/traits/profile-texts.ts'
import { widthOf } from '../guard/traits/trait.ts'
import { guardedPersons, tracedPersons } from './guarded-persons.ts'
import { accessVault } from './vault.ts'
import type { Workspace } from './workspace.ts'

/** A finished text with the path that its edition has it under. */
export interface EditionPart extends FinishedText {
  /** The edition's name as given. */
  readonly root: string
  /** Not masked: files of two editions are paired by it. */
  readonly ownPath: string
}

export interface ChangePlace {
  readonly before: TraitPlace
  readonly after: TraitPlace | null
}

/** One kind of change about one person, with its first places. */
export interface ChangeNotice {
  readonly kind: ChangeKind
  readonly person: string
  readonly pseudonym: string
  /** Of a trait: its name; else null. */
  readonly trait: string | null
  readonly count: number
  readonly places: readonly ChangePlace[]
}

const MOST_PLACES = 5

export function findEditionChanges(
  workspace: Workspace,
  guard: Guard,
  before: readonly EditionPart[],
  after: readonly EditionPart[],
  asOfYear: number,
): ChangeNotice[] {
  const persons = tracedPersons(accessVault(workspace))
  const place = new Map(persons.map(({ person }, n) => [person, n]))
  const identities = guardedPersons(accessVault(workspace)).map(({ person }) => place.get(person)!)
  const tracer = { guard, finder: buildTraitFinder(persons), identities, asOfYear }
  const isOneFile = [before, after].every((parts) => new Set(parts.map(({ ownPath }) => ownPath)).size === 1)
  const [own, others] = [before, after].map((parts) => parts.map((part) => traceText(tracer, part, isOneFile)))
  const notices = new Map<string, ChangeNotice>()
  for (const change of compareEditions(own!, others!)) {
    const { person, pseudonym } = persons[change.person]!
    const trait = change.item === '' ? null : change.item.replace(/ \d+$/, '')
    const key = `${change.kind} ${person} ${trait}`
    const known = notices.get(key) ?? { kind: change.kind, person, pseudonym, trait, count: 0, places: [] }
    const places = known.places.length < MOST_PLACES ? [...known.places, placesOf(change, before, after)] : known.places
    notices.set(key, { ...known, count: known.count + 1, places })
  }
  return [...notices.values()]
}

interface Tracer {
  readonly guard: Guard
  readonly finder: TraitFinder
  /** By identity of the guard: the person's place in the list. */
  readonly identities: readonly number[]
  readonly asOfYear: number
}

function traceText({ guard, finder, identities, asOfYear }: Tracer, part: EditionPart, isOneFile: boolean): EditionText {
  const { text, dates, carrier } = part
  const found = finder.find(text, dates, asOfYear)
  const named = (words: string): Trace[] =>
    guard
      .findNamed(words)
      .flatMap((hit) => hit.identities.map((n): Trace => ({ person: identities[n]!, is: 'name', item: '', width: 1, span: hit.span })))
  // Where the real name stands, the traits beside it are that person's as well.
  const names = named(text)
  return {
    name: `${isOneFile ? '' : pathWithin(part)} ${carrier}`,
    text,
    pathTraces: named(part.ownPath),
    traces: [
      ...names,
      ...found.pseudonyms.map(({ person, span }): Trace => ({ person, is: 'pseudonym', item: '', width: 1, span })),
      ...attributeTraits(text, { ...found, pseudonyms: [...found.pseudonyms, ...names] }).map(({ person, item, value, span }): Trace => ({
        person,
        is: 'trait',
        item,
        width: widthOf(value),
        span,
      })),
    ],
  }
}

/** The path without the edition's own folder. */
function pathWithin({ root, ownPath }: EditionPart): string {
  const folder = `${path.basename(root)}/`
  return ownPath.startsWith(folder) ? ownPath.slice(folder.length) : path.basename(ownPath)
}

function placesOf({ before, after }: EditionChange, own: readonly EditionPart[], others: readonly EditionPart[]): ChangePlace {
  const tell = ({ path: file, carrier, place, text }: EditionPart, start: number | null): TraitPlace =>
    start === null ? { path: file, carrier: 'file name', place: file } : { path: file, carrier, place: place ?? placeIn(text, start) }
  return { before: tell(own[before.text]!, before.start), after: after && tell(others[after.text]!, after.start) }
}
