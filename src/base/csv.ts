// Reads CSV (RFC 4180), parted by commas or, where the first line has one, by tabs.

/** The cells of each line; quotes taken off. Linear; the text may be hostile. */
export function readCsvLines(source: string): string[][] {
  const separator = (source.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ','
  const lines: string[][] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let i = 0; i < source.length; i++) {
    const character = source[i]!
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (source[i + 1] === '"') cell += source[++i]!
      else isQuoted = false
    } else if (character === '"') isQuoted = true
    else if (character === separator) {
      cells.push(cell)
      cell = ''
    } else if (character === '\n') {
      cells.push(cell.replace(/\r$/, ''))
      lines.push(cells)
      cells = []
      cell = ''
    } else cell += character
  }
  cells.push(cell.replace(/\r$/, ''))
  lines.push(cells)
  return lines
}
