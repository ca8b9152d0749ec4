/** Taking back what was done to arrows. */
import { same } from '../same'
import { idOf, left, parts, taken, type Back } from './taken'

export const linksBack = {
  NotesConnected: ({ link }, board) =>
    same(board.links.get(link.id), link) ? taken({ type: 'LinksRemoved', links: [link] }) : left(link.id),
  LinkReworded({ link: id, text, before }, board) {
    const link = board.links.get(id)
    const untouched = link !== undefined && (link.text ?? '') === text
    return untouched ? taken({ type: 'LinkReworded', link: id, text: before, before: text }) : left(id)
  },
  LinksRemoved: ({ links }, board) =>
    parts(
      links,
      ({ id, source, target }) => !board.links.has(id) && board.notes.has(source) && board.notes.has(target),
      idOf,
      (ours) => ours.map((link) => ({ type: 'NotesConnected', link })),
    ),
} satisfies Back
