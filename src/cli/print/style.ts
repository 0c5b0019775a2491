// Colour and layout of what is printed: ANSI SGR codes where the terminal has colour, plain words where not.
import type { Terminal } from '../verb.ts'

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan' | 'underline'

const SGR: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
}

/** Colours words, or gives them back as they are. */
export function paint(terminal: Terminal, style: Style, text: string): string {
  if (!terminal.hasColor) return text
  const [on, off] = SGR[style]
  return `\u001b[${on}m${text}\u001b[${off}m`
}

/** What a hostile text could do to a terminal: control codes are shown as a replacement sign, new lines kept. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}

/** The same for what must stay on one line (a file name, a title): a new line in it could forge a line of ours. */
export function printableLine(text: string): string {
  return printable(text).replace(/[\n\t\u2028\u2029]/g, '\ufffd')
}

/** Breaks text at spaces into lines of at most `columns`, each after the first behind `indent`. */
export function wrap(text: string, columns: number, indent = ''): string {
  const room = Math.max(20, columns - indent.length)
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(' ')) {
      if (line && line.length + 1 + word.length > room) {
        lines.push(line)
        line = word
      } else line = line ? `${line} ${word}` : word
    }
    lines.push(line)
  }
  return lines.map((line) => indent + line).join('\n')
}
