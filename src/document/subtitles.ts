// Reader of subtitles (SubRip SRT, WebVTT): cues are joined to sentences; each block keeps its speaker and when it begins in the recording.
import type { Draft, DraftBlock } from './draft.ts'

const SUBTITLE_READER = { name: 'subtitles', version: 1 } as const

interface Cue {
  readonly startSeconds: number
  readonly endSeconds: number
  readonly speaker: string | null
  readonly text: string
  /** A dash opened it: another voice than before, whoever it is. */
  readonly opensVoice: boolean
}

const TIMES = /^\s{0,4}(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s{1,4}-->\s{1,4}(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})/

export function readSubtitles(text: string): Draft {
  const isVtt = text.startsWith('WEBVTT')
  const cues = readCues(text)
  return { mediaType: isVtt ? 'text/vtt' : 'application/x-subrip', reader: SUBTITLE_READER, blocks: joinCues(cues) }
}

function readCues(text: string): Cue[] {
  const cues: Cue[] = []
  let speaker: string | null = null
  for (const group of text.split(/\n[ \t]{0,9}\n+/)) {
    const lines = group.split('\n')
    const at = lines.findIndex((line) => TIMES.test(line))
    if (at < 0 || at > 2) continue
    const times = TIMES.exec(lines[at]!)!
    for (const said of lines
      .slice(at + 1)
      .join('\n')
      .split(/\n(?=[-–—] )/)) {
      const named = speakerOf(said)
      // A cue that goes on without a new dash is the same voice.
      speaker = named.speaker ?? (/^[-–—] /.test(said) ? null : speaker)
      if (named.text !== '')
        cues.push({
          startSeconds: secondsOf(times, 1),
          endSeconds: secondsOf(times, 5),
          speaker,
          text: named.text,
          opensVoice: /^[-–—] /.test(said),
        })
    }
  }
  return cues
}

function secondsOf(times: RegExpExecArray, from: number): number {
  return Number(times[from] ?? 0) * 3600 + Number(times[from + 1]) * 60 + Number(times[from + 2])
}

/** "<v Anna>Hello", "ANNA: Hello", "- Hello" to speaker and words without mark-up. */
function speakerOf(said: string): { speaker: string | null; text: string } {
  const voice = /<v(?:\.[^\s>]{1,40})? ([^>]{1,60})>/.exec(said)
  const plain = said
    .replace(/<[^>\n]{1,100}>|\{\\[^}\n]{1,60}\}/g, '')
    .replace(/^[-–—] /, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (voice) return { speaker: voice[1]!.trim(), text: plain }
  const named = /^(\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,2}): (?=\S)/u.exec(plain)
  return named ? { speaker: named[1]!, text: plain.slice(named[0].length) } : { speaker: null, text: plain }
}

/** Longest block, and longest silence inside one. */
const MAX_BLOCK_UTF16 = 500
const MAX_SILENCE_SECONDS = 4

function joinCues(cues: readonly Cue[]): DraftBlock[] {
  const blocks: DraftBlock[] = []
  let before: Cue | null = null
  for (const cue of cues) {
    const block = blocks.at(-1)
    const isSame =
      before !== null && before.speaker === cue.speaker && !cue.opensVoice && cue.startSeconds - before.endSeconds <= MAX_SILENCE_SECONDS
    if (
      block &&
      isSame &&
      block.text.length + cue.text.length < MAX_BLOCK_UTF16 &&
      !(block.text.length > 200 && /[.!?…]["”»]?$/.test(block.text))
    )
      block.text += ' ' + cue.text
    else
      blocks.push({ kind: 'paragraph', text: cue.text, ...(cue.speaker ? { speaker: cue.speaker } : {}), at: offsetOf(cue.startSeconds) })
    before = cue
  }
  return blocks
}

/** Seconds into a recording as an ISO 8601 duration: 62 → "PT1M2S". */
export function offsetOf(seconds: number): string {
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = seconds % 60
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest > 0 || seconds === 0 ? `${rest}S` : ''}`
}
