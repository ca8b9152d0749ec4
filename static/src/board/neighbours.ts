/** Who is beside whom: for the keyboard, for placing the next note, for putting copies where there is room. */
import type { Box, Note } from '../contract/items'
import type { Board } from './board'
import { centre, overlaps, readingOrder } from './geometry'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** Free board units between notes that are placed side by side. */
export const GAP = 20

/** The place of a box of the given size beside another, one gap away. */
export function beside(box: Box, direction: Direction, size: { readonly w: number; readonly h: number } = box): Box {
  const { w, h } = size
  switch (direction) {
    case 'left':
      return { x: box.x - GAP - w, y: box.y, w, h }
    case 'right':
      return { x: box.x + box.w + GAP, y: box.y, w, h }
    case 'up':
      return { x: box.x, y: box.y - GAP - h, w, h }
    case 'down':
      return { x: box.x, y: box.y + box.h + GAP, w, h }
    default:
      return direction satisfies never
  }
}

/** The note that lies where a box would go, the one nearest to its middle. */
export function noteOn(board: Board, box: Box): Note | null {
  const middle = centre(box)
  const far = (note: Note): number => Math.hypot(centre(note).x - middle.x, centre(note).y - middle.y)
  const there = [...board.notes.values()].filter((note) => overlaps(note, box))
  return there.toSorted((one, other) => far(one) - far(other))[0] ?? null
}

/** The nearest note in a direction; a note aside counts as twice as far as one straight ahead. */
export function nearest(board: Board, from: Note, direction: Direction): Note | null {
  const start = centre(from)
  let found: Note | null = null
  let least = Infinity
  for (const note of board.notes.values()) {
    if (note.id === from.id) continue
    const [dx, dy] = [centre(note).x - start.x, centre(note).y - start.y]
    const [ahead, aside] =
      direction === 'left' ? [-dx, dy] : direction === 'right' ? [dx, dy] : direction === 'up' ? [-dy, dx] : [dy, dx]
    const far = ahead + 2 * Math.abs(aside)
    if (ahead > 0 && far < least) [found, least] = [note, far]
  }
  return found
}

/** The next or previous note in reading order; the first or last one from nowhere, null past the end. */
export function nextInStory(board: Board, from: string | null, step: 1 | -1): Note | null {
  const story = readingOrder(board.notes.values())
  if (from === null) return story.at(step === 1 ? 0 : -1) ?? null
  const place = story.findIndex(({ id }) => id === from)
  return place < 0 ? null : (story[place + step] ?? null)
}
