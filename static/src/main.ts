/**
 * The board page: opens the board, raises the stage, hangs the panels around it.
 *
 * `window.__storming` is there for tests and read-only: `version` is what the server has confirmed, `picture()` the board that
 * is shown, `pending` how many wishes have no answer yet.
 */
import './style/base.css'
import './style/paper.css'
import './style/stage.css'
import './style/islands.css'
import './style/panels.css'
import './style/dialog.css'
import './style/phone.css'
import { effect } from '@preact/signals-core'
import { html, nothing, render } from 'lit'
import { picture } from './board/picture'
import { keep, type View } from './look/draw'
import { keepHabits } from './look/habits'
import { layOutIcons } from './look/icons'
import { wearLegend } from './look/kinds'
import { drawMarks } from './look/paper-marks'
import { wearKeptTheme } from './look/theme'
import { selectionBar } from './panels/bar'
import { placeBar } from './panels/bar-place'
import { contextMenu } from './panels/context-menu'
import { confirmWith } from './panels/dialog'
import { followed } from './panels/following'
import { findBar, focusFind } from './panels/find'
import { band, formatIsland } from './panels/format'
import { guide } from './panels/guide'
import { legend } from './panels/legend'
import { minimap, zoomBar } from './panels/minimap'
import { isNameless, nameSheet } from './panels/name'
import { announceNews } from './panels/news'
import { palette, standStill } from './panels/palette'
import { peopleIsland } from './panels/people'
import { meeting } from './panels/meeting'
import type { Links } from './panels/share'
import { titleIsland } from './panels/title'
import { keepOnTop, toasts } from './panels/toasts'
import { followMoment, trail } from './panels/trail'
import { raiseStage } from './stage/stage'
import { readStart } from './start'
import { ask, Problem, Unreachable } from './sync/http'
import { openBoard } from './sync/open'
import { learnLater } from './words/later'
import { say } from './words/words'
import { warnBeforeFull } from './state/filling'
import type { Workshop } from './state/workshop'

interface Start {
  readonly id: string
  readonly me: { readonly person: string; readonly role: string }
  readonly links: Links | null
  /** How many items a board may hold. */
  readonly item_limit: number
  /** The page is measured with so many notes and no server (BENCH_PAGE). */
  readonly bench?: number
}

/** Where the board is shown in words: the entries, and what can be done with one. */
interface InWords {
  readonly outline: HTMLElement
  readonly deeds: HTMLElement
}

/** Milliseconds after which the page has done what it came for; before the line may break, everything is here. */
const SETTLED = 2000

const host = (kind: string, tag: string = 'div'): HTMLElement => {
  const element = document.createElement(tag)
  element.className = kind
  return element
}

async function open(): Promise<void> {
  wearKeptTheme()
  layOutIcons()
  drawMarks()
  const start = readStart<Start>()
  const bench = start.bench === undefined ? null : await (await import('./bench/bench')).openBench(start.bench, start.me.person)
  const { workshop } = bench ?? (await openBoard({ id: start.id, me: start.me }))
  keepHabits(workshop.habits)
  const main = document.querySelector<HTMLElement>('#board') ?? document.body
  const stage = host('stage')
  stage.id = 'stage'
  main.append(stage)
  const { fit } = raiseStage(stage, workshop, { askToPaste })
  const inWords = hang(main, stage, workshop, start, fit)
  hangLater(main, workshop, start, inWords)
  const at = new URL(location.href).searchParams.get('at')
  if (at !== null && /^\d+$/u.test(at)) await workshop.history.open(Number(at))
  followMoment(workshop)
  warnBeforeLoss(workshop)
  warnBeforeFull(workshop, start.item_limit)
  wearLegend(workshop.board)
  effect(() => void (document.title = `${workshop.board.value.title} · Storming`))
  Object.defineProperty(window, '__storming', {
    value: {
      get version() {
        return workshop.ledger.confirmed.value.version
      },
      get pending() {
        return workshop.ledger.pending.value.length
      },
      picture: () => picture(workshop.board.value),
    },
  })
  await bench?.publish()
}

