// Dash dialogue («— Реплика, — сказала она. — Ещё.») and transcripts ("Q: …", "NAME: …", «Ответ: …»): speech that no quotation mark shows.
import type { Span } from '../../base/span.ts'
import type { Language } from '../../base/language-tag.ts'
import { reportingCues } from '../../language/reporting-cues.ts'
import { tokenize } from '../../language/tokens.ts'
import type { Block } from '../../document/document.ts'
import type { Quotation } from './quotations.ts'

const OPENING_DASH = /^[—–―-]\s+(?=\S)/
/** A mark, a space, a dash, a space: where speech and the author's words part. */
const TURN = /[,.!?…»”"]\s+[—–―-]\s+/g

/** The spoken pieces of a block that opens with a dash, as quotations without marks; none where it does not. */
export function findDashDialogue(block: Block, language: Language): Quotation[] {
  const opening = OPENING_DASH.exec(block.text)
  if (opening === null) return []
  return spokenPieces(block.text, opening[0].length, block.text.length, language).map(([from, to]) =>
    spoken([block.start + from, block.start + to]),
  )
}

/** The stretches of [start, end) that are speech, the author's words between dashes left out. */
function spokenPieces(text: string, start: number, end: number, language: Language): Span[] {
  const pieces: Span[] = []
  let from = start
  let isSpeech = true
  TURN.lastIndex = from
  const speak = (to: number): void => {
    if (to > from) pieces.push([from, to])
  }
  for (let turn = TURN.exec(text); turn !== null && turn.index < end; turn = TURN.exec(text)) {
    const next = turn.index + turn[0].length
    if (isSpeech) {
      if (!opensWithCue(text, next, language)) continue
      speak(turn.index + ('.!?…»”"'.includes(turn[0][0]!) ? 1 : 0))
      isSpeech = false
    } else {
      from = next
      isSpeech = true
    }
    TURN.lastIndex = Math.max(next - 1, turn.index + 1)
  }
  if (isSpeech) speak(end)
  return pieces
}

/** «Words, — said X. — More words»: the author's words stand inside one pair of marks; the quotation falls into its spoken pieces. */
export function openAtCues(text: string, quotations: readonly Quotation[], language: Language): Quotation[] {
  if (language === 'en') return [...quotations]
  return quotations.flatMap((quotation) => {
    const pieces = spokenPieces(text, quotation.inner[0], quotation.inner[1], language)
    if (pieces.length < 1 || (pieces.length === 1 && pieces[0]![1] === quotation.inner[1])) return [quotation]
    return pieces.map((inner, i): Quotation => {
      const outer: Span = [i === 0 ? quotation.outer[0] : inner[0], inner[1] === quotation.inner[1] ? quotation.outer[1] : inner[1]]
      return {
        ...quotation,
        inner,
        outer,
        children: quotation.children.filter((child) => inner[0] <= child.outer[0] && child.outer[1] <= inner[1]),
      }
    })
  })
}

function spoken(span: Span): Quotation {
  return { outer: span, inner: span, children: [], isContinued: false, isOpen: false }
}

/** The author's words after a dash begin small and hold a cue among their first words. */
function opensWithCue(text: string, at: number, language: Language): boolean {
  const verbs = reportingCues(language).verbs
  const words = tokenize(text, at, Math.min(text.length, at + 80)).filter((token) => token.kind === 'word')
  return words.slice(0, 5).some((token) => verbs.get(token.lower)?.takes.includes('q'))
}

export interface Turn {
  /** The label as it stands, without its colon. */
  readonly label: Span
  readonly role: 'question' | 'answer' | 'named'
  readonly body: Span
}

const ROLES: ReadonlyMap<string, Turn['role']> = new Map<string, Turn['role']>(
  (
    [
      [
        'question',
        'q question вопрос з п питання запитання interviewer корр корреспондент кореспондент журналист журналист журналіст запитання reporter',
      ],
      ['answer', 'a answer о ответ відповідь interviewee'],
    ] as const
  ).flatMap(([role, labels]) => labels.split(' ').map((label) => [label, role] as const)),
)

const LABEL = /^["“«]?((?:\p{Lu}[\p{L}'’-]{0,24}\.?)(?:\s\p{Lu}[\p{L}'’-]{0,24}\.?){0,3}(?:\s\([^)]{1,30}\))?)\s?[:：]\s/u

/** The label that opens a block of a transcript. Whether a name is one is decided by the caller, who sees how often it stands. */
export function readTurn(block: Block, language: Language): Turn | null {
  const match = LABEL.exec(block.text.slice(0, 140))
  if (match === null) return null
  const written = match[1]!
  const start = block.start + match[0].indexOf(written)
  const role = roleOf(written, language)
  return { label: [start, start + written.length], role, body: [block.start + match[0].length, block.end] }
}

/** What a label says of who speaks: "Q", «Відповідь», or a name. */
export function roleOf(label: string, language: Language): Turn['role'] {
  const word = label.toLowerCase().replaceAll('.', '').trim()
  // «В.» asks in Russian (вопрос) and answers in Ukrainian (відповідь).
  if (word === 'в') return language === 'uk' ? 'answer' : 'question'
  return ROLES.get(word) ?? 'named'
}
