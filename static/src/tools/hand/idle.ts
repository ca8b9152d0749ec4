/** The hand waits. */
import type { ToolState } from '../state'
import type { HandState } from './hand'

export const idle: ToolState<HandState> = {
  onPointerDown: () => 'panning',
}
