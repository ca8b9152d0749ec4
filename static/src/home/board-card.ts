/** One of my boards: its picture drawn from its notes, its title, who was there. */
import { html, type TemplateResult } from 'lit'
import type { Format } from '../contract/kinds'
import { letters } from '../look/person'
import { boardPicture, type Sheet } from '../look/sheets'
import { HUES } from '../state/room'
import { say, since } from '../words/words'

/** A board as the server lists it. */
export interface Listed {
  readonly id: string
  readonly title: string
  readonly format: Format
  readonly notes: number
  readonly names: readonly string[]
  readonly changed_at: string
  readonly picture: readonly Sheet[]
}

const FACES = 3

/** Nothing is on it yet: the places where notes will be, as on the empty board itself. */
const blank = html`<span class="card-blank"><span></span><span></span><span></span></span>`

export const boardCard = (board: Listed): TemplateResult => html`<li>
  <a class="card board" href="/b/${encodeURIComponent(board.id)}/" data-board=${board.id}>
    <span class="card-picture">${board.picture.length === 0 ? blank : boardPicture(board.picture)}</span>
    <span class="card-words">
      <span class="card-line"><strong dir="auto">${board.title}</strong><time class="caption" datetime=${board.changed_at}>${since(board.changed_at)}</time></span>
      <span class="card-line"><span class="small">${say('home.notes', { format: say(`format.${board.format}`), n: board.notes })}</span>
        <span class="card-faces">${board.names.slice(0, FACES).map((name, place) => html`<span class="person little hue-${place % HUES}" role="img" aria-label=${name} title=${name}>${letters(name)}</span>`)}</span></span>
    </span>
  </a>
</li>`
