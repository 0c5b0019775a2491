// Carriers that are plain text: txt, Markdown, CSV, JSON, JSON lines, XML, RSS, subtitles, calendars.
import { gzipSync } from 'fflate'
import { SEAM, type LayoutForm } from '../layouts.ts'
import type { Plant } from '../invent-plant.ts'
import type { Random } from '../random.ts'
import { encodeText, escapeMarkup, filler, frame, frameJson, frameMarkup, markUp, PLAIN_ONLY, type Carrier } from './carrier.ts'

const WITH_LINES: readonly LayoutForm[] = ['plain', 'lines']
const WITH_CELLS: readonly LayoutForm[] = ['plain', 'lines', 'seams']

export const TEXT_CARRIERS: readonly Carrier[] = [
  textFile('txt', 'notes.txt', WITH_LINES, (plants, random) => paragraphs(plants, random).join('\n\n')),
  {
    name: 'txt, UTF-16',
    most: 90,
    forms: WITH_LINES,
    write: (plants, random) => ({ path: 'notes.txt', bytes: Buffer.from(`\ufeff${paragraphs(plants, random).join('\n')}`, 'utf16le') }),
  },
  textFile('md', 'notes.md', WITH_LINES, (plants, random) => plants.map((plant) => markdownBlock(plant, random)).join('\n\n')),
  textFile('csv', 'list.csv', WITH_CELLS, (plants, random) =>
    [
      'n,text,more',
      ...plants.map((plant, n) => [String(n), ...cells(plant, random)].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')),
    ].join('\r\n'),
  ),
  textFile('tsv', 'list.tsv', ['plain', 'seams'], (plants, random) => plants.map((plant) => cells(plant, random).join('\t')).join('\n')),
  textFile(
    'json',
    'data.json',
    PLAIN_ONLY,
    (plants, random) =>
      `{"items":[${plants.map((plant) => `{"id":${random.whole(99)},"text":"${frameJson(plant, random)}"}`).join(',\n')}]}`,
  ),
  textFile(
    'json keys',
    'data.json',
    PLAIN_ONLY,
    (plants) =>
      `{${plants.map((plant, n) => `"${plant.source === 'json' ? plant.text : JSON.stringify(plant.text).slice(1, -1)}":${n}`).join(',')}}`,
  ),
  textFile('json search index', 'search-index.json', PLAIN_ONLY, (plants) =>
    JSON.stringify({ words: Object.fromEntries(plants.map((plant, n) => [`w${n}`, plant.text])) }),
  ),
  textFile('jsonl', 'data.jsonl', PLAIN_ONLY, (plants, random) => plants.map((plant) => `{"t":"${frameJson(plant, random)}"}`).join('\n')),
  textFile(
    'xml text',
    'data.xml',
    PLAIN_ONLY,
    (plants, random) => `<?xml version="1.0"?><list>${plants.map((plant) => `<item>${frameMarkup(plant, random)}</item>`).join('')}</list>`,
  ),
  textFile(
    'xml attribute',
    'data.xml',
    PLAIN_ONLY,
    (plants, random) =>
      `<?xml version="1.0"?><list>${plants.map((plant) => `<item label="${frameMarkup(plant, random)}"/>`).join('')}</list>`,
  ),
  textFile(
    'xml comment',
    'data.xml',
    PLAIN_ONLY,
    (plants) =>
      `<?xml version="1.0"?><list>${plants.map((plant) => `<!-- ${plant.text.replaceAll('--', '- ')} --><item/>`).join('')}</list>`,
  ),
  textFile('rss', 'feed.xml', PLAIN_ONLY, (plants, random) => rss(plants, random)),
  textFile(
    'vtt',
    'talk.vtt',
    PLAIN_ONLY,
    (plants, random) =>
      `WEBVTT\n\n${plants.map((plant, n) => `00:${String(n % 60).padStart(2, '0')}:01.000 --> 00:${String(n % 60).padStart(2, '0')}:04.000\n${frame(plant.text, random)}`).join('\n\n')}`,
  ),
  textFile(
    'ics',
    'days.ics',
    PLAIN_ONLY,
    (plants, random) =>
      `BEGIN:VCALENDAR\r\n${plants.map((plant) => `BEGIN:VEVENT\r\nSUMMARY:${fold(frame(plant.text, random))}\r\nEND:VEVENT`).join('\r\n')}\r\nEND:VCALENDAR`,
  ),
  textFile('js', 'page.js', PLAIN_ONLY, (plants, random) =>
    plants.map((plant, n) => `const t${n} = '${frameJson(plant, random).replaceAll("'", "\\'")}'`).join('\n'),
  ),
  {
    ...textFile('css', 'page.css', PLAIN_ONLY, (plants) =>
      plants.map((plant, n) => `.n${n}::after { content: "${cssString(plant)}" }`).join('\n'),
    ),
    takesCss: true,
  },
  {
    name: 'gzip',
    most: 90,
    forms: WITH_LINES,
    write: (plants, random) => ({ path: 'notes.txt.gz', bytes: gzipSync(encodeText(paragraphs(plants, random).join('\n'))) }),
  },
]

/** The plant as the inside of a CSS string. */
export function cssString(plant: Plant): string {
  return plant.source === 'css' ? plant.text : plant.text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')
}

function textFile(
  name: string,
  path: string,
  forms: readonly LayoutForm[],
  write: (plants: readonly Plant[], random: Random) => string,
): Carrier {
  return { name, most: 90, forms, write: (plants, random) => ({ path, bytes: encodeText(write(plants, random)) }) }
}

function paragraphs(plants: readonly Plant[], random: Random): string[] {
  return plants.map((plant) => `${random.chance(0.5) ? `${filler(random)} ` : ''}${frame(plant.text, random)}`)
}

function markdownBlock(plant: Plant, random: Random): string {
  const text = plant.text
  const way = plant.form === 'plain' ? random.whole(6) : 0
  if (way === 1) return `- ${filler(random)}\n- ${text}`
  if (way === 2) return `[заметка](https://news.example/x "${text.replaceAll('"', '')}")`
  if (way === 3) return `> **${text}**, ${filler(random)}`
  if (way === 4) return `![${text.replaceAll(']', '')}](bild.png)`
  if (way === 5) return `\`${text.replaceAll('`', '')}\``
  return frame(text, random)
}

/** One cell with a frame, or the cells a split plant makes. */
function cells(plant: Plant, random: Random): string[] {
  return plant.text.includes(SEAM) ? plant.text.split(SEAM) : [frame(plant.text, random)]
}

function rss(plants: readonly Plant[], random: Random): string {
  const items = plants.map((plant) => {
    const way = random.whole(4)
    if (way === 0) return `<item><title>${frameMarkup(plant, random)}</title></item>`
    if (way === 1) return `<item><guid isPermaLink="false">${markUp(plant)}</guid></item>`
    if (way === 2) return `<item><description>${escapeMarkup(`<p>${frameMarkup(plant, random)}</p>`)}</description></item>`
    return `<item><description><![CDATA[<p>${frameMarkup(plant, random)}</p>]]></description></item>`
  })
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Листок</title>${items.join('\n')}</channel></rss>`
}

/** RFC 5545 folding at 60 UTF-16 units: a line break and a space may fall within a word. */
function fold(text: string): string {
  return (text.match(/[\s\S]{1,60}/gu) ?? []).join('\r\n ')
}
