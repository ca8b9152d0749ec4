/** The frame tool draws a bounded context or another region. */
import type { ToolState } from '../state'
import { drawing } from './drawing'
import { idle } from './idle'

export type FrameState = 'idle' | 'drawing'

export const frame: Readonly<Record<FrameState, ToolState<FrameState>>> = { idle, drawing }
