/** What there is to see of the board just now: facts, and over them what hands are doing with them, mine and others'. */
import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { Box, Frame, Note, Pivotal } from '../contract/items'
import type { Scaled } from '../state/sizes'
import { steady } from '../state/steady'
import type { Workshop } from '../state/workshop'

export interface Shift {
  readonly dx: number
  readonly dy: number
  /** It is somebody else's hand. */
  readonly remote: boolean
}

export interface Scene {
  /** Items under a hand. */
  readonly shifts: ReadonlyMap<string, Shift>
  /** Notes with pivotal lines. */
  readonly pivotal: ReadonlySet<string>
  /** Text that somebody else is writing, by note. */
  readonly drafts: ReadonlyMap<string, string>
  /** Notes with wishes that have waited for the server for a while. */
  readonly unsaved: ReadonlySet<string>
  /** The boxes that held sides or corners would make. */
  readonly resizing: Scaled | null
}

/** Milliseconds after which a note says that it is not saved yet. */
const LATE = 300

export function sceneOf({ motion, room, board, ledger, connection, history }: Workshop): ReadonlySignal<Scene> {
  const shifts = steady(() => {
    const all = new Map<string, Shift>()
    if (history.at.value !== null) return all
    for (const [id, { x, y }] of room.hands.shifts()) all.set(id, { dx: x, dy: y, remote: true })
    const mine = motion.drag.value
    if (mine !== null && !mine.copy) for (const id of mine.items) all.set(id, { dx: mine.dx, dy: mine.dy, remote: false })
    return all
  })
  const drafts = steady(() => {
    const all = new Map<string, string>()
    if (history.at.value !== null) return all
    for (const { presence } of room.remotes.value) {
      if (presence.editing && typeof presence.draft === 'string') all.set(presence.editing, presence.draft)
    }
    return all
  })
  const pivotal = steady(() => new Set([...board.value.pivotals.values()].flatMap(({ note }) => note ?? [])))
  const unsaved = steady(() => {
    const now = connection.now.value
    const late = ledger.pending.value.filter(({ since }) => now - since > LATE)
    return new Set(late.flatMap(({ command }) => ('note' in command && command.note ? [command.note] : [])))
  })
  return computed(() => ({
    shifts: shifts.value,
    drafts: drafts.value,
    pivotal: pivotal.value,
    unsaved: unsaved.value,
    resizing: motion.resizing.value,
  }))
}

/** Where an item lies for the eye: its place, moved with the hand, or the box it would get. */
export function boxIn(scene: Scene, item: Note | Frame): Box {
  const box = scene.resizing?.boxes.get(item.id)
  if (box !== undefined) return box
  const shift = scene.shifts.get(item.id)
  return shift === undefined ? item : { x: item.x + shift.dx, y: item.y + shift.dy, w: item.w, h: item.h }
}

export const lineIn = (scene: Scene, { id, x }: Pivotal): number => scene.resizing?.lines.get(id) ?? x + (scene.shifts.get(id)?.dx ?? 0)
