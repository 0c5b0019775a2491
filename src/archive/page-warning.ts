// Tells a page that holds nothing from one that does: error pages, empty shells, consent walls and robot checks, by a table of their words.
import { Parser } from 'htmlparser2'

export type PageWarning = 'error-page' | 'empty-page' | 'consent-wall' | 'robot-check' | 'sign-in-wall' | 'cut-short' | 'no-page'

/** A page with less visible text than this has no article; a wall's words count only on a page with less than the second. */
const EMPTY_BELOW = 200
const WALL_BELOW = 3000

/** Words of pages that stand in place of the page asked for, lower case; `where`: in the title, or anywhere in a short page. Collected from public walls, in our own selection. */
const WALL_WORDS: readonly (readonly [warning: PageWarning, where: 'title' | 'page', words: string])[] = [
  ['error-page', 'title', 'not found'],
  ['error-page', 'title', '404'],
  ['error-page', 'title', 'access denied'],
  ['error-page', 'title', 'forbidden'],
  ['error-page', 'title', 'service unavailable'],
  ['error-page', 'title', 'страница не найдена'],
  ['error-page', 'title', 'доступ запрещ'],
  ['error-page', 'title', 'сторінку не знайдено'],
  ['error-page', 'page', 'доступ к информационному ресурсу ограничен'],
  ['robot-check', 'title', 'just a moment'],
  ['robot-check', 'title', 'attention required'],
  ['robot-check', 'title', 'ddos-guard'],
  ['robot-check', 'page', 'checking your browser'],
  ['robot-check', 'page', 'verify you are human'],
  ['robot-check', 'page', 'are you a robot'],
  ['robot-check', 'page', 'подтвердите, что вы не робот'],
  ['robot-check', 'page', 'підтвердьте, що ви не робот'],
  ['consent-wall', 'page', 'before you continue'],
  ['consent-wall', 'page', 'accept all cookies'],
  ['consent-wall', 'page', 'we value your privacy'],
  ['consent-wall', 'page', 'consent to the use of cookies'],
  ['consent-wall', 'page', 'принять все cookie'],
  ['consent-wall', 'page', 'согласие на использование файлов cookie'],
  ['consent-wall', 'page', 'прийняти всі файли cookie'],
  ['sign-in-wall', 'page', 'log in to continue'],
  ['sign-in-wall', 'page', 'sign in to continue'],
  ['sign-in-wall', 'page', 'subscribe to continue reading'],
  ['sign-in-wall', 'page', 'войдите, чтобы продолжить'],
  ['sign-in-wall', 'page', 'увійдіть, щоб продовжити'],
]

/** One sentence for each warning. */
export const PAGE_WARNINGS: Readonly<Record<PageWarning, string>> = {
  'error-page': 'The page looks like an error page, not the page asked for.',
  'empty-page': 'The page has hardly any text of its own: it may need scripts, or a browser.',
  'consent-wall': 'The page looks like a consent wall, not the page behind it.',
  'robot-check': 'The page looks like a robot check, not the page behind it.',
  'sign-in-wall': 'The page looks like a sign-in or subscription wall.',
  'cut-short': 'The answer was cut short by a limit or a broken connection.',
  'no-page': 'The answer is no web page.',
}

/** What is suspicious about a page that was fetched. A long page with the word "cookies" somewhere is none of these. */
export function warnOfPage(html: string, status: number): PageWarning[] {
  const { title, text } = readVisibleText(html)
  const found = new Set<PageWarning>()
  if (status >= 400) found.add('error-page')
  for (const [warning, where, words] of WALL_WORDS) {
    if (where === 'title' ? title.includes(words) && text.length < WALL_BELOW : text.length < WALL_BELOW && text.includes(words))
      found.add(warning)
  }
  if (text.length < EMPTY_BELOW) found.add('empty-page')
  return [...found]
}

/** A page's title and visible text, lower case, spaces collapsed. */
export function readVisibleText(html: string): { title: string; text: string } {
  const hidden = new Set(['script', 'style', 'noscript', 'template', 'head', 'svg'])
  let depth = 0
  let inTitle = false
  let title = ''
  const text: string[] = []
  const parser = new Parser({
    onopentag(name) {
      if (name === 'title') inTitle = true
      if (hidden.has(name)) depth += 1
    },
    ontext(part) {
      if (inTitle) title += part
      else if (depth === 0) text.push(part)
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false
      if (hidden.has(name)) depth -= 1
    },
  })
  parser.end(html)
  const plain = (value: string): string => value.split(/\s+/).join(' ').trim().toLowerCase()
  return { title: plain(title), text: plain(text.join(' ')) }
}
