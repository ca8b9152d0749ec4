/** What this board calls the kinds, and on which paper they lie: the twin of boards/domain/decide/legend.py. */
import type { EditLegend } from '../contract/commands'
import type { Event } from '../contract/events'
import { LOOKS, type Kind } from '../contract/kinds'
import type { Board } from './board'
import { labelled } from './texts'

/** The colour of people's words. */
export const INK = '#1A1A1A'
/** What WCAG 2.2 asks between words and paper. */
export const CONTRAST = 4.5

/** The colour that notes of a kind have on this board; empty for none. */
export const paperOf = ({ legend }: Pick<Board, 'legend'>, kind: Kind): string => legend.get(kind)?.paper ?? LOOKS[kind].paper

/** What this board calls a kind; null when it is called as everywhere. */
export const nameOf = ({ legend }: Board, kind: Kind): string | null => legend.get(kind)?.name ?? null

export function editLegend({ kind, name: wish = null, paper: colour = null }: EditLegend, board: Board): Event[] {
  const name = wish === null ? null : labelled(wish)
  const wanted = colour?.toUpperCase() ?? null
  if (wish !== null && name === null) return []
  if (wanted !== null && contrast(wanted, INK) < CONTRAST) return []
  const paper = wanted === LOOKS[kind].paper ? null : wanted
  const { name: from_name = null, paper: from_paper = null } = board.legend.get(kind) ?? {}
  if (name === from_name && paper === from_paper) return []
  return [{ type: 'LegendEdited', kind, name, paper, from_name, from_paper }]
}

/** How well two colours like #1A1A1A stand out from each other: 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [first, second] = [luminance(one), luminance(other)]
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
}

function luminance(colour: string): number {
  const channel = (place: number): number => linear(Number.parseInt(colour.slice(place, place + 2), 16) / 255)
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
