/** A picture as pixels: for slides, for the clipboard, and for the pages of a PDF. */
import type { Box } from '../contract/items'
import { svgOf } from './svg'
import type { Cut } from './scope'

/** Pixels of the longer side, and of the whole, at most: larger canvases fail in some browsers. */
const [LARGEST, MOST] = [8192, 40_000_000]
/** Pixels for one board unit, where there is room: a screen of double density at 150 %. */
const DENSITY = 3

export interface Size {
  readonly w: number
  readonly h: number
}

/** The size in pixels that a part of a board is drawn in. */
export function sizeOf({ w, h }: Size): Size {
  const scale = Math.min(DENSITY, LARGEST / Math.max(w, h), Math.sqrt(MOST / (w * h)))
  return { w: Math.max(1, Math.round(w * scale)), h: Math.max(1, Math.round(h * scale)) }
}

/** Raises when the browser cannot draw it. */
export async function canvasOf(cut: Cut, style: string, size: Size, part: Box = cut.box): Promise<HTMLCanvasElement> {
  // Without a size of its own, an SVG picture is drawn small and then blown up.
  const address = URL.createObjectURL(new Blob([svgOf(cut, { style, size, part })], { type: 'image/svg+xml' }))
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = size.w
    canvas.height = size.h
    canvas.getContext('2d')?.drawImage(picture, 0, 0, size.w, size.h)
    return canvas
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** Raises when the browser cannot draw it. */
export async function pngOf(cut: Cut, style: string): Promise<Blob> {
  const canvas = await canvasOf(cut, style, sizeOf(cut.box))
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png')
  })
}
