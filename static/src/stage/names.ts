/** What a note is called for those who hear the board: kind, words, context (AX1). */
import type { Board } from '../board/board'
import { frameOf } from '../board/geometry'
import type { Note } from '../contract/items'
import { say } from '../words/words'

/** Boards name the same notes again with every frame; the frame search is done once per note object and frames map. */
const remembered = new WeakMap<Note, { readonly frames: Board['frames']; readonly context: string | null }>()

function contextOf(board: Board, note: Note): string | null {
  const known = remembered.get(note)
  if (known?.frames === board.frames) return known.context
  const context = board.frames.size === 0 ? null : (frameOf(board, note)?.name ?? null)
  remembered.set(note, { frames: board.frames, context })
  return context
}

export function nameOf(board: Board, note: Note, text: string = note.text): string {
  const kind = say(`kind.${note.kind}`)
  const named = text === '' ? say('note.bare', { kind }) : say('note.named', { kind, text })
  const context = contextOf(board, note)
  return context ? `${named}, ${say('note.context', { name: context })}` : named
}
