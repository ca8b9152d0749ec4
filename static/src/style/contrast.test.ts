/** AX8: what is read has 4.5:1, what is only seen has 3:1, on everything that it may lie on, in light and dark (WCAG 1.4.3, 1.4.11). */
import { readdirSync, readFileSync } from 'node:fs'
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
  ['ink', ['surface', 'canvas', 'sunken', 'hover', 'press', 'accent-soft', 'track', 'thumb', 'warn-soft', 'danger-soft']],
  ['ink-2', ['surface', 'canvas', 'sunken', 'hover', 'press', 'accent-soft', 'track', 'thumb', 'warn-soft', 'danger-soft']],
  ['ink-3', ['surface', 'canvas', 'sunken', 'hover']],
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
  ['accent', ['surface', 'canvas', 'sunken', 'hover', 'press', 'accent-soft', 'warn-soft']],
  ['danger', ['surface', 'danger-soft']],
  ['ok', ['surface']],
  ['warn', ['surface', 'warn-soft']],
  ['ink-2', ['canvas']],
  ['on-ink', ['ink']],
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

const [LIGHT, DARK] = ['light', 'dark'] as const
const style = (name: string): string => readFileSync(new URL(`${name}.css`, import.meta.url), 'utf8')

/** A number that a rule of the style writes down. */
function written(text: string, rule: RegExp): number {
  const found = rule.exec(text)?.[1]
  if (found === undefined) throw new Error(`not written: ${rule.source}`)
  return Number(found)
}

/** What a frame lets through lies on the table. */
function inFrame(theme: 'light' | 'dark'): Rgb {
  const fill = /--frame-fill: light-dark\(rgb\(255 255 255 \/ (\d+)%\), rgb\(255 255 255 \/ (\d+)%\)\)/u.exec(source)
  return over(parse('#ffffff'), Number(fill?.[theme === LIGHT ? 1 : 2]) / 100, token('canvas', theme))
}

test.each([LIGHT, DARK])('[AX8] edges, arrows, selections and words of frames stand out on what frames are filled with, %s', (theme) => {
  for (const seen of ['frame-line', 'ink-2', 'accent']) expect(ratio(token(seen, theme), inFrame(theme))).toBeGreaterThanOrEqual(3)
  for (const words of ['ink', 'ink-2', 'ink-3']) expect(ratio(token(words, theme), inFrame(theme))).toBeGreaterThanOrEqual(4.5)
})

test.each([LIGHT, DARK])('[AX8] what happened since can be read on the band of the history, %s', (theme) => {
  const share = written(style('islands'), /\.band \.since \{ opacity: ([\d.]+)/u)
  expect(ratio(over(token('surface', theme), share, token('ink', theme)), token('ink', theme))).toBeGreaterThanOrEqual(4.5)
})

test('[AX8] a ring on dark or coloured ground is not of the accent, which could not be seen there', () => {
  expect(style('islands')).toContain('.band :focus-visible { outline-color: var(--surface); }')
  expect(style('islands')).toContain('.follow-name :focus-visible { outline-color: #fff; }')
})

test.each([LIGHT, DARK])('[AX8] what cannot be pressed can still be made out, %s', (theme) => {
  const share = written(source, /--off: ([\d.]+);/u)
  expect(ratio(over(token('ink-2', theme), share, token('surface', theme)), token('surface', theme))).toBeGreaterThanOrEqual(2)
})

test.each([LIGHT, DARK])('[AX8] the arrow of a list of choices can be seen, %s', (theme) => {
  const stroke = /stroke='%23([\da-f]{6})'/u.exec(style('base'))?.[1] ?? ''
  expect(ratio(parse(`#${stroke}`), token('surface', theme))).toBeGreaterThanOrEqual(3)
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
  const hint = written(source, /--paper-hint: rgb\(26 26 26 \/ (\d+)%\)/u) / 100
  expect(ratio(over(ink, hint, colour), colour)).toBeGreaterThanOrEqual(4.5)
})

test.each(sheets)('[AX8] $kind: tags, and the words of a suggestion, on $light', ({ colour }) => {
  const slip = written(paper, /background: rgb\(255 255 255 \/ (\d+)%\)/u) / 100
  expect(ratio(token('paper-ink', LIGHT), over(parse('#ffffff'), slip, colour))).toBeGreaterThanOrEqual(4.5)
  const share = written(style('stage'), /\.rings > \.suggestion \{[^}]*var\(--paper\) (\d+)%/u) / 100
  const words = /\.rings > \.suggestion \{[^}]* color: var\(--([\w-]+)\)/u.exec(style('stage'))?.[1] ?? ''
  for (const theme of [LIGHT, DARK]) expect(ratio(token(words, theme), over(colour, share, token('surface', theme)))).toBeGreaterThanOrEqual(4.5)
})

test('[AX8] no style brings an ink of its own for words on paper', () => {
  expect(paper.match(/[^-]color: rgb\(26 26 26 \/ (?!80%)[\d]+%\)/gu)).toBeNull()
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

const STYLES = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.css') && name !== 'tokens.css').map((name) => style(name.slice(0, -4))).join('\n')

/** Judged further above in their own way; the canvas is a rim around words, an edge-like colour only for what cannot be pressed. */
const OTHERWISE = ['paper-ink', 'paper-mark', 'paper-hint', 'hue', 'canvas', 'line-strong']

test('[AX8] every colour in which something is written or drawn is in a table of this file', () => {
  const used = [...STYLES.matchAll(/(?:[^-]color|fill|stroke): var\(--([\w-]+)\)/gu)].map(([, name = '']) => name)
  const judged = new Set([...READ, ...SEEN].map(([front]) => front).concat(OTHERWISE))
  expect(used.length).toBeGreaterThan(100)
  expect([...new Set(used)].filter((name) => !judged.has(name))).toEqual([])
})
