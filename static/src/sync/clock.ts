/** Winds the connection's clock while the save state may change by waiting alone. */
import { effect } from '@preact/signals-core'
import type { Workshop } from '../state/workshop'

/** Milliseconds. */
const TICK = 250

export const windClock = ({ connection, ledger }: Workshop): (() => void) => {
  let ticking: ReturnType<typeof setInterval> | undefined
  const stop = effect(() => {
    const unsettled =
      connection.line.value !== 'open' || connection.catchingUp.value !== null || ledger.pending.value.length > 0
    if (unsettled && ticking === undefined) ticking = setInterval(() => connection.wind(), TICK)
    if (!unsettled) {
      clearInterval(ticking)
      ticking = undefined
    }
  })
  return () => {
    stop()
    clearInterval(ticking)
  }
}
