/** The board that is measured: a grid of square notes with three to six words each, the same in every run. */
import type { Note } from '../contract/items'
import type { Kind } from '../contract/kinds'

const SIZE = 160
const STEP = 180
/** Columns for one row: screens are wider than tall. */
const WIDE = 1.6
const PAPERS: readonly Kind[] = ['event', 'command', 'read_model', 'policy', 'system', 'opportunity', 'hotspot']
const WORDS = 'bike rented paid returned late key lost battery empty Rechnung Kaution zurückgezahlt 予約 受付 🚲 station full refund due'.split(' ')

/** A small generator of numbers from 0 to 1 (mulberry32), so that every run draws the same words. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function makeNotes(count: number, by: string): Note[] {
  const chance = dice(11)
  const one = <Item>(of: readonly Item[]): Item => of[Math.floor(chance() * of.length)] as Item
  const columns = Math.ceil(Math.sqrt(count * WIDE))
  return Array.from({ length: count }, (_, place) => ({
    id: `n${place}`,
    kind: one(PAPERS),
    text: Array.from({ length: 3 + Math.floor(chance() * 4) }, () => one(WORDS)).join(' '),
    x: (place % columns) * STEP,
    y: Math.floor(place / columns) * STEP,
    w: SIZE,
    h: SIZE,
    by,
  }))
}
