// Data table: invented texts for the tests of retellings; every place, person and outlet is made up.

/** The origin in Russian, and what others made of it. */
export const SCHOOL_RU = `Интернат в Ольховатке опустел за одну ночь. 3 марта к воротам подъехали четыре автобуса без номеров, рассказывает повар Тамара Лыкова. «Детей подняли в пять утра и велели взять по одной сумке. Никто не сказал, куда их везут», — вспоминает она. Всего в списке, который видела Лыкова, значилось 46 фамилий.

Сторож Егор Сухов пересчитал тех, кто сел в автобусы: у него вышло 43 человека. «Трое спрятались в котельной, я их нашёл только к вечеру 4 марта», — говорит он. Младшей из спрятавшихся, Дарине, было семь лет.

Директор Зинаида Рощина уехала с первым автобусом. 9 марта она позвонила Лыковой из санатория «Сосновый Яр» под Криничным и попросила переслать медицинские карты. По её словам, дети болели: у восьмерых поднялась температура, врача в санатории не было. «Она сказала, что вернёт всех через две недели, как только стихнет», — пересказывает разговор повар.

17 апреля в интернат приехала чиновница из отдела опеки Марина Жилина. Она обещала, что родственники смогут забрать детей до 1 июня, если соберут справки. К середине лета вернулись только пятеро. Бабушка Дарины, Ксения Ильинична, собрала одиннадцать справок и трижды ездила в Криничный. «Мне каждый раз называли новую бумагу», — говорит она.`

export const SCHOOL_RU_EDITED = `«Детей подняли в пять утра»: как опустел интернат в Ольховатке

3 марта к воротам интерната подъехали четыре автобуса без номеров, рассказывает повар Тамара Лыкова. «Детей подняли в пять утра и велели взять по одной сумке. Никто не сказал, куда их везут», — вспоминает она. В списке, который видела Лыкова, значилось 46 фамилий.

Сторож Егор Сухов пересчитал тех, кто сел в автобусы: у него вышло 43 человека. «Трое спрятались в котельной, я их нашёл только к вечеру 4 марта», — говорит он.

Директор Зинаида Рощина уехала с первым автобусом. 9 марта она позвонила Лыковой из санатория «Сосновый Яр» и попросила переслать медицинские карты. По её словам, дети болели: у восьмерых поднялась температура. «Она сказала, что вернёт всех через две недели, как только стихнет», — пересказывает разговор повар.

17 апреля в интернат приехала чиновница из отдела опеки Марина Жилина. Она обещала, что родственники смогут забрать детей до 1 июня. К середине лета вернулись только пятеро. Бабушка Дарины собрала одиннадцать справок и трижды ездила в Криничный.`

export const SCHOOL_RU_SPUN = `Детдом в Ольховатке обезлюдел за единственную ночь. 3 марта к калитке подкатили четыре автобуса без знаков, сообщает кухарка Тамара Лыкова. «Ребят разбудили в пять утра и приказали взять по одной сумке. Никто не объяснил, куда их увозят», — припоминает она. Всего в перечне, который видела Лыкова, было 46 фамилий.

Охранник Егор Сухов сосчитал тех, кто сел в автобусы: у него получилось 43 человека. «Трое укрылись в котельной, я их обнаружил лишь к вечеру 4 марта», — утверждает он. Младшей из укрывшихся, Дарине, исполнилось семь лет.

Начальница Зинаида Рощина отбыла с первым автобусом. 9 марта она набрала Лыковой из здравницы «Сосновый Яр» под Криничным и попросила отправить врачебные карты. По её словам, ребята болели: у восьмерых повысилась температура, доктора в здравнице не имелось. «Она заявила, что возвратит всех через две недели, как только утихнет», — передаёт беседу кухарка.

17 апреля в детдом прибыла сотрудница из отдела опеки Марина Жилина. Она посулила, что близкие смогут забрать ребят до 1 июня, если соберут справки. К середине лета возвратились лишь пятеро. Бабушка Дарины, Ксения Ильинична, собрала одиннадцать справок и трижды каталась в Криничный. «Мне всякий раз называли другую бумагу», — утверждает она.`

