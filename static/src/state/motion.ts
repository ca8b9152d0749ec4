/** What my pointer is doing and has not decided yet: shown at once, never stored; others see the drag through presence. */
import { batch, signal } from '@preact/signals-core'
import type { Point } from '../board/geometry'
import type { Snap } from '../board/guides'
import type { Box } from '../contract/items'
import type { Kind } from '../contract/kinds'
import type { Scaled } from './sizes'

/** Items under the hand, by id, and how far they were taken, in board units. */
export interface Drag {
  readonly items: readonly string[]
  readonly dx: number
  readonly dy: number
  /** True while copies are dragged and the originals stay (Alt). */
  readonly copy: boolean
}

/** An arrow that is there, and which of its ends is in the hand. */
export interface End {
  readonly link: string
  readonly end: 'source' | 'target'
}

/** An arrow being drawn from a note to a point, and the note under it, if it may end there. */
export interface Linking {
  /** Where its other end is and stays. */
  readonly from: string
  readonly to: Point
  readonly over: string | null
  /** Left out for an arrow that is not there yet. */
  readonly of?: End
}

export class Motion {
  /** Where the pointer is, in board units; null when it is elsewhere. */
  readonly cursor = signal<Point | null>(null)
  readonly drag = signal<Drag | null>(null)
  /** What the dragged items lie in line with. */
  readonly marks = signal<Pick<Snap, 'guides' | 'gaps'> | null>(null)
  readonly marquee = signal<Box | null>(null)
  readonly linking = signal<Linking | null>(null)
  /** A frame being drawn. */
  readonly drawing = signal<Box | null>(null)
  /** What is being resized: the boxes it would get, and where lines would stand. */
  readonly resizing = signal<Scaled | null>(null)
  /** The note that the note tool would place, by its top left corner. */
  readonly ghost = signal<{ readonly kind: Kind; readonly at: Point } | null>(null)
  /** Where room is being made, and how much, in board units; less than 0 while a gap is being closed. */
  readonly space = signal<{ readonly axis: 'x' | 'y'; readonly at: number; readonly by: number } | null>(null)
  /** Where the pivotal tool or the space tool would draw its line. */
  readonly line = signal<number | null>(null)

  /** Nothing is under way any more. */
  rest(): void {
    batch(() => {
      this.drag.value = null
      this.marks.value = null
      this.marquee.value = null
      this.linking.value = null
      this.drawing.value = null
      this.resizing.value = null
      this.ghost.value = null
      this.line.value = null
      this.space.value = null
    })
  }
}
