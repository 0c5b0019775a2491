// Given names of Russian and Ukrainian texts with their diminutives and equivalents, one name a line; after Petrovsky, Словарь русских личных имён
// (1966, lists only), Скрипник and Дзятківська, Власні імена людей (2005, lists only), and common usage.
//
// gender | Russian | Russian diminutives | Ukrainian | Ukrainian diminutives | English and other Latin equivalents that are no mere romanisation
// A field may be empty. Several forms stand side by side, parted by spaces; the first is the full form. Romanisations (Aleksey, Oleksii) are found by rule
// (transliteration.ts) and need no entry. A linguist adds a name by adding a line; a diminutive may stand at several names (Саша).

export const GIVEN_NAME_LINES = `
m|Александр|Саша Сашка Шура Саня Санёк Алекс Сашенька|Олександр|Сашко Сашка Олесь Лесь Саша|Alexander Alex Sasha Alexandre Aleksander
m|Алексей|Лёша Алёша Лёха Лёшка Алёшка|Олексій|Олекса Льоша|Alexis Alexey Alyosha
m|Анатолий|Толя Толик Толян|Анатолій|Толя Толик|Anatole
m|Андрей|Андрюша Андрюха Дюша|Андрій|Андрійко|Andrew Andre Andreas
m|Антон|Антоша Тоха Антошка|Антон|Антось|Anthony Antony
m|Аркадий|Аркаша|Аркадій|Аркаша|
m|Арсений|Сеня Арсюша|Арсен Арсеній|Сеня|Arsene
m|Артём|Тёма Артёмка|Артем|Тьома|Artyom Artem
m|Артур|Артурчик|Артур||Arthur
m|Афанасий|Афоня|Панас Опанас Афанасій||Athanasius
m|Богдан|Бодя|Богдан|Богданко Данко Бодя|
m|Борис|Боря Борька|Борис|Борисько Боря|
m|Вадим|Вадик Дима|Вадим|Вадик|
m|Валентин|Валя Валик|Валентин|Валик|Valentine
m|Валерий|Валера Валерка|Валерій|Валера|Valery
m|Василий|Вася Васька Василёк|Василь|Василько Вася|Basil
m|Виктор|Витя Витька Витёк|Віктор|Вітя Вітько|Victor
m|Виталий|Виталик Виталя|Віталій|Віталик Віталька|Vitaly
m|Владимир|Вова Володя Вовка Вован|Володимир|Володя Вова Вовчик Влодко|Vladimir Volodymyr Waldemar
m|Владислав|Влад Владик Слава|Владислав|Влад Владик|Vlad
m|Всеволод|Сева|Всеволод|Сева|
m|Вячеслав|Слава Славик|В'ячеслав|Славко Славік|Viacheslav
m|Геннадий|Гена Генка|Геннадій|Гена|Gennady
m|Георгий|Гоша Жора Гога Егорка|Георгій||George
m|Герман|Гера|Герман||Herman
m|Глеб|Глебушка|Гліб||
m|Григорий|Гриша Гришка|Григорій|Гриць Грицько Гриша|Gregory
m|Давид|Додик|Давид||David
m|Даниил Данила|Даня Данила Данька|Данило|Данилко Даня|Daniel
m|Денис|Дениска Дэн|Денис|Дениско|Dennis Denys Denis
m|Дмитрий|Дима Димка Митя Диман Димон|Дмитро Митро|Дмитрик Діма Митько Мітя|Dmitry Demetrius
m|Евгений|Женя Женька Жека|Євген Євгеній|Женя Євгенко|Eugene
m|Егор|Егорка Гоша|Єгор||
m|Емельян|Емеля|Омелян||
m|Ефим|Фима|Юхим||
m|Захар|Захарка|Захар|Захарко|Zachary
m|Иван|Ваня Ванька Ванюша|Іван|Івась Іванко Ваня|John Ivan Ioann
m|Игнат Игнатий||Гнат Ігнат Ігнатій||Ignatius
m|Игорь|Игорёк Гоша|Ігор|Ігорко Гарік|Ihor
m|Илья|Илюша Илюха|Ілля|Ілько Ілюша|Elias Elijah Ilya
m|Иннокентий|Кеша|Інокентій||Innocent
m|Иосиф Осип|Ося Йося|Йосип Осип|Йосько|Joseph
m|Кирилл|Кирюша Кирюха Кира|Кирило|Кирилко|Cyril
m|Климент Клим||Климент Клим||Clement
m|Константин|Костя Костик Костян|Костянтин Кость|Костя Костик|Constantine
m|Лаврентий||Лаврентій Лаврін||Lawrence
m|Лев|Лёва Лёвушка|Лев|Левко|Leo Lev
m|Леонид|Лёня Лёнька|Леонід|Льоня|Leonidas
m|Леонтий||Леонтій||
m|Лука||Лука||Luke Lucas
m|Макар||Макар||Macarius
m|Максим|Макс Максимка|Максим|Макс Максимко|Maxim Max Maksym
m|Марат||Марат||
m|Марк|Маркуша|Марко Марк||Mark Marcus
m|Мартин||Мартин||Martin
m|Матвей|Мотя Матвейка|Матвій||Matthew
m|Михаил|Миша Мишка Михась|Михайло|Михась Мишко Миша|Michael Mikhail Mike Misha
m|Назар|Назарка|Назар|Назарко|
m|Никита|Никитка Ник|Микита Нікіта||Nikita
m|Николай|Коля Николаша Колян|Микола|Миколка Коля|Nicholas Nikolai Nicolas
m|Олег|Олежка Олежек|Олег|Олежко|Oleh
m|Остап||Остап||
m|Павел|Паша Павлик Пашка|Павло|Павлик Павлусь|Paul
m|Пётр|Петя Петька|Петро|Петрик Петько|Peter
m|Платон||Платон||Plato
m|Прохор||Прохор||
m|Родион|Родя|Родіон||
m|Роман|Рома Ромка Ромчик|Роман|Ромко Рома|Roman
m|Ростислав|Ростик|Ростислав|Ростик|
m|Руслан|Русик Руся|Руслан|Русланчик|
m|Савелий|Сава|Савелій||
m|Святослав|Слава Святик|Святослав|Святик|
m|Семён|Сёма Сеня|Семен|Сенько|Simeon Simon
m|Сергей|Серёжа Серёга Серж|Сергій|Сергійко Серьога|Serge Sergius
m|Станислав|Стас Стасик|Станіслав|Стас|Stanislaus
m|Степан|Стёпа Стёпка|Степан Стефан|Стецько|Stephen Steven Stephan
m|Тарас||Тарас|Тарасик|
m|Тимофей|Тима Тимоша|Тимофій|Тиміш Тимко|Timothy
m|Тимур|Тимурчик|Тимур||
m|Тихон|Тиша|Тихон||
m|Трофим||Трохим||
m|Фёдор|Федя Федька|Федір|Федько|Theodore Fyodor Fedor
m|Феликс||Фелікс||Felix
m|Филипп|Филя|Пилип Філіп||Philip Philipp
m|Эдуард|Эдик|Едуард|Едик|Edward
m|Эльдар||Ельдар||
m|Эмиль||Еміль||Emil
m|Юлиан||Юліан||Julian
m|Юрий|Юра Юрка|Юрій|Юрко Юрась|Yury Yuri George
m|Яков|Яша|Яків||Jacob James
m|Ян||Ян||Jan
m|Ярослав|Ярик Слава|Ярослав|Ярко Славко|
m|Мирон||Мирон||
m|Мирослав||Мирослав|Мирко|
m|Любомир||Любомир|Любко|
m|Зиновий||Зіновій Зеновій|Зенко|
m|Орест||Орест||Orestes
m|Маркиян||Маркіян||
m|Данислав||Данислав||
m|Демьян|Дёма|Дем'ян||Damian
m|Кузьма||Кузьма||
m|Нестор||Нестор||
m|Потап||Потап||
m|Самуил||Самійло||Samuel
m|Устин||Устим||Justin
m|Вениамин|Веня|Веніамін||Benjamin
m|Ренат|Ренатик|Ренат||
m|Рустам Рустем|Рустик|Рустам Рустем||
m|Ринат||Рінат||
m|Равиль||Равіль||
m|Раиль||||
m|Рашид||Рашид||Rashid
m|Айрат||||
m|Азат||||
m|Алмаз||||
m|Альберт||Альберт||Albert
m|Анвар||Анвар||
m|Аслан||Аслан||
m|Ахмед Ахмет Ахмад||Ахмед||Ahmed Ahmad
m|Ашот||||
m|Арам||Арам||
m|Армен||Армен||
m|Арсен||Арсен||
m|Бахтияр||||
m|Бекзод||||
m|Булат||Булат||
m|Вазген||||
m|Гамзат||||
m|Гурген||||
m|Дамир||Дамір||
m|Джамал||Джамал||
m|Заур||Заур||
m|Ибрагим||Ібрагім||Ibrahim
m|Ильдар||Ільдар||
m|Ильнур||||
m|Ильяс||Ільяс||
m|Искандер||||
m|Ислам||||
m|Исмаил||Ісмаїл||Ismail
m|Камиль||||
m|Карен||Карен||
m|Магомед Мухаммед Магомет|Мага|Магомед||Mohammed Muhammad
m|Мурад Мурат||Мурад||
m|Мустафа||Мустафа||
m|Мухтар||||
m|Наиль||||
m|Нурлан||||
m|Омар||||Omar
m|Рамазан||Рамазан||
m|Рамзан||Рамзан||
m|Рамиль||Раміль||
m|Расул||Расул||
m|Руфат||||
m|Сайид Саид||Саїд||Said
m|Салават||||
m|Сулейман||Сулейман||
m|Тагир||||
m|Умар||Умар||
m|Фарид||Фарід||
m|Фархад||||
m|Хасан||Хасан||Hassan
m|Шамиль||Шаміль||
m|Эльнур||||
m|Юсуф||Юсуф||Yusuf
m|Гиви||||
m|Гия||||
m|Зураб||Зураб||
m|Нодар||||
m|Вахтанг||||
m|Тенгиз||||
m|Баир||||
m|Бато||||
m|Батор||||
m|Дорж||||
m|Аюр||||
m|Мерген||||
m|Айдар||||
m|Амир||Амір||Amir
m|Али||Алі||Ali
m|Арслан||||
m|Бауыржан||||
m|Ержан||||
m|Серик||||
m|Азамат||||
m|Нурсултан||||
m|Улугбек||||
m|Шухрат||||
f|Александра|Саша Шура Сашенька Аля|Олександра|Олеся Леся Саша|Alexandra Sasha
f|Алина|Алинка Аля|Аліна|Алінка|Alina
f|Алиса|Алиска|Аліса||Alice
f|Алла|Аллочка|Алла||
f|Алёна|Алёнка|Альона Олена||Alyona
f|Альбина||Альбіна||
f|Амина||Аміна||
f|Анастасия|Настя Настенька Ася Стася|Анастасія|Настя Настуня|Anastasia Nastya
f|Ангелина|Геля Лина|Ангеліна||Angelina
f|Анжела Анжелика||Анжела Анжеліка||Angela Angelica
f|Анна|Аня Анечка Анюта Нюра Анька|Ганна Анна|Аня Ганнуся Галя|Ann Anne Hanna Hannah Anya
f|Антонина|Тоня Тонечка|Антоніна|Тоня|Antonia
f|Арина|Ариша|Арина||
f|Валентина|Валя Валюша|Валентина|Валя|
f|Валерия|Лера Валера|Валерія|Лєра|Valeria Valerie
f|Варвара|Варя|Варвара|Варя|Barbara
f|Василиса||Василина Василиса||
f|Вера|Верочка Веруня|Віра|Віруня|Vera Faith
f|Вероника|Ника Вика|Вероніка|Ніка|Veronica
f|Виктория|Вика|Вікторія|Віка|Victoria
f|Виолетта||Віолета||Violetta Violet
f|Галина|Галя Галка|Галина|Галя Галинка|
f|Дарья Дария|Даша Дашка|Дарина Дар'я|Даринка Даша Одарка|Daria Darya
f|Диана|Дианка|Діана||Diana
f|Дина|Диночка|Діна||Dina
f|Ева||Єва||Eva Eve
f|Евгения|Женя Женька|Євгенія|Женя|Eugenia
f|Евдокия|Дуся Дуня|Євдокія|Явдоха|
f|Екатерина|Катя Катюша Катерина Катька|Катерина|Катя Катруся|Catherine Katherine Katerina Kate Katya
f|Елена|Лена Леночка Алёна Ленка|Олена|Оленка Лена Оленочка|Helen Helena Elena
f|Елизавета|Лиза Лизонька Лизка|Єлизавета|Ліза|Elizabeth Elisabeth Liza Eliza Lisa
f|Жанна|Жанночка|Жанна||Jeanne
f|Зинаида|Зина|Зінаїда|Зіна|
f|Зоя|Зоечка|Зоя||Zoe
f|Инна|Инночка|Інна||
f|Ирина|Ира Иришка Ирочка|Ірина Орина|Іра Іринка|Irene
f|Карина||Каріна||Karina
f|Кира||Кіра||
f|Клавдия|Клава|Клавдія||Claudia
f|Кристина||Христина Крістіна|Христя|Christina Kristina
f|Ксения Оксана|Ксюша|Ксенія Оксана|Ксеня Оксанка|Xenia
f|Лариса|Лара|Лариса||Larissa
f|Лидия|Лида|Лідія|Ліда|Lydia
f|Лилия Лиля|Лиля|Лілія|Ліля|Lily Lilia
f|Лия||Лія||Leah
f|Лукерья||Лукерія||
f|Марьяна Марианна||Мар'яна|Мар'янка|Marianne
f|Любовь|Люба Любаша|Любов|Люба|
f|Людмила|Люда Мила Люся|Людмила|Люда Люся|Ludmila
f|Маргарита|Рита Марго|Маргарита|Рита|Margaret
f|Марина|Маринка Мариша|Марина|Маринка|
f|Мария Марья|Маша Машенька Маруся Маня|Марія Марічка|Марійка Маруся Маша|Mary Maria Masha
f|Марта||Марта||Martha
f|Милана|Мила|Мілана||
f|Надежда|Надя|Надія|Надя|Nadia Hope
f|Наталья Наталия|Наташа Ната|Наталія Наталя|Наталка Наташа|Natalie Natasha
f|Нина|Ниночка|Ніна||Nina
f|Нелли|Неля|Неля Неллі||Nelly
f|Оксана|Ксюша|Оксана|Оксанка|
f|Олеся|Леся|Олеся|Леся|
f|Ольга|Оля Олечка|Ольга|Оля|Olga Olha Helga
f|Пелагея||Палажка Пелагея||
f|Полина|Поля Полинка|Поліна||Pauline
f|Прасковья||Параска||
f|Раиса|Рая|Раїса|Рая|
f|Регина||Регіна||Regina
f|Римма||Римма||
f|Роза||Роза||Rose Rosa
f|Светлана|Света Светочка|Світлана|Світланка|
f|Серафима|Сима|Серафима||
f|Снежана||Сніжана||
f|Соломия||Соломія||Salome
f|София Софья|Соня|Софія|Соня|Sophia Sofia Sophie
f|Стефания||Стефанія|Стефа|Stephanie
f|Таисия|Тая Тася Тося|Таїсія||
f|Тамара|Тома|Тамара||
f|Татьяна|Таня Танюша|Тетяна|Таня Тетянка|Tatiana Tanya
f|Ульяна|Уля|Уляна|Уля|
f|Фаина|Фая|Фаїна||
f|Фёкла||Текля||Thecla
f|Эвелина||Евеліна||Evelina Evelyn
f|Элла||Елла||Ella
f|Эльвира|Эля|Ельвіра||Elvira
f|Эмилия||Емілія||Emilia Emily
f|Эмма||Емма||Emma
f|Юлия|Юля Юленька|Юлія|Юля|Julia Juliet Yulia Yuliya
f|Яна|Яночка|Яна||Jana
f|Ярослава|Слава|Ярослава||
f|Мирослава||Мирослава||
f|Богдана||Богдана|Дана|
f|Дана||Дана||
f|Злата||Злата||
f|Иванна||Іванна|Іванка|Joanna Ivanna
f|Лада||Лада||
f|Леся||Леся||
f|Людовика||||
f|Влада||Влада||
f|Владислава||Владислава||
f|Изабелла||Ізабелла||Isabella
f|Роксана||Роксолана||
f|Орыся||Орися||
f|Катерина|Катя|Катерина|Катя|
f|Мальвина||||
f|Агата||Агата||Agatha
f|Аделина||||
f|Айгуль|Гуля|Айгуль||
f|Алсу||||
f|Альфия||||
f|Асель||||
f|Гузель||||
f|Гульнара|Гуля|Гульнара||
f|Гюльнара||||
f|Динара||||
f|Диляра||||
f|Жамиля||||
f|Залина||||
f|Зарема||Зарема||
f|Зарина||||
f|Земфира||||
f|Зухра||Зухра||
f|Заира||||
f|Лейла||Лейла||
f|Мадина||||
f|Малика||||
f|Наргиз||||
f|Нурия||||
f|Патимат||||
f|Резеда||||
f|Сабина||||Sabina
f|Салтанат||||
f|Тамила||||
f|Фатима||||Fatima
f|Хадижат||||
f|Эльмира||Ельміра||
f|Ясмина||||
f|Нино||||Nino
f|Тинатин||||
f|Кетеван||||
f|Анаит||||
f|Гаянэ||||
f|Сусанна||Сусанна||Susanna Susan
f|Ануш||||
f|Сэсэг||||
f|Туяна||||
f|Аюна||||
`

