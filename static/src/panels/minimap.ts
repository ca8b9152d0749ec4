/** Lower right: the whole board in small, the window on it, and the zoom. */
import { effect } from '@preact/signals-core'
import { html } from 'lit'
import { around } from '../board/geometry'
import type { Box } from '../contract/items'
import { icon, type View } from '../look/draw'
import { onOtherTheme } from '../look/theme'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { MapPicture } from './map-picture'
import { tipOf } from './action-words'

const [WIDTH, HEIGHT, EDGE] = [212, 112, 8]
/** Pixels of the picture for a CSS pixel. */
const SHARP = 2

export function zoomBar({ camera }: Workshop, fit: () => void): View {
  return () => html`
    <button class="tool" aria-label=${say('board.zoomOut')} title=${tipOf(say('board.zoomOut'), 'view.zoomOut')} @click=${() => camera.zoomTo(camera.zoom.value * 0.8)}>${icon('minus', 'in-text')}</button>
    <button class="zoom figures" aria-label="${Math.round(camera.zoom.value * 100)} %, ${say('board.zoomFull')}" title=${tipOf(say('board.zoomFull'), 'view.zoomFull')} @click=${() => camera.zoomTo(1)}
      >${Math.round(camera.zoom.value * 100)} %</button>
    <button class="tool" aria-label=${say('board.zoomIn')} title=${tipOf(say('board.zoomIn'), 'view.zoomIn')} @click=${() => camera.zoomTo(camera.zoom.value * 1.25)}>${icon('plus', 'in-text')}</button>
    <span class="rule"></span>
    <button class="tool" aria-label=${say('board.fit')} title=${tipOf(say('board.fit'), 'view.fit')} @click=${fit}>${icon('maximize', 'in-text')}</button>
  `
}

interface Ink {
  readonly line: string
  readonly edge: string
}

function inkOf(canvas: HTMLElement): Ink {
  const style = getComputedStyle(canvas)
  return { line: style.getPropertyValue('--frame-line'), edge: style.color }
}

/** Draws itself with the board, at most once per screen frame; a drag on it moves the window. */
export function minimap(canvas: HTMLCanvasElement, { board, camera }: Workshop): void {
  const context = canvas.getContext('2d')
  canvas.width = WIDTH * SHARP
  canvas.height = HEIGHT * SHARP
  const picture = new MapPicture(WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE, SHARP)
  let scale = 1
  let [left, top] = [0, 0]
  let asked = 0
  // Asking for a style makes the browser work out all of them: asked once for each theme.
  let ink: Ink | null = null
  const draw = (): void => {
    asked = 0
    if (context === null) return
    ink ??= inkOf(canvas)
    if (picture.follow(board.peek(), ink.line)) ask()
    const seen = camera.seen.peek()
    const whole = around([picture.box ?? seen, seen]) ?? seen
    scale = Math.min((WIDTH - 2 * EDGE) / whole.w, (HEIGHT - 2 * EDGE) / whole.h)
    left = whole.x - (WIDTH / scale - whole.w) / 2
    top = whole.y - (HEIGHT / scale - whole.h) / 2
    context.setTransform(SHARP, 0, 0, SHARP, 0, 0)
    context.clearRect(0, 0, WIDTH, HEIGHT)
    const rect = ({ x, y, w, h }: Box): [number, number, number, number] => [(x - left) * scale, (y - top) * scale, Math.max(1, w * scale), Math.max(1, h * scale)]
    // A small board on a large window is drawn smaller than its bitmap, and thin lines must outlive that.
    context.imageSmoothingQuality = 'high'
    if (picture.box !== null) context.drawImage(picture.bitmap, ...rect(picture.box))
    context.strokeStyle = ink.edge
    context.lineWidth = 1.5
    context.globalAlpha = 0.08
    context.fillStyle = ink.edge
    context.fillRect(...rect(seen))
    context.globalAlpha = 1
    context.strokeRect(...rect(seen))
  }
  const ask = (): void => {
    if (asked === 0) asked = requestAnimationFrame(draw)
  }
  effect(() => {
    void [board.value, camera.seen.value]
    ask()
  })
  onOtherTheme(() => {
    ink = null
    ask()
  })
  const look = ({ offsetX, offsetY }: MouseEvent): void => camera.centreOn({ x: left + offsetX / scale, y: top + offsetY / scale })
  canvas.addEventListener('keydown', (event) => {
    if (!event.ctrlKey && !event.altKey && !event.metaKey && steer(camera, event.key)) event.preventDefault()
  })
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId)
    look(event)
  })
  canvas.addEventListener('pointermove', (event) => {
    if (canvas.hasPointerCapture(event.pointerId)) look(event)
  })
}

/** A fifth of the window with each arrow. */
function steer(camera: Workshop['camera'], key: string): boolean {
  const { w, h } = camera.viewport.peek()
  const way = { ArrowLeft: [-w, 0], ArrowRight: [w, 0], ArrowUp: [0, -h], ArrowDown: [0, h] }[key]
  if (way !== undefined) camera.panBy((way[0] ?? 0) / 5, (way[1] ?? 0) / 5)
  else if (key === '+' || key === '=') camera.zoomTo(camera.zoom.value * 1.25)
  else if (key === '-') camera.zoomTo(camera.zoom.value * 0.8)
  else return false
  return true
}
