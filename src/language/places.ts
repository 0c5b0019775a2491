// Capitalised words that are not persons: countries, cities, peoples, months, weekdays, organisations, media, weapons. Own list; Cyrillic words are matched
// with their case endings cut. A linguist adds a word, in lower case, in the nominative.

export const PLACE_WORDS = `
russia ukraine belarus moldova georgia armenia azerbaijan kazakhstan uzbekistan tajikistan kyrgyzstan turkey poland germany france britain england scotland wales ireland spain italy
greece serbia croatia bosnia hungary romania bulgaria slovakia czechia austria switzerland sweden norway finland denmark estonia latvia lithuania china japan india iran iraq syria
israel palestine gaza lebanon egypt libya sudan somalia kenya nigeria ethiopia afghanistan pakistan america usa canada mexico brazil europe asia africa crimea donbas donbass siberia
moscow kyiv kiev minsk london paris berlin brussels washington york kharkiv kharkov odesa odessa lviv mariupol bakhmut kherson donetsk luhansk lugansk zaporizhzhia dnipro mykolaiv
novosibirsk petersburg omsk tomsk kazan ufa perm samara rostov krasnodar krasnoyarsk irkutsk vladivostok chelyabinsk yekaterinburg voronezh saratov volgograd belgorod kursk bryansk
tula tver ryazan smolensk pskov novgorod murmansk arkhangelsk kaliningrad grozny makhachkala dagestan chechnya tatarstan buryatia yakutia tuva ulan-ude chita budapest warsaw prague
vienna istanbul ankara tbilisi yerevan baku astana almaty tashkent bishkek beijing tokyo delhi tehran damascus jerusalem cairo kabul geneva strasbourg hague vilnius riga tallinn
helsinki stockholm oslo copenhagen dublin madrid rome athens belgrade zagreb sarajevo sofia bucharest chisinau bratislava kremlin
россия украина беларусь белоруссия молдавия молдова грузия армения азербайджан казахстан узбекистан таджикистан киргизия турция польша германия франция британия англия испания
италия греция сербия венгрия румыния болгария чехия австрия швеция норвегия финляндия эстония латвия литва китай япония индия иран ирак сирия израиль америка сша европа азия африка
крым донбасс сибирь урал кавказ москва киев минск лондон париж берлин харьков одесса львов мариуполь бахмут херсон донецк луганск запорожье днепр николаев новосибирск петербург
санкт-петербург омск томск казань уфа пермь самара ростов краснодар красноярск иркутск владивосток челябинск екатеринбург воронеж саратов волгоград белгород курск брянск тула тверь
рязань смоленск псков новгород мурманск архангельск калининград грозный махачкала дагестан чечня татарстан бурятия якутия тува улан-удэ чита кремль подмосковье приморье забайкалье
росія україна білорусь молдова грузія вірменія азербайджан казахстан туреччина польща німеччина франція британія англія італія греція сербія угорщина румунія болгарія чехія
австрія швеція норвегія фінляндія естонія латвія литва китай японія індія іран сирія ізраїль америка європа крим донбас київ харків одеса львів маріуполь бахмут херсон донецьк
луганськ запоріжжя дніпро миколаїв чернігів суми полтава вінниця житомир рівне луцьк тернопіль ужгород чернівці черкаси ізюм буча ірпінь бориспіль москва мінськ варшава берлін
кременчук краматорськ слов'янськ
`

export const TIME_CAPITALS = `
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday easter christmas ramadan
январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь понедельник вторник среда четверг пятница суббота воскресенье пасха рождество
січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень понеділок вівторок середа четвер п'ятниця субота неділя великдень різдво
`

export const ORGANISATION_WORDS = `
tass reuters afp bbc cnn ngs meduza mediazona telegram whatsapp facebook instagram youtube twitter google viber signal vkontakte interfax guardian times post bloomberg amnesty
unicef unhcr nato osce interpol gazprom rosneft wagner azov kalashnikov kalibr iskander grad himars javelin leopard kamaz ural geran shahed smerch uragan lancet orlan
parliament senate congress duma rada ministry
тасс риа нгс медуза медиазона телеграм вотсап вацап фейсбук инстаграм ютуб твиттер вконтакте интерфакс роскомнадзор росгвардия фсб фсин мвд мчс мид оон нато обсе вагнер азов
калашников калибр искандер град хаймарс урал камаз герань шахед смерч ураган ланцет орлан госдума дума рада сизо рувд увд
телеграм фейсбук ютуб укрінформ суспільне громадське сбу дснс тцк азов вагнер град шахед рада
`

export const PEOPLES = `
russian russians ukrainian ukrainians belarusian american americans british english german germans french polish turkish chinese chechen tatar jewish jews muslim muslims christian
orthodox catholic soviet european western eastern northern southern romani roma kurdish syrian iranian israeli georgian serbian hungarian romanian bulgarian czech slovak
`

/** Words that, as the last of a capitalised group, make it a place or an organisation ("Calder Yard", "Dravna District Hospital"). */
export const PLACE_HEADS = `
street road avenue lane square yard park bridge crossing station school hospital clinic university college institute academy church cathedral prison jail camp village town city
district region oblast county province river lake sea mountain hill valley island house hall hotel airport port court council committee commission party bank company group foundation
fund union association agency service ministry department office bureau police army brigade battalion regiment division monitor times post news gazette tribune herald radio tv media
press weekly daily journal week day court code act law convention war front federation republic state states kingdom
`

/** Words before a name that make it the name of a thing («улица Гагарина», «имени Кирова»). Matched as beginnings. */
export const NAMESAKE_PLACES = `улиц ул площад проспект просп переулок переулк бульвар имени им больниц школ завод вулиц вул площ провулок бульв проспект сквер парк музей`
