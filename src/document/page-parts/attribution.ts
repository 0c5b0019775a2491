// Lines by which a page says whose words, pictures and translation it shows: source, translator, credit, byline, notes.
import { AGENCIES, BYLINE_LABELS, CREDIT_LABELS, NOTE_BEGINNINGS, NOTICE_CLAUSES, NOTICE_COMPANIONS, PSEUDONYM_NOTICES, SOURCE_LABELS, TRANSLATOR_LABELS } from './cues.ts'
import { lineForm, opensWith, splitLabel } from './line-form.ts'
import { isName, namesInLine, sourcesInLine } from './names-in-line.ts'

const MAX_LINE_UTF16 = 160

/** The outlets a source line credits ("Source: X"), or null where it is no source line. */
export function parseSourceLine(text: string): string[] | null {
  if (text.length > MAX_LINE_UTF16) return null
  const found = splitLabel(text, SOURCE_LABELS, false) ?? splitLabel(text, SOURCE_LABELS.filter(label => label.includes(' ')), true)
  const names = found ? sourcesInLine(found.rest) : []
  return names.length > 0 ? names : null
}

/** The people a translator line names, or null where it is none. Without a colon the line must hold nothing but names. */
export function parseTranslatorLine(text: string): string[] | null {
  if (text.length > MAX_LINE_UTF16 || text.includes('\n')) return null
  const found = splitLabel(text.replace(/^[([*_\s]{1,3}|[)\]*_\s]{1,3}$/g, ''), TRANSLATOR_LABELS, true)
  if (!found) return null
  const names = namesInLine(found.rest.replace(/^(?:by|von|par|di|для)\s/iu, ''))
  const letters = names.join('').length
  return names.length > 0 && letters >= found.rest.length * 0.6 && names.every(name => /^\p{Lu}\S*(\s\p{Lu}\S*){0,3}$/u.test(name)) ? names : null
}

/** True for a line that names who made a picture: "Name / AGENCY", "Photo: …", "© Name". */
export function isCreditLine(text: string): boolean {
  if (text.length > 120 || text.includes('\n')) return false
  const labelled = splitLabel(text.replace(/^[([]|[)\]]$/g, ''), CREDIT_LABELS, false)
  if (labelled) return labelled.rest.length <= 80 && !/[.?!]\s/.test(labelled.rest)
  const parts = text.split(/\s{0,3}[/|]\s{0,3}|\svia\s/).map(part => part.trim())
  if (parts.length < 2 || parts.length > 4 || parts.some(part => part === '' || part.length > 50)) return false
  return parts.slice(1).some(part => AGENCIES.includes(part.toLowerCase().replace(/^©\s?/, ''))) || (parts.every(part => isName(part) && part.split(' ').length <= 3) && parts.slice(1).some(part => /^[\p{Lu}-]{2,}$/u.test(part)))
}

/** True for a caption that ends in its credit: "Recruits at the gate. Photo: Ann Lee / AP", «У ворот части (фото: А. Рыбаков)». */
export function endsInCredit(text: string): boolean {
  if (text.length > 300 || text.includes('\n')) return false
  const found = /[.!?)»”]?\s[(—–|-]?\s?(?:photo|photo by|image|picture|фото|снимок|світлина|foto|bild)(?::\s|\s(?=\p{Lu}))(\p{Lu}[^.!?:]{1,60})[.)]?$/iu.exec(text)
  return found !== null && found.index >= 8 && isName((found[1] ?? '').split(/\s?[/|,]\s?/)[0] ?? '')
}

/** The people a byline names, or null: "By A and B", «Автор: …», "Von A". */
export function parseByline(text: string): string[] | null {
  if (text.length > 140 || text.includes('\n')) return null
  const found = splitLabel(text, BYLINE_LABELS, true)
  if (!found) return null
  const names = namesInLine(found.rest)
  return names.length > 0 && names.every(name => isFullName(name)) && names.join('').length >= found.rest.length * 0.6 ? names : null
}

/** Two to five words, each with a capital but for the particles of surnames. */
function isFullName(name: string): boolean {
  const words = name.split(/\s/)
  return words.length >= 2 && words.length <= 5 && words.every((word, i) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word) || (i > 0 && NAME_PARTICLES.has(word)))
}

const NAME_PARTICLES: ReadonlySet<string> = new Set(['von', 'van', 'de', 'der', 'den', 'zu', 'di', 'da', 'del', 'la', 'le'])

/** True for a notice by the editors that stands alone, the one that names were changed among them. */
export function isNote(text: string): boolean {
  if (text.length > 600) return false
  const form = lineForm(text.replace(/^[*([]\s{0,2}/, ''))
  if (opensWith(form, NOTE_BEGINNINGS)) return true
  if (text.length > 220 || /["“”«»„]/.test(text)) return false
  // A notice in brackets inside running text is the paragraph's, and so is one that is a clause of a sentence about something else.
  const bare = text.replace(/^\s{0,3}[*([]{1,2}\s{0,2}([^()[\]]{1,220})[)\]]?\s{0,3}$/, '$1').replace(/\([^()]{0,220}\)/g, '').toLowerCase()
  const sentences = bare.split(/[.!?](?:\s|$)/).filter(sentence => /\p{L}/u.test(sentence))
  return sentences.length <= 3 && sentences.some(sentence => holdsNotice(sentence)) && sentences.every(sentence => holdsNotice(sentence) || NOTICE_COMPANIONS.some(words => sentence.includes(words)))
}

function holdsNotice(sentence: string): boolean {
  return PSEUDONYM_NOTICES.some(notice => sentence.includes(notice)) && !NOTICE_CLAUSES.some(words => sentence.includes(words))
}

function endsInCopyright(text: string): boolean {
  const at = text.lastIndexOf('©')
  return at > 0 && /^\s{0,2}\p{L}[^.!?]{2,60}$/u.test(text.slice(at + 1))
}

/** True for a line that numbers a picture ("Figure 4: …", "Abb. 4 …", «Рис. 4 …») or ends in a copyright sign and a name. */
export function isFigureLine(text: string): boolean {
  if (text.length > 400) return false
  return /^\s{0,3}(figure|fig\.|abbildung|abb\.|bild|foto|рис\.|рисунок|мал\.|малюнок|tabelle|table|photo)\s{0,2}\d{1,3}\s{0,2}[:.)–-]/i.test(text) || (text.length < 250 && endsInCopyright(text))
}