/** English and other European given names by gender (US Social Security and UK ONS lists, the commonest), lower case. They need no inflection. */
export const LATIN_GIVEN_NAMES: Readonly<Record<'m' | 'f', string>> = {
  m: `aaron abraham adam adrian aidan alan albert alec alfred ali allan allen alvin amos andre andreas andrew andy anthony antonio arnold arthur ash austin barry
ben benedict benjamin bernard bill billy bob bobby brad bradley brandon brendan brett brian bruce bruno bryan byron caleb calvin cameron carl carlos cedric charles
charlie chester chris christian christopher clarence clark claude clayton cliff clifford clive clyde cody colin connor conrad craig curtis dale damian dan daniel danny
darren darryl dave david dean dennis derek desmond dick diego dirk dominic don donald douglas duncan dustin dwight dylan earl eddie edgar edmund edward edwin eli elias
elijah elliot elliott emil emmanuel eric erik ernest ethan eugene evan felix fernando fergus finn floyd francis francisco frank franklin fred frederick gabriel gareth
garry gary gavin geoff geoffrey george gerald gerard gilbert giles glen glenn gordon graham grant greg gregory guy hal hamish hans harold harry harvey hector henri
henry herbert herman howard hugh hugo ian ibrahim isaac ivan ivo jack jacob jake jamal james jamie jan jared jason jasper javier jay jed jeff jeffrey jeremy jerome jerry
jesse jim jimmy jo joe joel johan john johnny jon jonathan jorge jose joseph josh joshua juan julian julius justin karl keith ken kenneth kevin kirk klaus kurt kyle
lance larry lars laurence lawrence lee leo leon leonard leroy leslie lester lewis liam lloyd lorenzo louis luca lucas luis luke luther malcolm manuel marco marcus mario
mark marko martin marvin mateo matt matthew maurice max maxwell melvin michael miguel mike miles milos milan mohamed mohammed morgan morris moses murray nathan nathaniel
neil nelson nicholas nick nigel noah noel norman oliver omar oscar oswald otto owen pablo patrick paul pavel pedro pete peter petr phil philip pierre quentin rafael ralph ramon
randall randy raymond reginald reuben rex richard rick ricky rob robert roberto robin rodney roger roland rolf ron ronald rory ross rowan roy rudolf rufus rupert russell
ryan sam samuel scott sean sebastian seth shane shaun sid sidney silas simon spencer stan stanley stefan stephen steve steven stewart stuart sven ted terence terrance terry
theo theodore thomas tim timothy tobias toby todd tom tomas tommy tony travis trevor tristan tyler victor vincent vernon wade wallace walter warren wayne wesley wilbur
will william winston wolfgang zachary zoran goran dragan marek jakub tomasz piotr pawel krzysztof wojciech andrzej janek radu mihai ion vasile dumitru hasan hussein yusuf
mehmet mustafa ahmet tariq karim samir khalid said abdul wei jun hiroshi kenji raj sanjay arjun vikram`,
  f: `abigail ada adele adriana agatha agnes aisha alana alexa alexandra alexis alice alicia alison allison alma amanda amber amelia amina amy ana andrea angela angelica angie
anita ann anna annabel anne annette annie antonia april ariana arlene astrid audrey ava barbara beatrice becky belinda bella bernadette bernice bertha beryl bessie beth
bethany betsy betty beverly bianca bonnie brenda bridget brigitte brittany camilla candace cara carla carmen carol carole caroline carolyn carrie cassandra catherine
cathy cecilia celia charlene charlotte chelsea cheryl chloe christina christine cindy claire clara clare claudia colleen connie constance cora corinne courtney crystal cynthia
daisy dana danielle daphne dawn deborah debbie deirdre delia della denise diana diane dinah dolores donna dora doreen doris dorothy edith edna eileen elaine eleanor elena
elisa elisabeth eliza elizabeth ella ellen ellie elsa elsie emily emma erica erin esme esther ethel eva eve evelyn faith fatima felicity fiona flora florence frances
francesca freda frieda gail gemma genevieve georgia georgina geraldine gertrude gillian gina gladys glenda gloria grace greta gwen hannah harriet hazel heather heidi helen
helena helga henrietta hilary hilda holly hope ida imogen ingrid irene iris irma isabel isabella isla ivana ivy jackie jacqueline jane janet janice jasmine jean jeanette
jemima jenna jennifer jenny jessica jill joan joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana julie juliet june karen karina kate katherine kathleen
kathryn kathy katie katrina kay keira kelly kerry kim kirsten kristen lana lara laura lauren laurie leah leila lena lenka leona leonora lesley leyla lidia lillian lily linda lisa lois
lola lorna lorraine louisa louise lucia lucille lucy luisa lydia lynn mabel madeleine madison maggie maisie mandy marcia margaret margarita margot maria marian marianne marie
marilyn marina marion marissa marjorie marlene martha mary matilda maud maureen mavis maya megan melanie melissa mercy mia michelle mildred miranda miriam moira molly mona
monica muriel myra nadia nancy naomi natalie natasha nellie nicola nicole nina noor nora norma odette olga olive olivia paige pamela patricia paula pauline pearl peggy penelope
penny petra philippa phoebe phyllis polly priscilla rachel ramona rebecca regina renata rhoda rita roberta rosa rosalind rose rosemary rosie roxanne ruby ruth sabrina sadie
sally samantha sandra sara sarah saskia selina serena shannon sharon sheila shirley silvia sofia sonia sophia sophie stacey stella stephanie stoyanka sue susan susanna suzanne
sylvia tabitha tamara tanya tara teresa tess thelma theresa tiffany tina tracy trisha una ursula valerie vanessa vera verity veronica victoria viola violet virginia vivian
wanda wendy wilma winifred yasmin yolanda yvonne zara zelda zoe ayse fatma zeynep layla mariam zainab priya anjali mei yuki sakura jana hana dragana milena mirela agnieszka
katarzyna malgorzata ewa joanna`,
}

