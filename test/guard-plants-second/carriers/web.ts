// Web pages and what lies beside them: HTML, SVG, feeds, search indexes, styles and scripts.
import { encodeIn } from '../charsets.ts'
import { file, halves, isLatin, xml, type Carrier } from './carrier.ts'
import type { Chance } from '../random.ts'

const page = (head: string, body: string): string =>
  `<!doctype html>\n<html lang="uk"><head><meta charset="utf-8"><title>Case 12</title>${head}</head>\n<body>${body}</body></html>\n`
const inBody =
  (write: (name: string, chance: Chance) => string): Carrier =>
  (name, chance) =>
    file('site/case-12.html', page('', write(name, chance)))
const inHead =
  (write: (name: string, chance: Chance) => string): Carrier =>
  (name, chance) =>
    file('site/case-12.html', page(write(name, chance), '<p>Nothing here.</p>'))
const split = (write: (a: string, b: string) => string): Carrier => inBody((name, chance) => write(...halves(name, chance)))
const slug = (name: string): string => name.toLowerCase().replace(/[’' ]/g, '-')
const b64 = (text: string): string => Buffer.from(text).toString('base64')

/** Places in web pages and feeds by name. */
export const WEB: Readonly<Record<string, Carrier>> = {
  'html paragraph': inBody((n) => `<p>Свідок ${n} сказав.</p>`),
  'html title': (n) => file('a.html', `<title>${n}</title><p>x</p>`),
  'html alt': inBody((n) => `<img src="a.png" alt="${n} біля дому">`),
  'html title attribute': inBody((n) => `<abbr title='${n.replace(/'/g, '&#39;')}'>W.</abbr>`),
  'html data attribute': inBody((n) => `<div data-witness-name="${n}">x</div>`),
  'html unquoted attribute': inBody((n) => (/[\s'"]/.test(n) ? `<a name="${n}">x</a>` : `<a name=${n}>x</a>`)),
  'html href, percent': inBody((n) => `<a href="/people/${encodeURIComponent(slug(n))}">W.</a>`),
  'html id and class': inBody((n) => `<section id="${slug(n)}" class="card">x</section>`),
  'html srcset': inBody(
    (n) => `<img srcset="/img/${encodeURIComponent(slug(n))}-320.jpg 320w, /img/${encodeURIComponent(slug(n))}-640.jpg 640w" alt="">`,
  ),
  'html comment': inBody((n) => `<!-- was: ${n} --><p>x</p>`),
  'html conditional comment': inBody((n) => `<!--[if lt IE 9]><p>${n}</p><![endif]-->`),
  'html meta description': inHead((n) => `<meta name="description" content="${n}">`),
  'html OpenGraph': inHead((n) => `<meta property="og:title" content="${n}: рассказ">`),
  'html OpenGraph address': inHead((n) => `<meta property="og:url" content="https://x.example/${encodeURIComponent(slug(n))}/">`),
  'html author': inHead((n) => `<meta content='${n.replace(/'/g, '&#x27;')}' name=author>`),
  'html canonical': inHead((n) => `<link rel=canonical href="https://x.example/s/${encodeURIComponent(slug(n))}">`),
  'html JSON-LD': inHead(
    (n) =>
      `<script type="application/ld+json">{"@type":"Person","name":"${[...n].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"}</script>`,
  ),
  'html JSON-LD plain': inHead(
    (n) => `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', about: { name: n } })}</script>`,
  ),
  'html script string': inBody((n) => `<script>var w = ${JSON.stringify(n)};</script>`),
  'html script joined strings': split((a, b) => `<script>const w = '${a.replace(/'/g, "\\'")}' + '${b.replace(/'/g, "\\'")}'</script>`),
  'html script \\x': inBody(
    (n) =>
      `<script>x="${[...n].map((c) => (c.charCodeAt(0) < 256 ? `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}` : `\\u{${c.charCodeAt(0).toString(16)}}`)).join('')}"</script>`,
  ),
  'html inlined state': inBody((n) => `<script>window.__STATE__="${encodeURIComponent(JSON.stringify({ who: n }))}"</script>`),
  'html style content': inHead((n) => `<style>.w::after{content:"${n}"}</style>`),
  'html style content, escaped': inHead(
    (n) => `<style>.w::after{content:"${[...n].map((c) => `\\${c.charCodeAt(0).toString(16)} `).join('')}"}</style>`,
  ),
  'html style comment': inHead((n) => `<style>/* ${n} */</style>`),
  'html style attribute': inBody((n) => `<i style="--who:'${n.replace(/'/g, '’')}'">x</i>`),
  'html hidden': inBody((n) => `<p hidden>${n}</p>`),
  'html display none': inBody((n) => `<span style="display:none">${n}</span>`),
  'html template': inBody((n) => `<template><b>${n}</b></template>`),
  'html noscript': inBody((n) => `<noscript><p>${n}</p></noscript>`),
  'html textarea and value': inBody((n, c) => (c.below(2) ? `<textarea>${n}</textarea>` : `<input type=hidden value="${n}">`)),
  'html option': inBody((n) => `<select><option label="${n}">1</select>`),
  'html datalist': inBody((n) => `<datalist id=l><option value="${n}"></datalist>`),
  'html iframe srcdoc': inBody((n) => `<iframe srcdoc="&lt;p&gt;${xml(xml(n))}&lt;/p&gt;"></iframe>`),
  'html data URL, base64': inBody((n) => `<iframe src="data:text/html;charset=utf-8;base64,${b64(`<p>${n}</p>`)}"></iframe>`),
  'html data URL, percent': inBody(
    (n) => `<img src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg"><text>${n}</text></svg>`)}" alt="">`,
  ),
  'html table cells': inBody((n) => `<table><tr><td>1</td><td>${n}</td></tr></table>`),
  'html split by b': split((a, b) => `<p>про <b>${a}</b>${b} говорили</p>`),
  'html split by spans': inBody((n) => `<p>${[...n].map((c) => `<span>${c}</span>`).join('')}</p>`),
  'html split by comment': split((a, b) => `<p>${a}<!-- x -->${b}</p>`),
  'html split by wbr': split((a, b) => `<p>${a}<wbr>${b}</p>`),
  'html split by shy': split((a, b) => `<p>${a}&shy;${b}</p>`),
  'html split by entity': split((a, b) => `<p>${a}&#8203;${b}</p>`),
  'html split by zwnj entity': split((a, b) => `<p>${a}&zwnj;${b}</p>`),
  'html split by link': split((a, b) => `<p>${a}<a href="#">${b}</a></p>`),
  'html split by br': split((a, b) => `<p>${a}-<br>${b}</p>`),
  'html split by empty elements': split((a, b) => `<p>${a}<i></i><span class="x"> </span>${b}</p>`.replace(' </span>', '</span>')),
  'html split by hidden noise': split((a, b) => `<p>${a}<span style="display:none">zzz</span>${b}</p>`),
  'html drop cap': inBody((n) => `<p><span class="dropcap">${[...n][0]}</span>${[...n].slice(1).join('')} говорив</p>`),
  'html ruby': inBody((n) => `<p><ruby>W<rt>${n}</rt></ruby></p>`),
  'html letter cells': inBody((n) => `<table><tr>${[...n].map((c) => `<td>${c}</td>`).join('')}</tr></table>`),
  'html right to left': inBody((n) => `<p><bdo dir="rtl">${[...n].toReversed().join('')}</bdo></p>`),
  'html entities': inBody((n) => `<p>${[...n].map((c) => `&#${c.codePointAt(0)};`).join('')}</p>`),
  'html noembed': inBody((n) => `<object data="x"><p>${n}</p></object>`),
  'html microdata': inBody((n) => `<div itemscope><meta itemprop="name" content="${n}"></div>`),
  'html tracking address': inBody((n) => `<img src="https://t.example/p?utm_campaign=${encodeURIComponent(n)}&amp;x=1" alt="">`),
  'html windows-1251': (n) => {
    const bytes = encodeIn(
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body><p>Свидетель ${n} говорил.</p></body></html>`,
      'windows-1251',
    )
    return bytes && file('old/page.htm', bytes)
  },
  'html koi8-r': (n) => {
    const bytes = encodeIn(`<html><head><meta charset="koi8-r"></head><body><p>Свидетель ${n} говорил.</p></body></html>`, 'koi8-r')
    return bytes && file('old/page.html', bytes)
  },
  'html UTF-16': (n) =>
    file('page.html', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`<html><body><p>${n}</p></body></html>`, 'utf16le')])),
  'svg text': (n) => file('map.svg', `<svg xmlns="http://www.w3.org/2000/svg"><text x="1" y="9">${n}</text></svg>`),
  'svg tspans': (n) =>
    file(
      'map.svg',
      `<svg xmlns="http://www.w3.org/2000/svg"><text>${[...n].map((c, i) => `<tspan x="${i * 8}">${c}</tspan>`).join('')}</text></svg>`,
    ),
  'svg title and desc': (n, c) =>
    file('map.svg', `<svg xmlns="http://www.w3.org/2000/svg"><${c.below(2) ? `title>${n}</title` : `desc>${n}</desc`}></svg>`),
  'svg metadata': (n) =>
    file(
      'map.svg',
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:creator>${n}</dc:creator></metadata></svg>`,
    ),
  'svg layer label': (n) =>
    file(
      'map.svg',
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"><g inkscape:label="${n}" id="l1"/></svg>`,
    ),
  'svg export path': (n) => file('map.svg', `<svg xmlns="http://www.w3.org/2000/svg" sodipodi:docname="${n}.svg"><rect/></svg>`),
  'svg CDATA style': (n) => file('map.svg', `<svg xmlns="http://www.w3.org/2000/svg"><style><![CDATA[.a{/* ${n} */}]]></style></svg>`),
  'svg embedded page': (n) =>
    file(
      'map.svg',
      `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">${n}</p></foreignObject></svg>`,
    ),
  svgz: (n) => file('map.svgz', gzip(`<svg xmlns="http://www.w3.org/2000/svg"><text>${n}</text></svg>`)),
  'rss item': (n) =>
    file(
      'feed.xml',
      `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><title>${n}</title><guid>1</guid></item></channel></rss>`,
    ),
  'rss guid': (n) =>
    file(
      'feed.xml',
      `<rss version="2.0"><channel><item><title>x</title><guid isPermaLink="false">case:${encodeURIComponent(slug(n))}</guid></item></channel></rss>`,
    ),
  'rss CDATA': (n, c) => {
    const [a, b] = halves(n, c)
    return file(
      'feed.xml',
      `<rss><channel><item><description><![CDATA[<p>${a}</b>${b}</p>]]></description></item></channel></rss>`.replace('</b>', '<b></b>'),
    )
  },
  'rss escaped html': (n, c) => {
    const [a, b] = halves(n, c)
    return file(
      'feed.rss',
      `<rss><channel><item><content:encoded>&lt;p&gt;${a}&lt;b&gt;${b}&lt;/b&gt;&lt;/p&gt;</content:encoded></item></channel></rss>`,
    )
  },
  'atom author': (n) =>
    file('atom.xml', `<feed xmlns="http://www.w3.org/2005/Atom"><entry><author><name>${n}</name></author></entry></feed>`),
  'xml attribute': (n) => file('data.xml', `<r w="${xml(n)}"/>`),
  'xml entity declared': (n) => file('data.xml', `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY who "${n}">]><r>&who;</r>`),
  'xml processing instruction': (n) => file('data.xml', `<?xml version="1.0"?><?note ${n}?><r/>`),
  'xml comment': (n) => file('data.xml', `<r><!-- ${n} --></r>`),
  'xml windows-1251': (n) => {
    const bytes = encodeIn(`<?xml version="1.0" encoding="windows-1251"?><r>${n}</r>`, 'windows-1251')
    return bytes && file('data.xml', bytes)
  },
  'xml CDATA split': (n, c) => {
    const [a, b] = halves(n, c)
    return file('data.xml', `<r><![CDATA[${a}]]><![CDATA[${b}]]></r>`)
  },
  sitemap: (n) => file('sitemap.xml', `<urlset><url><loc>https://x.example/case/${encodeURIComponent(slug(n))}/</loc></url></urlset>`),
  'search index, words': (n) =>
    file(
      'search/index.json',
      JSON.stringify({ version: '2.3.9', fields: ['title'], invertedIndex: [[n.toLowerCase(), { _index: 1, title: { '12': {} } }]] }),
    ),
  'search index, key': (n) => file('search/terms.json', JSON.stringify({ [n.toLowerCase()]: [1, 4, 9] })),
  'search index, gzip': (n) =>
    file('pagefind/fragment/uk_1a2b3c.pf_fragment', gzip(`pagefind_dcd${JSON.stringify({ url: '/x', content: `Свідок ${n}` })}`)),
  'search index, script': (n) => file('searchindex.js', `Search.setIndex({terms:{"${n.toLowerCase()}":[1,2]}})`),
  'search index, trie': (n) =>
    file('trie.json', JSON.stringify([...n.toLowerCase()].reduceRight<object>((node, c) => ({ [c]: node }), { $: 1 }))),
  manifest: (n) => file('site.webmanifest', JSON.stringify({ name: 'x', description: n })),
  'javascript file': (n) => file('app.js', `// ${n}\nexport const a=1`),
  'javascript bundle template': (n) => file('app.mjs', 'const t=`<p>' + n.replace(/`/g, '') + '</p>`'),
  'source map': (n) =>
    file('app.js.map', JSON.stringify({ version: 3, sources: [`/home/${slug(n)}/app.ts`], sourcesContent: ['x'], mappings: '' })),
  'css file': (n) => file('main.css', `a{background:url("/i/${encodeURIComponent(slug(n))}.png")}`),
  'robots.txt': (n) => file('robots.txt', `User-agent: *\nDisallow: /${encodeURIComponent(slug(n))}/\n`),
  redirects: (n) => file('_redirects', `/${slug(n)} /w-12 301\n`),
  '.htaccess': (n) => file('.htaccess', `Redirect 301 "/${slug(n)}" /w-12\n`),
  'graph dot': (n) => file('who.dot', `digraph { a [label="${n.replace(/"/g, '')}"]; a -> b }`),
  graphml: (n) => file('who.graphml', `<graphml><graph><node id="n1"><data key="label">${n}</data></node></graph></graphml>`),
  'latin slug in page': (n) => (isLatin(n) ? file('p.html', page('', `<a href="/w/${slug(n)}-2023">x</a>`)) : null),
}
import { gzipSync } from 'node:zlib'
function gzip(text: string): Buffer {
  return gzipSync(Buffer.from(text))
}
