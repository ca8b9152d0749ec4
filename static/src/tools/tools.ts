/**
 * The tool in my hand answers what my pointer does. The stage makes one `Tools` and gives it every input:
 *
 *     const tools = new Tools(workshop)
 *     tools.handle({ type: 'pointerDown', at: { x, y }, button, shift, alt, ctrl, space, on })
 *
 * `on` may be left out: then geometry says what lies under the pointer. The middle button and the held space bar are the hand,
 * whatever tool is chosen (UX U02).
 */
import { effect, untracked } from '@preact/signals-core'
import type { Point } from '../board/geometry'
import { hit } from '../board/hit'
import type { Tool } from '../state/toolbox'
import { isInGroup } from '../state/group'
import { carried } from '../state/wishes'
import { EdgePan } from './edge-pan'
import type { Workshop } from '../state/workshop'
import { frame } from './frame/frame'
import { hand } from './hand/hand'
import type { Input, PointerInput, Spot } from './input'
import { link } from './link/link'
import { note } from './note/note'
import { pivotal } from './pivotal/pivotal'
import { space } from './space/space'
import { select } from './select/select'
import { isDrag, type Grasp, type Move, type ToolState } from './state'

type States = Readonly<Record<string, ToolState<string>>>

const TOOLS: Readonly<Record<Tool['name'], States>> = { select, hand, note, link, frame, pivotal, space }

/** CSS pixels within which a pointer meets a line. */
const REACH = 6

export class Tools {
  readonly #workshop: Workshop
  #tool: Tool['name'] = 'select'
  #state = 'idle'
  #grasp: Grasp | null = null
  /** True while the hand stands in for another tool. */
  #handForNow = false
  /** Where the pointer was last, and which keys were held. */
  #last: PointerInput | null = null
  /** Moves the window while something is held at its edge. */
  readonly edge: EdgePan

