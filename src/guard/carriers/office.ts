// What Word and Excel keep that is not seen: deletions, comments, hidden sheets and rows, caches. Their words are scanned as all others; here they are told of.
import { fault, type Part } from './part.ts'

const KEPT: readonly (readonly [file: RegExp, mark: RegExp, what: string])[] = [
  [/word\/document\.xml$/, /<w:(?:del|ins|moveFrom|moveTo) /, 'tracked changes'],
  [/word\/document\.xml$/, /<w:vanish ?\/>/, 'hidden text'],
  [
    /word\/comments\.xml$|xl\/comments\d{0,4}\.xml$|threadedComment|ppt\/comments\//i,
    /<(?:w:comment|comment|threadedComment|p:cm|p188:cm)[ >]/,
    'comments',
  ],
  [/xl\/workbook\.xml$/, /state="(?:hidden|veryHidden)"/, 'a hidden sheet'],
  [/ppt\/slides\/[^/]{1,80}\.xml$/, /<p:sld [^<>]{0,2000}show="0"/, 'a hidden slide'],
  [/pivotCache/, /<pivotCache|<sharedItems/, 'a cache of a table'],
  [/externalLink/, /<externalBook|<sheetData/, 'a cache of another workbook'],
  [/content\.xml$/, /<text:tracked-changes|<text:deletion/, 'tracked changes'],
  [/content\.xml$/, /<office:annotation[ >]/, 'comments'],
  [/content\.xml$/, /table:visibility="(?:collapse|filter)"|table:display="false"|text:display="none"/, 'hidden rows or columns'],
]

/** Faults of one part of an office file. */
export function officeFaults(name: string, text: string): Part[] {
  const told = KEPT.filter(([file, mark]) => file.test(name) && mark.test(text)).map(([, , what]) => what)
  if (/xl\/worksheets\/[^/]{1,80}\.xml$/.test(name) && hidesRows(text)) told.push('hidden rows or columns')
  return told.map((what) => fault('review', 'hidden-content', 'office', what))
}

/** One look at each row's and column's tag. */
function hidesRows(text: string): boolean {
  for (const match of text.matchAll(/<(?:row|col) [^<>]{0,600}/g)) if (/ hidden="(?:1|true)"/.test(match[0])) return true
  return false
}
