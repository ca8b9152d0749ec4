/** What others may see of me: cursor, selection, the note I write in with its draft, what I drag, and my window if somebody follows. */
import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { Presence } from '../contract/frames'
import type { Camera } from './camera'
import type { Following } from './following'
import type { Motion } from './motion'
import type { Selection } from './selection'
import type { Writing } from './writing'

/** A presence names no more items than this. */
const MOST = 200
/** Characters of a draft that others see. */
const DRAFT = 10_000

interface Sources {
  readonly motion: Motion
  readonly selection: Selection
  readonly writing: Writing
  readonly following: Following
  readonly camera: Camera
}

/** As much of a draft as a frame takes; half a character pair at the cut is no text. */
const sendable = (draft: string): string => draft.slice(0, DRAFT).replaceAll(/\p{Surrogate}/gu, '\ufffd')

const rounded = (value: number): number => Math.round(value * 10) / 10

/** What says nothing is left out, as the server writes it. */
export const presenceOf = ({ motion, selection, writing, following, camera }: Sources): ReadonlySignal<Presence> =>
  computed(() => {
    const [cursor, drag, field] = [motion.cursor.value, motion.drag.value, writing.now.value]
    const selected = [...selection.ids.value].slice(0, MOST)
    const [follows, seen] = [following.connection, following.followed.value ? camera.seen.value : null]
    return {
      ...(cursor === null ? {} : { cursor: [rounded(cursor.x), rounded(cursor.y)] as const }),
      ...(selected.length === 0 ? {} : { selected }),
      ...(field?.on === 'note' ? { editing: field.id, draft: sendable(field.draft) } : {}),
      ...(drag === null || drag.copy
        ? {}
        : { drag: { items: drag.items.slice(0, MOST), dx: rounded(drag.dx), dy: rounded(drag.dy) } }),
      ...(follows === null ? {} : { follows }),
      ...(seen === null ? {} : { view: [rounded(seen.x), rounded(seen.y), rounded(seen.w), rounded(seen.h)] as const }),
    }
  })
