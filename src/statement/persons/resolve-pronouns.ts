// Whom a pronoun or a possessive means: the nearest person of fitting gender, subjects first, over a few sentences (after Hobbs 1978, much simplified).
import type { Span } from '../../base/span.ts'
import type { Gender } from '../../language/name-forms.ts'
import type { Pronoun } from '../../language/pronouns.ts'
import { isSpeechWord } from '../../language/speech-stems.ts'
import type { PersonDraft } from './persons-register.ts'
import type { Story, StorySentence } from './persons-story.ts'

const SENTENCES_BACK = 4

/** A mention of a draft, in the order of the text. */
interface Trace {
  readonly draft: PersonDraft
  readonly span: Span
  readonly sentence: number
  /** In a case that no subject has. */
  readonly isOblique: boolean
}

/** Who has been mentioned where; mentions may be added while the text is read. */
export class Salience {
  readonly #traces: Trace[][] = []
  readonly #story: Story
  readonly #quoted: readonly Span[]
  readonly #speakers: ReadonlyMap<number, PersonDraft>

  /** `quoted`: what stands in quotation marks, in order; whom only the quoted words name is seldom the "he" outside. `speakers`: who speaks a block, where the format says so (a chat, a transcript). */
  constructor(story: Story, speakers: ReadonlyMap<number, PersonDraft> = new Map(), quoted: readonly Span[] = []) {
    this.#story = story
    this.#quoted = quoted
    this.#speakers = speakers
    for (let i = 0; i < story.sentences.length; i++) this.#traces.push([])
  }

  add(draft: PersonDraft, span: Span, sentence: number, isOblique = false): void {
    const traces = this.#traces[sentence]
    if (traces === undefined) return
    traces.push({ draft, span, sentence, isOblique })
    traces.sort((a, b) => a.span[0] - b.span[0])
  }

  /** Takes a draft out, when it was joined with another. */
  forget(draft: PersonDraft): void {
    for (const traces of this.#traces) {
      for (let i = traces.length - 1; i >= 0; i--) if (traces[i]!.draft === draft) traces.splice(i, 1)
    }
  }

  /** The person a third-person pronoun at `at` (token) of the sentence means, or null. `not`: who it cannot be. */
  resolveThird(pronoun: Pronoun, sentence: StorySentence, at: number, not: PersonDraft | null = null): PersonDraft | null {
    if (pronoun.isPlural) return null
    const position = sentence.tokens[at]!.span[0]
    if (pronoun.isReflexive) return this.#subject(sentence, position, null, not) ?? this.#subject(sentence, Infinity, null, not)
    const isQuoted = this.isQuoted(position)
    const here = this.#subject(sentence, position, pronoun.gender, not, isQuoted)
    if (here !== null) return here
    // "According to her husband, Anna …" and "she said" before the name are rare: look back, then on in the sentence.
    for (let back = 1, read = 0; read < SENTENCES_BACK && back <= SENTENCES_BACK * 3 && sentence.index - back >= 0; back++) {
      const before = this.#story.sentences[sentence.index - back]!
      if (isQuoted || !this.isQuoted(before.span[0]) || !this.isQuoted(before.span[1] - 1)) read += 1
      if (before.isAside && !sentence.isAside) break
      const found = this.#subject(before, Infinity, pronoun.gender, not, isQuoted)
      if (found !== null) return found
    }
    return this.#subject(sentence, Infinity, pronoun.gender, not)
  }

  /** Whether a place stands inside quoted words; by binary search. */
  isQuoted(at: number): boolean {
    let low = 0
    let high = this.#quoted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#quoted[middle]![1] <= at) low = middle + 1
      else high = middle
    }
    return low < this.#quoted.length && this.#quoted[low]![0] <= at
  }

  /** Who says "my" in a sentence: who speaks in it, in the sentences before it, in those after it. */
  resolveSpeaker(sentence: StorySentence): PersonDraft | null {
    const given = this.#speakers.get(sentence.block.n)
    if (given !== undefined) return given
    const offsets = [0, -1, 1, -2, 2, -3, 3, 4, -4]
    for (const offset of offsets) {
      const other = this.#story.sentences[sentence.index + offset]
      if (other === undefined || other.isAside) continue
      const speaker = this.speakerOf(other)
      if (speaker !== null) return speaker
    }
    return null
  }

  /** The person beside a speech verb, outside the quoted words. */
  speakerOf(sentence: StorySentence): PersonDraft | null {
    const traces = this.#traces[sentence.index] ?? []
    let best: { draft: PersonDraft; distance: number } | null = null
    sentence.tokens.forEach((token) => {
      if (token.kind !== 'word' || !isSpeechWord(token.lower)) return
      for (const trace of traces) {
        if (trace.draft.count !== 1) continue
        const distance = trace.span[1] <= token.span[0] ? token.span[0] - trace.span[1] : trace.span[0] - token.span[1] + 1
        if (distance >= 0 && distance < 120 && (best === null || distance < best.distance)) best = { draft: trace.draft, distance }
      }
    })
    return (best as { draft: PersonDraft } | null)?.draft ?? null
  }

  #subject(sentence: StorySentence, before: number, gender: Gender | null, not: PersonDraft | null, isQuoted = true): PersonDraft | null {
    const all = (this.#traces[sentence.index] ?? []).filter(({ draft, span }) => span[1] <= before && draft !== not && draft.count === 1)
    const fitting = (isQuoted ? all : all.filter(({ span }) => !this.isQuoted(span[0]))).toSorted(
      (a, b) => Number(a.isOblique) - Number(b.isOblique),
    )
    const exact = fitting.find(({ draft }) => gender !== null && draft.gender === gender)
    if (exact !== undefined) return exact.draft
    return fitting.find(({ draft }) => gender === null || draft.gender === null)?.draft ?? null
  }
}
