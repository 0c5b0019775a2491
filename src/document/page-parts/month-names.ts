// Month names as pages print them, with the number of the month (1–12): full, in the case used in dates, and short.

const ROWS: readonly string[] = [
  'january jan january, januar jänner jän januari janvier janv enero ene gennaio gen styczeń stycznia sty janeiro января январь янв січня січень січ',
  'february feb febr februar feber februari février févr fév fevrier febrero febbraio luty lutego lut fevereiro февраля февраль фев февр лютого лютий лют',
  'march mar märz maerz mrz mär maart mars marzo marzec marca março марта март мар березня березень бер',
  'april apr avril avr abril abr aprile kwiecień kwietnia kwi апреля апрель апр квітня квітень кві квіт',
  'may mai mei mayo maggio mag maj maja maio мая май травня травень тра трав',
  'june jun juni juin junio giugno giu czerwiec czerwca cze junho июня июнь июн червня червень чер черв',
  'july jul juli juillet juil julio luglio lug lipiec lipca lip julho июля июль июл липня липень лип',
  'august aug augustus août aout agosto ago sierpień sierpnia sie августа август авг серпня серпень сер серп',
  'september sep sept septembre septiembre settembre set wrzesień września wrz setembro сентября сентябрь сен сент вересня вересень вер',
  'october oct oktober okt octobre octubre ottobre ott październik października paź outubro октября октябрь окт жовтня жовтень жов жовт',
  'november nov novembre noviembre listopad listopada lis novembro ноября ноябрь ноя нояб листопада листопад лис лист',
  'december dec dezember dez décembre déc decembre diciembre dic dicembre grudzień grudnia gru dezembro декабря декабрь дек грудня грудень гру груд',
]

/** Lower-case name → month 1–12. */
export const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(ROWS.flatMap((row, index) => row.split(/[\s,]+/).map(name => [name, index + 1] as const)))
