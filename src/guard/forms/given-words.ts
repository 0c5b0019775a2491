// Data table: forms of given names that are ordinary words too. Small letters, ё as е. Own list, by frequency: a word met less than about once in 30,000 words is left out,
// since a missed name is worse than one more flag.

/** No names whatever their capital: polite forms, countries, blocs, agencies, Lenin. */
export const NEVER_NAMES =
  'вас вам над тем нас нам там так как для она они или нато тасс асс иран ирана иране ирану ираном іран ірану ірані іраном ленин ленина ленину лениным ленине ленін леніна леніну леніном легіон легион легиона колійні колійний колійна колійне міська міське міські міський міського міської лейку талін таллин таллине ' +
  'рішення рішенні настання місцеві надійні надійне мільйони мийка'

/** How words begin that, typed on another keyboard or taken for the other script's letters, would be names. Small letters. */
export const ODD_WORD_BEGINNINGS =
  'коштує коштую кошту коштів ефір сфер чутн дурн нафт нудн ашук нєшк ліфт прут аналог одонто тасс масса массы махін мука асса ассоц llego llega lannee maas back bass bitk kass tass mass mask misk mikk mixe base basi'

/** In small letters these are words and no names. */
export const NAME_FORMS_THAT_ARE_WORDS =
  'темно темні людино серёжек лейна сфера мышам вони ляльками міці міська міське міські міську міського міському міськими мийка мийки олень оленя оленю оленем олені оленів оленями льон льону льоном ланка ланки ланку ланкою ланці ланок танк танки танка танку танком танків танков танками танцю танець танцем націнка націнки націнку націнкою наценка наценки ' +
  'настання настане настав настала надання наданню наданням надати надійний надійна надійне надійні надійну надійної надійною надійним надійних надій надіями надежный надежная мітка мітки мітку міткою міток мішок мішка мішки мішку мішком мішків мішками мішечок мішечка мішечком миша миші мишей мишею мишкою мишка мишки ' +
  'місця місце місцем місцю місцева місцеве місцевого місцевих местный місяць митець митця миттєво мисочка мисочки мисочку рішення рішенню рішенні рішенням рішень решение вирок вироки вирій вирі вирус вирусы вірус віруси вірусу вірусів віруси вовк вовки вовка вовчик вовчиком ганок ґанок ґанку ганку ґанки геєна геєну геєни геенна ' +
  'лада ладі лань лани лану ланом лежать легенька легеньке легенькі легенький легені легенева легеневі лексема лексеми лексем лялька ляльки ляльку льох льоху любе любого любому любим любити любовно любити любимая любимого любимую любою марення мани мурашки мурашка мурашек мережа моряк мись міль миль тато татом татові танення тасьма тасьму темно темный темна темне темні темний темою темами ' +
  'тьма тьмы тьму тьмой виття вити вить виток витки ванній ванною віра віри вірю вірить віриш вірна вірний вірні варта варто мотив миссия миссии миссию миссией миссий нация нации нацию нацией наций націю нації дурна дурні дурний дурниця дурно рынке рынок рынка дымам дымами дымом сережка сережки сережек серьга нежно нежный юность юний юная юный юні юну юне юна ' +
  'колега колеги колегою колегу колегам колеса колесо колесами колиска колонка колонки колонку колонкой колокол колено колени колен коленях коленом колін коліна коліно коліном кольцо кольца кольцом колос колоса колосом колір кольори колод колода колоды колку колка колки колють колишній коло колі колах кола машинка машинный маска маску масок маскою маскам масками массой масс массам массами массе массив масив масло масла маслом масть мастер майстер майстра майя малий маленький ' +
  'лісок лісовий лісу лісом лісі ліси лісів леска лесочек лестница легко легкий легка легкие легіон легион лейка лейку лейки ленка лента ленты ленту лентой ленив ленивый ленинский надо надпись наши наша наше натиск нато насте настежь настоянка настоян галка галки галку галок галочки галушка галушки каток катка катки катушка катушки катити катера катер катеров кати кать котик котики котика ' +
  'дима димок димку дымка дымку димар дімом дома домик домика домики домик димом дім домі дому душка душки душою душею душно данный данная данные данной данного данных данным данными дане даних даному даним данні ' +
  'борец борця борець борьба борьбы боротьба ирана иран иранец іран ірану вера верой верный верная верное верные верных верность верить вершина верёвка вірно вірною вірних вірністю вірш вірші вірша света светло светлый светлая світла світлий світлі світлої світлом славный слава славно славна славою славні славянка ' +
  'ярко яркий яркая яркие яра яри ярый ярость ярка ярки егерь жекать женский женская женские женщина женщины женушка жінка жінки жінку жінкою жінок жених жениха женихом женить сани саночки санки санок шурин шурша алый алая алые аллея аллеи алею алей алое оленій степенный ступа павлин павлина пашня пашни пашню паштет петля петли петлю петух петушок петрушка петрушки петрушку ' +
  'ромашки романс романсы романтик роман романа романе романом романы романи романів романчик митра люлька люльки люльку людський людська людське людські людської людских людская людское людяний люд люду людом людно людина людино людиною людинка полинь полин полина полька поля полиця полиці полюс полюса тополя тополь олія олії олією олій ольха волошка вологий володар ' +
  'тонкий тонко тонка тонны тонн тонна тонус тонике тиша тиші тишею тишина тайна тайны танцы тарань таран тарана таранить тарілка тарілку тарілки ' +
  'теми коль коляске коляски коленки коленку дурных дурную дурного дурной милою массы масса дыму дымок дымка горькой горькая горький горького ванне ванну ванной ' +
  'талии талия сержусь машинки машинку колеи колея веер веера мыть душный душно легенько надання рішення місцеві місцевий міської міський ' +
  'жёны жён жёнам жёнами дроны вера веры вере веру верой верою надежда надежды надежде надежду надеждой надеждою надежд надеждами надеждах надія надії надію надією любовь любви любовью любов любові любовю віра віри вірі віру вірою слава мышь мыши мышью мышей мышка мышки мышку мышкой ' +
  'мишка мишки мишку мишкой миша миші миш ладонь ладонью ладно ніколи колись колії колія коляска коляску сени сенях сеней верно верный верь верю верить вірно мить миті миттю вийти выйти витий олії олія нації нація милее гений гения гении геній надійно надежно ' +
  'люби любовно любить танці танцы танец місії місія місій маси масу мас миску миска миски мыла мыло миль миля милі милями леніна ленина иванов петров світанку світанок зранку ранку диму дим дому легко саней верен верна вовсе ванна ванни наданні ' +
  'миллион миллиона миллионы мільйон мільйони місто міста місті місту душа душу души душе душой лесок лесик носик лука лучше кость галочка галочку полька польки полочка полочку розочка ромашка ромашки катюша катюши легонько девочка девочки манера манере манеру ' +
  'света свет свете свету светом мир мира миру мире миром миры поле поля полю полем поли полей том тома тому томе томом томов люди людей людям людях людьми люда люд людина людини людину людиною коли кол коле колю колом кола ' +
  'боре бор бора петь пети вить костью кости костей кость костям костях жени жен жены жену жене женой жена женам сани санях пашу паш лени лень лен лену люб любы любой любую любе любу люба варки вари варить катит дан дано дана ' +
  'даны дань дани дане дату дата даты ром рома тони тонь тем тема темы теме тему темой темам темами сева сев севе вал вали валить валом валит вена вены вене вену вен мил мила мило милы милой милую милая милый лилии лилий лилия тол ' +
  'толь толи толк маши машу мат мати мать мате матом матери рад рада рады ради раду раде раді род рода роду родом роде роды роди родина родину родины родине родиной гор ор ара але аля ало ала им ими или иля ил ели еле ель ел елка ' +
  'волю воля воли волей воле вол волі волею зори зорі зоря зорю мари мар маре марк марка марки марке марку маркой май мая мае маю мане мани машина машин машину машине машины машиной тат тата тату сан сам сама само сами саме саму саном ' +
  'сон соль соли соло лис лиса лисы ліс лісу лес леса лесу лесом лесе леси рос роса стан стана стану стане тай тая тает тон тона тоне тону тоном яр яра яру яка яке яки яку яко які яких якої яким якими якому якою ясно ясна ян тоді вік ' +
  'віку віки він воно міра міри міру міла мілі милі світ світу світа світі світло світла лада лад ладу лади слави слав славу слава славой ник вика лика лик лук луки пол пола полу пали пал ось оси осі ося оса осы он она они оно рай рая раю ' +
  'раем рой рим рода сад сил сила силу силы стас степь степи так таки там тас тис тих тиха тихо ту тур ад ада але ані ані яна аня ась ося ваз вас васи вес веса вина вин гад ген генів ген гени гены гена геном гога горя дам дама дима дым дыма ' +
  'дом дома дон донька дар дара дару даром дас зима зин зон иго ива ины инка ира ири калі кара карій кар кат катка кіт кир клим лара лег лесь лев лева левый левой левая левого левом левую лиза лил лим лин лина лира лиц лоб любим любимый ' +
  'мак маки мала мало мама маму маны маска маски мая меня мене мина мину мин мне мной ната ната наде надо не неї нее ним них ница нам нас ними но нот ног нон оле оли ола пан пана пани пані паша пес поп правда рак рек рита роз рот руси русь ' +
  'рус сына сын сети сіль соня сонечко сонечка тамара тан татко тато таня тоня тося туман уже ула фара хата чая шура шар юг юла яко якось якби яша панна панни зоря зірка ясний'

