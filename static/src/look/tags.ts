/**
 * Where a note's tags hang, so that they never cover its words: between the marks of the foot if they fit there, else in a row
 * of their own above as well, for which the words make room; below the edge of what has no foot. The rest is counted.
 */
import type { Kind } from '../contract/kinds'
import { width } from './fit'

/** Board units of one slip. */
export const SLIP = { height: 11, size: 8, side: 4, gap: 2, radius: 5.5 } as const
/** What a row of its own takes from the words. */
const ROW = 13
/** Notes lower than this keep their words and show tags in the foot alone. */
const LEAST_HEIGHT = 60
const BELOW: ReadonlySet<Kind> = new Set(['text', 'value_plus', 'value_minus'])
/** A slip of less says nothing. */
const LEAST = 18

/** A slip, in board units from the upper left corner of the note. */
export interface Slip {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly w: number
}

export interface Tagged {
  readonly kind: Kind
  readonly tags?: readonly string[]
  readonly w: number
  readonly h: number
}

export interface Hung {
  readonly slips: readonly Slip[]
  /** Units that the words have less. */
  readonly taken: number
}

interface Row {
  readonly x: number
  readonly y: number
  readonly w: number
}

const NONE: Hung = { slips: [], taken: 0 }

export function tagsOn({ kind, tags = [], w, h }: Tagged): Hung {
  if (tags.length === 0) return NONE
  if (BELOW.has(kind)) return { slips: inRows(tags, [{ x: 0, y: h + 3, w: Math.max(w, 120) }]), taken: 0 }
  if (kind === 'actor') return { slips: inRows(tags, [{ x: 3, y: h - 13, w: w - 6 }]), taken: ROW }
  const icon = kind === 'hotspot' ? 6 : 22
  const foot = { x: icon, y: h - 16, w: w - icon - 22 }
  const lone = inRows(tags, [foot])
  if (h < LEAST_HEIGHT || holds(tags, foot.w)) return { slips: lone, taken: 0 }
  return { slips: inRows(tags, [{ x: 6, y: h - 28, w: w - 12 }, foot]), taken: ROW }
}

const wide = (text: string): number => width(text) * SLIP.size + 2 * SLIP.side

/** Whether all of them lie in one row. */
const holds = (tags: readonly string[], room: number): boolean => tags.reduce((sum, text) => sum + wide(text), (tags.length - 1) * SLIP.gap) <= room

/** One row after the other; in the last one room is kept to say how many more there are. */
function inRows(tags: readonly string[], rows: readonly Row[]): Slip[] {
  const slips: Slip[] = []
  let next = 0
  for (const [place, row] of rows.entries()) {
    let used = 0
    while (next < tags.length) {
      const text = tags[next] ?? ''
      const left = tags.length - next - 1
      const more = place === rows.length - 1 && left > 0 ? wide(`+${left}`) + SLIP.gap : 0
      const room = row.w - used - more
      const needs = wide(text)
      // Only the first of a row is shortened; others go on to the next one.
      if (needs > room && used > 0) break
      const shown = needs <= room ? text : shortened(text, room)
      if (shown === '') break
      slips.push({ text: shown, x: row.x + used, y: row.y, w: Math.min(wide(shown), room) })
      used += wide(shown) + SLIP.gap
      next += 1
    }
    const rest = tags.length - next
    if (place === rows.length - 1 && rest > 0) slips.push({ text: `+${rest}`, x: row.x + used, y: row.y, w: wide(`+${rest}`) })
  }
  return slips
}

function shortened(text: string, room: number): string {
  if (room < LEAST) return ''
  const signs = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  while (signs.length > 1 && wide(`${signs.join('')}…`) > room) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
