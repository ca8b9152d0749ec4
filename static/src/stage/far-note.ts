/** One note on the canvas: paper, its kind's drawing as long as that can be told, and what must be seen at any zoom (LOOK LK13). */
import type { Board } from '../board/board'
import { paperOf } from '../board/legend'
import type { Box, Note } from '../contract/items'
import { iconSprite } from '../look/icon-sprite'
import { KIND_ICONS } from '../look/marks'
import { turnOf } from '../look/turn'

export interface Brush {
  readonly context: CanvasRenderingContext2D
  /** Pixels of the screen for a board unit. */
  readonly scale: number
  /** Pixels of the screen for a CSS pixel. */
  readonly density: number
  /** What this board's papers look like. */
  readonly legend: Board['legend']
  readonly accent: string
  readonly ink: string
  /** Whether papers are large enough for a drawing. */
  readonly icons: boolean
}

export interface Marked {
  readonly selected: boolean
  readonly pivotal: boolean
}

/** Words without paper, seen from afar. */
const WORDS = '#8A857C'
const MARK = 'rgb(26 26 26 / 55%)'
/** As --hotspot-badge. */
const BADGE = '#7a1524'
/** Share of the shorter side that a drawing takes. */
const SHARE = 0.42

export function paint(brush: Brush, note: Note, { x, y, w, h }: Box, { selected, pivotal }: Marked): void {
  const { context, scale, density } = brush
  const turn = turnOf(note)
  if (turn !== 0) turned(context, { x, y, w, h }, turn)
  context.fillStyle = paperOf(brush, note.kind) || WORDS
  if (note.kind === 'text') context.fillRect(x, y + h * 0.35, w * 0.7, h * 0.3)
  else context.fillRect(x, y, w, h)
  if (brush.icons) icon(brush, note, { x, y, w, h })
  if (pivotal || selected) {
    context.strokeStyle = selected ? brush.accent : brush.ink
    context.lineWidth = (2 * density) / scale
    context.strokeRect(x, y, w, h)
  }
  if (turn !== 0) turned(context, { x, y, w, h }, -turn)
  if (note.kind === 'hotspot') badge(brush, x + w, y, Math.min((12 * density) / scale, Math.min(w, h) / 2))
}

function turned(context: CanvasRenderingContext2D, { x, y, w, h }: Box, degrees: number): void {
  context.translate(x + w / 2, y + h / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.translate(-x - w / 2, -y - h / 2)
}

function icon({ context, scale }: Brush, { kind }: Note, { x, y, w, h }: Box): void {
  const name = KIND_ICONS[kind]
  if (name === null) return
  const pixels = Math.max(4, 2 * Math.round((Math.min(w, h) * SHARE * scale) / 2))
  const side = pixels / scale
  context.drawImage(iconSprite(name, pixels, MARK), x + (w - side) / 2, y + (h - side) / 2, side, side)
}

function badge({ context }: Brush, x: number, y: number, side: number): void {
  context.fillStyle = BADGE
  context.beginPath()
  context.arc(x, y, side / 2, 0, 2 * Math.PI)
  context.fill()
}
