/** Short words that people put on notes: the twin of boards/domain/decide/tags.py. */
import type { TagNotes } from '../contract/commands'
import type { Event, Tagging } from '../contract/events'
import { TAGS_LIMIT } from '../contract/limits'
import type { Board } from './board'
import { isLocked } from './locks'
import { same } from './same'
import { tagged } from './texts'

/** Each tag once, in order, as they are kept; null when one cannot be kept or they are too many. */
export function allTags(tags: readonly string[]): string[] | null {
  const kept = new Set<string>()
  for (const tag of tags) {
    const line = tagged(tag)
    if (line === null) return null
    kept.add(line)
  }
  return kept.size > TAGS_LIMIT ? null : [...kept]
}

export function tagNotes({ notes, add = [], remove = [] }: TagNotes, board: Board): Event[] {
  const gone = new Set(remove.map(tagged))
  if (gone.has(null)) return []
  const changes: Tagging[] = []
  for (const name of new Set(notes)) {
    const note = board.notes.get(name)
    const before = note?.tags ?? []
    const tags = allTags([...before.filter((tag) => !gone.has(tag)), ...add])
    if (note === undefined || tags === null) return []
    if (!same(tags, before)) changes.push({ note: name, tags, from_tags: before })
  }
  const held = changes.some(({ note }) => isLocked(board.notes.get(note)))
  return held || changes.length === 0 ? [] : [{ type: 'NotesTagged', changes }]
}
