// Places the groups of a sentence among the persons: the same number of the same people is the same group.
import type { Language } from '../../base/language-tag.ts'
import { isSpeechWord } from '../../language/speech-stems.ts'
import { findBodies, findCountedGroups, type GroupMention } from './counts.ts'
import { skipInsertion } from './persons-unnamed.ts'
import { addMention, newDraft, type PersonDraft } from './persons-register.ts'
import type { StorySentence } from './persons-story.ts'

/** As for names: no account has more. */
const MOST_PERSONS = 500

interface GroupContext {
  readonly drafts: PersonDraft[]
  readonly language: Language | null
}

/** Adds the counted groups, and the bodies that speak or act as a sentence's subject. */
export function placeGroups(sentence: StorySentence, context: GroupContext): void {
  const counted = findCountedGroups(sentence, context.language)
  for (const group of counted) placeCounted(group, context.drafts)
  for (const body of findBodies(sentence, context.language)) placeBody(body, context.drafts)
}

function placeCounted(group: GroupMention, drafts: PersonDraft[]): void {
  const same = drafts.find(
    (draft) =>
      draft.count !== null &&
      draft.count > 1 &&
      (draft.count === group.count || draft.count === group.stated) &&
      areAlike(draft.sense, group.sense),
  )
  if (same === undefined && drafts.length >= MOST_PERSONS) return
  const draft = same ?? newDraft({ description: textOf(group), count: group.count, sense: group.sense })
  if (same === undefined) drafts.push(draft)
  addMention(draft, group.span, 'group', group.sentence.index)
}

const GENERAL = new Set(['man-person', 'man'])

/** "Twelve conscripts" may be taken up as "the twelve men". */
function areAlike(a: string | null, b: string): boolean {
  return a === b || GENERAL.has(b) || (a !== null && GENERAL.has(a))
}

/** A body is a person of the story once it speaks or does something: a verb stands behind it, or it is told "by" it. */
function placeBody(body: GroupMention, drafts: PersonDraft[]): void {
  const known = drafts.find((draft) => draft.count === null && headOf(draft.sense) === headOf(body.sense))
  if (known === undefined && !isActor(body)) return
  const draft = known ?? newDraft({ description: textOf(body), count: null, sense: body.sense })
  if (known === undefined) drafts.push(draft)
  addMention(draft, body.span, 'group', body.sentence.index)
}

/** "The district commission" is taken up as "the commission". */
function headOf(sense: string | null): string | null {
  return sense?.split(' ').at(-1) ?? null
}

const AUXILIARIES = new Set('was were is are has had have did does will would'.split(' '))

function isActor(body: GroupMention): boolean {
  const { tokens } = body.sentence
  const before = tokens[body.from - 1]
  const after = tokens[skipInsertion(tokens, body.to)]
  if (before?.lower === 'by') return true
  if (speaksSoon(body)) return true
  if ([before, after].some((token) => token?.kind === 'word' && isSpeechWord(token.lower))) return true
  if (body.sentence.isAside || after?.kind !== 'word') return false
  return AUXILIARIES.has(after.lower) || /^[a-z]{3,}ed$|^[а-яіїєґ]+(?:ла|ли|ло|л|лась|лся|лись|в|ся)$/.test(after.lower)
}

/** A speech verb within the next few words of the same clause: «Администрация это отрицает». */
function speaksSoon(body: GroupMention): boolean {
  for (const token of body.sentence.tokens.slice(body.to, body.to + 3)) {
    if (token.kind !== 'word') return false
    if (isSpeechWord(token.lower)) return true
  }
  return false
}

function textOf(group: GroupMention): string {
  const { block } = group.sentence
  return block.text.slice(group.span[0] - block.start, group.span[1] - block.start)
}
