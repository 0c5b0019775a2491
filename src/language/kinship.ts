// Kinship and other words for what one person is to another, in all cases, three languages side by side. Own list.
//
// sense | gender (m, f, -) | inverse when the other is a man, a woman | English: singular ; plural | Russian: singular ; plural | Ukrainian: singular ; plural
// The first form is the nominative and is what a relation is called. A sense may stand on several lines (synonyms, diminutives): the first line names it.

export const KINSHIP_LINES = `
wife|f|husband wife|wife ; wives|жена жены жене жену женой женою ; жены жен женам женами женах|дружина дружини дружині дружину дружиною ; дружини дружин дружинам дружинами
wife|f|husband wife|spouse ; spouses|супруга супруги супруге супругу супругой ; супруги супруг супругам супругами|жінка-дружина
husband|m|husband wife|husband ; husbands|муж мужа мужу мужем муже ; мужья мужей мужьям мужьями мужьях|чоловік чоловіка чоловіку чоловікові чоловіком ; чоловіки чоловіків чоловікам чоловіками
husband|m|husband wife|hubby ; |супруг супруга супругу супругом ; супруги супругов|муж мужа мужу мужем
mother|f|son daughter|mother mum mom mummy ; mothers|мать матери матерью ; матери матерей матерям матерями|мати матері матір матір'ю ; матері матерів матерям
mother|f|son daughter||мама мамы маме маму мамой ; мамы мам мамам мамами|мама мами мамі маму мамою ; мами мам мамам
father|m|son daughter|father dad daddy ; fathers|отец отца отцу отцом отце ; отцы отцов отцам отцами|батько батька батьку батькові батьком ; батьки
father|m|son daughter||папа папы папе папу папой ; папы пап|тато тата тату татові татом ; тати
parent|-|child child|parent ; parents|родитель родителя ; родители родителей родителям родителями|батьки ; батьки батьків батькам батьками
son|m|father mother|son ; sons|сын сына сыну сыном сыне ; сыновья сыновей сыновьям сыновьями|син сина сину синові сином ; сини синів синам синами
son|m|father mother||сынок сынка сынку сынком ; сынки|синок синка синкові синку
daughter|f|father mother|daughter ; daughters|дочь дочери дочерью ; дочери дочерей дочерям дочерьми|дочка дочки дочці дочку дочкою донька доньки доньці доньку донькою ; дочки дочок доньки доньок
daughter|f|father mother||дочка дочки дочке дочку дочкой ; дочки дочек|
child|-|father mother|child ; children kids|ребенок ребенка ребенку ребенком ; дети детей детям детьми|дитина дитини дитині дитину дитиною ; діти дітей дітям дітьми
brother|m|brother sister|brother ; brothers|брат брата брату братом брате ; братья братьев братьям братьями|брат брата брату братові братом ; брати братів братам братами
sister|f|brother sister|sister ; sisters|сестра сестры сестре сестру сестрой ; сестры сестер сестрам сестрами|сестра сестри сестрі сестру сестрою ; сестри сестер сестрам
sibling|-|sibling sibling|sibling ; siblings| ; |
grandmother|f|grandson granddaughter|grandmother grandma granny ; grandmothers|бабушка бабушки бабушке бабушку бабушкой ; бабушки бабушек|бабуся бабусі бабусю бабусею бабуся бабця бабці бабцю ; бабусі бабусь
grandfather|m|grandson granddaughter|grandfather grandpa granddad ; grandfathers|дедушка дедушки дедушке дедушку дедушкой дед деда деду дедом ; деды дедов|дідусь дідуся дідусеві дід діда дідові дідом ; діди
grandson|m|grandfather grandmother|grandson ; grandsons|внук внука внуку внуком ; внуки внуков|онук онука онукові онуком ; онуки онуків
granddaughter|f|grandfather grandmother|granddaughter ; granddaughters|внучка внучки внучке внучку внучкой ; внучки|онучка онучки онучці онучку ; онучки
uncle|m|nephew niece|uncle ; uncles|дядя дяди дяде дядю дядей ; дяди|дядько дядька дядькові дядьком ; дядьки
aunt|f|nephew niece|aunt auntie ; aunts|тетя тети тете тетю тетей тетка тетки тетке тетку ; тети|тітка тітки тітці тітку тіткою ; тітки
nephew|m|uncle aunt|nephew ; nephews|племянник племянника племяннику племянником ; племянники|племінник племінника племінникові племінником ; племінники
niece|f|uncle aunt|niece ; nieces|племянница племянницы племяннице племянницу племянницей ; племянницы|племінниця племінниці племінницю племінницею ; племінниці
cousin|-|cousin cousin|cousin ; cousins| ; |
mother-in-law|f|son-in-law daughter-in-law|mother-in-law ; mothers-in-law|свекровь свекрови свекровью теща тещи теще тещу тещей ; |свекруха свекрухи свекрусі свекруху теща тещі тещу ;
father-in-law|m|son-in-law daughter-in-law|father-in-law ; |свекор свекра свекру свекром тесть тестя тестю тестем ; |свекор свекра тесть тестя ;
son-in-law|m|father-in-law mother-in-law|son-in-law ; |зять зятя зятю зятем ; |зять зятя зятеві зятем ;
daughter-in-law|f|father-in-law mother-in-law|daughter-in-law ; |невестка невестки невестке невестку невесткой ; |невістка невістки невістці невістку ;
brother-in-law|m|brother-in-law sister-in-law|brother-in-law ; |шурин шурина деверь деверя ; |шурин дівер ;
sister-in-law|f|brother-in-law sister-in-law|sister-in-law ; |золовка золовки ; |зовиця ;
partner|-|partner partner|partner ; partners|сожитель сожителя сожительница сожительницы сожительнице ; |
bride|f|groom bride|fiancee fiancée bride ; |невеста невесты невесте невесту невестой ; |наречена нареченої наречену нареченою ;
groom|m|groom bride|fiance fiancé groom ; |жених жениха жениху женихом ; |наречений нареченого нареченому нареченим ;
girlfriend|f|boyfriend girlfriend|girlfriend ; girlfriends| ; |
boyfriend|m|boyfriend girlfriend|boyfriend ; boyfriends| ; |
widow|f|husband husband|widow ; widows|вдова вдовы вдове вдову вдовой ; вдовы вдов|вдова вдови вдові вдову вдовою ; вдови
relative|-|relative relative|relative ; relatives|родственник родственника родственнику родственником родственница родственницы родственнице ; родственники родственников родные родных родным близкие близких|родич родича родичка родички ; родичі родичів рідні рідних
friend|-|friend friend|friend ; friends|друг друга другу другом подруга подруги подруге подругу подругой приятель приятеля ; друзья друзей друзьям друзьями|друг друга другові другом подруга подруги подрузі подругу подругою ; друзі друзів
neighbour|-|neighbour neighbour|neighbour neighbor ; neighbours neighbors|сосед соседа соседу соседом соседе соседка соседки соседке соседку соседкой ; соседи соседей соседям|сусід сусіда сусідові сусідом сусідка сусідки сусідці сусідку сусідкою ; сусіди сусідів
colleague|-|colleague colleague|colleague co-worker coworker workmate ; colleagues|коллега коллеги коллеге коллегу коллегой ; коллеги коллег|колега колеги колезі колегу колегою ; колеги колег
fellow-soldier|m|fellow-soldier fellow-soldier| ; comrades|сослуживец сослуживца сослуживцу сослуживцем ; сослуживцы сослуживцев сослуживцам|побратим побратима побратиму товариш-побратим ; побратими побратимів
cellmate|-|cellmate cellmate|cellmate ; cellmates|сокамерник сокамерника сокамернику сокамерником ; сокамерники сокамерников|співкамерник співкамерника ; співкамерники
`

/** Words of `KINSHIP_LINES` that name a person also without saying whose they are ("a neighbour", «сосед»): taken for a person alone only as a speaker. */
export const LOOSE_KINSHIP: ReadonlySet<string> = new Set(['neighbour', 'friend', 'colleague', 'fellow-soldier', 'cellmate', 'relative', 'child', 'parent', 'partner'])
