/** The arrow: points, selects, moves, resizes, and draws from a note's handle. */
import type { ToolState } from '../state'
import { dragging } from './dragging'
import { idle } from './idle'
import { linking } from './linking'
import { marquee } from './marquee'
import { pointing } from './pointing'
import { resizing } from './resizing'

export type SelectState = 'idle' | 'pointing' | 'dragging' | 'marquee' | 'resizing' | 'linking'

export const select: Readonly<Record<SelectState, ToolState<SelectState>>> = {
  idle,
  pointing,
  dragging,
  marquee,
  resizing,
  linking,
}
