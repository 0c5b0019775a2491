// How texts say that a name was changed, is real, or is withheld: phrases by language, matched as word sequences on normalised words. Own list.
//
// `*` stands for up to three words; `a/b` for either word; a word ending in `~` matches any word that begins so. A linguist adds a line.

export interface PseudonymFormula {
  readonly says: 'changed' | 'real' | 'withheld'
  readonly words: string
}

export const PSEUDONYM_FORMULAS: readonly PseudonymFormula[] = [
  // English
  { says: 'changed', words: 'name/names * changed/altered/replaced' },
  { says: 'changed', words: 'changed * name/names' },
  { says: 'changed', words: 'not * real name/names' },
  { says: 'changed', words: 'name/names * not * real' },
  { says: 'changed', words: 'pseudonym/pseudonyms' },
  { says: 'changed', words: 'assumed name/names' },
  { says: 'changed', words: 'fictitious name/names' },
  { says: 'changed', words: 'under * different/false/fake name' },
  { says: 'real', words: 'name/names * not * changed' },
  { says: 'real', words: 'her/his/their real name/names' },
  { says: 'real', words: 'name/names is/are real' },
  { says: 'real', words: 'real name' },
  { says: 'withheld', words: 'asked * not * named/identified' },
  { says: 'withheld', words: 'asked/requested * remain anonymous' },
  { says: 'withheld', words: 'asked/requested anonymity' },
  { says: 'withheld', words: 'condition of anonymity' },
  { says: 'withheld', words: 'name/names * withheld' },
  { says: 'withheld', words: 'declined/refused * give * name' },
  { says: 'withheld', words: 'did * want * name * published/used/printed' },
  // Russian
  { says: 'changed', words: 'имя/имена/имени/фамилия/фамилии * изменен~' },
  { says: 'changed', words: 'измен~ имя/имена/имени' },
  { says: 'changed', words: 'имя/имена * вымышлен~' },
  { says: 'changed', words: 'вымышленн~ имя/имена' },
  { says: 'changed', words: 'псевдоним~' },
  { says: 'changed', words: 'не настоящее имя' },
  { says: 'changed', words: 'имя * не * настоящее' },
  { says: 'changed', words: 'имена * не * настоящие' },
  { says: 'real', words: 'имя/имена * не изменен~' },
  { says: 'real', words: 'имя/имена настоящ~' },
  { says: 'real', words: 'настоящ~ имя/имена' },
  { says: 'withheld', words: 'прос~ * не называть' },
  { says: 'withheld', words: 'попрос~ * не называть' },
  { says: 'withheld', words: 'не называть * имя/имени/имен' },
  { says: 'withheld', words: 'пожела~ остаться' },
  { says: 'withheld', words: 'на условиях анонимности' },
  { says: 'withheld', words: 'имя/имени * не раскрыва~' },
  { says: 'withheld', words: 'анонимно' },
  // Ukrainian
  { says: 'changed', words: "ім'я/імена/імені/прізвище/прізвища * змінен~" },
  { says: 'changed', words: "змін~ ім'я/імена/імені" },
  { says: 'changed', words: "ім'я/імена * вигадан~" },
  { says: 'changed', words: "вигадан~ ім'я/імена" },
  { says: 'changed', words: "не справжнє ім'я" },
  { says: 'changed', words: "ім'я * не справжнє" },
  { says: 'changed', words: 'імена * не справжні' },
  { says: 'real', words: "ім'я/імена * не змінен~" },
  { says: 'real', words: "справжн~ ім'я/імена" },
  { says: 'real', words: "ім'я/імена справжн~" },
  { says: 'withheld', words: 'прос~ * не називати' },
  { says: 'withheld', words: 'попрос~ * не називати' },
  { says: 'withheld', words: "не називати * ім'я/імені/імен" },
  { says: 'withheld', words: 'на умовах анонімності' },
  { says: 'withheld', words: 'анонімно' },
]
