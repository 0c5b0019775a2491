// A comparison as a page for others: drawn, and written whole or not at all.
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { utf8 } from '../base/bytes.ts'
import type { Language } from '../base/language-tag.ts'
import { done, type Outcome, refuse } from '../base/refusal.ts'
import type { Comparison } from '../case/comparison.ts'
import { renderComparisonPage } from '../publication/comparison-page.tsx'

const TITLES: Readonly<Record<Language, string>> = {
  en: 'Who says so, and how do they know?',
  ru: 'Кто это говорит и откуда знает?',
  uk: 'Хто це каже і звідки знає?',
}

/** The page as HTML, self-contained. */
export function renderComparison(comparison: Comparison, options: { readonly title: string | null; readonly language: Language }): string {
  return renderComparisonPage(comparison, { title: options.title ?? TITLES[options.language], language: options.language })
}

/** Writes a page under its name only when it is whole; a file that stands there is kept unless it may be replaced. */
export async function writeForOthers(file: string, html: string, replaces: boolean): Promise<Outcome<{ bytes: number }>> {
  const stands = await stat(file).then(
    () => true,
    () => false,
  )
  if (stands && !replaces) return refuse('file-exists', `${file} exists already and was not overwritten: give another name, or --replace.`)
  const bytes = utf8(html)
  const unfinished = `${file}.unfinished`
  try {
    await writeFile(unfinished, bytes, { mode: 0o600 })
    await rename(unfinished, file)
    return done({ bytes: bytes.byteLength })
  } catch (error) {
    await rm(unfinished, { force: true })
    return refuse('unwritable-file', `${file} cannot be written: ${(error as Error).message}`)
  }
}