export const SCHOOL_EN = `The boarding school in Olkhovatka emptied overnight. On March 3, four buses without plates pulled up at the gate, says Tamara Lykova, the cook. “They got the children up at five in the morning and told them to take one bag each. Nobody said where they were being taken,” she recalls. The list that Lykova saw had 46 surnames on it.

Yegor Sukhov, the watchman, counted those who got on: he made it 43. “Three had hidden in the boiler room, and I did not find them until the evening of March 4,” he says. The youngest of the three, Darina, was seven.

The headmistress, Zinaida Roshchina, left on the first bus. On March 9 she called Lykova from the Sosnovy Yar sanatorium near Krinichny and asked for the medical records to be sent on. The children were ill, she said: eight had a fever, and the sanatorium had no doctor. “She said she would bring everyone back in two weeks, as soon as it quieted down,” the cook says, recounting the call.

On April 17 an official of the guardianship department, Marina Zhilina, came to the school. She promised that relatives could collect the children by June 1 if they gathered the papers. By the middle of summer only five were back. Darina’s grandmother, Ksenia Ilyinichna, gathered eleven certificates and went to Krinichny three times. “Each time they named another paper,” she says.`

export const SCHOOL_UK = `Інтернат в Ольховатці спорожнів за одну ніч. 3 березня до воріт під'їхали чотири автобуси без номерів, розповідає кухарка Тамара Ликова. «Дітей підняли о п'ятій ранку й звеліли взяти по одній торбі. Ніхто не сказав, куди їх везуть», — згадує вона. Загалом у списку, який бачила Ликова, було 46 прізвищ.

Сторож Єгор Сухов перелічив тих, хто сів до автобусів: у нього вийшло 43 людини. «Троє сховалися в котельні, я їх знайшов лише надвечір 4 березня», — каже він. Найменшій із тих, хто сховався, Дарині, було сім років.

Директорка Зінаїда Рощина поїхала першим автобусом. 9 березня вона зателефонувала Ликовій із санаторію «Сосновий Яр» під Криничним і попросила переслати медичні картки. За її словами, діти хворіли: у вісьмох піднялася температура, лікаря в санаторії не було. «Вона сказала, що поверне всіх за два тижні, щойно вщухне», — переказує розмову кухарка.

17 квітня до інтернату приїхала посадовиця відділу опіки Марина Жиліна. Вона обіцяла, що родичі зможуть забрати дітей до 1 червня, якщо зберуть довідки. До середини літа повернулися лише п'ятеро. Бабуся Дарини, Ксенія Іллівна, зібрала одинадцять довідок і тричі їздила до Криничного. «Мені щоразу називали новий папір», — каже вона.`

export const SCHOOL_EN_SHORT = `Dozens of children were taken from a boarding school in Olkhovatka in March, the website Rechnaya Gazeta reports. A cook there, Tamara Lykova, told the outlet that four buses came on March 3 and that she saw a list of 46 names. A watchman counted 43 and later found three children in the boiler room. The headmistress called on March 9 from a sanatorium near Krinichny and said the children would return in two weeks. Five had come back by the middle of summer, according to Rechnaya Gazeta.`

/** The same event, told by others who never saw the text above. */
export const SCHOOL_RU_APART = `Двадцать семей ищут детей из ольховатского интерната. «Степной курьер» поговорил с водителем одного из автобусов, который просит называть его Петром. Рейс был назначен на 3 марта, путевые листы выдали накануне в Криничном. «Нам сказали: четыре машины, едете колонной, по дороге не останавливаться», — говорит он.

Дорога заняла девять часов. В санатории «Сосновый Яр» детей встретили двое мужчин в гражданском. Пётр помнит, как один из них отмечал прибывших по списку и недосчитался трёх. Водителям заплатили по шесть тысяч и велели забыть адрес.

В областной администрации на запрос не ответили. Юрист Наталья Седых, которая ведёт дела двенадцати семей, говорит, что первые ответы из прокуратуры пришли только 28 мая. По её данным, пятеро детей вернулись к родным, ещё девятнадцать переведены в другие области. Интернат в Ольховатке закрыт, во дворе стоит военная техника.`

