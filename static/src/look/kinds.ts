/** What kinds are called and how their paper looks on this board: as everywhere, unless its legend says otherwise (UX U24). */
import { computed, effect, type ReadonlySignal } from '@preact/signals-core'
import type { Board } from '../board/board'
import { nameOf } from '../board/legend'
import type { Kind } from '../contract/kinds'
import { say } from '../words/words'

export const kindName = (board: Board, kind: Kind): string => nameOf(board, kind) ?? say(`kind.${kind}`)

const COLOUR = /^#[\dA-F]{6}$/iu

/** Rules that give the kinds of a board its own paper, wherever it is shown. */
export const paperRules = ({ legend }: Pick<Board, 'legend'>): string =>
  [...legend].map(([kind, { paper }]) => (paper && COLOUR.test(paper) ? `[data-kind='${CSS.escape(kind)}'] { --paper: ${paper}; }` : '')).join('\n')

/** Keep the page's paper equal to the board's legend. */
export function wearLegend(board: ReadonlySignal<Board>): void {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets.push(sheet)
  // The sheet is touched only when other rules hold: the browser looks at every element again.
  const rules = computed(() => paperRules(board.value))
  effect(() => sheet.replaceSync(rules.value))
}
