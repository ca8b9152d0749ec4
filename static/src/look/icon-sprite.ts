/** The small drawings of the interface for a canvas: each drawn once for a size, then copied. */
import { ICONS, type IconName } from './icon-files'

const ELEMENT = /<(path|circle|rect|line|polyline|ellipse)\s([^>]*?)\/?>/gu
const sprites = new Map<string, OffscreenCanvas>()

/** The drawing, so many pixels of the screen wide and high. */
export function iconSprite(name: IconName, size: number, colour: string): OffscreenCanvas {
  const key = `${name} ${size} ${colour}`
  const known = sprites.get(key)
  if (known !== undefined) return known
  const sprite = new OffscreenCanvas(size, size)
  const context = sprite.getContext('2d')
  if (context !== null) {
    context.scale(size / 24, size / 24)
    context.strokeStyle = colour
    context.lineWidth = 2.1
    context.lineCap = context.lineJoin = 'round'
    context.stroke(pathOf(ICONS[name]))
  }
  sprites.set(key, sprite)
  return sprite
}

/** The shapes of a lucide file as one path. */
function pathOf(file: string): Path2D {
  const path = new Path2D()
  for (const [, tag = '', attributes = ''] of file.matchAll(ELEMENT)) {
    const number = (name: string): number => Number(new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? 0)
    const text = (name: string): string => new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? ''
    const part = new Path2D(tag === 'path' ? text('d') : tag === 'polyline' ? `M${text('points')}` : '')
    if (tag === 'circle') part.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI)
    if (tag === 'rect') part.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'))
    if (tag === 'line') part.addPath(new Path2D(`M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`))
    path.addPath(part)
  }
  return path
}
