// What a carrier of plants is, and the small things all carriers share: frames, fillers, escapes of markup.
import { FILLERS, FRAMES } from '../frames.ts'
import type { Plant } from '../invent-plant.ts'
import { SEAM, type LayoutForm } from '../layouts.ts'
import type { Random } from '../random.ts'

export interface PlantedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface Carrier {
  readonly name: string
  /** The most plants one file holds. */
  readonly most: number
  /** The layouts it can hold beside plain ones. */
  readonly forms: readonly LayoutForm[]
  /** It holds CSS, so that CSS escapes are escapes in it. */
  readonly takesCss?: boolean
  /** It sets the letters apart by itself. */
  readonly isSpaced?: boolean
  /** Writes a file with each plant once, amid other text. */
  readonly write: (plants: readonly Plant[], random: Random) => PlantedFile | Promise<PlantedFile>
}

export const PLAIN_ONLY: readonly LayoutForm[] = ['plain']

/** A sentence around the words. */
export function frame(words: string, random: Random): string {
  return random.pick(FRAMES).replace('{}', () => words)
}

export function filler(random: Random): string {
  return random.pick(FILLERS)
}

/** The plant as markup text, raw where it is markup already, `seam` standing where it is split. */
export function markUp(plant: Plant, seam = ''): string {
  const text = plant.source === 'markup' ? plant.text : escapeMarkup(plant.text)
  return text.split(SEAM).join(seam)
}

/** A framed plant as markup text. The frames need no escaping. */
export function frameMarkup(plant: Plant, random: Random, seam = ''): string {
  return frame(markUp(plant, seam), random)
}

export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A framed plant as the inside of a JSON string. */
export function frameJson(plant: Plant, random: Random): string {
  return frame(plant.source === 'json' ? plant.text : JSON.stringify(plant.text).slice(1, -1), random)
}

export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
