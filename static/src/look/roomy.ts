/** Notes that hold more words than can be seen, and the room that all of them need (LOOK LK11). */
import type { Box, Note } from '../contract/items'
import { fit } from './fit'
import { tagsOn } from './tags'

/** Board units by which a side grows, and where it ends: even the longest text is read by then. */
const [STEP, MOST] = [20, 2000]

/** True when the foot of the note fades, because its words go on. */
export const hidesWords = (note: Note): boolean => fit(note.text, note.kind, note.w, note.h, tagsOn(note).taken).overflows

/** The box in which all words are seen: taller, and wider too before the note becomes a tower. */
export function roomFor(note: Note): Box {
  let { w, h } = note
  while (h < MOST && hidesWords({ ...note, w, h })) [w, h] = h < 1.5 * w ? [w, h + STEP] : [w + STEP, h]
  return { x: note.x, y: note.y, w, h }
}
