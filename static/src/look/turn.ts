/** How far a note is turned on the board. */
import type { Note } from '../contract/items'

const LEAN = 5

/** Degrees that a note is turned; a hotspot leans, however it came to the board (PRACTICE 2.1). */
export const turnOf = ({ turn, kind }: Pick<Note, 'turn' | 'kind'>): number => turn || (kind === 'hotspot' ? LEAN : 0)
