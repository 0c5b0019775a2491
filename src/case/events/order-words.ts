// Data table: words at the beginning of a clause that say it comes after, or before, what was told just before.
//
// Longest first within a language; matched at the beginning of a statement's words, or just before them.

export const AFTER_WORDS = [
  'after that', 'afterwards', 'afterward', 'then', 'later', 'soon after', 'next', 'после этого', 'после чего', 'затем', 'потом', 'вскоре',
  'позже', 'після цього', 'після чого', 'потім', 'згодом', 'пізніше', 'невдовзі',
] as const

export const BEFORE_WORDS = [
  'before that', 'prior to that', 'earlier', 'перед этим', 'до этого', 'ранее', 'незадолго до этого', 'перед тим', 'до цього', 'раніше',
] as const

/** Words by which a statement is of the future: it may well be dated after its document. */
export const FUTURE_WORDS = [
  'will', 'shall', 'would', 'going to', 'to be', 'is due', 'are due', 'plan', 'plans', 'planned', 'scheduled', 'should', 'tomorrow', 'let them',
  'будет', 'будут', 'буду', 'должны', 'должен', 'планирует', 'планируют', 'собираются', 'завтра', 'послезавтра', 'пусть', 'пускай', 'буде', 'будуть', 'повинні', 'мають',
  'планують', 'збираються', 'завтра', 'післязавтра', 'хай', 'нехай',
] as const
