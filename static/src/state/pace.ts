/** How long a player waits before it shows the next entry, in milliseconds at speed 1. */
import type { Entry } from '../contract/entry'

/** Pauses in the work are shortened to this (UX P2). */
const LONGEST = 1000
/** Gestures made faster than this, by a script or an import, can still be followed. */
const SHORTEST = 200
/** Entries of one gesture follow each other like one movement. */
const WITHIN = 10

export function paceOf(before: Entry | undefined, next: Entry | undefined): number {
  if (before === undefined || next === undefined) return SHORTEST
  if (before.command === next.command) return WITHIN
  const gap = Date.parse(next.at) - Date.parse(before.at)
  return Math.min(LONGEST, Math.max(SHORTEST, gap))
}
