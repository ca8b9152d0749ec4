// @vitest-environment happy-dom
/** Colour is never alone: each kind that has a drawing wears it, in an ink that is tested against its paper (LOOK 2.2, AX8). */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { KIND_ICONS } from './marks'
import { INK_SHARE, markRules } from './paper-marks'

const drawn = Object.entries(KIND_ICONS).flatMap(([kind, name]) => (name === null ? [] : [kind]))

test.each(drawn)('%s: its drawing is on its paper', (kind) => {
  const rule = markRules().split('\n').find((line) => line.startsWith(`.note[data-kind='${kind}']`))
  const drawing = decodeURIComponent(/url\("data:image\/svg\+xml,([^"]+)"\)/u.exec(rule ?? '')?.[1] ?? '')
  expect(new DOMParser().parseFromString(drawing, 'image/svg+xml').documentElement.children.length).toBeGreaterThan(0)
})

test('[AX8] the ink of drawings is the one whose contrast is tested', () => {
  const told = readFileSync(`${import.meta.dirname}/../style/tokens.css`, 'utf8')
  expect(told).toContain(`--paper-mark: rgb(26 26 26 / ${INK_SHARE * 100}%)`)
})