/** These open so many a sentence that even a capital there tells nothing. */
export const NAME_FORMS_THAT_OPEN_SENTENCES =
  'рішення місце місця місцеві міська міський міські міське міського міську міської надійні надійне надійний надійна надання настання нато тасс дім дома колос колійні колія колії легіон лейка лейку маска маски мільйон мільйони жінка жінки женщина женщины тато данные дані данный дане дані ланка танк танки колега колеги колегою колонка колонки легенький темно темою теми темна масло маслом миша миші мишка мишки мышка ' +
  'настав настане массив масив мають машинка дурні дурний дурна людський людська людські любити любить люблю сережки мійка вірус віруси вирус вирусы вірю вірно верю верить верный вірш ванна олень олені оленя тайна танець танцы танці ярко яркий яркая яркие світло світла світлий светло светлая полиця полюс галка каток катки котик котики ласка варто вирок бор борьба боротьба боротьби майстер мастер нация нации нації нація массы маса миссия миссии місія місії ирана иран ' +
  'верно ладно милый милая милые мышь мыши мыть легко вовсе теми коль душа массы маси місто ніколи колись вийти выйти мить жёны люди людей людям людина людини людину коли жены жени жена жене жену мать мати мир мире мира свет світ тема тему темы тем темой яка яке які яким яких якої яку поле поля том тому тома тем род рода роду родина родины родину родом ' +
  'машина машины машину машин май мая март лес левый левая левой левого воли волі кости кость костей рад рада рады раді ради радо дань дано дана даны дан лень сон соль или им ели еле ель стан степь ось лист сел пол поли пали пал так там тих тихо ' +
  'тато мамо мало мама ліс ясно он она они оно она дом дома тоді він сам сама сами силы сила сын уже надо не нам нас них ним тато мене меня мне'

