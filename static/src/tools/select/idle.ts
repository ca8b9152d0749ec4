/** The arrow waits. A double click writes: on what is there, or on a new note where nothing is (UX U05, U06). */
import type { Workshop } from '../../state/workshop'
import type { Move, ToolState } from '../state'
import type { SelectState } from './select'

function write({ toolbox, desk, writing, selection }: Workshop, { spot, world }: Move): void {
  if (spot.on === 'grip' || spot.on === 'groupGrip' || spot.on === 'linker') return
  const on = spot.on === 'board' ? 'note' : spot.on === 'linkEnd' ? 'link' : spot.on
  const id = spot.on === 'board' ? desk.placeNote(toolbox.lastKind.value, world) : spot.id
  if (id === null) return
  selection.set(id)
  writing.begin(on, id)
}

export const idle: ToolState<SelectState> = {
  onPointerDown({ writing, mayChange }, { spot, grasp }) {
    // The second click on what has just become an empty note means that note: its writer has not begun yet.
    const field = writing.now.value
    if (field?.on === 'note' && field.draft === '' && spot.on === 'note' && spot.id === field.id) return undefined
    writing.finish()
    if (spot.on === 'board') return grasp.items.length > 0 && !grasp.shift ? 'pointing' : 'marquee'
    if (spot.on === 'grip' || spot.on === 'groupGrip') return mayChange.value ? 'resizing' : undefined
    if (spot.on === 'linker' || spot.on === 'linkEnd') return mayChange.value ? 'linking' : undefined
    return 'pointing'
  },
  onDoubleClick: write,
}
