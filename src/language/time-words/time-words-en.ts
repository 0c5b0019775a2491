// English time words. Forms are parted by commas; a form may be several words. Sources: ISO-TimeML guidelines for the classes, own lists for the words.
import type { TimeLanguage, TimeWordRow } from './time-word.ts'

const CALENDAR: readonly TimeWordRow[] = [
  ['month', 1, 'january,jan,jan.'], ['month', 2, 'february,feb,feb.'], ['month', 3, 'mar.'], ['month', 4, 'april,apr,apr.'], ['month', 6, 'june,jun,jun.'],
  ['month', 7, 'july,jul,jul.'], ['month', 8, 'august,aug,aug.'], ['month', 9, 'september,sept,sept.,sep,sep.'], ['month', 10, 'october,oct,oct.'],
  ['month', 11, 'november,nov,nov.'], ['month', 12, 'december,dec,dec.'],
  ['month-weak', 3, 'march,mar'], ['month-weak', 5, 'may'],
  ['weekday', 1, 'monday,mon.'], ['weekday', 2, 'tuesday,tue.,tues,tues.'], ['weekday', 3, 'wednesday,wed.'], ['weekday', 4, 'thursday,thu.,thur,thur.,thurs,thurs.'],
  ['weekday', 5, 'friday,fri.'], ['weekday', 6, 'saturday,sat.'], ['weekday', 7, 'sunday,sun.'],
  ['weekday-weak', 1, 'mon'], ['weekday-weak', 2, 'tue'], ['weekday-weak', 3, 'wed'], ['weekday-weak', 4, 'thu'], ['weekday-weak', 5, 'fri'],
  ['weekday-weak', 6, 'sat'], ['weekday-weak', 7, 'sun'],
  ['weekday-plural', 1, 'mondays'], ['weekday-plural', 2, 'tuesdays'], ['weekday-plural', 3, 'wednesdays'], ['weekday-plural', 4, 'thursdays'],
  ['weekday-plural', 5, 'fridays'], ['weekday-plural', 6, 'saturdays'], ['weekday-plural', 7, 'sundays'],
  ['season-weak', 1, 'spring,springtime'], ['season', 2, 'summer,summertime'], ['season', 3, 'autumn'], ['season-weak', 3, 'fall'], ['season', 4, 'winter,wintertime'],
  ['unit', 'second', 'second,seconds,sec,secs'], ['unit', 'minute', "minute,minutes,min,mins,minutes'"], ['unit', 'hour', "hour,hours,hr,hrs,h"],
  ['unit', 'day', "day,days,business day,business days,working day,working days,trading days,night,nights"], ['unit', 'week', 'week,weeks,wk,wks'],
  ['unit', 'fortnight', 'fortnight,fortnights'], ['unit', 'weekend', 'weekend,weekends,week-end,week end'], ['unit', 'month', 'month,months'],
  ['unit', 'quarter', 'quarter,quarters,qtr,qtrs'], ['unit', 'season', 'season,seasons'], ['unit', 'year', 'year,years,yr,yrs'],
  ['unit', 'decade', 'decade,decades'], ['unit', 'century', 'century,centuries'],
  ['half-unit', 'year', 'half a year,half-year'], ['half-unit', 'hour', 'half an hour,half hour,half-hour'], ['half-unit', 'day', 'half a day,half-day'],
  ['half-unit', 'month', 'half a month'], ['half-unit', 'century', 'half a century'], ['half-unit', 'decade', 'half a decade'],
]

const DAYS: readonly TimeWordRow[] = [
  ['day', 0, 'today,this day,todays'], ['day', -1, 'yesterday'], ['day', 1, 'tomorrow,tmrw,tmr,tomorow'], ['day', 2, 'the day after tomorrow,day after tomorrow,overmorrow'],
  ['day', -2, 'the day before yesterday,day before yesterday'],
  ['part', 'morning', 'morning,mornings,dawn,early morning,in the am,sunrise'], ['part', 'noon', 'noon,midday,mid day,lunch,lunchtime,lunch time'],
  ['part', 'afternoon', 'afternoon,afternoons,afternoonish'], ['part', 'evening', 'evening,evenings,dusk,sunset,tea time'],
  ['part', 'night', 'night,nights,midnight'], ['part', 'overnight', 'overnight'],
  ['part-of', 'evening', 'tonight,tonite'], ['part-of', 'night', 'last night'],
  ['same-day', 0, 'that day,the same day,that same day,the very same day,on the day'], ['same-day', 1, 'the following day,the next day,next day,following day,a day later,the day after'],
  ['same-day', -1, 'the previous day,the day before,the preceding day,a day earlier,the night before'],
  ['period', 'quarter', 'the quarter,the latest quarter,the latest period,the period,latest quarter'], ['period', 'weekend', 'the weekend'], ['now', 0, 'now,the present,present,date,the current date,current date,this day'],
]

