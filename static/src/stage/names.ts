/** What a note is called for those who hear the board: kind, words, context (AX1). */
import type { Board } from '../board/board'
import { frameOf } from '../board/geometry'
import type { Note } from '../contract/items'
import { say } from '../words/words'

interface Known {
  readonly frames: Board['frames']
  readonly text: string
  readonly name: string
}

/** Notes are named with every drawing; a name is made anew only when the note, its text or the frames have changed. */
const known = new WeakMap<Note, Known>()

export function nameOf(board: Board, note: Note, text: string = note.text): string {
  const was = known.get(note)
  if (was !== undefined && was.frames === board.frames && was.text === text) return was.name
  const kind = say(`kind.${note.kind}`)
  const named = text === '' ? say('note.bare', { kind }) : say('note.named', { kind, text })
  const context = board.frames.size === 0 ? null : (frameOf(board, note)?.name ?? null)
  const name = context ? `${named}, ${say('note.context', { name: context })}` : named
  known.set(note, { frames: board.frames, text, name })
  return name
}
