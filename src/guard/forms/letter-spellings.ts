// Data table: how each Cyrillic letter of a name may be spelt in Latin letters, by any system or habit together. Sources: BGN/PCGN, GOST 7.79, ISO 9, ICAO 9303, ALA-LC, the
// scientific system, the Soviet passport's French one, Ukraine's of 2010; German (Duden), Polish (PWN), Czech, Spanish, Italian, Hungarian, Scandinavian usage; chat spelling.
// Accents are taken off before (ž is z). `-` is nothing. Two letters at the line's start are spelt together.

export const LETTER_SPELLINGS = `
а a
б b
в v w f ff
г g h gh gu v
ґ g h
д d
е e ye je ie yo io jo ee
ё e ye yo jo io o ie eu
є e ye je ie
че cho tscho tcho czo
ше sho scho szo cho
же zho jo zo
ще shcho scho schtscho chtcho szczo
ж zh z j g sch sh rz dj zj x zs jh s gh
з z s
и i y j yi ji ee ie ij
і i y j yi ji ee ie ij
ї i y j yi ji
й - y i j h
к k c ck q ch qu
л l lh
м m
н n
о o a ou
п p
р r
с s c ss sz z
т t th tt
у u ou oo w y
ф f ph ff v th
х kh h ch x k j gh
ц ts c cz tz z tc tsz ct cs t tsch
ч ch c cz tsch tch tsh ci cs tj tsj tx tc zch dsch cch
ш sh s sch ch sz x w sj sc
щ shch sch shh sh szcz sc s stsch schtsch chtch stch sx w sjtsj csh tsch shc stj stsj sz chsch shtch
ъ - ie y j i
ь - i j y h ie
ы y i ui yi uy j iy e
э e eh ae ye
ю yu ju iu u you iou jou ju ue y
я ya ja ia a ea iya q
ў u w
' - y i j
кс x ks cs kc
дж j g dzh dj dsch gi
ия ia ya ja iya ija yia a
ья ia ya ja ie
ій y i iy ii ij yi iyi
ий y i iy ii ij yi yj ey
ый y i yy yi yj iy ii ey
`