const RELATIONS: readonly TimeWordRow[] = [
  ['rel', 'last', 'last,past,this past,previous,the last,the past,the previous,late last'], ['rel', 'this', 'this,current,the current,this current'],
  ['rel', 'next', 'next,the next,coming,the coming,upcoming,the upcoming,this coming,forthcoming'],
  ['rel', 'following', 'the following,following,the subsequent'], ['rel', 'preceding', 'the preceding'], ['rel', 'same', 'the same,that same,same,that,the very same'],
  ['rel', 'before-last', 'the last but one'],
  ['ago', 0, 'ago,back'], ['hence', 0, 'hence,from now,from today,from right now'], ['later', 0, 'later,after,afterwards,afterward,on'], ['earlier', 0, 'earlier,before,previously,prior'],
  ['in', 0, 'in,in about,in another,after,after about,in the next'], ['after', 0, 'after,following,from,since'], ['before', 0, 'before,prior to,ahead of'],
  ['past-span', 0, 'last,past,the last,the past,previous,the previous,over the last,over the past,in the last,in the past,during the last,during the past,for the last,for the past'],
  ['next-span', 0, 'next,the next,coming,the coming,following,the following,upcoming,the upcoming,over the next,in the next,during the next,for the next'],
  ['within', 0, 'within,within the next,within next'],
  ['one-unit', 1, 'a,an,one,another'],
  ['every', 1, 'every,each'], ['every', 2, 'every other,every second'], ['times', 0, 'times,time'], ['times', 1, 'once'], ['times', 2, 'twice'], ['times', 3, 'thrice'],
  ['frequency', 'P1D', 'daily,everyday,nightly'], ['frequency', 'P1W', 'weekly'], ['frequency', 'P2W', 'biweekly,fortnightly'], ['frequency', 'P1M', 'monthly'],
  ['frequency', 'P3M', 'quarterly'], ['frequency', 'P1Y', 'annually,yearly'], ['frequency', 'PT1H', 'hourly'],
  ['nth-last', 0, 'last,the last,final,the final'],
]

const INTERVALS: readonly TimeWordRow[] = [
  ['from', 0, 'from,starting from,starting,beginning'], ['to', 0, 'to,till,until,through,thru,up to,to the'], ['between', 0, 'between'], ['and', 0, 'and,&'],
  ['since', 0, 'since,as of,starting,starting on,starting from,beginning,beginning on,ever since,from'], ['until', 0, 'until,till,through,up to,up until,not later than'],
  ['by', 0, 'by,no later than,due by'], ['before', 0, 'before,prior to,earlier than'], ['after', 0, 'after,later than,anytime after,any time after'],
  ['portion', 'early', 'early,early in,earlier in,at the start of,earlier'], ['portion', 'middle', 'mid,the middle of,in the middle of,middle of,mid-,the mid-,the mid,midway through'],
  ['portion', 'late', 'late,late in,later in,the late,later'], ['portion', 'early', 'the early'], ['rest', 0, 'rest of,the rest of,remainder of,the remainder of'],
  ['portion', 'beginning', 'the beginning of,beginning of,the start of,start of,the onset of,bo'], ['portion', 'end', 'the end of,end of,the close of,the tail end of,the very end of'],
  ['portion', 'first-days', 'the first days of,first days of,the first few days of,the opening days of,the early days of'],
  ['portion', 'last-days', 'the last days of,last days of,the final days of,the last few days of,the closing days of'],
  ['portion', 'first-half', 'the first half of,first half of'], ['portion', 'second-half', 'the second half of,second half of,the latter half of,the last half of'],
  ['portion-of', 'month-end', 'eom,the eom'], ['portion-of', 'year-end', 'eoy,the eoy,year-end,year end'], ['portion-of', 'month-beginning', 'bom,the bom'],
  ['portion-of', 'year-beginning', 'boy,the boy'], ['portion-of', 'day-end', 'eod,the eod'],
  ['about', 'about', 'about,around,approximately,roughly,circa,some,c.,ca.,or so,on or about,on or around'], ['about', 'almost', 'almost,nearly,close to,just under,just short of,not quite,less than,under'],
  ['about', 'over', 'over,more than,just over,slightly more than,well over,upwards of,longer than,greater than'], ['about', 'at-least', 'at least,no less than,not less than,a minimum of'],
  ['about', 'at-most', 'at most,up to,no more than,not more than,a maximum of'], ['about', 'exact', 'exactly,precisely,just,only,full,a full,the full,whole,a whole,the whole,entire,the entire,all,some'],
]

