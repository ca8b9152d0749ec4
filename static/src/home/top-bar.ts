/** The head of the home page: our sign, the search, theme and language. */
import type { Signal } from '@preact/signals-core'
import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../look/draw'
import { logo } from '../look/logo'
import { nextTheme } from '../look/theme'
import { language, say } from '../words/words'

/** Fewer boards than this need no search. */
const MANY = 4

export function topBar(wanted: Signal<string>, boards: number): TemplateResult {
  return html`<header class="top">
    <a class="brand" href="/">${logo()}<strong>Storming</strong></a>
    ${boards >= MANY
      ? html`<label class="search">${icon('search', 'in-text')}<input class="field" type="search" placeholder=${say('home.search')} aria-label=${say('home.search')}
          .value=${wanted.value} @input=${(event: Event) => (wanted.value = (event.target as HTMLInputElement).value)} /></label>`
      : nothing}
    <span class="grow"></span>
    <button class="tool" aria-label=${say('app.theme')} title=${say('app.theme')} @click=${nextTheme}>${icon('sun-moon')}</button>
    <form action="/i18n/setlang/" method="post">
      <input type="hidden" name="csrfmiddlewaretoken" value=${/csrftoken=([^;]*)/u.exec(document.cookie)?.[1] ?? ''} />
      <input type="hidden" name="next" value=${location.pathname} />
      <button class="button plain" name="language" value=${language === 'de' ? 'en' : 'de'} lang=${language === 'de' ? 'en' : 'de'}>${icon('languages')}${say('app.language')}</button>
    </form>
  </header>`
}
