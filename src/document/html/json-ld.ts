// The claims of a page's JSON-LD (schema.org): headline, authors, publisher, day. Attacker-controlled; parsed defensively, within limits.

export interface JsonLdClaims {
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  /** As stated, unparsed. */
  readonly published: string | null
  readonly language: string | null
  readonly translators: readonly string[]
}

const MAX_SCRIPT_UTF16 = 1_000_000
const MAX_NODES = 5_000
const ARTICLE_TYPE = /Article|BlogPosting|Report|Posting|LiveBlog|Review|Recipe|HowTo|NewsItem/
const PAGE_TYPE = /^(WebPage|ItemPage|AboutPage|CreativeWork|VideoObject|Event|Product|FAQPage|Podcast.*)$/

interface JsonNode {
  readonly [key: string]: unknown
}

/** Reads all scripts of a page; the first article wins over a mere page. A script that does not parse is passed over. */
export function readJsonLd(scripts: readonly string[]): JsonLdClaims {
  const nodes = scripts.flatMap((script) => parseScript(script)).slice(0, MAX_NODES)
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' && node.name !== undefined ? [[node['@id'], node] as const] : [])).reverse(),
  )
  const article = nodes.find((node) => typeMatches(node, ARTICLE_TYPE) && (node.headline ?? node.name ?? node.datePublished) !== undefined)
  const page = nodes.find((node) => typeMatches(node, PAGE_TYPE) && node.datePublished !== undefined)
  const main = article ?? page
  return {
    headline: article ? (stringOf(article.headline) ?? stringOf(article.name)) : null,
    authors: authorsOf(article, nodes, byId),
    publisher: namesOf(main?.publisher, byId)[0] ?? namesOf(main?.sourceOrganization, byId)[0] ?? null,
    published: stringOf(main?.datePublished) ?? stringOf(page?.datePublished) ?? stringOf(article?.dateCreated) ?? null,
    language: stringOf(main?.inLanguage) ?? null,
    translators: main ? namesOf(main.translator, byId) : [],
  }
}

/** The article's authors; where it names none, the only person of the graph, as site builders write it. */
function authorsOf(article: JsonNode | undefined, nodes: readonly JsonNode[], byId: ReadonlyMap<string, JsonNode>): string[] {
  const named = article ? namesOf(article.author ?? article.creator, byId) : []
  if (named.length > 0) return named
  const persons = [...new Set(nodes.filter((node) => node['@type'] === 'Person').flatMap((node) => namesOf(node, byId)))]
  return persons.length === 1 ? persons : []
}

function parseScript(script: string): JsonNode[] {
  if (script.length > MAX_SCRIPT_UTF16) return []
  const cleaned = script
    .replace(/^\s*(?:<!--|\/\/\s{0,3}<!\[CDATA\[|\/\*\s{0,3}<!\[CDATA\[\s{0,3}\*\/)/, '')
    .replace(/[\u0000-\u001f]+/g, ' ')
  try {
    return collectNodes(JSON.parse(cleaned.replace(/;\s{0,9}$/, '')))
  } catch {
    return []
  }
}

/** The nodes of a graph, outer ones first, no deeper than a page has reason to nest them. */
function collectNodes(value: unknown): JsonNode[] {
  const nodes: JsonNode[] = []
  let level: unknown[] = [value]
  for (let depth = 0; depth < 8 && level.length > 0 && nodes.length < MAX_NODES; depth++) {
    const next: unknown[] = []
    for (const item of level.slice(0, MAX_NODES)) {
      if (Array.isArray(item)) next.push(...item.slice(0, 500))
      else if (item && typeof item === 'object') {
        const node = item as JsonNode
        if (node['@type'] !== undefined || node['@id'] !== undefined) nodes.push(node)
        for (const key of [
          '@graph',
          'mainEntity',
          'mainEntityOfPage',
          'hasPart',
          'itemListElement',
          'author',
          'publisher',
          'liveBlogUpdate',
        ])
          if (node[key] && typeof node[key] === 'object') next.push(node[key])
      }
    }
    level = next
  }
  return nodes
}

function typeMatches(node: JsonNode, wanted: RegExp): boolean {
  const type = node['@type']
  return (Array.isArray(type) ? type : [type]).some((one) => typeof one === 'string' && wanted.test(one))
}

function stringOf(value: unknown): string | null {
  if (Array.isArray(value)) return stringOf(value[0])
  return typeof value === 'string' && value.trim() !== '' ? decodeEntities(value.replace(/\s+/g, ' ').trim()) : null
}

/** Names of persons or organisations, given as strings, objects, or references to other nodes. */
function namesOf(value: unknown, byId: ReadonlyMap<string, JsonNode>): string[] {
  const names: string[] = []
  for (const item of Array.isArray(value) ? value.slice(0, 50) : [value]) {
    const node = item && typeof item === 'object' ? (item as JsonNode) : null
    const referred = node && node.name === undefined && typeof node['@id'] === 'string' ? byId.get(node['@id']) : node
    const found = node ? (Array.isArray(referred?.name) ? referred.name : [referred?.name]) : [item]
    for (const each of found) {
      const name = stringOf(each)
      if (name && !names.includes(name)) names.push(name)
    }
  }
  return names
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  laquo: '«',
  raquo: '»',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  hellip: '…',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
}

/** Entities that some pages leave inside their JSON strings. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([A-Za-z]{2,8}));/gi,
    (whole, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name] ?? whole
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
