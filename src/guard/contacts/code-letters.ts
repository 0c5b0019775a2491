// Letters of plates and series, on which Cyrillic, Latin and romanised writings meet: А and A, В with B and V, Н with H and N, Р with P and R.

/** The class's name, then all letters that are read as it. Ambiguous letters stand in two classes. */
const CLASSES =
  'Аaаα Бb6б Вbvвβ Гgг Дdд Еeеєё Жzж Зzз Иiи1 Іiі1l| Йjйiy Кkкκ Лlл Мmмμ Нhnнη Оoо0ο Пpп Рprрρ Сcsс Тtтτ Уyuу Фfф Хxhхkχ Цcц Чcч Шsш Щsщ Эeэ Юuю Яaя Vv Ww Qq Ss Rr Uu Nn Dd Ff Gg Ll Zz Jj Ii Yy'
const classesByLetter = new Map<string, string>()
for (const row of CLASSES.split(' ')) {
  const [name = '', ...letters] = [...row]
  for (const letter of letters) classesByLetter.set(letter, (classesByLetter.get(letter) ?? '') + name)
}

/** A code's letters alone, in capitals. */
export function codeLetters(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/\P{L}/gu, '')
}

/** Whether two letters may be one, in whatever scripts. */
export function isSameCodeLetter(a: string, b: string): boolean {
  if (a === b) return true
  const [ofA, ofB] = [classesByLetter.get(a.toLowerCase()), classesByLetter.get(b.toLowerCase())]
  if (ofA === undefined || ofB === undefined) return a.toLowerCase() === b.toLowerCase()
  for (const name of ofA) if (ofB.includes(name)) return true
  return false
}

/** Whether two codes of letters are one. */
export function isSameCode(a: string, b: string): boolean {
  const [ofA, ofB] = [[...a], [...b]]
  return ofA.length === ofB.length && ofA.every((letter, k) => isSameCodeLetter(letter, ofB[k]!))
}
