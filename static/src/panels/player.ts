/** The history at the lower edge: play, step, scrub, speed; below them who did how much and when. */
import { signal } from '@preact/signals-core'
import { html, nothing, type TemplateResult } from 'lit'
import { icon, styled, type View } from '../look/draw'
import type { IconName } from '../look/icons'
import { press } from '../state/actions'
import type { SPEEDS } from '../state/history'
import { chordOf } from '../state/keys'
import type { Workshop } from '../state/workshop'
import { language, number, say, timeOfDay, type Key } from '../words/words'
import { lanesOf, type Lanes } from './lanes'
import { person } from './people'
import { makeRoom } from './player-room'
import { copyText } from './toasts'

/** Speeds that the player offers; the keys reach the others. */
const OFFERED = [1, 4, 16, 64] as const satisfies readonly (typeof SPEEDS)[number][]

/** Bars that a phone has room for. */
const NARROW = 48

const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' })

/** The day of an entry, unless it is today. */
function dayOf(at: string): string {
  const said = day.format(new Date(at))
  return said === day.format(new Date()) ? '' : said
}

const tool = (name: IconName, words: Key, press: () => void): TemplateResult =>
  html`<button class="tool" aria-label=${say(words)} title=${say(words)} @click=${press}>${icon(name)}</button>`

/** The address of a board at a moment. */
export const momentAddress = (id: string, at: number): string => `${location.origin}/b/${encodeURIComponent(id)}/?at=${at}`

export function player(workshop: Workshop): View {
  const { history, board, asked, id } = workshop
  const folded = signal(innerHeight < 760 || innerWidth < 768)
  let lanes: Lanes | null = null
  makeRoom(workshop)
  return () => {
    if (history.failed.value) return failed(workshop)
    const at = history.at.value
    if (history.loading.value !== null && at === null) return html`<div class="player busy"><p class="figures">${say('player.loading', { n: Math.round(history.loading.value * 100) })}</p></div>`
    if (at === null) {
      lanes = null
      return nothing
    }
    const head = history.head.value
    if (lanes === null || lanes.head !== head) lanes = lanesOf(history.entries, head, innerWidth < 768 ? NARROW : undefined)
    const { entry, playing } = { entry: history.entry.value, playing: history.playing.value }
    return html`<section class="player" aria-label=${say('player.region')}>
      <div class="controls">
        <div class="transport">
          ${tool('skip-back', 'action.history.start', () => history.seek(0))} ${tool('step-back', 'action.history.back', () => history.step(-1))}
          <button class="play" aria-label=${say(playing ? 'player.pause' : 'player.play')} title="${say(playing ? 'player.pause' : 'player.play')}  ␣" @click=${() => (playing ? history.pause() : history.play())}
            >${icon(playing ? 'pause' : 'play')}</button>
          ${tool('step-forward', 'action.history.on', () => history.step(1))} ${tool('skip-forward', 'action.history.end', () => history.seek(head))}
        </div>
        <p class="moment figures">
          <strong>${entry ? timeOfDay(entry.at) : '–'}</strong>
          <span class="moment-day">${entry ? dayOf(entry.at) : ''}</span> <span class="moment-step">${say('player.step', { n: at, of: head })}</span>
        </p>
        <div class="segments speeds" role="group" aria-label=${say('player.speed')}>
          ${OFFERED.map((speed) => html`<button aria-pressed=${history.speed.value === speed} @click=${() => (history.speed.value = speed)}>${number(speed)}×</button>`)}
        </div>
        <span class="grow"></span>
        ${action('link', 'player.copy', 'plain', () => void copyText(momentAddress(id, at), say('player.copied')))}
        ${action('download', 'player.export', 'second', () => (asked.value = 'export'))}
        <button class="tool fold" aria-label=${say('player.changes')} aria-expanded=${!folded.value} @click=${() => (folded.value = !folded.value)}>${icon(folded.value ? 'chevron-right' : 'chevron-down', 'in-text')}</button>
      </div>
      ${track(workshop, lanes, at, head)}
      ${folded.value ? nothing : people(workshop, lanes, at, head, (who) => board.value.people.get(who) ?? nameAtEnd(workshop, who))}
    </section>`
  }
}

/** Before somebody gave a name the board does not know it; the live board does. */
const nameAtEnd = ({ ledger }: Workshop, who: string): string => ledger.shown.value.people.get(who) ?? say('board.guest')

const share = (at: number, head: number): number => (head === 0 ? 0 : at / head)
const along = (at: number, head: number): string => `${share(at, head) * 100}%`

/** A button with its words; where there is no room, with its drawing alone. */
const action = (name: IconName, words: Key, kind: string, press: () => void): TemplateResult =>
  html`<button class="button ${kind} player-action" aria-label=${say(words)} title=${say(words)} @click=${press}>${icon(name, 'in-text')}<span>${say(words)}</span></button>`

function track(workshop: Workshop, { bars, marks }: Lanes, at: number, head: number): TemplateResult {
  const { history } = workshop
  const wrote = (event: Event): void => {
    history.pause()
    history.seek(Number((event.target as HTMLInputElement).value))
  }
  // A field keeps its keys from the board; this one wants them to mean what they mean everywhere in the history.
  const pressed = (event: KeyboardEvent): void => {
    const chord = chordOf(event, false)
    if (chord === null || chord.endsWith('Tab') || !press(chord, workshop)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return html`<div class="track" ${styled({ '--past': String(share(at, head)) })}>
    <span class="axis caption" aria-hidden="true">${say('player.changes')}</span>
    <div class="bars" aria-hidden="true">
      ${bars.map((pace, place) => html`<i class=${((place + 0.5) / bars.length) * head <= at ? 'past' : ''} ${styled({ height: `${4 + pace * 96}%` })}></i>`)}
    </div>
    <input type="range" min="0" max=${head} step="1" .value=${String(at)} aria-label=${say('player.bar')} aria-valuetext=${say('player.step', { n: at, of: head })}
      @input=${wrote} @keydown=${pressed} />
    ${marks.map(({ version, what }) => html`<i class="mark-at" aria-hidden="true" ${styled({ left: along(version, head) })}>${icon(what === 'pivotal' ? 'flag' : 'upload')}</i>`)}
  </div>`
}

function people(workshop: Workshop, { people: lanes }: Lanes, at: number, head: number, name: (who: string) => string): TemplateResult {
  return html`<ul class="lanes" ${styled({ '--past': String(share(at, head)) })}>
    ${lanes.map(
      ({ who, count, spans }) => html`<li>
        <span class="lane-name">${person(workshop, name(who), who, 'little')}<span dir="auto">${name(who)}</span><span class="figures caption">${number(count)}</span></span>
        <span class="lane hue-${workshop.room.hueOf(who)}" aria-hidden="true">
          ${spans.map(([from, to]) => html`<i ${styled({ left: along(from - 1, head), width: `max(5px, ${along(to - from + 1, head)})` })}></i>`)}
          <b></b>
        </span>
      </li>`,
    )}
  </ul>`
}

function failed({ history }: Workshop): TemplateResult {
  return html`<div class="player busy" role="alert"><p>${say('player.failed')}</p><button class="button second" @click=${() => void history.open()}>${say('player.again')}</button></div>`
}
