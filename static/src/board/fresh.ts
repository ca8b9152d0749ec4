/** Things that were not on the board before, as a wish describes them; null when the server would refuse the wish. */
import type { NewFrame, NewLink, NewNote, NewPivotal } from '../contract/commands'
import type { Event } from '../contract/events'
import type { Frame, Link, Note, Pivotal } from '../contract/items'
import { LOOKS } from '../contract/kinds'
import { TITLE_LIMIT } from '../contract/limits'
import type { Board } from './board'
import { allTags } from './tags'
import { written } from './texts'

/** Fields that hold their default are left out, as the server writes them. */
export function placeNote(wish: NewNote, board: Board, by: string): Note | null {
  const text = written(wish.text ?? '')
  const tags = allTags(wish.tags ?? [])
  if (board.notes.has(wish.note) || text === null || tags === null) return null
  const look = LOOKS[wish.kind]
  return {
    id: wish.note,
    kind: wish.kind,
    text,
    x: wish.x,
    y: wish.y,
    w: wish.w ?? look.width,
    h: wish.h ?? look.height,
    by,
    ...(wish.turn ? { turn: wish.turn } : {}),
    ...(wish.stack ? { stack: wish.stack } : {}),
    ...(wish.origin ? { origin: said(wish.origin) } : {}),
    ...(tags.length > 0 ? { tags } : {}),
  }
}

const said = <Origin extends object>(origin: Origin): Origin =>
  Object.fromEntries(Object.entries(origin).filter(([, word]) => word !== '')) as Origin

export const placed = (note: Note | null): Event[] => (note === null ? [] : [{ type: 'NotePlaced', note }])

export function drawLink(wish: NewLink, board: Board, by: string): Link | null {
  const text = written(wish.text ?? '', TITLE_LIMIT)
  if (board.links.has(wish.link) || wish.source === wish.target || text === null) return null
  return { id: wish.link, source: wish.source, target: wish.target, by, ...(text === '' ? {} : { text }) }
}

export function drawFrame(wish: NewFrame, board: Board, by: string): Frame | null {
  const name = written(wish.name ?? '', TITLE_LIMIT)
  if (board.frames.has(wish.frame) || name === null) return null
  const { frame: id, role = 'context', x, y, w, h } = wish
  return { id, name, role, x, y, w, h, by }
}

export function drawPivotal(wish: NewPivotal, board: Board, by: string): Pivotal | null {
  const text = written(wish.text ?? '', TITLE_LIMIT)
  const note = wish.note ?? null
  if (board.pivotals.has(wish.pivotal) || text === null) return null
  return {
    id: wish.pivotal,
    x: wish.x,
    by,
    ...(text === '' ? {} : { text }),
    ...(note === null ? {} : { note }),
  }
}
