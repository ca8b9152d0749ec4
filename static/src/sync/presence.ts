/** Telling others where I am: at most 20 times a second, the newest only (TRUST L04). */
import { effect } from '@preact/signals-core'
import type { Presence } from '../contract/frames'
import type { Workshop } from '../state/workshop'

/** Milliseconds between two tellings. */
const PACE = 50

/** Watch my presence and send it when it changes and the line is open; the answer stops it. */
export function tellPresence(workshop: Workshop, send: (presence: Presence) => boolean): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let told = ''
  const tell = (): void => {
    const presence = workshop.presence.peek()
    const text = JSON.stringify(presence)
    if (text === told || !send(presence)) return
    told = text
    waiting = setTimeout(() => {
      waiting = undefined
      tell()
    }, PACE)
  }
  const stop = effect(() => {
    // A new line has heard nothing yet.
    if (workshop.connection.line.value !== 'open') told = ''
    const changed = workshop.presence.value
    if (waiting === undefined && changed !== undefined) tell()
  })
  return () => {
    stop()
    clearTimeout(waiting)
  }
}
