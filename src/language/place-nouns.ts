// Nouns that name a kind of place, and the prepositions that put an event there; three languages, normalised. Own list; a linguist adds a word or a stem.
import type { Language } from '../base/language-tag.ts'

/** English: the singular. Russian and Ukrainian: the stem that all cases share, and behind "+" the endings a short stem may take. */
export const PLACE_NOUNS: Readonly<Record<Language, readonly string[]>> = {
  en: ('village town city hamlet suburb settlement forest wood camp encampment barracks trench dugout bunker front frontline line house home flat apartment cellar basement attic roof loft stairwell hospital ward ' +
    'clinic surgery morgue school college university kindergarten nursery prison colony cell jail gaol dungeon station crossing border checkpoint roadblock post hall court courtroom office square street ' +
    'road lane highway motorway bridge tunnel field meadow orchard garden factory plant mill workshop warehouse shed barn mine pit shaft quarry farm greenhouse yard courtyard dock quay pier port harbour ' +
    'ship boat ferry deck hold container room kitchen bathroom bedroom dormitory dorm corridor hallway church chapel mosque temple monastery cemetery region district province valley mountain hill ' +
    'river creek lake sea shore beach bank island coast bus van car lorry truck train carriage wagon plane helicopter ambulance embassy consulate airport hotel hostel shelter orphanage tent shop ' +
    'market supermarket canteen bar cafe stadium theatre gym park fence gate door winch dam wing site base garrison range ditch well pond').split(' '),
  ru: ('деревн сел+о,а,у,ом,е,ах поселк поселок поселке хутор станиц город лес+,а,у,ом,е лагер казарм фронт передов окоп блиндаж позици дом+,а,у,ом,е,ах,ой квартир подвал чердак крыш подъезд больниц госпитал санчаст ' +
    'медпункт травмпункт поликлиник реанимац отделени палат приемн морг школ лице+й,я,ю,ем,е гимнази училищ институт университет интернат детдом детсад садик тюрьм колони камер+а,ы,е,у,ой,ах изолятор карантин карцер барак ' +
    'сизо отдел+,а,у,ом,е отделени участок участк границ пост+,а,у,ом,е,ах,ы блокпост кпп зал+,а,у,ом,е суд+,а,у,ом,е площад улиц переулк шосс дорог трасс обочин мост+,а,у,ом,е пол+е,я,ю,ем,ях огород сад+,а,у,ом ' +
    'завод+,а,у,ом,е,ах,ы фабрик цех+,а,у,ом,е,ах склад+,а,у,ом,е,ах мастерск шахт+а,ы,е,у,ой разрез забо+й,я,ю,ем,е рудник карьер котельн подсобк бытовк проходн двор+,а,у,ом,е,ах комнат кухн ванн коридор столов ' +
    'спортзал раздевалк балкон корпус гараж церк+овь,ви,вью храм монастыр мечет кладбищ област район+,а,у,ом,е кра+й,я,ю,ем,е част+ь,и,ью полигон паром+,а,у,ом,е корабл палуб трюм порт+,а,у,ом,е,у пристан ' +
    'вокзал станци платформ поезд поезде поезда вагон купе автобус машин автозак микроавтобус бусик грузовик скор+ой,ую санатори гостиниц общежити консульств посольств аэропорт магазин рынк рынок ' +
    'плотин дамб берег+,а,у,ом,ах,е рек+а,и,е,у,ой озер прогулк плац+,у,ом,е военкомат сельсовет администраци контейнер канав лесополос посадк').split(' '),
  uk: ('сел+о,а,у,ом,і,ах селищ хутор міст+о,а,у,ом,і,ах ліс+,у,ом,і табор таб+ір казарм фронт передов окоп бліндаж позиці будин+ок,ку,ком,ки,ках дім+ дому домі хат+а,и,і,у,ою,ах квартир підвал горищ дах+,у,ом підїзд лікарн частин ' +
    'госпітал шпитал медпункт поліклінік реанімац опіков пульмонолог хірургі кардіолог неврологі терапі відділенн палат приймальн морг школ ліце+й,ю,ї,єм гімназі училищ інститут університет інтернат дитбудин садочк ' +
    'тюрм колоні камер+а,и,і,у,ою,ах ізолятор карцер барак сізо відділ+,у,ком,ку,ок поліці+ї кордон пост+,у,ом,і,ах,и блокпост кпп зал+,у,ом,і,і суд+,у,ом,і площ+а,і,у,ею вулиц провулк шосс дорог трас+а,и,і,у,ою узбіч ' +
    "мост+у,ом,и,ах міст+ пол+е,я,ю,ем,і,ях город+,і,ом,у сад+,у,ом завод+,у,ом,і,и фабри цех+,у,ом,и,ах склад+,у,ом,і,и майстерн шахт+а,и,і,у,ою горизонт забо+й,ю,ї рудник кар'єр котельн підсобк прохідн двор+у,ом,і,и,ах подвір " +
    'кімнат кухн ванн коридор їдальн роздягальн спортзал балкон корпус гараж церкв храм монастир цвинтар кладовищ област район+,у,ом,і кра+й,ю,єм,ї полігон пором корабл порт+,у,ом,и вокзал станці платформ потяг поїзд вагон купе ' +
    'автобус машин бус+,а,у,ом,і вантажівк швидк+ій санатор готел гуртожит консульств посольств аеропорт магазин рин+ок,ку греб+лі,лю,ля берег+,а,у,ом,и,ах річ+ка,ки,ку,кою,ці озер військкомат сільрад контейнер канав лісосмуг посадк ' +
    'центр+,у,ом,і притул+ок,ку,ком будов+а,и,і,у,ою риштуванн сцен+а,и,і,у,ою клуб+,у,ом,і елеватор блокпост меж+а,і,у,ею нарад+а,и,і,у агенці').split(' '),
}

