// Reads the number of a document as a keeper wrote it: its series of digits or letters, and the number proper.
import { plainDigits } from './plain-digits.ts'
import { codeLetters } from './code-letters.ts'

export interface DocumentNumber {
  readonly digits: string
  /** Digits of the series, else empty. */
  readonly series: string
  /** Letters of the series as `codeLetters` gives them, else empty. */
  readonly letters: string
}

/** Words that are no series: kinds of documents, and what stands before a number. Own list. */
const DOCUMENT_WORDS = new Set(
  (
    'паспорт passport серия серії серія series номер number no nr n id card ид инн снилс ипн іпн рнокпп рнокп свидетельство свідоцтво certificate удостоверение посвідчення ' +
    'военный билет військовий квиток права licence license водительское водійське о про рождении народження личности особи рф россии украины україни загранпаспорт заграничный закордонний ' +
    'ukraine russia russian ukrainian от від выдан видано ідентифікаційний код tax ssn полис омс'
  ).split(' '),
)

/** Every number in the keeper's words: mostly one. */
export function readDocumentNumber(text: string): DocumentNumber[] {
  const plain = text.normalize('NFKC')
  const russian =
    /(?<!\d)(\d{2})[\s-]?(\d{2})\D{1,20}(\d{3})[\s-]?(\d{3})(?!\d)/.exec(plain) ??
    /^\D{0,40}(\d{2})(\d{2})(\d{3})(\d{3})\D{0,40}$/.exec(plain)
  if (russian) return [{ digits: russian[3]! + russian[4]!, series: russian[1]! + russian[2]!, letters: '' }]
  const lettered = /(?<![\p{L}\d])((?:[IVX]{1,4}[\s-]?)?\p{L}{1,3})[\s-]{0,3}(?:№|N[oº]?\.?|#)?[\s-]{0,3}(\d{5,9})(?!\d)/iu.exec(plain)
  if (lettered && !DOCUMENT_WORDS.has(lettered[1]!.toLowerCase()))
    return [{ digits: lettered[2]!, series: '', letters: codeLetters(lettered[1]!) }]
  const parted = /(?<!\d)(\d{2,4})\D{1,20}(\d{6,7})(?!\d)/.exec(plain)
  if (parted) return [{ digits: parted[2]!, series: parted[1]!, letters: '' }]
  // Groups that only spaces, hyphens and dots part are one number.
  return [...plain.matchAll(/\d(?:[\s.\-–/]{0,2}\d){4,29}/g)].map((match) => ({ digits: plainDigits(match[0]), series: '', letters: '' }))
}
