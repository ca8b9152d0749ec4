/**
 * The small drawing of each kind, as an image of its notes' paper. As an element it was a part that the browser looked at for each
 * step of a pan, on every note there is.
 */
import { iconMarkup } from './icons'
import { KIND_ICONS } from './marks'

/** The share of ink in `--paper-mark`, which an image of a style cannot read. On the small paper of an actor the drawing is stronger. */
export const INK_SHARE = 0.62
const ACTOR_SHARE = 0.8

/** Rules that give notes the drawing of their kind, as `--mark`. */
export const markRules = (): string =>
  Object.entries(KIND_ICONS)
    .flatMap(([kind, name]) => {
      if (name === null) return []
      const dress = `fill="none" stroke="#1a1a1a" stroke-opacity="${kind === 'actor' ? ACTOR_SHARE : INK_SHARE}" stroke-width="2.1" stroke-linecap="round" stroke-linejoin="round"`
      const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" ${dress}>${iconMarkup(name)}</svg>`
      return `.note[data-kind='${kind}'] { --mark: url("data:image/svg+xml,${encodeURIComponent(drawing)}"); }`
    })
    .join('\n')

/** Draw them on the page's notes. Once, before anything is drawn. */
export function drawMarks(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(markRules())
  document.adoptedStyleSheets.push(sheet)
}