export const SCHOOL_EN_APART = `Satellite pictures and travel orders obtained by Harbour Review show how a convoy of four buses left the town of Krinichny before dawn on March 3 and reached Olkhovatka within the hour. A driver, who asked to be called Pyotr, says that he and his colleagues were paid six thousand roubles apiece.

Two men in plain clothes met the children at Sosnovy Yar, a sanatorium, nine hours later. A lawyer, Natalya Sedykh, represents twelve families. She says that nineteen children have since been moved to other regions and that the first replies from prosecutors are dated May 28. The regional administration did not comment. “We were told to drive in a column and not to stop,” Pyotr said. Military vehicles are now parked in the yard of the school, where 46 children lived before the war.`

export const CLINIC_EN = `The last ambulance left Harrow Bend at 4 a.m. on June 12, and Nadia Brenner was in it. She is a midwife, 52, and had worked at the clinic for nineteen years. “They told us we had twenty minutes,” she says. “I took the register of births because I thought somebody would want it one day.”

Behind her stayed a surgeon, Paul Ostrander, and seven patients who could not be moved. According to Brenner, an officer who called himself Captain Vell promised on June 11 that a second convoy would come for them within three days. It did not come. On June 16 the electricity failed, and two of the seven died the same night; Ostrander wrote their names on the wall of the ward.

The surgeon walked out on June 21, thirty miles along the railway line, with a boy of ten. He reached Cotter Junction on June 24. “I counted the sleepers so that the boy would not fall asleep,” he told the Lowland Courier. Five patients were left with a porter, Amos Tully.

Tully is the only one who saw what happened next. On June 26, he says, soldiers carried the five out on doors and put them on a truck marked with a white square. He asked where they were going and was told: to the lake. The register that Brenner saved lists 211 births; the clinic has been closed since then.`

export const CLINIC_EN_EDITED = `Midwife saved the register of births as clinic was abandoned

The last ambulance left Harrow Bend at 4 a.m. on June 12, and Nadia Brenner, a midwife, was in it. She had worked at the clinic for nineteen years. “They told us we had twenty minutes,” she says. “I took the register of births because I thought somebody would want it one day.”

A surgeon, Paul Ostrander, stayed behind with seven patients who could not be moved. According to Brenner, an officer who called himself Captain Vell promised on June 11 that a second convoy would come for them within three days. It never came. On June 16 the electricity failed, and two of the seven died the same night.

The surgeon walked out on June 21 along the railway line with a boy of ten and reached Cotter Junction on June 24. Five patients were left with a porter, Amos Tully. On June 26, he says, soldiers carried the five out on doors and put them on a truck marked with a white square. The register that Brenner saved lists 211 births.`

export const CLINIC_EN_SPUN = `The final ambulance departed Harrow Bend at 4 a.m. on June 12, and Nadia Brenner was inside it. She is a midwife, 52, and had labored at the hospital for nineteen years. “They informed us we had twenty minutes,” she states. “I grabbed the register of births as a result of I believed someone would need it in the future.”

Behind her remained a physician, Paul Ostrander, and seven sufferers who couldn't be moved. In line with Brenner, an officer who referred to as himself Captain Vell pledged on June 11 {that a} second convoy would arrive for them inside three days. It didn't arrive. On June 16 the electrical energy failed, and two of the seven perished the identical night time; Ostrander wrote their names on the wall of the ward.

The physician walked out on June 21, thirty miles alongside the railway line, with a boy of ten. He reached Cotter Junction on June 24. “I counted the sleepers in order that the boy wouldn't go to sleep,” he instructed the Lowland Courier. Five sufferers have been left with a porter, Amos Tully.

Tully is the one one who noticed what occurred subsequent. On June 26, he states, troopers carried the 5 out on doorways and positioned them on a truck marked with a white sq. He requested the place they have been going and was informed: to the lake. The register that Brenner saved lists 211 births; the hospital has been closed since then.`

