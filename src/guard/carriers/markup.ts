// HTML, SVG, XML, RSS, DOCX and XLSX parts: text with words kept whole over inline tags, attributes, comments, scripts, styles, processing instructions.
import { Parser } from 'htmlparser2'
import type { Part } from './part.ts'
import { textPart } from './part.ts'

/** Elements that end a line of text; all others stand inside words. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main meta nav ol option p pre ' +
    'script section select style table tbody td template textarea tfoot th thead title tr ul video audio img button label summary ' +
    'item entry channel feed description guid pubdate author name id category url loc lastmod svg g text desc metadata ' +
    'w:p w:tab w:br w:tbl w:tr w:tc a:p si c row v f sheet definedname t:p text:p text:h table:table-row table:table-cell office:annotation dc:creator dc:title dc:subject cp:lastmodifiedby cp:keywords dc:description'
  ).split(' '),
)

/** Takes markup apart. Never fails: what cannot be parsed comes out as text. */
export function partsOfMarkup(source: string, kind: 'html' | 'xml'): Part[] {
  const text: string[] = []
  const attributes: string[] = []
  const comments: string[] = []
  const scripts: string[] = []
  let inside = ''
  const parser = new Parser(
    {
      onopentag(name, values) {
        if (BLOCKS.has(name.toLowerCase())) text.push('\n')
        if (name === 'script' || name === 'style') inside = name
        for (const [attribute, value] of Object.entries(values)) {
          attributes.push(attribute.replace(/^data-|^xml(ns)?:?/, ''))
          attributes.push(value)
        }
        if (values['style']) scripts.push(values['style'])
        if (!KNOWN_NAME.test(name)) attributes.push(name)
      },
      ontext(piece) {
        if (inside === '') text.push(piece)
        else scripts.push(piece)
      },
      onclosetag(name) {
        if (BLOCKS.has(name.toLowerCase())) text.push('\n')
        if (name === inside) inside = ''
      },
      oncomment: (comment) => comments.push(comment),
      onprocessinginstruction: (_name, data) => comments.push(data),
    },
    { xmlMode: kind === 'xml', decodeEntities: true, recognizeCDATA: true, lowerCaseTags: kind === 'html', lowerCaseAttributeNames: true },
  )
  parser.write(source)
  parser.end()
  return [
    textPart(`${kind} text`, text.join('')),
    textPart(`${kind} attribute`, attributes.join('\n')),
    textPart(`${kind} comment`, comments.join('\n')),
    textPart(kind === 'html' ? 'html script or style' : 'xml style', scripts.join('\n')),
  ].filter((part) => part.is !== 'text' || part.text !== '')
}

const KNOWN_NAME = /^[a-z]{1,12}\d?$|:/i
