// Carriers of markup: the places in an HTML page and in an SVG drawing where a name can stay.
import type { Plant } from '../invent-plant.ts'
import { SEAM, type LayoutForm } from '../layouts.ts'
import type { Random } from '../random.ts'
import { encodeText, escapeMarkup, filler, frameJson, frameMarkup, markUp, PLAIN_ONLY, type Carrier } from './carrier.ts'
import { cssString } from './text-carriers.ts'

const SPLIT: readonly LayoutForm[] = ['plain', 'lines', 'seams']
const SEAMS = ['</b><b>', '<span></span>', '<!-- -->', '<wbr>', '<wbr/>&#8203;', '</i><i class="a">', '&shy;', '<a id="x"></a>']

export const HTML_CARRIERS: readonly Carrier[] = [
  page('html text', SPLIT, (plant, random) => `<p>${brokenLines(frameMarkup(plant, random, random.pick(SEAMS)), random)}</p>`),
  page(
    'html hidden text',
    ['plain', 'seams'],
    (plant, random) => `<p hidden style="display:none"><b>${frameMarkup(plant, random, '</b><b>')}</b></p>`,
  ),
  page(
    'html table',
    ['plain', 'seams'],
    (plant, random) =>
      `<table><tr><td>${plant.text.includes(SEAM) ? markUp(plant, '</td><td>') : frameMarkup(plant, random)}</td></tr></table>`,
  ),
  page(
    'html attribute',
    PLAIN_ONLY,
    (plant, random) => `<img src="a.png" ${random.pick(['alt', 'title', 'aria-label', 'data-note'])}="${frameMarkup(plant, random)}">`,
  ),
  page(
    'html attribute, unquoted neighbour',
    PLAIN_ONLY,
    (plant) => `<input type=hidden name=n value='${markUp(plant).replaceAll("'", '&#39;')}'>`,
  ),
  page('html comment', PLAIN_ONLY, (plant) => `<!-- ${plant.text.replaceAll('--', '- ')} --><p>.</p>`),
  page('html script', PLAIN_ONLY, (plant, random) => `<script>var note = "${frameJson(plant, random).replaceAll('</', '<\\/')}";</script>`),
  page(
    'html JSON-LD',
    PLAIN_ONLY,
    (plant, random) => `<script type="application/ld+json">{"@type":"Article","headline":"${frameJson(plant, random)}"}</script>`,
  ),
  {
    ...page('html CSS content', PLAIN_ONLY, (plant) => `<style>p::before { content: "${cssString(plant).replaceAll('<', '')}" }</style>`),
    takesCss: true,
  },
  {
    ...page(
      'html style attribute',
      PLAIN_ONLY,
      (plant) => `<p style='--note: "${escapeMarkup(cssString(plant)).replaceAll("'", '&#39;')}"'>.</p>`,
    ),
    takesCss: true,
  },
  page(
    'html URL',
    PLAIN_ONLY,
    (plant) =>
      `<a href="https://news.example/p/${escapeMarkup(plant.source === 'text' ? encodeURI(plant.text) : encodeURIComponent(plant.text))}">.</a>`,
  ),
  page(
    'html meta',
    PLAIN_ONLY,
    (plant, random) => `<meta property="og:${random.pick(['title', 'description', 'image:alt'])}" content="${frameMarkup(plant, random)}">`,
  ),
  page(
    'html data URI',
    PLAIN_ONLY,
    (plant, random) => `<iframe src="${dataUri(`<p>${frameMarkup(plant, random)}</p>`, random)}"></iframe>`,
  ),
  page('html srcdoc', PLAIN_ONLY, (plant, random) => `<iframe srcdoc="${escapeMarkup(`<p>${frameMarkup(plant, random)}</p>`)}"></iframe>`),
  page(
    'html template',
    PLAIN_ONLY,
    (plant, random) => `<template><p>${frameMarkup(plant, random)}</p></template><noscript><p>${filler(random)}</p></noscript>`,
  ),
  page('html noscript', PLAIN_ONLY, (plant, random) => `<noscript><p>${frameMarkup(plant, random)}</p></noscript>`),
  {
    name: 'html title',
    most: 1,
    forms: PLAIN_ONLY,
    write: ([plant], random) => ({
      path: 'page.html',
      bytes: encodeText(
        `<!doctype html><meta charset="utf-8"><title>${plant ? frameMarkup(plant, random) : ''}</title><p>${filler(random)}</p>`,
      ),
    }),
  },
  drawing(
    'svg text',
    ['plain', 'seams'],
    (plant, random) => `<text y="9"><tspan>${frameMarkup(plant, random, '</tspan><tspan dx="1">')}</tspan></text>`,
  ),
  drawing('svg title', PLAIN_ONLY, (plant, random) => `<g><title>${frameMarkup(plant, random)}</title><desc>.</desc></g>`),
  drawing('svg attribute', PLAIN_ONLY, (plant, random) => `<g aria-label="${frameMarkup(plant, random)}"/>`),
  drawing(
    'svg metadata',
    PLAIN_ONLY,
    (plant, random) =>
      `<metadata><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">${frameMarkup(plant, random)}</dc:creator></metadata>`,
  ),
]

function page(name: string, forms: readonly LayoutForm[], write: (plant: Plant, random: Random) => string): Carrier {
  return {
    name,
    most: 90,
    forms,
    write: (plants, random) => ({
      path: 'page.html',
      bytes: encodeText(
        `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Листок</title></head><body>\n${plants.map((plant) => `${write(plant, random)}\n<p>${filler(random)}</p>`).join('\n')}</body></html>`,
      ),
    }),
  }
}

function drawing(name: string, forms: readonly LayoutForm[], write: (plant: Plant, random: Random) => string): Carrier {
  return {
    name,
    most: 90,
    forms,
    write: (plants, random) => ({
      path: 'drawing.svg',
      bytes: encodeText(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${plants.map((plant) => write(plant, random)).join('\n')}</svg>`,
      ),
    }),
  }
}

/** A line break is white space in HTML; now and then it is a tag. */
function brokenLines(markup: string, random: Random): string {
  return random.chance(0.5) ? markup.replaceAll('\n', '<br>\n') : markup
}

function dataUri(markup: string, random: Random): string {
  return random.chance(0.5)
    ? `data:text/html;charset=utf-8;base64,${Buffer.from(markup).toString('base64')}`
    : `data:text/html;charset=utf-8,${encodeURIComponent(markup)}`
}
