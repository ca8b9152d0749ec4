/**
 * First run: four tips, one at a time, each beside what it explains; they take no focus, lie on no note, and go for good (UX N3).
 * Whoever comes to a board that others have filled is left alone with it.
 */
import { computed, signal } from '@preact/signals-core'
import { html, nothing } from 'lit'
import { overlaps } from '../board/geometry'
import { icon, styled, type View } from '../look/draw'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'

/** What this device has seen of them: how many. */
const KEPT = 'storming.tips'
/** CSS pixels between a tip and what it is about; its width; the narrowest window that has room beside the board. */
const [GAP, WIDTH, NARROW] = [14, 272, 768]
/** Windows that are narrower than this show narrower tips, which keep off the note in the middle and its bar. */
const [SMALL, SLIM] = [1200, 208]
/** How high a tip is at most, in CSS pixels; and the notes of a board that is still beginning. */
const [HIGH, FEW] = [170, 12]

interface Tip {
  readonly name: 'kinds' | 'chain' | 'view' | 'others'
  readonly about: string
  /** Where it stands, from the box of what it is about. */
  readonly place: (box: DOMRect, width: number) => Readonly<Record<'left' | 'right' | 'top' | 'bottom', number | null>>
}

const TIPS: readonly Tip[] = [
  { name: 'kinds', about: '.palette', place: ({ right, top }) => ({ left: right + GAP, right: null, top: top + 40, bottom: null }) },
  { name: 'chain', about: '.stage', place: ({ width: room }, width) => ({ left: (room - width) / 2, right: null, top: null, bottom: 68 }) },
  { name: 'view', about: '.corner', place: ({ right, top }, width) => ({ left: right - width, right: null, top: null, bottom: innerHeight - top + GAP }) },
  { name: 'others', about: '.people', place: ({ bottom, right }) => ({ left: null, right: innerWidth - right, top: bottom + GAP, bottom: null }) },
]

export function tips({ board, camera, view, mayChange, asked, writing, motion, history }: Workshop, isNameless: () => boolean): View {
  const seen = signal(Math.min(Number(localStorage.getItem(KEPT) ?? 0) || 0, TIPS.length))
  const keepSeen = (count: number): void => {
    localStorage.setItem(KEPT, String(count))
    seen.value = count
  }
  const isBusy = (): boolean =>
    !mayChange.value || view.value === 'outline' || history.at.value !== null || asked.value !== null || writing.now.value !== null || motion.drag.value !== null || isNameless()
  const isBeginning = computed(() => board.value.notes.size > 0 && board.value.notes.size <= FEW)
  const isNarrow = computed(() => camera.viewport.value.w < NARROW)
  const wide = computed(() => (camera.viewport.value.w < SMALL ? SLIM : WIDTH))
  // A tip is placed anew when it changes, not with every change of the board.
  const place = computed(() => {
    const tip = TIPS[seen.value]
    const about = tip === undefined || !isBeginning.value || isNarrow.value ? null : document.querySelector(tip.about)
    return tip === undefined || about === null ? null : { tip, width: wide.value, sides: tip.place(about.getBoundingClientRect(), wide.value) }
  })
  const isInTheWay = computed(() => {
    if (place.value === null) return false
    const { width, sides } = place.value
    const { w, h } = camera.viewport.value
    const [x, y] = [sides.left ?? w - (sides.right ?? 0) - width, sides.top ?? h - (sides.bottom ?? 0) - HIGH]
    const [from, to] = [camera.toWorld({ x, y }), camera.toWorld({ x: x + width, y: y + HIGH })]
    const box = { ...from, w: to.x - from.x, h: to.y - from.y }
    return [...board.value.notes.values()].some((note) => overlaps(note, box))
  })
  return () => {
    if (place.value === null || isBusy() || isInTheWay.value) return nothing
    const { tip, width, sides } = place.value
    const px = Object.entries(sides).map(([side, at]) => [side, at === null ? null : `${Math.round(at)}px`])
    const last = seen.value + 1 === TIPS.length
    return html`<aside class="tip" data-tip=${tip.name} aria-label=${say('tips.title')} ${styled({ ...Object.fromEntries(px), width: `${width}px` })}>
      <header><h2>${say(`tips.${tip.name}`)}</h2>
        <button class="tool" aria-label=${say('tips.never')} title=${say('tips.never')} @click=${() => keepSeen(TIPS.length)}>${icon('x', 'in-text')}</button></header>
      <p>${say(`tips.${tip.name}.text`)}</p>
      <footer><span class="caption figures">${say('tips.count', { at: seen.value + 1, of: TIPS.length })}</span>
        <button class="button second tight" @click=${() => keepSeen(seen.value + 1)}>${say(last ? 'tips.done' : 'tips.next')}</button></footer>
    </aside>`
  }
}
