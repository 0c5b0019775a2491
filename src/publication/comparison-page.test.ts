// The comparison page: self-contained, escaped, every link leads somewhere, the same bytes each time; and in a browser no violation and no sideways scroll.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { compareReadings } from '../case/compare-readings.ts'
import { inventReading, type InventedStatement } from '../case/testing/invent-case.ts'
import type { Comparison } from '../case/comparison.ts'
import { renderComparisonPage } from './comparison-page.tsx'

const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'&amp;</style></title>\u202e'
const CHAIN: NonNullable<InventedStatement['chain']> = [
  { teller: null, kind: 'unknown', means: null, when: null, cue: null },
  { teller: 'p1', kind: 'person', means: 'call', when: '2022-11-18', cue: null },
]

function invent(): Comparison {
  const first: InventedStatement[] = [
    { quote: 'On October 22 they were put on a troop train.', day: '2022-10-22', dayWords: 'October 22', chain: CHAIN },
    {
      quote: 'The major promised to move all twelve to a transport company.',
      kind: 'promise',
      day: '2022-11-23',
      dayWords: 'The',
      counted: 12,
    },
    { quote: HOSTILE, codes: [HOSTILE] },
  ]
  const second: InventedStatement[] = [
    { quote: 'On October 29 they were put on a troop train.', day: '2022-10-29', dayWords: 'October 29' },
    { quote: 'They were not moved to the transport company.', polarity: 'denied' },
  ]
  const person = { id: 'p1', name: HOSTILE, aliases: [], mentions: [], pseudonym: true, notice: null, count: 1, relations: [] }
  const comparison = compareReadings([
    {
      file: HOSTILE,
      reading: { ...inventReading(first, { outlet: HOSTILE, title: HOSTILE, published: '2022-11-24' }), persons: [person] },
    },
    { file: 'b.html', reading: inventReading(second, { outlet: 'The Step', published: '2022-12-15' }) },
  ])
  const [event] = comparison.events
  return {
    ...comparison,
    conflicts: [
      {
        kind: 'date',
        strength: 'conflict',
        statements: [
          [0, 's1'],
          [1, 's1'],
        ],
        explanation: HOSTILE,
        setAside: [[1, 's1']],
      },
    ],
    lines: event ? [{ event: event.id, witnesses: [1, 2], independent: [1, 2], bottleneck: [HOSTILE], reason: HOSTILE }] : [],
    retellings: [{ by: 1, of: 0, outlet: null, how: 'rewrite', evidence: HOSTILE }],
    drift: [
      {
        event: event?.id ?? null,
        document: 1,
        what: 'date',
        says: HOSTILE,
        against: 'October 22',
        statement: [1, 's1'],
        againstStatement: [0, 's1'],
      },
    ],
    promises: [{ statement: [0, 's2'], outcome: 'broken', settledBy: [[1, 's2']], kind: 'promise', due: '2022-12-03', repeatedIn: [] }],
  }
}

const render = (language = 'en') => renderComparisonPage(invent(), { title: HOSTILE, language })

test('hostile text stays text; nothing is fetched, nothing runs', () => {
  const html = render()
  assert.equal(/<script|<img|onerror=alert\(2\)>(?!&)|javascript:/i.test(html), false)
  assert.match(html, /&lt;script&gt;alert\(1\)/)
  assert.match(html, /default-src &#x27;none&#x27;; style-src &#x27;sha256-/)
  assert.equal(/ (src|style|action)="|@import|url\(/.test(html), false)
  assert.deepEqual(
    [...html.matchAll(/href="([^#"][^"]*)"/g)].map(([, href]) => href),
    [],
  )
})

test('every link leads to an id that stands on the page, and ids stand once', () => {
  const html = render()
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  assert.equal(new Set(ids).size, ids.length)
  const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id!)
  assert.ok(links.length > 20)
  assert.deepEqual(
    links.filter((id) => !ids.includes(id)),
    [],
  )
  for (const id of ['d0-s1', 'd1-s2']) assert.ok(links.includes(id) && ids.includes(id), id)
})

test('the same comparison gives the same bytes; nothing gives a page that says so', () => {
  assert.equal(render(), render())
  const nothing = renderComparisonPage(compareReadings([]), { title: 'Nothing', language: 'en' })
  assert.match(nothing, /No documents/)
  assert.match(nothing, /No event could be dated/)
})

test('in each language the page is in that language', () => {
  assert.match(render('ru'), /<html lang="ru">[^]*Кто кому рассказал[^]*Два документа|2 документа/)
  assert.match(render('uk'), /<html lang="uk">[^]*Хто кому розповів/)
  assert.match(render('xx'), /<html lang="en">/)
})

const CHROMIUM = '/usr/bin/chromium'
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

test(
  'in a browser: no violation of accessibility, no sideways scroll, light and dark, wide and narrow',
  { skip: existsSync(CHROMIUM) ? false : 'needs Chromium' },
  async () => {
    const { chromium } = await import('playwright-core')
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS })
    try {
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [1280, 'dark'],
        [390, 'light'],
        [320, 'dark'],
      ] as const) {
        const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
        const page = await context.newPage()
        const refused: string[] = []
        page.on('console', (message) => refused.push(message.text()))
        await page.setContent(render())
        assert.deepEqual(refused, [], 'the page breaks its own content policy')
        const scroll = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
        assert.equal(scroll, 0, `scrolls sideways at ${width}`)
        await page.evaluate(axe)
        const violations = await page.evaluate(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
        )
        assert.deepEqual(violations, [])
        await context.close()
      }
    } finally {
      await browser.close()
    }
  },
)
