/** One note in a picture, as it lies on the board: paper, words as large as they fit, and the mark of its kind. */
import type { Note } from '../contract/items'
import type { Kind } from '../contract/kinds'
import { boldWidth, fit, LEADING, linesOf, louderWidth, SMALL, SMALL_LEADING } from '../look/fit'
import { iconMarkup } from '../look/icons'
import { KIND_ICONS } from '../look/marks'
import { SLIP, tagsOn } from '../look/tags'
import { turnOf } from '../look/turn'
import { say } from '../words/words'
import { figure, isRightToLeft, line, tag } from './markup'

const INK = '#1a1a1a'
/** Where a line of Inter stands in its height: half of it, and so much of its size below. */
const BASE = 0.364
const SIGN_SIZE = 22

interface Line {
  readonly text: string
  readonly size: number
  readonly leading: number
  readonly weight: number
  /** Of the whole paragraph: a line of it may begin with a foreign name. */
  readonly rtl: boolean
}

/** `colour` is the paper that its kind has on the board. */
export function sheet(note: Note, colour: string): string {
  const { x, y, w, h, kind } = note
  const turn = turnOf(note)
  const drawn = [paper(note, colour), words(note), mark(kind, note), badge(kind, note), slips(note)].join('')
  return tag('g', { transform: turn === 0 ? undefined : `rotate(${figure(turn)} ${figure(x + w / 2)} ${figure(y + h / 2)})` }, drawn)
}

function paper({ x, y, w, h, kind }: Note, colour: string): string {
  if (kind === 'text') return ''
  const edge = kind === 'ui' ? { stroke: '#424242', 'stroke-width': 1.5 } : {}
  const inset = kind === 'ui' ? 0.75 : 0
  return [
    tag('rect', { x: x + 1, y: y + 2.5, width: w - 2, height: h, rx: 3, fill: '#1d1b19', 'fill-opacity': 0.16 }),
    tag('rect', { x: x + inset, y: y + inset, width: w - 2 * inset, height: h - 2 * inset, rx: 2, fill: colour || '#d9d6d0', ...edge }),
    kind === 'ui' ? '' : tag('rect', { x, y, width: w, height: h, rx: 2, fill: 'url(#light)' }),
  ].join('')
}

/** Where the words may stand, as the style sheet of the stage says it. */
function roomOf({ x, y, w, h, kind }: Note, taken: number): { readonly x: number; readonly y: number; readonly w: number; readonly h: number } {
  if (kind === 'actor') return { x: x + 3, y: y + 24, w: w - 6, h: h - 26 - taken }
  if (kind === 'text') return { x: x + 6, y: y + 4, w: w - 12, h: h - 8 }
  if (kind === 'value_plus' || kind === 'value_minus') return { x, y, w, h }
  const side = w > h * 1.4 ? 12 : 7
  return { x: x + side, y: y + 2, w: w - 2 * side, h: h - 19 - taken }
}

function words(note: Note): string {
  const { kind, text } = note
  const sign = kind === 'value_plus' || kind === 'value_minus'
  const shown = text === '' && sign ? say(`starter.${kind}`) : text
  if (shown === '') return ''
  const { taken } = tagsOn(note)
  const room = roomOf(note, taken)
  const found = fit(shown, kind, note.w, note.h, taken)
  const size = sign ? SIGN_SIZE : found.size
  const weight = sign ? 600 : kind === 'text' ? 550 : 500
  const lines = found.text.split('\n').flatMap((paragraph, place): Line[] => {
    const small = found.headed && place > 0
    const bold = found.headed && place === 0
    const set: string[] = []
    linesOf(paragraph, (room.w * 0.985) / (size * (small ? SMALL : bold ? boldWidth(paragraph) : kind === 'text' ? louderWidth(text) : 1)), set)
    const rtl = isRightToLeft(paragraph)
    return set.map((one) => ({ rtl, text: one, size: small ? size * SMALL : size, leading: small ? SMALL_LEADING : LEADING, weight: bold ? 620 : weight }))
  })
  const fitting = kept(lines, room.h)
  const height = fitting.reduce((sum, { size: tall, leading }) => sum + tall * leading, 0)
  let y = found.overflows ? room.y : room.y + (room.h - height) / 2
  const left = kind === 'text'
  return fitting
    .map(({ text: one, size: tall, leading, weight: thick, rtl }) => {
      const base = y + (tall * leading) / 2 + tall * BASE
      y += tall * leading
      return line(one, left ? (rtl ? room.x + room.w : room.x) : room.x + room.w / 2, base, { direction: rtl ? 'rtl' : undefined, 'font-size': tall, 'font-weight': thick, 'text-anchor': left ? 'start' : 'middle', fill: kind === 'text' ? '#1d1b19' : INK })
    })
    .join('')
}

/** As many lines as there is room for; the last one says that more follows. */
function kept(lines: readonly Line[], room: number): readonly Line[] {
  let height = 0
  for (const [place, { size, leading }] of lines.entries()) {
    height += size * leading
    const last = lines[place - 1]
    if (height > room + 0.5 && last !== undefined) return [...lines.slice(0, place - 1), { ...last, text: `${last.text}…` }]
  }
  return lines
}

function mark(kind: Kind, { x, y, w, h }: Note): string {
  const icon = KIND_ICONS[kind]
  if (icon === null || kind === 'text') return ''
  const [side, left, top] = kind === 'actor' ? [14, x + w / 2 - 7, y + 7] : [12, x + 6, y + h - 17]
  return tag(
    'g',
    { transform: `translate(${figure(left)} ${figure(top)}) scale(${figure(side / 24)})`, fill: 'none', stroke: INK, 'stroke-opacity': kind === 'actor' ? 0.8 : 0.62, 'stroke-width': 2.1, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
    iconMarkup(icon),
  )
}

function badge(kind: Kind, { x, y, w }: Note): string {
  if (kind !== 'hotspot') return ''
  return tag('circle', { cx: x + w - 3, cy: y + 3, r: 9, fill: '#7a1524' }) + line('!', x + w - 3, y + 7.3, { 'font-size': 12, 'font-weight': 700, 'text-anchor': 'middle', fill: '#ffffff' })
}

/** The note's tags, as they hang on the board. */
function slips(note: Note): string {
  return tagsOn(note)
    .slips.map(({ text, x, y, w }) => {
      const at = { x: note.x + x, y: note.y + y }
      const paper = tag('rect', { x: at.x + 0.25, y: at.y + 0.25, width: w - 0.5, height: SLIP.height - 0.5, rx: SLIP.radius, fill: '#ffffff', 'fill-opacity': 0.55, stroke: INK, 'stroke-opacity': 0.28, 'stroke-width': 0.5 })
      return paper + line(text, at.x + w / 2, at.y + SLIP.height / 2 + SLIP.size * BASE, { 'font-size': SLIP.size, 'font-weight': 550, 'text-anchor': 'middle', fill: INK })
    })
    .join('')
}
