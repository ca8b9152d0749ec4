/** What a pointer or a key does, as the stage tells it. Points are CSS pixels from the top left corner of the stage. */
import type { Point } from '../board/geometry'
import type { Target } from '../board/hit'
import type { End } from '../state/motion'

/** A corner or side of the selected item by which it is resized, as on a compass. */
export type Grip = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw'

/** What the pointer is on, when the stage knows better than geometry: a grip, a handle for links, a curve, a title. */
export type Spot =
  | Target
  | { readonly on: 'grip'; readonly id: string; readonly grip: Grip }
  /** A corner of the box around several selected things. */
  | { readonly on: 'groupGrip'; readonly grip: Grip }
  | { readonly on: 'linker'; readonly id: string }
  /** The handle at an end of the selected arrow. */
  | { readonly on: 'linkEnd'; readonly id: string; readonly end: End['end'] }

export interface PointerInput {
  /** `menu` asks what can be done here: the right button, a long press. */
  readonly type: 'pointerDown' | 'pointerMove' | 'pointerUp' | 'doubleClick' | 'menu'
  readonly at: Point
  /** 0 left, 1 middle, 2 right; touch and pen are 0. */
  readonly button?: number
  readonly shift?: boolean
  readonly alt?: boolean
  /** Ctrl, or Cmd on macOS. */
  readonly ctrl?: boolean
  /** The space bar is held: the hand, for as long. */
  readonly space?: boolean
  readonly on?: Spot
}

/** The gesture ends without a decision: Esc, a second finger, the window lost its focus. */
export interface Cancel {
  readonly type: 'cancel'
}

export type Input = PointerInput | Cancel
