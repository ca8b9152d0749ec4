/** All notes and frames in small. Kept as a bitmap: whoever pans over thousands of notes pays for one copy of it. */
import type { Board } from '../board/board'
import { boundsOf } from '../board/geometry'
import { paperOf } from '../board/legend'
import type { Box } from '../contract/items'

/** After a drawing that took t ms the next waits so many t: a board that changes all the time costs one part in so many. */
const REST = 25
/** Of frames, in pixels of the bitmap. */
const LINE = 2

export class MapPicture {
  readonly bitmap: HTMLCanvasElement = document.createElement('canvas')
  /** The part of the board that the bitmap shows; null while there is nothing. */
  box: Box | null = null
  readonly #most: readonly [number, number]
  #drawn: readonly unknown[] = []
  #next = 0

  /** The picture is no larger than so many CSS pixels. */
  constructor(width: number, height: number, sharp: number) {
    this.#most = [width * sharp, height * sharp]
  }

  /** Bring the picture up to date; true if it has to wait, and shows an older board until then. */
  follow(board: Board, line: string): boolean {
    const now = [board.notes, board.frames, board.legend, line]
    if (now.every((each, place) => each === this.#drawn[place])) return false
    const begun = performance.now()
    if (begun < this.#next) return true
    this.#drawn = now
    this.box = boundsOf(board)
    if (this.box !== null) this.#draw(board, this.box, line)
    const took = performance.now() - begun
    this.#next = begun + took * REST
    return false
  }

  #draw(board: Board, { x: left, y: top, w: wide, h: tall }: Box, line: string): void {
    const scale = Math.min(this.#most[0] / Math.max(1, wide), this.#most[1] / Math.max(1, tall))
    this.bitmap.width = Math.max(1, Math.round(wide * scale))
    this.bitmap.height = Math.max(1, Math.round(tall * scale))
    const context = this.bitmap.getContext('2d')
    if (context === null) return
    const rect = ({ x, y, w, h }: Box): [number, number, number, number] => [(x - left) * scale, (y - top) * scale, Math.max(1.5, w * scale), Math.max(1.5, h * scale)]
    context.strokeStyle = line
    context.lineWidth = LINE
    for (const frame of board.frames.values()) {
      // Within the frame: half of a line on the edge of the picture would be cut off.
      const [x, y, w, h] = rect(frame)
      context.strokeRect(x + LINE / 2, y + LINE / 2, Math.max(0, w - LINE), Math.max(0, h - LINE))
    }
    for (const note of board.notes.values()) {
      context.fillStyle = paperOf(board, note.kind) || '#8A857C'
      context.fillRect(...rect(note))
    }
  }
}
