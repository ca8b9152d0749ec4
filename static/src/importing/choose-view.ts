/** The first half of the page: choose or drop a file, and read why it was refused. */
import { html, nothing } from 'lit'
import { icon, type View } from '../look/draw'
import { say } from '../words/words'
import type { ImportDesk } from './desk'

export function chooseView(desk: ImportDesk, choose: () => void): View {
  return () => {
    const trouble = desk.trouble.value
    const reading = desk.busy.value === 'reading'
    return html`
      <h1 class="import-title">${say('home.import')}</h1>
      <div class="drop" ?data-busy=${reading}>
        <span class="drop-papers" aria-hidden="true">
          <i class="paper" data-kind="command"></i><i class="paper" data-kind="event"></i><i class="paper" data-kind="policy"></i>
        </span>
        <p class="drop-words">${reading ? say('import.reading', { name: desk.file.value?.name ?? '' }) : say('import.drop')}</p>
        <p class="small">${say('import.drop.text')}</p>
        <button class="button ink" type="button" ?disabled=${reading} @click=${choose}>${icon('upload')}${say('import.choose')}</button>
      </div>
      ${trouble === null
        ? nothing
        : html`<div class="refusal" role="alert">
            ${icon('circle-alert')}
            <div>
              <p class="refusal-file">${desk.file.value?.name ?? ''}</p>
              <p>${trouble.sentence}</p>
              ${trouble.texts > 0
                ? html`<button class="button second tight" type="button" @click=${() => void desk.takeTexts()}>
                    ${say('import.takeTexts', { n: trouble.texts })}
                  </button>`
                : nothing}
            </div>
          </div>`}
    `
  }
}
