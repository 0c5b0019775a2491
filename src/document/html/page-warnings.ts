// What a saved page is short of a story: a consent wall, an error page, a text behind a pay wall. Words in tables, English, Russian, Ukrainian, German.
import type { DraftBlock } from '../draft.ts'

const CONSENT_WORDS: readonly string[] = [
  'cookie',
  'cookies',
  'consent',
  'privacy',
  'privatsphäre',
  'datenschutz',
  'einwilligung',
  'куки',
  'персональных данных',
  'персональних даних',
  'согласие',
  'згоду',
  'accept all',
  'alle akzeptieren',
  'принять',
]
const ERROR_TITLES: readonly string[] = [
  '404',
  '403',
  '500',
  '502',
  '503',
  '410',
  'not found',
  'page not found',
  'access denied',
  'forbidden',
  'just a moment',
  'attention required',
  'server error',
  'bad gateway',
  'service unavailable',
  'страница не найдена',
  'сторінку не знайдено',
  'доступ запрещён',
  'доступ запрещен',
  'доступ заборонено',
  'seite nicht gefunden',
  'nicht gefunden',
  'ошибка 404',
  'помилка 404',
  'are you a robot',
  'checking your browser',
]
const PAYWALL_WORDS: readonly string[] = [
  'subscribe to continue',
  'subscribe to read',
  'this story is for subscribers',
  'to continue reading',
  'to view the full story',
  'already a subscriber',
  'weiterlesen mit',
  'nur für abonnenten',
  'mit abo weiterlesen',
  'доступно только подписчикам',
  'оформите подписку, чтобы',
  'доступно лише передплатникам',
  'оформіть передплату',
]

/** Units of story below which a page is suspected of being none. */
const LITTLE_STORY_UTF16 = 400

/** Warnings for a page whose blocks have their kinds. */
export function warnOfPage(blocks: readonly DraftBlock[], title: string | null): string[] {
  const story = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'block-quote').reduce((sum, { text }) => sum + text.length, 0)
  const seen = blocks
    .map(({ text }) => text.slice(0, 400))
    .join('\n')
    .slice(0, 20_000)
    .toLowerCase()
  const warnings: string[] = []
  if (story < LITTLE_STORY_UTF16) {
    const heading = `${title ?? ''}\n${blocks.find(({ kind }) => kind === 'headline')?.text ?? ''}`.toLowerCase()
    if (ERROR_TITLES.some((words) => holdsWords(heading, words))) warnings.push('error-page')
    else if (CONSENT_WORDS.filter((words) => seen.includes(words)).length >= 2) warnings.push('consent-wall')
  }
  if (PAYWALL_WORDS.some((words) => seen.includes(words))) warnings.push('paywall')
  return warnings
}

function holdsWords(text: string, words: string): boolean {
  const at = text.indexOf(words)
  return at >= 0 && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + words.length] ?? '')
}
