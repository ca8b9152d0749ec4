/** What lies in the clipboard as words: one note for each line, or for each row of a spreadsheet (UX U12). */
import type { Point } from '../board/geometry'
import type { NewNote, PlaceNotes } from '../contract/commands'
import { LOOKS, type Kind } from '../contract/kinds'
import { GAP } from '../board/neighbours'

/** More lines than this are asked about first, and lie in a block: a row of hundreds is wider than anybody can look at. */
export const MANY = 20

/** About how much wider than high a block is, as windows are. */
const WIDE = 1.6

/** A cell that a spreadsheet wrote between quotation marks, as it does when there are breaks, tabs or such marks in it. */
const QUOTED = /"((?:[^"]|"")*)"(?=\t|\r|\n|$)/uy
const PLAIN = /[^\t\r\n\u2028\u2029]*/uy
const BREAK = /\r\n|[\n\r\u2028\u2029]/uy

/** The words of the notes, in order. The cells of a row are lines of one note; what says nothing is left out. */
export function linesOf(text: string): string[] {
  const rows: string[][] = [[]]
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    at += found?.[0].length ?? 0
    return found
  }
  while (at < text.length) {
    rows.at(-1)?.push(cell(text, at, take).trim())
    if (text[at] === '\t') at += 1
    else if (take(BREAK) !== null) rows.push([])
  }
  return rows.map((cells) => cells.filter((words) => words !== '').join('\n')).filter((words) => words !== '')
}

/** Marks around words that need none were written by a person, and stay. */
function cell(text: string, at: number, take: (pattern: RegExp) => RegExpExecArray | null): string {
  QUOTED.lastIndex = at
  const inner = QUOTED.exec(text)?.[1]
  if (inner === undefined || !/[\t\r\n]|""/u.test(inner)) return take(PLAIN)?.[0] ?? ''
  take(QUOTED)
  return inner.replaceAll('""', '"')
}

/** A few stand in a row from the point on; many in a block around it, column by column, which is the order of the story. */
export function pasted(text: string, kind: Kind, at: Point, newId: () => string): PlaceNotes | null {
  const lines = linesOf(text)
  if (lines.length === 0) return null
  const { width, height } = LOOKS[kind]
  const [across, down] = [width + GAP, height + GAP]
  const many = lines.length > MANY
  const rows = many ? Math.max(1, Math.ceil(Math.sqrt((lines.length * across) / down / WIDE))) : 1
  const columns = Math.ceil(lines.length / rows)
  const from = many ? { x: Math.round(at.x - (columns * across - GAP) / 2), y: Math.round(at.y - (rows * down - GAP) / 2) } : at
  const notes = lines.map((words, place): NewNote => ({ note: newId(), kind, text: words, x: from.x + Math.floor(place / rows) * across, y: from.y + (place % rows) * down }))
  return { type: 'PlaceNotes', notes }
}