export const CLINIC_RU = `Последняя скорая ушла из Харроу-Бенда 12 июня в 4 часа утра, и в ней была Надя Бреннер. Она акушерка, ей 52 года, девятнадцать из них она проработала в этой больнице. «Нам дали двадцать минут, — говорит она. — Я взяла книгу регистрации родов: подумала, что когда-нибудь она кому-то понадобится».

За ней остались хирург Пол Острандер и семь пациентов, которых нельзя было перевозить. По словам Бреннер, офицер, назвавшийся капитаном Веллом, 11 июня пообещал, что через три дня за ними придёт вторая колонна. Она не пришла. 16 июня отключилось электричество, и двое из семи умерли той же ночью; Острандер написал их имена на стене палаты.

Хирург ушёл 21 июня, тридцать миль по железной дороге, с мальчиком десяти лет. До узловой Коттер он добрался 24 июня. «Я считал шпалы, чтобы мальчик не уснул», — рассказал он «Лоуленд курьер». Пятеро больных остались с санитаром Амосом Талли.

Только Талли видел, что было дальше. 26 июня, говорит он, солдаты вынесли пятерых на дверях и погрузили в машину с белым квадратом. Он спросил, куда их везут, ему ответили: к озеру. В книге, которую спасла Бреннер, записано 211 родов; больница с тех пор закрыта.`

export const CLINIC_EN_APART = `Officials in Cotter Junction have opened an inquiry into the abandonment of the clinic at Harrow Bend, the town's council said on Monday. Twelve relatives of former patients have filed complaints since July 2. The chair of the council, Edith Marlow, said that investigators had visited the building and found names written on a wall of the ward.

A spokesman for the army's medical branch, Major Quill, denied that any convoy had been promised. Road 9 was under fire between June 10 and June 15, he said, and no vehicle could pass. Three nurses who left earlier remember it differently. One of them, Carol Finch, said that ambulances were driving on the road as late as June 14.

The inquiry will hear the surgeon Paul Ostrander next week. The families want to know who ordered a truck to the clinic on June 26 and where it went. Divers searched the lake for two days without result.`

export const MILL_UK = `Млин у Дубовому Гаю горів дві доби, з 8 до 10 жовтня. Мірошник Остап Гречко каже, що того ранку почув три вибухи. «Перший я сплутав із громом, а після другого вибило шибки», — розповідає він. У підвалі млина на той час ховалися двадцять дев'ять людей із вулиці Садової.

Пожежників не було: їхню машину забрали ще 30 вересня. Люди передавали відра ланцюгом від ставка. Учителька Леся Томчук виводила дітей через вугільний люк, дев'ятеро одного за одним. «Найважче було з близнюками Марченків, вони не хотіли розчіплятися», — згадує вона. Двох людей, Павла Шевчука і його матір, дістали лише 11 жовтня.

12 жовтня в село приїхав заступник голови району Ігор Баланда. Він пообіцяв кожній родині по шість мішків борошна і дах до 1 листопада. Борошно привезли, дахів не було й на Різдво. Гречко написав чотири листи, відповідь прийшла одна. «Мені відписали, що млин не житловий», — каже мірошник.`

export const MILL_EN = `The mill in Dubovyi Hai burned for two days, from October 8 to October 10. Ostap Hrechko, the miller, says he heard three explosions that morning. “I took the first for thunder, and after the second the panes were gone,” he says. Twenty-nine people from Sadova Street were hiding in the mill's cellar at the time.

There were no firefighters: their engine had been taken away on September 30. People passed buckets in a chain from the pond. Lesia Tomchuk, a teacher, led the children out through the coal hatch, nine of them one after another. “The hardest were the Marchenko twins, who would not let go of each other,” she recalls. Two people, Pavlo Shevchuk and his mother, were not dug out until October 11.

On October 12 the deputy head of the district, Ihor Balanda, came to the village. He promised every family six sacks of flour and a roof by November 1. The flour was delivered; there were no roofs even at Christmas. Hrechko wrote four letters and got one answer. “They wrote back that the mill is not a dwelling,” the miller says.`

