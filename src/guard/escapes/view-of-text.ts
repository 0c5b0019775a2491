// Another reading of a stretch of a text: what an escape hides, or what an odd writing is meant as.

/** Another reading of a stretch of the text; a hit in it stands at `start` of the text. */
export interface View {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly how:
    | 'percent'
    | 'entity'
    | 'escape'
    | 'quoted-printable'
    | 'base64'
    | 'punycode'
    | 'hex'
    | 'look-alike'
    | 'spaced'
    | 'broken'
    | 'spoken'
    | 'markup'
    | 'obfuscated'
}
