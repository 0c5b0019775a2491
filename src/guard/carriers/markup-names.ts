// Data table: which elements of HTML, SVG, RSS, Word, Excel and OpenDocument end a line of text. All others stand inside words, and are read apart as well.
// Sources: HTML 15.3 (display: block and the like), SVG 2, ECMA-376, OpenDocument 1.3.

export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li link main ' +
    'menu meta nav noscript ol optgroup option p pre search section select style summary table tbody td template textarea tfoot th thead title tr ul video audio img button label script ' +
    'item entry channel feed description guid pubdate author name id category url loc lastmod svg g text desc metadata ' +
    'w:p w:tab w:br w:cr w:tbl w:tr w:tc a:p a:br a:tr a:tc si c row v f sheet definedname t:p text:p text:h text:tab text:line-break table:table-row table:table-cell office:annotation ' +
    'dc:creator dc:title dc:subject dc:contributor dc:description cp:lastmodifiedby cp:keywords meta:keyword meta:initial-creator'
  ).split(' '),
)

/** What stands in them is not part of the words round them: a reading aid over the word (HTML 4.5.12), or never shown. */
export const ASIDE_ELEMENTS: ReadonlySet<string> = new Set(['rt', 'rp', 'rtc', 'template', 'datalist', 'w:instrtext', 'w:fldchar'])

/** Said in an element's attributes: its text is not shown. */
export const HIDING = /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden|(?:font-size|opacity)\s{0,4}:\s{0,4}0(?![.\d]{0,9}[1-9])/i
/** Its text is shown last letter first. */
export const OVERRIDING = /bidi-override|isolate-override/i