function hang(main: HTMLElement, stage: HTMLElement, workshop: Workshop, start: Start, fit: () => void): InWords {
  const { history, mayChange } = workshop
  const island = (kind: string, view: View, tag: string = 'div'): HTMLElement => {
    const element = host(`island ${kind}`, tag)
    keep(element, view)
    return element
  }
  const bare = (kind: string, view: View, tag: string = 'div'): HTMLElement => {
    const element = host(kind, tag)
    keep(element, view)
    return element
  }
  const bar = island('selection-bar', selectionBar(workshop))
  bar.setAttribute('role', 'toolbar')
  bar.setAttribute('aria-label', say('bar.region'))
  const seek = island('find', findBar(workshop))
  focusFind(seek, workshop)
  const outline = host('outline-layer')
  const deeds = host('island outline-bar')
  deeds.setAttribute('role', 'toolbar')
  deeds.setAttribute('aria-label', say('outline.bar'))
  const map = document.createElement('canvas')
  map.setAttribute('aria-label', say('board.minimap'))
  map.setAttribute('role', 'application')
  map.setAttribute('aria-description', say('board.minimap.keys'))
  map.tabIndex = 0
  const corner = host('island corner')
  const zoom = bare('zoom-bar', zoomBar(workshop, fit))
  corner.append(map, zoom)
  const side = island('palette', palette(workshop), 'nav')
  side.setAttribute('aria-label', say('board.palette'))
  const news = host('unseen')
  news.setAttribute('aria-live', 'polite')
  const skip = document.createElement('a')
  skip.className = 'skip button ink'
  skip.href = '#stage'
  skip.textContent = say('app.skip')
  const said = bare('toasts', toasts(workshop))
  const kinds = island('legend', legend(workshop))
  new ResizeObserver(() => main.style.setProperty('--legend-height', `${kinds.offsetHeight}px`)).observe(kinds)
  main.append(
    skip,
    island('title', titleIsland(workshop), 'header'),
    island('format-island', formatIsland(workshop)),
    bare('band', band(workshop)),
    island('people', peopleIsland(workshop, { invites: start.links !== null })),
    side,
    stage,
    bare('trail-layer', trail(workshop)),
    bare('follow-layer', followed(workshop)),
    bare('guide-layer', guide(workshop, () => void openSample())),
    bar,
    kinds,
    corner,
    seek,
    outline,
    deeds,
    bare('name-layer', nameSheet(workshop)),
    bare('meeting-layer', meeting(workshop)),
    contextMenu(workshop, fit),
    said,
    news,
  )
  keepFocusOnBoard(workshop, stage)
  keepOnTop(said, workshop)
  minimap(map, workshop)
  standStill(side, workshop)
  placeBar(bar, workshop)
  announceNews(news, workshop)
  effect(() => {
    main.toggleAttribute('data-past', history.at.value !== null)
    main.toggleAttribute('data-fixed', !mayChange.value)
    main.toggleAttribute('data-nameless', isNameless(workshop))
    main.toggleAttribute('data-outline', workshop.view.value === 'outline')
    main.toggleAttribute('data-writing', workshop.writing.now.value !== null)
    main.toggleAttribute('data-bar', workshop.selection.ids.value.size > 0)
    main.toggleAttribute('data-empty', workshop.board.value.notes.size === 0)
    main.dataset['format'] = workshop.board.value.format
  })
  return { outline, deeds }
}

/** Dialogs, the player and the outline are no part of the first load: they come once the board stands, or as soon as one is asked for. */
function hangLater(main: HTMLElement, workshop: Workshop, { id, links }: Start, { outline, deeds }: InWords): void {
  const { asked, history, view } = workshop
  let hung = false
  const hang = async (): Promise<void> => {
    if (hung) return
    hung = true
    try {
      await learnLater()
      const { dialogsOf, raiseOutline, outlineBar } = await import('./dialogs')
      keep(deeds, outlineBar(workshop))
      raiseOutline(outline, workshop)
      // A dialog opens where it hangs, not before. The name is asked for on the page itself, and somebody may be typing it.
      const wanted = asked.peek()
      if (wanted !== 'name') asked.value = null
      main.append(...dialogsOf(workshop, { id, links }))
      asked.value = wanted
    } catch {
      // Whoever asks once more tries once more.
      hung = false
      if (asked.peek() !== 'name') asked.value = null
      view.value = 'board'
    }
  }
  effect(() => {
    const past = history.loading.value !== null || history.at.value !== null || history.failed.value
    if (asked.value !== null || past || view.value === 'outline') void hang()
  })
  setTimeout(() => void hang(), SETTLED)
}

/** Who closes the page is asked first when that would lose something: only where this device keeps nothing. */
function warnBeforeLoss({ connection, ledger }: Workshop): void {
  addEventListener('beforeunload', (event) => {
    if (!connection.keeps.value && ledger.pending.value.length > 0) event.preventDefault()
  })
}

/** A press on an island leaves the focus where it is, on the board, so that the next key is the board's; Tab still gets there. */
function keepFocusOnBoard({ writing }: Workshop, stage: HTMLElement): void {
  document.addEventListener('mousedown', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('.island button, .tip button, .player button, .band button, .guide button')) return
    event.preventDefault()
    writing.finish()
    if (document.activeElement === document.body) stage.focus({ preventScroll: true })
  })
}

async function openSample(): Promise<void> {
  const made = (await ask('/api/boards/sample/', { method: 'POST', json: {} })) as { id: string }
  location.assign(`/b/${made.id}/`)
}

const askToPaste = (count: number): Promise<boolean> =>
  confirmWith(
    'paste',
    (answer) => html`<div class="dialog-body"><h2>${say('paste.title', { n: count })}</h2><p class="small">${say('paste.text')}</p>
      <div class="answers"><button class="button plain" @click=${() => answer(false)}>${say('app.cancel')}</button>
      <button class="button ink" autofocus @click=${() => answer(true)}>${say('paste.do', { n: count })}</button></div></div>`,
  )

open().catch((error: unknown) => {
  const missing = error instanceof Problem && error.status === 404
  const main = document.querySelector<HTMLElement>('#board') ?? document.body
  render(html`<div class="failure"><h1>${missing ? say('app.missing') : say('app.unreachable')}</h1><p><a class="button ink" href="/">${say('app.home')}</a></p>${nothing}</div>`, main)
  if (!(error instanceof Problem || error instanceof Unreachable)) throw error
})
