// Finds the regular expressions of our own source: literals by reading the text, others by watching the constructor while the modules load.

export interface FoundRegex {
  readonly source: string
  readonly flags: string
  readonly place: string
}

/** Words and marks after which a slash opens a literal and is no division. */
const BEFORE_REGEX = /(?:^|[([{,;=:!&|?+\-*%<>~^]|\b(?:return|typeof|case|in|of|do|else|void|delete|instanceof|new|throw|await|yield))$/

/** Every regular expression literal of a JavaScript file (built: without types and JSX); strings, templates and comments are passed over. */
export function findRegexLiterals(text: string, path: string): FoundRegex[] {
  const found: FoundRegex[] = []
  let code = ''
  /** Depths of braces inside `${…}` of open templates. */
  const templates: number[] = []
  let depth = 0
  let i = 0
  const skipTo = (end: number) => {
    i = end
  }
  while (i < text.length) {
    const unit = text[i]!
    if (unit === '/' && text[i + 1] === '/') skipTo(endOfLine(text, i))
    else if (unit === '/' && text[i + 1] === '*') skipTo(text.indexOf('*/', i) + 2)
    else if (unit === "'" || unit === '"') {
      skipTo(endOfQuoted(text, i, unit))
      code = `${code.slice(-40)}x`
    } else if (unit === '`' || (unit === '}' && templates.at(-1) === depth)) {
      if (unit === '}') templates.pop()
      const end = endOfTemplate(text, i + 1)
      if (text[end - 1] === '{') templates.push(depth)
      code = `${code.slice(-40)}${text[end - 1] === '{' ? '(' : 'x'}`
      skipTo(end)
    } else if (unit === '/' && BEFORE_REGEX.test(code.trimEnd())) {
      const end = endOfRegex(text, i)
      const flags = /^[a-z]*/.exec(text.slice(end, end + 10))![0]
      found.push({ source: text.slice(i + 1, end - 1), flags, place: path })
      code = `${code.slice(-40)}x`
      skipTo(end + flags.length)
    } else {
      if (unit === '{') depth++
      if (unit === '}') depth--
      code = code.slice(-40) + unit
      skipTo(i + 1)
    }
  }
  return found
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at
}

function endOfQuoted(text: string, from: number, mark: string): number {
  let at = from + 1
  while (at < text.length && text[at] !== mark) at += text[at] === '\\' ? 2 : 1
  return at + 1
}

/** The place after the closing mark, or after the `${` of the next hole. */
function endOfTemplate(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '`' && !(text[at] === '$' && text[at + 1] === '{')) at += text[at] === '\\' ? 2 : 1
  return text[at] === '`' ? at + 1 : at + 2
}

function endOfRegex(text: string, from: number): number {
  let at = from + 1
  let inClass = false
  while (at < text.length && (inClass || text[at] !== '/')) {
    if (text[at] === '[') inClass = true
    else if (text[at] === ']') inClass = false
    at += text[at] === '\\' ? 2 : 1
  }
  return at + 1
}

/** Runs `load` and gives back what was built with `new RegExp` meanwhile. */
export async function watchBuiltRegexes(load: () => Promise<void>): Promise<FoundRegex[]> {
  const found: FoundRegex[] = []
  const own = globalThis.RegExp
  globalThis.RegExp = new Proxy(own, {
    construct(target, given: [string | RegExp, string?]) {
      const built = new target(...given)
      found.push({ source: built.source, flags: built.flags, place: 'built while loading' })
      return built
    },
  })
  try {
    await load()
  } finally {
    globalThis.RegExp = own
  }
  return found
}
