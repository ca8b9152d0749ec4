/** How each fact is taken back, given the board as it is now. A table: one row for each fact that can be. */
import { framesBack } from './frames'
import { linksBack } from './links'
import { locksBack } from './locks'
import { notesBack } from './notes'
import { pivotalsBack } from './pivotals'
import { spaceBack } from './space'
import { left, taken, type Back } from './taken'

export const BACK: Back = {
  BoardRenamed: ({ title, before }, board) =>
    board.title === title ? taken({ type: 'BoardRenamed', title: before, before: title }) : left('title'),
  LegendEdited({ kind, name, paper, from_name, from_paper }, board) {
    const { name: nowName = null, paper: nowPaper = null } = board.legend.get(kind) ?? {}
    const untouched = nowName === name && nowPaper === paper
    return untouched
      ? taken({ type: 'LegendEdited', kind, name: from_name, paper: from_paper, from_name: name, from_paper: paper })
      : left(kind)
  },
  SpaceInserted: spaceBack,
  ...notesBack,
  ...locksBack,
  ...linksBack,
  ...framesBack,
  ...pivotalsBack,
}
