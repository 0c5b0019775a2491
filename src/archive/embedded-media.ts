// What a page shows beside its text: pictures, style sheets and what those pull in (HTML Living Standard; CSS Syntax 3, url()). Scripts are not fetched.
import { Parser } from 'htmlparser2'
import { parseAddress } from './fetch-once.ts'

/** Attributes that hold one address, by element. */
const ADDRESS_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  img: ['src', 'data-src', 'data-original'],
  source: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  embed: ['src'],
  image: ['href', 'xlink:href'],
  input: ['src'],
}

/** Links whose target is part of the page (link types of the HTML standard). */
const LINK_TYPES = ['stylesheet', 'icon', 'apple-touch-icon', 'preload']

/** The addresses of a page's media, absolute, each once, in the order they stand. The page is anybody's. */
export function listPageMedia(html: string, pageUrl: URL): URL[] {
  let base = pageUrl
  let inStyle = false
  const found = new Map<string, URL>()
  const take = (text: string | undefined): void => {
    const url = text ? parseAddress(text.trim(), base) : null
    if (url) found.set(url.href, url)
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      inStyle = name === 'style'
      if (name === 'base' && attributes['href']) base = parseAddress(attributes['href'], pageUrl) ?? base
      for (const attribute of ADDRESS_ATTRIBUTES[name] ?? []) take(attributes[attribute])
      if (
        name === 'link' &&
        (attributes['rel'] ?? '')
          .toLowerCase()
          .split(/\s/)
          .some((type) => LINK_TYPES.includes(type))
      ) {
        if (attributes['as'] !== 'script') take(attributes['href'])
      }
      for (const attribute of ['srcset', 'data-srcset', 'imagesrcset'])
        for (const one of parseSrcset(attributes[attribute] ?? '')) take(one)
      for (const one of listStyleAddresses(attributes['style'] ?? '')) take(one)
    },
    ontext(text) {
      if (inStyle) for (const one of listStyleAddresses(text)) take(one)
    },
    onclosetag() {
      inStyle = false
    },
  })
  parser.end(html)
  return [...found.values()]
}

const LONGEST_ADDRESS = 4096

/** The addresses in a style sheet, as written, fonts and imports included. */
export function listStyleAddresses(css: string): string[] {
  const found: string[] = []
  for (let at = css.indexOf('url('); at !== -1; at = css.indexOf('url(', at + 4)) {
    // Only so far: looking for the end of each through a whole hostile sheet would take the square of its length.
    const rest = css.slice(at + 4, at + 4 + LONGEST_ADDRESS)
    const end = rest.indexOf(')')
    if (end !== -1) found.push(unquote(rest.slice(0, end)))
  }
  for (let at = css.indexOf('@import'); at !== -1; at = css.indexOf('@import', at + 7)) {
    const rest = css.slice(at + 7, at + 7 + LONGEST_ADDRESS).trimStart()
    const quote = rest[0] ?? ''
    const end = quote === '"' || quote === "'" ? rest.indexOf(quote, 1) : -1
    if (end !== -1) found.push(rest.slice(1, end))
  }
  return found.filter((one) => one !== '' && !one.startsWith('data:') && !one.startsWith('#'))
}

function unquote(text: string): string {
  const bare = text.trim()
  return /^(".*"|'.*')$/s.test(bare) ? bare.slice(1, -1) : bare
}

/** The addresses of a srcset: candidates are parted by commas that follow white space or a descriptor (HTML, 4.8.4.2). */
export function parseSrcset(text: string): string[] {
  const found: string[] = []
  for (let at = 0; at < text.length;) {
    while (at < text.length && /[\s,]/.test(text[at] ?? '')) at++
    const start = at
    while (at < text.length && !/\s/.test(text[at] ?? '')) at++
    const address = text.slice(start, at)
    if (address === '') break
    let end = address.length
    while (address[end - 1] === ',') end--
    found.push(address.slice(0, end))
    if (address.endsWith(',')) continue
    while (at < text.length && text[at] !== ',') at++
  }
  return found
}
