/**
 * The one way in: every change of the board is a command that goes through `submit`. Each method is one thing people do;
 * those that make something return its id, or null when nothing can be changed here.
 */
import { batch, effect, untracked, type ReadonlySignal } from '@preact/signals-core'
import type { Point } from '../board/geometry'
import type { Place } from '../board/order'
import { insertSpace, lockedIn } from '../board/space'
import type { Command } from '../contract/commands'
import type { Box, Frame, Link, Note } from '../contract/items'
import { LOOKS, type FrameRole, type Kind } from '../contract/kinds'
import type { Gestures } from './gestures'
import type { Ids } from './ids'
import type { Hope, Ledger } from './ledger'
import type { Linking } from './motion'
import type { Notices } from './notices'
import { Owed } from './owed'
import type { Ports } from './ports'
import { refusalOf, wordsOf, type RefusalOnTheWay } from './refusal'
import type { Returned, ReturnedWishes } from './returned'
import type { Selection } from './selection'
import { resizedTo, type Scaled } from './sizes'
import { pasted } from './lines'
import { carried, copied, moved, rearranged, removed, unlocked } from './wishes'
import { HOTSPOT_TURN, restacked, tilted } from './wishes.lying'

/** A wish that was refused. */
export interface Lost {
  readonly command: Command
  readonly code: string
}

export interface DeskParts {
  readonly ledger: Ledger
  readonly selection: Selection
  readonly notices: Notices
  readonly returned: ReturnedWishes
  readonly mayChange: ReadonlySignal<boolean>
  readonly ports: Ports
  readonly ids: Ids
  readonly gestures: Gestures
}

export class Desk {
  readonly gestures: Gestures
  readonly mayChange: ReadonlySignal<boolean>
  /** Told of every refusal; true when the words are in a text field that is open, so that they need not be given back. */
  onLost: (lost: Lost) => boolean = () => false
  readonly #parts: DeskParts
  /** Wishes that were made together, each time in their order. */
  readonly #sets: (readonly string[])[] = []
  /** My last wish, and the last one that made something: what, and by which wish. */
  #newest = ''
  #born = { item: '', wish: '' }
  readonly #owed: Owed

