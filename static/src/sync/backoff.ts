/** How long to wait before the next try: 0.5 s doubling to 15 s, with full jitter, so that a thousand browsers do not return
 * in the same second (TRUST C3). */

const FIRST = 500
const LONGEST = 15_000

/** Milliseconds; `tries` counts the tries that failed since the line was last open, `chance` is from 0 to 1. */
export const backoff = (tries: number, chance: number): number => Math.min(LONGEST, FIRST * 2 ** tries) * chance
