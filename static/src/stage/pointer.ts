/** Mouse, pen and fingers become inputs of the tools; wheel and two fingers move the camera (UX U01, U02, section 6). */
import type { Point } from '../board/geometry'
import type { Grip, PointerInput, Spot } from '../tools/input'
import type { End } from '../state/motion'
import type { Tools } from '../tools/tools'
import type { Workshop } from '../state/workshop'
import { TREMBLE } from '../tools/state'
import { LongPress, swallowClick } from './long-press'

const LINE = 18
/** How much one notch of the wheel zooms. */
const WHEEL_ZOOM = 0.0022
/** Milliseconds and CSS pixels within which two clicks are one double click. */
const DOUBLE = { ms: 350, px: 8, touch: 24 }
const NEVER = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0 }

export class Pointers {
  readonly #stage: HTMLElement
  readonly #workshop: Workshop
  readonly #tools: Tools
  readonly #fingers = new Map<number, Point>()
  /** The stage's corner in the window: asked for when its size changes, because asking makes the browser lay everything out. */
  #corner: Point = { x: 0, y: 0 }
  #space = false
  /** A pen was seen on this board: from then on fingers only pan, as a palm may be among them (UX section 6). */
  #pen = false
  #penDown = false
  /** Where a finger went down on the bare board. */
  #bare: Point | null = null
  readonly #press = new LongPress()
  /** Where the right button is held, and whether it has pulled the board; it means the menu only when it comes up where it went down. */
  #right: { readonly at: Point; readonly pulls: boolean } | null = null
  /** The last button that went down was the right one, on the stage: its `contextmenu` comes before or after its end. */
  #rightLast = false
  /** Where the pointer went down. */
  #pressed: Point = NEVER
  /** The last click that may become a double click. */
  #last = NEVER

