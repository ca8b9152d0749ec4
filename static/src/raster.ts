/** A drawing as pixels, for those who want to paste it into slides. */

/** Pixels of the longer side at most: larger canvases fail in some browsers. */
const LARGEST = 8192
/** Pixels for one board unit, where there is room. */
const DENSITY = 2

/** The size that an SVG says it has, in board units. */
export function sizeOf(svg: string): { readonly w: number; readonly h: number } {
  const [, box = ''] = /viewBox="([^"]+)"/u.exec(svg) ?? []
  const [, , w = 0, h = 0] = box.trim().split(/[\s,]+/u).map(Number)
  return w > 0 && h > 0 ? { w, h } : { w: 1, h: 1 }
}

/** Raises when the browser cannot draw it. */
export async function rasterOf(svg: string): Promise<Blob> {
  const { w, h } = sizeOf(svg)
  const scale = Math.min(DENSITY, LARGEST / Math.max(w, h))
  const [width, height] = [Math.max(1, Math.round(w * scale)), Math.max(1, Math.round(h * scale))]
  // Without a size of its own, an SVG picture is drawn small and then blown up.
  const sized = svg.replace('<svg ', `<svg width="${width}" height="${height}" `)
  const address = URL.createObjectURL(new Blob([sized], { type: 'image/svg+xml' }))
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}
