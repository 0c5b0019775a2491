// The page of patterns: figures and what is withheld, the estimate with its assumptions, hostile codes as text.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPatterns, type PatternCase } from '../case/patterns/find-patterns.ts'
import { renderPatternsPage } from './patterns-page.tsx'

test('figures, withheld counts, the estimate and its assumptions', () => {
  const cases = Array.from({ length: 50 }, (_, i): PatternCase => ({
    id: String(i),
    place: 'Step',
    group: null,
    stages: { mobilised: ['2022-09-28', '2022-09-28'], front: ['2022-10-08', '2022-10-18'] },
    accounts: [{ witness: String(i), codes: i < 40 ? ['<b>no-food</b>'] : ['rare-thing'].slice(0, i === 49 ? 1 : 0) }],
    lines: [...(i < 30 ? ['A'] : []), ...(i >= 10 ? ['B'] : [])],
  }))
  const html = renderPatternsPage(findPatterns(cases, { threshold: 5, stages: [['mobilised', 'front']] }), { title: 'T' })
  assert.match(html, /&lt;b&gt;no-food&lt;\/b&gt;/)
  assert.equal(/<b>no-food/.test(html), false)
  assert.match(html, /rare-thing<\/td><td[^>]*>withheld/)
  assert.match(html, /50 cases are known[^]*between 5\d and \d+ \(95 % interval\)/)
  assert.match(html, /recognised as one/)
  assert.match(html, /10 to 20 days/)
})
