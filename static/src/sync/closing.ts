/** What a close code asks of the client (TRUST section 4). */
import type { NoticeCode } from '../state/notices'

export interface Closing {
  /** Whether the line comes back by itself. */
  readonly comesBack: boolean
  /** What people are told; null when the save state says enough. */
  readonly notice: NoticeCode | null
}

const CLOSINGS: ReadonlyMap<number, Closing> = new Map<number, Closing>([
  [4401, { comesBack: false, notice: 'signed_out' }],
  [4403, { comesBack: false, notice: 'access_ended' }],
  [4404, { comesBack: false, notice: 'board_missing' }],
  [4413, { comesBack: true, notice: null }],
  [4426, { comesBack: false, notice: 'client_too_old' }],
  [4429, { comesBack: true, notice: 'too_fast' }],
  // The save state says it, if it takes longer than a moment.
  [4503, { comesBack: true, notice: null }],
])

/** Every other code is the network, a proxy or the end of a process: the line comes back without a word. */
export const closingOf = (code: number): Closing => CLOSINGS.get(code) ?? { comesBack: true, notice: null }
