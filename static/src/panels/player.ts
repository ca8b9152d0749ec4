/** The history at the lower edge: play, step, scrub, speed; below them who did how much and when. */
import { signal } from '@preact/signals-core'
import { html, nothing, type TemplateResult } from 'lit'
import { icon, styled, type View } from '../look/draw'
import type { IconName } from '../look/icons'
import type { SPEEDS } from '../state/history'
import { hueOf as hue } from '../state/room'
import type { Workshop } from '../state/workshop'
import { number, say, timeOfDay, type Key } from '../words/words'
import { lanesOf, type Lanes } from './lanes'
import { person } from './people'
import { copyText } from './toasts'

/** Speeds that the player offers; the keys reach the others. */
const OFFERED = [1, 4, 16, 64] as const satisfies readonly (typeof SPEEDS)[number][]

/** The address of a board at a moment. */
export const momentAddress = (id: string, at: number): string => `${location.origin}/b/${encodeURIComponent(id)}/?at=${at}`

export function player(workshop: Workshop): View {
  const { history, board, asked, id } = workshop
  const folded = signal(innerHeight < 760 || innerWidth < 768)
  let lanes: Lanes | null = null
  const tool = (name: IconName, words: Key, press: () => void): TemplateResult =>
    html`<button class="tool" aria-label=${say(words)} title=${say(words)} @click=${press}>${icon(name)}</button>`
  return () => {
    if (history.failed.value) return failed(workshop)
    const at = history.at.value
    if (history.loading.value !== null && at === null) return html`<div class="player busy"><p class="figures">${say('player.loading', { n: Math.round(history.loading.value * 100) })}</p></div>`
    if (at === null) {
      lanes = null
      return nothing
    }
    const head = history.head.value
    if (lanes === null || lanes.head !== head) lanes = lanesOf(history.entries, head)
    const { entry, playing } = { entry: history.entry.value, playing: history.playing.value }
    return html`<section class="player" aria-label=${say('player.region')}>
      <div class="controls">
        <div class="transport">
          ${tool('skip-back', 'action.history.start', () => history.seek(0))} ${tool('step-back', 'action.history.back', () => history.step(-1))}
          <button class="play" aria-label=${say(playing ? 'player.pause' : 'player.play')} title="${say(playing ? 'player.pause' : 'player.play')}  ␣" @click=${() => (playing ? history.pause() : history.play())}
            >${icon(playing ? 'pause' : 'play')}</button>
          ${tool('step-forward', 'action.history.on', () => history.step(1))} ${tool('skip-forward', 'action.history.end', () => history.seek(head))}
        </div>
        <p class="moment figures"><strong>${entry ? timeOfDay(entry.at) : '–'}</strong> <span>${say('player.step', { n: at, of: head })}</span></p>
        <div class="segments speeds" role="group" aria-label=${say('player.speed')}>
          ${OFFERED.map((speed) => html`<button aria-pressed=${history.speed.value === speed} @click=${() => (history.speed.value = speed)}>${number(speed)}×</button>`)}
        </div>
        <span class="grow"></span>
        <button class="button plain wide-only" @click=${() => void copyText(momentAddress(id, at), say('player.copied'))}>${icon('link', 'in-text')}${say('player.copy')}</button>
        <button class="button second wide-only" @click=${() => (asked.value = 'export')}>${icon('download', 'in-text')}${say('player.export')}</button>
        <button class="tool fold" aria-label=${say('player.changes')} aria-expanded=${!folded.value} @click=${() => (folded.value = !folded.value)}>${icon(folded.value ? 'chevron-right' : 'chevron-down', 'in-text')}</button>
      </div>
      ${track(workshop, lanes, at, head)}
      ${folded.value ? nothing : people(lanes, at, head, (who) => board.value.people.get(who) ?? nameAtEnd(workshop, who))}
    </section>`
  }
}

/** Before somebody gave a name the board does not know it; the live board does. */
const nameAtEnd = ({ ledger }: Workshop, who: string): string => ledger.shown.value.people.get(who) ?? say('board.guest')

const share = (at: number, head: number): string => `${head === 0 ? 0 : (at / head) * 100}%`

function track({ history }: Workshop, { bars, most }: Lanes, at: number, head: number): TemplateResult {
  return html`<div class="track">
    <div class="bars" aria-hidden="true">
      ${bars.map((count, place) => html`<i class=${(place / bars.length) * head <= at ? 'past' : ''} ${styled({ height: `${count === 0 ? 2 : 10 + (count / most) * 90}%` })}></i>`)}
    </div>
    <input type="range" min="0" max=${head} step="1" .value=${String(at)} aria-label=${say('player.bar')} aria-valuetext=${say('player.step', { n: at, of: head })}
      ${styled({ '--past': share(at, head) })}
      @input=${(event: Event) => {
        history.pause()
        history.seek(Number((event.target as HTMLInputElement).value))
      }} />
  </div>`
}

function people({ people: lanes }: Lanes, at: number, head: number, name: (who: string) => string): TemplateResult {
  return html`<ul class="lanes">
    ${lanes.map(
      ({ who, count, spans }) => html`<li>
        <span class="lane-name">${person(name(who), who, 'little')}<span dir="auto">${name(who)}</span><span class="figures caption">${number(count)}</span></span>
        <span class="lane hue-${hue(who)}" aria-hidden="true">
          ${spans.map(([from, to]) => html`<i class=${from <= at ? 'past' : ''} ${styled({ left: share(from - 1, head), width: `max(5px, ${share(to - from + 1, head)})` })}></i>`)}
          <b ${styled({ left: share(at, head) })}></b>
        </span>
      </li>`,
    )}
  </ul>`
}

function failed({ history }: Workshop): TemplateResult {
  return html`<div class="player busy" role="alert"><p>${say('player.failed')}</p><button class="button second" @click=${() => void history.open()}>${say('player.again')}</button></div>`
}
