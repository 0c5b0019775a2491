// Words of places and lots that a relative at home cannot have seen: the front, barracks, custody, captivity. Stems, normalised.
import type { Language } from '../base/language-tag.ts'

export const REMOTE_STEMS: Readonly<Record<Language, readonly string[]>> = {
  en: 'mobili front frontline combat soldier military unit trench barrack camp encampment regiment battalion company weapon vest helmet shell artillery prison cell colony custody captivity captive detention detained commander draftee conscript'.split(' '),
  ru: 'мобилиз фронт передов рот полк взвод батальон окоп казарм лагер сизо изолятор камер колони плен воен автомат полигон бронежилет командир част обстрел'.split(' '),
  uk: 'мобіліз фронт передов рот полк взвод батальйон окоп казарм табор табір сізо ізолятор камер колоні полон військ автомат полігон бронежилет командир частин обстріл'.split(' '),
}
