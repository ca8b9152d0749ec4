/** A grip is held: the item follows with the side or corner, and gets its box when the pointer lets go. */
import type { Board } from '../../board/board'
import type { Box } from '../../contract/items'
import { way, type Move, type ToolState } from '../state'
import type { SelectState } from './select'

/** No side becomes shorter than this many board units. */
const LEAST = 30

/** Where a side begins and how long it is, when its low or its high end is taken along. */
function side(from: number, size: number, by: number, low: boolean, high: boolean): readonly [number, number] {
  const length = Math.max(LEAST, Math.round(size + (high ? by : low ? -by : 0)))
  return [low ? from + size - length : from, length]
}

function resized(board: Board, move: Move): { id: string; box: Box } | null {
  const { spot } = move.grasp
  if (spot.on !== 'grip') return null
  const item = board.notes.get(spot.id) ?? board.frames.get(spot.id)
  if (item === undefined) return null
  const { x: dx, y: dy } = way(move)
  const [x, w] = side(item.x, item.w, dx, spot.grip.includes('w'), spot.grip.includes('e'))
  const [y, h] = side(item.y, item.h, dy, spot.grip.includes('n'), spot.grip.includes('s'))
  return { id: spot.id, box: { x, y, w, h } }
}

export const resizing: ToolState<SelectState> = {
  onPointerMove({ motion, board }, move) {
    motion.resizing.value = resized(board.value, move)
  },
  onPointerUp({ motion, desk }) {
    const wish = motion.resizing.value
    motion.resizing.value = null
    if (wish !== null) desk.resize(wish.id, wish.box)
    return 'idle'
  },
  onCancel({ motion }) {
    motion.resizing.value = null
    return 'idle'
  },
}
