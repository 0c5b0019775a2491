// Data table: the words of addresses in Russian, Ukrainian and English, also romanised, with all their cases as stems ("улиц-"). Own list; a linguist may add to any row.

/** Kind of word | the words; a hyphen at the end lets any ending of up to four letters follow. */
export const ADDRESS_WORDS = `
street|ул улиц- вул вулиц- пер переул- пров провул- просп проспект- пр прт пркт пров проезд- проїзд- шоссе шосе ш пл площад- площ- бул бульвар- бр наб набережн- мкр мкрн микрорайон- мікрорайон- квартал- тупик- аллея аллее аллеи алея алеї спуск- узвіз узвозу узвозі линия линии лінія
street|street st str ave avenue road rd lane ln blvd boulevard square sq drive embankment highway ul ulitsa ulitse ulitsy ulitsu ulica ulitsya vul vulytsia vulytsya vulitsa vulica per pereulok prov provulok prosp prospekt prt proezd shosse ploshchad ploshcha bulvar nab naberezhnaya mkr mikrorayon strasse
town|г гор город- м місто міста місті містом с село села селе селом селі пгт пос посел- смт селищ- дер деревн- хутор- хут ст станиц- аул- town city village settlement hamlet gorod misto selo poselok derevnya khutor smt pgt
house|д дом- буд будин- б зд строен- стр корп корпус- к подъезд- під'їзд- house h bldg building bld no nr n number номер- dom bud budynok budinok d korpus korp хата хати хаті
flat|кв квартир- apt apartment flat kv kvartira kvartyra оф офис- комн комнат- кімн кімнат- room suite помещен-
region|обл област- област' р-н район- край края краю крае республик- республік- oblast region rayon raion district county province oblastʹ обл'
country|россия россии украина україна україни украины ukraine russia russian federation рф беларусь belarus
title|имени ім им маршала генерала генерала-майора академика академіка героев героїв героя братьев братів большая большой великая велика малая мала верхняя нижняя новая нова старая стара имя летия років лет the of and и та й
`

/** Words after a number by which it counts time, money or things, and is no house. */
export const COUNTED_WORDS =
  'январ феврал март апрел май мая июн июл август сентябр октябр ноябр декабр січ лют берез квіт трав черв лип серп верес жовт листоп груд january february march april may june july august september october november december jan feb mar apr jun jul aug sep oct nov dec ' +
  'год рок рік лет час годин минут хвилин секунд дн день недел тижн месяц місяц тыс тис млн млрд руб грн долл євро евро коп км метр процент відсот человек людей чоловік осіб осоіб бойц солдат воен військ раз year hour minute day week month people men women soldiers percent thousand million times km kg metre meter am pm o'
