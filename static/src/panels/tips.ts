/** First run: four tips, one at a time, each beside what it explains; they take no focus, cover no note that is written, and go for good (UX N3). */
import { computed, signal } from '@preact/signals-core'
import { html, nothing } from 'lit'
import { icon, styled, type View } from '../look/draw'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'

/** What this device has seen of them: how many. */
const KEPT = 'storming.tips'
/** CSS pixels between a tip and what it is about; its width; the narrowest window that has room beside the board. */
const [GAP, WIDTH, NARROW] = [14, 272, 768]
/** Windows that are narrower than this show narrower tips, which keep off the note in the middle and its bar. */
const [SMALL, SLIM] = [1200, 208]

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
  // A tip is placed anew when it changes, not with every change of the board.
  const isEmpty = computed(() => board.value.notes.size === 0)
  const isNarrow = computed(() => camera.viewport.value.w < NARROW)
  const wide = computed(() => (camera.viewport.value.w < SMALL ? SLIM : WIDTH))
  return () => {
    const tip = TIPS[seen.value]
    if (tip === undefined || isEmpty.value || isBusy() || isNarrow.value) return nothing
    const about = document.querySelector(tip.about)
    const width = wide.value
    if (about === null) return nothing
    const px = Object.entries(tip.place(about.getBoundingClientRect(), width)).map(([side, at]) => [side, at === null ? null : `${Math.round(at)}px`])
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
