/** Copy, cut and paste with the real clipboard: notes between boards, lines of text from anywhere (UX U11, U12). */
import { effect, untracked } from '@preact/signals-core'
import type { NewLink, NewNote } from '../contract/commands'
import { around, centre, type Point } from '../board/geometry'
import { KINDS } from '../contract/kinds'
import type { Workshop } from '../state/workshop'

const TYPE = 'application/x-storming+json'
/** More lines than this are asked about first. */
const MANY = 20

/** Answers whether so many notes shall be pasted. */
type Ask = (count: number) => Promise<boolean>

interface Carried {
  readonly notes: readonly NewNote[]
  readonly links: readonly NewLink[]
}

const mine = (event: Event): boolean => !(event.target instanceof Element && event.target.closest('input, textarea, dialog'))

/** What was copied here last, for a menu: the browser gives it no more than the plain text. */
let last: { readonly text: string; readonly carried: Carried } | null = null

export function listenToClipboard(workshop: Workshop, ask: Ask): void {
  document.addEventListener('copy', (event) => {
    if (mine(event) && carry(workshop, event)) event.preventDefault()
  })
  document.addEventListener('cut', (event) => {
    if (!mine(event) || !carry(workshop, event)) return
    event.preventDefault()
    workshop.desk.removeSelection()
  })
  document.addEventListener('paste', (event) => {
    if (!mine(event) || !workshop.mayChange.value) return
    event.preventDefault()
    const { clipboardData: data } = event
    void paste(workshop, read(data?.getData(TYPE) ?? ''), data?.getData('text/plain') ?? '', ask)
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
  const take = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation()
    if (carry(workshop, event)) event.preventDefault()
  }
  document.addEventListener('copy', take, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', take, { capture: true })
  field.remove()
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  if (wish === 'cut') workshop.desk.removeSelection()
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
  const ids = new Set(notes.map(({ id }) => id))
  const carried: Carried = {
    notes: notes.map(({ id, kind, text, x, y, w, h, turn = 0, stack = 0, tags = [] }) => ({ note: id, kind, text, x, y, w, h, turn, stack, tags })),
    links: [...board.value.links.values()]
      .filter(({ source, target }) => ids.has(source) && ids.has(target))
      .map(({ id, source, target, text = '' }) => ({ link: id, source, target, text })),
  }
  last = { text: notes.map(({ text }) => text).join('\n'), carried }
  event.clipboardData.setData('text/plain', last.text)
  event.clipboardData.setData(TYPE, JSON.stringify(carried))
  return true
}

/** Where the pointer is, or in the middle of what is seen. */
async function paste(workshop: Workshop, carried: Carried | null, text: string, ask: Ask, here?: Point): Promise<void> {
  const { motion, camera, toolbox, desk } = workshop
  const at = here ?? motion.cursor.value ?? centre(camera.seen.value)
  if (carried !== null) return place(workshop, carried, at)
  const count = text.split(/\r\n|[\n\r]/u).filter((line) => line.trim() !== '').length
  if (count > MANY && !(await ask(count))) return
  desk.pasteLines(text, toolbox.lastKind.value, { x: Math.round(at.x), y: Math.round(at.y) })
}

const isSound = ({ kind, text, x, y, w, h, tags = [] }: NewNote): boolean =>
  KINDS.includes(kind) &&
  typeof text === 'string' &&
  [x, y, w, h].every(Number.isFinite) &&
  Array.isArray(tags) &&
  tags.every((tag) => typeof tag === 'string')

/** The clipboard is a stranger: only notes of kinds that there are, with numbers where numbers belong. */
function read(json: string): Carried | null {
  if (json === '') return null
  try {
    const carried = JSON.parse(json) as Carried
    const sound = carried.notes.length > 0 && carried.notes.every(isSound)
    return sound && Array.isArray(carried.links) ? carried : null
  } catch {
    return null
  }
}

function place({ desk, selection }: Workshop, { notes, links }: Carried, at: { x: number; y: number }): void {
  const box = around(notes.map(({ x, y, w = 100, h = 100 }) => ({ x, y, w: w ?? 100, h: h ?? 100 })))
  if (box === null) return
  const [dx, dy] = [Math.round(at.x - box.x - box.w / 2), Math.round(at.y - box.y - box.h / 2)]
  const ids = new Map(notes.map(({ note }) => [note, desk.newId()]))
  const copies = notes.map((note) => ({ ...note, note: ids.get(note.note) ?? desk.newId(), x: note.x + dx, y: note.y + dy }))
  const arrows = links.flatMap(({ source, target, text = '' }) => {
    const [from, to] = [ids.get(source), ids.get(target)]
    return from && to ? [{ link: desk.newId(), source: from, target: to, text }] : []
  })
  if (desk.submit({ type: 'PlaceNotes', notes: copies, links: arrows }) !== null) selection.set(...copies.map(({ note }) => note))
}