const SMALL: readonly TimeWordRow[] = [
  ['article', 0, 'the,a,an'], ['of', 0, 'of,in,from,of the'], ['preposition', 0, 'on,in,at,during,over,for,of,since,until,till,by,from,to,before,after,through,throughout,between,around,about,dated,early,late,mid,and,or,last,next,this,effective,till,due,ended,ending,around,past,back in,circa,every,each'],
  ['year-word', 0, 'the year,year,fiscal,fiscal year,the fiscal year,fy,calendar,calendar year,academic year'], ['at', 0, 'at,@,around,about,by,for,from'],
  ['meridiem', 'am', 'am,a.m.,a.m,a'], ['meridiem', 'pm', 'pm,p.m.,p.m,p'], ['clock-word', 0, "o'clock,oclock,hrs,hours"],
  ['zone', 0, 'est,edt,cst,cdt,pst,pdt,mst,mdt,gmt,utc,cet,cest,eet,msk,bst,local time,moscow time,kyiv time'],
  ['function', 0, 'i,he,she,they,we,you,it,who,which,when,while,there,the,a,an,my,his,her,our,their,its,in,at,on,to,for,from,by,with,and,but,or,as,after,before,until,near,of,was,were,is,are,had,have,has,did,that,this,because,since,without,about,around,also,again,not,no,only,just,then,all,both,some,many,one,two'],
  ['past', 0, "said,was,were,had,did,ago,told,announced,reported,yesterday,went,came,began,took,got,made,met,left,became,killed,died,arrested,were,closed,fell,rose,earned,posted,ended,last,found,happened,added,wrote,called,held,agreed,spent,kept,gave,sent,brought,saw,knew,ran,drove,spoke,heard,felt,lost,fought,stood,sat,lay,slept,ate,hid,shot,beat,bought,caught,thought,flew,broke,chose,stole,rode,woke,forgot,led,fed,fled,dug,hung,struck,sank,drank,won,built,sold,paid,shut,grew,threw,drew,wore"],
  ['future', 0, "will,shall,would,'ll,scheduled,expected,expects,plans,planned,due,upcoming,tomorrow,going,hopes,intends,expires,expire,matures,payable,maturing,effective,next,could,may,can,should,must,deadline,set,upcoming"],
  ['vague', 'recently', 'recently,not long ago'], ['vague', 'these-days', 'the other day,in recent days,in the past few days'], ['vague', 'soon', 'in the near future'],
  ['vague', 'shortly-after', 'shortly afterwards,soon afterwards,shortly thereafter'], ['vague', 'shortly-before', 'shortly before'],
  ['vague', 'long-ago', 'long ago'],
  ['not-year', 0, 'people,men,women,children,soldiers,troops,dollars,rubles,roubles,euros,hryvnias,km,kilometers,kilometres,miles,meters,metres,m,shares,points,percent,workers,employees,jobs,votes,prisoners,detainees,residents,refugees,students,families,cases,houses,homes,tons,tonnes,kg,yen,francs,marks,pounds,copies,times,pages,rounds,units,years,year,days,hours,months,weeks,and a half,feet,acres,hectares,mph,degrees,bodies,members,police,officers,conscripts,recruits,men,others,calls,letters,complaints,million,billion,thousand,hundred,civilians,inmates,patients,seats,cars,aircraft,tanks,species,items,words'],
  ['decade-word', 20, 'twenties'], ['decade-word', 30, 'thirties'], ['decade-word', 40, 'forties'], ['decade-word', 50, 'fifties'], ['decade-word', 60, 'sixties'],
  ['decade-word', 70, 'seventies'], ['decade-word', 80, 'eighties'], ['decade-word', 90, 'nineties'],
  ['era', -1, 'bc,b.c.,bce,b.c.e.'], ['era', 1, 'ad,a.d.,ce'],
]

export const ENGLISH_TIME: TimeLanguage = {
  rows: [...CALENDAR, ...DAYS, ...RELATIONS, ...INTERVALS, ...SMALL], monthFirst: true, nextWeekday: 'next-week', bareYears: true,
}
