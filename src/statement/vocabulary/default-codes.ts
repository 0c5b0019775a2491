// The default codes: our own wording in three languages, cues by which each is suggested, and the terms of other schemes it corresponds to.
// A cue is words parted by spaces (up to three other words may stand between them), a stem ends in "*"; cues are parted by commas.

export interface CodeRow {
  readonly id: string
  readonly broader: string | null
  readonly en: string
  readonly ru: string
  readonly uk: string
  readonly cuesEn: string
  readonly cuesRu: string
  readonly cuesUk: string
  readonly matches: readonly string[]
}

function row(id: string, broader: string | null, en: string, ru: string, uk: string, cuesEn: string, cuesRu: string, cuesUk: string, ...matches: string[]): CodeRow {
  return { id, broader, en, ru, uk, cuesEn, cuesRu, cuesUk, matches }
}

export const DEFAULT_CODES: readonly CodeRow[] = [
  row('no-food', null, 'no food', 'нет еды', 'немає їжі', 'no food*, not fed', 'не было еды', 'не було їжі'),
]
