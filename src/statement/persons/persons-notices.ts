// Gives each pseudonym notice to the persons it is about.
import type { SourceDocument } from '../../document/document.ts'
import type { Span } from '../../base/span.ts'
import { splitSentences } from '../../language/sentences.ts'
import type { PersonDraft } from './persons-register.ts'
import type { Story } from './persons-story.ts'
import { findNotices, type Notice } from './pseudonym-notices.ts'

/** Notices beyond this many are not read: no page has them. */
const MOST_NOTICES = 100
const COUPLE = /супруг|подружж|couple|spouses/i

/** Reads the notices of the story and of the page's notes, and marks whom they are about. A notice about nobody found is dropped. */
export function applyNotices(document: SourceDocument, story: Story, drafts: readonly PersonDraft[]): void {
  let left = MOST_NOTICES
  const storyBlocks = new Set(story.sentences.map((sentence) => sentence.block.n))
  for (const sentence of story.sentences)
    for (const notice of findNotices(sentence.tokens)) if (left-- > 0) apply(document.text, notice, sentence.span, drafts)
  for (const block of document.blocks) {
    if (storyBlocks.has(block.n) || block.kind === 'boilerplate' || block.kind === 'byline') continue
    for (const sentence of splitSentences(document.text, document.language, block.start, block.end)) {
      for (const notice of findNotices(sentence.tokens)) if (left-- > 0) apply(document.text, notice, null, drafts)
    }
  }
}

function apply(text: string, notice: Notice, sentence: Span | null, drafts: readonly PersonDraft[]): void {
  const persons = aboutWhom(text, notice, sentence, drafts)
  for (const draft of persons) {
    if (draft.notice !== null) continue
    draft.notice = notice.span
    if (notice.says !== 'withheld') draft.pseudonym = notice.says === 'changed'
  }
}

/** "All names in the text", «имена героев»: of whoever is named without a surname. */
const EVERYBODY =
  /(?:^|\s)(?:all|every|heroes|interviewees|sources|witnesses|residents|people|все|всех|герое[вй]|собеседников|свидетелей|персонажей|усі|всі|усіх|всіх|героїв|співрозмовників|свідків)(?![\p{L}])/iu
/** «Имя автора скрыто»: the letter's writer, not who is told of. */
const AUTHOR = /(?:^|\s)(?:author|writer|автор|отправител|автор[аки]+)/iu

function isGivenOnly(draft: PersonDraft): boolean {
  return draft.names.length > 0 && [...draft.writings.values()].every((name) => name.surname === null && name.initials.length === 0)
}

const NEAR_UTF16 = 400

function nearestBefore(drafts: readonly PersonDraft[], position: number): PersonDraft | null {
  const last = (draft: PersonDraft): number =>
    draft.mentions.reduce((end, { span }) => (span[1] <= position ? Math.max(end, span[1]) : end), -Infinity)
  const near = drafts.filter((draft) => position - last(draft) < NEAR_UTF16).sort((a, b) => last(b) - last(a))
  return near[0] ?? null
}

function aboutWhom(text: string, notice: Notice, sentence: Span | null, drafts: readonly PersonDraft[]): PersonDraft[] {
  const individuals = drafts.filter((draft) => draft.count === 1 && (notice.says === 'withheld' || draft.names.length > 0))
  const words = text.slice(...notice.span)
  const ofGender = individuals.filter((draft) => notice.gender === null || draft.gender === null || draft.gender === notice.gender)
  // "She asked to be called Sofia": the notice holds the name.
  const called =
    notice.says === 'changed'
      ? individuals.filter((draft) =>
          draft.mentions.some(({ span, kind }) => kind === 'name' && span[0] >= notice.span[0] && span[1] <= notice.span[1]),
        )
      : []
  if (called.length > 0) return called
  // "Nargis, as she asks to be called": the name it stands beside.
  const beside = individuals.find((draft) =>
    draft.mentions.some(({ span, kind }) => kind === 'name' && notice.span[0] >= span[1] && notice.span[0] - span[1] <= 2),
  )
  if (beside !== undefined && !notice.isPlural && notice.says === 'changed') return [beside]
  if (AUTHOR.test(words)) return []
  if (notice.isPlural && notice.says === 'changed' && EVERYBODY.test(words)) return individuals.filter(isGivenOnly)
  const sure = ofGender.filter((draft) => notice.gender !== null && draft.gender === notice.gender && draft.names.length > 0)
  const fitting = notice.says === 'changed' && sure.length > 0 ? sure : ofGender
  const before = (draft: PersonDraft): number =>
    draft.mentions
      .filter(
        ({ span, kind }) =>
          (kind === 'name' || notice.says === 'withheld') && sentence !== null && span[0] >= sentence[0] && span[1] <= notice.span[0],
      )
      .reduce((last, { span }) => Math.max(last, span[0]), -1)
  const here = fitting.filter((draft) => before(draft) >= 0).sort((a, b) => before(b) - before(a))
  if (here[0] !== undefined) {
    if (!notice.isPlural) return [here[0]]
    const partners = here[0].relations.filter(({ as }) => as === 'husband' || as === 'wife').map(({ to }) => to)
    return COUPLE.test(text.slice(...notice.span)) && partners.length > 0 ? [here[0], ...partners] : [...new Set([...here, ...partners])]
  }
  if (notice.says === 'withheld') return []
  // Who is given another name is mostly given no surname.
  const earlier = nearestBefore(fitting.filter(isGivenOnly), notice.span[0]) ?? nearestBefore(fitting, notice.span[0])
  if (sentence !== null && !notice.isPlural && earlier !== null) return [earlier]
  const named = fitting.filter((draft) => draft.names.length > 0)
  if (notice.isPlural) return named.filter(isGivenOnly)
  return named.sort((a, b) => b.mentions.length - a.mentions.length).slice(0, 1)
}
