/** Lower right: the whole board in small, the window on it, and the zoom. */
import { effect } from '@preact/signals-core'
import { html } from 'lit'
import { around, boundsOf } from '../board/geometry'
import { paperOf } from '../board/legend'
import { icon, type View } from '../look/draw'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { tipOf } from './action-words'

const [WIDTH, HEIGHT, EDGE] = [212, 112, 8]

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

/** Draws itself with the board, at most once per screen frame; a drag on it moves the window. */
export function minimap(canvas: HTMLCanvasElement, { board, camera }: Workshop): void {
  const context = canvas.getContext('2d')
  canvas.width = WIDTH * 2
  canvas.height = HEIGHT * 2
  let scale = 1
  let [left, top] = [0, 0]
  let asked = 0
  const draw = (): void => {
    asked = 0
    if (context === null) return
    const { notes, frames } = board.peek()
    const seen = camera.seen.peek()
    const whole = around([boundsOf(board.peek()) ?? seen, seen]) ?? seen
    scale = Math.min((WIDTH - 2 * EDGE) / whole.w, (HEIGHT - 2 * EDGE) / whole.h)
    left = whole.x - (WIDTH / scale - whole.w) / 2
    top = whole.y - (HEIGHT / scale - whole.h) / 2
    context.setTransform(2, 0, 0, 2, 0, 0)
    context.clearRect(0, 0, WIDTH, HEIGHT)
    const rect = (x: number, y: number, w: number, h: number): [number, number, number, number] => [(x - left) * scale, (y - top) * scale, Math.max(1, w * scale), Math.max(1, h * scale)]
    const style = getComputedStyle(canvas)
    context.strokeStyle = style.getPropertyValue('--frame-line')
    context.lineWidth = 1
    for (const { x, y, w, h } of frames.values()) context.strokeRect(...rect(x, y, w, h))
    for (const { kind, x, y, w, h } of notes.values()) {
      context.fillStyle = paperOf(board.peek(), kind) || '#8A857C'
      context.fillRect(...rect(x, y, w, h))
    }
    context.strokeStyle = style.color
    context.lineWidth = 1.5
    context.globalAlpha = 0.08
    context.fillStyle = style.color
    context.fillRect(...rect(seen.x, seen.y, seen.w, seen.h))
    context.globalAlpha = 1
    context.strokeRect(...rect(seen.x, seen.y, seen.w, seen.h))
  }
  effect(() => {
    void [board.value, camera.seen.value]
    if (asked === 0) asked = requestAnimationFrame(draw)
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
