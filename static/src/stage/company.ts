/** Other people on the stage: their cursors with names, rings around what they selected, tags where they write. */
import { type Remote } from '../state/room'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { Pool } from './pool'
import { at, onScreen, shape } from './rings'
import { turnOf } from '../look/turn'
import { boxIn, type Scene } from './scene'

const SVG = 'http://www.w3.org/2000/svg'

interface Held {
  readonly remote: Remote
  readonly id: string
  readonly writing: boolean
}

export class Company {
  readonly element = document.createElement('div')
  readonly #rings = new Pool(this.element, ring)
  readonly #cursors = new Pool(this.element, cursor)

  constructor() {
    this.element.className = 'company'
    this.element.setAttribute('aria-hidden', 'true')
  }

  draw(workshop: Workshop, scene: Scene): void {
    const { room, board, camera, history } = workshop
    const live = history.at.value === null
    const remotes = live ? room.remotes.value : []
    const held = remotes.flatMap((remote): Held[] => {
      const { editing, selected = [] } = remote.presence
      if (editing) return [{ remote, id: editing, writing: true }]
      return selected.slice(0, 50).map((id) => ({ remote, id, writing: false }))
    })
    const found = held.flatMap((one) => {
      const item = board.value.notes.get(one.id) ?? board.value.frames.get(one.id)
      return item === undefined ? [] : [{ ...one, item }]
    })
    this.#rings.show(found, (element, { remote, writing, item }) => {
      const box = onScreen(workshop, boxIn(scene, item))
      at(element, { x: box.x - 3, y: box.y - 3, w: box.w + 6, h: box.h + 6 }, !writing && 'kind' in item ? turnOf(item) : 0)
      dress(element, remote, room.hueOf(remote.person))
      element.classList.toggle('writing', writing)
      words(element, writing ? say('people.writing', { name: nameOf(remote) }) : '')
    })
    const pointing = remotes.filter(({ cursor: place }) => place !== null)
    this.#cursors.show(pointing, (element, remote) => {
      const { x, y } = camera.toScreen(remote.cursor ?? { x: 0, y: 0 })
      element.style.transform = `translate(${x}px, ${y}px)`
      dress(element, remote, room.hueOf(remote.person))
      words(element, nameOf(remote))
    })
  }
}

const nameOf = ({ name }: Remote): string => name ?? say('board.guest')

function dress(element: HTMLElement, { person }: Remote, of: number): void {
  const hue = `hue-${of}`
  element.dataset['person'] = person
  if (element.dataset['hue'] === hue) return
  element.classList.remove(element.dataset['hue'] ?? 'none')
  element.classList.add(hue)
  element.dataset['hue'] = hue
}

function words(element: HTMLElement, text: string): void {
  const tag = element.querySelector('.tag') as HTMLElement | null
  if (tag === null) return
  tag.hidden = text === ''
  if (tag.textContent !== text) tag.textContent = text
}

function ring(): HTMLElement {
  const element = shape('remote-ring')
  element.append(shape('tag'))
  return element
}

function cursor(): HTMLElement {
  const element = shape('remote-cursor')
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 18 18')
  const arrow = document.createElementNS(SVG, 'path')
  arrow.setAttribute('d', 'M2.2 2.2 15.4 7 9.3 9.4 7 15.5Z')
  svg.append(arrow)
  element.append(svg, shape('tag'))
  return element
}