  constructor(parts: DeskParts) {
    this.#parts = parts
    this.gestures = parts.gestures
    this.mayChange = parts.mayChange
    this.#owed = new Owed(parts.gestures)
    effect(() => {
      if (parts.gestures.known.value) untracked(() => this.#owed.pay((gesture) => this.#takeBack(gesture)))
    })
  }

  /** A fresh name for a note, frame, arrow or line. */
  newId(): string {
    return this.#parts.ids.item()
  }

  /** Wish for something: it is shown at once, kept on this device and sent. Null when nothing can be changed here. */
  submit(command: Command): string | null {
    const { ledger, ports, ids } = this.#parts
    if (!this.mayChange.value && command.type !== 'Introduce') {
      if (wordsOf(command) !== null) this.giveBack({ id: ids.command(), command, since: ports.now(), code: 'not_allowed', detail: {} })
      return null
    }
    // That was news until the next thing is done.
    this.#parts.notices.forget('locked_made_way')
    const hope: Hope = { id: ids.command(), command, since: ports.now() }
    ledger.hope(hope)
    ports.send(hope)
    this.#owed.wished(hope.id)
    this.#newest = hope.id
    return hope.id
  }

  /** The wish that made this item, if I have wished for nothing since. */
  madeJustNow(item: string): string | null {
    const { item: made, wish } = this.#born
    return item === made && wish === this.#newest ? wish : null
  }

  /** Wish for what belongs to an earlier wish, as the first words to the note that was placed for them: undo takes back both. */
  complete(earlier: string, command: Command): void {
    const id = this.submit(command)
    if (id === null) return
    const at = this.#sets.findIndex((ids) => ids.includes(earlier))
    if (at < 0) this.#sets.push([earlier, id])
    else this.#sets[at] = [...(this.#sets[at] ?? []), id]
  }

  /** The server said no: the wish is taken back, and people hear of it with the text that would be lost. */
  refused(id: string, code: RefusalOnTheWay, detail: Readonly<Record<string, unknown>> = {}): void {
    // In one step, so that the wish is on this device at every moment.
    batch(() => this.#refused(id, code, detail))
  }

  #refused(id: string, code: RefusalOnTheWay, detail: Readonly<Record<string, unknown>>): void {
    const hope = this.#parts.ledger.refused(id)
    if (hope === undefined) return
    const { command, since } = hope
    if (command.type === 'Undo') {
      this.gestures.giveUp(command.gesture)
      if (code === 'changed_since') this.#parts.notices.tell({ code: 'undo_changed', detail })
    } else if (!this.onLost({ command, code })) this.giveBack({ id, command, since, code, detail })
  }

  /** Keep words that met somebody else's, for their writer to decide about. */
  setAside(command: Command): void {
    const { ids, ports } = this.#parts
    this.giveBack({ id: ids.command(), command, since: ports.now(), code: 'changed_since', detail: {} })
  }

  /** Keep a wish that was not taken until somebody has decided, and say so. */
  giveBack(wish: Returned): void {
    this.#parts.returned.keep(wish)
    const notice = refusalOf(wish.command, wish.code, wish.detail)
    if (notice !== null) this.#parts.notices.tell({ ...notice, wish: wish.id })
  }

  /** Wish again for what came back; a text goes over what the note says by now. */
  tryAgain({ command }: Returned): string | null {
    const now = command.type === 'RewordNote' ? this.#parts.ledger.shown.value.notes.get(command.note)?.text : undefined
    return this.submit(command.type === 'RewordNote' && now !== undefined ? { ...command, before: now } : command)
  }

  introduce(name: string): void {
    this.submit({ type: 'Introduce', name })
  }

  renameBoard(title: string): void {
    this.submit({ type: 'RenameBoard', title })
  }

  /** Put a note with its middle at a point of the board, and select it. */
  placeNote(kind: Kind, middle: Point, text: string = ''): string | null {
    const { width, height } = LOOKS[kind]
    return this.placeNoteIn(kind, { x: middle.x - width / 2, y: middle.y - height / 2 }, text)
  }

  /** Put a note with its top left corner at a point of the board, and select it; `first` makes room for it. */
  placeNoteIn(kind: Kind, { x, y }: Point, text: string = '', first: readonly Command[] = []): string | null {
    const note = this.newId()
    const tilt = kind === 'hotspot' ? { turn: HOTSPOT_TURN } : {}
    const wish: Command = { type: 'PlaceNote', note, kind, x: Math.round(x), y: Math.round(y), text, ...tilt }
    if (first.length === 0 || !this.mayChange.value) return this.#made(note, wish)
    this.together([...first, wish])
    this.#born = { item: note, wish: this.#newest }
    this.#parts.selection.set(note)
    return note
  }

  /** One note for each line; selects them. */
  pasteLines(text: string, kind: Kind, at: Point): readonly string[] {
    const wish = pasted(text, kind, at, () => this.newId())
    return wish === null ? [] : this.#placed(wish)
  }

  /** Copies of the selected notes, so many board units away; selects them. */
  duplicate(away: Point): readonly string[] {
    const { ledger, selection } = this.#parts
    const wish = copied(ledger.shown.value, selection.ids.value, away, () => this.newId())
    return wish === null ? [] : this.#placed(wish)
  }

  /** Move what is selected, and what lies in selected frames. */
  moveSelection(dx: number, dy: number): void {
    const { ledger, selection } = this.#parts
    if (this.#free().size > 0) this.move(carried(ledger.shown.value, selection.ids.value), dx, dy)
  }

  /** Move exactly these. */
  move(ids: Iterable<string>, dx: number, dy: number): void {
    const all = [...ids]
    if (all.length > 0 && (dx !== 0 || dy !== 0)) this.submit(moved(this.#parts.ledger.shown.value, all, dx, dy))
  }

  /** Move each of these to its place, with what lies in those that are frames. */
  rearrange(places: readonly Place[]): void {
    const wish = rearranged(this.#parts.ledger.shown.value, places)
    if (wish !== null) this.submit(wish)
  }

  /** Push everything from a place on by so many board units, or pull it closer. */
  insertSpace(axis: 'x' | 'y', at: number, by: number): void {
    if (by === 0) return
    const board = this.#parts.ledger.shown.value
    const wish = { type: 'InsertSpace', axis, at, by } as const
    const locked = insertSpace(wish, board).reduce((n, fact) => n + (fact.type === 'SpaceInserted' ? lockedIn(fact, board) : 0), 0)
    if (this.submit(wish) !== null && locked > 0) this.#parts.notices.tell({ code: 'locked_made_way', detail: { n: locked } })
  }

  reword(note: string, text: string, before?: string): void {
    this.submit({ type: 'RewordNote', note, text, ...(before === undefined ? {} : { before }) })
  }

  resize(id: string, box: Box): void {
    const frame = this.#parts.ledger.shown.value.frames.has(id)
    this.submit(frame ? { type: 'ResizeFrame', frame: id, box } : { type: 'ResizeNote', note: id, box })
  }

  /** Give each of these its box, in one gesture. */
  resizeTo(wish: Scaled): void {
    const [first, second] = wish.boxes
    if (second !== undefined || wish.lines.size > 0) this.submit(resizedTo(this.#parts.ledger.shown.value, wish))
    else if (first !== undefined) this.resize(...first)
  }

  /** Make each selected note or frame what `sized` says, but for what is locked. */
  resizeSelection(sized: (items: readonly (Note | Frame)[]) => Scaled): void {
    const free = this.#free()
    const { notes, frames } = this.#parts.selection
    this.resizeTo(sized([...notes.value, ...frames.value].filter(({ id }) => free.has(id))))
  }

  /** Say that the selected notes stand for something else. */
  changeKind(kind: Kind): void {
    const notes = this.#freeNotes().map(({ id }) => id)
    if (notes.length > 0) this.submit({ type: 'ChangeKind', notes, kind })
  }

  /** Say that the selected frames mean something else. */
  changeRole(role: FrameRole): void {
    const free = this.#free()
    for (const frame of this.#parts.selection.frames.value) {
      if (free.has(frame.id) && frame.role !== role) this.submit({ type: 'ChangeFrameRole', frame: frame.id, role })
    }
  }

  /** Keep what is selected as it is, or let it be changed again. */
  lockSelection(lock: boolean): void {
    const { notes, frames, pivotals } = this.#parts.selection
    const [ids, these, lines] = [notes, frames, pivotals].map(({ value }) => value.filter(({ locked = false }) => locked !== lock).map(({ id }) => id))
    this.submit({ type: lock ? 'LockItems' : 'UnlockItems', notes: ids ?? [], frames: these ?? [], pivotals: lines ?? [] })
  }

  /** Tilt the selected notes, or straighten them. */
  tiltSelection(): void {
    const notes = this.#freeNotes()
    if (notes.length > 0) this.submit(tilted(notes))
  }

  /** Put tags on the selected notes, or take them off. */
  tagSelection(change: { readonly add?: readonly string[]; readonly remove?: readonly string[] }): void {
    const notes = this.#freeNotes().map(({ id }) => id)
    if (notes.length > 0) this.submit({ type: 'TagNotes', notes, ...change })
  }

  /** Bring the selected notes before all others, or behind them. */
  restackSelection(where: 'front' | 'back'): void {
    const wish = restacked(this.#parts.ledger.shown.value, this.#freeNotes(), where)
    if (wish !== null) this.submit(wish)
  }

  /** Say that something is locked, and how to change that. */
  tellLocked(): void {
    this.#parts.notices.tell({ code: 'locked' })
  }

  /** Throw away what is selected; what lies in a frame stays. */
  removeSelection(): void {
    const free = this.#free()
    if (free.size > 0) this.submit(removed(this.#parts.ledger.shown.value, free))
  }

  connect(source: string, target: string): string | null {
    const link = this.newId()
    return source === target ? null : this.submit({ type: 'ConnectNotes', link, source, target }) && link
  }

  /** Draw the arrow that is in the hand, or put its end where it is; its words stay. Null when it leads nowhere. */
  drawLink({ from, over, of }: Linking): string | null {
    if (over === null) return null
    const known = this.#parts.ledger.shown.value.links.get(of?.link ?? '')
    if (of === undefined || known === undefined) return this.connect(from, over)
    if (over === from || over === known[of.end] || !this.mayChange.value) return null
    const link = this.newId()
    const { source, target, text = '' }: Link = { ...known, [of.end]: over }
    this.together([{ type: 'ConnectNotes', link, source, target, text }, { type: 'RemoveItems', links: [known.id] }])
    return link
  }

  rewordLink(link: string, text: string): void {
    this.submit({ type: 'RewordLink', link, text })
  }

  drawFrame({ x, y, w, h }: Box, role: FrameRole = 'context', name: string = ''): string | null {
    const frame = this.newId()
    return this.#made(frame, { type: 'DrawFrame', frame, x, y, w, h, role, name })
  }

  renameFrame(frame: string, name: string): void {
    this.submit({ type: 'RenameFrame', frame, name })
  }

  drawPivotal(x: number, note: string | null = null, text: string = ''): string | null {
    const pivotal = this.newId()
    return this.#made(pivotal, { type: 'DrawPivotal', pivotal, x, text, ...(note === null ? {} : { note }) })
  }

  renamePivotal(pivotal: string, text: string): void {
    this.submit({ type: 'RenamePivotal', pivotal, text })
  }

  /** Wish for several things that are one to whoever makes them: undo takes them back together, until the page is left. */
  together(commands: readonly Command[]): void {
    const ids = commands.flatMap((command) => this.submit(command) ?? [])
    if (ids.length > 1) this.#sets.push(ids)
  }

  /** Take back my own last gesture. */
  undo(): void {
    this.#backOr('undo', this.gestures.undoable.value)
  }

  /** Take back a gesture that came to nothing, so that neither undo nor redo speaks of it; select another item instead. */
  takeBack(gesture: string, instead: string): void {
    const undo = this.submit({ type: 'Undo', gesture })
    if (undo !== null) this.gestures.giveUp(undo)
    this.#parts.selection.set(instead)
  }

  /** Take back my own last undo. */
  redo(): void {
    this.#backOr('redo', this.gestures.redoable.value)
  }

  #backOr(way: 'undo' | 'redo', last: string | null): void {
    if (last === null && !this.gestures.known.value) this.#owed.ask(way)
    else this.#takeBack(last)
  }

  #takeBack(last: string | null): void {
    if (last === null) return
    const set = this.#sets.find((ids) => ids.includes(last)) ?? [last]
    // What came after was refused, or taken back by itself.
    const undone = set.slice(0, set.indexOf(last) + 1).toReversed().flatMap((gesture) => this.submit({ type: 'Undo', gesture }) ?? [])
    if (undone.length > 1) this.#sets.push(undone)
  }

  /** What is selected and not locked; when all of it is, that is said. */
  #free(): ReadonlySet<string> {
    const { ledger, selection } = this.#parts
    const all = selection.ids.value
    const free = new Set(unlocked(ledger.shown.value, all))
    if (free.size === 0 && all.size > 0) this.tellLocked()
    return free
  }

  #freeNotes(): readonly Note[] {
    const free = this.#free()
    return this.#parts.selection.notes.value.filter(({ id }) => free.has(id))
  }

  #made(id: string, command: Command): string | null {
    const wish = this.submit(command)
    if (wish === null) return null
    this.#born = { item: id, wish }
    this.#parts.selection.set(id)
    return id
  }

  #placed(command: Extract<Command, { type: 'PlaceNotes' }>): readonly string[] {
    if (this.submit(command) === null) return []
    const notes = command.notes.map(({ note }) => note)
    this.#parts.selection.set(...notes)
    return notes
  }
}