/** Endings of nouns of place, where the stem names none of its own. */
export const PLACE_ENDINGS: Readonly<Record<'ru' | 'uk', ReadonlySet<string>>> = {
  ru: new Set(' а я у ю ы и е о ой ей ою ью ом ем ам ям ах ях ами ями ов ев ии ию ия ией ием иях ого ому ую ые ых ая ый ок ка ки ке ку ь й'.split(' ')),
  uk: new Set(" а я у ю и і ї е о є ою ею ом ем єм ам ям ах ях ами ями ів їв ові еві ії ію ія ією ого ому ої ій ий ні ня ню ці ці ки ку ка ок ь й 'я".split(' ')),
}

export const PLACE_PREPOSITIONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('in at into near to inside outside on onto from through by behind beside across along under above below over around aboard beyond opposite towards toward between'.split(' ')),
  ru: new Set('в во на у под над возле около из со за по через перед до от к ко близ вблизи напротив внутри вдоль мимо'.split(' ')),
  uk: new Set('в у на під над біля до із з зі за по через перед від коло поблизу неподалік навпроти всередині вздовж повз'.split(' ')),
}

/** Prepositions before a capitalised name that is a place's and nobody's: «у Громовых», «до Павла» are people's. */
export const NAME_PREPOSITIONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('in at near outside around'.split(' ')),
  ru: new Set('в во под близ из'.split(' ')),
  uk: new Set('в у під із до поблизу неподалік'.split(' ')),
}

/** Words that are a place by themselves. */
export const PLACE_ADVERBS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('ashore aboard upstairs downstairs overboard underground offshore indoors outdoors'.split(' ')),
  ru: new Set('дома снаружи внизу наверху'.split(' ')),
  uk: new Set('вдома надворі нагорі'.split(' ')),
}

/** Verbs of reaching, leaving and searching, whose object is the place: "they reached the village of Tarn". */
export const PLACE_VERBS_EN = new Set('reached left entered crossed searched surrounded stormed raided shelled bombed evacuated cleared visited did reach leave enter cross search'.split(' '))

/** Words after a preposition that make no place of it: "in front of", "at least". */
export const NO_PLACE: ReadonlySet<string> = new Set('front least first last time turn order line fact case mind'.split(' '))
