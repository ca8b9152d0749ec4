/**
 * The text field that is open, if any: a note's words, or the name of a frame, an arrow, a line. The draft is shown live to
 * others; it becomes a fact when the writer pauses or leaves (DESIGN D2). What is refused stays in the field (UX B1).
 */
import { batch, effect, signal } from '@preact/signals-core'
import type { Board } from '../board/board'
import { written } from '../board/texts'
import type { Command } from '../contract/commands'
import type { Desk, Lost } from './desk'
import type { Ledger } from './ledger'
import type { Ports } from './ports'
import { unlocked } from './wishes'

export type Written = 'note' | 'frame' | 'link' | 'pivotal'

export interface Field {
  readonly on: Written
  readonly id: string
  /** The text as it stands in the field. */
  readonly draft: string
  /** The text that the writer last saw on the board. */
  readonly before: string
  /** What somebody else put on the note meanwhile, while this draft says something else; nothing is kept until that is settled. */
  readonly met: string | null
}

/** A note that was made on the way from one to the next: by which gesture, and from which note. */
export interface Passing {
  readonly gesture: string
  readonly from: string
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
  /** What was wished for out of the field as it is open now. */
  readonly #kept = new Set<Command>()
  #passing: Passing | null = null
  /** The gesture that made the item for the words of this field. */
  #opening: string | null = null
  #forget: () => void = () => undefined

  constructor(desk: Desk, ledger: Ledger, ports: Ports) {
    this.#desk = desk
    this.#ledger = ledger
    this.#ports = ports
    // Somebody threw away what is being written on: the words go to the server, which refuses them, and so they are offered back.
    effect(() => {
      const field = this.now.value
      if (field === null) return
      const text = textOf(ledger.shown.value, field.on, field.id)
      if (text === null) this.finish()
      else if (field.on === 'note' && text !== field.before) this.#meet(field, text)
    })
  }

  /** Open the field of an item that is there; an open field is finished first. A passing note goes when it is left untouched. */
  begin(on: Written, id: string, passing: Passing | null = null): void {
    this.finish()
    this.#kept.clear()
    this.#passing = passing
    this.#opening = this.#desk.madeJustNow(id)
    const board = this.#ledger.shown.value
    const before = textOf(board, on, id)
    if (unlocked(board, [id]).length === 0 && this.#desk.mayChange.value) return this.#desk.tellLocked()
    if (before !== null && this.#desk.mayChange.value) this.now.value = { on, id, draft: before, before, met: null }
  }

  /** The field now says this. */
  write(draft: string): void {
    const field = this.now.value
    if (field === null || field.draft === draft) return
    this.now.value = { ...field, draft }
    this.#forget()
    if (field.on === 'note') this.#forget = this.#ports.later(PAUSE, () => this.#keep())
  }

  /** Close the field and keep what it says; a passing note that says nothing goes, unless it shall be left blank. */
  finish({ leaveBlank = false }: { readonly leaveBlank?: boolean } = {}): void {
    const field = this.now.value
    if (field === null) return
    const passing = leaveBlank || `${field.draft}${field.before}` !== '' || field.met !== null ? null : this.#passing
    this.#passing = null
    if (passing !== null) {
      this.#forget()
      this.now.value = null
      return this.#desk.takeBack(passing.gesture, passing.from)
    }
    if (field.met === null) this.#keep()
    else this.#desk.setAside(wish({ ...field, before: field.met }))
    this.#forget()
    this.now.value = null
  }

  /** Two wrote on this note: keep theirs, keep mine over theirs, or keep both, theirs first. */
  settle(choice: 'theirs' | 'mine' | 'both'): void {
    const field = this.now.value
    if (field === null || field.met === null) return
    const { met, draft } = field
    this.now.value = { ...field, before: met, met: null, draft: choice === 'theirs' ? met : choice === 'mine' ? draft : `${met}\n${draft}` }
    this.#keep()
  }

  /** A wish of mine was refused. True if it came out of the open field: the words stay there, beside what the note says now. */
  refused({ command, code }: Lost): boolean {
    const field = this.now.value
    if (field === null || code !== 'changed_since' || !this.#kept.has(command)) return false
    const text = textOf(this.#ledger.shown.value, field.on, field.id)
    // The refusal may come before what it is about: the note then says for a moment what it said before both.
    if (text !== null && text !== field.before) this.#layBeside(field, text)
    return text !== null
  }

  /** Somebody else changed the note. Who has not written takes it over; otherwise both versions are shown. */
  #meet(field: Field, text: string): void {
    const sent = this.#ledger.pending.peek().some(({ command }) => command.type === 'RewordNote' && command.note === field.id)
    const untouched = field.draft === field.before && field.met === null && !sent
    if (untouched) this.now.value = { ...field, draft: text, before: text, met: null }
    else this.#layBeside(field, text)
  }

  #layBeside(field: Field, text: string): void {
    this.now.value = { ...field, before: text, met: field.draft === text ? null : text }
  }

  #keep(): void {
    this.#forget()
    const field = this.now.value
    if (field === null || field.draft === field.before || field.met !== null) return
    const kept = written(field.draft)
    const command = wish(field)
    this.#kept.add(command)
    batch(() => {
      if (this.#opening === null) this.#desk.submit(command)
      else this.#desk.complete(this.#opening, command)
      // A text that the server will refuse was not kept: the writer still sees the old one on the board.
      if (kept !== null) this.now.value = { ...field, before: kept }
    })
  }
}
