/** In the history: a ring and a few words at what the step that is shown did, and the address of the moment. */
import { effect } from '@preact/signals-core'
import { html, nothing } from 'lit'
import type { Entry } from '../contract/entry'
import type { Box } from '../contract/items'
import { styled, type View } from '../look/draw'
import type { Workshop } from '../state/workshop'
import { knows, say } from '../words/words'

/** The item that an entry is about, if it is still on the board that is shown. */
function itemOf({ event }: Entry): string | null {
  switch (event.type) {
    case 'NotePlaced':
      return event.note.id
    case 'NoteReworded':
    case 'NoteResized':
      return event.note
    case 'NotesMoved':
      return event.moves[0]?.note ?? null
    case 'KindChanged':
      return event.changes[0]?.note ?? null
    case 'SpaceInserted':
      return event.notes[0]?.note ?? event.frames[0]?.frame ?? null
    case 'NotesTagged':
      return event.changes[0]?.note ?? null
    case 'NotesTurned':
      return event.turns[0]?.note ?? null
    case 'NotesRestacked':
      return event.stacks[0]?.note ?? null
    case 'NotesConnected':
      return event.link.target
    case 'FrameDrawn':
      return event.frame.id
    case 'FrameRenamed':
    case 'FrameRoleChanged':
      return event.frame
    case 'FramesMoved':
      return event.moves[0]?.frame ?? null
    case 'ItemsLocked':
    case 'ItemsUnlocked':
      return event.notes[0] ?? event.frames[0] ?? null
    default:
      return null
  }
}

export function trail({ history, board, camera, ledger, room }: Workshop): View {
  return () => {
    const entry = history.entry.value
    const id = entry === null ? null : itemOf(entry)
    const item: Box | undefined = id === null ? undefined : (board.value.notes.get(id) ?? board.value.frames.get(id))
    if (entry === null || item === undefined) return nothing
    const { x, y } = camera.toScreen(item)
    const zoom = camera.zoom.value
    const name = board.value.people.get(entry.by) ?? ledger.shown.value.people.get(entry.by) ?? say('board.guest')
    const key = `did.${entry.event.type}`
    const what = say(knows(key) ? key : 'did.other')
    return html`<div class="trail hue-${room.hueOf(entry.by)}" ${styled({ transform: `translate(${x - 4}px, ${y - 4}px)`, width: `${item.w * zoom + 8}px`, height: `${item.h * zoom + 8}px` })}>
      <span class="tag">${say('player.did', { name, what })}</span>
    </div>`
  }
}

/** The address says which moment is shown, so that it can be sent to somebody (UX P5). */
export function followMoment({ history }: Workshop): void {
  let was = history.at.peek()
  effect(() => {
    const at = history.at.value
    if (at === was || history.playing.value) return
    was = at
    const address = new URL(location.href)
    if (at === null) address.searchParams.delete('at')
    else address.searchParams.set('at', String(at))
    window.history.replaceState(null, '', address)
  })
}
