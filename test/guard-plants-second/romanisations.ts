// Data table: how systems, languages and habits write Cyrillic in Latin letters; sources: the standards named, the press, passports, forums.
// `x=y` pairs over a base; `^x` at a word's start, `+x` after a vowel or sign, `xy$` at a word's end.
/** What each letter is where a table says nothing else. */
export const ROMANISATION_BASES = {
  ru: 'а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya',
  uk: "а=a б=b в=v г=h ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ь= ю=iu я=ia '= ’=",
}

/** Name, language, table. */
export const ROMANISATIONS: readonly (readonly [name: string, language: 'ru' | 'uk', table: string])[] = [
  ['BGN/PCGN', 'ru', '^е=ye +е=ye ^ё=yë +ё=yë ё=ë ъ=” ь=’'],
  ['press', 'ru', '^е=ye +е=ye ё=yo ий$=y ый$=y ъ= ь='],
  ['plain', 'ru', 'й=i ё=e ю=iu я=ia ий$=y'],
  ['GOST 7.79 B', 'ru', 'ё=yo й=j х=x ц=cz ци=ci це=ce щ=shh ъ=`` ы=y` ь=` э=e`'],
  ['ISO 9', 'ru', 'ё=ë ж=ž й=j х=h ц=c ч=č ш=š щ=ŝ ъ=ʺ ь=ʹ э=è ю=û я=â'],
  ['ICAO', 'ru', 'й=i ъ=ie ю=iu я=ia'],
  ['scholarly', 'ru', 'ё=ë ж=ž й=j х=x ц=c ч=č ш=š щ=šč ъ=ʺ ь=ʹ э=è ю=ju я=ja'],
  ['French', 'ru', 'е=e ё=io ж=j у=ou ч=tch ш=ch щ=chtch ю=iou я=ia й=ï ий$=i ин$=ine ев$=ev'],
  ['German', 'ru', 'ж=sch в=w з=s ё=jo й=i х=ch ц=z ч=tsch ш=sch щ=schtsch ю=ju я=ja ий$=i'],
  ['Polish', 'ru', 'ж=ż в=w ё=io й=j х=ch ц=c ч=cz ш=sz щ=szcz ю=iu я=ia ^ю=ju ^я=ja +ю=ju +я=ja ль=l ий$=i'],
  ['Czech', 'ru', 'ж=ž й=j х=ch ц=c ч=č ш=š щ=šč ю=ju я=ja ё=jo ий$=ij'],
  ['chat', 'ru', 'ё=e ж=zh й=j х=h ц=c ч=4 ш=w щ=sch ь= ю=ju я=ja ы=y'],
  ['passport 1997', 'ru', '^е=ye +е=ye ё=ye й=y х=kh ц=ts щ=shch ъ= ь= ий$=iy'],
  ['forum', 'ru', 'ё=jo ж=j й=y х=h ц=c щ=sh ы=i ю=u я=ya ь='],
  ['KMU 2010', 'uk', '^є=ye ^ї=yi ^й=y ^ю=yu ^я=ya зг=zgh'],
  ['BGN 1965', 'uk', "є=ye ї=yi й=y ю=yu я=ya ь=’ '=”"],
  ['decree 1996', 'uk', "^є=ye ^ї=yi ^й=y ^ю=yu ^я=ya щ=sch ь='"],
  ['plain uk', 'uk', 'є=e ї=i й=y и=i ю=yu я=ya ий$=y'],
  ['scholarly uk', 'uk', 'є=je ї=ï й=j ж=ž х=x ц=c ч=č ш=š щ=šč ю=ju я=ja ь=ʹ'],
  ['German uk', 'uk', 'в=w є=je ї=ji й=j ж=sch з=s х=ch ц=z ч=tsch ш=sch щ=schtsch ю=ju я=ja'],
  ['Polish uk', 'uk', 'в=w є=je ї=ji й=j ж=ż х=ch ц=c ч=cz ш=sz щ=szcz ю=ju я=ja ль=l ій$=ij'],
  ['French uk', 'uk', 'є=ie ї=ï й=ï ж=j у=ou ч=tch ш=ch щ=chtch ю=iou я=ia'],
  ['passport 2007', 'uk', '^є=ie ї=i й=i ю=iu я=ia и=y щ=shch г=g'],
  ['chat uk', 'uk', 'г=g є=je ї=ji и=y й=j х=h ц=c ч=4 ш=sh щ=sch ю=ju я=ja ж=zh'],
]
