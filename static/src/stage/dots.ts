/** The dots of the table: how far they lie apart on the screen, and how they are drawn while that changes. */

/** Board units between two dots, and the least CSS pixels between them. */
const STEP = 24
const LEAST = 14
/** While somebody zooms, dots are stretched so far before they are drawn anew: nobody sees that they grow. */
const STRETCH = 1.4

/** CSS pixels between two dots. */
export function stepAt(zoom: number): number {
  let step = STEP * zoom
  while (step < LEAST) step *= 2
  return step
}

/** The step to draw dots with when they may be stretched, but never shrunk, for they would not reach the edges of the window. */
export function drawnFor(step: number, drawn: number): number {
  const stretched = step / drawn
  if (stretched >= 1 && stretched <= STRETCH) return drawn
  return stretched > STRETCH ? step : step / STRETCH
}
