// Text in drawings: SVG wraps nothing, so that widths are estimated and lines broken here.

/** Mean width of a character as a share of the font size: a serif face, Latin and Cyrillic, measured on DejaVu Serif (the widest of the stack). */
const CHARACTER_WIDTH = 0.56
const WIDE = /[\p{Lu}шщжюмфыwmШЩЖЮМФЫWM—…%@]/u
const WIDE_WIDTH = 0.78
const NARROW = /[\sil.,;:'’|!()[\]jtfr·-]/u
const NARROW_WIDTH = 0.36

/** Estimated width of a line of text in the units of `fontSize`; an over-estimate rather than an under-estimate. */
export function estimateWidth(text: string, fontSize: number): number {
  let width = 0
  for (const character of text) width += NARROW.test(character) ? NARROW_WIDTH : WIDE.test(character) ? WIDE_WIDTH : CHARACTER_WIDTH
  return width * fontSize
}

/** Breaks a text into at most `most` lines of this width; what does not fit ends in "…". Words longer than a line are cut. */
export function breakLines(text: string, width: number, fontSize: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || estimateWidth(longer, fontSize) <= width) {
      line = longer
      continue
    }
    lines.push(line)
    line = word
  }
  if (line !== '') lines.push(line)
  const shown = lines.slice(0, most).map((each) => shorten(each, width, fontSize))
  if (lines.length > most && shown.length > 0) shown[most - 1] = shorten(`${lines[most - 1]!} …`, width, fontSize, true)
  return shown
}

function shorten(line: string, width: number, fontSize: number, isCut = false): string {
  if (estimateWidth(line, fontSize) <= width) return line
  const characters = [...line.replace(/ …$/, '')]
  while (characters.length > 1 && estimateWidth(`${characters.join('')}…`, fontSize) > width) characters.pop()
  return `${characters.join('').trimEnd()}${isCut || characters.length > 0 ? '…' : ''}`
}