export const MILL_RU = `Мельница в Дубовом Гае горела двое суток, с 8 по 10 октября. Мельник Остап Гречко говорит, что в то утро услышал три взрыва. «Первый я спутал с громом, а после второго вылетели стёкла», — рассказывает он. В подвале мельницы тогда прятались двадцать девять человек с улицы Садовой.

Пожарных не было: их машину забрали ещё 30 сентября. Люди передавали вёдра по цепочке от пруда. Учительница Леся Томчук выводила детей через угольный люк, девятерых одного за другим. «Труднее всего было с близнецами Марченко, они не хотели расцепляться», — вспоминает она. Двоих, Павла Шевчука и его мать, достали только 11 октября.

12 октября в село приехал заместитель главы района Игорь Баланда. Он пообещал каждой семье по шесть мешков муки и крышу к 1 ноября. Муку привезли, крыш не было и на Рождество. Гречко написал четыре письма, ответ пришёл один. «Мне отписали, что мельница не жилая», — говорит мельник.`

export const MILL_RU_APART = `В ночь на 8 октября обстрелу подверглись три села района, сообщила областная администрация. В Дубовом Гае сгорела мельница, в Залучье разрушены пять домов, в Старой Криве повреждена школа. Погибли двое, ранены одиннадцать человек, среди них четверо детей.

По словам главы области Степана Орлика, спасатели работали на месте до 10 октября. Жителям Дубового Гая выделили временное жильё в райцентре на тридцать мест. Приём заявлений на компенсацию начнётся 1 ноября, для этого понадобятся паспорт и акт осмотра. Горячая линия работает с девяти до восемнадцати часов.`

const STATEMENT = `“The command has at no time held any person against their will. Every serviceman who asked for a medical examination has been examined within seven days. The tents at Pine Ford are a place of rest and not a place of detention. Reports to the contrary are the invention of people who wish our soldiers ill, and those who spread them will answer before the law. We ask the relatives to keep calm and to wait for letters, which are delivered twice a week.”`

export const STATEMENT_FIRST = `Mothers of nine soldiers stood outside the garrison gate in Weller on Thursday and read out names. Their sons, they say, are kept in tents without blankets. Irene Castle has not heard from hers since August 19. The press office of the Third District answered them with a statement:

${STATEMENT}

Castle tore the sheet in half. She had driven four hours from Upper Moss with a bag of insulin that nobody would take from her. The women plan to come back every Thursday.`

export const STATEMENT_SECOND = `Parliament's committee on the armed forces will visit the camp at Pine Ford on September 14, its deputy chair Robert Ames announced yesterday. He said that 130 complaints had reached the committee since spring, most of them about food. The Third District has published the following text on its page:

${STATEMENT}

Ames called the text unhelpful. Two of the committee's earlier visits, to Langley and to Fort Barrow, were cut short after inspectors asked to see the sick bay, and a report on both is due before the end of the session.`

const FOOTER_RU = `Подписывайтесь на наш канал, чтобы не пропустить главное. Сообщите нам новость по телефону редакции или через форму на сайте. Редакция не несёт ответственности за мнения, высказанные в комментариях читателей. При перепечатке материалов активная ссылка на издание обязательна. Свидетельство о регистрации выдано управлением по надзору в сфере связи.`

export const FOOTER_FIRST = `В Озёрске открыли переправу через Лугу. Паром ходит каждые сорок минут, рассказал смотритель Кузьма Дроздов. Первыми на другой берег перебрались шестеро школьников с велосипедами. Мост обещают достроить к осени следующего года.

${FOOTER_RU}`

export const FOOTER_SECOND = `Родители призывников из Озёрска третий день ждут списков у военкомата. Дежурный Фёдор Бабич выходит к ним раз в час и повторяет, что списки везут. Мать одного из юношей, Раиса, говорит, что сына увезли 2 мая без вещей. Сколько человек уехало этим поездом, никто не знает.

${FOOTER_RU}`
