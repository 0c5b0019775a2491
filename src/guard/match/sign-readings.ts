// Data table: which letters a sign may be meant as, by its look. Sources: Unicode TR39 confusables 14 (chosen rows), signs for letters in chat spelling, and what text
// recognition confuses. One line a row; a linguist may add to any.

/** sign → letters of any script it passes for, each standing for its own sound (`r` for r, `р` for the Cyrillic er). Its own sound is always among its readings. */
export const SIGN_READINGS =
  // Latin for Cyrillic
  'a ад b ьвб c с d д e е g дб h нч i ий k к l лип m мт n пни o о p р q оя r гя s сѕ t т u ицп v вуч w шщ x хж y уч z зг ' +
  'A АДл B ВБ C С D Д E ЕЗЭ G Бд H Н I Иl K К L лг M М N ИНп O О P Р Q О R Яг S сѕ T Т U ИЦу V вул W ШЩ X ХЖ Y Уч Z з ' +
  // Cyrillic for Latin, and Cyrillic letters for each other
  'а a в vb б bр г rg д dg е e ё e з ze и un і il ї i к k м m н hn о o п nu р p с c т tm у yu х x ц u ч yс ш w ь b я rq ј j ѕ s ԁ d ԛ q ԝ w һ h ӏ li ' +
  'А A В B Е E Ё E З Ez И Nu І Il К K М M Н Hn О O П Пn Р P С C Т T У Y Х X Ц U Ч ч Ш W Ь b Я R Ј J Ѕ S Ԛ Q Ԝ W Һ h Ӏ li Ӡ z Ԁ d ґ r Ґ Г є e Є Ee э e Э E ' +
  // Cyrillic letters of other languages
  'ҽ е ҿ е ӗ е ѐ е ҙ з ӟ з ҏ р ӊ н ӈ н ң н ҥ н ҭ т ҡ к қ к ҟ к ҝ к ӄ к ԟ к ԓ л ӆ л ԡ л ԯ л ԥ п ҧ п ҹ ч ҷ ч ӌ ч ӵ ч ү уy ұ уy ӯ у ӱ у ӳ у ҳ х ӽ х ӿ х ғ г ҕ г ӷ г ԍ г ҫ с ԑ еэз җ ж ӂ ж ӝ ж ӓ а ӑ а ә еэ ө о ӧ о ӫ о ҩ о ӣ и ӥ и ѝ и ҋ й ӎ м ԃ д ҍ ь ӹ ы ӭ э ѓ г ќ к ћ hн ђ hн љ л њ н џ ц ѡ wш ѵ vи ӕ а ' +
  'Ҽ Е Ҿ Е Ӗ Е Ѐ Е Ҙ З Ӟ З Ҏ Р Ӊ Н Ӈ Н Ң Н Ҥ Н Ҭ Т Ҡ К Қ К Ҟ К Ҝ К Ӄ К Ԟ К Ԓ Л Ӆ Л Ԡ Л Ԯ Л Ԥ П Ҧ П Ҹ Ч Ҷ Ч Ӌ Ч Ӵ Ч Ү УY Ұ УY Ӯ У Ӱ У Ӳ У Ҳ Х Ӽ Х Ӿ Х Ғ Г Ҕ Г Ӷ Г Ԍ Г Ҫ С Ԑ ЕЭЗ Җ Ж Ӂ Ж Ӝ Ж Ӓ А Ӑ А Ә ЕЭ Ө О Ӧ О Ӫ О Ҩ О Ӣ И Ӥ И Ѝ И Ҋ Й Ӎ М Ԃ Д Ҍ Ь Ӹ Ы Ӭ Э ' +
  // Greek for both
  'α aа β bв γ yуг δ dд ε eе ζ z η nпн ι iи κ kк λ lл μ mu ν vnи ο oо π пn ρ pр σ oоб ς cс τ tт υ uyуи φ ф χ xх ω wшo ϲ cс ϳ jй ϱ pр ' +
  'Α AА Β BВ Γ ГУ Δ Дa Ε EЕ Ζ Zз Η HНn Θ oф Ι Iиl Κ KК Λ Лa Μ MМ Ν NИн Ξ eз Ο OО Π П Ρ PР Σ eсs Τ TТ Υ YУ Φ Ф Χ XХ Ω oо Ϲ Cс Ϻ MМ ' +
  // small capitals and letters turned round
  'ʙ вb ɴ n ʜ нh ᴋ к ᴍ м ᴛ т ᴎ и ᴙ я ʀ r ᴦ г ᴨ п ᴫ л ɐ a ǝ e ə eэ ɹ r ʇ t ʌ vл ʍ мw ɯ шm ɥ ч ɔ cс ɜ з ɛ eз Ɛ з Ə e Ɔ c Ƨ s ʐ z ɩ i ' +
  // digits and signs
  '0 оo 1 liиt 2 zз 3 зеezэ 4 чаa 5 sс 6 бbgш 7 тtг 8 вbж 9 дgяq $ sс @ аa € еe £ l ¢ cс ¥ yу ! li | liи + тt ₴ s ₽ р'

