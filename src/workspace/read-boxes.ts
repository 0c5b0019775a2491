// The boxes that a user asks for, all or a refusal.
import { done, type Outcome } from '../base/refusal.ts'
import { type AskedBox, parseBox } from '../guard/cleaning/redaction-box.ts'

export function readBoxes(texts: readonly string[]): Outcome<AskedBox[], 'not-a-box'> {
  const boxes: AskedBox[] = []
  for (const text of texts) {
    const box = parseBox(text)
    if (!box.ok) return box
    boxes.push(box.value)
  }
  return done(boxes)
}
