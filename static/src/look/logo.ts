/** Our sign: two notes, one over the other. */
import { html, type TemplateResult } from 'lit'

export const logo = (): TemplateResult => html`<svg class="logo" viewBox="0 0 26 20" aria-hidden="true">
  <rect x="1" y="6" width="13" height="13" rx="1.6" fill="#27bfe6"></rect>
  <rect x="11" y="1.6" width="13" height="13" rx="1.6" fill="#ff9f4b" transform="rotate(5 17.5 8)"></rect>
</svg>`
