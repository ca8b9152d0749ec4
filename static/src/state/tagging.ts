/** Tags of what is selected beside those of the whole board: what a list of them to choose from says. */
import type { Board } from '../board/board'
import type { Note } from '../contract/items'

export interface KnownTag {
  readonly tag: string
  /** How many of the selected notes carry it. */
  readonly here: number
  /** How many notes of the board do. */
  readonly all: number
}

/** Those of the selection first, then those that are used most; equal ones by their letters. */
export function knownTags(board: Pick<Board, 'notes'>, selected: readonly Note[]): KnownTag[] {
  const [here, all] = [counted(selected), counted(board.notes.values())]
  return [...all]
    .map(([tag, n]) => ({ tag, here: here.get(tag) ?? 0, all: n }))
    .toSorted((one, other) => Number(other.here > 0) - Number(one.here > 0) || other.all - one.all || one.tag.localeCompare(other.tag))
}

function counted(notes: Iterable<Note>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { tags = [] } of notes) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return counts
}
