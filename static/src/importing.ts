/** The import page: a file comes in, says what its colours mean, and leaves as a board. */
import { html } from 'lit'
import { ImportDesk } from './importing/desk'
import { chooseView } from './importing/choose-view'
import { mappingView } from './importing/mapping-view'
import { icon, keep } from './look/draw'
import { layOutIcons } from './look/icons'
import { logo } from './look/logo'
import { say } from './words/words'
import './words/start'
import './style/base.css'
import './style/paper.css'
import './style/importing.css'

const root = new URL('../', location.href).pathname
const desk = new ImportDesk(root, (board) => location.assign(`${root}b/${encodeURIComponent(board)}/`))

const picker = document.createElement('input')
picker.type = 'file'
picker.addEventListener('change', () => {
  const [file] = picker.files ?? []
  if (file !== undefined) void desk.take(file)
  picker.value = ''
})

/** A file may be dropped anywhere on the page; elsewhere the browser would leave the page to show it. */
function takeDrops(page: HTMLElement): void {
  let depth = 0
  const over = (change: number): void => {
    depth = Math.max(0, depth + change)
    page.toggleAttribute('data-over', depth > 0)
  }
  page.addEventListener('dragenter', () => over(1))
  page.addEventListener('dragleave', () => over(-1))
  page.addEventListener('dragover', (event) => event.preventDefault())
  page.addEventListener('drop', (event) => {
    event.preventDefault()
    over(-depth)
    const [file] = event.dataTransfer?.files ?? []
    if (file !== undefined) void desk.take(file)
  })
}

layOutIcons()
takeDrops(document.body)
const choosing = chooseView(desk, () => picker.click())
const host = document.querySelector<HTMLElement>('#import')
if (host !== null) {
  keep(host, () => {
    const found = desk.found.value
    return html`
      <header class="import-head">
        <a class="import-home" href=${root}>${logo()}<span>${say('app.name')}</span></a>
        <a class="button plain" href=${root}>${icon('house', 'in-text')}${say('app.home')}</a>
      </header>
      <div class="import-body">${found === null ? choosing() : mappingView(desk, found)()}</div>
    `
  })
}
