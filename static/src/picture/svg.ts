/** A board as an SVG: what the stage shows, light, without anybody's selection. Nothing in it acts or fetches (TRUST X11). */
import { overlaps, spanned } from '../board/geometry'
import { paperOf } from '../board/legend'
import type { Board } from '../board/board'
import { tightFrames } from '../board/tight'
import type { Box, Frame, Link, Pivotal } from '../contract/items'
import { head, route } from '../look/route'
import { say } from '../words/words'
import { line, tag, figure, written } from './markup'
import { touching, type Cut } from './scope'
import { sheet } from './sheet'

const TABLE = '#f4f3f0'
const SOFT = '#57534c'
const DASHED: ReadonlySet<string> = new Set(['plain', 'theme'])

export interface Paint {
  /** Rules for fonts that travel inside the picture. */
  readonly style?: string
  /** Pixels of the drawing; left out, whoever shows it chooses. */
  readonly size?: { readonly w: number; readonly h: number }
  /** The part to draw; the whole cut when it is left out. */
  readonly part?: Box
}

export function svgOf({ board, box }: Cut, { style = '', size, part = box }: Paint = {}): string {
  const notes = touching(board.notes.values(), part).toSorted((one, other) => (one.stack ?? 0) - (other.stack ?? 0))
  const tight = tightFrames(board)
  const content = [
    tag('title', {}, written(board.title) || ' '),
    style === '' ? '' : `<style>${style}</style>`,
    '<defs><linearGradient id="light" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity="0.1"/><stop offset="0.7" stop-color="#fff" stop-opacity="0"/></linearGradient></defs>',
    tag('rect', { ...whole(part), fill: TABLE }),
    ...[...board.frames.values()].filter((frame) => overlaps(part, frame)).map((frame) => frameOf(frame, tight.has(frame.id))),
    ...[...board.pivotals.values()].map((pivotal) => pivotalOf(pivotal, box)),
    ...[...board.links.values()].map((link) => linkOf(link, board, part)),
    ...notes.map((note) => sheet(note, paperOf(board, note.kind))),
  ].join('\n')
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: [part.x, part.y, part.w, part.h].map(figure).join(' '),
      width: size?.w,
      height: size?.h,
      'font-family': "'Inter Variable', Inter, 'Noto Sans', sans-serif",
      'letter-spacing': '-0.012em',
    },
    content,
  )
}

const whole = ({ x, y, w, h }: Box): Readonly<Record<string, number>> => ({ x, y, width: w, height: h })

function frameOf(frame: Frame, tight: boolean): string {
  const dashed = DASHED.has(frame.role)
  const name = frame.name || say('frame.unnamed')
  const title = tag('tspan', { 'font-size': 19, 'font-weight': 620, fill: '#1d1b19', direction: undefined }, written(name)) + tag('tspan', { dx: 9, 'font-size': 12.5, 'font-weight': 450, fill: '#6f6a62' }, written(say(`role.${frame.role}`)))
  return (
    tag('rect', { ...whole(frame), rx: 10, fill: dashed ? 'none' : '#ffffff', 'fill-opacity': 0.62, stroke: '#7a8596', 'stroke-width': 1.5, 'stroke-dasharray': dashed ? '6 5' : undefined }) +
    tag('text', tight ? { x: frame.x + 2, y: frame.y - 9 } : { x: frame.x + 19, y: frame.y + 32 }, title)
  )
}

function pivotalOf({ x, text }: Pivotal, { y, h }: Box): string {
  const words = text || say('pivotal')
  return tag('rect', { x: x - 4, y, width: 8, height: h, rx: 4, fill: '#1d1b19', 'fill-opacity': 0.1 }) + line(words, x, y + 24, { 'font-size': 17, 'font-weight': 600, 'text-anchor': 'middle', fill: SOFT, ...HALO })
}

const HALO = { stroke: TABLE, 'stroke-width': 5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }

function linkOf({ source, target, text }: Link, { notes }: Board, part: Box): string {
  const [from, to] = [notes.get(source), notes.get(target)]
  if (from === undefined || to === undefined || !overlaps(spanned({ x: part.x - 240, y: part.y - 240 }, { x: part.x + part.w + 240, y: part.y + part.h + 240 }), spanned(from, to))) return ''
  const span = spanned({ x: Math.min(from.x, to.x) - 20, y: Math.min(from.y, to.y) - 20 }, { x: Math.max(from.x + from.w, to.x + to.w) + 20, y: Math.max(from.y + from.h, to.y + to.h) + 20 })
  const others = [...notes.values()].filter((note) => overlaps(span, note) && !overlaps(note, from) && !overlaps(note, to))
  const way = route(from, to, others)
  return (
    tag('path', { d: `${way.path}${head(way)}`, fill: 'none', stroke: SOFT, 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }) +
    line(text ?? '', way.middle.x, way.middle.y - 6, { 'font-size': 12, 'font-weight': 500, 'text-anchor': 'middle', fill: SOFT, ...HALO })
  )
}
