// Carriers that are archives, folders and file names: entry names, contents, comments, archives within archives, paths.
import { strToU8, zipSync } from 'fflate'
import { encodeText, frame, PLAIN_ONLY, type Carrier, type PlantedFile } from './carrier.ts'
import { BLAND_NAMES } from '../frames.ts'

export const ARCHIVE_CARRIERS: readonly Carrier[] = [
  {
    name: 'zip names',
    most: 90,
    forms: PLAIN_ONLY,
    write: (plants, random) => zip(plants.map((plant, n) => [`${n}/${asFileName(plant.text)}.txt`, random.pick(BLAND_NAMES)])),
  },
  {
    name: 'zip folders',
    most: 90,
    forms: PLAIN_ONLY,
    write: (plants, random) => zip(plants.map((plant, n) => [`${n}/${asFileName(plant.text)}/${random.pick(BLAND_NAMES)}.txt`, '.'])),
  },
  {
    name: 'zip contents',
    most: 90,
    forms: ['plain', 'lines'],
    write: (plants, random) => zip(plants.map((plant, n) => [`${n}.txt`, frame(plant.text, random)])),
  },
  {
    name: 'zip in zip',
    most: 90,
    forms: ['plain', 'lines'],
    write: (plants, random) => ({
      path: 'bundle.zip',
      bytes: zipSync({ 'inner.zip': zip(plants.map((plant, n) => [`${n}.md`, frame(plant.text, random)])).bytes, 'a.txt': strToU8('.') }),
    }),
  },
  { name: 'zip comment', most: 1, forms: PLAIN_ONLY, write: ([plant]) => withComment(zip([['a.txt', '.']]), plant?.text ?? '') },
  {
    name: 'file name',
    most: 1,
    forms: PLAIN_ONLY,
    write: ([plant], random) => ({
      path: `otchety/${random.chance(0.5) ? `${random.pick(BLAND_NAMES)}_` : ''}${asFileName(plant?.text ?? '')}.txt`,
      bytes: encodeText('.'),
    }),
  },
  {
    name: 'folder name',
    most: 6,
    forms: PLAIN_ONLY,
    write: (plants) => ({ path: `${plants.map((plant) => asFileName(plant.text)).join('/')}/a.txt`, bytes: encodeText('.') }),
  },
]

/** What file systems do not take in a name becomes a hyphen; slashes too, else the name were two. */
function asFileName(text: string): string {
  return text.replace(/[/\\:*?"<>|\u0000-\u001f]/g, '-')
}

function zip(entries: readonly (readonly [name: string, text: string])[]): PlantedFile {
  return { path: 'bundle.zip', bytes: zipSync(Object.fromEntries(entries.map(([name, text]) => [name, strToU8(text)]))) }
}

/** Sets the archive's own comment (APPNOTE 4.3.16): the last two bytes give its length. */
function withComment(file: PlantedFile, comment: string): PlantedFile {
  const bytes = Buffer.concat([file.bytes, Buffer.from(comment)])
  bytes.writeUInt16LE(Buffer.byteLength(comment), file.bytes.length - 2)
  return { path: file.path, bytes }
}
