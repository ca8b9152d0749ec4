/** The board as plain data: what the API answers and the conformance scores compare. Twin of boards/domain/picture.py. */
import type { Picture } from '../contract/picture'
import type { Board } from './board'

export const picture = (board: Board): Picture => ({
  version: board.version,
  title: board.title,
  format: board.format,
  language: board.language,
  notes: [...board.notes.values()],
  frames: [...board.frames.values()],
  links: [...board.links.values()],
  pivotals: [...board.pivotals.values()],
  people: [...board.people].map(([person, name]) => ({ person, name })),
  names: [...board.names].map(([note, name]) => ({ note, name })),
  ...(board.legend.size > 0 ? { legend: [...board.legend.values()] } : {}),
})

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]))

/** Read a board back; fields that the API adds (`id`, `links` of invitation) are left out. */
export const boardOf = (drawn: Picture): Board => ({
  version: drawn.version,
  title: drawn.title,
  format: drawn.format,
  language: drawn.language,
  notes: byId(drawn.notes),
  frames: byId(drawn.frames),
  links: byId(drawn.links),
  pivotals: byId(drawn.pivotals),
  people: new Map(drawn.people.map(({ person, name }) => [person, name])),
  names: new Map(drawn.names.map(({ note, name }) => [note, name])),
  legend: new Map((drawn.legend ?? []).map((entry) => [entry.kind, entry])),
})
