// Data table: words of streets' names that each language translates: Russian | Ukrainian | English. Stems behind which any ending may stand; Ukrainian ones also give
// the romanised names. Own list of the commonest; a linguist may add a row.
export const STREET_TRANSLATIONS = `
мельничн|млинов|mill
рыбак|рибал рибал-ок|fishermen fishers
рыбачь рыбацк|рибальськ|fishing
ярмарочн|ярмарков|fair
базарн|базарн|bazaar
рыночн торгов|ринков торгов|market trade
победы победа|перемог|victory
мира мир|миру мир|peace
дружбы дружба|дружб|friendship
свободы свобода|свобод вол|freedom liberty
независимост|незалежност|independence
единства единств|єдност|unity
труда труд|прац|labour labor
советск|радянськ|soviet
октябрьск|жовтнев|october
красн|червон|red
бел|біл|white
зелён зелен|зелен|green
синя голуб|синя голуб блакитн|blue
северн|північн|north northern
южн|південн|south southern
восточн|східн|east eastern
западн|західн|west western
лесн|лісов|forest
полев|польов|field
лугов|лугов|meadow
степн|степов|steppe
горн нагорн|гірськ нагірн|mountain
речн|річков|river
озёрн озерн|озерн|lake
морск приморск|морськ приморськ|sea seaside
береговая берегов|берегов|shore coast
набережн|набережн|embankment
садов|садов|garden
цветочн|квітков|flower
сиренев|бузков|lilac
вишнёв вишнев|вишнев|cherry
яблонев|яблунев|apple
кленов|кленов|maple
дубов|дубов|oak
берёзов березов|березов|birch
ольхов|вільхов|alder
рябинов|горобинов|rowan
малинов|малинов|raspberry
тополин тополев|тополин|poplar
липов|липов|linden
сосновая соснов|соснов|pine
каштанов|каштанов|chestnut
калинов|калинов|viburnum
солнечн|сонячн|sunny sun
звёздн звездн|зорян|star
весенн|весня|spring
осенн|осінн|autumn
летн|літн|summer
зимн|зимов|winter
утренн|ранков|morning
нов|нов|new
стар|стар|old
больш велик|велик|great big
мал|мал|small little
верхн|верхн|upper
нижн|нижн|lower
средн|середн|middle
центральн|центральн|central
главн|головн|main
школьн|шкільн|school
молодёжн молодежн|молодіжн|youth
студенческ|студентськ|student
университетск|університетськ|university
учительск|вчительськ учительськ|teachers
больничн|лікарнян|hospital
церковн|церковн|church
соборн|соборн|cathedral
троицк|троїцьк|trinity
вокзальн|вокзальн|station
железнодорожн|залізничн|railway railroad
заводск|заводськ|factory plant
фабричн|фабричн|factory
шахтёр шахтер|шахтар|miners
металлург|металург|metallurgists
строител|будівельник|builders
рабоч|робітнич|workers
крестьянск|селянськ|peasant
пролетарск|пролетарськ|proletarian
космонавт|космонавт|cosmonauts
лётчик летчик|льотчик|pilots
моряк|моряк|sailors
кузнечн|ковальськ|blacksmith smith
гончарн|гончарн|potters pottery
ямщицк|ямщицьк|coachmen
казач казацк|козач козацьк|cossack
героев герои|героїв герої|heroes
ветеран|ветеран|veterans
партизанск|партизанськ|partisan
гвардейск|гвардійськ|guards
первомайск|першотравнев|
каменн|кам'ян|stone
песчан|піщан|sand sandy
гранитн|гранітн|granite
хлебн|хлібн|bread
ключев родников|ключов джерельн|spring
колодезн|колодязн криничн|well
заречн|зарічн|
мостов|мостов|bridge
почтов|поштов|post
театральн|театральн|theatre theater
музейн|музейн|museum
парков|парков|park
спортивн|спортивн|sport
стадионн|стадіонн|stadium
европейск|європейськ|european
киевск|київськ|kyiv kiev
московск|московськ|moscow
`
