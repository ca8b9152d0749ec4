/**
 * The stage: table, frames, arrows, notes and everything over them. It draws once per frame of the screen, and only when
 * something that it read has changed.
 */
import { effect } from '@preact/signals-core'
import { boundsOf, itemsOf } from '../board/geometry'
import { measureAnew } from '../look/fit'
import type { Workshop } from '../state/workshop'
import { Tools } from '../tools/tools'
import { say } from '../words/words'
import { listenToClipboard } from './clipboard'
import { Company } from './company'
import { drawWhenNeeded } from './drawing'
import { windEdge } from './edge'
import { Editor } from './editor'
import { FarLayer } from './far'
import { flyTo } from './flight'
import { FrameLayer } from './frame-layer'
import { HiddenList } from './hidden-list'
import { listenToKeys } from './keyboard'
import { keepWritingInSight } from './keyboard-room'
import { LinkLayer } from './link-layer'
import { NoteLayer } from './note-layer'
import { Places } from './places'
import { Pointers } from './pointer'
import { Rings } from './rings'
import { SuggestionView } from './suggestion'
import { fitInSafety, openingLook } from './safety'
import { sceneOf } from './scene'
import { View } from './view'

/** Zoom below which notes are on the canvas, without words, and below which arrows are not drawn either (LOOK LK13). */
const PLAIN = 0.35
const FAR = 0.18

/** Zoom below which marks and titles stay as large as they are there. */
const KEPT = 0.67

const NONE: ReadonlyMap<string, unknown> = new Map()

export interface StageParts {
  /** Asks whether so many lines shall become notes. */
  readonly askToPaste: (count: number) => Promise<boolean>
}

export function raiseStage(host: HTMLElement, workshop: Workshop, parts: StageParts): { readonly fit: () => void } {
  const stage = host
  stage.classList.add('stage')
  stage.tabIndex = 0
  stage.setAttribute('role', 'region')
  stage.setAttribute('aria-label', say('board.region'))
  const view = new View()
  const { world } = view
  const [frames, links, notes, far, rings, company] = [new FrameLayer(), new LinkLayer(), new NoteLayer(), new FarLayer(), new Rings(), new Company()]
  const suggestion = new SuggestionView(workshop)
  rings.element.append(suggestion.element)
  const places = new Places(workshop)
  const hidden = new HiddenList(workshop, notes.shown, places)
  world.append(frames.element, links.element, notes.element)
  stage.append(view.dots, far.element, world, rings.element, company.element, hidden.element)
  const find = (id: string): HTMLElement | null =>
    notes.shown.get(id)?.element ?? world.querySelector<HTMLElement>(`[data-frame="${CSS.escape(id)}"], [data-pivotal="${CSS.escape(id)}"]`)
  const editor = new Editor(workshop, world, find)
  const tools = new Tools(workshop)
  const pointers = new Pointers(stage, workshop, tools)
  const fit = (): void => flyTo(workshop.camera, () => fitInSafety(workshop.camera, boundsOf(workshop.board.value), itemsOf(workshop.board.value)))
  listenToKeys(workshop, { stage, editor: editor.element, pointers, fit, arrive: () => draw() })
  listenToClipboard(workshop, parts.askToPaste)

  const scene = sceneOf(workshop)
  const { camera } = workshop
  const draw = (): boolean => {
    const zoom = camera.zoom.value
    const now = scene.value
    stage.dataset['detail'] = zoom < FAR ? 'far' : zoom < PLAIN ? 'plain' : 'full'
    stage.dataset['tool'] = workshop.toolbox.tool.value.name
    stage.toggleAttribute('data-busy', workshop.motion.drag.value !== null)
    view.draw(camera)
    notes.keep(Math.max(1, KEPT / zoom))
    frames.keep(Math.max(1, KEPT / zoom), zoom, view.zooming.value)
    frames.draw(workshop, now)
    const { bare, more } = notes.draw(workshop, now, { far: zoom < PLAIN, zooming: view.zooming.value }, places)
    if (zoom < PLAIN) far.draw(workshop, now, NONE)
    else if (bare) far.draw(workshop, now, notes.shown)
    else far.clear()
    const behind = zoom >= FAR && links.draw(workshop, now)
    rings.draw(workshop, now, links)
    suggestion.draw(workshop)
    company.draw(workshop, now)
    editor.draw()
    hidden.touch()
    return more || behind
  }
  const measure = (): void => {
    camera.viewport.value = { w: stage.clientWidth, h: stage.clientHeight }
    pointers.measure()
  }
  new ResizeObserver(measure).observe(stage)
  keepWritingInSight(workshop)
  measure()
  openingLook(camera, boundsOf(workshop.board.value), itemsOf(workshop.board.value))
  drawWhenNeeded(draw, workshop)
  windEdge(tools.edge)
  void measureWithFont(notes)
  effect(() => focusSelected(workshop, stage, find))
  return { fit }
}

/** Words are fitted with the real letters as soon as these are here. */
async function measureWithFont(notes: NoteLayer): Promise<void> {
  await document.fonts.load("500 15px 'Inter Variable'")
  measureAnew()
  notes.measureAnew()
}

/** The focus goes with the selection while the board has it, so that it is heard what is selected. */
function focusSelected({ selection, writing, menu }: Workshop, stage: HTMLElement, find: (id: string) => HTMLElement | null): void {
  const only = selection.notes.value.length === 1 ? selection.notes.value[0]?.id : undefined
  if (writing.now.value !== null || menu.value !== null) return
  const inside = document.activeElement instanceof HTMLElement && stage.contains(document.activeElement)
  if (!inside || document.activeElement instanceof HTMLTextAreaElement) return
  const chosen = selection.ids.peek()
  // Elements are made a slice at a time: a note that has just come into sight may be one only in some frames.
  const arrive = (frames: number): void => {
    requestAnimationFrame(() => {
      const now = document.activeElement
      if (selection.ids.peek() !== chosen || menu.peek() !== null || now instanceof HTMLTextAreaElement) return
      // Whoever has gone to a field meanwhile stays there; the page itself has the focus when its element went out of sight.
      if (now !== document.body && !stage.contains(now)) return
      const element = only === undefined ? stage : find(only)
      if (element !== null) element.focus({ preventScroll: true })
      else if (frames > 0) arrive(frames - 1)
    })
  }
  arrive(PATIENCE)
}

/** Frames of the screen: a second. */
const PATIENCE = 60
