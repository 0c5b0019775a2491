// Says numbers below a thousand in Russian, Ukrainian and English words, as people dictate telephone numbers.

export type SpokenLanguage = 'ru' | 'uk' | 'en'

const WORDS: Readonly<Record<SpokenLanguage, { units: string; tens: string; hundreds: string }>> = {
  ru: {
    units:
      'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
    tens: '_ _ двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто',
    hundreds: '_ сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот',
  },
  uk: {
    units:
      'нуль один два три чотири п’ять шість сім вісім дев’ять десять одинадцять дванадцять тринадцять чотирнадцять п’ятнадцять шістнадцять сімнадцять вісімнадцять дев’ятнадцять',
    tens: '_ _ двадцять тридцять сорок п’ятдесят шістдесят сімдесят вісімдесят дев’яносто',
    hundreds: '_ сто двісті триста чотириста п’ятсот шістсот сімсот вісімсот дев’ятсот',
  },
  en: {
    units:
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: '_ _ twenty thirty forty fifty sixty seventy eighty ninety',
    hundreds: '',
  },
}

/** Groups of digits in words ("912", "05" → "девятьсот двенадцать ноль пять"); a leading zero is said. English is said in pairs at most. */
export function sayGroups(groups: readonly string[], language: SpokenLanguage): string {
  return groups.map((group) => sayGroup(group, language)).join(' ')
}

/** Every digit by itself. */
export function sayDigits(digits: string, language: SpokenLanguage): string {
  return sayGroups([...digits], language)
}

function sayGroup(group: string, language: SpokenLanguage): string {
  const { units, tens, hundreds } = WORDS[language]
  const said: string[] = []
  let rest = group
  while (rest.length > 1 && rest.startsWith('0')) {
    said.push(units.split(' ')[0] as string)
    rest = rest.slice(1)
  }
  let value = Number(rest)
  if (language === 'en' && value > 99) return sayDigits(group, 'en')
  if (value >= 100) {
    said.push(hundreds.split(' ')[Math.floor(value / 100)] as string)
    value %= 100
    if (value === 0) return said.join(' ')
  }
  if (value >= 20) {
    said.push(tens.split(' ')[Math.floor(value / 10)] as string)
    value %= 10
    if (value === 0) return said.join(' ')
  }
  said.push(units.split(' ')[value] as string)
  return said.join(' ')
}
