// The colours of drawings and pages keep 4.5 : 1 against their grounds, light, dark and printed (WCAG 2.2, 1.4.3).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DRAWING_STYLE } from './drawing-style.ts'

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const long = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join('') : colour.slice(1)
  const [r, g, b] = [0, 2, 4]
    .map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

test('contrast', () => {
  assert.ok(Math.abs(contrast('#000', '#ffffff') - 21) < 0.01)
  const themes = [...DRAWING_STYLE.matchAll(/:root\{([^}]*)\}/g)].map(([, body]) =>
    Object.fromEntries([...body!.matchAll(/--([\w-]+):(#[0-9a-f]{3,6})/g)].map(([, name, value]) => [name!, value!])),
  )
  assert.equal(themes.length, 3)
  for (const theme of themes) {
    for (const ink of ['ink', 'soft-ink', 'mark', 'conflict', 'tension', 'accent']) {
      for (const ground of ['ground', 'node', 'band'])
        assert.ok(
          contrast(theme[ink]!, theme[ground]!) >= 4.5,
          `${ink} ${theme[ink]} on ${ground} ${theme[ground]}: ${contrast(theme[ink]!, theme[ground]!).toFixed(2)}`,
        )
    }
  }
})
