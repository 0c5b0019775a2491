// The words of a block, cut once: several stages read the same ones.
import type { Block, SourceDocument } from '../../document/document.ts'
import { tokenize, type Token } from '../../language/tokens.ts'

const tokensByBlock = new WeakMap<Block, { readonly text: string; readonly tokens: readonly Token[] }>()

/** The tokens of a block of the document; spans are the document's. */
export function tokensOf(document: SourceDocument, block: Block): readonly Token[] {
  const known = tokensByBlock.get(block)
  if (known !== undefined && known.text === document.text) return known.tokens
  const tokens = tokenize(document.text, block.start, block.end)
  tokensByBlock.set(block, { text: document.text, tokens })
  return tokens
}
