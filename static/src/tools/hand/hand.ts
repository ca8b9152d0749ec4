/** The hand moves the window over the board. */
import type { ToolState } from '../state'
import { idle } from './idle'
import { panning } from './panning'

export type HandState = 'idle' | 'panning'

export const hand: Readonly<Record<HandState, ToolState<HandState>>> = { idle, panning }
