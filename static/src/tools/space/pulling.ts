/** The wall is being pulled apart, or pushed together, along the longer way of the hand; a mere click makes room for one note. */
import { insertSpace } from '../../board/space'
import type { InsertSpace } from '../../contract/commands'
import { ROOM } from '../../state/actions.hand'
import type { Workshop } from '../../state/workshop'
import { isDrag, way, type Move, type ToolState } from '../state'
import type { SpaceState } from './space'

function meant(move: Move): InsertSpace {
  const { x, y } = way(move)
  const axis = Math.abs(x) >= Math.abs(y) ? 'x' : 'y'
  return { type: 'InsertSpace', axis, at: Math.round(move.grasp.world[axis]), by: Math.round(axis === 'x' ? x : y) }
}

/** Everything that would make way is shown there, and the room between. */
function show({ motion, board, mayChange }: Workshop, move: Move): void {
  if (!isDrag(move) || !mayChange.value) return
  const { axis, at, by } = meant(move)
  const fact = insertSpace({ type: 'InsertSpace', axis, at, by }, board.value)[0]
  if (fact?.type !== 'SpaceInserted') {
    motion.drag.value = motion.space.value = null
    return
  }
  const grown = new Set(fact.frames.filter(({ length, was_length }) => length !== was_length).map(({ frame }) => frame))
  const items = [...fact.notes.map(({ note }) => note), ...fact.frames.map(({ frame }) => frame).filter((id) => !grown.has(id)), ...fact.pivotals.map(({ pivotal }) => pivotal)]
  motion.drag.value = { items, dx: axis === 'x' ? fact.by : 0, dy: axis === 'y' ? fact.by : 0, copy: false }
  motion.space.value = { axis, at, by: fact.by }
}

export const pulling: ToolState<SpaceState> = {
  onPointerMove: show,
  onPointerUp({ motion, desk, toolbox }, move) {
    motion.drag.value = motion.space.value = null
    const { axis, at, by } = meant(move)
    if (isDrag(move)) desk.insertSpace(axis, at, by)
    else desk.insertSpace('x', Math.round(move.grasp.world.x), ROOM)
    if (!move.input.shift) toolbox.putAway()
    return 'idle'
  },
  onCancel({ motion, toolbox }) {
    motion.drag.value = motion.space.value = null
    toolbox.putAway()
    return 'idle'
  },
}
