/** Copy, cut and paste with the real clipboard: notes between boards, lines of text from anywhere (UX U11, U12). */
import { effect, untracked } from '@preact/signals-core'
import { centre, shareIn, type Point } from '../board/geometry'
import { carriedFrom, carriedIn, placedAt, type Carried } from '../state/carried'
import { linesOf, MANY } from '../state/lines'
import type { Workshop } from '../state/workshop'
import { flyTo } from './flight'
import { fitInSafety } from './safety'

const TYPE = 'application/x-storming+json'
/** Answers whether so many notes shall be pasted. */
type Ask = (count: number) => Promise<boolean>

const mine = (event: Event): boolean => !(event.target instanceof Element && event.target.closest('input, textarea, dialog'))

function onStage({ clientX, clientY }: MouseEvent): Point {
  const { left, top } = document.querySelector('.stage')?.getBoundingClientRect() ?? { left: 0, top: 0 }
  return { x: clientX - left, y: clientY - top }
}

/** What was copied here last, for a menu: the browser gives it no more than the plain text. */
let last: { readonly text: string; readonly carried: Carried } | null = null

export function listenToClipboard(workshop: Workshop, ask: Ask): void {
  const take = (data: DataTransfer | null, at?: Point): void => {
    const [carried, text] = [carriedIn(data?.getData(TYPE) ?? ''), data?.getData('text/plain') ?? '']
    if (carried === null && text.trim() === '' && (data?.files.length ?? 0) > 0) workshop.notices.tell({ code: 'paste_file' })
    else void paste(workshop, carried, text, ask, at)
  }
  document.addEventListener('copy', (event) => {
    if (mine(event) && carry(workshop, event)) event.preventDefault()
  })
  document.addEventListener('cut', (event) => {
    if (!mine(event) || !carry(workshop, event)) return
    event.preventDefault()
    removeCopied(workshop)
  })
  document.addEventListener('paste', (event) => {
    if (!mine(event) || !workshop.mayChange.value) return
    event.preventDefault()
    take(event.clipboardData)
  })
  // What is dropped is pasted there. Left alone, the browser would leave the board to show a file.
  document.addEventListener('dragover', (event) => mine(event) && event.preventDefault())
  document.addEventListener('drop', (event) => {
    if (!mine(event)) return
    event.preventDefault()
    if (workshop.mayChange.value) take(event.dataTransfer, workshop.camera.toWorld(onStage(event)))
  })
  effect(() => {
    const wish = workshop.clip.value
    if (wish === null) return
    workshop.clip.value = null
    untracked(() => void (wish === 'paste' ? pasteAsked(workshop, ask) : takeAsked(workshop, wish)))
  })
}

/** Copying that no key began: only what is selected in a field lets the browser begin it. */
function takeAsked(workshop: Workshop, wish: 'copy' | 'cut'): void {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = ' '
  field.className = 'unseen'
  document.body.append(field)
  field.select()
  let taken = false
  const take = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation()
    taken = carry(workshop, event)
    if (taken) event.preventDefault()
  }
  document.addEventListener('copy', take, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', take, { capture: true })
  field.remove()
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  if (wish === 'cut' && taken) removeCopied(workshop)
}

/** Cutting takes away what paste brings back: notes. A frame or a line that was selected beside them stays where it is. */
function removeCopied({ selection, desk }: Workshop): void {
  selection.set(...selection.notes.peek().map(({ id }) => id))
  desk.removeSelection()
}

async function pasteAsked(workshop: Workshop, ask: Ask): Promise<void> {
  const at = workshop.menu.peek()?.world
  let text
  try {
    text = await navigator.clipboard.readText()
  } catch {
    return workshop.notices.tell({ code: 'paste_by_key' })
  }
  await paste(workshop, text === last?.text ? last.carried : null, text, ask, at)
}

function carry({ selection, board }: Workshop, event: ClipboardEvent): boolean {
  const notes = selection.notes.value
  if (notes.length === 0 || event.clipboardData === null) return false
  const carried = carriedFrom(board.value, notes)
  last = { text: notes.map(({ text }) => text).join('\n'), carried }
  event.clipboardData.setData('text/plain', last.text)
  event.clipboardData.setData(TYPE, JSON.stringify(carried))
  return true
}

/** Where the pointer is, or in the middle of what is seen. */
async function paste(workshop: Workshop, carried: Carried | null, text: string, ask: Ask, here?: Point): Promise<void> {
  const { motion, camera, toolbox, desk, selection } = workshop
  const at = here ?? motion.cursor.value ?? centre(camera.seen.value)
  if (carried !== null) {
    const wish = placedAt(carried, at, () => desk.newId())
    if (desk.submit(wish) !== null) selection.set(...wish.notes.map(({ note }) => note))
    return
  }
  const count = linesOf(text).length
  if (count > MANY && !(await ask(count))) return
  desk.pasteLines(text, toolbox.lastKind.value, { x: Math.round(at.x), y: Math.round(at.y) })
  showWhole(workshop)
}

/** Bring what was pasted into the window when it is larger than that. */
function showWhole({ camera, selection }: Workshop): void {
  const box = selection.box.value
  if (box !== null && shareIn(box, camera.seen.value) < 1) flyTo(camera, () => fitInSafety(camera, box, [box], camera.zoom.value))
}
