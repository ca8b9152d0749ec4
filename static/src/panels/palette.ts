/** Left: the kinds of notes as small paper with their letters, and the tools. What this role may not do is absent. */
import { computed, effect } from '@preact/signals-core'
import { html, nothing, type TemplateResult } from 'lit'
import { LOOKS, PALETTES, type Kind } from '../contract/kinds'
import { icon, type View } from '../look/draw'
import type { IconName } from '../look/icons'
import { kindName } from '../look/kinds'
import type { Tool } from '../state/toolbox'
import type { Workshop } from '../state/workshop'
import { say, type Key } from '../words/words'
import { tipOf } from './action-words'
import { kindsOn } from './legend'

/** Small kinds share a line of their own. */
const LITTLE: ReadonlySet<Kind> = new Set(['value_plus', 'value_minus', 'text'])

export function palette(workshop: Workshop): View {
  const { toolbox, board, mayChange, desk } = workshop
  const take = (tool: Tool): void => {
    toolbox.take(tool)
    document.querySelector<HTMLElement>('.stage')?.focus({ preventScroll: true })
  }
  const held = (wanted: Tool): boolean => {
    const tool = toolbox.tool.value
    return tool.name === wanted.name && (tool.name !== 'note' || wanted.name !== 'note' || tool.kind === wanted.kind) && (tool.name !== 'frame' || wanted.name !== 'frame' || tool.role === wanted.role)
  }
  const tool = (wanted: Tool, name: IconName, words: Key, key: string): TemplateResult =>
    html`<button class="tool" data-tool=${wanted.name === 'frame' && wanted.role === 'lane' ? 'lane' : wanted.name} aria-pressed=${held(wanted)} aria-label=${say(words)} title=${key === '' ? say(words) : `${say(words)}  ${key}`} @click=${() => take(wanted)}
      >${icon(name)}</button>`
  const kind = (one: Kind): TemplateResult => {
    const label = kindName(board.value, one)
    return html`<button class="kind" data-place=${one} aria-pressed=${held({ name: 'note', kind: one })} aria-label=${say('board.place', { kind: label })}
      title="${label}  ${LOOKS[one].key}" @click=${() => take({ name: 'note', kind: one })}>
      <span class="swatch paper" data-kind=${one} data-letters=${LOOKS[one].key}></span><span class="kind-name">${label}</span>
    </button>`
  }
  const little = (one: Kind): TemplateResult =>
    one === 'text'
      ? tool({ name: 'note', kind: 'text' }, 'type', 'tool.text', '')
      : html`<button class="tool" data-place=${one} aria-pressed=${held({ name: 'note', kind: one })} aria-label=${say('board.place', { kind: say(`kind.${one}`) })}
          title=${say(`kind.${one}`)} @click=${() => take({ name: 'note', kind: one })}><span class="swatch paper" data-kind=${one} data-letters=${one === 'value_plus' ? '+' : '−'}></span></button>`
  return () => {
    const usual = PALETTES[board.value.format]
    // A kind that somebody brought to the board by its letter or from elsewhere is at hand for everybody, below all that was there.
    const more = kindsOn(workshop).filter((one) => one !== 'unknown' && !usual.includes(one))
    const changing = mayChange.value
    const [undo, redo] = [desk.gestures.undoable.value, desk.gestures.redoable.value]
    return html`
      <div class="tools">
        ${tool({ name: 'select' }, 'mouse-pointer-2', 'tool.select', 'V')} ${tool({ name: 'hand' }, 'grab', 'tool.hand', 'H')}
      </div>
      ${changing
        ? html`<span class="rule"></span>
            <div class="kinds">${usual.filter((one) => !LITTLE.has(one)).map(kind)}</div>
            <span class="rule"></span>
            <div class="tools">
              ${usual.filter((one) => LITTLE.has(one) && one !== 'text').map(little)}
              ${tool({ name: 'frame', role: 'context' }, 'frame', 'tool.frame', 'B')} ${tool({ name: 'frame', role: 'lane' }, 'rows-3', 'tool.lane', 'S')} ${tool({ name: 'link' }, 'link', 'tool.link', 'L')}
              ${tool({ name: 'pivotal' }, 'separator-vertical', 'tool.pivotal', 'I')} ${tool({ name: 'space' }, 'unfold-horizontal', 'tool.space', 'Y')} ${little('text')}
              <button class="tool undo" aria-label=${say('tool.undo')} title=${tipOf(say('tool.undo'), 'arrange.undo')} ?disabled=${undo === null} @click=${() => desk.undo()}>${icon('undo-2')}</button>
              <button class="tool redo" aria-label=${say('tool.redo')} title=${tipOf(say('tool.redo'), 'arrange.redo')} ?disabled=${redo === null} @click=${() => desk.redo()}>${icon('redo-2')}</button>
            </div>
            ${more.some((one) => !LITTLE.has(one)) ? html`<div class="kinds">${more.filter((one) => !LITTLE.has(one)).map(kind)}</div>` : nothing}
            ${more.some((one) => LITTLE.has(one) && one !== 'text') ? html`<div class="tools">${more.filter((one) => LITTLE.has(one) && one !== 'text').map(little)}</div>` : nothing}`
        : nothing}
    `
  }
}

/** Let the palette stand where its middle is now, until the window or what the board offers is another. */
export function standStill(element: HTMLElement, { board, camera, mayChange }: Workshop): void {
  const { style } = element
  const format = computed(() => board.value.format)
  effect(() => {
    void [camera.viewport.value, format.value, mayChange.value]
    requestAnimationFrame(() => {
      for (const name of ['--stand', '--lift']) style.removeProperty(name)
      if (element.offsetHeight === 0) return
      style.setProperty('--stand', `${element.getBoundingClientRect().top}px`)
      style.setProperty('--lift', '0px')
    })
  })
}
