// Cases, numbers and genders of Russian and Ukrainian names by rules of our own: what a school grammar says, no more.
export type Language = 'ru' | 'uk'
export type Sex = 'm' | 'f'

const HUSH = 'жшчщц'
const VELAR = 'гкх'

/** All singular forms of a family name for one sex, the dictionary form first, then the plural ones. */
export function declineFamily(base: string, sex: Sex, code: string, language: Language): { one: string[]; many: string[] } {
  const hyphen = /-/.test(base) && !/^(Аль|Тер|Бин|Бін)-/.test(base)
  if (hyphen) {
    const parts = base.split('-').map((part) => declineFamily(part, sex, code, language))
    const join = (key: 'one' | 'many'): string[] => {
      const [a, b] = parts.map((part) => part[key])
      if (!a?.length || !b?.length) return []
      return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => `${a[i] ?? a[0]}-${b[i] ?? b[0]}`)
    }
    return { one: join('one'), many: join('many') }
  }
  if (code === '0') return { one: [base], many: [] }
  return language === 'ru' ? declineRussian(base, sex, code) : declineUkrainian(base, sex, code)
}

const add = (stem: string, endings: string): string[] => endings.split(' ').map((ending) => stem + (ending === '_' ? '' : ending))

function declineRussian(base: string, sex: Sex, code: string): { one: string[]; many: string[] } {
  const last = base.at(-1) as string
  const cut = base.slice(0, -1)
  if (code !== 'n' && /(ов|ев|ёв|ин|ын)$/.test(base))
    return { one: add(base, sex === 'm' ? '_ а у ым е' : 'а ой у ою'), many: add(base, 'ы ых ым ыми') }
  if (/(ий|ый|ой)$/.test(base) && base.length > 4) {
    const stem = base.slice(0, -2)
    const i = VELAR.includes(stem.at(-1) as string) ? 'и' : 'ы'
    return {
      one: sex === 'm' ? [base, ...add(stem, `ого ому ${i}м ом`)] : add(stem, 'ая ой ую ою'),
      many: add(stem, `${i}е ${i}х ${i}м ${i}ми`),
    }
  }
  if (last === 'а')
    return {
      one: [
        base,
        ...add(
          cut,
          `${(HUSH + VELAR).includes(cut.at(-1) as string) && cut.at(-1) !== 'ц' ? 'и' : 'ы'} е у ${HUSH.includes(cut.at(-1) as string) ? 'ей' : 'ой'}`,
        ),
      ],
      many: add(cut, 'ам ами ах'),
    }
  if (last === 'я') return { one: [base, ...add(cut, 'и е ю ей')], many: add(cut, 'ям ями ях') }
  if (/[оиеуэ]$/.test(base)) return { one: [base], many: [] }
  const many = (): string[] => {
    if (last === 'ь') return add(cut, 'и ей ям ями ях')
    if (last === 'й') return add(cut, 'и ев ям ями ях')
    const stem = code === '*' ? loseVowel(base) : base
    return HUSH.includes(last) && last !== 'ц'
      ? add(stem, 'и ей ам ами ах')
      : add(stem, `${VELAR.includes(last) ? 'и' : 'ы'} ${last === 'ц' ? 'ев' : 'ов'} ам ами ах`)
  }
  if (sex === 'f') return { one: [base], many: many() }
  if (last === 'ь' || last === 'й') return { one: [base, ...add(cut, 'я ю ем е')], many: many() }
  const stem = code === '*' ? loseVowel(base) : base
  return { one: [base, ...add(stem, `а у ${HUSH.includes(last) ? 'ем' : 'ом'} е`)], many: many() }
}

function loseVowel(base: string): string {
  if (base.toLowerCase().endsWith('заяц')) return base.slice(0, -2) + 'йц'
  const before = base.at(-3) as string
  const last = base.at(-1) as string
  if (/[аеёиоуыэюяі]/.test(before)) return base.slice(0, -2) + 'й' + last
  if (before === 'л') return base.slice(0, -2) + 'ь' + last
  return base.slice(0, -2) + last
}

