// The persons who speak a chat's or a transcript's blocks, as the format names them.
import type { Block, SourceDocument } from '../../document/document.ts'
import { normalizeWord } from '../../language/normal-form.ts'
import { sameName } from '../../language/same-name.ts'
import { addMention, newDraft, type PersonDraft } from './persons-register.ts'

/** Labels that are a part in the conversation, not a name. */
const LABELS = new Set(
  'q a question answer interviewer reporter journalist editor в о вопрос ответ корр корреспондент журналист редакция з п питання відповідь кореспондент журналіст автор author'.split(
    ' ',
  ),
)
/** How far before its block a speaker's name may stand. */
const LABEL_UTF16 = 160

/** Finds or adds the speakers; answers who speaks each block, by the block's number. */
export function placeSpeakers(document: SourceDocument, drafts: PersonDraft[]): Map<number, PersonDraft> {
  const byBlock = new Map<number, PersonDraft>()
  const byLabel = new Map<string, PersonDraft>()
  for (const block of document.blocks) {
    const label = block.speaker?.trim()
    if (label === undefined || label === '' || label.length > 80 || LABELS.has(normalizeWord(label).replace(/[.:]/g, ''))) continue
    const key = normalizeWord(label)
    const draft = byLabel.get(key) ?? findNamed(label, drafts) ?? startSpeaker(label, drafts)
    byLabel.set(key, draft)
    byBlock.set(block.n, draft)
    mentionLabel(document, block, label, draft)
  }
  return byBlock
}

function findNamed(label: string, drafts: readonly PersonDraft[]): PersonDraft | null {
  const fitting = drafts.filter((draft) =>
    draft.names.some((name) => sameName([name.given, name.surname].filter((part) => part !== null).join(' '), label).same),
  )
  return fitting.length === 1 ? fitting[0]! : null
}

function startSpeaker(label: string, drafts: PersonDraft[]): PersonDraft {
  const draft = newDraft({ label })
  drafts.push(draft)
  return draft
}

/** The label is a mention where it stands in the text: at the block's start, or just before the block. */
function mentionLabel(document: SourceDocument, block: Block, label: string, draft: PersonDraft): void {
  const from = Math.max(0, block.start - LABEL_UTF16)
  const near = document.text.slice(from, block.start + label.length + 2).lastIndexOf(label)
  if (near >= 0) addMention(draft, [from + near, from + near + label.length], 'name', -1)
  draft.firstUtf16 = Math.min(draft.firstUtf16 ?? block.start, block.start)
}
