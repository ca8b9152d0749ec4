/** Templates that follow signals: what a view reads, draws it again when it changes. */
import { effect } from '@preact/signals-core'
import { html, nothing, render, type TemplateResult } from 'lit'
import { directive, Directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js'
import type { IconName } from './icons'

export type View = () => TemplateResult | typeof nothing

/** Keep a host element equal to a view. */
export const keep = (host: HTMLElement, view: View): (() => void) => effect(() => void render(view(), host))

export const icon = (name: IconName, more: string = ''): TemplateResult =>
  html`<svg class="icon ${more}" aria-hidden="true"><use href="#icon-${name}"></use></svg>`

/** Styles set through the object model: the page's policy forbids style attributes. */
class Styled extends Directive {
  constructor(part: PartInfo) {
    super(part)
    if (part.type !== PartType.ELEMENT) throw new Error('styled() stands in the tag itself')
  }
  override render(_styles: Readonly<Record<string, string | null>>): typeof nothing {
    return nothing
  }
  override update(part: ElementPart, [styles]: [Readonly<Record<string, string | null>>]): typeof nothing {
    const { style } = part.element as HTMLElement
    for (const [name, value] of Object.entries(styles)) {
      if (value === null) style.removeProperty(name)
      else if (style.getPropertyValue(name) !== value) style.setProperty(name, value)
    }
    return nothing
  }
}
export const styled = directive(Styled)