function declineUkrainian(base: string, sex: Sex, code: string): { one: string[]; many: string[] } {
  const last = base.at(-1) as string
  const cut = base.slice(0, -1)
  if (code !== 'n' && /(ов|ев|єв|ін|їн|ин)$/.test(base))
    return { one: add(base, sex === 'm' ? '_ а у ові им і' : 'а ої ій у ою'), many: add(base, 'и их им ими') }
  if (/(ий|ій)$/.test(base)) {
    const stem = base.slice(0, -2)
    return { one: sex === 'm' ? [base, ...add(stem, 'ого ому им')] : add(stem, 'а ої ій у ою'), many: add(stem, 'і их им ими') }
  }
  if (last === 'а') return { one: [base, ...add(cut, 'и у ою'), soften(cut) + 'і'], many: add(cut, 'ам ами ах') }
  if (last === 'я') return { one: [base, ...add(cut, 'і ю ею')], many: add(cut, 'ям ями ях') }
  if (/ець$|єць$/.test(base)) {
    const stem = /(єць|ієць)$/.test(base)
      ? base.slice(0, -3) + 'йц'
      : base.at(-4) === 'л'
        ? base.slice(0, -3) + 'ьц'
        : /[аеєиіїоуюя].*ець$/.test(base)
          ? base.slice(0, -3) + 'ц'
          : base.slice(0, -1)
    return { one: sex === 'f' ? [base] : [base, ...add(stem, 'я ю еві ем')], many: add(stem, 'і ів ям ями ях') }
  }
  if (last === 'о') {
    const many = add(cut, 'и ів ам ами ах')
    return { one: sex === 'f' || !base.endsWith('ко') ? [base] : [base, ...add(cut, 'а у ові ом')], many: base.endsWith('ко') ? many : [] }
  }
  if (/[іеуї]$/.test(base)) return { one: [base], many: [] }
  const soft = HUSH.includes(last)
  const many =
    last === 'ь' ? add(cut, 'і ів ям ями ях') : last === 'й' ? add(cut, 'ї їв ям ями ях') : add(base, `${soft ? 'і' : 'и'} ів ам ами ах`)
  if (sex === 'f') return { one: [base], many }
  if (last === 'ь') return { one: [base, ...add(cut, 'я ю еві ем')], many }
  if (last === 'й') return { one: [base, ...add(cut, 'я ю єві єм')], many }
  const vocative = last === 'к' ? [cut + 'че'] : []
  return { one: [base, ...add(base, `а у ${soft ? 'еві' : 'ові'} ${soft ? 'ем' : 'ом'}`), ...vocative], many }
}

const soften = (stem: string): string => stem.replace(/к$/, 'ц').replace(/г$/, 'з').replace(/х$/, 'с')

const STEMS: Record<string, string> = {
  Павел: 'Павл',
  Лев: 'Льв',
  Пётр: 'Петр',
  Федір: 'Федор',
  Ванёк: 'Ваньк',
  Санёк: 'Саньк',
  Игорёк: 'Игорьк',
  Васёк: 'Васьк',
  Юрок: 'Юрк',
}

/** The forms of a given name, a diminutive or a patronymic in the singular; the dictionary form first. */
export function declineGiven(base: string, sex: Sex, language: Language): string[] {
  const last = base.at(-1) as string
  const cut = base.slice(0, -1)
  if (/^Гиви$|^Гіві$|^Марьям$|^Мар'ям$/.test(base)) return [base]
  const stem = STEMS[base] ?? base
  if (language === 'ru') {
    if (/(овна|евна|ична|инична)$/.test(base)) return add(cut, 'а ы е у ой')
    if (base.endsWith('ия')) return add(cut, 'я и ю ей')
    if (last === 'я') return add(cut, 'я и е ю ей')
    if (last === 'а')
      return [
        base,
        ...add(
          cut,
          `${(VELAR + 'жшчщ').includes(cut.at(-1) as string) ? 'и' : 'ы'} е у ${HUSH.includes(cut.at(-1) as string) ? 'ей' : 'ой'}`,
        ),
      ]
    if (base.endsWith('ий')) return add(cut, 'й я ю ем и')
    if (last === 'й') return add(cut, 'й я ю ем е')
    if (last === 'ь' && sex === 'f') return base === 'Любовь' ? [base, 'Любови', 'Любовью'] : [base, ...add(cut, 'и ью')]
    if (last === 'ь') return add(cut, 'ь я ю ем е')
    if (last === 'о') return [base]
    return [base, ...add(stem, `а у ${base.endsWith('ч') ? 'ем' : 'ом'} е`)]
  }
  if (base.endsWith('ія')) return [base, ...add(cut, 'ї ю єю')]
  if (last === 'я') return base === 'Ілля' ? ['Ілля', 'Іллі', 'Іллю', 'Іллею'] : [base, ...add(cut, 'і ю ею')]
  if (last === 'а')
    return [base, ...add(cut, `${/[жшчщ]$/.test(cut) ? 'і' : 'и'} у ${/[жшчщ]$/.test(cut) ? 'ею' : 'ою'} о`), soften(cut) + 'і']
  if (last === 'о' && base !== 'Бато') return [base, ...add(cut, 'а ові ом')]
  if (last === 'о') return [base]
  if (last === 'й') return add(cut, 'й я єві єм ю')
  if (last === 'ь') return add(cut, 'ь я еві ем')
  if (base === 'Ігор') return ['Ігор', 'Ігоря', 'Ігореві', 'Ігорем', 'Ігорю']
  if (base === 'Любов') return [base, 'Любові', "Любов'ю"]
  return [base, ...add(stem, `а ${base.endsWith('ч') ? 'у ем' : 'ові ом'}`)]
}
