/** The home page: three formats to start with, a file, a sample, and the boards that this browser knows. */
import { html, nothing } from 'lit'
import { signal } from '@preact/signals-core'
import { FORMATS, type Format } from './contract/kinds'
import { boardCard, type Listed } from './home/board-card'
import { startCards } from './home/start-cards'
import { topBar } from './home/top-bar'
import { keep } from './look/draw'
import { layOutIcons } from './look/icons'
import { wearKeptTheme } from './look/theme'
import { readStart } from './start'
import { say } from './words/words'
import './words/start'
import './style/base.css'
import './style/paper.css'
import './style/home.css'

const { boards = [] } = readStart<{ readonly boards?: readonly Listed[] }>()
const chosen = signal<Format | null>(null)
const wanted = signal('')

const matching = (): readonly Listed[] => {
  const words = wanted.value.trim().toLocaleLowerCase()
  return boards.filter(({ format, title }) => (chosen.value === null || format === chosen.value) && title.toLocaleLowerCase().includes(words))
}

wearKeptTheme()
layOutIcons()
const host = document.querySelector<HTMLElement>('#home')
if (host !== null) {
  keep(host, () => {
    const shown = matching()
    const formats = FORMATS.filter((format) => boards.some((board) => board.format === format))
    return html`
      ${topBar(wanted, boards.length)}
      <main>
        <h1>${say('home.start')}</h1>
        ${startCards()}
        <section aria-labelledby="mine">
          <div class="mine">
            <h2 id="mine">${say('home.mine')} <span class="figures">${boards.length === 0 ? '' : boards.length}</span></h2>
            ${formats.length > 1
              ? html`<div class="segments" role="group" aria-label=${say('home.mine')}>
                  <button aria-pressed=${chosen.value === null} @click=${() => (chosen.value = null)}>${say('home.all')}</button>
                  ${formats.map((format) => html`<button aria-pressed=${chosen.value === format} @click=${() => (chosen.value = format)}>${say(`format.${format}`)}</button>`)}
                </div>`
              : nothing}
          </div>
          ${boards.length === 0 ? html`<p class="none">${say('home.none')}</p>` : shown.length === 0 ? html`<p class="none">${say('home.notfound')}</p>` : html`<ul class="boards">${shown.map(boardCard)}</ul>`}
        </section>
      </main>
    `
  })
}
