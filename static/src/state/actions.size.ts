/** Sizes without a drag (UX AX6): larger and smaller together, a side of each, back to what is usual, a frame around what lies in it. */
import { around, centre, notesIn } from '../board/geometry'
import { framed } from '../board/telling'
import type { Box, Frame, Note } from '../contract/items'
import { LOOKS } from '../contract/kinds'
import type { Action } from './action'
import { LEAST, scaled, type Scaled } from './sizes'
import { carried } from './wishes'
import type { Workshop } from './workshop'

/** Board units by which a side grows. */
const STEP = 20
const LARGER = 1.25

type Item = Note | Frame

const items = ({ selection }: Workshop): readonly Item[] => [...selection.notes.value, ...selection.frames.value]

const may = (workshop: Workshop): boolean => workshop.mayChange.value && items(workshop).length > 0

/** All as one picture about its middle, with what lies in frames. */
const together = (name: string, times: number): Action => ({
  name: `size.${name}`,
  mode: 'board',
  keys: [],
  when: may,
  perform: ({ desk, board }) =>
    desk.resizeSelection((these) => {
      const box = around(these)
      const all = carried(board.value, these.map(({ id }) => id))
      return box === null ? NONE : scaled(board.value, all, centre(box), times)
    }),
})

const NONE: Scaled = { boxes: new Map(), lines: new Map() }

const each = (these: readonly Item[], sized: (item: Item) => Box | null): Scaled => {
  const boxes = these.flatMap((item) => {
    const box = sized(item)
    return box === null ? [] : [[item.id, box] as const]
  })
  return { boxes: new Map(boxes), lines: new Map() }
}

/** A side of each: the right or the lower one. */
const side = (name: string, dw: number, dh: number): Action => ({
  name: `size.${name}`,
  mode: 'board',
  keys: [],
  when: may,
  perform: ({ desk }) => desk.resizeSelection((these) => each(these, ({ x, y, w, h }) => ({ x, y, w: Math.max(LEAST, w + dw), h: Math.max(LEAST, h + dh) }))),
})

/** The size of its kind, about its middle. */
function usual(item: Item): Box | null {
  if (!('kind' in item)) return null
  const { width: w, height: h } = LOOKS[item.kind]
  const { x, y } = centre(item)
  return { x: x - w / 2, y: y - h / 2, w, h }
}

export const sizeActions: readonly Action[] = [
  together('larger', LARGER),
  together('smaller', 1 / LARGER),
  side('wider', STEP, 0),
  side('narrower', -STEP, 0),
  side('taller', 0, STEP),
  side('shorter', 0, -STEP),
  {
    name: 'size.usual',
    mode: 'board',
    keys: [],
    when: ({ mayChange, selection }) => mayChange.value && selection.notes.value.length > 0,
    perform: ({ desk }) => desk.resizeSelection((these) => each(these, usual)),
  },
  {
    name: 'size.fit',
    mode: 'board',
    keys: [],
    when: ({ mayChange, selection, board }) => mayChange.value && selection.frames.value.some((frame) => notesIn(board.value, frame).length > 0),
    perform: ({ desk, board }) => desk.resizeSelection((these) => each(these, (item) => ('kind' in item ? null : framed(notesIn(board.value, item))))),
  },
]
