/** AX8: what is read has 4.5:1, what is only seen has 3:1, on everything that it may lie on, in light and dark (WCAG 1.4.3, 1.4.11). */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LOOKS } from '../contract/kinds'

const source = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const paper = readFileSync(new URL('paper.css', import.meta.url), 'utf8')

type Rgb = readonly [number, number, number]

const parse = (hex: string): Rgb => {
  const full = /^#[\da-f]{6}$/iu.exec(hex)?.[0]
  if (full === undefined) throw new Error(`no colour: ${hex}`)
  return [1, 3, 5].map((at) => Number.parseInt(full.slice(at, at + 2), 16)) as unknown as Rgb
}

/** The value of a token in a theme. */
function token(name: string, theme: 'light' | 'dark'): Rgb {
  const value = new RegExp(`--${name}: ([^;]+);`, 'u').exec(source)?.[1] ?? ''
  const named = /^var\(--([\w-]+)\)$/u.exec(value)?.[1]
  if (named !== undefined) return token(named, theme)
  const pair = /^light-dark\((.+), (.+)\)$/u.exec(value)
  return parse(pair === null ? value : ((theme === 'light' ? pair[1] : pair[2]) ?? ''))
}

const luminance = (colour: Rgb): number => {
  const [r = 0, g = 0, b = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function ratio(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** A colour laid over another with a share of its own. */
const over = (upper: Rgb, share: number, lower: Rgb): Rgb => upper.map((part, at) => part * share + (lower[at] ?? 0) * (1 - share)) as unknown as Rgb

const READ: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['surface', 'canvas', 'sunken', 'hover', 'press', 'accent-soft']],
  ['ink-2', ['surface', 'canvas', 'sunken', 'hover', 'press']],
  ['ink-3', ['surface', 'canvas', 'sunken']],
  ['accent', ['surface', 'canvas', 'accent-soft']],
  ['on-accent', ['accent']],
  ['on-ink', ['ink']],
  ['ok', ['ok-soft', 'surface']],
  ['warn', ['warn-soft', 'surface']],
  ['danger', ['danger-soft', 'surface']],
  ['surface', ['danger', 'ink']],
]

const SEEN: readonly (readonly [string, readonly string[]])[] = [
  ['line-strong', ['surface', 'canvas', 'sunken']],
  ['frame-line', ['surface', 'canvas']],
  ['accent', ['surface', 'canvas', 'sunken', 'hover']],
  ['danger', ['surface']],
  ['ok', ['surface']],
  ['warn', ['surface']],
  ['ink-2', ['canvas']],
]

const cases = (table: typeof READ, least: number) =>
  table.flatMap(([front, backs]) => backs.flatMap((back) => (['light', 'dark'] as const).map((theme) => ({ front, back, theme, least }))))

test.each([...cases(READ, 4.5), ...cases(SEEN, 3)])('[AX8] $front on $back has $least:1, $theme', ({ front, back, theme, least }) => {
  expect(ratio(token(front, theme), token(back, theme))).toBeGreaterThanOrEqual(least)
})

test.each([0, 1, 2, 3, 4, 5, 6, 7])('[AX8] the letters of person %i can be read, and their edge can be seen on the table', (place) => {
  const colour = token(`person-${place}`, 'light')
  expect(ratio(parse('#ffffff'), colour)).toBeGreaterThanOrEqual(4.5)
  expect(ratio(colour, token('canvas', 'light'))).toBeGreaterThanOrEqual(3)
  expect(ratio(token('person-edge', 'dark'), token('canvas', 'dark'))).toBeGreaterThanOrEqual(3)
})

/** The light from above makes the upper edge of a sheet a tenth paler. */
const sheets = Object.entries(LOOKS).filter(([, look]) => look.paper !== '').flatMap(([kind, look]) => [
  { kind, light: 'its paper', colour: parse(look.paper) },
  { kind, light: 'its upper edge', colour: over(parse('#ffffff'), 0.1, parse(look.paper)) },
])

test.each(sheets)('[AX8] $kind: words and mark on $light', ({ colour }) => {
  const ink = token('paper-ink', 'light')
  expect(ratio(ink, colour)).toBeGreaterThanOrEqual(4.5)
  const share = Number(/--paper-mark: rgb\(26 26 26 \/ (\d+)%\)/u.exec(source)?.[1]) / 100
  expect(ratio(over(ink, share, colour), colour)).toBeGreaterThanOrEqual(3)
})

test('[AX8] the sign on a hotspot can be read', () => {
  expect(ratio(parse('#ffffff'), token('hotspot-badge', 'light'))).toBeGreaterThanOrEqual(4.5)
})

test('[LK5] the paper of the page is the paper of the pictures', () => {
  for (const [kind, look] of Object.entries(LOOKS)) {
    if (look.paper === '') continue
    expect(new RegExp(`\\[data-kind='${kind}'\\] \\{ --paper: (#[\\da-f]{6})`, 'u').exec(paper)?.[1]).toBe(look.paper.toLowerCase())
  }
})
