// A picture as nothing but its dots: what is seen, without anything else a file can carry. Boxes are painted into it before it is written anew.

/** Red, green, blue, eight bits each, row by row from the top left. */
export interface RawPicture {
  readonly width: number
  readonly height: number
  readonly dots: Uint8Array
}

/** Whole dots; `x`, `y` is the top left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The picture with each box solid black. There is no other colour, edge, label or opacity: each would tell two boxes apart. */
export function paintBoxes(picture: RawPicture, boxes: readonly Box[]): RawPicture {
  const dots = new Uint8Array(picture.dots)
  for (const box of boxes) {
    for (let y = box.y; y < box.y + box.height; y++)
      dots.fill(0, (y * picture.width + box.x) * 3, (y * picture.width + box.x + box.width) * 3)
  }
  return { ...picture, dots }
}

/** The least and the greatest brightness in a box that may reach over the edge; null where it lies outside. */
export function brightnessIn(picture: RawPicture, box: Box): { least: number; greatest: number } | null {
  const [left, right] = [Math.max(0, box.x), Math.min(picture.width, box.x + box.width)]
  const [top, bottom] = [Math.max(0, box.y), Math.min(picture.height, box.y + box.height)]
  if (left >= right || top >= bottom) return null
  let least = 255
  let greatest = 0
  for (let y = top; y < bottom; y++) {
    for (let at = (y * picture.width + left) * 3; at < (y * picture.width + right) * 3; at++) {
      const value = picture.dots[at]!
      if (value < least) least = value
      if (value > greatest) greatest = value
    }
  }
  return { least, greatest }
}

/** Whether no dot has a colour. */
export function isGrey({ dots }: RawPicture): boolean {
  for (let at = 0; at < dots.length; at += 3) if (dots[at] !== dots[at + 1] || dots[at] !== dots[at + 2]) return false
  return true
}
