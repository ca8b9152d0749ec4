/**
 * A picture as a PDF of one page (ISO 32000-1): its pixels in tiles, packed without loss, so that every script and every emoji
 * looks as it does on the board. A page has 0.75 points for a board unit; what is larger than a page may be is told in larger
 * user units.
 */
import type { Box } from '../contract/items'
import { canvasOf } from './pixels'
import type { Cut } from './scope'

const POINTS = 0.75
/** Points of a page's side at most (ISO 32000-1, Annex C). */
const PAGE = 14_400
/** Pixels for a board unit, where the whole stays below so many; pixels of a tile's side at most. */
const [DENSITY, MOST, TILE] = [3, 120_000_000, 3000]

interface Tile {
  readonly part: Box
  readonly w: number
  readonly h: number
}

/** How a box is cut into tiles, from the upper left, row by row. */
export function tilesOf(box: Box): Tile[] {
  const density = Math.min(DENSITY, Math.sqrt(MOST / (box.w * box.h)))
  const side = TILE / density
  const tiles: Tile[] = []
  for (let y = 0; y < box.h; y += side) {
    for (let x = 0; x < box.w; x += side) {
      const part = { x: box.x + x, y: box.y + y, w: Math.min(side, box.w - x), h: Math.min(side, box.h - y) }
      tiles.push({ part, w: Math.max(1, Math.round(part.w * density)), h: Math.max(1, Math.round(part.h * density)) })
    }
  }
  return tiles
}

/** Raises when the browser cannot draw it. */
export async function pdfOf(cut: Cut, style: string, title: string): Promise<Blob> {
  const tiles = tilesOf(cut.box)
  const pictures: Uint8Array[] = []
  for (const { part, w, h } of tiles) pictures.push(await packed(await canvasOf(cut, style, { w, h }, part)))
  return pageOf(cut.box, tiles, pictures, title)
}

/** Red, green and blue of every pixel, deflated. */
async function packed(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no picture')
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  const colours = new Uint8Array((data.length / 4) * 3)
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    colours[to] = data[from] ?? 0
    colours[to + 1] = data[from + 1] ?? 0
    colours[to + 2] = data[from + 2] ?? 0
  }
  const stream = new Blob([colours]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Objects 1 to 4 are the catalogue, the list of pages, the page and what it paints; then the title, then a picture for each tile. */
function pageOf(box: Box, tiles: readonly Tile[], pictures: readonly Uint8Array[], title: string): Blob {
  const unit = Math.max(1, Math.ceil((Math.max(box.w, box.h) * POINTS) / PAGE))
  const points = (units: number): string => ((units * POINTS) / unit).toFixed(3)
  const first = 6
  const paint = tiles
    .map(({ part }, place) => `q ${points(part.w)} 0 0 ${points(part.h)} ${points(part.x - box.x)} ${points(box.y + box.h - part.y - part.h)} cm /T${place} Do Q`)
    .join('\n')
  const named = tiles.map((_, place) => `/T${place} ${first + place} 0 R`).join(' ')
  const objects: (readonly (string | Uint8Array)[])[] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${points(box.w)} ${points(box.h)}]${unit > 1 ? ` /UserUnit ${unit}` : ''} /Contents 4 0 R /Resources << /XObject << ${named} >> >> >>`],
    [`<< /Length ${paint.length} >>\nstream\n${paint}\nendstream`],
    [`<< /Title ${inHex(title)} /Producer (Storming) >>`],
    ...tiles.map(({ w, h }, place): (string | Uint8Array)[] => {
      const picture = pictures[place] ?? new Uint8Array()
      return [`<< /Type /XObject /Subtype /Image /Width ${w} /Height ${h} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /Length ${picture.length} >>\nstream\n`, picture, '\nendstream']
    }),
  ]
  return assembled(objects)
}

/** A text as PDF reads any script: UTF-16 with its mark, in hexadecimal, so that no sign of it can end the string. */
export const inHex = (text: string): string =>
  `<FEFF${Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0').toUpperCase()).join('')}>`

/** The objects one after the other, and the table that says where each of them begins. */
export function assembled(objects: readonly (readonly (string | Uint8Array)[])[]): Blob {
  const encoder = new TextEncoder()
  const pieces: Uint8Array[] = []
  let length = 0
  const put = (piece: string | Uint8Array): void => {
    const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece
    pieces.push(bytes)
    length += bytes.length
  }
  put('%PDF-1.6\n')
  put(Uint8Array.of(0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a))
  const starts = objects.map((object, place) => {
    const start = length
    put(`${place + 1} 0 obj\n`)
    for (const piece of object) put(piece)
    put('\nendobj\n')
    return start
  })
  const table = length
  put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')}`)
  put(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${table}\n%%EOF\n`)
  return new Blob(pieces as BlobPart[], { type: 'application/pdf' })
}
