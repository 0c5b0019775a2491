// The style of published pages: one face, one measure, few colours; phone, print and dark included.
import { DRAWING_STYLE } from '../drawing/drawing-style.ts'

/** CSS of a self-contained page. */
export const PAGE_STYLE = `${DRAWING_STYLE}
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.55 "Iowan Old Style","Palatino Linotype",Palatino,"PT Serif","Book Antiqua",Georgia,"Liberation Serif","Times New Roman",serif;overflow-wrap:break-word;hyphens:manual}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:1rem;background:var(--ground);padding:.5rem 1rem;z-index:1}
main,header.page,footer.page{max-width:66rem;margin:0 auto;padding:0 1.25rem}
header.page{padding-top:3.5rem}
h1{font-size:clamp(1.7rem,4.5vw,2.6rem);line-height:1.15;font-weight:normal;margin:0 0 1.1rem;letter-spacing:-.01em;max-width:22em}
h2{font-size:1.5rem;line-height:1.25;font-weight:normal;margin:4rem 0 .4rem;padding-top:1rem;border-top:1px solid var(--rule)}
h3{font-size:1.0625rem;margin:0 0 .6rem;font-weight:bold}
p{margin:0 0 .8rem}
a{color:inherit;text-decoration-color:var(--mark-soft);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
a:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.intro,.aside,.particulars,figcaption,.origin,footer.page{color:var(--soft-ink);font-size:.94rem}
.intro{max-width:44em;margin-bottom:1.5rem}
.summary .lede{font-size:clamp(1.15rem,2.6vw,1.4rem);line-height:1.45;max-width:36em}
.summary ul{margin:0;padding:0;list-style:none;max-width:44em;font-size:1.1rem}
.summary li{padding:.35rem 0;border-top:1px solid var(--rule)}
.sides-inline{display:block;font-size:.97rem;padding-top:.2rem}.sides-inline .side{font-style:italic}
.number{display:inline-block;white-space:nowrap;flex:none;min-width:1.55em;padding:0 .35em;line-height:1.5;text-align:center;border:1px solid var(--mark-soft);border-radius:1em;font-size:.82em;text-decoration:none;font-variant-numeric:tabular-nums;background:var(--node)}
a.number:hover{background:var(--band)}
.numbers .number{margin-right:.25em}
ol.documents{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:1.2rem 2rem}
ol.documents li{display:flex;gap:.7rem;align-items:baseline}
ol.documents p{margin:0 0 .15rem}
ol.documents .title{font-style:italic}
.figure{margin:0 0 1rem}
.narrow{display:none}
blockquote{margin:0;unicode-bidi:isolate}
.quotation{margin:0 0 1rem;padding-left:.9rem;border-left:3px solid var(--rule)}
.quotation blockquote{font-size:1.06rem;line-height:1.45;margin-bottom:.3rem}
.quotation blockquote a{text-decoration:none}.quotation blockquote a:hover{text-decoration:underline}
.when{white-space:nowrap}.when::before{content:" · "}
.untold{font-style:italic}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:.4rem 2rem;margin-bottom:.4rem}
.doubt-card,.promise{margin:0 0 1.6rem;padding:1.1rem 1.25rem .5rem;border:1px solid var(--rule);border-radius:4px;background:var(--node)}
.doubt-card.conflict{border-left:4px solid var(--conflict)}.doubt-card.tension{border-left:4px dashed var(--tension)}
.badge{font-weight:bold}.conflict .badge,.broken .badge{color:var(--conflict)}.tension .badge{color:var(--tension)}
.explanation{max-width:44em}
h3 small{font-weight:normal;color:var(--soft-ink)}
table{width:100%;border-collapse:collapse;margin:0 0 1.2rem;font-size:.97rem}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:left;vertical-align:top;padding:.4rem .9rem .4rem 0;border-top:1px solid var(--rule)}
th{font-weight:normal;color:var(--soft-ink);font-size:.9rem;border-top:0}
section.drift,section.statements{margin-bottom:1.8rem}
details{margin:0 0 .7rem}
summary{cursor:pointer;color:var(--soft-ink);font-size:.94rem;padding:.15rem 0}
.statements ol{list-style:none;margin:0;padding:0}
.statements li{padding:.6rem 0 .2rem;border-top:1px solid var(--rule);max-width:48em}
.statements li:target,ol.documents li:target{background:var(--band);box-shadow:0 0 0 .5rem var(--band)}
.particulars{margin:.15rem 0 .3rem}
.tags::before{content:" · "}
.ways{list-style:none;padding:0;margin:0}.ways li{padding:.25rem 0;border-top:1px solid var(--rule)}
footer.page{padding-top:2.5rem;padding-bottom:3rem}
@media (max-width:46rem){
body{font-size:1rem}header.page{padding-top:2rem}h2{margin-top:2.6rem}
.wide{display:none}.narrow{display:block}
table,tbody,tr,td{display:block}thead{display:none}
tr{border-top:1px solid var(--rule);padding:.5rem 0}td{border:0;padding:.1rem 0}
td[data-column]::before{content:attr(data-column) ": ";color:var(--soft-ink);font-size:.88em}
.doubt-card,.promise{padding:.9rem .9rem .3rem}
}
@media print{
body{font-size:10.5pt}main,header.page,footer.page{max-width:none;padding:0}
.wide{display:block}.narrow{display:none}.skip{display:none}
h2{margin-top:1.6rem;break-after:avoid}h3{break-after:avoid}.quotation,.statements li,.doubt-card,.promise,tr,ol.documents li{break-inside:avoid}
a{text-decoration:none}.statements ol{columns:2;column-gap:9mm;font-size:9pt}.statements li{max-width:none;padding:.3rem 0 0}table{font-size:9.5pt}
ol.documents{display:block;columns:2}ol.documents li{margin-bottom:.5rem}details:not([open]){display:none}
@page{margin:18mm 16mm}
}
`
