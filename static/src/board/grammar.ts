/**
 * What may follow what, from left to right (PRACTICE section 5). It advises and never forbids: a suggestion, a gentle pull.
 * Chaotic exploration has no grammar, and a blank board none of ours.
 */
import type { Box, Note } from '../contract/items'
import { LOOKS, type Format, type Kind } from '../contract/kinds'
import type { Board } from './board'

/** Board units between notes that touch: the grammar reads at most 12 as touching (A2). */
export const TOUCH = 8

/** A1.1 to A1.7, of each kind the most telling successor first; between command and event stands our own logic or a foreign one. */
const FOLLOWS: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  actor: ['command', 'read_model'],
  read_model: ['command', 'actor'],
  ui: ['command', 'actor'],
  command: ['system', 'aggregate', 'event'],
  system: ['event'],
  aggregate: ['event'],
  event: ['policy', 'read_model'],
  policy: ['command'],
}

export const hasGrammar = (format: Format): boolean => format === 'process' || format === 'design'

export const mayFollow = (kind: Kind, next: Kind): boolean => FOLLOWS[kind]?.includes(next) ?? false

/** What usually comes after a note; on the level of design the rules stand before the systems. */
export function nextKind(kind: Kind, format: Format): Kind | null {
  if (!hasGrammar(format)) return null
  return kind === 'command' && format === 'design' ? 'aggregate' : (FOLLOWS[kind]?.[0] ?? null)
}

/** Where the next note of a kind would lie: touching, on the same line. */
export function placeAfter(note: Box, kind: Kind): Box {
  const { width: w, height: h } = LOOKS[kind]
  return { x: note.x + note.w + TOUCH, y: note.y + (note.h - h) / 2, w, h }
}

const far = ({ x, y }: { readonly x: number; readonly y: number }): number => Math.hypot(x, y)

/** The way from where a note is held to the nearest place beside a legal neighbour; null when none is within reach. */
export function pull(held: Pick<Note, 'id' | 'kind'>, at: Box, { notes, format }: Pick<Board, 'notes' | 'format'>, reach: number): { readonly x: number; readonly y: number } | null {
  if (!hasGrammar(format)) return null
  let best: { readonly x: number; readonly y: number } | null = null
  for (const note of notes.values()) {
    // Thousands are too far above or below.
    if (Math.abs(note.y + (note.h - at.h) / 2 - at.y) > reach || note.id === held.id) continue
    const ways = [
      ...(mayFollow(note.kind, held.kind) ? [note.x + note.w + TOUCH] : []),
      ...(mayFollow(held.kind, note.kind) ? [note.x - TOUCH - at.w] : []),
    ].map((x) => ({ x: x - at.x, y: note.y + (note.h - at.h) / 2 - at.y }))
    for (const way of ways) if (Math.max(Math.abs(way.x), Math.abs(way.y)) <= reach && (best === null || far(way) < far(best))) best = way
  }
  return best
}
