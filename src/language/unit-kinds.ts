// Data table: kinds of military and service units; one line a kind, its forms in English, Russian and Ukrainian side by side. Own list.

export const UNIT_KIND_LINES = `
brigade brigades бригада бригады бригаде бригаду бригадой бригади бригаді бригадою омбр осбр омсбр одшбр дшбр обр отбр
regiment regiments полк полка полку полком полке полкові мсп тп пдп
battalion battalions батальон батальона батальону батальоном батальоне батальйон батальйону батальйоном батальйоні
division divisions дивизия дивизии дивизию дивизией дивізія дивізії дивізію дивізією мсд тд вдд
company companies рота роты роте роту ротой роти роті ротою
platoon platoons взвод взвода взводу взводом взводе взводі
squad squads отделение отделения отделении відділення відділенні
detachment detachments отряд отряда отряду отрядом отряде загін загону загоном загоні
army armies армия армии армию армией армія армії армію армією
unit units часть части частью частина частини частині частину частиною
colony prison colonies колония колонии колонию колонией колонія колонії колонію колонією
`
