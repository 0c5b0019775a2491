// Carriers that are PDFs: text, letters placed one by one, properties, notes, links, bookmarks, attachments, what an update left behind.
import type { Plant } from '../invent-plant.ts'
import { SEAM, type LayoutForm } from '../layouts.ts'
import type { Random } from '../random.ts'
import { escapeMarkup, filler, frame, PLAIN_ONLY, type Carrier } from './carrier.ts'
import { writePdf, type PdfParts } from './write-pdf.ts'

export const PDF_CARRIERS: readonly Carrier[] = [
  pdf('pdf text', ['plain', 'lines', 'seams'], (plants, random) => ({ lines: plants.flatMap((plant) => asLines(plant, random)) })),
  {
    ...pdf('pdf letter by letter', PLAIN_ONLY, (plants) => ({ lines: plants.map((plant) => [plant.text]), isLetterByLetter: true })),
    isSpaced: true,
  },
  pdf('pdf info', PLAIN_ONLY, (plants) => ({
    lines: [['.']],
    info: Object.fromEntries(plants.map((plant, n) => [n === 0 ? 'Author' : n === 1 ? 'Title' : `Note${n}`, plant.text])),
  })),
  pdf('pdf xmp', PLAIN_ONLY, (plants) => ({ lines: [['.']], xmp: xmpOf(plants.map((plant) => plant.text)) })),
  pdf('pdf note', PLAIN_ONLY, (plants, random) => ({ lines: [['.']], notes: plants.map((plant) => frame(plant.text, random)) })),
  pdf('pdf link', PLAIN_ONLY, (plants) => ({
    lines: [['.']],
    links: plants.map((plant) => `https://news.example/${encodeURIComponent(plant.text)}`),
  })),
  pdf('pdf bookmark', PLAIN_ONLY, (plants) => ({ lines: [['.']], bookmarks: plants.map((plant) => plant.text) })),
  pdf('pdf attachment', ['plain', 'lines'], (plants, random) => ({
    lines: [['.']],
    attachments: [{ name: 'a.txt', text: plants.map((plant) => frame(plant.text, random)).join('\n') }],
  })),
  pdf('pdf attachment name', PLAIN_ONLY, (plants) => ({
    lines: [['.']],
    attachments: plants.slice(0, 90).map((plant) => ({ name: `${plant.text}.txt`, text: '.' })),
  })),
  {
    ...pdf('pdf earlier revision', PLAIN_ONLY, (plants, random) => ({
      lines: [[filler(random)]],
      earlier: plants.map((plant) => [frame(plant.text, random)]),
    })),
    most: 40,
  },
]

/** An XMP packet whose subjects are these texts. */
export function xmpOf(texts: readonly string[]): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject><rdf:Bag>${texts.map((text) => `<rdf:li>${escapeMarkup(text)}</rdf:li>`).join('')}</rdf:Bag></dc:subject></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}

function pdf(name: string, forms: readonly LayoutForm[], write: (plants: readonly Plant[], random: Random) => PdfParts): Carrier {
  return { name, most: 90, forms, write: (plants, random) => ({ path: 'paper.pdf', bytes: writePdf(write(plants, random)) }) }
}

function asLines(plant: Plant, random: Random): string[][] {
  return frame(plant.text, random)
    .split('\n')
    .map((line) => line.split(SEAM))
}
