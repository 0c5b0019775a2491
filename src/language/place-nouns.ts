// Nouns that name a kind of place, and the prepositions that put an event there; stems of three languages, normalised.
import type { Language } from '../base/language-tag.ts'

export const PLACE_NOUNS: Readonly<Record<Language, readonly string[]>> = {
  en: 'village town city forest camp encampment barracks front frontline house home flat apartment cellar basement hospital ward clinic school prison colony cell jail station crossing border checkpoint hall court office square street road bridge field factory mine farm yard container room corridor church region district'.split(' '),
  ru: 'деревн сел поселк город лес лагер казарм фронт передов дом квартир подвал больниц отделени палат школ тюрьм колони камер изолятор сизо отдел границ пост зал суд площад улиц дорог мост пол завод цех шахт двор комнат коридор церк област район балкон корпус гараж'.split(' '),
  uk: 'сел селищ міст ліс табор таб казарм фронт передов будин квартир підвал лікарн відділенн палат школ тюрм коло камер ізолятор сізо кордон пост зал суд площ вулиц дорог мост пол завод цех шахт двор кімнат коридор церкв област район корпус гаражі'.split(' '),
}

export const PLACE_PREPOSITIONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['in', 'at', 'into', 'near', 'to', 'inside', 'outside', 'on']),
  ru: new Set(['в', 'во', 'на', 'у', 'под', 'возле', 'около', 'из']),
  uk: new Set(['в', 'у', 'на', 'під', 'біля', 'до', 'із', 'з']),
}
