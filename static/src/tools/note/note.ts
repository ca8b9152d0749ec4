/** The note tool places one note of a kind. */
import type { ToolState } from '../state'
import { idle } from './idle'
import { placing } from './placing'

export type NoteState = 'idle' | 'placing'

export const note: Readonly<Record<NoteState, ToolState<NoteState>>> = { idle, placing }
