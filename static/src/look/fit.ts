/**
 * How large the words on a note are: from 15 units down by a half until they fit, 9 at the least (actor 10.5 to 8); what does
 * not fit then fades at the foot. A word is rather set smaller than broken. Measured on a canvas, so that no layout is forced.
 */
import type { Kind } from '../contract/kinds'
import { piecesOf } from './breaks'
import { attempts, GERMAN, SOFT_HYPHEN } from './syllables'

export interface Fit {
  /** Board units. */
  readonly size: number
  /** True when even the least size does not fit. */
  readonly overflows: boolean
  /** The text with soft hyphens in its long words. */
  readonly text: string
  /** True when the first line is set bold above the rest: aggregates and terms with rules. */
  readonly headed: boolean
}

export const LEADING = 1.18
const FOOT = 15
/** How much wider the bold first line is. */
const BOLD = 1.04
/** How much wider words without paper are, which are set heavier. */
const LOUDER = 1.02
/** A script that our font lacks comes from the system's, which knows no weights between regular and bold. */
const FOREIGN = /[^\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}\p{sc=Inherited}]/u
const SYSTEM_BOLD = 1.12

export const boldWidth = (text: string): number => (FOREIGN.test(text) ? SYSTEM_BOLD : BOLD)
export const louderWidth = (text: string): number => (FOREIGN.test(text) ? SYSTEM_BOLD : LOUDER)
/** What a line of rules measures beside the name of an aggregate. */
export const SMALL = 0.8
/** The leading of those lines. */
export const SMALL_LEADING = 1.3
/** A line below the name that tells a field or a rule: "station: string", "- paid". */
const FIELD = /^\s*(?:[-•*]\s*\S|[\p{L}\p{N}_ ]{1,30}(?::|\?:)\s*\S)/u

const measure = document.createElement('canvas').getContext('2d')
const widths = new Map<string, number>()

/** Width of a piece at one unit, tracking included. */
export function width(piece: string): number {
  const known = widths.get(piece)
  if (known !== undefined) return known
  if (measure === null) return piece.length * 0.56
  // At the size of reading: the letters of larger sizes are drawn narrower.
  measure.font = "500 14px 'Inter Variable', system-ui, sans-serif"
  const measured = measure.measureText(piece).width / 14 - piece.length * 0.012
  if (widths.size > 20_000) widths.clear()
  widths.set(piece, measured)
  return measured
}

/** The font has come: what was measured with its stand-in is wrong. */
export function measureAnew(): void {
  widths.clear()
  fits.clear()
}

const SHYS = /[\u00AD\u200B]/gu

const bare = (piece: string): string => piece.replaceAll(SHYS, '')

/** Parts of a piece that is wider than a line, each as long as a line holds: where browsers break what cannot be broken. */
function cut(piece: string, room: number): string[] {
  const parts: string[] = []
  let part = ''
  for (const sign of bare(piece)) {
    if (part !== '' && width(part + sign) > room) {
      parts.push(part)
      part = ''
    }
    part += sign
  }
  return [...parts, part]
}

/**
 * Lines that a paragraph takes at a width in ems; Infinity when a piece without a break is wider, unless it may be `broken`
 * anywhere. Who wants the lines gives a list for them; there it may.
 */
export function linesOf(paragraph: string, room: number, into: string[] | null = null, broken: boolean = into !== null): number {
  let lines = 1
  let used = 0
  let line = ''
  const space = width(' ')
  for (const word of paragraph.split(' ')) {
    const pieces = piecesOf(word).flatMap((piece) => (broken && width(bare(piece)) > room ? cut(piece, room) : [piece]))
    for (const [place, piece] of pieces.entries()) {
      const gap = place === 0 && used > 0 ? space : 0
      const wide = width(bare(piece))
      if (wide > room && !broken) return Number.POSITIVE_INFINITY
      if (used > 0 && used + gap + wide > room) {
        lines += 1
        into?.push(line.endsWith(SOFT_HYPHEN) ? `${bare(line)}-` : bare(line))
        used = wide
        line = piece
      } else {
        used += gap + wide
        line += (gap > 0 ? ' ' : '') + piece
      }
    }
  }
  into?.push(bare(line))
  return lines
}

function height(paragraphs: readonly string[], headed: boolean, size: number, room: number, broken: boolean = false): number {
  return paragraphs.reduce((sum, paragraph, place) => {
    const scale = headed && place > 0 ? SMALL : 1
    const leading = headed && place > 0 ? SMALL_LEADING : LEADING
    return sum + linesOf(paragraph, (room * 0.985) / (size * scale * (headed && place === 0 ? boldWidth(paragraph) : 1)), null, broken) * size * scale * leading
  }, 0)
}

const fits = new Map<string, Fit>()

/** `taken`: units at the foot that tags have. `whole` leaves long words unbroken, as a text field shows them. */
export function fit(text: string, kind: Kind, w: number, h: number, taken: number = 0, whole: boolean = false): Fit {
  const key = `${whole ? 'w' : ''}${kind}|${w}|${h}|${taken}|${text}`
  const known = fits.get(key)
  if (known !== undefined) return known
  const found = fitted(text, kind, w, h - taken, whole, w > h * 1.4)
  if (fits.size > 20_000) fits.clear()
  fits.set(key, found)
  return found
}

function fitted(text: string, kind: Kind, w: number, h: number, whole: boolean, wide: boolean): Fit {
  const paragraphs = text.split('\n')
  const headed = kind !== 'text' && paragraphs.length > 1 && (kind === 'aggregate' || paragraphs.slice(1).every((line) => FIELD.test(line)))
  const [most, least] = kind === 'actor' ? [10.5, 8] : kind === 'text' ? [Math.min(28, Math.max(11, h * 0.42)), 9] : [15, 9]
  const side = kind === 'actor' ? 3 : kind === 'text' ? 6 : wide ? 12 : 7
  const room = (w - 2 * side) / (kind === 'text' ? louderWidth(text) : 1)
  const tall = kind === 'actor' ? h - 26 : kind === 'text' ? h - 8 : h - FOOT - 4
  const german = document.documentElement.lang.startsWith('de') || GERMAN.test(text)
  const ways = whole ? [{ text, down: least }] : attempts(text, least, german)
  const last = ways.at(-1)?.text ?? text
  for (const way of ways) {
    const set = way.text.split('\n')
    for (let size = kind === 'text' ? most : most * Math.max(1, Math.min(w, h) / 160); size >= way.down; size -= 0.5) {
      if (height(set, headed, size, room) <= tall) return { size, overflows: false, text: way.text, headed }
    }
  }
  // What cannot be hyphenated, such as an address, is broken anywhere, at the least size.
  if (!whole && height(last.split('\n'), headed, least, room, true) <= tall) return { size: least, overflows: false, text: last, headed }
  return { size: least, overflows: kind !== 'value_plus' && kind !== 'value_minus', text: last, headed }
}
