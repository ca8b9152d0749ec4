/** Dark or white words on a colour that a stranger chose. */

/** Ratio of a colour of the lightness `l` to another, after WCAG 2. */
const ratio = (one: number, other: number): number => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)

/** Relative luminance of `#rrggbb`; 1 for whatever is none. */
function luminance(colour: string): number {
  const [, r = 'ff', g = 'ff', b = 'ff'] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/iu.exec(colour) ?? []
  const [red = 1, green = 1, blue = 1] = [r, g, b].map((part) => linear(Number.parseInt(part, 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const PAPER_INK = '#1a1a1a'

/** Whichever of the two reads better. */
export function inkOn(colour: string): string {
  const light = luminance(colour)
  return ratio(light, luminance(PAPER_INK)) >= ratio(light, 1) ? PAPER_INK : '#ffffff'
}
