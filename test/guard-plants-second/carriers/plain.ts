// Texts and tables: plain text in many charsets, CSV, JSON, Markdown, subtitles, cards, calendars, RTF, paths.
import { CYRILLIC_CHARSETS, encodeIn } from '../charsets.ts'
import { file, halves, type Carrier } from './carrier.ts'

const LONG = 'В тот вечер соседи говорили, что света не было, и никто не выходил до утра; потом приехала машина и стояла у ворот.'
const b64 = (bytes: Uint8Array | string): string => Buffer.from(bytes as string).toString('base64')
const inCharset =
  (charset: string): Carrier =>
  (n) => {
    const bytes = encodeIn(`${LONG} Свидетель ${n} говорил. ${LONG}\n`, charset)
    return bytes && file('notes.txt', bytes)
  }

/** Texts, tables and paths by name. */
export const PLAIN: Readonly<Record<string, Carrier>> = {
  text: (n) => file('notes.txt', `${LONG} ${n} был там.\n`),
  'text UTF-16LE': (n) => file('notes.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${LONG} ${n}`, 'utf16le')])),
  'text UTF-16BE': (n) => file('notes.txt', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(`${LONG} ${n}`, 'utf16le').swap16()])),
  'text UTF-16LE without mark': (n) => file('notes.txt', Buffer.from(`${LONG} ${n} ${LONG}`, 'utf16le')),
  'text UTF-8 with mark': (n) => file('notes.txt', `\ufeff${n}\n`),
  ...Object.fromEntries(CYRILLIC_CHARSETS.map((charset) => [`text ${charset}`, inCharset(charset)])),
  'text mixed charsets': (n) => {
    const bytes = encodeIn(n, 'windows-1251')
    return bytes && file('log.txt', Buffer.concat([Buffer.from('начало журнала\n'), bytes, Buffer.from('\nконец журнала\n')]))
  },
  markdown: (n) => file('a.md', `# ${n}\n\n- x\n`),
  'markdown link': (n) =>
    file('a.md', `[w](https://x.example/${encodeURIComponent(n.toLowerCase())} "t")\n\n[ref]: /p/1 "${n.replace(/"/g, '')}"\n`),
  'markdown emphasis inside': (n, c) => {
    const [a, b] = halves(n, c)
    return file('a.md', `про *${a}*${b} и **${a}**${b}\n`)
  },
  'markdown front matter': (n) => file('a.md', `---\ntitle: x\nauthor: "${n}"\n---\ntext\n`),
  'markdown footnote and comment': (n) => file('a.md', `x[^1]\n\n[^1]: ${n}\n<!-- x -->\n[//]: # (x)\n`),
  'markdown escapes': (n, c) => {
    const [a, b] = halves(n, c)
    return file('a.md', `${a}\\-${b} ${a}\\_${b}\n`)
  },
  json: (n) => file('d.json', JSON.stringify({ rows: [{ who: n, at: 1 }] })),
  'json escaped': (n) => file('d.json', `{"who":"${[...n].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"}`),
  'json key': (n) => file('d.json', JSON.stringify({ [n]: 1 })),
  'json lines': (n) => file('d.jsonl', `{"a":1}\n${JSON.stringify({ w: n })}\n`),
  'json within json': (n) => file('d.json', JSON.stringify({ payload: JSON.stringify({ who: n }) })),
  'json base64 value': (n) => file('d.json', JSON.stringify({ body: b64(`{"who":"${n}","x":"y"}`) })),
  'json array of letters': (n) => file('d.json', JSON.stringify([...n])),
  'json with comments': (n) => file('d.json5', `// ${n}\n{a:1}`),
  geojson: (n) => file('p.geojson', JSON.stringify({ type: 'Feature', properties: { name: n }, geometry: null })),
  yaml: (n) => file('d.yaml', `who: ${n.includes("'") ? `"${n}"` : n}\n`),
  'yaml folded': (n, c) => {
    const [a, b] = halves(n, c)
    return file('d.yml', `who: "${a}\\\n  ${b}"\n`)
  },
  toml: (n) => file('d.toml', `who = "${n}"\n`),
  ini: (n) => file('d.ini', `[a]\nwho=${n}\n`),
  sql: (n) => file('dump.sql', `INSERT INTO people VALUES (12,'${n.replace(/'/g, "''")}',NULL);\n`),
  po: (n) => file('uk.po', `msgid "x"\nmsgstr "${n}"\n`),
  bibtex: (n) => file('r.bib', `@misc{a, author = {${n}}, title={x}}\n`),
  latex: (n, c) => {
    const [a, b] = halves(n, c)
    return file('a.tex', `\\documentclass{article}\\begin{document}${c.below(2) ? n : `${a}\\-${b}`}\\end{document}\n`)
  },
  csv: (n) => file('d.csv', `id,who\n12,${n}\n`),
  'csv semicolons, windows-1251': (n) => {
    const bytes = encodeIn(`номер;кто;место\r\n12;${n};река\r\n13;неизвестный;дом\r\n`, 'windows-1251')
    return bytes && file('d.csv', bytes)
  },
  'csv quoted with line end': (n) => file('d.csv', `id,who\n12,"рядок\n${n}"\n`),
  'csv columns split': (n, c) => {
    const [a, b] = halves(n, c)
    return file('d.csv', `id,a,b\n12,${a}-,${b}\n`)
  },
  tsv: (n) => file('d.tsv', `12\t${n}\n`),
  'csv UTF-16': (n) => file('d.csv', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`12\t${n}\r\n`, 'utf16le')])),
  srt: (n) => file('v.srt', `1\n00:00:01,000 --> 00:00:02,000\n- ${n}!\n\n2\n00:00:03,000 --> 00:00:04,000\nx\n`),
  'srt split by tags': (n, c) => {
    const [a, b] = halves(n, c)
    return file('v.srt', `1\n00:00:01,000 --> 00:00:02,000\n<i>${a}</i>${b}\n`)
  },
  'srt over two cues': (n, c) => {
    const [a, b] = halves(n, c)
    return file('v.srt', `1\n00:00:01,000 --> 00:00:02,000\n${a}-\n\n2\n00:00:02,000 --> 00:00:03,000\n${b}\n`)
  },
  'srt windows-1251': (n) => {
    const bytes = encodeIn(`1\r\n00:00:01,000 --> 00:00:02,000\r\nТы видел, куда пошёл ${n}?\r\n`, 'windows-1251')
    return bytes && file('v.srt', bytes)
  },
  vtt: (n) => file('v.vtt', `WEBVTT\n\nNOTE ${n}\n\n00:01.000 --> 00:02.000\nx\n`),
  'vtt voice': (n) => file('v.vtt', `WEBVTT\n\n00:01.000 --> 00:02.000\n<v ${n}>x</v>\n`),
  'vtt karaoke': (n, c) => {
    const [a, b] = halves(n, c)
    return file('v.vtt', `WEBVTT\n\n00:01.000 --> 00:02.000\n${a}<00:01.500>${b}\n`)
  },
  ass: (n, c) => {
    const [a, b] = halves(n, c)
    return file(
      'v.ass',
      `[Script Info]\nTitle: x\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,${a}{\\i1}${b}{\\i0}\n`,
    )
  },
  'ass actor': (n) => file('v.ass', `[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,${n},0,0,0,,x\n`),
  ttml: (n, c) => {
    const [a, b] = halves(n, c)
    return file('v.ttml', `<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="1s">${a}<span>${b}</span></p></div></body></tt>`)
  },
  'sbv and lrc': (n) => file('v.lrc', `[00:01.00]${n}\n`),
  vcard: (n) => file('c.vcf', `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${n}\r\nN:${n};;;;\r\nEND:VCARD\r\n`),
  'vcard folded': (n, c) => {
    const [a, b] = halves(n, c)
    return file('c.vcf', `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:X ${a}\r\n ${b}\r\nEND:VCARD\r\n`)
  },
  'vcard quoted-printable': (n) =>
    file(
      'c.vcf',
      `BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${[...Buffer.from(n)].map((b, i) => `=${b.toString(16).toUpperCase().padStart(2, '0')}${i === 3 ? '=\r\n' : ''}`).join('')};;;;\r\nEND:VCARD\r\n`,
    ),
  'vcard base64': (n) =>
    file('c.vcf', `BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE;ENCODING=b:${b64(`note about ${n} and others`)}\r\nEND:VCARD\r\n`),
  ics: (n) => file('c.ics', `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:${n}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`),
  'ics folded': (n, c) => {
    const [a, b] = halves(n, c)
    return file('c.ics', `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDESCRIPTION:зустріч ${a}\r\n ${b}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`)
  },
  'ics folded inside a letter': (n) => {
    const bytes = Buffer.from(`DESCRIPTION:${n}`)
    const at = 13 + ((bytes[12] as number) > 127 ? 0 : 1)
    return file(
      'c.ics',
      Buffer.concat([
        Buffer.from('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n'),
        bytes.subarray(0, at),
        Buffer.from('\r\n '),
        bytes.subarray(at),
        Buffer.from('\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'),
      ]),
    )
  },
  'ics attendee': (n) =>
    file('c.ics', `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nATTENDEE;CN="${n}":mailto:a@x.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`),
  rtf: (n) =>
    file(
      'a.rtf',
      `{\\rtf1\\ansi\\ansicpg1251 {\\b ${[...n].map((c) => (c.charCodeAt(0) < 128 ? c : `\\u${c.charCodeAt(0)}?`)).join('')}}}`,
    ),
  'rtf bytes': (n) => {
    const bytes = encodeIn(n, 'windows-1251')
    return (
      bytes &&
      file(
        'a.rtf',
        `{\\rtf1\\ansi\\ansicpg1251 ${[...bytes].map((b) => (b < 128 ? String.fromCharCode(b) : `\\'${b.toString(16)}`)).join('')}}`,
      )
    )
  },
  'rtf info': (n) => {
    const bytes = encodeIn(n, 'windows-1251')
    return (
      bytes &&
      file(
        'a.rtf',
        `{\\rtf1\\ansi\\ansicpg1251{\\info{\\author ${[...bytes].map((b) => (b < 128 ? String.fromCharCode(b) : `\\'${b.toString(16)}`)).join('')}}}x}`,
      )
    )
  },
  'rtf split by groups': (n, c) => {
    const enc = (t: string): string => [...t].map((d) => (d.charCodeAt(0) < 128 ? d : `\\u${d.charCodeAt(0)}?`)).join('')
    const [a, b] = halves(n, c)
    return file('a.rtf', `{\\rtf1\\ansi {\\lang1058 ${enc(a)}}{\\rsid99 ${enc(b)}}}`)
  },
  'fb2 book': (n) =>
    file(
      'a.fb2',
      `<?xml version="1.0"?><FictionBook><description><title-info><author><last-name>${n}</last-name></author></title-info></description><body/></FictionBook>`,
    ),
  gpx: (n) => file('t.gpx', `<gpx><wpt lat="1" lon="2"><name>${n}</name></wpt></gpx>`),
  kml: (n) => file('t.kml', `<kml><Placemark><name>${n}</name></Placemark></kml>`),
  torrent: (n) => file('a.torrent', `d4:infod4:name${Buffer.byteLength(n)}:${n}ee`),
  'path, file': (n) => file(`out/${n}.txt`, 'x'),
  'path, folder': (n) => file(`out/${n}/index.html`, '<p>x</p>'),
  'path, NFD': (n) => file(`out/${n.normalize('NFD')}.png.txt`, 'x'),
  'path, percent': (n) => file(`mirror/${encodeURIComponent(n)}/index.html`, '<p>x</p>'),
  'path, slug': (n) => file(`out/${n.toLowerCase()}-2023-02.txt`, 'x'),
  'git patch': (n) =>
    file(
      'a.patch',
      `From: =?UTF-8?q?${[...Buffer.from(n)].map((b) => `=${b.toString(16)}`).join('')}?= <a@x.example>\ndiff --git "a/${[...Buffer.from(n)].map((b) => `\\${b.toString(8)}`).join('')}" b/x\n`,
    ),
}
