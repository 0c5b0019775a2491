// Layouts: days to places, lines of text, lanes and layers; nothing overlaps, circles and empty input are borne.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chooseRange, chooseTicks, createDayScale, dayNumber, isoDay } from './day-scale.ts'
import { layOutTellings, WIDE_TELLINGS } from './lay-out-tellings.ts'
import { layOutTimeline, NARROW_TIMELINE, WIDE_TIMELINE } from './lay-out-timeline.ts'
import type { TellingEdge, TellingNode } from './telling-model.ts'
import { breakLines, estimateWidth } from './text-lines.ts'
import type { TimelineLane, TimelineMark, TimelineWords } from './timeline-model.ts'

const WORDS: TimelineWords = {
  title: 't',
  description: 'd',
  months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  conflict: 'conflict',
  tension: 'tension',
  before: 'by',
  after: 'from',
}
const mark = (earliest: string | null, latest: string | null, sources = ['1']): TimelineMark => ({
  earliest,
  latest,
  sources,
  href: null,
  doubt: null,
})
const lane = (id: string, ...marks: TimelineMark[]): TimelineLane => ({
  id,
  label: `What happened at ${id}`,
  href: null,
  bounds: null,
  end: null,
  doubt: null,
  marks,
})

test('days go to numbers and back; what is no day is none', () => {
  assert.equal(isoDay(dayNumber('2022-11-24')!), '2022-11-24')
  assert.equal(dayNumber('2022-11'), null)
  assert.equal(dayNumber('2022-13-45'), null)
  assert.equal(dayNumber(null), null)
})

test('one far day does not flatten the rest', () => {
  const near = ['2022-10-22', '2022-11-07', '2022-11-13', '2022-11-23'].map((day) => dayNumber(day)!)
  const [first, last] = chooseRange([...near, dayNumber('1997-01-01')!])!
  assert.ok(first > dayNumber('2022-09-01')! && last < dayNumber('2023-01-15')!)
  assert.equal(chooseRange([]), null)
})

test('ticks never come closer than asked, over any range', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20000, max: 20000 }), fc.integer({ min: 1, max: 60000 }), (first, length) => {
      const scale = createDayScale(first, first + length, 0, 700)
      const places = chooseTicks(scale, 60, (month) => WORDS.months[month - 1]!).map((tick) => scale.place(tick.day))
      for (let i = 1; i < places.length; i++) assert.ok(places[i]! - places[i - 1]! >= 50, `${places[i - 1]} ${places[i]}`)
    }),
    { numRuns: 200 },
  )
})

test('lines of text stay within their width, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 4 }), (text, most) => {
      const lines = breakLines(text, 120, 15, most)
      assert.ok(lines.length <= most)
      for (const line of lines) assert.ok([...line].length <= 2 || estimateWidth(line, 15) <= 120 + 15, line)
    }),
  )
})

test('an exact day is a point, a span runs to the end of its last day, an open one to the edge; lanes do not overlap', () => {
  const lanes = [
    lane('a', mark('2022-10-22', '2022-10-22'), mark('2022-10-24', '2022-11-01', ['2', '5'])),
    lane('b', mark(null, '2022-11-05')),
    lane('c'),
  ]
  for (const size of [WIDE_TIMELINE, NARROW_TIMELINE]) {
    const layout = layOutTimeline(lanes, size, WORDS)!
    const [exact, span] = layout.lanes[0]!.marks as [(typeof layout.lanes)[0]['marks'][0], (typeof layout.lanes)[0]['marks'][0]]
    assert.ok(exact.isExact && exact.left === exact.right)
    const day = layout.scale.place(1 + dayNumber('2022-10-22')!) - layout.scale.place(dayNumber('2022-10-22')!)
    assert.ok(Math.abs(span.right - span.left - day * 9) < 0.01)
    assert.equal(span.label, '2 · 5')
    assert.ok(layout.lanes[1]!.marks[0]!.isOpenLeft && layout.lanes[1]!.marks[0]!.left === layout.left)
    layout.lanes.slice(1).forEach((each, i) => assert.ok(each.top >= layout.lanes[i]!.top + layout.lanes[i]!.height))
    assert.ok(layout.height >= layout.lanes.at(-1)!.top + layout.lanes.at(-1)!.height)
  }
  assert.equal(layOutTimeline([lane('a')], WIDE_TIMELINE, WORDS), null)
})

const node = (id: string): TellingNode => ({ id, label: id, note: null, kind: 'person', isBottleneck: false, href: null })
const edge = (from: string, to: string): TellingEdge => ({ from, to, label: null, isUnknown: false, isRetelling: false })

test('who tells stands left of who is told; a circle and an edge to nobody are borne', () => {
  const layout = layOutTellings(
    { nodes: ['w', 'r', 'n', 'alone'].map(node), edges: [edge('w', 'r'), edge('r', 'n'), edge('w', 'n'), edge('n', 'w'), edge('x', 'n')] },
    WIDE_TELLINGS,
  )
  const xOf = (id: string) => layout.nodes.find((placed) => placed.node.id === id)!.x
  assert.ok(xOf('w') < xOf('r') && xOf('r') < xOf('n'))
  assert.equal(layout.edges.length, 4)
  assert.deepEqual(layOutTellings({ nodes: [], edges: [] }, WIDE_TELLINGS).nodes, [])
})

test('nodes of any graph neither overlap nor leave the page', () => {
  const graphs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { maxLength: 25 })
  fc.assert(
    fc.property(graphs, (pairs) => {
      const nodes = Array.from({ length: 10 }, (_, i) => node(`n${i}`))
      const layout = layOutTellings({ nodes, edges: pairs.map(([a, b]) => edge(`n${a}`, `n${b}`)) }, WIDE_TELLINGS)
      assert.equal(layout.nodes.length, 10)
      layout.nodes.forEach((a, i) => {
        assert.ok(a.x >= 0 && a.x + a.width <= WIDE_TELLINGS.width + 0.01 && a.y >= 0 && a.y + a.height <= layout.height)
        for (const b of layout.nodes.slice(i + 1))
          assert.ok(a.x + a.width <= b.x + 0.01 || b.x + b.width <= a.x + 0.01 || a.y + a.height <= b.y || b.y + b.height <= a.y)
      })
    }),
    { numRuns: 100 },
  )
})
