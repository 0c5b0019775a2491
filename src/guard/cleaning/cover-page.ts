// Covers a page: the boxes that were asked for, and the words in which somebody is named, until none of them can be seen.
import { done, type Outcome } from '../../base/refusal.ts'
import { type CleaningRefusal, snapAll } from './clean-picture.ts'
import { boxesOver, type PlacedWord, readVisibleWords } from './page-words.ts'
import { type Box, paintBoxes, type RawPicture } from './raw-picture.ts'
import { acrossPage, type AskedBox, MARGINS } from './redaction-box.ts'

export interface CoverOptions {
  /** Where in a text somebody is named: those words are covered too. */
  readonly findSpans?: (text: string) => readonly (readonly [start: number, end: number])[]
  /** Boxes reach over the whole width. */
  readonly wholeLines?: boolean
}

export interface CoveredPage {
  readonly picture: RawPicture
  readonly boxes: readonly Box[]
  /** What can still be read. */
  readonly visibleText: string
}

/** Each round covers what is found in what can still be seen: a name that shows in part is found again. */
const MOST_ROUNDS = 4

/** Words without places (another program drew the page in another size) all count as seen, and none is covered by itself. */
export function coverPage(
  drawn: RawPicture,
  asked: readonly AskedBox[],
  words: readonly PlacedWord[],
  { arePlaced, findSpans, wholeLines = false }: CoverOptions & { readonly arePlaced: boolean },
): Outcome<CoveredPage, CleaningRefusal> {
  let wanted = [...asked]
  for (let round = 0; ; round++) {
    const boxes = snapAll(wholeLines ? wanted.map(acrossPage) : wanted, drawn, MARGINS.page)
    if (!boxes.ok) return boxes
    const picture = paintBoxes(drawn, boxes.value)
    const visible = readVisibleWords(words, arePlaced ? picture : null)
    const found = arePlaced && findSpans && round < MOST_ROUNDS ? boxesOver(visible, findSpans(visible.text)) : []
    if (found.length === 0) return done({ picture, boxes: boxes.value, visibleText: visible.text })
    wanted = [...wanted, ...found.map((box) => ({ ...box, page: null, isPercent: false }))]
  }
}
