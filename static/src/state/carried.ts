/** Notes on their way through the clipboard, from this board or another, with the arrows between them (UX U11). */
import type { Board } from '../board/board'
import { around, type Point } from '../board/geometry'
import type { NewLink, NewNote, PlaceNotes } from '../contract/commands'
import type { Note } from '../contract/items'
import { KINDS } from '../contract/kinds'

type CarriedNote = Required<Omit<NewNote, 'origin'>>
type CarriedLink = Required<NewLink>

export interface Carried {
  readonly notes: readonly CarriedNote[]
  readonly links: readonly CarriedLink[]
}

/** What goes on the clipboard when these notes are copied. */
export function carriedFrom({ links }: Board, notes: readonly Note[]): Carried {
  const ids = new Set(notes.map(({ id }) => id))
  return {
    notes: notes.map(({ id, kind, text, x, y, w, h, turn = 0, stack = 0, tags = [] }) => ({ note: id, kind, text, x, y, w, h, turn, stack, tags })),
    links: [...links.values()]
      .filter(({ source, target }) => ids.has(source) && ids.has(target))
      .map(({ id, source, target, text = '' }) => ({ link: id, source, target, text })),
  }
}

/** What was on the clipboard, which is a stranger: null if any of it is not what a board could have put there. */
export function carriedIn(json: string): Carried | null {
  if (json === '') return null
  try {
    const { notes, links } = JSON.parse(json) as Carried
    if (notes.length === 0 || !notes.every(isNote) || !links.every(isLink)) return null
    return {
      notes: notes.map(({ note, kind, text, x, y, w, h, turn, stack, tags }) => ({ note, kind, text, x, y, w, h, turn, stack, tags })),
      links: links.map(({ link, source, target, text }) => ({ link, source, target, text })),
    }
  } catch {
    return null
  }
}

/** The wish for new notes like these with their middle at a point, and new arrows between them. */
export function placedAt({ notes, links }: Carried, at: Point, newId: () => string): PlaceNotes {
  const { x, y, w, h } = around(notes.map(({ x, y, w, h }) => ({ x, y, w: w ?? 0, h: h ?? 0 }))) ?? { ...at, w: 0, h: 0 }
  const [dx, dy] = [Math.round(at.x - x - w / 2), Math.round(at.y - y - h / 2)]
  const ids = new Map(notes.map(({ note }) => [note, newId()]))
  return {
    type: 'PlaceNotes',
    notes: notes.map((note) => ({ ...note, note: ids.get(note.note) ?? newId(), x: note.x + dx, y: note.y + dy })),
    links: links.flatMap(({ source, target, text }) => {
      const [from, to] = [ids.get(source), ids.get(target)]
      return from === undefined || to === undefined ? [] : [{ link: newId(), source: from, target: to, text }]
    }),
  }
}

const isNote = ({ note, kind, text, x, y, w, h, turn, stack, tags }: CarriedNote): boolean =>
  [note, text].every(isText) && KINDS.includes(kind) && [x, y, w, h, turn, stack].every(Number.isFinite) && Array.isArray(tags) && tags.every(isText)

const isLink = (link: CarriedLink): boolean => [link.link, link.source, link.target, link.text].every(isText)

const isText = (value: unknown): value is string => typeof value === 'string'
