/** An empty board: the guide is the first note, and leaves with it. */
import { html, nothing } from 'lit'
import { PALETTES } from '../contract/kinds'
import { icon, type View } from '../look/draw'
import { KIND_ICONS } from '../look/marks'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'

export function guide(workshop: Workshop, openSample: () => void): View {
  const { board, desk, writing, camera, mayChange, history, toolbox } = workshop
  const first = (): void => {
    const { w, h } = camera.viewport.value
    const kind = PALETTES[board.value.format][0] ?? 'event'
    const id = desk.placeNote(kind, camera.toWorld({ x: w / 2, y: h * 0.46 }))
    // Who took a kind first and then touched this note has put it down with it.
    toolbox.putAway()
    if (id !== null) writing.begin('note', id)
  }
  return () => {
    const { notes, frames, format, version } = board.value
    const empty = notes.size === 0 && frames.size === 0 && version > 0
    if (!empty || !mayChange.value || history.at.value !== null || toolbox.tool.value.name === 'frame') return nothing
    const mark = KIND_ICONS.event
    // A finger has neither a Tab key nor a click.
    const touch = matchMedia('(pointer: coarse)').matches
    return html`<div class="guide">
      <h2>${say(`guide.title.${format}`)}</h2>
      <p class="guide-text">${say(`guide.text.${format}`)}</p>
      <div class="guide-row">
        <span class="slot outer"></span><span class="slot"></span>
        <button class="guide-note paper" data-kind="event" aria-label=${say('guide.first')} @click=${first}>
          <span data-letters=${say('starter.event')}></span>${mark ? icon(mark) : nothing}
        </button>
        <span class="slot">${touch ? nothing : html`<kbd class="keycap">Tab</kbd>${say('guide.next')}`}</span><span class="slot outer"></span>
      </div>
      <ol class="guide-steps">
        ${([touch ? '1.touch' : '1', '2', '3'] as const).map((step, n) => html`<li><b>${n + 1}</b><span><strong>${say(`guide.${step}`)}</strong><br />${say(`guide.${step}.text`)}</span></li>`)}
      </ol>
      <p class="small">${say('guide.leaves')} <button class="plain-link" @click=${openSample}>${say('guide.sample')}</button> · <a class="plain-link" href="/import/">${say('guide.import')}</a></p>
    </div>`
  }
}