/** English names with their short forms, one name a line, the full form first. */
export const ENGLISH_SHORT_FORMS = `
daniel danny dan
thomas tom tommy
william will bill billy willy
robert bob rob bobby robbie
richard rick dick ricky richie
michael mike mick mickey
james jim jimmy jamie
john johnny jack
joseph joe joey
edward ed eddie ted ned
charles charlie chuck
david dave davey
anthony tony
andrew andy drew
christopher chris kit
samuel sam sammy
benjamin ben benny
matthew matt
nicholas nick nicky
patrick pat paddy
peter pete
philip phil
stephen steven steve
timothy tim timmy
gregory greg
kenneth ken kenny
ronald ron ronnie
donald don donny
jonathan jon
joshua josh
alexander alex al sandy
frederick fred freddie
lawrence larry
leonard len lenny leo
elizabeth liz lizzie beth betty eliza liza elsie
catherine katherine kathryn kate kathy katie cathy kitty
margaret maggie peggy meg
patricia pat patty tricia
barbara barb babs
susan sue susie suzy
jennifer jen jenny
jessica jess jessie
rebecca becky becca
deborah debbie deb
pamela pam
christine christina chris tina chrissie
victoria vicky tori
alexandra alex sandra sasha
samantha sam
theresa teresa terry tess
eleanor ellie nell nora
florence flo
josephine jo josie
joanna joanne jo
abigail abby gail
amanda mandy
judith judy
dorothy dot dolly
frances fran fanny
`

/** Given names that are ordinary words as well: alone at the start of a sentence they are not taken for names. Lower case. */
export const NAMES_THAT_ARE_WORDS: ReadonlySet<string> = new Set(
  ('will mark bill rob sue grace hope faith joy dawn may june april august rose lily daisy ivy olive ruby pearl amber crystal jack rich frank grant guy art chase dale glen ' +
    'miles pat ray rex rod max jay lance wade heath clay cliff dean earl duke king penny mercy verity constance prudence charity destiny ash gene drew don dick victor holly ' +
    'hazel heather iris violet viola sandy candy star carol christian virginia georgia china paris london florence chelsea victoria sidney austin jackson lee said july ' +
    'вера надежда любовь лев роза слава рая воля мир света лада злата марк ян яна лиля май роман тома поля клава лука віра надія любов ярко дана булат ислам алмаз герман карен макар').split(' '),
)
