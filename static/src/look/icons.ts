/** The small drawings of the interface: only the ones used, taken from lucide when the client is built, as one hidden sheet of symbols. */
import { ICONS, type IconName } from './icon-files'

const SVG = 'http://www.w3.org/2000/svg'
const ELEMENT = /<(path|circle|rect|line|polyline|polygon|ellipse)\s([^>]*?)\/?>/gu
const ATTRIBUTE = /([\w-]+)="([^"]*)"/gu

/** The shapes of one lucide file as elements. Files are our own dependency's, but only shapes and attributes are taken over. */
function shapes(file: string): SVGElement[] {
  return [...file.matchAll(ELEMENT)].map(([, tag = 'path', attributes = '']) => {
    const shape = document.createElementNS(SVG, tag) as SVGElement
    for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) shape.setAttribute(name, value)
    return shape
  })
}

/** The same as markup, for a picture that leaves the page. */
export const iconMarkup = (name: IconName): string => shapes(ICONS[name]).map((shape) => new XMLSerializer().serializeToString(shape).replace(` xmlns="${SVG}"`, '')).join('')

/** Put the sheet of symbols into the page. Once, before anything is drawn. */
export function layOutIcons(): void {
  const sheet = document.createElementNS(SVG, 'svg')
  sheet.setAttribute('aria-hidden', 'true')
  sheet.setAttribute('class', 'unseen')
  for (const [name, file] of Object.entries(ICONS)) {
    const symbol = document.createElementNS(SVG, 'symbol')
    symbol.id = `icon-${name}`
    symbol.setAttribute('viewBox', '0 0 24 24')
    symbol.append(...shapes(file))
    sheet.append(symbol)
  }
  document.body.prepend(sheet)
}

/** One drawing as an element, for those who draw without templates. */
export function iconElement(name: IconName, kind: string = 'icon'): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', kind)
  svg.setAttribute('aria-hidden', 'true')
  const use = document.createElementNS(SVG, 'use')
  use.setAttribute('href', `#icon-${name}`)
  svg.append(use)
  return svg
}

export type { IconName } from './icon-files'
