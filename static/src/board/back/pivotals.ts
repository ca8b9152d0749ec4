/** Taking back what was done to pivotal lines. */
import { free } from '../locks'
import { same } from '../same'
import { idOf, left, parts, taken, type Back } from './taken'

export const pivotalsBack = {
  PivotalDrawn: ({ pivotal }, board) =>
    same(board.pivotals.get(pivotal.id), pivotal)
      ? taken({ type: 'PivotalsRemoved', pivotals: [pivotal] })
      : left(pivotal.id),
  PivotalRenamed({ pivotal: id, text, before }, board) {
    const line = free(board.pivotals, id)
    const untouched = line !== undefined && (line.text ?? '') === text
    return untouched ? taken({ type: 'PivotalRenamed', pivotal: id, text: before, before: text }) : left(id)
  },
  PivotalsMoved: ({ moves }, board) =>
    parts(
      moves,
      ({ pivotal, x }) => free(board.pivotals, pivotal)?.x === x,
      ({ pivotal }) => pivotal,
      (ours) => [
        {
          type: 'PivotalsMoved',
          moves: ours.map(({ pivotal, x, from_x }) => ({ pivotal, x: from_x, from_x: x })),
        },
      ],
    ),
  PivotalsRemoved: ({ pivotals }, board) =>
    parts(
      pivotals,
      ({ id }) => !board.pivotals.has(id),
      idOf,
      (ours) => ours.map((pivotal) => ({ type: 'PivotalDrawn', pivotal })),
    ),
} satisfies Back
