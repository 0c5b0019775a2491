// The guard's detectors by name, so that each can be switched off: the suite must notice (test/guard-detectors.test.ts).

/**
 * Asked of what a detector has found; false drops it. Names: `text TYPE …` (what is looked for as it stands), `misspelt`, `odd WAY`, `contact KIND`,
 * `view HOW` (another reading of a stretch), `escape KIND`, `carrier PART` (words or a file in that part of a file), `fault KIND`, `file name`.
 */
export type DetectorSwitch = (detector: string) => boolean

export const ALL_ON: DetectorSwitch = () => true
