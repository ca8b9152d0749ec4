/** Gestures on a workshop without a screen: one CSS pixel is one board unit until the camera moves. */
import { Tools } from '../../static/src/tools/tools'
import type { PointerInput } from '../../static/src/tools/input'
import { sit, type Seat } from './seat'

type How = Partial<Omit<PointerInput, 'type' | 'at'>>

export interface Gesturing extends Seat {
  readonly tools: Tools
  readonly down: (x: number, y: number, how?: How) => void
  readonly move: (x: number, y: number, how?: How) => void
  readonly up: (x: number, y: number, how?: How) => void
  readonly click: (x: number, y: number, how?: How) => void
  /** Down at the first point, over two points between, up at the last. */
  readonly drag: (from: readonly [number, number], to: readonly [number, number], how?: How) => void
  readonly doubleClick: (x: number, y: number) => void
  /** The right button, or a long press. */
  readonly menu: (x: number, y: number) => void
  readonly cancel: () => void
  /** What was wished for, in order. */
  readonly wished: () => readonly string[]
}

export function gesturing(how: Parameters<typeof sit>[0] = {}): Gesturing {
  const seat = sit(how)
  seat.workshop.camera.viewport.value = { w: 1000, h: 800 }
  const tools = new Tools(seat.workshop)
  const input = (type: PointerInput['type']) => (x: number, y: number, more: How = {}) =>
    tools.handle({ type, at: { x, y }, ...more })
  const [down, move, up, twice] = [input('pointerDown'), input('pointerMove'), input('pointerUp'), input('doubleClick')]
  const click = (x: number, y: number, more: How = {}): void => {
    down(x, y, more)
    up(x, y, more)
  }
  return {
    ...seat,
    tools,
    down,
    move,
    up,
    click,
    drag([x, y], [toX, toY], more = {}) {
      down(x, y, more)
      for (const share of [0.3, 0.7, 1]) move(x + (toX - x) * share, y + (toY - y) * share, more)
      up(toX, toY, more)
    },
    doubleClick(x, y) {
      click(x, y)
      click(x, y)
      twice(x, y)
    },
    menu: (x, y) => input('menu')(x, y),
    cancel: () => tools.handle({ type: 'cancel' }),
    wished: () => seat.sent.map(({ command }) => command.type),
  }
}
