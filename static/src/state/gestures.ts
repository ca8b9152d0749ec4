/**
 * Undo and redo of what I did myself, told from the log (UX U16). A GestureUndone that takes back an undo is a redo; a new
 * gesture forgets what could be redone.
 */
import { computed, type ReadonlySignal } from '@preact/signals-core'
import { canBeTakenBack } from '../board/compensate'
import type { Event } from '../contract/events'
import type { Ledger } from './ledger'
import type { OwnLog } from './own'

interface Stacks {
  readonly undo: readonly string[]
  readonly redo: readonly string[]
}

export class Gestures {
  /** The command to take back next, or null. */
  readonly undoable: ReadonlySignal<string | null>
  /** The undo to take back next, or null. */
  readonly redoable: ReadonlySignal<string | null>

  constructor(own: OwnLog, ledger: Ledger) {
    const stacks = computed(() => {
      const known = new Set(own.gestures.value.map(({ command }) => command))
      const hoped = [...ledger.hoped.value].filter(([command]) => !known.has(command))
      const done = own.gestures.value.map(({ command, facts }): Done => [command, facts])
      return stacked([...done, ...hoped])
    })
    this.undoable = computed(() => stacks.value.undo.at(-1) ?? null)
    this.redoable = computed(() => stacks.value.redo.at(-1) ?? null)
  }
}

type Done = readonly [command: string, facts: readonly Event[]]

/** The stacks after these gestures, oldest first. */
export function stacked(gestures: readonly Done[]): Stacks {
  let undo: string[] = []
  let redo: string[] = []
  for (const [command, facts] of gestures) {
    const undone = facts.find((fact) => fact.type === 'GestureUndone')?.gesture
    if (undone === undefined) {
      if (facts.some(canBeTakenBack)) [undo, redo] = [[...undo, command], []]
    } else if (redo.includes(undone)) {
      redo = redo.filter((other) => other !== undone)
      undo.push(command)
    } else {
      undo = undo.filter((other) => other !== undone)
      redo.push(command)
    }
  }
  return { undo, redo }
}
