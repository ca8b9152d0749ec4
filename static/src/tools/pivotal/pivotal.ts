/** The pivotal tool draws the line where one chapter of the story ends. */
import type { ToolState } from '../state'
import { drawing } from './drawing'
import { idle } from './idle'

export type PivotalState = 'idle' | 'drawing'

export const pivotal: Readonly<Record<PivotalState, ToolState<PivotalState>>> = { idle, drawing }
