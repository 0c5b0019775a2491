// Case forms of given names, surnames and patronymics, forward: Russian after Zaliznyak's name paradigms, Ukrainian after the orthography of 2019, §§ 87–106.
import type { Language } from '../base/language-tag.ts'

export type Gender = 'm' | 'f'
export type NamePart = 'given' | 'surname' | 'patronymic'

/** Ending of the nominative → endings of the other forms. The first rule whose ending and gender fit is used. `-` in a form: the word stays. */
interface Paradigm {
  readonly ending: string
  readonly gender: Gender | 'both'
  readonly part: NamePart | 'any'
  readonly forms: string
}

const rows = (table: string): readonly Paradigm[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [ending = '', gender = '', part = '', forms = ''] = line.split('|').map((field) => field.trim())
      return { ending, gender: gender as Gender | 'both', part: part as NamePart | 'any', forms }
    })

/** ending | gender | part | other endings: genitive, dative, accusative, instrumental, prepositional, plural. */
const RUSSIAN = rows(`
павел|m|given|павла павлу павлом павле
лев|m|given|льва льву львом льве
ек|m|given|ька ьку ьком ьке ека еку еком еке
ок|m|given|ка ку ком ке
ов|m|surname|ова ову овым ове овы овых овым овыми
ев|m|surname|ева еву евым еве евы евых евым евыми
ин|m|surname|ина ину иным ине ины иных иным иными
ын|m|surname|ына ыну ыным ыне ыны ыных
ова|f|surname|овой ову овою
ева|f|surname|евой еву евою
ина|f|surname|иной ину иною
ына|f|surname|ыной ыну
ский|m|surname|ского скому ским ском ские ских скими
цкий|m|surname|цкого цкому цким цком цкие цких
ая|f|surname|ой ую ою
яя|f|surname|ей юю
ой|m|surname|ого ому ым ом
ый|m|surname|ого ому ым ом
ко|both|surname|
их|both|any|
ых|both|any|
ич|m|patronymic|ича ичу ичем иче
вна|f|patronymic|вны вне вну вной вною
ична|f|patronymic|ичны ичне ичну ичной
ия|both|any|ии ию ией иею
я|both|any|и е ю ей ею
га|both|any|ги ге гу гой гою
ка|both|any|ки ке ку кой кою
ха|both|any|хи хе ху хой хою
жа|both|any|жи же жу жей жою
ша|both|any|ши ше шу шей шею
ча|both|any|чи че чу чей
ща|both|any|щи ще щу щей
ца|both|any|цы це цу цей
а|both|any|ы е у ой ою
ий|m|any|ия ию ием ии ие
й|m|any|я ю ем е
ь|m|any|я ю ем е
ь|f|given|и ью
ж|m|any|жа жу жем же
ш|m|any|ша шу шем ше
ч|m|any|ча чу чем че
щ|m|any|ща щу щем ще
ц|m|any|ца цу цем це
о|both|any|
е|both|any|
и|both|any|
у|both|any|
э|both|any|
ы|both|any|
|f|any|
|m|any|а у ом е
`)

const UKRAINIAN = rows(`
яків|m|given|якова якову якові яковом
федір|m|given|федора федору федорові федором федоре
сидір|m|given|сидора сидору сидорові сидором
лев|m|given|лева леву левові левом
ігор|m|given|ігоря ігорю ігореві ігорем
ко|m|given|ка ку кові ком ку
ко|m|surname|ка ку кові ком
ко|f|surname|
о|m|given|а у ові ом е
ський|m|surname|ського ському ським ські ських
цький|m|surname|цького цькому цьким цькі цьких
ий|m|surname|ого ому им
ій|m|surname|ія ію ієві ієм
ська|f|surname|ської ській ську ською
цька|f|surname|цької цькій цьку цькою
ова|f|surname|ової овій ову овою
ева|f|surname|евої евій еву евою
єва|f|surname|євої євій єву євою
іна|f|surname|іної іній іну іною
їна|f|surname|їної їній їну їною
ів|m|surname|ева еву евим ова ову овим івим іва
ов|m|surname|ова ову овим овим ові
ев|m|surname|ева еву евим еві
єв|m|surname|єва єву євим єві
ін|m|surname|іна іну іним іні
ич|m|patronymic|ича ичу ичеві ичем
івна|f|patronymic|івни івні івну івною івно
ївна|f|patronymic|ївни ївні ївну ївною ївно
ія|both|any|ії ію ією іє
'я|both|any|'ї 'ю 'єю
ля|both|any|лі лю лею ле лю
я|both|any|і ю ею ьо ї єю
га|both|any|ги зі гу гою го
ка|both|any|ки ці ку кою ко
ха|both|any|хи сі ху хою
ша|both|any|ші шу шею шо
жа|both|any|жі жу жею
ча|both|any|чі чу чею
ща|both|any|щі щу щею
а|both|any|и і у ою о
ій|m|any|ія ію ієві ієм ії ію
їй|m|any|їя їю їєм
й|m|any|я ю єві єм ї
ль|m|any|ля лю леві лем лі
ь|m|any|я ю еві ем і
ов|f|given|ові ов'ю
ь|f|given|і ю
ж|m|any|жа жу жеві жем жі же
ш|m|any|ша шу шеві шем
ч|m|any|ча чу чеві чем чу
ц|m|any|ця цю цеві цем
о|both|any|
е|both|any|
і|both|any|
у|both|any|
|f|any|
|m|any|а у ові ом і е
`)

/**
 * All forms of a nominative (lower case, ё as е): itself first, then its cases. Latin-letter names have one form.
 * An indeclinable name (Коваленко of a woman) gives itself alone.
 */
export function nameForms(lemma: string, part: NamePart, gender: Gender, language: Language): string[] {
  if (language === 'en') return [lemma]
  const table = language === 'ru' ? RUSSIAN : UKRAINIAN
  const rule = table.find((r) => lemma.endsWith(r.ending) && lemma.length > r.ending.length - 1 && (r.gender === 'both' || r.gender === gender) && (r.part === 'any' || r.part === part))
  if (rule === undefined || rule.forms === '') return [lemma]
  const stem = lemma.slice(0, lemma.length - rule.ending.length)
  return [lemma, ...rule.forms.split(' ').map((ending) => stem + ending)]
}
