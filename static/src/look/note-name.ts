/** What a note is called for those who hear the board: kind, words, tags, place in the timeline, context (AX1). */
import type { Board } from '../board/board'
import { frameOf } from '../board/geometry'
import type { Note } from '../contract/items'
import { say } from '../words/words'
import { kindName } from './kinds'

/** Where it stands among how many. */
export interface Place {
  readonly n: number
  readonly of: number
}

interface Known {
  readonly frames: Board['frames']
  readonly legend: Board['legend']
  readonly text: string
  readonly place: string
  readonly name: string
}

/** Notes are named with every drawing; a name is made anew only when the note, its text, its place or the frames have changed. */
const known = new WeakMap<Note, Known>()

export function nameOf(board: Board, note: Note, text: string = note.text, at: Place | null = null): string {
  const place = at === null ? '' : say('note.place', { n: at.n, of: at.of })
  const was = known.get(note)
  if (was !== undefined && was.frames === board.frames && was.legend === board.legend && was.text === text && was.place === place) return was.name
  const kind = kindName(board, note.kind)
  const named = text === '' ? say('note.bare', { kind }) : say('note.named', { kind, text })
  const context = board.frames.size === 0 ? null : (frameOf(board, note)?.name ?? null)
  const locked = note.locked ? say('note.locked') : ''
  const { tags = [] } = note
  const slips = tags.length === 0 ? '' : say('note.tags', { tags: tags.join(', '), n: tags.length })
  const name = [named, slips, place, context ? say('note.context', { name: context }) : '', locked].filter(Boolean).join(', ')
  known.set(note, { frames: board.frames, legend: board.legend, text, place, name })
  return name
}