  constructor(stage: HTMLElement, workshop: Workshop, tools: Tools) {
    this.#stage = stage
    this.#workshop = workshop
    this.#tools = tools
    stage.addEventListener('pointerdown', (event) => this.#down(event))
    stage.addEventListener('pointermove', (event) => this.#move(event))
    stage.addEventListener('pointerup', (event) => this.#up(event))
    stage.addEventListener('pointercancel', (event) => this.#cancel(event))
    stage.addEventListener('pointerleave', () => tools.leave())
    stage.addEventListener('wheel', (event) => this.#wheel(event), { passive: false })
    // Whoever has pressed a key between two clicks has clicked twice, and meant two things.
    stage.addEventListener('keydown', () => void (this.#last = NEVER), { capture: true })
    stage.addEventListener('contextmenu', (event) => this.#menu(event))
  }

  /** The stage has another size. */
  measure(): void {
    const { left, top } = this.#stage.getBoundingClientRect()
    this.#corner = { x: left, y: top }
  }

  /** The space bar is held, or let go: the hand, for as long (UX U02). */
  hold(space: boolean): void {
    this.#space = space
    this.#stage.toggleAttribute('data-space', space)
  }

  cancel(): void {
    this.#tools.handle({ type: 'cancel' })
  }

  /** Whether something is held. */
  get busy(): boolean {
    return this.#tools.busy
  }

  /** Other keys are held than before. */
  again({ shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): void {
    this.#tools.again({ shift: shiftKey, alt: altKey, ctrl: ctrlKey || metaKey })
  }

  #down(event: PointerEvent): void {
    if (event.target instanceof Element && event.target.closest('textarea, button, a, input')) return
    this.#stage.focus({ preventScroll: true })
    event.preventDefault()
    const at = this.#at(event)
    this.#pressed = at
    if (event.pointerType === 'pen') this.#takePen()
    if (event.pointerType === 'touch' && this.#penDown) return
    // Each finger, the second too: the note under it may leave the page while it pinches, and its end would be heard by nobody.
    this.#capture(event)
    this.#rightLast = event.button === 2
    this.#right = this.#rightLast ? { at, pulls: false } : null
    if (event.pointerType === 'touch') {
      this.#fingers.set(event.pointerId, at)
      if (this.#fingers.size === 2) {
        this.#bare = null
        this.#press.end()
        return this.cancel()
      }
      if (this.#fingers.size > 2) return
    }
    this.#tools.handle(this.#input('pointerDown', event, at))
    if (event.pointerType === 'touch' && !this.#pen) this.#press.begin(at, () => this.#held(event, at))
  }

  /** The pen has the word: whatever a palm has begun is over. */
  #takePen(): void {
    this.#pen = this.#penDown = true
    this.#press.end()
    if (this.#fingers.size > 0) this.cancel()
    this.#fingers.clear()
    this.#bare = null
  }

  /** A finger rested where it went down: the menu, and nothing else when the finger leaves. */
  #held(event: PointerEvent, at: Point): void {
    this.#fingers.delete(event.pointerId)
    this.#bare = null
    swallowClick()
    this.#tools.handle(this.#input('menu', event, at))
  }

  #move(event: PointerEvent): void {
    const at = this.#at(event)
    if (this.#right !== null && (event.buttons & 2) !== 0) return this.#pull(this.#right, at)
    this.#press.moved(at)
    if (event.pointerType === 'touch' && !this.#fingers.has(event.pointerId)) return
    if (this.#fingers.has(event.pointerId)) {
      if (this.#fingers.size >= 2) return this.#pinch(event.pointerId, at)
      this.#fingers.set(event.pointerId, at)
    }
    // The button came up where nobody could hear it: what was held lies here.
    const lost = event.pointerType === 'mouse' && event.buttons === 0 && this.#tools.busy
    this.#tools.handle(this.#input(lost ? 'pointerUp' : 'pointerMove', event, at))
  }

  #up(event: PointerEvent): void {
    const at = this.#at(event)
    const fingers = this.#fingers.size
    this.#press.end()
    if (event.pointerType === 'pen') this.#penDown = false
    if (event.button === 1) swallowPaste()
    if (this.#right !== null && event.pointerType !== 'touch') return this.#rightUp(this.#right, event, at)
    if (event.pointerType === 'touch' && !this.#fingers.delete(event.pointerId)) return
    if (fingers >= 2) return
    this.#tools.handle(this.#input('pointerUp', event, at))
    // A finger on the bare board pans; a mere touch lets go of what is selected.
    const tapped = this.#bare !== null && Math.hypot(at.x - this.#bare.x, at.y - this.#bare.y) < DOUBLE.px
    if (tapped) this.#workshop.selection.clear()
    this.#bare = null
    if (event.pointerType === 'touch' && this.#pen) return
    const room = event.pointerType === 'touch' ? DOUBLE.touch : DOUBLE.px
    const near = Math.hypot(at.x - this.#last.x, at.y - this.#last.y) < room
    // The end of a drag is no click.
    const still = Math.hypot(at.x - this.#pressed.x, at.y - this.#pressed.y) < room
    const twice = event.button === 0 && near && still && event.timeStamp - this.#last.at < DOUBLE.ms
    this.#last = twice || !still ? NEVER : { at: event.timeStamp, ...at }
    if (twice) this.#tools.handle(this.#input('doubleClick', event, at))
  }

  /** The right button moves the view, as the middle one does. */
  #pull({ at: from, pulls }: { readonly at: Point; readonly pulls: boolean }, at: Point): void {
    if (!pulls && Math.hypot(at.x - from.x, at.y - from.y) <= TREMBLE) return
    this.#workshop.camera.panBy(from.x - at.x, from.y - at.y)
    this.#right = { at, pulls: true }
    this.#stage.toggleAttribute('data-space', true)
  }

  #rightUp({ pulls }: { readonly pulls: boolean }, event: PointerEvent, at: Point): void {
    this.#right = null
    this.#stage.toggleAttribute('data-space', this.#space)
    if (!pulls) this.#tools.handle(this.#input('menu', event, at))
  }

  #cancel(event: PointerEvent): void {
    this.#right = null
    this.#press.end()
    if (event.pointerType === 'pen') this.#penDown = false
    this.#fingers.delete(event.pointerId)
    this.cancel()
  }

  /** The right button. Fingers hold long instead, and keys are in the registry; a text field has the browser's own menu. */
  #menu(event: PointerEvent): void {
    if (event.target instanceof Element && event.target.closest('textarea')) return
    event.preventDefault()
    if (event.button === 2 && this.#rightLast) return
    if (event.pointerType === 'mouse' || event.pointerType === 'pen') this.#tools.handle(this.#input('menu', event, this.#at(event)))
  }

  /** Two fingers: their middle pans, their distance zooms about it. */
  #pinch(moved: number, at: Point): void {
    const before = this.#fingers.get(moved)
    const other = [...this.#fingers].find(([id]) => id !== moved)?.[1]
    if (before === undefined || other === undefined) return
    const { camera } = this.#workshop
    const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 }
    camera.panBy((before.x - at.x) / 2, (before.y - at.y) / 2)
    const [was, is] = [Math.hypot(before.x - other.x, before.y - other.y), Math.hypot(at.x - other.x, at.y - other.y)]
    if (was > 10) camera.zoomAt(middle, is / was)
    this.#fingers.set(moved, at)
  }

  #wheel(event: WheelEvent): void {
    if (event.target instanceof Element && event.target.closest('textarea')) return
    event.preventDefault()
    const { camera } = this.#workshop
    const scale = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1
    const [dx, dy] = [event.deltaX * scale, event.deltaY * scale]
    const zooms = event.ctrlKey || event.metaKey || (this.#workshop.habits.wheelZooms.value && !event.shiftKey)
    if (zooms) camera.zoomAt(this.#at(event), Math.exp(-Math.max(-200, Math.min(200, dy)) * WHEEL_ZOOM * (Math.abs(dy) < 20 ? 4 : 1)))
    else if (event.shiftKey && dx === 0) camera.panBy(dy, 0)
    else camera.panBy(dx, dy)
  }

  #at({ clientX, clientY }: MouseEvent): Point {
    return { x: clientX - this.#corner.x, y: clientY - this.#corner.y }
  }

  #input(type: PointerInput['type'], event: PointerEvent, at: Point): PointerInput {
    // After a drag the pointer is captured, so a double click asks the page what is really under it.
    const under = type === 'doubleClick' || type === 'menu' ? document.elementFromPoint(event.clientX, event.clientY) : event.target
    const on = this.#spot(under)
    // A finger on the bare board pans: a marquee would keep phones from moving about (UX section 6).
    const touch = event.pointerType === 'touch' && type === 'pointerDown' && this.#workshop.toolbox.tool.value.name === 'select'
    const bare = touch && !(event.target instanceof Element && event.target.closest('[data-note], [data-link], [data-pivotal], .frame .title, .grip'))
    const palm = event.pointerType === 'touch' && type === 'pointerDown' && this.#pen
    if (bare && !palm) this.#bare = at
    return {
      type,
      at,
      button: Math.max(0, event.button),
      shift: event.shiftKey,
      alt: event.altKey,
      ctrl: event.ctrlKey || event.metaKey,
      space: this.#space || bare || palm,
      ...(on === null || type === 'pointerMove' || type === 'pointerUp' ? {} : { on }),
    }
  }

  /** What the page knows better than geometry: grips, titles of frames, the curve of an arrow. */
  #spot(target: EventTarget | null): Spot | null {
    if (!(target instanceof Element)) return null
    const grip = target.closest<HTMLElement>('.grip')
    if (grip) {
      const [of, side] = [grip.dataset['of'] ?? '', (grip.dataset['grip'] ?? 'se') as Grip | End['end']]
      if (side === 'source' || side === 'target') return { on: 'linkEnd', id: of, end: side }
      return of === '' ? { on: 'groupGrip', grip: side } : { on: 'grip', id: of, grip: side }
    }
    const note = target.closest<HTMLElement>('[data-note]')?.dataset['note']
    if (note) return { on: 'note', id: note }
    const link = target.closest<SVGElement>('[data-link]')?.dataset['link']
    if (link) return { on: 'link', id: link }
    const pivotal = target.closest<HTMLElement>('[data-pivotal]')?.dataset['pivotal']
    if (pivotal) return { on: 'pivotal', id: pivotal }
    const frame = target.closest<HTMLElement>('.frame .title')?.closest<HTMLElement>('[data-frame]')?.dataset['frame']
    return frame ? { on: 'frame', id: frame } : null
  }

  #capture(event: PointerEvent): void {
    try {
      this.#stage.setPointerCapture(event.pointerId)
    } catch {
      // A pointer made by a script cannot be captured; its moves still arrive while it is over the stage.
    }
  }
}

/** Milliseconds within which a browser pastes after the middle button came up. */
const PASTES = 100

/** On Linux the middle button also pastes what was marked anywhere; on the board it moves the view. */
function swallowPaste(): void {
  addEventListener('paste', swallow, { capture: true })
  setTimeout(() => removeEventListener('paste', swallow, { capture: true }), PASTES)
}

function swallow(event: ClipboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
