/** Where everything lies, to be thought over before anybody is asked to move: a copy that changes, and the commands that lead there. */
import type { MoveItems, ResizeFrame } from '../contract/commands'
import type { Box } from '../contract/items'
import type { Board } from './board'

export interface Layout {
  readonly notes: Map<string, Box>
  readonly frames: Map<string, Box>
  /** x by pivotal line. */
  readonly pivotals: Map<string, number>
}

const boxOf = ({ x, y, w, h }: Box): Box => ({ x, y, w, h })

export const layoutOf = ({ notes, frames, pivotals }: Board): Layout => ({
  notes: new Map([...notes].map(([id, note]) => [id, boxOf(note)])),
  frames: new Map([...frames].map(([id, frame]) => [id, boxOf(frame)])),
  pivotals: new Map([...pivotals].map(([id, { x }]) => [id, x])),
})

/** Make room in the timeline: what begins at the line or later goes so far to the right; frames across it get wider. */
export function spread({ notes, frames, pivotals }: Layout, line: number, by: number): void {
  for (const [id, box] of notes) if (box.x >= line) notes.set(id, { ...box, x: box.x + by })
  for (const [id, x] of pivotals) if (x >= line) pivotals.set(id, x + by)
  for (const [id, box] of frames) {
    if (box.x >= line) frames.set(id, { ...box, x: box.x + by })
    else if (box.x + box.w > line) frames.set(id, { ...box, w: box.w + by })
  }
}

/** The commands that make the board lie so; frames that change their size first, and nothing for what stays or is locked. */
export function changesTo(board: Board, { notes, frames, pivotals }: Layout): (MoveItems | ResizeFrame)[] {
  const resized: ResizeFrame[] = []
  const [moves, frameMoves]: [NonNullable<MoveItems['notes']>[number][], NonNullable<MoveItems['frames']>[number][]] = [[], []]
  for (const [id, box] of frames) {
    const was = board.frames.get(id)
    if (was === undefined || was.locked) continue
    const { x, y, w, h } = box
    if (w !== was.w || h !== was.h) resized.push({ type: 'ResizeFrame', frame: id, box })
    else if (x !== was.x || y !== was.y) frameMoves.push({ frame: id, x, y })
  }
  for (const [id, { x, y }] of notes) {
    const was = board.notes.get(id)
    if (was !== undefined && !was.locked && (x !== was.x || y !== was.y)) moves.push({ note: id, x, y })
  }
  const lines = [...pivotals].filter(([id, x]) => {
    const was = board.pivotals.get(id)
    return was !== undefined && !was.locked && was.x !== x
  })
  const still = moves.length + frameMoves.length + lines.length === 0
  const move: MoveItems = { type: 'MoveItems', notes: moves, frames: frameMoves, pivotals: lines.map(([pivotal, x]) => ({ pivotal, x })) }
  return [...resized, ...(still ? [] : [move])]
}
