/** Text and numbers on their way into an SVG: user text is never markup (TRUST X11). */

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
/** What XML cannot carry, escaped or not. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

export const written = (text: string): string => text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"']/gu, (sign) => SIGNS[sign] ?? '')

/** A number with two digits at most behind the point. */
export const figure = (value: number): string => String(Math.round(value * 100) / 100)

/** Whether a paragraph is read from right to left: its first letter says so, as in a browser. */
export const isRightToLeft = (text: string): boolean => RTL.test(text)

const RTL = /^[^\p{L}]*[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u

/** An element; what is undefined has no attribute. */
export function tag(name: string, attributes: Readonly<Record<string, string | number | undefined>>, content: string = ''): string {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? figure(value) : written(value ?? '')}"`)
    .join('')
  return content === '' ? `<${name}${said}/>` : `<${name}${said}>${content}</${name}>`
}

/** A line of text at a place, in the direction of its own script. */
export const line = (text: string, x: number, y: number, attributes: Readonly<Record<string, string | number | undefined>> = {}): string =>
  text === '' ? '' : tag('text', { x, y, direction: RTL.test(text) ? 'rtl' : undefined, ...attributes }, written(text))
