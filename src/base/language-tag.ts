// The languages whose conventions Firsthand knows (BCP 47 primary subtags).

export const LANGUAGES = ['en', 'ru', 'uk'] as const

export type Language = (typeof LANGUAGES)[number]

export function isLanguage(tag: string | null | undefined): tag is Language {
  return tag === 'en' || tag === 'ru' || tag === 'uk'
}
