// Names in a line of credits: "A, B and C" to its names, each with nothing but the name left.

const JOINTS = /\s{0,3}(?:[,;|]|\s&\s|\sand\s|\sund\s|\sи\s|\sта\s|\sі\s|\sй\s|\set\s|\se\s|\sy\s|\si\s)\s{0,3}/u

/** The names a line lists, in order, without repeats. A part that cannot be a name (too long, a sentence) is left out. */
export function namesInLine(line: string): string[] {
  const names: string[] = []
  for (const part of line.slice(0, 300).split(JOINTS)) {
    const name = part?.trim().replace(/^(and|und|и|та|і|by|von)\s/iu, '').replace(/^["'«“„]|["'»”“.]$/gu, '').trim() ?? ''
    if (isName(name) && !names.includes(name)) names.push(name)
  }
  return names
}

/** One to five words, the first of them capital or the whole an address-like word; no sentence. */
export function isName(text: string): boolean {
  if (text.length < 2 || text.length > 60 || /[?!…:;@/]|\d{3}/.test(text) || !/\p{L}/u.test(text)) return false
  const words = text.split(/\s+/)
  return words.length <= 5 && /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text)
}

/** The outlets or people a source line names: like names, but words such as "the" and lower-case domains are allowed. */
export function sourcesInLine(line: string): string[] {
  const found: string[] = []
  for (const part of line.slice(0, 300).split(JOINTS)) {
    const name = part?.trim().replace(/[.]$/u, '').replace(/^["«“„](.*)["»”“]$/u, '$1').trim() ?? ''
    if (name.length >= 2 && name.length <= 80 && name.split(/\s+/).length <= 7 && !found.includes(name)) found.push(name)
  }
  return found
}
