// Data table: what letters fold to, which letters look alike, and which key they share. Sources: Unicode TR39 confusables (chosen rows), ЙЦУКЕН and QWERTY layouts,
// the romanisations of src/language/transliteration-tables.ts. One line a row; a linguist may add to any.

/** Letter → symbols of the skeleton (fold.ts): `H` is Latin h, whose sound depends on what stands before it; `'` softens. */
export const LETTER_SYMBOLS =
  'a a b b c C d d e e f V g G h H i i j i k k l l m m n n o o p p q k r r s S t t u u v V w V x kS y i z Z ' +
  'а a б b в V г G ґ G ғ G д d е e є ie ё io ж Z з Z и i і i ї ii й i ў u к k қ k л l м m н n ң n о o ө o п p р r с S т t у u ү u ұ u ф V х G һ G ц C ч C ш S щ S ы i ь \' ъ \' э e ю iu я ia ә a ' +
  'ѓ G ђ dZ ѕ S ј i ӏ l љ l њ n ћ C ќ k џ dZ ѣ ie ' +
  'æ ae œ oe ø o ð d þ t ß S ł l đ d ħ G ı i ŋ n ĸ k ſ S ə e ɪ i ʀ r ʏ i ʙ b ɢ G ʜ G ʟ l ɴ n ᴀ a ᴄ C ᴅ d ᴇ e ᴊ i ᴋ k ᴍ m ᴏ o ᴘ p ᴛ t ᴜ u ᴠ V ᴡ V ᴢ Z ꜰ V ꜱ S ɑ a ɡ G ' +
  'α a β b γ G δ d ε e ζ Z η i θ t ι i κ k λ l μ m ν n ξ kS ο o π p ρ r σ S ς S τ t υ i φ V χ G ψ pS ω o'

/** Latin or Greek letter → the Cyrillic letter it passes for; capitals apart, since they pass for others. */
export const LOOKS_CYRILLIC =
  'a а c с e е o о p р x х y у i і j ј s ѕ k к m м t т n п u и r г b ь h һ v ѵ g д w ш d ԁ l ӏ q ԛ ' +
  'A А B В C С E Е H Н I І J Ј K К M М O О P Р S Ѕ T Т X Х Y У N И R Я U И G Б W Ш D Д L І V У ' +
  'α а ε е ο о ρ р ν у κ к τ т π п ι і γ у μ м ω ш η п σ о υ и φ ф Α А Β В Ε Е Η Н Κ К Μ М Ο О Ρ Р Τ Т Χ Х Υ У Γ Г Π П Φ Ф Λ Л Ι І Ν И ' +
  '0 о 3 з 4 ч 6 б 8 в 1 і 5 ѕ 9 д'

/** Cyrillic or Greek letter → the Latin letter it passes for. */
export const LOOKS_LATIN =
  'а a с c е e о o р p х x у y і i ј j ѕ s к k м m т t п n и u г r ь b һ h н h в b д g ш w ԁ d ӏ l ԛ q з z ё e ' +
  'А A В B С C Е E Н H І I Ј J К K М M О O Р P Ѕ S Т T Х X У Y И N Я R З Z Ш W Г L ' +
  'α a ε e ο o ρ p ν v κ k τ t ι i γ y μ u ω w η n υ u Α A Β B Ε E Η H Κ K Μ M Ο O Ρ P Τ T Χ X Υ Y Ι I Ν N Ζ Z ' +
  '0 o 1 l 3 e 4 a 5 s 6 b 7 t 8 b 9 g $ s'

/** Two symbols of the skeleton that a machine reads for one letter: rn for m, cl for d, li for h, ri for n. A letter read for another is one error (misspelt.ts). */
export const MISREAD_PAIRS = 'rn=m Cl=d li=G ri=n lk=k'

export const KEYBOARD_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
export const KEYBOARD_RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюё'
export const KEYBOARD_UKRAINIAN = "йцукенгшщзхїфівапролджєячсмитьбю'"
