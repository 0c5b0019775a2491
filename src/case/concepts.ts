// Data table: words that name the same thing in English, Russian and Ukrainian, so that statements can be compared across languages.
//
// concept | English | Russian | Ukrainian: beginnings of words, or whole words with a full stop. Own list, drawn up for accounts of
// mobilisation, war, detention and flight; a linguist adds a line. The longest match wins, so a narrower beginning may stand on another line.

export const CONCEPT_LINES = `
mobilise|mobiliz mobilis draft. drafted drafting draftee conscript|мобилиз призыв призва повестк|мобіліз призов призва повістк
train-ride|train. trains. rail railway echelon|эшелон поезд поезд. железнодорож|ешелон потяг поїзд залізни
training|training. trained. drill drilled range|полигон обуч подготовк подготов учени учил научи|полігон навчан навча підготовк
front|front. frontline front-line frontlines line.|передов фронт линии|передов фронт лінії
fight|combat combating battle fight fought|боев бои. боях. бою. бой. боям. воева|бойов бої. боях. бою. бій. воюва
refuse|refus declin|отказ|відмов
paper|report. reports. petition letter letters appeal complaint|рапорт заявлен обращен письм жалоб|рапорт заяв звернен лист. листа. скарг
sign|sign. signed signs signing signature|подпис|підпис
call|call. called calls phone telephon rang|позвон звон телефон дозвон|дзвон подзвон зателефон телефон
promise|promis pledg vow assur guarantee|обеща пообеща обеща посули гарант|обіця пообіця гарант
transfer|transfer reassign|перевод. перевода. переводе переведут перевести перевели перевед|перевод переведе перевести перевели
transport|transport company. truck trucks lorry lorries|авторот автомобильн грузовик грузить|авторот автомобільн вантажівк
unload|unload disembark|разгруз выгруз высад|розвантаж вивантаж висад
dig|dig. digs. digging dug. dugout trench|копа рыли рыть выры землян окоп транше|копа рили рити вири землян окоп
armour|armor armour vest vests helmet bulletproof|бронежилет бронник каск шлем|бронежилет бронік каск шолом
weapon|rifle rifles weapon weapons gun guns firearm|автомат. автоматы автомата автоматов автомате оружи винтовк ствол|автомат. автомати автомата зброї зброю зброя гвинтівк
shoot|shot. shots. shoot shooting fire. fired. firing|стреля выстрел стрельб|стріля вистріл стрільб постріл
shell|shell. shelled shelling mortar mortars artillery bombard|обстрел миномет миномёт артиллер снаряд|обстріл міномет артилер снаряд
drone|drone|дрон беспилотник|дрон безпілотник
food|food fed. feed meal meals hungry hunger starv ration|еда еды еду. едой еде. питан корм голод паёк паек|їжа їжі їжу харч годува голод пайок
water|water|вода воды воду водой|вода води воду водою
doctor|doctor medic physician hospital clinic|врач медик больниц госпитал военно-врачебн медицинск|лікар медик лікарн шпитал медичн
examine|examin checkup check-up|осмотр осматрив освидетельств|огляд обстеж
illness|ulcer ill. illness sick disease asthma|язв болезн болен больн астм|виразк хвор астм
medicine|tablet pill medicin drug|таблет лекарств|таблет пігулк ліки ліків
prosecutor|prosecutor|прокур|прокур
camp|camp. camps. tent tents|лагер палат|табір табор намет
village|village|деревн сел. село. села. посёлок поселок|село. села. селі. селищ
basement|basement cellar|подвал погреб|підвал погріб льох
barracks|barrack|казарм|казарм
border|border|границ пригранич|кордон прикордон
rear|rear|тыл|тил. тилу. тил
commander|commander|командир ротн комбат|командир ротн комбат
officer|officer officers|офицер|офіцер
major|major|майор|майор
captain|captain|капитан|капітан
brigade|brigade headquarters|бригад штаб|бригад штаб
return|return. returned sent-back taken-back back|вернул вернут возвращ обратно назад|поверну поверта назад
leave|left. leave. leaves. leaving depart. departed departure set-off|уехал уеха отправ отбы выехал отъезд|поїха відправ відбу виїха від'їзд
arrive|arriv came. reached|прибы приеха приех привез|прибу приїха привез
take|taken took brought. driven drove carried|отвез повез увез вывез забра вывоз|відвез повез вивез забра
board|boarded put. loaded placed|посад погруз загруз|посад завантаж
write|wrot writ|написа писа|написа писа
refusal-vote|vote. voted|голос. проголосов|голосува проголосув
hand-in|hand. handed surrender|сда сдал сдали сдат|зда здал здали здат
detain|detain arrest imprison lock. locked prison jail custody cell. cells.|задерж арест тюрьм сизо. камер. камеру. камере. под-стражей|затрим арешт тюрм сізо. в'язниц
beat|beat. beaten beating beatings kick. kicked|бил. били. избил избив избит побо|бил. били. побил побит побо
torture|tortur electr|пыт. пытк пытал ток. током|катув тортур струм
threat|threat|угроз угрож пригроз|погроз загрож
kill|kill death dead. died. die. dies.|убил убит убив погиб умер смерт|вбил вбит загину помер смерт убит
wound|wound injur|ране. ранен ранил ранило|поранен поранил
search-home|searched raid raided|обыск|обшук
money|money paid. pay. payment salary wage|деньг денег выплат платил заплат зарплат|грош виплат платил заплат зарплат
court|court judge trial sentenc|суд. суда. суде. суду. судь приговор|суд. суду. суді. судд вирок
flee|fled flee escape escaped|бежал сбежал побег бегств|втік втекл втеч біг. бігств
evacuate|evacuat|эвакуац эвакуир|евакуац евакую
destroy|destroy demolish ruin|разруш уничтож|зруйнув знищ
burn|burn fire-broke blaze|гор. горел сгоре сож пожар|горі згорі пожеж
bus|bus. buses|автобус|автобус
school|school|школ|школ
house|house. houses home. homes|дом. дома. доме. доме дому. квартир|дім. дому. будин квартир хат
wife|wife wives|жен. жена жены жене жёны жену женой|дружин
husband|husband|муж. мужа мужу мужем мужья|чоловік. чоловіка чоловіком
child|child children|ребен ребён дет. дети детей детям|дитин діти дітей дітям
protest|protest rally demonstrat|протест митинг акци|протест мітинг акці
work|work. works. worked working job. jobs.|работ|робот працю
month|month|месяц|місяц
week|week|недел|тижн
day|day. days.|день дня дней дни. сутк|день дня днів дні. доб
answer|answer repl respond response|ответ|відповід
ask|ask. asked asks request|прос. прося попрос запрос|прос. прося попрос запит
send|send sent.|отправ посла присла|надісл посла присла
photo|photo picture photograph|фото снимок снимк|фото знімок
document|passport document papers|паспорт документ|паспорт документ
contact|contact connection in-touch|связ|зв'яз
meet|meet met. visit visited|встреч навест навещ|зустріч зустрі навід
build|lined-up formation|построил построен строю|вишикув шикуван
die-hunger|hunger-strike|голодовк|голодуван
ten-days|ten-days|десятиднев|десятиденн
river|river|рек. река реки реку|річк
bridge|bridge|мост. моста мосту|міст. мост
road|road checkpoint|дорог блокпост|дорог блокпост
factory|factory plant|завод цех станкозавод|завод цех
group|group company platoon unit|групп рот. рота роты взвод отряд част|груп рот. рота взвод загін частин
volunteer|volunteer|доброволь волонт|доброволь волонт
commission|commission board. committee|комисси комитет|комісі комітет
bury|buried burial funeral grave|похорон могил|похован могил похорон
missing|missing disappear|пропа исчез|зник пропа
release|releas freed|освобод отпуст|звільн відпуст
exchange|exchange swap|обмен|обмін
interrogat|interrogat question. questioned|допрос допраш|допит
lawyer|lawyer attorney|адвокат юрист|адвокат юрист
car|car. cars. vehicle|машин автомобил|машин автомобіл авто.
`