  constructor(workshop: Workshop) {
    this.#workshop = workshop
    this.edge = new EdgePan(workshop.camera)
    // A tool that is changed in the middle of a gesture lets go of it.
    effect(() => {
      const { name } = workshop.toolbox.tool.value
      if (name !== this.#tool && !this.#handForNow) this.#change(name)
    })
    // A wheel in the middle of a gesture: the pointer stays, and the board goes by under it.
    effect(() => {
      const { x, y, zoom } = workshop.camera
      void [x.value, y.value, zoom.value]
      untracked(() => this.again())
    })
  }

  /** Whether the pointer holds something that is not the board itself. */
  get busy(): boolean {
    return this.#grasp !== null && this.#tool !== 'hand'
  }

  /** The pointer is where it was, and what it means has changed: keys went down or up, or the window moved. */
  again(keys: Pick<PointerInput, 'shift' | 'alt' | 'ctrl'> = {}): void {
    const last = this.#last
    const hovers = this.#workshop.motion.ghost.peek() !== null
    if (last === null || !(this.busy || hovers)) return
    const { at, shift = false, alt = false, ctrl = false } = last
    this.handle({ type: 'pointerMove', at, shift, alt, ctrl, ...keys })
  }

  /** The name of the tool and its state, for cursors and tests: "select.idle". */
  get state(): string {
    return `${this.#tool}.${this.#state}`
  }

  handle(input: Input): void {
    if (input.type === 'cancel') return this.#cancel()
    this.#last = input
    const move = this.#moveOf(input)
    this.#workshop.motion.cursor.value = move.world
    switch (input.type) {
      case 'pointerDown':
        this.#workshop.following.stop()
        return this.#down(input, move)
      case 'pointerMove':
        this.#answer('onPointerMove', move)
        return this.edge.moved(this.busy && isDrag(move) ? input.at : null)
      case 'pointerUp':
        return this.#up(move)
      case 'doubleClick':
        return this.#answer('onDoubleClick', move)
      case 'menu':
        return this.#menu(move)
      default:
        return input satisfies never
    }
  }

  /** The pointer left the stage. */
  leave(): void {
    const { motion } = this.#workshop
    motion.cursor.value = null
    if (this.#grasp === null) motion.ghost.value = motion.line.value = motion.marks.value = null
  }

  #down(input: PointerInput, move: Move): void {
    if ((input.button ?? 0) === 2 || (this.#grasp !== null && this.#handForNow)) return
    this.#grasp = this.#graspOf(input, move.world, move.spot)
    if (input.button === 1 || input.space === true) {
      this.#handForNow = true
      this.#tool = 'hand'
      this.#state = 'idle'
    }
    this.#answer('onPointerDown', move)
  }

  #up(move: Move): void {
    if (this.#grasp === null) return
    this.edge.moved(null)
    this.#answer('onPointerUp', move)
    this.#grasp = null
    if (this.#handForNow) this.#handBack()
  }

  /** What is there becomes what is selected, unless it is part of that; whatever was under way is let go. */
  #menu({ spot, input, world }: Move): void {
    const { selection, toolbox, writing, menu } = this.#workshop
    this.#cancel()
    writing.finish()
    toolbox.putAway()
    if (spot.on === 'board') {
      if (!isInGroup(this.#workshop, world)) selection.clear()
    } else if (spot.on !== 'groupGrip' && !selection.has(spot.id)) selection.set(spot.id)
    menu.value = { at: input.at, world }
  }

  #cancel(): void {
    this.edge.moved(null)
    const cancelled = this.#current().onCancel?.(this.#workshop, this.#grasp)
    this.#state = cancelled ?? this.#state
    this.#grasp = null
    this.#workshop.motion.rest()
    if (this.#handForNow) this.#handBack()
  }

  #handBack(): void {
    this.#handForNow = false
    this.#change(this.#workshop.toolbox.tool.value.name)
  }

  #change(name: Tool['name']): void {
    this.#tool = name
    this.#state = 'idle'
    this.#grasp = null
    this.edge.moved(null)
    this.#workshop.motion.rest()
  }

  #current(): ToolState<string> {
    return TOOLS[this.#tool][this.#state] ?? {}
  }

  #answer(input: 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onDoubleClick', move: Move): void {
    const tool = this.#tool
    const next = this.#current()[input]?.(this.#workshop, move)
    // A state that put its tool away has already led to another tool's beginning.
    if (tool === this.#tool && typeof next === 'string') this.#state = next
  }

  /** What lies under the pointer is worked out when a state asks for it: most moves need not know. */
  #moveOf(input: PointerInput): Move {
    const { camera, board } = this.#workshop
    const world = camera.toWorld(input.at)
    let spot = input.on
    const under = (): Spot => (spot ??= hit(board.value, world, REACH / camera.zoom.value))
    const grasp = (): Grasp => this.#grasp ?? this.#graspOf(input, world, under())
    return {
      input,
      world,
      get spot() {
        return under()
      },
      get grasp() {
        return grasp()
      },
    }
  }

  #graspOf(input: PointerInput, world: Point, spot: Spot): Grasp {
    const selected = [...this.#workshop.selection.ids.value]
    return {
      screen: input.at,
      world,
      spot,
      shift: input.shift ?? false,
      alt: input.alt ?? false,
      items: input.type === 'pointerDown' ? this.#taken(spot, world, selected) : [],
      selected,
    }
  }

  /** What a drag from here would take along: the selection if it began on it or in the box around it, else that item. */
  #taken(spot: Spot, world: Point, selected: readonly string[]): readonly string[] {
    if (spot.on === 'board') return isInGroup(this.#workshop, world) ? [...carried(this.#workshop.board.value, selected)] : []
    if (spot.on !== 'note' && spot.on !== 'frame' && spot.on !== 'pivotal') return []
    const items = selected.includes(spot.id) ? selected : [spot.id]
    return [...carried(this.#workshop.board.value, items)]
  }
}
