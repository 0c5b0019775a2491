// The style of the drawings: custom properties for light and dark (each text and line at 4.5 : 1 or more against its ground), and for print.

/** CSS for pages that hold drawings; the page may set the properties anew. */
export const DRAWING_STYLE = `
:root{--ground:#fdfcf9;--ink:#22201c;--soft-ink:#5f594f;--rule:#d9d3c7;--band:#ece6d8;--mark:#2c5a74;--mark-soft:#6d8796;--conflict:#a3231f;--tension:#80540a;--node:#fffdf8;--accent:#2c5a74}
@media (prefers-color-scheme:dark){:root{--ground:#191816;--ink:#e9e4da;--soft-ink:#b0a899;--rule:#3b3833;--band:#2c2a25;--mark:#8fc1dc;--mark-soft:#7f9eae;--conflict:#ff9a8d;--tension:#e6b45c;--node:#211f1c;--accent:#8fc1dc}}
@media print{:root{--ground:#fff;--ink:#000;--soft-ink:#444;--rule:#bbb;--band:#eee;--mark:#1c4a63;--mark-soft:#5c7482;--conflict:#8e1411;--tension:#6b4405;--node:#fff;--accent:#1c4a63}}
.drawing{display:block;width:100%;height:auto;font-family:inherit;fill:var(--ink)}
.drawing a{text-decoration:none;cursor:pointer}
.drawing a:hover text{text-decoration:underline}
.timeline .tick line{stroke:var(--rule);stroke-width:1;stroke-dasharray:1 5}
.timeline .tick.major line{stroke-dasharray:none}
.timeline .tick text,.timeline .sources{fill:var(--soft-ink)}
.timeline .lane-line{stroke:var(--rule);stroke-width:1}
.timeline .band{fill:var(--band)}
.timeline .mark .exact,.timeline .mark .tight{fill:var(--mark)}
.timeline .mark .loose,.timeline .mark .loose-end,.timeline .mark .open-end{stroke:var(--mark);stroke-width:1.5;fill:none}
.timeline .mark .loose{stroke-dasharray:4 3}
.timeline .mark.conflict .exact,.timeline .mark.conflict .tight{fill:var(--conflict)}
.timeline .mark.conflict .loose,.timeline .mark.conflict .loose-end,.timeline .mark.conflict .open-end{stroke:var(--conflict)}
.timeline .mark.tension .exact,.timeline .mark.tension .tight{fill:var(--tension)}
.timeline .mark.tension .loose,.timeline .mark.tension .loose-end,.timeline .mark.tension .open-end{stroke:var(--tension)}
.timeline .conflict .doubt{fill:var(--conflict);font-style:italic}
.timeline .tension .doubt{fill:var(--tension);font-style:italic}
.tellings .edge .way{fill:none;stroke:var(--ink);stroke-width:1.4}
.tellings .edge .head{fill:var(--ink)}
.tellings .edge.retelling .way{stroke:var(--soft-ink);stroke-width:1.1}
.tellings .edge.untold .way{stroke-dasharray:4 4}
.tellings .edge text{fill:var(--soft-ink);font-style:italic;paint-order:stroke;stroke:var(--ground);stroke-width:4px;stroke-linejoin:round}
.tellings .node rect{fill:var(--node);stroke:var(--ink);stroke-width:1.2}
.tellings .node .frame{fill:none;stroke:var(--accent);stroke-width:2}
.tellings .node.witness rect{stroke-width:2.4}
.tellings .node.unknown rect{stroke-dasharray:4 4;stroke:var(--soft-ink)}
.tellings .node .note{fill:var(--soft-ink)}
.bars rect{fill:var(--mark)}
.bars .bounds{stroke:var(--ink);stroke-width:1.4;fill:none}
.bars .figure{fill:var(--soft-ink)}
`
