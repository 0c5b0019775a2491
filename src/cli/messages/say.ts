// Says a message in the user's language; what a language lacks is said in English.
import type { Language } from '../../base/language-tag.ts'
import { EN, type MessageKey } from './en.ts'
import { RU } from './ru.ts'
import { UK } from './uk.ts'

const TABLES: Readonly<Record<Language, Readonly<Partial<Record<MessageKey, string>>>>> = { en: EN, ru: RU, uk: UK }

/** The message with its {places} filled in. */
export function say(language: Language, key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  const template = TABLES[language][key] ?? EN[key]
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))
}
