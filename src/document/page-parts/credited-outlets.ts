// Outlets that running text credits: "as X reports", «сообщает издание X», «як пише X», and links to another site beside such words.

/** A name in quotation marks, or up to four capitalised words. */
const NAME = '(?:[«“"„]([^«»“”"„\\n]{2,50})[»”"“]|(\\p{Lu}[\\p{L}\\d.’\'-]{1,30}(?:\\s\\p{Lu}[\\p{L}\\d.’\'-]{1,30}){0,3}))'

/** Words that make what follows an outlet beyond doubt: an outlet's own noun, or "as … reports". Spelt as in running text; one row a formula. */
const FORMULAS: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})[Aa]s\\s(?:the\\s)?(?:outlet\\s|newspaper\\s|website\\s)?${NAME}\\s(?:reports|reported|writes|wrote|notes|noted)(?!\\p{L})`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:[Ff]irst reported by|[Oo]riginally reported by|told the outlet|told the newspaper|told the website|the outlet|the newspaper)\\s(?:the\\s)?${NAME}`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:издание|издания|изданию|изданием|издании|газета|газете|газету|портал|порталу|агентство|агентству|телеканал|телеканалу)\\s${NAME}`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:[Кк]ак сообщает|[Кк]ак пишет|[Кк]ак передаёт|[Кк]ак передает|[Оо]б этом сообщает|[Оо]б этом пишет|[Оо]б этом сообщили)\\s${NAME}`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:видання|виданню|виданням|газета|газеті|портал|порталу|агентство|агентству|телеканал|телеканалу)\\s${NAME}`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:[Яя]к повідомляє|[Яя]к пише|[Яя]к передає|[Пп]ро це повідомляє|[Пп]ро це пише|[Пп]ро це повідомили)\\s${NAME}`, 'gu'),
]

/** Longest stretch of one block that is searched. */
const MAX_UTF16 = 5_000

/** The outlets that a paragraph's own words credit, in the order of the formulas. */
export function creditedInText(text: string): string[] {
  const found: string[] = []
  const stretch = text.slice(0, MAX_UTF16)
  for (const formula of FORMULAS) for (const match of stretch.matchAll(formula)) add(found, (match[1] ?? match[2] ?? '').replace(/[’']s$|[.,’']$/u, ''))
  return found
}

/** Words of reporting that stand right before a linked name, or right after it. */
const BEFORE_LINK = /(?:according to|reported by|reports|told|first published by|interview with|interviewed by|сообщает|сообщили|пишет|рассказал[аи]?|передаёт|передает|по данным|по информации|повідомляє|повідомили|пише|розповіл[аи]|розповів|передає|за даними|за інформацією|berichtet|laut|so)\s{0,2}(?:the|outlet|издание|изданию|издания|видання|виданню|портал|газета|die|der|das)?\s{0,2}[«“"„]?$/iu
const AFTER_LINK = /^[»”"“]?,?\s{0,2}(?:reports|reported|writes|wrote|has reported|сообщает|сообщил[аи]?|пишет|рассказал[аи]?|повідомляє|повідомил[аи]?|пише|berichtet|schreibt)(?!\p{L})/iu

/** The linked name where the words round it credit it as an outlet. `linked` stands in `text`; the link goes to another site. */
export function isCreditedLink(text: string, linked: string): boolean {
  const at = text.indexOf(linked)
  if (at < 0 || linked.length < 2 || linked.length > 50 || !/^[«“"„]?[\p{Lu}\d]/u.test(linked) || linked.split(/\s+/).length > 5) return false
  return BEFORE_LINK.test(text.slice(Math.max(0, at - 60), at)) || AFTER_LINK.test(text.slice(at + linked.length, at + linked.length + 40))
}

function add(names: string[], name: string): void {
  const clean = name.trim()
  if (clean.length >= 2 && !names.includes(clean)) names.push(clean)
}
