/** The letters of a picture travel inside it: those parts of the page's font that its words need, as data. */

/** One part of the font: which signs it has (as the style sheet tells it, and as numbers), and where it lies. */
export interface FontPart {
  readonly family: string
  readonly told: string
  readonly ranges: readonly (readonly [number, number])[]
  readonly address: string
}

const RANGE = /U\+([\dA-F]+)(?:-([\dA-F]+))?/giu

/** "U+0000-00FF, U+0131" as pairs of first and last. */
export const rangesOf = (told: string): (readonly [number, number])[] =>
  [...told.matchAll(RANGE)].map(([, first = '0', last = first]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const)

/** The parts that hold at least one of the signs. */
export function partsFor(text: string, parts: readonly FontPart[]): FontPart[] {
  const signs = new Set([...text].map((sign) => sign.codePointAt(0) ?? 0))
  return parts.filter(({ ranges }) => [...signs].some((sign) => ranges.some(([first, last]) => sign >= first && sign <= last)))
}

/** What the page's own style sheets load. */
function partsOfPage(): FontPart[] {
  return [...document.styleSheets].flatMap((styles) =>
    [...styles.cssRules].flatMap((rule): FontPart[] => {
      if (!(rule instanceof CSSFontFaceRule)) return []
      const file = /url\("?([^")]+)"?\)/u.exec(rule.style.getPropertyValue('src'))?.[1]
      if (file === undefined || !rule.style.fontFamily.includes('Inter Variable')) return []
      const told = rule.style.getPropertyValue('unicode-range')
      return [{ family: 'Inter Variable', told, ranges: rangesOf(told), address: new URL(file, styles.href ?? location.href).href }]
    }),
  )
}

const carried = new Map<string, Promise<string>>()

/** Rules that carry the font for a text; none where the files cannot be had, so that a picture is drawn all the same. */
export async function fontRules(text: string): Promise<string> {
  const parts = partsFor(text, partsOfPage())
  const rules = await Promise.all(parts.map(async (part) => rule(part, await data(part.address))))
  return rules.join('')
}

const rule = ({ family, told }: FontPart, file: string): string =>
  file === '' ? '' : `@font-face{font-family:'${family}';font-weight:100 900;src:url(${file}) format('woff2');unicode-range:${told}}`

function data(address: string): Promise<string> {
  const known = carried.get(address) ?? read(address)
  carried.set(address, known)
  return known
}

async function read(address: string): Promise<string> {
  try {
    const answer = await fetch(address)
    if (!answer.ok) return ''
    const bytes = new Uint8Array(await answer.arrayBuffer())
    return `data:font/woff2;base64,${btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''))}`
  } catch {
    carried.delete(address)
    return ''
  }
}
