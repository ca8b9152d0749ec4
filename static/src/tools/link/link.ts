/** The link tool draws an arrow between two notes: by one drag, or by two clicks. */
import type { ToolState } from '../state'
import { connecting } from './connecting'
import { idle } from './idle'
import { waiting } from './waiting'

export type LinkState = 'idle' | 'connecting' | 'waiting'

export const link: Readonly<Record<LinkState, ToolState<LinkState>>> = { idle, connecting, waiting }
