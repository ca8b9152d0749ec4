/**
 * Undo and redo of what I did myself, told from the log (UX U16). A GestureUndone that takes back an undo is a redo; a new
 * gesture forgets what could be redone.
 */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core'
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
  /** Whether what I did before this page was opened is known yet. */
  readonly known: ReadonlySignal<boolean>
  readonly #stacks: ReadonlySignal<Stacks>
  readonly #givenUp: Signal<ReadonlySet<string>> = signal(new Set<string>())

  constructor(own: OwnLog, ledger: Ledger) {
    this.known = own.known
    this.#stacks = computed(() => {
      const known = new Set(own.gestures.value.map(({ command }) => command))
      const done = own.gestures.value.map(({ command, facts }) => doneBy(command, facts))
      const hoped = ledger.pending.value
        .filter(({ id }) => !known.has(id))
        .map(({ id, command }) =>
          command.type === 'Undo' ? { id, undone: command.gesture } : doneBy(id, ledger.hoped.value.get(id) ?? []),
        )
      return stacked([...done, ...hoped])
    })
    this.undoable = computed(() => this.#last('undo'))
    this.redoable = computed(() => this.#last('redo'))
  }

  /** What an undo means that was asked for before these gestures were made. */
  undoableBefore(later: ReadonlySet<string>): string | null {
    return this.#last('undo', later)
  }

  #last(stack: keyof Stacks, but: ReadonlySet<string> = new Set()): string | null {
    return this.#stacks.value[stack].findLast((command) => !this.#givenUp.value.has(command) && !but.has(command)) ?? null
  }

  /** The server refused to take this back, because others changed it since: do not ask again, go on with the one before. */
  giveUp(command: string): void {
    this.#givenUp.value = new Set([...this.#givenUp.value, command])
  }
}

/** One gesture: `undone` is the command that it took back; null for a gesture of its own; left out if nothing of it can be. */
export interface Done {
  readonly id: string
  readonly undone?: string | null
}

function doneBy(id: string, facts: readonly Event[]): Done {
  const undone = facts.find((fact) => fact.type === 'GestureUndone')?.gesture
  if (undone !== undefined) return { id, undone }
  return facts.some(canBeTakenBack) ? { id, undone: null } : { id }
}

/** The stacks after these gestures, oldest first. */
export function stacked(gestures: readonly Done[]): Stacks {
  let undo: string[] = []
  let redo: string[] = []
  for (const { id, undone } of gestures) {
    if (undone === undefined) continue
    if (undone === null) [undo, redo] = [[...undo, id], []]
    else if (redo.includes(undone)) {
      redo = redo.filter((other) => other !== undone)
      undo.push(id)
    } else {
      undo = undo.filter((other) => other !== undone)
      redo.push(id)
    }
  }
  return { undo, redo }
}
