/** Copy, cut and paste with the real clipboard: notes between boards, lines of text from anywhere (UX U11, U12). */
import type { NewLink, NewNote } from '../contract/commands'
import { around } from '../board/geometry'
import { KINDS } from '../contract/kinds'
import type { Workshop } from '../state/workshop'

const TYPE = 'application/x-storming+json'
/** More lines than this are asked about first. */
const MANY = 20

interface Carried {
  readonly notes: readonly NewNote[]
  readonly links: readonly NewLink[]
}

const mine = (event: Event): boolean => !(event.target instanceof Element && event.target.closest('input, textarea, dialog'))

/** `ask` answers whether so many notes shall be pasted. */
export function listenToClipboard(workshop: Workshop, ask: (count: number) => Promise<boolean>): void {
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
    void paste(workshop, event.clipboardData, ask)
  })
}

function carry({ selection, board }: Workshop, event: ClipboardEvent): boolean {
  const notes = selection.notes.value
  if (notes.length === 0 || event.clipboardData === null) return false
  const ids = new Set(notes.map(({ id }) => id))
  const carried: Carried = {
    notes: notes.map(({ id, kind, text, x, y, w, h, turn = 0 }) => ({ note: id, kind, text, x, y, w, h, turn })),
    links: [...board.value.links.values()]
      .filter(({ source, target }) => ids.has(source) && ids.has(target))
      .map(({ id, source, target, text = '' }) => ({ link: id, source, target, text })),
  }
  event.clipboardData.setData('text/plain', notes.map(({ text }) => text).join('\n'))
  event.clipboardData.setData(TYPE, JSON.stringify(carried))
  return true
}

async function paste(workshop: Workshop, data: DataTransfer | null, ask: (count: number) => Promise<boolean>): Promise<void> {
  const carried = read(data?.getData(TYPE) ?? '')
  const text = data?.getData('text/plain') ?? ''
  const { motion, camera, toolbox, desk } = workshop
  const middle = { x: camera.seen.value.x + camera.seen.value.w / 2, y: camera.seen.value.y + camera.seen.value.h / 2 }
  const at = motion.cursor.value ?? middle
  if (carried !== null) return place(workshop, carried, at)
  const count = text.split(/\r\n|[\n\r]/u).filter((line) => line.trim() !== '').length
  if (count > MANY && !(await ask(count))) return
  desk.pasteLines(text, toolbox.lastKind.value, { x: Math.round(at.x), y: Math.round(at.y) })
}

/** The clipboard is a stranger: only notes of kinds that there are, with numbers where numbers belong. */
function read(json: string): Carried | null {
  if (json === '') return null
  try {
    const carried = JSON.parse(json) as Carried
    const sound = carried.notes.length > 0 && carried.notes.every(({ kind, text, x, y, w, h }) => KINDS.includes(kind) && typeof text === 'string' && [x, y, w, h].every(Number.isFinite))
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
