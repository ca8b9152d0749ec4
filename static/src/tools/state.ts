/**
 * A tool is a handful of states; each answers an input with the name of the next one (STYLE X13). States keep nothing:
 * what a gesture must remember lies in `Grasp`, what people see of it in `workshop.motion`.
 */
import type { Point } from '../board/geometry'
import type { Workshop } from '../state/workshop'
import type { PointerInput, Spot } from './input'

/** What the gesture began with. */
export interface Grasp {
  /** Where the pointer went down: on the screen, on the board, on what. */
  readonly screen: Point
  readonly world: Point
  readonly spot: Spot
  readonly shift: boolean
  readonly alt: boolean
  /** Items that the gesture takes along; chosen when it begins. */
  readonly items: readonly string[]
  /** What was selected before. */
  readonly selected: readonly string[]
}

export interface Move {
  readonly input: PointerInput
  /** The pointer on the board. */
  readonly world: Point
  /** What is under it. */
  readonly spot: Spot
  readonly grasp: Grasp
}

/** `Name` is the union of the tool's states; an answer of undefined stays. */
export interface ToolState<Name extends string> {
  readonly onPointerDown?: (workshop: Workshop, move: Move) => Name | undefined | void
  readonly onPointerMove?: (workshop: Workshop, move: Move) => Name | undefined | void
  readonly onPointerUp?: (workshop: Workshop, move: Move) => Name | undefined | void
  readonly onDoubleClick?: (workshop: Workshop, move: Move) => Name | undefined | void
  /** `grasp` is what the gesture began with; null when the pointer was up. */
  readonly onCancel?: (workshop: Workshop, grasp: Grasp | null) => Name
}

/** CSS pixels that a pointer may tremble before a click becomes a drag. */
export const TREMBLE = 4

export const isDrag = ({ input: { at }, grasp: { screen } }: Move): boolean =>
  Math.hypot(at.x - screen.x, at.y - screen.y) > TREMBLE

/** How far the pointer is from where it went down, in board units. */
export const way = ({ world, grasp }: Move): Point => ({ x: world.x - grasp.world.x, y: world.y - grasp.world.y })
