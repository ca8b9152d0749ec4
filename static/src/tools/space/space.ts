/** The space tool makes room on the wall: what lies beyond a line makes way, or comes closer (UX U15). */
import type { ToolState } from '../state'
import { idle } from './idle'
import { pulling } from './pulling'

export type SpaceState = 'idle' | 'pulling'

export const space: Readonly<Record<SpaceState, ToolState<SpaceState>>> = { idle, pulling }