/** Words of English, German, French, Spanish, Polish and other Latin texts, without accents, that some system spells a form of a name by: never a name by themselves. */
export const LATIN_WORDS =
  'volk volks volkes volker volkern wolke wolken wolf license licences licensed licencja licencji licencje licenca morris illinois section sections filling fillings filing filings villine kostenlos kostenlose kostenlosen maerchen marchen nikotin house houses volkach folk folks polak polakow morze morza mallow wolcott boku boki bok sens sense senses senso face faces faced facing taco tacos taz tach ' +
  'ac acts lol lions lion lyon lens lenses leni hall halls tus musica acces ans ace aces myth myths mythe mythes kase kasten schienen associes associe lucha seen seele seelen lall casa casas masas massas nate acia rise rising themes theme mixes mixed mill mills mania manie hanoi lanka ghana lexikon lexika lexus loschen genius genial jury geschaft geschafte seek seeks zona sach fach fachs wanne wannen sweet sweets muses muse musee musees cannes canned ' +
  'fire fires faceis thanos cat cats stacja stacje oleje olej mikisch victory victories million millions drone drones manisch annee lannee seeks nadie macos faceid macy macys cols col colles colle mate mates maths mare mars marche marches marchen markt markte karte karten katze katzen kater kathe danger dangers danish danke danken dimension dimensions nation nations national natur nature natural natal serge serve server servers service services series serie serial ' +
  'vector vectors vita vital vitamin vitamine vital villa villas vanilla vanille ville villes veracruz verein vereine versa vase vasen wandern alarm alarme allah alleen alpen alter altar andere anderen andes angel angels anchor ankara anker annas annex anonym antique april arten artikel article articles artist artists asie asien asian asians asylum jeans jenen jena jena jede jeder june juni junge jungen june ' +
  'lilie lilien lissabon liste listen lista listas list lists lists lust lusty luck lucky lune lunch lux luxe luxus mandate mango manga mantel mami mama mamas masche maschen master masters matte matten maus mause mauser mini minis minna minute minuten mode modes mond monde muster mutter nadel nadeln name namen names nass nasse nest nische note noten notes oil oils oel orange oslo oleum olympia palace palast pascha passage passagen pasta ' +
  'pate paten patent pedia peter petit petite petites polen polish polin rome romeo route routen sachsen sage sagen saga salsa samen sammeln samt sana sands sang satan sauna scene scenes schule schulen schon sena senat senate senator serum signal sir sire skala slavic slaves slawisch sole solid sport staat staaten stadt stand stapel star stars start steppe steuer stift stolz stunde sweat taste taster tank tanken tante tanten taube tauben team teams tema tonga tor tore tour touren tanne tannen tarif tarife tart tasten ' +
  'timer tinte toilet tokyo tomate tomaten tomates tone toner total vader valid value values valse valle valley van venedig vena via video vino vita volt volvo wahl wahlen wald walden wasser week weeks weite welle wellen wende wene west wette wetter willen wirt wirtin worte wolle wollen zeit zeiten zeno zone zweig ' +
  'belief beliefs mac back fit mike sur mythen switch legacy tous secciones sections youre liesse llego mary mask masks asia htm kasse genie access less sachs sachsens fan fans janke ' +
  'below believe believes believed boost boosts bosh chic moral morals mazes volcano volcanoes romans romance romances orlo bell bells polka polkas bakers pastry ' +
  'a access ach acquis al ala ale ali alien aliens alike all alla alle allee allen alles alley allies allzu alo alone alpha als an anche ' +
  'andrews anne annee annees anu any anyone ar arch arche are arious arische arkaden arm array arztlichen as assam avons az base basic ' +
  'basics basis bikes bisse bitkom bodies body bor bore boring borsa cache cafes caida caidas calories can canny car care cares cars cas ' +
  'case cases cash casos casse cent centern ces channel chase chat chilies chirac christliche christus cien ciento cities citta city citys ' +
  'clashes classes classic clave claws clients clima coffee coffeeness com come comes comme como comuna con conf cons content copies cost ' +
  'crises crisis d dach dali dame danach dance dank danke dann danos dans darin das dass dazu dem demas demo den denke denken denkens denn ' +
  'dennoch diarias dienlich dina dinar dine diner dini domane donnees drones dunne dusche duschen eda egon el ella elle elles em ema eme ' +
  'emmys emocje en enjoy era ere etliche faca facc fachlich fades fae fall falle fallen falls fan fans farce fares fashion fass fat fecha ' +
  'feder feed ferien festliche festliches fied file files fille finnish fires fly fon foo gala gale galle gallen ganzlich geistliche gen ' +
  'gene genes genie geniess genom genoss gens genuss georgia gerichtlich gerichts german germans geruch geruche geschah geschenk geschenke ' +
  'geschenks geschick gescie gesetzlich gottliche grise guerre guess halle hals hans he hecho hechos heer heinrich helle hennen her here ' +
  'herr herren herzlich hessen hier hiess hin hoch hog hohe hohes http https hyena hypes ich ielen ihr illusion in inicio inna innen ira ' +
  'iris irish irs it jacke jacken jane jaz jewish jews journee journees journey jours jr juli jura jury jurys kasse kassen kennt kenntlich ' +
  'kies kiosk kir klienci klima kolei kost kosten krise krisen l lade laden lane lasse lassen leben leeway lego les lesa lese lesen lesens ' +
  'leser letztlich lev leva leven lewica lewice lewicy lide lidl liefern liens lies liess liesse lin line lines linie linien link linke ' +
  'linken links lippen lira live llego local loch loches lorries los losach loss losses love loves lowe lubeck luboku lucke ma mach mache ' +
  'machen macos mag man manis mann mannes mannose many mar marca march marches marco mare marine mark marke marken mars martes martialisch ' +
  'masala mase mask maske masken mass massa masse massen masses mat maximo maxxis me men mere mich mieli milan miles milieu milieus milk ' +
  'mir misc miss mission mit mitte mix mouse mousse mr much muchas mucho muchos mur mura museen muss musse mussen mut mythos nach naciones ' +
  'nadas nase nasty nat nation nato nazi nazis nice nil nora nous nur nutzlich nutzliche ol ole olive omas online ora oro os oss oz pas ' +
  'pass passe pesci phone picia picie platten pola police policia policy polio pollen possess proche pros ra rabbi race rache racje racji ' +
  'rai raices raise ras rasen rash rasos rasse rassen rauch rausch ray razie regi regie regio region religios rennen rep reprasentantin ' +
  'reprasentativ reprasentative reprasentativen reprasentativer represente riches riss risse rissen ritt rom roma romane romano rome roms ' +
  'ros rose rosen roses rosso rostock rozlicza ruf rufe rus russe russen russes russische rusza sache sachen sachlich sacks saf safely ' +
  'said salle sam samannliteratur samej sand sane sans sau saure save saves sch schenke schien schliesslich schliesst scope secos see ' +
  'seelische seelisches seitlich seitliche series serios serious sheen shen sieci siemens sienne sinn sinne sinnlich slave slot sneeze so ' +
  'soc sofa sola solaris soll solle sollen solls some sommes somos son sonnchen sonne sonnen sony sorry sotschi spice spices staatlich ' +
  'staatliche staatlichem staatlichen stache stattlich stattliche step steps stop stopp stops surrey sweet swietach szene szenen ta ' +
  'taglich tak take takes takich takie tales talkie talla tank tanks tanz tanzania tasche taschen tasse tassi tat tatonka tatsachlich ' +
  'tattoo tattoos tauchen tausche temas tetanus thank thanks that the them thema themas theme themen this thon those thus thymus time ' +
  'times tisch tische todos toll tolles tom tome ton tone tonne tonnen tonnes touch tuch ur uranus ursachlich urss usa use vacunas vai ' +
  'valle van vane vania vans var varias varios various vase vaseline veces venu venus ver viene vier vies violins virus vital vitus von ' +
  'vor wache wackligen waffe waffen walk walkach walki walkie walks wann war ware wares was wasche waschen wash waves we weine wenn wer ' +
  'were werk werke werken werks westlich westliche wiecej wien wiki will wir wires wirke with wow yippee yn you your yours z zeitlich ziem ' +
  'zimt zins zittern zoff zoll zolles zonas zone zones zusatzlich'
