// The newsrooms that a document credits: its source line, and those it names in its text as telling ("the weekly X writes").
import type { SourceDocument } from '../../document/document.ts'
import { isLanguage, type Language } from '../../base/language-tag.ts'
import { NEWSROOM_WORDS } from '../../language/newsroom-words.ts'
import { normalizeWord } from '../../language/normal-form.ts'
import { reportingCues } from '../../language/reporting-cues.ts'
import { isCapitalized, tokenize, type Token } from '../../language/tokens.ts'

/** Names of the credited outlets, as written, without marks; the document's own outlet is none of them. */
export function creditedOutlets(document: SourceDocument): readonly string[] {
  const before = known.get(document)
  if (before !== undefined) return before
  const outlets = findCredited(document)
  known.set(document, outlets)
  return outlets
}

const known = new WeakMap<SourceDocument, readonly string[]>()

function findCredited(document: SourceDocument): string[] {
  const own = document.outlet === null ? null : normalizeWord(document.outlet)
  const named = document.creditedSources.map(bareName).filter((name) => name !== '' && !/^\d/.test(name))
  const all = named.length > 0 ? named : namedInText(document)
  return [...new Set(all)].filter((name) => normalizeWord(name) !== own)
}

/** «агентства «Низовье»» is the outlet Низовье. */
function bareName(written: string): string {
  const quoted = /[«“"„]([^»”"“]{2,60})[»”"“]/.exec(written)
  return (quoted?.[1] ?? written).trim()
}

const READ_UTF16 = 6000

/** An outlet named by its kind ("the weekly Grenzpost") with a verb of telling within the next words. */
function namedInText(document: SourceDocument): string[] {
  const language: Language = isLanguage(document.language) ? document.language : 'en'
  const story = document.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'deck')
  const found: string[] = []
  for (const block of story) {
    if (block.start > READ_UTF16) break
    const tokens = tokenize(document.text, block.start, Math.min(block.end, block.start + READ_UTF16))
    for (let at = 0; at < tokens.length; at++) {
      if (!isNewsroomWord(tokens[at]!, language)) continue
      const name = nameAfter(document.text, tokens, at + 1)
      if (name !== null && tellsNear(tokens, at, name.to, language)) found.push(name.name)
    }
  }
  // Once is a mention; an outlet whose account the page retells is named again.
  const [only] = new Set(found)
  return only !== undefined && new Set(found).size === 1 && document.text.indexOf(only, document.text.indexOf(only) + only.length) >= 0
    ? [only]
    : []
}

export function isNewsroomWord(token: Token, language: Language): boolean {
  return (
    token.kind === 'word' &&
    NEWSROOM_WORDS[language].some((stem) => (stem.endsWith('*') ? token.lower.startsWith(stem.slice(0, -1)) : token.lower === stem))
  )
}

function nameAfter(text: string, tokens: readonly Token[], at: number): { name: string; to: number } | null {
  const first = tokens[at]
  if (first === undefined) return null
  if ('«“"„'.includes(first.text)) {
    let to = at + 1
    while (to < tokens.length && to - at < 7 && !'»”"“'.includes(tokens[to]!.text)) to += 1
    return to > at + 1 && to < tokens.length && '»”"“'.includes(tokens[to]!.text)
      ? { name: text.slice(tokens[at + 1]!.span[0], tokens[to - 1]!.span[1]), to: to + 1 }
      : null
  }
  let to = at
  while (to < tokens.length && to - at < 4 && isCapitalized(tokens[to]!)) to += 1
  return to > at ? { name: text.slice(first.span[0], tokens[to - 1]!.span[1]), to } : null
}

function tellsNear(tokens: readonly Token[], from: number, to: number, language: Language): boolean {
  const { verbs } = reportingCues(language)
  return tokens.slice(Math.max(0, from - 4), to + 3).some((token) => verbs.get(token.lower)?.act === 'say')
}