/** Signs that look like a Latin letter (prototypes of TR39): they read as that letter does. */
export const SIGN_DOUBLES =
  '3ƷȜⳌꝪꞫ 6ᏮⳒ 8Ȣȣ AᎪᗅꓮ BᏴᗷꓐꞴ CᏟ₡Ⲥꓚ DÐĐƉᎠᗞᗪꓓ EɆᎬ⋿ⴹꓰ FƑᖴꓝꞘ GǤᏀᏳꓖ HĦᎻᕼⱧⲎꓧ JɈᎫᒍꓙꞲ KᏦᛕ₭ⱩⲔꓗꝀ LᏞᒪⳐꓡ MᎷᗰᛖⲘꓟ NƝⲚꓠ OØƟǾՕ߀০ᎾᏫ⊖⊝Ⲟⴱⵁⵔ〇ꓳꝊ ' +
  'PᏢᑭⲢꓑ Qⵕ RƦᎡᏒᖇꓣ SՏᏕᏚꓢ TŦƮȾᎢ₮⊤⟙Ⲧꓔ UɄՍሀᏌᑌ∪⋃ꓴ VᏙᐯⴸꓦꛟ WᎳᏔ₩ꓪ X᙭ᚷ╳ⲬⵝꓫꞳ YɎᎩᎽⲨꓬ ZƵȤᏃꓜ ' +
  'aɑ⍺ bƀƂƃƄɓᏏᑲᖯ cȼᴄⲥꮯ dđƌɖɗᏧᑯ₫ꓒ eɇ℮ꬲ fƒքᵮꞙꬵ gƍǥɠɡցᶃ hħɦհᏂᏲℏꚕ iıɨɩɪͺᎥᵻᵼ⍳ꙇꭵ jɉ kƙ lƖƗƚǀɫɭᛁ∣⏽Ⲓⵏꓲ￨ nƞɳոռᵰ oøɵօ०০੦૦௦౦೦൦๐໐ဝ၀ჿᴏᴑⲟꝋꬽꮎꮻ pƥᵽ⍴ⲣ qʠգզ rɍɼɽᵲⲅꭇꭈꮁ sƽʂᵴꜱꮪ ' +
  'tŧƭᵵ uʋսᴜᵾꞟꭎꭒꮜ vᴠ∨⋁ꮩ wաᴡꝡꮃ x×ᕁᕽ᙮⨯ yƴɏɣʏყᶌỿꭚ zƶȥʐᴢᵶꮓ ГᎱᒥⲄ Дᐃ∆△Ⲇⵠ П∏Ⲡ ФՓቀⲪ πᴨ шⲽ ШⲼ лᴫ'

/** Two letters that print shows as one, or a machine reads for one. */
export const PRINT_PAIRS = 'rn m cl d vv w VV W lc k ii nи го ю лі п'

/** The same between scripts, and where signs stand for letters. */
export const SHAPE_PAIRS =
  'io ю nn m li hн ri n jl л lo ю lO ю IO ю l0 ю 10 ю I0 ю ьі ы ьl ы bl ы bi ы ьI ы bI ы ь1 ы b1 ы тг п пі т лс к гн д lс k'

/** Latin letters and signs that are the very picture of a Cyrillic letter: a word of these alone may be a Cyrillic one. */
export const CYRILLIC_PICTURES =
  'a а c с e е o о p р x х y у i і ï ї j ј s ѕ k к ë ё A А B В C С E Е H Н I І J Ј K К M М O О P Р S Ѕ T Т X Х Y У Ë Ё Ï Ї'

/** Cyrillic letters that are the very picture of a Latin letter. */
export const LATIN_PICTURES =
  'а a с c е e о o р p х x у y і i ї i ј j ѕ s к k һ h ԁ d ӏ l А A В B С C Е E Н H І I Ј J К K М M О O Р P Ѕ S Т T Х X У Y Ү Y З 3'
