// Tellings that reached the newsroom through somebody told a moment before: "He told her …", «Он пообещал …» of a man whom only her account knows.
import type { Language } from '../../base/language-tag.ts'
import { spanContains } from '../../base/span.ts'
import { CLAUSE_WORDS } from '../../language/clause-words.ts'
import { readKinWord } from '../../language/kin-words.ts'
import type { Attribution } from './attribution.ts'
import type { AttributionNode } from './attributions.ts'
import type { ChainContext, Step } from './chains.ts'
import { QUOTE, type Item } from './items.ts'

const TOLD: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['her', 'him']),
  ru: new Set(['ей', 'ему']),
  uk: new Set(['їй', 'йому']),
}

/** The step outside `step` that the words around it show, or null. `before`: the telling right before it in its block. */
export function passedOn(context: ChainContext, node: AttributionNode, step: Step, before: Step | null): Step | null {
  const { id, kind } = step.teller
  if (id === null || kind !== 'person' || node.attribution.act === 'think') return null
  const told = toldPerson(context, node, id)
  if (told !== null) return told
  if (before === null || before.teller.kind !== 'person' || before.teller.id === null || before.teller.id === id) return null
  const first = context.speakers.person(id)?.mentions[0]
  const isKnownThrough = first !== undefined && before.attribution.content.some((piece) => spanContains(piece, first))
  return isKnownThrough && step.teller.span !== null && first[0] !== step.teller.span[0] ? before : null
}

/** "He told her he had not fired": she is who passed it on, when they are kin. */
function toldPerson(context: ChainContext, { items, attribution }: AttributionNode, teller: string): Step | null {
  const at = addresseeAt(items, attribution, context.language)
  if (at < 0) return null
  const { span } = items[at]!
  const to = context.speakers.resolve(span, context.language, teller)
  if (to.kind !== 'person' || to.id === null || to.id === teller) return null
  const related = (one: string, other: string): boolean =>
    context.speakers.person(one)?.relations.some((relation) => relation.to === other) ?? false
  if (!related(teller, to.id) && !related(to.id, teller)) return null
  return { attribution: { ...attribution, cue: attribution.cue, content: [], act: 'say' }, teller: to, relayedBy: null }
}

/** The pronoun of who is told, right beside the cue; "her husband" is none. */
function addresseeAt(items: readonly Item[], { cue }: Attribution, language: Language): number {
  const after = items.findIndex((item) => item.span[0] >= cue[1])
  const around = language === 'en' ? [after] : [after, items.findLastIndex((item) => item.span[1] <= cue[0])]
  return (
    around.find((at) => {
      const item = items[at]
      if (item === undefined || !TOLD[language].has(item.lower)) return false
      const next = items[at + 1]
      if (language !== 'en' || next === undefined || next.kind === 'punctuation' || next.lower === QUOTE) return true
      return (
        CLAUSE_WORDS.en.complementizers.has(next.lower) ||
        (CLAUSE_WORDS.en.subjects.has(next.lower) && readKinWord(next.lower).length === 0)
      )
    }) ?? -1
  )
}
