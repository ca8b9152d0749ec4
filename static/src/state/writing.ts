/**
 * The text field that is open, if any: a note's words, or the name of a frame, an arrow, a line. The draft is shown live to
 * others; it becomes a fact when the writer pauses or leaves (DESIGN D2). What is refused stays in the field (UX B1).
 */
import { effect, signal } from '@preact/signals-core'
import type { Board } from '../board/board'
import { written } from '../board/texts'
import type { Command } from '../contract/commands'
import type { Desk, Lost } from './desk'
import type { Ledger } from './ledger'
import type { Ports } from './ports'

export type Written = 'note' | 'frame' | 'link' | 'pivotal'

export interface Field {
  readonly on: Written
  readonly id: string
  /** The text as it stands in the field. */
  readonly draft: string
  /** The text that the writer last saw on the board. */
  readonly before: string
}

/** Milliseconds without a key after which a note's draft becomes a fact. */
const PAUSE = 800

export function textOf(board: Board, on: Written, id: string): string | null {
  switch (on) {
    case 'note':
      return board.notes.get(id)?.text ?? null
    case 'frame':
      return board.frames.get(id)?.name ?? null
    case 'link':
      return textOrEmpty(board.links.get(id))
    case 'pivotal':
      return textOrEmpty(board.pivotals.get(id))
    default:
      return on satisfies never
  }
}

const textOrEmpty = (item: { readonly text?: string } | undefined): string | null =>
  item === undefined ? null : (item.text ?? '')

function wish({ on, id, draft, before }: Field): Command {
  switch (on) {
    case 'note':
      return { type: 'RewordNote', note: id, text: draft, before }
    case 'frame':
      return { type: 'RenameFrame', frame: id, name: draft }
    case 'link':
      return { type: 'RewordLink', link: id, text: draft }
    case 'pivotal':
      return { type: 'RenamePivotal', pivotal: id, text: draft }
    default:
      return on satisfies never
  }
}

export class Writing {
  readonly now = signal<Field | null>(null)
  readonly #desk: Desk
  readonly #ledger: Ledger
  readonly #ports: Ports
  #forget: () => void = () => undefined

  constructor(desk: Desk, ledger: Ledger, ports: Ports) {
    this.#desk = desk
    this.#ledger = ledger
    this.#ports = ports
    // Somebody threw away what is being written on: the words go to the server, which refuses them, and so they are offered back.
    effect(() => {
      const field = this.now.value
      if (field !== null && textOf(ledger.shown.value, field.on, field.id) === null) this.finish()
    })
  }

  /** Open the field of an item that is there; an open field is finished first. */
  begin(on: Written, id: string): void {
    this.finish()
    const before = textOf(this.#ledger.shown.value, on, id)
    if (before !== null && this.#desk.mayChange.value) this.now.value = { on, id, draft: before, before }
  }

  /** The field now says this. */
  write(draft: string): void {
    const field = this.now.value
    if (field === null || field.draft === draft) return
    this.now.value = { ...field, draft }
    this.#forget()
    if (field.on === 'note') this.#forget = this.#ports.later(PAUSE, () => this.#keep())
  }

  /** Close the field and keep what it says. */
  finish(): void {
    this.#keep()
    this.now.value = null
  }

  /** A wish of mine was refused. If its field is still open, the text stays there and the next try knows what it replaces. */
  refused({ command, code }: Lost): void {
    const field = this.now.value
    if (field?.on !== 'note' || command.type !== 'RewordNote' || command.note !== field.id) return
    const before = textOf(this.#ledger.confirmed.value, 'note', field.id)
    if (code === 'changed_since' && before !== null) this.now.value = { ...field, before }
  }

  #keep(): void {
    this.#forget()
    const field = this.now.value
    if (field === null || field.draft === field.before) return
    const kept = written(field.draft)
    this.#desk.submit(wish(field))
    // A text that the server will refuse was not kept: the writer still sees the old one on the board.
    if (kept !== null) this.now.value = { ...field, before: kept }
  }
}
